"""The document written to where it is kept, from beside it."""

from collections.abc import Callable

from facilitator.desk import Desk
from facilitator.language import Language
from facilitator.tui.beside.doer import Doer
from facilitator.tui.chosen import left_out
from facilitator.tui.harvest_words import Room, written
from facilitator.tui.pending import Counts


class DocumentActs:
    """Writes it, and says whether all that was said is saved, and in it."""

    def __init__(
        self,
        desk: Desk,
        language: Language,
        doer: Doer,
        *,
        counts: Callable[[], Counts],
        room: Callable[[], Room],
    ) -> None:
        """`counts`: what is on its way to the disk; `room`: that for what is said of it."""
        self._desk, self._language, self._doer = desk, language, doer
        self._counts, self._room = counts, room

    def save(self) -> None:
        """Write the document now."""
        self._doer.perform(self._written())

    async def _written(self) -> str:
        paths = await self._desk.write_documents()
        missing = await left_out(self._desk, self._language)
        counts = self._counts()
        saved = not (counts.saving or counts.failed)
        return written(paths, missing, self._language, self._room(), saved=saved)
