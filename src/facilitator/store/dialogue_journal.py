"""A dialogue on the disk as a session sees it: entries that can be appended to and read back."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from facilitator.domain.entry import Entry
from facilitator.domain.forgetting import Forgetting
from facilitator.domain.message import Message
from facilitator.store.codec import decode, encode
from facilitator.store.dialogue_file import DialogueFile
from facilitator.store.readable import readable_tables
from facilitator.store.writer import Writer


class DialogueJournal:
    """The journal of one dialogue, open for writing in a thread of its own."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._entries = [decode(entry) for entry in writer.file]
        self.path = writer.file.path
        self.live: dict[str, Any] = writer.file.live
        """What was live when it was opened, or after something was forgotten."""

    @classmethod
    def create(cls, path: Path, dialogue: str) -> "DialogueJournal":
        """Make an empty dialogue with this id. Raises a `StoreError`."""
        return cls(Writer(lambda: DialogueFile.create(path, dialogue, derive=readable_tables)))

    @classmethod
    def open(cls, path: Path) -> "DialogueJournal":
        """Open a dialogue. Raises a `StoreError`, of which `Locked` says who has it."""
        return cls(Writer(lambda: DialogueFile.open(path, derive=readable_tables)))

    @property
    def notes(self) -> tuple[Message, ...]:
        """What was found damaged at opening and where it is kept; then what has happened since."""
        return self._writer.file.notes

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries)

    async def append(self, entries: Sequence[Entry], /) -> None:
        """Keep the entries of one act; once this returns they are on the disk. Else NotSaved."""
        await self._writer.run(DialogueFile.append, [encode(entry) for entry in entries])

    async def forget(self, what: Forgetting, entries: Sequence[Entry], /) -> Sequence[Entry]:
        """Erase words for good and note that it happened; the entries there are now."""
        told = [encode(entry) for entry in entries]
        left = await self._writer.run(DialogueFile.forget, what, told)
        self.live = await self._writer.run(lambda file: file.live)
        return [decode(entry) for entry in left]

    async def delete(self) -> None:
        """Erase the whole dialogue, files and all, and be done with it."""
        try:
            await self._writer.run(DialogueFile.delete)
        finally:
            await self._writer.close()

    async def set_live(self, values: Mapping[str, Any], *, sync: bool = False) -> None:
        """Keep what is live, the last value of each key; None takes a key away."""
        await self._writer.run(DialogueFile.set_live, values, sync=sync)

    async def checkpoint(self) -> bool:
        """Bring the file for people up to date. False: it is behind, which costs no words."""
        return await self._writer.run(DialogueFile.checkpoint)

    async def close(self) -> None:
        """Finish what was asked and let others open the dialogue."""
        await self._writer.close()

    def close_now(self) -> None:
        """The same where nothing can be awaited any more."""
        self._writer.close_now()
