"""Read a dialogue without opening it: no lock, not a byte written, no TinyDB."""

from pathlib import Path

from facilitator.store import disk
from facilitator.store.errors import NoAccess, NotFound, Unreadable
from facilitator.store.names import journal_path, snapshot_path
from facilitator.store.recovery import FOREIGN, Recovered, recover


def exists(path: Path) -> bool:
    """Whether there is a dialogue of this name: either of its two files will do."""
    path = snapshot_path(path)
    return path.is_file() or journal_path(path).is_file()


def read(path: Path) -> Recovered:
    """A dialogue from the bytes of whichever of its two files exist.

    The path is that of the TinyDB file, whether it exists or not, or of the journal. Raises a
    `StoreError`: an empty file is nobody's dialogue.
    """
    path = snapshot_path(path)
    if not exists(path):
        raise NotFound(path)
    try:
        # In this order: whatever is written in between is in the journal.
        readable = disk.content_of(path)
        raw = disk.content_of(journal_path(path))
    except OSError as error:
        raise NoAccess(path, error) from error
    if not raw.strip() and not readable.strip():
        raise Unreadable(FOREIGN)
    return recover(raw, readable)
