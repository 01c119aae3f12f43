"""Putting answers differently on the line: one of them, or several as one."""

from facilitator.domain.answers import Answer
from facilitator.domain.errands import Duty, Errand
from facilitator.domain.marks import MarkedText
from facilitator.domain.moves.answers import merge_answers, reword_answer
from facilitator.domain.moves.reading_back import reword_as_heard
from facilitator.domain.typed import write_out
from facilitator.language import Language
from facilitator.session import Session
from facilitator.tui.cockpit.errand_acts import ErrandActs
from facilitator.tui.cockpit.teller import Teller
from facilitator.tui.drafts import begun
from facilitator.tui.edited_words import reworded
from facilitator.tui.reader import Reader


class Changing:
    """Nothing becomes of an answer before Enter; the originals of several are kept."""

    def __init__(
        self,
        session: Session,
        reader: Reader,
        language: Language,
        teller: Teller,
        errands: ErrandActs,
    ) -> None:
        self._session, self._reader = session, reader
        self._language, self._teller, self._errands = language, teller, errands

    def correct_last(self) -> None:
        """The last answer into the line."""
        self._errands.line.call_later(self._correct_last)

    def _correct_last(self) -> None:
        if last := self._reader.last_answer():
            self.change(last)
        else:
            self._teller.announce(self._language.say("There is no answer yet."))

    def change(self, answer: Answer) -> None:
        """The words of an answer into the line."""
        words = begun(self._session.dialogue, answer.id)
        self._errands.begin(Errand(Duty.CHANGE, (answer.id,), words, words))

    def save_change(self, text: str) -> None:
        """Put an answer differently. Where nothing was changed, nothing is done."""
        errand = self._errands.hand_in(text)
        (key,) = errand.answers
        answer = self._session.dialogue.answers.get(key)
        said = self._worded(answer, text)
        if answer and (text == errand.begun or said == answer.now):
            self._errands.let_go(errand)
            return
        move = reword_as_heard if key == self._reader.here else reword_answer
        self._errands.carry_out(errand, self._session.do(move, key, said.text, said.marks))

    # -- several as one ---------------------------------------------------------------------

    def make_one(self, keys: tuple[str, ...], worded: str) -> None:
        """Have the words of one of these answers on the line, for all of them."""
        words, merged = begun(self._session.dialogue, worded), self._session.new_id()
        self._errands.begin(Errand(Duty.ONE, keys, words, words, into=merged))

    def save_one(self, text: str) -> None:
        """Make one answer of several, in these words."""
        errand = self._errands.hand_in(text)
        self._errands.carry_out(errand, self._merge(errand))

    async def _merge(self, errand: Errand) -> str:
        there, read = self._session.dialogue, self._reader.here
        first = next((a for a in errand.answers if begun(there, a) == errand.begun), "")
        said = self._worded(there.answers.get(first), errand.words)
        await self._session.do(merge_answers, errand.into, errand.answers, said)
        if read in errand.answers:
            await self._reader.read(errand.into)
        return self._language.say("One answer now; the originals are kept.")

    def _worded(self, answer: Answer | None, text: str) -> MarkedText:
        """What was typed in place of an answer, abbreviations written out."""
        full = write_out(text, self._session.dialogue.plan.now.abbreviations)
        return reworded(answer.now if answer else MarkedText(), full)
