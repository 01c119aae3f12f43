"""What keys do with answers that are chosen in the list."""

from facilitator.domain.answers import Answer
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.entry import Event
from facilitator.domain.line import Address, Axis
from facilitator.domain.message import NotNow
from facilitator.domain.moves.answers import leave_out_answer, move_answer, take_back_answer
from facilitator.language import Language
from facilitator.session import Session
from facilitator.tui.cockpit.changing import Changing
from facilitator.tui.cockpit.doer import Doer
from facilitator.tui.cockpit.group_acts import GroupActs
from facilitator.tui.cockpit.pages import Pages
from facilitator.tui.cockpit.teller import Teller
from facilitator.tui.cockpit.told import Stays
from facilitator.tui.harvest_moves import in_the_document
from facilitator.tui.reader import Reader
from facilitator.tui.saving import send_to
from facilitator.tui.several import together
from facilitator.tui.widgets.answers import OUT


class AnswerActs:
    """Signs, Enter, and another group or question."""

    def __init__(
        self,
        session: Session,
        reader: Reader,
        language: Language,
        teller: Teller,
        doer: Doer,
        changing: Changing,
        groups: GroupActs,
        pages: Pages,
    ) -> None:
        self._session, self._reader, self._language = session, reader, language
        self._teller, self._doer = teller, doer
        self._changing, self._groups, self._pages = changing, groups, pages
        self._first = ""
        """The answer for which another one, the same, was looked for last."""
        self._which = language.say("The same as which? ↑ ↓ to it, Enter · Esc gives up")

    @property
    def _same_as(self) -> str:
        """The answer for which another one is looked for now: as long as that is asked."""
        return self._first if self._teller.told == self._which else ""

    def edit(self, ids: tuple[str, ...]) -> bool:
        """Whether Enter on an answer has put it on the line, or on one like it: for both."""
        key = ids[0]
        answer = self._session.dialogue.answers.get(key)
        if first := self._same_as:
            return key != first and self._make_one((first, key), key)
        if answer:
            self._changing.change(answer)
        return bool(answer)

    def readdress(self, ids: tuple[str, ...], axis: Axis, number: int) -> None:
        """They belong to another group or question."""
        to = send_to(self._session.dialogue, Address().to(axis, number))
        where = {"group": to.group} if axis is Axis.GROUP else {"question": to.question}

        def move(dialogue: Dialogue, key: str) -> Event:
            return move_answer(dialogue, key, **where)

        self._doer.perform(self._session.do(together, ids, move))

    def sign(self, sign: str, ids: tuple[str, ...]) -> None:
        """A sign was given to the chosen answers."""
        match sign:
            case _ if sign == OUT and ids == (self._reader.here,):
                self._doer.perform(self._reader.leave_out(), public=True)
            case _ if sign == OUT:
                self._doer.perform(self._out_or_in(ids))
            case "+":
                self._groups.also_now()
            case ">" if len(ids) > 1:
                one = self._language.say("The room sees one answer at a time: choose one.")
                self._teller.announce(one)
            case ">":
                self._doer.perform(self._reader.show(ids[0]), public=True)
            case "=":
                self._look_for_same(ids)
            case "*":
                self._embolden(ids)

    def give_up(self) -> None:
        """No other one is looked for any more."""
        if self._same_as:
            self._teller.tell("")

    def _look_for_same(self, ids: tuple[str, ...]) -> None:
        if len(ids) > 1:
            self._make_one(ids, ids[0])
        elif self._may_be_one(ids):
            self._first = ids[0]
            self._teller.tell(self._which, stays=Stays.UNTIL_ANSWERED)

    def _make_one(self, keys: tuple[str, ...], worded: str) -> bool:
        """Whether the words of one of these are on the line, for all of them."""
        possible = self._may_be_one(keys)
        if possible:
            self._changing.make_one(keys, worded)
        return possible

    def _may_be_one(self, keys: tuple[str, ...]) -> bool:
        """Whether all are saved and in the document; where not, that is told."""
        try:
            in_the_document(self._session.dialogue, tuple(self._known(key).id for key in keys))
        except NotNow as refusal:
            self._teller.announce(self._language.tell(refusal))
            return False
        return True

    def _embolden(self, answers: tuple[str, ...]) -> None:
        """Choose key phrases: from this answer on, or in exactly those that are chosen."""
        try:
            answer, *others = (self._known(key).id for key in answers)
        except NotNow as refusal:
            self._teller.announce(self._language.tell(refusal))
        else:
            self._pages.bold_pass(answer, answers if others else ())

    async def _out_or_in(self, ids: tuple[str, ...]) -> str:
        """Out of the document those that are in it, or all of them back in."""
        say = self._language.say
        standing = tuple(key for key in ids if self._known(key).standing)
        if standing:
            await self._session.do(together, standing, leave_out_answer)
            return say("Out of the document: it is kept, and named as left out.")
        await self._session.do(together, ids, take_back_answer)
        return say("In the document again.")

    def _known(self, key: str) -> Answer:
        found = self._session.dialogue.answers.get(key)
        if found is None:
            raise NotNow("This answer is not saved yet.")
        return found
