"""Forgetting on the disk: what was meant is noted first, and an unfinished one is finished later.

In this order: journal, snapshot, catalogue, copies of damaged files, half-written files. Each step
may be done twice. The note that it is under way goes last.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from facilitator.domain.forgetting import Forgetting
from facilitator.domain.message import NotSaved, sentence
from facilitator.store import catalogue, disk, intent
from facilitator.store.aside import kept_aside
from facilitator.store.blanking import blanked, without, words_of
from facilitator.store.errors import reason
from facilitator.store.live import LIVE, live_changes
from facilitator.store.names import journal_path, lock_path, temporary_files
from facilitator.store.recovery import EVENTS
from facilitator.store.storage import JournalStorage
from facilitator.store.tables import Document, Tables, highest

FILES = (
    "documents",
    "document forms",
    "documents chosen",
    "documents due",
    "session file",
)
"""Live: where documents and the session file are. These are no words that anybody said."""

_UNFINISHED = sentence(
    "Not everything could be erased: {reason}. It goes on when this dialogue is opened again."
)


def begin(storage: JournalStorage, noted: dict[str, Any]) -> None:
    """Note what is to go, so that a crash does not leave it half done, and do it."""
    storage.commit(live_changes(storage.tables, {intent.FORGETTING: noted}))
    finish(storage)


def finish(storage: JournalStorage) -> bool:
    """Do what was begun, if anything. Whether the dialogue is still there; else it is closed.

    Raises NotSaved: it is not done, or not everywhere. It will be finished later.
    """
    noted = intent.meant(storage.tables)
    if noted is None:
        return True
    path, going = storage.path, intent.is_going(storage.tables)
    storage.rewrite(_nothing_left(storage.tables) if going else _changes(storage.tables, noted))
    if not storage.checkpoint():
        raise NotSaved(_UNFINISHED, reason=storage.notes[-1])
    try:
        catalogue.forget(path.parent, path.name)
        _remove(path.parent, (*kept_aside(path), *temporary_files(path)))
        if going:
            storage.close()
            _remove(path.parent, (path, journal_path(path), lock_path(path)))
            return False
    except OSError as error:
        raise NotSaved(_UNFINISHED, reason=reason(error)) from error
    storage.commit(live_changes(storage.tables, {intent.FORGETTING: None}))
    storage.checkpoint()
    return True


def _nothing_left(tables: Tables) -> dict[str, Any]:
    """Every table gone, but for the note that this is under way."""
    live = {place: None for place, d in tables[LIVE].items() if d.get("key") != intent.FORGETTING}
    return {name: live if name == LIVE else None for name in tables}


def _changes(tables: Tables, noted: dict[str, Any]) -> dict[str, Any]:
    """What makes the tables forget."""
    what, told = intent.read_back(noted)
    events = tables.get(EVENTS, {})
    known = {entry.get("id") for entry in events.values()}
    new = [entry for entry in told if entry.get("id") not in known]
    added = {str(number): entry for number, entry in enumerate(new, highest(events) + 1)}
    return {EVENTS: {**blanked(events, what), **added}, LIVE: _live(tables, what)}


def _live(tables: Tables, what: Forgetting) -> Mapping[str, Document | None]:
    """What changes of what is live: all of it goes with the notes, else what tells of the words."""
    kept = (*FILES, intent.FORGETTING)
    live = {place: d for place, d in tables[LIVE].items() if d.get("key") not in kept}
    if what.notes:
        return dict.fromkeys(live)
    return without(live, what, words_of(tables.get(EVENTS, {}).values(), what))


def _remove(folder: Path, files: Iterable[Path]) -> None:
    """Have these files gone, on the disk as well, with whatever went from there before."""
    for file in files:
        file.unlink(missing_ok=True)
    disk.sync_folder(folder)
