"""A terminal with the installed command in it: keys go in, a screen comes out."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pexpect
import pyte

KEYS = {
    "enter": "\r",
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "escape": "\x1b",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "pagedown": "\x1b[6~",
    "f4": "\x1bOS",
    "backspace": "\x7f",
}
PATIENCE = 60.0
"""Seconds to wait for something to appear before the test gives up."""


class Terminal:
    """A screen of 120 by 35 that shows what the command draws."""

    def __init__(
        self,
        place: Path,
        *arguments: str,
        columns: int = 120,
        rows: int = 35,
        command: tuple[str, ...] = (sys.executable, "-m", "facilitator"),
    ) -> None:
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.Stream(self.screen)
        self.child = pexpect.spawn(
            command[0],
            [*command[1:], *arguments],
            dimensions=(rows, columns),
            env=_environment(place),
            cwd=str(place),
            timeout=PATIENCE,
            encoding="utf-8",
        )
        self.child.delaybeforesend = None  # else fifty milliseconds before every key

    def press(self, *keys: str) -> "Terminal":
        """Press keys by their names: enter, ctrl+n, a letter."""
        for key in keys:
            code = KEYS.get(key, key)
            self.child.send(chr(ord(key[-1]) - 96) if key.startswith("ctrl+") else code)
        return self

    def type(self, text: str) -> "Terminal":
        self.child.send(text)
        return self

    @property
    def text(self) -> str:
        """What stands on the screen now."""
        return "\n".join(self.screen.display)

    def shows(self, *words: str) -> "Terminal":
        """Wait until all of these are on the screen."""
        self._wait(lambda: all(w in self.text for w in words), f"never showed {words}")
        return self

    def no_longer_shows(self, words: str) -> "Terminal":
        self._wait(lambda: words not in self.text, f"kept showing {words}")
        return self

    def comes_to(self, holds: Callable[[str], bool], otherwise: str) -> "Terminal":
        """Wait until this is true of what is on the screen."""
        self._wait(lambda: holds(self.text), otherwise)
        return self

    def settles(self) -> "Terminal":
        """Read until nothing more comes for a moment."""
        while self._read():
            pass
        return self

    def reads_until(self, due: float) -> None:
        """Read what comes until a moment of the monotonic clock."""
        while (left := due - time.monotonic()) > 0:
            self._read(left)

    def ends(self) -> int:
        """Wait until the command has ended; its exit code."""
        self._wait(lambda: not self.child.isalive(), "did not end")
        self._read()
        self.child.close()
        return int(self.child.exitstatus or 0) or 128 + int(self.child.signalstatus or -128)

    def _wait(self, holds: Callable[[], bool], otherwise: str) -> None:
        deadline = time.monotonic() + PATIENCE
        while not holds():
            if time.monotonic() > deadline:
                raise AssertionError(f"{otherwise}; the screen:\n{self.text}")
            self._read()

    def _read(self, timeout: float = 0.2) -> bool:
        """Whether anything came."""
        try:
            self._stream.feed(self.child.read_nonblocking(65536, timeout=timeout))
        except pexpect.TIMEOUT:
            return False
        except pexpect.EOF:
            self.child.isalive()
            return False
        return True


def _environment(place: Path) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if k in ("PATH", "PYTHONPATH", "SYSTEMROOT")}
    (place / "tmp").mkdir(exist_ok=True)
    return {
        **kept,
        "HOME": str(place),
        "TMPDIR": str(place / "tmp"),
        "XDG_DATA_HOME": str(place / "data"),
        "XDG_STATE_HOME": str(place / "state"),
        "XDG_CONFIG_HOME": str(place / "config"),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LANG": "en_GB.UTF-8",
    }
