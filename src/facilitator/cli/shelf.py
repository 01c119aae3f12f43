"""The shelf as the commands make it: session files, and dialogues in the store."""

import asyncio
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.bundled import example_sessions
from facilitator.cli.creating import begin
from facilitator.cli.remembered import Remembered
from facilitator.cli.store_desk import SESSION_FILE, StoreDesk
from facilitator.cli.store_follow import StoreFollow
from facilitator.cli.unfinished import DESCRIBE, kept_of, said_in
from facilitator.desk import Kept, Prepared, Said
from facilitator.domain.message import InUse, Refused
from facilitator.domain.plan import Plan
from facilitator.language import Language
from facilitator.session import Session
from facilitator.store.device import this_device
from facilitator.store.dialogue_journal import DialogueJournal
from facilitator.store.errors import Locked
from facilitator.store.library import Library
from facilitator.store.names import snapshot_path

if TYPE_CHECKING:
    from facilitator.sessionfile import SessionFile

__all__ = ["SESSION_FILE", "Places", "StoreDesk", "StoreShelf"]

_MOST_FILES = 200
"""In one folder. Whoever keeps more notes than that keeps session files elsewhere."""
_LARGEST = 1 << 20
"""Bytes. A longer text is a book."""


@dataclass(frozen=True, slots=True)
class Places:
    """The folders an evening has to do with."""

    dialogues: Path
    documents: Path
    """Where documents go that belong to no session file."""
    session_files: tuple[Path, ...] = ()
    """Where the facilitator keeps session files."""
    examples: tuple[Path, ...] = field(default_factory=example_sessions)
    """Session files that come with the program."""


class StoreShelf:
    """The session files and dialogues of this laptop."""

    def __init__(self, places: Places, language: Language) -> None:
        self._places = places
        self._language = language
        self._session_files: Remembered[SessionFile | None] = Remembered(_session_file)
        self._library = Library(places.dialogues, DESCRIBE)

    def prepared(self) -> tuple[Prepared, ...]:
        """Session files: the facilitator's own, else the examples in their language."""
        own = tuple(self._prepared(self._own_files(), example=False))
        if own:
            return own
        examples = tuple(self._prepared(self._places.examples, example=True))
        spoken = tuple(e for e in examples if self._speaks(e.path))
        return spoken or examples

    def kept(self) -> tuple[Kept, ...]:
        """Dialogues: what is unfinished first, then the latest."""
        rows = [kept_of(found) for found in self._library.all()]
        latest = sorted(rows, key=lambda kept: kept.day, reverse=True)
        return tuple(sorted(latest, key=lambda kept: kept.running is None))

    def search(self, words: str, most: int | None = None) -> tuple[Said, ...]:
        """Where all of these words were said, in any dialogue; the first so many."""
        return tuple(map(said_in, self._library.search(words, most)))

    def read(self, path: Path) -> tuple[Plan, tuple[str, ...]]:
        """The plan in a session file, and the remarks on it. Raises Refused."""
        from facilitator.sessionfile import read_session_file

        found = self._session_files.of(path, path) or read_session_file(path)
        return found.plan, self._remarks(found, path)

    async def begin(self, path: Path) -> StoreDesk:
        """Make a dialogue of a session file and open it."""
        journal, session = await begin(self.read(path)[0], self._places.dialogues)
        try:
            desk = StoreDesk(journal, session, self._places.documents)
            if path not in self._places.examples:
                await desk.set_live({SESSION_FILE: _lasting(path)})
        except BaseException:
            journal.close_now()
            raise
        return desk

    async def open(self, path: Path) -> StoreDesk:
        """Open a dialogue. Raises `InUse` when another process has it."""
        try:
            journal = await asyncio.to_thread(DialogueJournal.open, snapshot_path(path))
        except Locked as locked:
            raise InUse(locked.message.text, **locked.message.values) from locked
        return await desk_of(journal, self._places.documents)

    def follow(self, path: Path) -> StoreFollow:
        """Read along with a dialogue that another process writes."""
        return StoreFollow(path)

    def _prepared(self, paths: Iterable[Path], *, example: bool) -> Iterator[Prepared]:
        for path in paths:
            found = self._session_files.of(path, path)
            if found and found.plan.questions:
                questions = len(found.plan.questions)
                remarks = self._remarks(found, path)
                yield Prepared(path, found.plan.title, questions, remarks, example)

    def _own_files(self) -> Iterator[Path]:
        """The Markdown files in the facilitator's folders, each once."""
        folders = dict.fromkeys(f.absolute() for f in self._places.session_files if f.is_dir())
        for folder in folders:
            yield from sorted(folder.glob("*.md"))[:_MOST_FILES]

    def _speaks(self, path: Path) -> bool:
        return self.read(path)[0].language == self._language.code

    def _remarks(self, found: "SessionFile", path: Path) -> tuple[str, ...]:
        from facilitator.sessionfile import remark_text

        return tuple(remark_text(r, path.name, self._language) for r in found.remarks)


async def desk_of(journal: DialogueJournal, documents: Path) -> StoreDesk:
    """The desk of an open dialogue; what was being forgotten is forgotten in its documents too."""
    try:
        desk = StoreDesk(journal, Session(journal, device=this_device()), documents)
        await desk.finish_documents()
    except BaseException:
        journal.close_now()
        raise
    return desk


def _lasting(path: Path) -> str:
    """The path of a session file as it can be found again from any folder."""
    return str(path.absolute())


def _session_file(path: Path) -> "SessionFile | None":
    """A session file; None for a file that is something else."""
    from facilitator.sessionfile import read_session_file

    try:
        return read_session_file(path) if path.stat().st_size <= _LARGEST else None
    except (Refused, OSError):
        return None
