"""What the store refuses, each in a sentence for a facilitator in front of a room.

`NotSaved` is the domain's: the session and the screens know it without knowing the store.
"""

import errno
from pathlib import Path

from facilitator.domain.message import InUse, NotSaved, Refused

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC})


class StoreError(Refused):
    """A dialogue cannot be opened, made or found; its files are as they were."""


class Locked(StoreError, InUse):
    """Another process has this dialogue open for writing."""

    def __init__(self, path: Path, *, pid: int | None, since: str) -> None:
        self.pid, self.since = pid, since
        super().__init__(
            "{name} is already open, in process {pid} since {since}. "
            "Close it there first, or read along without changing it.",
            name=path.name,
            pid=pid or "?",
            since=since or "?",
        )


class ReadOnly(StoreError):
    """Something was to be written to a dialogue opened for reading, or closed."""


class NewerFormat(StoreError):
    """The files were written by a later version of this program."""

    def __init__(self, found: int) -> None:
        self.found = found
        super().__init__(
            "This dialogue was written by a newer version of this program (format {found}). "
            "Open it there, or install the newer version. The files are as they were.",
            found=found,
        )


class Unreadable(StoreError):
    """Neither file holds a dialogue of ours."""


class NotFound(StoreError):
    """There is no dialogue of this name."""

    def __init__(self, path: Path) -> None:
        super().__init__("There is no dialogue {path}.", path=str(path))


class Taken(StoreError):
    """There is a dialogue of this name already."""

    def __init__(self, path: Path) -> None:
        super().__init__("There is a dialogue {path} already. Take another name.", path=str(path))


class NoAccess(StoreError):
    """The system does not let us at the files."""

    def __init__(self, path: Path, error: OSError) -> None:
        self.reason = reason(error)
        super().__init__(
            "{path} cannot be opened: {reason}. The files are as they were.",
            path=str(path),
            reason=self.reason,
        )


def not_kept(folder: Path, error: NoAccess | OSError) -> NotSaved:
    """The refusal for a dialogue that cannot be made, with what to do about it."""
    why = error.reason if isinstance(error, NoAccess) else reason(error)
    return NotSaved(
        "No dialogue can be kept in {folder}: {reason}. Choose another folder.",
        folder=str(folder),
        reason=why,
    )


def is_full(error: OSError) -> bool:
    """Whether making room would help."""
    return error.errno in _FULL


def reason(error: OSError) -> str:
    """What the system said, without its numbers and paths."""
    return error.strerror or type(error).__name__


def not_saved(error: OSError) -> NotSaved:
    """The refusal for a failed write or sync, with what to do about it."""
    if is_full(error):
        return NotSaved("Not saved: the disk is full. The words are still here. Make room first.")
    return NotSaved(
        "Not saved: {reason}. The words are still here. Try again.", reason=reason(error)
    )
