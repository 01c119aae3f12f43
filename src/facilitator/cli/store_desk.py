"""The desk as the commands make it: a dialogue in the store, open for writing."""

import asyncio
import hashlib
import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.message import Message, sentence
from facilitator.language import language
from facilitator.session import Session
from facilitator.store.dialogue_journal import DialogueJournal

if TYPE_CHECKING:  # what writes documents is loaded when there is one to write
    from facilitator.harvest.document import Harvest

SESSION_FILE = "session file"
"""Live: the path of the session file the dialogue was made of."""
DOCUMENTS = "documents"
"""Live: what was written, each path with the SHA-256 of its content."""
FORMATS = ("md",)

_GONE = sentence("{name} cannot be read any more. The evening goes on with what was in it.")
_CHANGED = sentence("{name} has changed since. The evening goes on as it was prepared.")


class StoreDesk:
    """One dialogue, open for writing: its journal, its session, and the documents made of it."""

    def __init__(self, journal: DialogueJournal, session: Session, documents: Path) -> None:
        self._journal = journal
        self.session = session
        self._live = dict(journal.live)
        self._documents = documents
        self._open = True
        self._one_writing = asyncio.Lock()

    @property
    def path(self) -> Path:
        """The dialogue's file."""
        return self._journal.path

    @property
    def notes(self) -> tuple[Message, ...]:
        """What was found damaged at opening, and where it is kept."""
        return self._journal.notes

    @property
    def remark(self) -> Message | None:
        """What became of the session file since the dialogue was made of it."""
        if SESSION_FILE not in self._live:
            return None
        path = Path(self._live[SESSION_FILE])
        try:
            found = hashlib.sha256(path.read_bytes()).hexdigest()
        except OSError:
            return Message(_GONE, {"name": path.name})
        if found == self.session.dialogue.plan.made.source.sha256:
            return None
        return Message(_CHANGED, {"name": path.name})

    @property
    def live(self) -> Mapping[str, Any]:
        """What is live and not on record."""
        return self._live

    async def set_live(self, values: Mapping[str, Any], *, sync: bool = False) -> None:
        """Keep what is live; None takes a key away. With `sync` it outlives a power cut."""
        await self._journal.set_live(values, sync=sync)
        self._live = {k: v for k, v in {**self._live, **values}.items() if v is not None}

    async def checkpoint(self) -> bool:
        """Bring the file for people up to date."""
        return await self._journal.checkpoint()

    async def write_documents(self) -> tuple[Path, ...]:
        """Write the harvest as it is now; the paths. What has not changed is not written again."""
        async with self._one_writing:
            known = dict(self._live.get(DOCUMENTS, {}))
            paths, written = await asyncio.to_thread(
                _write, self.session.dialogue, self._folder(), known
            )
            if written:
                await self.set_live({DOCUMENTS: known | written}, sync=True)
        return paths

    def _folder(self) -> Path:
        """Beside the session file while one can write there, else the folder for documents."""
        beside = Path(self._live.get(SESSION_FILE, "")).parent
        if SESSION_FILE in self._live and beside.is_dir() and os.access(beside, os.W_OK):
            return beside
        return self._documents

    async def close(self) -> None:
        """Finish every save and let others open the dialogue. Closing twice changes nothing."""
        if self._open:
            self._open = False
            await self._journal.close()

    def close_now(self) -> None:
        """The same where nothing can be awaited any more."""
        if self._open:
            self._open = False
            self._journal.close_now()


def _write(
    dialogue: Dialogue, folder: Path, known: Mapping[str, str]
) -> tuple[tuple[Path, ...], dict[str, str]]:
    """Every format's path, and those that were written just now with their content's hash."""
    from facilitator.harvest.document import harvest
    from facilitator.harvest.exporters import EXPORTERS
    from facilitator.harvest.style import CLASSIC

    document = harvest(dialogue, language(dialogue.plan.now.language))
    paths: list[Path] = []
    written: dict[str, str] = {}
    for exporter in (EXPORTERS[name] for name in FORMATS):
        content = exporter.write(document, CLASSIC).content
        path = _same(content, folder, exporter.extension, known)
        if path is None:
            path = _put(document, content, folder, exporter.extension, known)
            written[str(path)] = hashlib.sha256(content).hexdigest()
        paths.append(path)
    return tuple(paths), written


def _put(
    document: "Harvest", content: bytes, folder: Path, extension: str, known: Mapping[str, str]
) -> Path:
    """Write a document: in the place of our last one while nobody touched that, else beside it."""
    from facilitator.harvest.files import NotWritten, document_stem, write_again, write_document

    for path in map(Path, reversed(list(known))):
        if path.parent == folder and path.suffix == f".{extension}" and _untouched(path, known):
            try:
                return write_again(path, content)
            except NotWritten:
                break  # on Windows it may be open in another program
    return write_document(folder, document_stem(document), extension, content)


def _untouched(path: Path, known: Mapping[str, str]) -> bool:
    """Whether a document is still as we wrote it."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() == known[str(path)]
    except OSError:
        return False


def _same(content: bytes, folder: Path, extension: str, known: Mapping[str, str]) -> Path | None:
    """The document that says exactly this already, if it is still there as we wrote it."""
    written = hashlib.sha256(content).hexdigest()
    for path in (Path(name) for name, hashed in known.items() if hashed == written):
        here = path.parent == folder and path.suffix == f".{extension}"
        if here and path.is_file() and path.read_bytes() == content:
            return path
    return None
