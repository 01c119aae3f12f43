"""Documents on the disk: whole or not at all, and never in the place of another file."""

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from facilitator.domain.message import Refused
from facilitator.harvest.names import document_stem, free_path, free_paths, safe_stem

__all__ = [
    "DiskFull",
    "FolderNotWritable",
    "NotWritten",
    "WritingFailed",
    "document_stem",
    "free_path",
    "safe_stem",
    "write_again",
    "write_document",
]

_FULL = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})
_CLOSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST})


class NotWritten(Refused):
    """A document is not on the disk, and nothing of it was left behind."""


class FolderNotWritable(NotWritten):
    """The system lets nobody put a file there, or it is no folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            "The document was not written: no file can be put in {folder}. Choose another folder.",
            folder=str(folder),
        )


class DiskFull(NotWritten):
    """There is no room for the document."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            "The document was not written: the disk of {folder} is full. "
            "Make room, or choose a folder on another disk.",
            folder=str(folder),
        )


class WritingFailed(NotWritten):
    """The system gave a reason that is none of the above."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(
            "The document was not written in {folder}: {reason}.", folder=str(folder), reason=reason
        )


def write_document(folder: Path, stem: str, extension: str, data: bytes) -> Path:
    """Put a document in a folder, which is made if need be, and say where it is.

    It gets the first free name; a file that is there stays as it is. When this returns, the
    document is on the disk; when it raises NotWritten, no part of it is.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _whole_file(folder, data) as whole:
            path = _named(whole, free_paths(folder, safe_stem(stem), extension))
        _sync_folder(folder)
    except OSError as error:
        raise _refusal(folder, error) from error
    return path


def write_again(path: Path, data: bytes) -> Path:
    """Put a newer document in the place of one of our own; whole, or NotWritten.

    Whether it is still our own, and no word of it somebody else's, is for the caller to know.
    """
    try:
        with _whole_file(path.parent, data) as whole:
            whole.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise _refusal(path.parent, error) from error
    return path


@contextmanager
def _whole_file(folder: Path, data: bytes) -> Iterator[Path]:
    """A nameless file with all of the data, on the disk, that is gone afterwards."""
    path = folder / f".{secrets.token_hex(8)}.tmp"
    try:
        with path.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        yield path
    finally:
        path.unlink(missing_ok=True)


def _named(whole: Path, paths: Iterator[Path]) -> Path:
    """Give the file the first name that is still free at that very moment."""
    while True:
        path = next(paths)
        try:
            _name(whole, path)
        except FileExistsError:
            continue
        return path


def _name(whole: Path, path: Path) -> None:
    """Give the file a name; FileExistsError where there is one, of whatever kind."""
    try:
        path.hardlink_to(whole)
    except FileExistsError:
        raise
    except OSError:
        # Memory sticks know no links: hold the name with an empty file, then replace that one.
        path.open("xb").close()
        _replace(path, whole)


def _replace(held: Path, whole: Path) -> None:
    try:
        whole.replace(held)
    except OSError:
        held.unlink(missing_ok=True)
        raise


def _sync_folder(folder: Path) -> None:
    """Wait until the disk has the name as well, where a system lets us."""
    # Windows, network folders and some sticks do not; the file itself is synced everywhere.
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def _refusal(folder: Path, error: OSError) -> NotWritten:
    if error.errno in _FULL:
        return DiskFull(folder)
    if error.errno in _CLOSED:
        return FolderNotWritable(folder)
    return WritingFailed(folder, error.strerror or type(error).__name__)
