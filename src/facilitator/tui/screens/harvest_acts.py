"""What is done with answers beside the document; how it looks is in `harvest`."""

from collections.abc import Awaitable, Callable
from functools import partial

from textual import on, work
from textual.screen import Screen

from facilitator.desk import Desk
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.entry import Event
from facilitator.domain.history import Act
from facilitator.domain.line import Axis
from facilitator.domain.message import NotNow, Refused
from facilitator.domain.moves.answers import (
    emphasise_answer,
    merge_answers,
    move_answer,
    reword_answer,
)
from facilitator.harvest.document import LeftOut
from facilitator.language import Language
from facilitator.tui.act_words import act_words
from facilitator.tui.harvest_lists import for_each, shift_answer, turn_out, turn_star
from facilitator.tui.harvest_words import given_to, reworded, typed, written
from facilitator.tui.pending import Counts
from facilitator.tui.screens import harvest_keys
from facilitator.tui.widgets.answers import OUT, AnswerList
from facilitator.tui.widgets.bold_line import BoldLine
from facilitator.tui.widgets.edit_line import EditLine
from facilitator.tui.widgets.harvest_list import HarvestList

Move = Callable[[Dialogue], Event | tuple[Event, ...]]


class HarvestActs(Screen[str]):
    """The acts of whoever makes the document. None is awaited where a key is handled."""

    desk: Desk
    language: Language
    counts: Callable[[], Counts]

    def __init__(self) -> None:
        super().__init__()
        self._unsaved: dict[tuple[str, ...], str] = {}
        """Words that could not be saved, by the answers they are for."""

    # -- what the screen gives --------------------------------------------------------------

    @property
    def dialogue(self) -> Dialogue:
        """The dialogue as it stands."""
        return self.desk.session.dialogue

    @property
    def answers(self) -> HarvestList:
        """The answers of one question."""
        raise NotImplementedError

    @property
    def left_out(self) -> LeftOut:
        """What is not in the document."""
        raise NotImplementedError

    def say_so(self, words: str, *, trouble: bool = False) -> None:
        """Say something in the row that is kept for it."""
        raise NotImplementedError

    def show(self) -> None:
        """Show everything as it is now."""
        raise NotImplementedError

    def go_to(self, answer: str) -> None:
        """Choose an answer, wherever it stands."""
        raise NotImplementedError

    def begin_edit(self, answers: tuple[str, ...], words: str) -> None:
        """Have the words of an answer below."""
        raise NotImplementedError

    def begin_bold(self, answer: str) -> None:
        """Have an answer below, to choose key phrases in."""
        raise NotImplementedError

    def back_to_list(self) -> None:
        """Nothing is edited any more."""
        raise NotImplementedError

    # -- doing ------------------------------------------------------------------------------

    @work(group="acts")
    async def perform(self, act: Awaitable[str], failed: Callable[[], None] | None = None) -> None:
        """Do something that may be refused, and say what there is to say."""
        try:
            said = await act
        except Refused as refused:
            trouble = not isinstance(refused, NotNow)
            self.say_so(self.language.tell(refused), trouble=trouble)
            if failed:
                failed()
        else:
            self.say_so(said)
        self.show()

    async def _make(self, move: Move, said: str = "") -> str:
        await self.desk.session.do(move)
        return said

    def action_save(self) -> None:
        """Write the document now."""
        self.perform(self._written())

    async def _written(self) -> str:
        paths = await self.desk.write_documents()
        return written(paths, self.left_out, self.counts(), self.language)

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
        """What an act was, with the answer it was about chosen."""
        for entry in act.entries:
            self.go_to(getattr(entry.event, "answer", ""))
            break
        return act_words(act, self.dialogue, self.language)

    # -- the chosen answer ------------------------------------------------------------------

    @on(AnswerList.Signed)
    def sign(self, event: AnswerList.Signed) -> None:
        """A sign was given to the chosen answers."""
        match event.sign:
            case sign if sign == OUT:
                self.perform(self._make(lambda now: turn_out(now, event.ids)))
            case "*":
                self.begin_bold(event.ids[0])
            case "=":
                self._make_one(event.ids)
            case _:
                self.say_so(self.language.say("That is done at the line: Esc goes back to it."))

    @on(AnswerList.TypedAway)
    def type_on(self, event: AnswerList.TypedAway) -> None:
        """A sign of our own; anything else is a word, and words are for the line."""
        if event.character == harvest_keys.STAR:
            ids = self.answers.ids
            self.perform(self._make(lambda now: turn_star(now, ids)))
        else:
            self.leave(event.character)

    def leave(self, character: str = "") -> None:
        """Back to the line, with what was typed."""
        raise NotImplementedError

    @on(HarvestList.Shifted)
    def shift(self, event: HarvestList.Shifted) -> None:
        """The chosen answer moves in the order."""
        self.perform(self._make(lambda now: shift_answer(now, event.answer, event.by)))

    @on(AnswerList.Readdress)
    def readdress(self, event: AnswerList.Readdress) -> None:
        """The chosen answers belong to another group or question."""
        self.perform(self._readdress(event.axis, event.number, event.ids))

    async def _readdress(self, axis: Axis, number: int, ids: tuple[str, ...]) -> str:
        dialogue = self.dialogue
        if axis is Axis.GROUP:
            keys = ["", *(group.id for group in dialogue.groups)]
            change = partial(for_each, move=move_answer, answers=ids, group=keys[number])
        else:
            keys = ["", *(question.id for question in dialogue.known_questions)]
            change = partial(for_each, move=move_answer, answers=ids, question=keys[number])
        return await self._make(change, given_to(dialogue, axis, number, self.language))

    # -- words ------------------------------------------------------------------------------

    @on(AnswerList.Edit)
    def edit(self) -> None:
        """Enter: put the chosen answer differently."""
        self._edit((self.answers.chosen,))

    def _make_one(self, ids: tuple[str, ...]) -> None:
        """Make one of several: with the words of the first, to begin with."""
        if len(ids) > 1:
            self._edit(ids)
        else:
            say = self.language.say
            self.say_so(say("Choose two or more with Space; = makes them one answer."))

    def _edit(self, ids: tuple[str, ...]) -> None:
        answer = self.dialogue.answers.get(ids[0])
        if answer:
            self.begin_edit(ids, self._unsaved.get(ids) or typed(answer.now))

    @on(EditLine.Taken)
    def take_words(self, event: EditLine.Taken) -> None:
        """Enter: the answer says this from now on. What is not saved can be had back."""
        ids, text = event.answers, event.text
        self.back_to_list()
        move = self._merging if len(ids) > 1 else self._rewording
        if changed := move(ids, text):
            self._unsaved[ids] = text
            self.perform(self._saved(changed, ids), lambda: self._edit(ids))

    async def _saved(self, move: Move, ids: tuple[str, ...]) -> str:
        said = await self._make(move)
        self._unsaved.pop(ids, None)
        return said

    def _rewording(self, ids: tuple[str, ...], text: str) -> Move | None:
        """Nothing where nothing was typed."""
        answer = self.dialogue.answers[ids[0]]
        if text == typed(answer.now):
            return None
        words = reworded(answer.now, text)
        return lambda now: reword_answer(now, answer.id, words.text, words.marks)

    def _merging(self, ids: tuple[str, ...], text: str) -> Move:
        words = reworded(self.dialogue.answers[ids[0]].now, text)
        key = self.desk.session.new_id()
        return lambda now: merge_answers(now, key, ids, words)

    # -- key phrases ------------------------------------------------------------------------

    @on(BoldLine.Taken)
    def take_marks(self, event: BoldLine.Taken) -> None:
        """Enter: these words are bold; the next answer is up."""
        if event.changed:
            answer, marks = event.answer, event.marks
            self.perform(self._make(lambda now: emphasise_answer(now, answer, marks)))
        keys = [row.id for row in self.answers.rows]
        place = keys.index(event.answer) + 1 if event.answer in keys else len(keys)
        if place < len(keys):
            self.answers.chosen = keys[place]
            self.begin_bold(keys[place])
        else:
            self.back_to_list()

    @on(EditLine.GivenUp)
    @on(BoldLine.Stopped)
    def give_up(self, event: EditLine.GivenUp | BoldLine.Stopped) -> None:
        """Esc: everything stays as it was."""
        if isinstance(event, EditLine.GivenUp):
            self._unsaved.clear()
        self.back_to_list()
