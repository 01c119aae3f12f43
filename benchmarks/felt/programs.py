"""The programs that are compared, each in its own terminal with an empty home."""

import os
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

from benchmarks.felt import evening
from benchmarks.felt.terminal import ENTER, WIPE, Terminal

HERE = Path(__file__).parent
PLACEHOLDER = "What is being said?"


@dataclass
class Programs:
    """What can be started, and the folder in which it all happens."""

    folder: Path
    groups: int = 4
    posting: str = ""
    """The command; "" where it is not installed."""

    def bare(self) -> Terminal:
        return self._start([sys.executable, str(HERE / "bare.py")], "Ready")

    def other(self) -> Terminal:
        return self._start([self.posting], "Collection")

    def evening(self, answers: int) -> Path:
        """A dialogue of its own for each program that opens it."""
        place = Path(mkdtemp(dir=self.folder))
        return evening.make(place, answers, groups=self.groups)

    def ours(self, dialogue: Path, answers: int) -> Terminal:
        command = [sys.executable, "-m", "facilitator", "open", str(dialogue)]
        return self._start(command, f"✓ {answers} saved")

    def ours_on_slow_disk(self, dialogue: Path, answers: int, since: Path, sync: float) -> Terminal:
        slow = {"SLOW_SYNC": str(sync), "SLOW_FROM": str(since)}
        command = [sys.executable, str(HERE / "slow_disk.py"), "open", str(dialogue)]
        return self._start(command, f"✓ {answers} saved", slow)

    def _start(
        self, command: list[str], ready: str, more: Mapping[str, str] | None = None
    ) -> Terminal:
        home = Path(mkdtemp(dir=self.folder))
        env = {"PATH": os.environ["PATH"], "HOME": str(home), "TMPDIR": str(self.folder)}
        for name in ("CONFIG", "DATA", "STATE", "CACHE"):
            env[f"XDG_{name}_HOME"] = str(home / name.lower())
        env |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
        env |= {"FACILITATOR_LANG": "en", "FACILITATOR_DATA": str(home), **(more or {})}
        return Terminal(command, env=env, cwd=home, ready=ready)


def posting_here() -> str:
    """The command of posting where somebody has it, or says where it is."""
    return os.environ.get("POSTING", "") or shutil.which("posting") or ""


def end_of(program: str) -> str:
    """What ends a stretch of words: an answer is given, elsewhere the field is emptied."""
    return ENTER if program.startswith("ours") else WIPE
