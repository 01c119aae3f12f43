"""Keep the display awake while a dialogue runs: a locked screen on the wall spoils an evening."""

import os
import shutil
import subprocess
import sys
from contextlib import suppress

from facilitator.domain.message import Message

_PATIENCE = 1.0
"""Seconds a helper gets to go by itself once it was let go."""


class Awake:
    """Asks the system not to dim, lock or sleep, from `hold` until `release`.

    It asks through a helper that ends when this process ends, in whatever way that happens.
    """

    def __init__(self, platform: str = sys.platform) -> None:
        self._platform = platform
        self._helper: subprocess.Popen[bytes] | None = None
        self._asked = False
        """Whether Windows was asked, and agreed."""
        self._missing = ""
        self._held = False

    @property
    def works(self) -> bool:
        """Whether the display is being kept awake at this moment."""
        return self._asked or (self._helper is not None and self._helper.poll() is None)

    @property
    def reason(self) -> Message | None:
        """Why it does not work, and what to do; None when it does."""
        if self.works:
            return None
        if self._missing:
            return Message(
                "This system has no {command}, which keeps the display awake. "
                "Switch sleep and screen lock off yourself for this evening.",
                {"command": self._missing},
            )
        if not self._held:
            return Message("Nothing keeps the display awake yet.")
        return Message(
            "The system does not let the display be kept awake. "
            "Switch sleep and screen lock off yourself for this evening."
        )

    def hold(self) -> None:
        """Begin. What is under way already goes on."""
        if self.works:
            return
        self.release()
        self._held = True
        if self._platform == "win32":
            self._asked = _ask_windows(awake=True)
        else:
            self._helper = self._started(_command(self._platform))

    def release(self) -> None:
        """Let the system do as it likes again."""
        self._held = False
        if self._asked:
            _ask_windows(awake=False)
            self._asked = False
        if self._helper is not None:
            _let_go(self._helper)
            self._helper = None

    def _started(self, command: tuple[str, ...]) -> subprocess.Popen[bytes] | None:
        found = shutil.which(command[0])
        self._missing = "" if found else command[0]
        if not found:
            return None
        try:
            return subprocess.Popen(  # noqa: S603 - a fixed command, with nothing of people's in it
                [found, *command[1:]],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                # A signal meant for us must not darken the wall first.
                start_new_session=True,
            )
        except OSError:
            self._missing = command[0]
            return None


def _command(platform: str) -> tuple[str, ...]:
    if platform == "darwin":
        # It watches our process itself.
        return ("caffeinate", "-d", "-i", "-w", str(os.getpid()))
    # `cat` ends when the pipe to it closes, which the system does for us however we end.
    return (
        *("systemd-inhibit", "--what=idle:sleep", "--mode=block"),
        *("--who=facilitator", "--why=A dialogue is under way", "cat"),
    )


def _let_go(helper: subprocess.Popen[bytes]) -> None:
    """End a helper and wait for it, so that it never outlives this."""
    if helper.stdin:
        with suppress(OSError):
            helper.stdin.close()
    helper.terminate()
    try:
        helper.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        helper.kill()
        helper.wait()


if sys.platform == "win32":
    import ctypes

    _CONTINUOUS, _SYSTEM, _DISPLAY = 0x80000000, 0x1, 0x2

    def _ask_windows(*, awake: bool) -> bool:
        """Whether Windows agreed."""
        wish = _CONTINUOUS | (_SYSTEM | _DISPLAY if awake else 0)
        return bool(ctypes.windll.kernel32.SetThreadExecutionState(wish))

else:

    def _ask_windows(*, awake: bool) -> bool:  # noqa: ARG001 - the shape of the one above
        """There is no Windows here to ask."""
        return False
