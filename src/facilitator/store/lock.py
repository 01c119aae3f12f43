"""Only one process at a time writes a dialogue."""

import contextlib
import errno
import os
import sys
import time
from datetime import datetime
from pathlib import Path

from facilitator.store import disk, plainjson
from facilitator.store.errors import Locked

_HELD = {errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK}
_TRIES = 20
_PAUSE = 0.01
"""Seconds; a holder writes who it is right after it has the lock."""
_LONGEST = 200

if sys.platform == "win32":
    import msvcrt

    def _take(fd: int) -> None:
        os.lseek(fd, 1 << 30, os.SEEK_SET)  # far past the text, which others must be able to read
        msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(fd: int) -> None:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Lock:
    """Held from making it until `release`, or until the process ends in whatever way.

    The lock is on the file itself, which is never deleted: another process might just have
    opened it.
    """

    def __init__(self, path: Path) -> None:
        self._fd = disk.open_file(path, os.O_RDWR | os.O_CREAT)
        try:
            _take(self._fd)
        except OSError as error:
            os.close(self._fd)
            if error.errno not in _HELD:
                raise
            pid, since = _holder(path)
            raise Locked(path.with_suffix(""), pid=pid, since=since) from error
        self._sign()

    def _sign(self) -> None:
        now = datetime.now().astimezone().isoformat(timespec="seconds")
        # On a full disk there is a lock without a name on it.
        with contextlib.suppress(OSError):
            os.ftruncate(self._fd, 0)
            os.lseek(self._fd, 0, os.SEEK_SET)
            disk.write_all(self._fd, plainjson.encode({"pid": os.getpid(), "since": now}))

    def release(self) -> None:
        """Let others write. The file stays, empty."""
        with contextlib.suppress(OSError):
            os.ftruncate(self._fd, 0)
        os.close(self._fd)


def _holder(path: Path) -> tuple[int | None, str]:
    """Who holds the lock, and since when, as far as it has said so."""
    for _ in range(_TRIES):
        try:
            match plainjson.decode(disk.content_of(path)[:_LONGEST]):
                case {"pid": int(pid), "since": str(since)}:
                    return pid, since
        except ValueError:
            pass
        time.sleep(_PAUSE)
    return None, ""
