"""TinyDB's storage, made so that what it has acknowledged is never lost."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from tinydb.storages import Storage

from facilitator.domain.message import Message, NotSaved, sentence
from facilitator.store import journal, snapshot
from facilitator.store.errors import ReadOnly, is_full, not_saved, reason
from facilitator.store.opening import Files, open_files
from facilitator.store.reading import read
from facilitator.store.tables import Changes, Derive, Tables, apply, copied, difference

RESERVE_FREED = sentence(
    "The disk is full. A reserve was freed and everything said is saved, but make room now."
)
BEHIND = sentence(
    "The dialogue's file is behind: {reason}. Nothing is lost, the journal has everything."
)
CHANGED_MEANWHILE = sentence(
    "Another program has changed the dialogue's files meanwhile. They were written again; "
    "what was found is kept in {name}."
)
_MOSTLY_HISTORY, _SPARE = 4, 1 << 20
"""A journal this many times the snapshot, and so many bytes, is mostly what was live once."""
_READ_ONLY = sentence("{name} is open for reading only. Nothing was written.")
_CLOSED = sentence("{name} is closed. Nothing was written.")


def nothing_derived(_: Tables) -> Mapping[str, Mapping[str, Mapping[str, Any]]]:
    """No tables but the recorded ones."""
    return {}


class JournalStorage(Storage):
    """One database in a snapshot any TinyDB reads, and a journal beside it.

    When `commit` returns, the change is on the disk and in `tables`; when it raises, it is in
    neither. `checkpoint` brings the snapshot up to date. `notes` says what a person should know.
    """

    def __init__(
        self,
        path: str | Path,
        *,
        dialogue: str = "",
        derive: Derive = nothing_derived,
        checkpoint_every: int = 1000,
        reserve: int = 0,
        read_only: bool = False,
    ) -> None:
        """Open the files, or make them; `dialogue` is the id of a new one.

        `derive` makes the tables that go into the snapshot only. `reserve` is in bytes.
        """
        self.path = Path(path).resolve()
        self._derive, self._checkpoint_every = derive, checkpoint_every
        self._files: Files | None = None
        if read_only:
            found, self._closed = read(self.path), _READ_ONLY
        else:
            self._files = open_files(self.path, dialogue=dialogue, reserve=reserve)
            found, self._closed = self._files.found, _CLOSED
        self.tables: Tables = found.tables
        """The recorded tables, to be looked at only."""
        self.n, self.dialogue = found.n, found.dialogue
        self.notes: list[Message] = [*(self._files.notes if self._files else found.notes)]
        self._tried = (self._files and self._files.snapshot.n) or 0
        """Up to which change a snapshot was made, or could not be."""
        self._catch_up()

    def _catch_up(self) -> None:
        """After a crash the snapshot is behind, and may hold what was to be forgotten."""
        if self._files is None or self._files.snapshot.n == self.n or not self.n:
            return
        try:
            self.checkpoint()
        except BaseException:
            self._files.release()
            raise

    def commit(self, changes: Changes, *, sync: bool = True) -> None:
        """Make a change durable, then real: all of it or nothing (`NotSaved`).

        Without `sync` it is written but not waited for: a power cut may take it, a crash not.
        """
        files = self._writable()
        if snapshot.SEAL in changes:
            raise ValueError(f"the table {snapshot.SEAL!r} is the store's own")
        line = journal.change(self.n + 1, changes)
        # Memory gets what a reader of the disk would get: no tuples, and nothing the caller holds.
        read_back = journal.read_back(line)
        self._save(files, line, sync=sync)
        self.n += 1
        apply(self.tables, read_back)

    def _save(self, files: Files, line: bytes, *, sync: bool) -> None:
        try:
            try:
                self._append(files, line, sync=sync)
            except OSError as error:
                if not (is_full(error) and files.reserve.free()):
                    raise
                self.notes.append(Message(RESERVE_FREED))  # each time, or it would be missed
                self._append(files, line, sync=sync)
        except OSError as error:
            raise not_saved(error) from error

    def _append(self, files: Files, line: bytes, *, sync: bool) -> None:
        self._believable(files)
        files.journal.append(line, sync=sync)

    def _believable(self, files: Files) -> None:
        """See to it that the journal's file is ours alone and never failed to sync."""
        if files.journal.trusted and not files.journal.undisturbed():
            self._note_kept(files.journal.keep_aside())
        if not files.journal.trusted:
            files.journal.renew(journal.whole(self.n, self.tables, self.dialogue))

    def checkpoint(self) -> bool:
        """Bring the snapshot up to date. False: it is behind, which costs nothing but freshness."""
        files = self._writable()
        self._tried = self.n
        if not (files.snapshot.is_true(self.n) and files.journal.trusted):
            try:
                self._write_snapshot(files)
            except (OSError, RecursionError) as error:
                why = reason(error) if isinstance(error, OSError) else str(error)
                self._note(BEHIND, reason=why)
                return False
        files.reserve.fill()
        return True

    def keep_fresh(self) -> None:
        """Make a checkpoint when one is due, for a moment at which nobody waits for a commit."""
        if self._files and self.n - self._tried >= self._checkpoint_every:
            self.checkpoint()

    def _write_snapshot(self, files: Files) -> None:
        self._believable(files)
        files.journal.settle()  # the seal must not promise more than the journal has
        derived = self._derive(self.tables)
        content = snapshot.encode(self.tables, derived, n=self.n, dialogue=self.dialogue)
        self._note_kept(files.snapshot.write(content, self.n))

    def compact(self) -> None:
        """Make one line of all the journal holds: its history is forgotten. NotSaved: it failed."""
        self._renew_with(self._writable(), self.tables, self.n)

    def rewrite(self, changes: Changes) -> None:
        """Commit a change so that what it replaces is gone from both files, as forgetting needs."""
        files = self._writable()
        tables = copied(self.tables)
        apply(tables, journal.read_back(journal.change(self.n + 1, changes)))
        self._renew_with(files, tables, self.n + 1)

    def _renew_with(self, files: Files, tables: Tables, n: int) -> None:
        try:
            files.journal.renew(journal.whole(n, tables, self.dialogue))
        except OSError as error:
            raise not_saved(error) from error
        self.tables, self.n = tables, n
        self.checkpoint()

    def read(self) -> Tables | None:
        """Everything, copied, as TinyDB asks for it."""
        return copied(self.tables) or None

    def write(self, data: Mapping[str, Mapping[Any, Mapping[str, Any]]]) -> None:
        """Take everything, as TinyDB's own tables hand it over; only what differs is journalled."""
        changes: dict[str, Any] = dict.fromkeys(self.tables.keys() - data.keys())
        for name, documents in data.items():
            different = difference(self.tables.get(name, {}), documents)
            if different or name not in self.tables:
                changes[name] = different
        if changes:
            self.commit(changes)

    def close(self) -> None:
        """Bring the snapshot up to date and let go of the files. Closing twice changes nothing."""
        if self._files:
            try:
                self._tidy(self._files)
            finally:
                self._files.release()
                self._files = None

    def _tidy(self, files: Files) -> None:
        if (
            self.checkpoint()
            and files.journal.end > _MOSTLY_HISTORY * files.snapshot.size() + _SPARE
        ):
            with suppress(NotSaved):  # the history stays, which costs room only
                self.compact()

    def _writable(self) -> Files:
        if self._files is None:
            raise ReadOnly(self._closed, name=self.path.name)
        return self._files

    def _note_kept(self, kept: Path | None) -> None:
        if kept:
            self._note(CHANGED_MEANWHILE, name=kept.name)

    def _note(self, text: str, **values: str) -> None:
        message = Message(text, values)
        if message not in self.notes:
            self.notes.append(message)
