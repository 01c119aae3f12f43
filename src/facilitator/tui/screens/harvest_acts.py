"""What is done with answers beside the document; how it looks is in `harvest_shown`."""

from functools import partial

from textual import on

from facilitator.domain.answers import Answer
from facilitator.domain.events import AnswerKind
from facilitator.domain.line import Axis
from facilitator.domain.moves.answers import move_answer, unmerge_answers
from facilitator.domain.moves.texts import use_notes
from facilitator.tui.harvest_lists import TEXTS, shown_of
from facilitator.tui.harvest_moves import shift_answer, turn_out, turn_star
from facilitator.tui.harvest_texts import Text, shift_text
from facilitator.tui.harvest_words import given_to
from facilitator.tui.screens.harvest_editing import HarvestEditing
from facilitator.tui.several import together
from facilitator.tui.text_words import text_key
from facilitator.tui.widgets.answers import OUT, AnswerList
from facilitator.tui.widgets.edit_line import Edited, Purpose
from facilitator.tui.widgets.harvest_list import HarvestList


class HarvestActs(HarvestEditing):
    """The acts of whoever makes the document, by the key or message that asks for them."""

    # -- the chosen answer ------------------------------------------------------------------

    @on(AnswerList.Signed)
    def sign(self, event: AnswerList.Signed) -> None:
        """A sign was given to the chosen answers; typed ahead of words that open it is theirs."""
        if self.editing:
            self.type_below(event.sign if event.sign != OUT else "")
        elif event.sign == "/":
            self.open_words(Edited(Purpose.COMMAND))
        elif event.sign == "!":
            self.turn_check()
        elif self.at_texts or not event.ids:
            self.say_about()
        else:
            self._sign(event.sign, event.ids)

    def _sign(self, sign: str, ids: tuple[str, ...]) -> None:
        match sign:
            case "out":
                self.perform(self._make(lambda now: turn_out(now, ids)))
            case "?":
                self.open_words(Edited(Purpose.REASON, ids))
            case "#":
                self.perform(self._make(lambda now: turn_star(now, ids)))
            case "*":
                self.begin_bold(ids[0])
            case "=":
                self._same_as(ids)
            case "+":
                self._add(ids)
            case _:
                self.say_so(self.language.say("That is done at the line: Esc goes back to it."))

    @on(AnswerList.TypedAway)
    def type_on(self, event: AnswerList.TypedAway) -> None:
        """A word: for what is being edited, else for the line."""
        if self.editing:
            self.type_below(event.character)
        else:
            self.leave(event.character)

    def turn_check(self) -> None:
        """Show what there is to remark on the document, or the answers again."""
        raise NotImplementedError

    @on(HarvestList.Shifted)
    def shift(self, event: HarvestList.Shifted) -> None:
        """The chosen answer, or paragraph, moves in the order."""
        text = next((t for t in self.texts if t.key == event.answer), None)
        if text is None:
            self.perform(self._make(lambda now: shift_answer(now, event.answer, event.by)))
        else:
            self.perform(self._shift_text(text, event.by))

    async def _shift_text(self, text: Text, by: int) -> str:
        await self._make(lambda now: shift_text(now, text, by, self.tongue))
        if text.name:
            self.turn_to(TEXTS, text_key(text.name, text.paragraph + by))
        return ""

    @on(AnswerList.Readdress)
    def readdress(self, event: AnswerList.Readdress) -> None:
        """The chosen answers belong to another group or question."""
        if not self.at_texts:
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

    # -- us too, and notes for the introduction ----------------------------------------------

    def _add(self, ids: tuple[str, ...]) -> None:
        """Other groups say the same; of a note on the talk: it goes into the introduction."""
        found = [a for a in map(self.dialogue.answers.get, ids) if a]
        if all(answer.kind is AnswerKind.TALK_NOTE for answer in found):
            said = self.language.say("It stands in the introduction now, at its end.")
            self.perform(self._make(lambda now: use_notes(now, ids), said))
        elif self.dialogue.groups:
            self.open_words(Edited(Purpose.US_TOO, ids))
        else:
            self.say_so(self.language.say("There are no groups."))

    # -- one of several, and several again --------------------------------------------------

    def _same_as(self, ids: tuple[str, ...]) -> None:
        """One of those picked; else look for the other, be it, or take this one apart."""
        if len(ids) > 1:
            self.open_words(Edited(Purpose.ONE, ids))
        elif self.same_as == ids[0]:
            self.look_for("")
            self.perform(self._take_apart(ids[0]))
        elif self.same_as:
            self.edit()
        else:
            self.look_for(ids[0])

    async def _take_apart(self, key: str) -> str:
        originals = self.dialogue.answers[key].originals if key in self.dialogue.answers else ()
        said = self.language.say("Taken apart: the originals stand here again.")
        await self._make(lambda now: unmerge_answers(now, key), said)
        self.go_to(shown_of(self.dialogue, originals))
        return said

    def look_for(self, answer: str) -> None:
        """Look for the answer that is the same as this one; "" is no longer."""
        self.same_as, self.answers.looking = answer, bool(answer)
        say = self.language.say
        if not answer:
            self.say_about()
        elif self._was_merged(self.dialogue.answers.get(answer)):
            self.say_so(say("The same as which? ↑ ↓ to it, Enter · = takes this one apart · Esc"))
        else:
            self.say_so(say("The same as which? ↑ ↓ to it, Enter · Esc gives up"))

    def _was_merged(self, answer: Answer | None) -> bool:
        originals = map(self.dialogue.answers.get, answer.originals if answer else ())
        return any(each and answer and each.into == answer.id for each in originals)

    @on(HarvestList.GaveUp)
    def give_up_looking(self) -> None:
        """Esc: no other answer is looked for."""
        self.look_for("")

    @on(AnswerList.Edit)
    def edit(self) -> None:
        """Enter: put what is chosen differently; or it is the one that was looked for."""
        key, first = self.answers.chosen, self.same_as
        if self.editing or not key:
            return
        if self.at_texts:
            self.open_words(Edited(Purpose.TEXT, (key,)))
        elif first and first != key:
            self.look_for("")
            self.open_words(Edited(Purpose.ONE, (first, key)))
        elif not first:
            self.open_words(Edited(Purpose.WORDS, (key,)))
