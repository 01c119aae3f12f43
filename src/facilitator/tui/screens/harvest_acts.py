"""What is done with answers beside the document; how it looks is in `harvest_shown`."""

from functools import partial

from textual import on

from facilitator.domain.line import Axis
from facilitator.domain.moves.answers import (
    emphasise_answer,
    merge_answers,
    move_answer,
    reword_answer,
)
from facilitator.tui.bolding import next_without_bold
from facilitator.tui.harvest_lists import shift_answer, shown_of, turn_out, turn_star
from facilitator.tui.harvest_words import given_to, reworded, typed
from facilitator.tui.screens import harvest_keys
from facilitator.tui.screens.harvest_doing import HarvestDoing, Move
from facilitator.tui.several import together
from facilitator.tui.widgets.answers import OUT, AnswerList
from facilitator.tui.widgets.bold_line import BoldLine
from facilitator.tui.widgets.edit_line import EditLine
from facilitator.tui.widgets.harvest_list import HarvestList


class HarvestActs(HarvestDoing):
    """The acts of whoever makes the document, by the key or message that asks for them."""

    # -- the chosen answer ------------------------------------------------------------------

    @on(AnswerList.Signed)
    def sign(self, event: AnswerList.Signed) -> None:
        """A sign was given to the chosen answers; one typed ahead while words open is none."""
        match event.sign:
            case _ if self.editing:
                return
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
        if self.editing:
            self.type_below(event.character)
        elif event.character == harvest_keys.STAR:
            ids = self.answers.ids
            self.perform(self._make(lambda now: turn_star(now, ids)))
        else:
            self.leave(event.character)

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
            key = ["", *(group.id for group in dialogue.groups)][number]
            move = partial(move_answer, group=key)
        else:
            key = ["", *(question.id for question in dialogue.known_questions)][number]
            move = partial(move_answer, question=key)
        said = given_to(dialogue, axis, number, self.language)
        return await self._make(lambda now: together(now, ids, move), said)

    # -- words ------------------------------------------------------------------------------

    @on(AnswerList.Edit)
    def edit(self) -> None:
        """Enter: put the chosen answer differently."""
        if not self.editing:
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
            self.perform(self._saved(changed, ids), lambda: self._edit_again(ids))

    async def _saved(self, move: Move, ids: tuple[str, ...]) -> str:
        said = await self._make(move)
        self._unsaved.pop(ids, None)
        if len(ids) > 1:
            self.go_to(shown_of(self.dialogue, (self.dialogue.answers[ids[0]].into,)))
        return said

    def _edit_again(self, ids: tuple[str, ...]) -> None:
        """Have the words back that were not saved, unless others are being edited."""
        if not self.editing:
            self._edit(ids)

    def _rewording(self, ids: tuple[str, ...], text: str) -> Move | None:
        """Nothing where nothing was typed."""
        answer = self.dialogue.answers[ids[0]]
        if text == typed(answer.now):
            self._unsaved.pop(ids, None)
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
        """Enter: these words are bold; the next answer without any is up."""
        if event.changed:
            answer, marks = event.answer, event.marks
            self.perform(self._make(lambda now: emphasise_answer(now, answer, marks)))
        keys = [row.id for row in self.answers.rows]
        place = keys.index(event.answer) + 1 if event.answer in keys else len(keys)
        if following := next_without_bold(self.dialogue, keys[place:]):
            self.answers.chosen = following
            self.begin_bold(following)
        else:
            self.back_to_list()

    @on(EditLine.GivenUp)
    @on(BoldLine.Stopped)
    def give_up(self, event: EditLine.GivenUp | BoldLine.Stopped) -> None:
        """Esc: everything stays as it was."""
        if isinstance(event, EditLine.GivenUp):
            self._unsaved.pop(event.answers, None)
        self.back_to_list()
