"""Putting answers differently on the line: one of them, or several as one."""

from facilitator.domain.answers import Answer
from facilitator.domain.errands import Duty, Errand
from facilitator.domain.events import AnswerKind
from facilitator.domain.line import Address, Axis
from facilitator.domain.marks import MarkedText
from facilitator.domain.moves.changing import change_answer
from facilitator.domain.moves.merging import merge_answers
from facilitator.domain.typed import in_parts, write_out
from facilitator.language import Language
from facilitator.session import Session
from facilitator.tui.cockpit.errand_acts import ErrandActs
from facilitator.tui.cockpit.teller import Teller
from facilitator.tui.drafts import begun, belongs
from facilitator.tui.edited_words import reworded
from facilitator.tui.numbering import who_said
from facilitator.tui.reader import Reader
from facilitator.tui.saving import send_to


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
        dialogue = self._session.dialogue
        words, at = begun(dialogue, answer.id), belongs(dialogue, answer.id)
        self._errands.begin(Errand(Duty.CHANGE, (answer.id,), words, words, at, at))

    def save_change(self, text: str, address: Address) -> None:
        """Put an answer differently, or elsewhere. Where nothing was changed, nothing is done."""
        errand = self._errands.hand_in(text, address)
        parts, where = self._parts(errand), self._where(errand)
        if parts or where:
            self._errands.carry_out(errand, self._change(errand, parts, where))
        else:
            self._errands.let_go(errand)

    def _parts(self, errand: Errand) -> tuple[MarkedText, ...]:
        """What is to stand in its place: what ` // ` divides becomes several; unchanged, none."""
        answer = self._session.dialogue.answers.get(errand.answers[0])
        parts = in_parts(errand.words)
        rows = parts if len(parts) > 1 else (errand.words,)
        worded = tuple(self._worded(answer, row) for row in rows)
        same = answer and (errand.words == errand.begun or worded == (answer.now,))
        return () if same else worded

    def _where(self, errand: Errand) -> dict[str, str]:
        """Where it is to belong from now on, as far as that was said."""
        to = send_to(self._session.dialogue, errand.address, AnswerKind.ANSWER)
        chosen = {Axis.GROUP: {"group": to.group}, Axis.QUESTION: {"question": to.question}}
        moved = (axis for axis in Axis if errand.address.on(axis) != errand.belonged.on(axis))
        return {key: value for axis in moved for key, value in chosen[axis].items()}

    async def _change(
        self, errand: Errand, parts: tuple[MarkedText, ...], where: dict[str, str]
    ) -> str:
        (key,), new_id = errand.answers, self._session.new_id
        ids = tuple(new_id() for _ in parts) if len(parts) > 1 else ()
        read = key == self._reader.here
        await self._session.do(change_answer, key, parts, ids, where, heard=read)
        if ids and read:
            await self._reader.read(ids[0])
        if not ids:
            return ""
        return self._language.say("Cut in {n}; the original is kept.", n=len(ids))

    # -- several as one ---------------------------------------------------------------------

    def make_one(self, keys: tuple[str, ...], worded: str) -> None:
        """Have the words of one of these answers on the line, for all of them."""
        words, merged = begun(self._session.dialogue, worded), self._session.new_id()
        self._errands.begin(Errand(Duty.ONE, keys, words, words, into=merged))

    def save_one(self, text: str, address: Address) -> None:
        """Make one answer of several, in these words."""
        errand = self._errands.hand_in(text, address)
        self._errands.carry_out(errand, self._merge(errand))

    async def _merge(self, errand: Errand) -> str:
        there, read = self._session.dialogue, self._reader.here
        first = next((a for a in errand.answers if begun(there, a) == errand.begun), "")
        said = self._worded(there.answers.get(first), errand.words)
        await self._session.do(merge_answers, errand.into, errand.answers, said)
        if read in errand.answers:
            await self._reader.read(errand.into)
        return self._merged(errand.into)

    def _merged(self, answer: str) -> str:
        """Of several groups it is of none alone: they are named."""
        dialogue, say = self._session.dialogue, self._language.say
        merged = dialogue.answers[answer]
        room = (say("Whole room"),) if dialogue.of_room(merged) else ()
        groups = () if merged.group else (*room, *who_said(dialogue, merged))
        if len(groups) > 1:
            named = ", ".join(groups)
            return say("One answer now, from {groups}; the originals are kept.", groups=named)
        return say("One answer now; the originals are kept.")

    def _worded(self, answer: Answer | None, text: str) -> MarkedText:
        """What was typed in place of an answer, abbreviations written out."""
        full = write_out(text, self._session.dialogue.plan.now.abbreviations)
        return reworded(answer.now if answer else MarkedText(), full)
