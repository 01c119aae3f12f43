"""A file of noise in the dialogues' folder: room that is freed when the disk is full."""

import contextlib
import os
import shutil
from pathlib import Path

from facilitator.store import disk

NAME = ".facilitator-reserve"
SIZE = 4 << 20
"""Bytes; an evening of a thousand answers takes one, written twice."""
_SHARE = 8
"""Of the free room at most one in so many bytes is taken."""


class Reserve:
    """The reserve of one folder, which all its dialogues share. Size 0: there is none."""

    def __init__(self, folder: Path, size: int = SIZE) -> None:
        self._path, self._size = folder / NAME, size

    def free(self) -> bool:
        """Give the room back; False when there was none to give."""
        try:
            self._path.unlink()
        except OSError:
            return False
        return True

    def fill(self) -> bool:
        """Take the room again, where there is enough; False when the disk is nearly full."""
        if not self._size or self._path.exists():
            return True
        try:
            room = min(self._size, shutil.disk_usage(self._path.parent).free // _SHARE)
            self._write(room)
        except OSError:
            with contextlib.suppress(OSError):
                self._path.unlink(missing_ok=True)
            return False
        return room == self._size

    def _write(self, room: int) -> None:
        fd = disk.open_file(self._path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        try:
            disk.write_all(fd, os.urandom(room))  # a file system may compress anything else away
        finally:
            os.close(fd)
