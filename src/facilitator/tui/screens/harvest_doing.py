"""How the acts of the harvest are done: one door, and a sentence for whatever comes of it."""

from collections.abc import Awaitable, Callable

from textual import work
from textual.screen import Screen

from facilitator.desk import Desk
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.entry import Event
from facilitator.domain.events import QuestionReworded, TextChanged
from facilitator.domain.history import Act, acts, touched
from facilitator.domain.message import NotNow, Refused
from facilitator.language import Language
from facilitator.language import language as language_of
from facilitator.tui.act_words import act_words
from facilitator.tui.chosen import left_out
from facilitator.tui.harvest_lists import TEXTS, shown_of
from facilitator.tui.harvest_texts import Text
from facilitator.tui.harvest_words import Room, written
from facilitator.tui.pending import Counts
from facilitator.tui.text_words import question_key, text_key
from facilitator.tui.widgets.edit_line import Edited
from facilitator.tui.widgets.harvest_list import HarvestList
from facilitator.tui.widgets.remark import MOST, Remark

Move = Callable[[Dialogue], Event | tuple[Event, ...]]


class HarvestDoing(Screen[str]):
    """Does what is asked, and says what comes of it. None is awaited where a key is handled."""

    desk: Desk
    language: Language
    counts: Callable[[], Counts]

    def __init__(self) -> None:
        super().__init__()
        self.same_as = ""
        """The answer for which another one, the same, is being looked for."""

    # -- what the screen gives --------------------------------------------------------------

    @property
    def dialogue(self) -> Dialogue:
        """The dialogue as it stands."""
        return self.desk.session.dialogue

    @property
    def tongue(self) -> Language:
        """The language of the document."""
        return language_of(self.dialogue.plan.now.language)

    @property
    def answers(self) -> HarvestList:
        """The answers of one question."""
        raise NotImplementedError

    def say_so(self, words: str, *, trouble: bool = False) -> None:
        """Say something in the row that is kept for it."""
        raise NotImplementedError

    def show(self) -> None:
        """Show everything as it is now."""
        raise NotImplementedError

    def go_to(self, answer: str) -> None:
        """Choose an answer that is shown, wherever it stands; "" is none."""
        raise NotImplementedError

    def turn_to(self, of: str, key: str) -> None:
        """Choose what goes by this key in a list."""
        raise NotImplementedError

    @property
    def at_texts(self) -> bool:
        """Whether one is at the texts around the answers."""
        raise NotImplementedError

    @property
    def texts(self) -> tuple[Text, ...]:
        """The texts around the answers."""
        raise NotImplementedError

    def begin_edit(self, what: Edited, words: str) -> None:
        """Have words below, to edit."""
        raise NotImplementedError

    def begin_bold(self, answer: str) -> None:
        """Have an answer below, to choose key phrases in."""
        raise NotImplementedError

    def type_below(self, character: str) -> None:
        """Type a letter that came before the words below had the focus."""
        raise NotImplementedError

    @property
    def editing(self) -> bool:
        """Whether words are being edited."""
        raise NotImplementedError

    def back_to_list(self) -> None:
        """Nothing is edited any more."""
        raise NotImplementedError

    def say_about(self) -> None:
        """Say what there is to know of what is chosen."""
        raise NotImplementedError

    def leave(self, character: str = "") -> None:
        """Back to the line, with what was typed."""
        raise NotImplementedError

    # -- doing ------------------------------------------------------------------------------

    @work(group="acts")
    async def perform(self, act: Awaitable[str], failed: Callable[[], None] | None = None) -> None:
        """Do something that may be refused, and say what there is to say."""
        said, trouble = "", False
        try:
            said = await act
        except Refused as refused:
            said, trouble = self.language.tell(refused), not isinstance(refused, NotNow)
            if failed:
                failed()
        self.show()
        if said or self.editing:
            self.say_so(said, trouble=trouble)
        else:
            self.say_about()

    async def _make(self, move: Move, said: str = "") -> str:
        await self.desk.session.do(move)
        self.answers.picked = frozenset()
        return said

    def action_save(self) -> None:
        """Write the document now."""
        self.perform(self._written())

    async def _written(self) -> str:
        paths = await self.desk.write_documents()
        missing = await left_out(self.desk, self.language)
        counts, room = self.counts(), Room(self.query_one(Remark).size.width, MOST)
        saved = not (counts.saving or counts.failed)
        return written(paths, missing, self.language, room, saved=saved)

    def action_undo(self) -> None:
        """Take back the last act on words."""
        self.perform(self._undo())

    async def _undo(self) -> str:
        act = await self.desk.session.undo()
        return self.language.say("Undone: {what} · ^Y redo", what=self._gone_to(act))

    def action_redo(self) -> None:
        """Bring back what was undone last."""
        self.perform(self._redo())

    async def _redo(self) -> str:
        act = await self.desk.session.redo()
        return self.language.say("Done after all: {what}", what=self._gone_to(act))

    def _gone_to(self, act: Act) -> str:
        """What an act was, with the answer or the text it was about chosen."""
        match act.entries[0].event:
            case TextChanged(name=name):
                self.turn_to(TEXTS, text_key(name))
            case QuestionReworded(question=question):
                self.turn_to(TEXTS, question_key(question))
            case event:
                self.go_to(shown_of(self.dialogue, touched(event)))
        return act_words(act, acts(self.desk.session.entries), self.dialogue, self.language)
