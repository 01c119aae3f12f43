"""Bytes onto a disk: all of them, all the way, and whole files at once."""

import errno
import os
import sys
import time
from pathlib import Path

from facilitator.store.names import temporary_path

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700

_BINARY = getattr(os, "O_BINARY", 0)
_PAUSES = (0.01, 0.03, 0.1, 0.3, 1.0)
"""Seconds between tries on Windows, where a virus scanner may hold a file for a moment."""


def open_file(path: Path, flags: int) -> int:
    """A descriptor of a file nobody else on this machine may read."""
    return os.open(path, flags | _BINARY, PRIVATE_FILE)


def make_folder(path: Path) -> None:
    """Make a folder, and those it lies in, for this person only."""
    for folder in (*reversed(path.parents), path):
        if not folder.is_dir():
            folder.mkdir(PRIVATE_FOLDER, exist_ok=True)
            sync_folder(folder.parent)


def write_all(fd: int, content: bytes) -> None:
    """Write every byte; the system may take only some of them at a time."""
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(fd, rest) :]


if sys.platform == "darwin":
    import fcntl

    _NO_SUCH_SYNC = {errno.ENOTSUP, errno.ENOTTY, errno.EINVAL}

    def sync(fd: int) -> None:
        """Wait until the drive itself has the bytes; fsync() here stops at the drive's cache."""
        try:
            fcntl.fcntl(fd, fcntl.F_FULLFSYNC)
        except OSError as error:
            # Only where the file system knows no such call: after EIO another sync would lie.
            if error.errno not in _NO_SUCH_SYNC:
                raise
            os.fsync(fd)

elif sys.platform == "win32":

    def sync(fd: int) -> None:
        """Wait until the disk has the bytes."""
        os.fsync(fd)

else:

    def sync(fd: int) -> None:
        """Wait until the disk has the bytes, and of the rest only what is needed to read them."""
        os.fdatasync(fd)


def sync_folder(path: Path) -> None:
    """Wait until the disk has the names in a folder. Windows has no such thing."""
    if sys.platform == "win32":
        return
    fd = os.open(path, os.O_RDONLY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


def replace(path: Path, content: bytes) -> None:
    """Give a file new content: afterwards it has the old bytes or the new, never a mixture."""
    temporary = temporary_path(path)
    try:
        _write_new(temporary, content)
        _rename(temporary, path)
    except OSError:
        # Half a file takes room that the journal may need, and it holds people's words.
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def _write_new(path: Path, content: bytes) -> None:
    fd = open_file(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    try:
        write_all(fd, content)
        sync(fd)
    finally:
        os.close(fd)


def _rename(source: Path, target: Path) -> None:
    for pause in _PAUSES if sys.platform == "win32" else ():
        try:
            source.replace(target)
        except PermissionError:
            time.sleep(pause)
        else:
            return
    source.replace(target)


def content_of(path: Path) -> bytes:
    """The bytes of a file; none when there is no such file."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
