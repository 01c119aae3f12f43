"""One dialogue on the disk: its entries, in order, and what is live right now."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from facilitator.domain.forgetting import Forgetting
from facilitator.domain.message import Message
from facilitator.store import disk, intent
from facilitator.store.erasing import begin, finish
from facilitator.store.errors import NoAccess, NotFound, Taken, not_kept
from facilitator.store.live import live_changes, live_values
from facilitator.store.names import lock_path, snapshot_path
from facilitator.store.reading import exists, read
from facilitator.store.recovery import EVENTS
from facilitator.store.reserve import SIZE
from facilitator.store.storage import JournalStorage, nothing_derived
from facilitator.store.table import JournalDB
from facilitator.store.tables import Derive, Document, highest


class DialogueFile:
    """A dialogue open for writing, in raw JSON objects. Made by `create` or `open`."""

    def __init__(self, path: Path, *, dialogue: str = "", derive: Derive, reserve: int) -> None:
        self.db = JournalDB(path, dialogue=dialogue, derive=derive, reserve=reserve)
        """The same as a TinyDB, to query."""
        self._storage: JournalStorage = self.db.journal_storage
        try:
            there = finish(self._storage)
        except BaseException:
            self._storage.close()
            raise
        if not there:
            raise NotFound(path)
        self._last = highest(self._storage.tables.get(EVENTS, {}))

    @classmethod
    def create(
        cls,
        path: Path,
        dialogue: str,
        *,
        derive: Derive = nothing_derived,
        reserve: int = SIZE,
    ) -> "DialogueFile":
        """Make a dialogue with this id, and its folder.

        `Taken` when there is one of that name, `NotSaved` when the folder lets nobody write.
        """
        path = snapshot_path(path)
        try:
            if exists(path):
                raise Taken(path)
            disk.make_folder(path.parent)
            made = cls(path, dialogue=dialogue, derive=derive, reserve=reserve)
        except (NoAccess, OSError) as error:
            raise not_kept(path.parent, error) from error
        if made.id != dialogue:  # somebody else was faster, and has let go of it already
            made.close()
            raise Taken(path)
        return made

    @classmethod
    def open(
        cls, path: Path, *, derive: Derive = nothing_derived, reserve: int = SIZE
    ) -> "DialogueFile":
        """Open an existing dialogue. Raises a `StoreError`, of which `Locked` says who has it."""
        path = snapshot_path(path)
        if not exists(path):
            raise NotFound(path)
        if not lock_path(path).exists():
            read(path)  # refuses what is not ours before a lock is left beside it
        return cls(path, derive=derive, reserve=reserve)

    @property
    def path(self) -> Path:
        """The TinyDB file."""
        return self._storage.path

    @property
    def id(self) -> str:
        """The dialogue's id."""
        return self._storage.dialogue

    @property
    def notes(self) -> tuple[Message, ...]:
        """What a person should know: what was damaged, kept aside, or is written late."""
        return tuple(self._storage.notes)

    @property
    def entries(self) -> tuple[Document, ...]:
        """The entries in the journal's order, to be looked at only."""
        return tuple(self._storage.tables.get(EVENTS, {}).values())

    @property
    def live(self) -> dict[str, Any]:
        """What is live: the slide, the draft, the pending rows, each under its key."""
        return live_values(self._storage.tables)

    def __len__(self) -> int:
        return len(self._storage.tables.get(EVENTS, {}))

    def append(self, entries: Sequence[Document], live: Mapping[str, Any] | None = None) -> None:
        """Record the entries of one act, in one line of the journal: all of them or `NotSaved`.

        What changes live together with them (the row that was pending is empty now) goes along.
        """
        numbers = range(self._last + 1, self._last + 1 + len(entries))
        added = {str(number): entry for number, entry in zip(numbers, entries, strict=True)}
        changes: dict[str, Any] = {EVENTS: added} if added else {}
        changes |= live_changes(self._storage.tables, live or {})
        if changes:
            self._storage.commit(changes)
            self._last += len(entries)

    def set_live(self, values: Mapping[str, Any], *, sync: bool = False) -> None:
        """Keep what is live, the last value of each key; None takes a key away.

        With `sync` it also outlives a power cut, as a draft should; without it, a crash only.
        """
        if changes := live_changes(self._storage.tables, values):
            self._storage.commit(changes, sync=sync)

    def rewrite(self, entries: Mapping[int, Document]) -> bool:
        """Put other entries in the places of these, counted from 0, and forget the old ones.

        Returns whether both files are rid of them; if not, the file is behind and `notes` says why.
        """
        keys = tuple(self._storage.tables.get(EVENTS, {}))
        self._storage.rewrite({EVENTS: {keys[at]: entry for at, entry in entries.items()}})
        return self.checkpoint()

    def forget(self, what: Forgetting, entries: Sequence[Document]) -> tuple[Document, ...]:
        """Erase words for good, in every file of this folder, and add what tells of it.

        Returns the entries there are now. NotSaved: not everywhere yet; it is finished later.
        """
        try:
            begin(self._storage, intent.written(what, list(entries)))
        finally:  # also where it is done here and not yet everywhere
            self._last = highest(self._storage.tables.get(EVENTS, {}))
        return self.entries

    def delete(self) -> None:
        """Erase the whole dialogue, files and all; it is closed then. NotSaved: as above."""
        begin(self._storage, dict(intent.EVERYTHING))

    def checkpoint(self) -> bool:
        """Bring the file for people up to date, when nobody is typing. False: it is behind."""
        return self._storage.checkpoint()

    def keep_fresh(self) -> None:
        """The same when it is far behind, and at no other time."""
        self._storage.keep_fresh()

    def close(self) -> None:
        """Bring the file up to date and let others open it."""
        self.db.close()

    def __enter__(self) -> "DialogueFile":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __iter__(self) -> Iterator[Document]:
        return iter(self.entries)
