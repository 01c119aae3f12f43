"""Reading back to the room, and showing it one answer."""

from facilitator.language import Language
from facilitator.tui.cockpit.doer import Doer
from facilitator.tui.cockpit.errand_acts import ErrandActs
from facilitator.tui.conductor import Conductor
from facilitator.tui.reader import Reader
from facilitator.tui.reading_scene import reading
from facilitator.tui.scene import Instead


class ReadingActs:
    """Whoever is read out is in the room's eye, and in front of every key."""

    def __init__(
        self,
        conductor: Conductor,
        reader: Reader,
        language: Language,
        doer: Doer,
        errands: ErrandActs,
    ) -> None:
        self._conductor, self._reader = conductor, reader
        self._language, self._doer, self._errands = language, doer, errands

    @property
    def instead(self) -> Instead | None:
        """What stands in place of what the moment brings; None where nothing is read."""
        dialogue = self._conductor.dialogue
        shown = reading(dialogue, self._conductor.wall, self._language)
        if shown is None:
            return None
        listed = dialogue.listed(dialogue.list_of(dialogue.answers[self._reader.here]))
        return Instead(tuple(listed), reading=shown)

    def read_back(self) -> None:
        """Read the answers back to the room, or no longer."""
        self._doer.perform(self._reader.start_or_stop(), public=True)

    def nod(self) -> None:
        """Enter on an empty line: while answers are read back, this one is right."""
        if self._reader.due and self._errands.answering:
            self._doer.perform(self._reader.right(), public=True)

    def show_one(self) -> None:
        """Show the room the answer that is being read, else the last; again = off."""
        self._errands.line.call_later(self._show_one)

    def _show_one(self) -> None:
        last = self._reader.last_answer()
        shown = self._conductor.wall.answer or (last.id if last else "")
        self._doer.perform(self._reader.show(shown), public=True)
