"""The document as the evening goes: written when asked, between two phases, and at the end."""

from collections.abc import Callable

from rich.cells import cell_len

from facilitator.desk import Desk
from facilitator.domain.message import Refused, sentence
from facilitator.language import Language
from facilitator.phase_names import phase_name
from facilitator.tui.cockpit.doer import Doer
from facilitator.tui.cockpit.teller import Teller
from facilitator.tui.cockpit.told import Stays
from facilitator.tui.saving import Saver
from facilitator.tui.work import Work


class DocumentActs:
    """Writes it, and says where it is and whether all that was said is in it."""

    def __init__(
        self,
        desk: Desk,
        saver: Saver,
        language: Language,
        teller: Teller,
        doer: Doer,
        *,
        work: Work,
        browse: Callable[[str], None],
        width: Callable[[], int],
    ) -> None:
        """`browse` opens a folder, by its address; `width`: cells there are for a sentence."""
        self._desk, self._saver, self._language = desk, saver, language
        self._teller, self._doer = teller, doer
        self._work, self._browse, self._width = work, browse, width

    def save(self) -> None:
        """Write the document now."""
        self._doer.perform(self._written())

    async def _written(self) -> str:
        from facilitator.tui.chosen import left_out
        from facilitator.tui.harvest_words import Room, written

        saved = await self._saver.drain()
        paths = await self._desk.write_documents()
        missing = await left_out(self._desk, self._language)
        return written(paths, missing, self._language, Room(self._width()), saved=saved)

    def folder(self) -> None:
        """Show the folder with the documents, or say where it is."""
        self._doer.perform(self._folder())

    async def _folder(self) -> str:
        paths = await self._desk.write_documents()
        if paths:
            self._browse(paths[0].parent.as_uri())
        path = str(paths[0].parent) if paths else "–"
        return self._language.say("The folder: {path}", path=path)

    async def written_at_the_end(self) -> str:
        """People go home: the document is there at once."""
        from facilitator.tui.harvest_words import names_of

        await self._saver.drain()
        paths = await self._desk.write_documents()
        said = sentence("The dialogue is closed; {name} is written. /harvest puts it in order.")
        room = self._width() - cell_len(self._language.say(said, name=""))
        return self._language.say(said, name=names_of(paths[:1], room))

    def write_quietly(self) -> None:
        """Bring the document up to date between two phases, once there is anything in it."""
        if self._desk.session.dialogue.answers:
            self._work(self._written_quietly(), group="documents")

    async def _written_quietly(self) -> None:
        try:
            await self._desk.write_documents()
        except Refused as refused:
            self._teller.tell(self._language.tell(refused), stays=Stays.FOR_ITS_TIME)

    def before_leaving(self) -> str:
        """What to say at the first ^Q: what is not saved, else what still runs.

        The document is brought up to date meanwhile: it is what people take along.
        """
        dialogue, unsaved = self._desk.session.dialogue, len(self._saver.pending)
        if unsaved:
            return self._language.count(
                "{n} answer is not saved yet. ^Q again to close all the same.",
                "{n} answers are not saved yet. ^Q again to close all the same.",
                unsaved,
            )
        if dialogue.evening.current is None:
            return ""
        self.write_quietly()
        return self._language.say(
            "{phase} is still running. ^Q again to close; everything is saved.",
            phase=phase_name(dialogue, dialogue.evening.current, self._language),
        )
