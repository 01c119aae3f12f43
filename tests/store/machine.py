"""The machine below the store: stopped at any of its calls by a kill or a power cut, or failing."""

import os
from collections.abc import Callable, Iterator
from enum import Enum
from pathlib import Path

import pytest

from facilitator.store import disk

ENDLESS = 1 << 30


class Survives(Enum):
    """What the disk has of what it was never asked to bring there."""

    EVERYTHING = "a kill"
    """The system goes on without the process."""
    NAMES = "a power cut that keeps names"
    """As where a file is renamed before its content has come to the disk."""
    NOTHING = "a power cut"


class Stopped(BaseException):
    """Nothing more happens in this process."""


class Machine:
    """The calls that change a folder, counted: from number `stops_at` on nothing is done any more.

    A write that is stopped at has written half. With an `error` that call fails, and no other.
    """

    def __init__(self, folder: Path, stops_at: int = ENDLESS, *, error: int = 0) -> None:
        self._folder, self._stops_at, self._error = folder, stops_at, error
        self._calls = 0
        self._open: dict[int, Path] = {}
        self._content = {file.stat().st_ino: file.read_bytes() for file in folder.iterdir()}
        self._names = self._names_now()

    def _names_now(self) -> dict[str, int]:
        return {file.name: file.stat().st_ino for file in self._folder.iterdir()}

    def runs(self, act: Callable[[], object]) -> bool:
        """Whether an act comes to its end without a stop or a failure."""
        with pytest.MonkeyPatch.context() as patch:
            for name in ("open", "close", "write", "ftruncate", "replace", "unlink"):
                patch.setattr(os, name, _instead(getattr(os, name), getattr(self, name)))
            patch.setattr(disk, "sync", self.sync)
            patch.setattr(disk, "sync_folder", self.sync_folder)
            try:
                act()
            except Stopped:
                pass
        for fd in () if self._error else self._open:
            os.close(fd)
        return self._calls <= self._stops_at

    def _count(self, half: Callable[[], object] = lambda: None) -> None:
        self._calls += 1
        if self._calls == self._stops_at + 1:
            half()
            if self._error:
                raise OSError(self._error, os.strerror(self._error))
        if self._calls > self._stops_at and not self._error:
            raise Stopped

    def open(self, real, path, flags, *args, **named):
        if flags & (os.O_CREAT | os.O_TRUNC):
            self._count()
        new = not os.path.lexists(path)
        fd = real(path, flags, *args, **named)
        self._open[fd] = Path(path)
        if new:
            self._content[os.fstat(fd).st_ino] = b""
        return fd

    def close(self, real, fd):
        self._open.pop(fd, None)
        real(fd)

    def write(self, real, fd, content):
        self._count(lambda: real(fd, content[: len(content) // 2]))
        return real(fd, content)

    def ftruncate(self, real, fd, length):
        self._count()
        real(fd, length)

    def replace(self, real, source, target, **named):
        self._count()
        real(source, target, **named)

    def unlink(self, real, path, **named):
        if os.path.lexists(path):
            self._count()
        real(path, **named)

    def sync(self, fd):
        self._count()
        if fd in self._open and os.fstat(fd).st_nlink:
            self._content[os.fstat(fd).st_ino] = self._open[fd].read_bytes()

    def sync_folder(self, path):
        self._count()
        if path == self._folder:
            self._names = self._names_now()

    def restart(self, survives: Survives) -> None:
        """The folder as it is found when the machine comes up again."""
        if survives is Survives.EVERYTHING:
            return
        names = self._names_now() if survives is Survives.NAMES else self._names
        empty(self._folder)
        for name, number in names.items():
            (self._folder / name).write_bytes(self._content[number])


def _instead(real, ours):
    return lambda *args, **named: ours(real, *args, **named)


def empty(folder: Path) -> None:
    for file in folder.iterdir():
        file.unlink()


def stopped_everywhere(
    folder: Path, prepare: Callable[[], object], act: Callable[[], object]
) -> Iterator[tuple[int, Survives]]:
    """An act stopped at each of its calls in turn, with each thing that may survive a stop."""
    for survives in Survives:
        stops_at, ended = 0, False
        while not ended:
            empty(folder)
            prepare()
            machine = Machine(folder, stops_at)
            ended = machine.runs(act)
            machine.restart(survives)
            yield stops_at, survives
            stops_at += 1


def failing_everywhere(
    folder: Path, prepare: Callable[[], object], act: Callable[[], object], error: int
) -> Iterator[int]:
    """An act of which each call in turn fails once."""
    fails_at, ended = 0, False
    while not ended:
        empty(folder)
        prepare()
        ended = Machine(folder, fails_at, error=error).runs(act)
        yield fails_at
        fails_at += 1
