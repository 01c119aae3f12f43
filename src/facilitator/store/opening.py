"""Open a dialogue's files for writing: lock, recover, keep aside what is damaged, put right."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from facilitator.domain.message import Message, sentence
from facilitator.store import aside, disk, journal, names
from facilitator.store.errors import NoAccess, Unreadable, is_full
from facilitator.store.journal_file import JournalFile
from facilitator.store.lock import Lock
from facilitator.store.recovery import Recovered, recover
from facilitator.store.reserve import Reserve
from facilitator.store.snapshot_file import SnapshotFile

KEPT = sentence("What was found is kept in {name}.")
NESTED = sentence("This dialogue is nested too deeply to be written again. It is left as it is.")
NEARLY_FULL = sentence("The disk is nearly full. Make room before the room fills.")


@dataclass(slots=True)
class Files:
    """What a process holds while it has a dialogue open for writing."""

    found: Recovered
    notes: tuple[Message, ...]
    journal: JournalFile
    snapshot: SnapshotFile
    reserve: Reserve
    lock: Lock

    def release(self) -> None:
        """Let go of everything."""
        self.journal.close()
        self.lock.release()


def open_files(path: Path, *, dialogue: str, reserve: int) -> Files:
    """Take the lock and get both files into a state that can be written to.

    Raises a `StoreError`; the files are then as they were, or what was found is kept beside them.
    """
    kept_room = Reserve(path.parent, reserve)
    try:
        lock = Lock(names.lock_path(path))
        try:
            return _with_room(path, dialogue, kept_room, lock)
        except BaseException:
            lock.release()
            raise
    except OSError as error:
        raise NoAccess(path, error) from error
    except RecursionError as error:
        raise Unreadable(NESTED) from error


def _with_room(path: Path, dialogue: str, reserve: Reserve, lock: Lock) -> Files:
    try:
        return _open(path, dialogue, reserve, lock)
    except OSError as error:
        if not (is_full(error) and reserve.free()):
            raise
        return _open(path, dialogue, reserve, lock)


def _open(path: Path, dialogue: str, reserve: Reserve, lock: Lock) -> Files:
    for leftover in names.temporary_files(path):
        leftover.unlink(missing_ok=True)
    snapshot_file = SnapshotFile(path, None)
    readable, raw = disk.content_of(path), disk.content_of(names.journal_path(path))
    found = recover(raw, readable)
    found = replace(found, dialogue=found.dialogue or dialogue)
    snapshot_file.n = found.sealed
    kept = tuple(_keep_aside(path, found, raw, readable))
    file = _journal_file(path, found)
    notes = [*found.notes, *(Message(KEPT, {"name": each.name}) for each in kept)]
    if not reserve.fill():
        notes.append(Message(NEARLY_FULL))
    return Files(found, tuple(notes), file, snapshot_file, reserve, lock)


def _keep_aside(path: Path, found: Recovered, raw: bytes, readable: bytes) -> Iterator[Path]:
    """Nothing that could not be read is overwritten before there is a copy of it."""
    if raw and (found.torn or found.problems):
        yield aside.keep(names.journal_path(path), raw if found.problems else found.torn)
    if readable.strip() and found.sealed is None:
        yield aside.keep(path, readable)


def _journal_file(path: Path, found: Recovered) -> JournalFile:
    """The journal, ready for the next line: as it is, cut to its good part, or made anew."""
    file = JournalFile(names.journal_path(path), found.end)
    if found.problems or not found.end:
        file.renew(journal.whole(found.n, found.tables, found.dialogue))
    else:
        file.open()
    return file
