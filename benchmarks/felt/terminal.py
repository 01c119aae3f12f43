"""A program in a pseudo-terminal of 120 by 40, and when what it drew reached that terminal.

A thread does nothing but read, and stamps what comes. What it adds up to on the screen is worked
out afterwards, so that the cost of that is in no figure. Within a synchronised update (mode 2026)
nothing counts as seen until it ends. The drawing of a real terminal comes on top of every figure.
"""

import fcntl
import os
import re
import signal
import struct
import subprocess
import sys
import termios
import threading
from codecs import getincrementaldecoder
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from time import monotonic_ns, sleep

import pyte

COLUMNS, ROWS = 120, 40
PATIENCE = 20.0
"""Seconds to wait for what must come."""
ENTER, WIPE = "\r", "\x15"

_UPDATE = re.compile(r"\x1b\[\?2026([hl])")
_NOT_FOR_PYTE = re.compile(r"\x1b\[[<=>][\d;]*[A-Za-z]|\x1b\[\?[\d;]*\$p|\x1b[P_][^\x1b]*\x1b\\")
_UNFINISHED = re.compile(r"\x1b(\[[<=>?]?[\d;]*[ -/]*|[P_\]][^\x1b\x07]*\x1b?)?$")
_ASKS_FOR_UPDATES = b"\x1b[?2026$p"
_HAS_UPDATES = b"\x1b[?2026;2$y"


class Late(Exception):
    """What was waited for never came."""


class Terminal:
    """One program, its screen, and the keys that go to it."""

    def __init__(
        self, command: Sequence[str], *, env: Mapping[str, str], cwd: Path, ready: str
    ) -> None:
        """Start it. `ready` is what its screen says once it can be used."""
        self.name = command[0]
        self.ready = ready
        self.bytes = 0
        self._screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.Stream(self._screen)
        self._rows = [""] * ROWS
        self._came: deque[tuple[int, bytes]] = deque()
        self._news = threading.Condition()
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self._carry, self._hidden, self._ended = "", False, False
        self._fd, inner = os.openpty()
        fcntl.ioctl(inner, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self.started = self.seen = monotonic_ns()
        self._process = subprocess.Popen(
            list(command),
            stdin=inner,
            stdout=inner,
            stderr=inner,
            env=dict(env),
            cwd=cwd,
            start_new_session=True,
        )
        os.close(inner)
        threading.Thread(target=self._read, daemon=True).start()

    # -- what comes out -----------------------------------------------------------------------

    def _read(self) -> None:
        while True:
            try:
                content = os.read(self._fd, 65536)
            except OSError:
                content = b""
            at = monotonic_ns()
            if _ASKS_FOR_UPDATES in content:
                os.write(self._fd, _HAS_UPDATES)
            with self._news:
                self.bytes += len(content)
                self._came.append((at, content))
                self._ended = not content
                self._news.notify()
            if not content:
                return

    @property
    def text(self) -> str:
        """What stands on the screen, as far as it was worked out."""
        return "\n".join(self._rows)

    def wait(self, holds: Callable[[], bool], seconds: float = PATIENCE) -> int:
        """The moment (in ns) from which this was to be seen. Raises Late."""
        deadline = monotonic_ns() + int(seconds * 1e9)
        if holds():
            return self.seen
        while True:
            for at in self._frames(deadline):
                self.seen = at
                if holds():
                    return at
            if self._ended or monotonic_ns() >= deadline:
                raise Late(f"{self.name} never showed it; it shows:\n{self.text}")

    def shows(self, *words: str, seconds: float = PATIENCE) -> int:
        """The moment from which all of these stood on the screen."""
        return self.wait(lambda: all(word in self.text for word in words), seconds)

    def rest(self, seconds: float) -> None:
        """Work out what comes in so many seconds."""
        self.watch(lambda: None, seconds)

    def watch(self, look: Callable[[], object], seconds: float) -> None:
        """Look at everything that comes in so many seconds."""
        deadline = monotonic_ns() + int(seconds * 1e9)
        while monotonic_ns() < deadline and not self._ended:
            for at in self._frames(deadline):
                self.seen = at
                look()

    def _frames(self, deadline: int) -> Iterator[int]:
        """The moments of the next piece of output at which something could be seen."""
        with self._news:
            if not self._came and not self._ended:
                self._news.wait(max(deadline - monotonic_ns(), 0) / 1e9)
            if not self._came:
                return
            at, content = self._came.popleft()
        text = self._carry + self._decode(content)
        unfinished = _UNFINISHED.search(text)
        self._carry = unfinished[0] if unfinished else ""
        text = text[: unfinished.start()] if unfinished else text
        for number, piece in enumerate(_UPDATE.split(text)):
            if number % 2:
                self._hidden = piece == "h"
            elif piece:
                self._stream.feed(_NOT_FOR_PYTE.sub("", piece))
            if not self._hidden:
                self._work_out()
                yield at

    def _work_out(self) -> None:
        for y in self._screen.dirty:
            line = self._screen.buffer[y]
            self._rows[y] = "".join(line[x].data for x in range(COLUMNS))
        self._screen.dirty.clear()

    # -- what goes in -------------------------------------------------------------------------

    def send(self, keys: str) -> int:
        """Press keys; the moment (in ns) just before."""
        at = monotonic_ns()
        rest = keys.encode()
        while rest:
            rest = rest[os.write(self._fd, rest) :]
        return at

    def paste(self, text: str) -> int:
        """Paste, as a terminal does that says so."""
        return self.send(f"\x1b[200~{text}\x1b[201~")

    # -- what it takes ------------------------------------------------------------------------

    def cpu(self) -> float:
        """Seconds of processor time of all its threads; nan where Linux does not say it."""
        try:
            threads = list(Path(f"/proc/{self._process.pid}/task").iterdir())
            return sum(int((t / "schedstat").read_text().split()[0]) for t in threads) / 1e9
        except OSError:
            return float("nan")

    def memory(self) -> float:
        """MiB that it holds."""
        told = subprocess.run(
            ["ps", "-o", "rss=", "-p", str(self._process.pid)],
            capture_output=True,
            text=True,
            check=False,
        ).stdout
        return int(told) / 1024 if told.strip() else float("nan")

    def end(self) -> None:
        """End it, whatever it is doing."""
        for how in (signal.SIGTERM, signal.SIGKILL):
            if self._process.poll() is None:
                os.killpg(self._process.pid, how)
                deadline = monotonic_ns() + 3 * 10**9
                while self._process.poll() is None and monotonic_ns() < deadline:
                    sleep(0.01)
        os.close(self._fd)

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_: object) -> None:
        self.end()


sys.setswitchinterval(0.0002)  # the thread that reads must not wait for the one that draws
