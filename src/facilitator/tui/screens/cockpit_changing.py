"""Putting answers differently on the line: one of them, or several as one."""

from facilitator.domain.answers import Answer
from facilitator.domain.errands import Duty, Errand
from facilitator.domain.marks import MarkedText
from facilitator.domain.moves.answers import merge_answers, reword_answer
from facilitator.domain.moves.reading_back import reword_as_heard
from facilitator.domain.typed import write_out
from facilitator.tui.drafts import begun
from facilitator.tui.edited_words import reworded
from facilitator.tui.screens.cockpit_groups import GroupActs


class ChangingActs(GroupActs):
    """Nothing becomes of an answer before Enter; the originals of several are kept."""

    def action_correct_last(self) -> None:
        """The last answer into the line."""
        self.line.call_later(self._correct_last)

    def _correct_last(self) -> None:
        if last := self.last_answer():
            self.change(last)
        else:
            self.announce(self.language.say("There is no answer yet."))

    def change(self, answer: Answer) -> None:
        """The words of an answer into the line."""
        words = begun(self.conductor.dialogue, answer.id)
        self.begin_errand(Errand(Duty.CHANGE, (answer.id,), words, words))

    def save_change(self, text: str) -> None:
        """Put an answer differently. Where nothing was changed, nothing is done."""
        errand = self.hand_in(text)
        key, answer = errand.answers[0], self.conductor.dialogue.answers.get(errand.answers[0])
        said = self._worded(answer, text)
        if answer and (text == errand.begun or said == answer.now):
            self.errands = self.errands.done(errand)
            self.keep()
            return
        move = reword_as_heard if key == self.reader.here else reword_answer
        self.carry_out(errand, self.conductor.session.do(move, key, said.text, said.marks))

    # -- several as one ---------------------------------------------------------------------

    def make_one(self, keys: tuple[str, ...], worded: str) -> None:
        """Have the words of one of these answers on the line, for all of them."""
        words = begun(self.conductor.dialogue, worded)
        merged = self.conductor.session.new_id()
        self.begin_errand(Errand(Duty.ONE, keys, words, words, into=merged))

    def save_one(self, text: str) -> None:
        """Make one answer of several, in these words."""
        errand = self.hand_in(text)
        self.carry_out(errand, self._merge(errand))

    async def _merge(self, errand: Errand) -> str:
        session, read = self.conductor.session, self.reader.here
        there = self.conductor.dialogue
        first = next((a for a in errand.answers if begun(there, a) == errand.begun), "")
        said = self._worded(there.answers.get(first), errand.words)
        await session.do(merge_answers, errand.into, errand.answers, said)
        if read in errand.answers:
            await self.reader.read(errand.into)
        return self.language.say("One answer now; the originals are kept.")

    def _worded(self, answer: Answer | None, text: str) -> MarkedText:
        """What was typed in place of an answer, abbreviations written out."""
        full = write_out(text, self.conductor.dialogue.plan.now.abbreviations)
        return reworded(answer.now if answer else MarkedText(), full)
