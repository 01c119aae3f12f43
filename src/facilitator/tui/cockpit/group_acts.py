"""Numbers on the line: which groups said the same, and which of them has the floor."""

from collections.abc import Callable

from facilitator.domain.errands import Duty, Errand
from facilitator.domain.line import Address
from facilitator.domain.marks import read_stars
from facilitator.domain.message import NotNow
from facilitator.domain.moves.answers import tally_answer
from facilitator.domain.typed import write_out
from facilitator.language import Language
from facilitator.tui.alike import beginning
from facilitator.tui.cockpit.alike import Alike
from facilitator.tui.cockpit.doer import Doer
from facilitator.tui.cockpit.errand_acts import ErrandActs
from facilitator.tui.cockpit.teller import Teller
from facilitator.tui.conductor import Conductor
from facilitator.tui.group_numbers import names_one, numbers_in
from facilitator.tui.reader import Reader
from facilitator.tui.several import together


class GroupActs:
    """Us too, and turns."""

    def __init__(
        self,
        conductor: Conductor,
        reader: Reader,
        language: Language,
        teller: Teller,
        doer: Doer,
        errands: ErrandActs,
        alike: Alike,
        *,
        chosen: Callable[[], tuple[str, ...]],
    ) -> None:
        """`chosen` are the answers one is at in the list."""
        self._conductor, self._reader, self._language = conductor, reader, language
        self._teller, self._doer = teller, doer
        self._errands, self._alike, self._chosen = errands, alike, chosen

    @property
    def _most(self) -> int:
        """The highest number that names a group."""
        return len(self._conductor.dialogue.groups)

    def name_groups(self, text: str, address: Address) -> None:
        """Enter on numbers."""
        errand = self._errands.hand_in(text, address)
        numbers = numbers_in(text, self._most)
        if errand.duty is Duty.TURN:
            turn = self._conductor.give_turn(next(iter(numbers), 0))
            self._errands.carry_out(errand, turn, public=True)
            return
        if errand.worded:
            self._teller.tell("")  # what becomes of them is shown once it is known
            own = (address.group,) if address.group else ()
            numbers = tuple(dict.fromkeys((*own, *numbers)))
        self._errands.carry_out(errand, self._us_too(errand.answers, numbers, errand.draft))

    # -- us too -----------------------------------------------------------------------------

    def also(self, typed: str = "") -> None:
        """Us too, for the answer alike that is shown, else the chosen one, else the last.

        Without groups nothing but the one that is shown can be meant.
        """
        shown = self._alike.seen if self._most else self._alike.shown
        alike = "" if typed else shown
        self._errands.line.call_later(self.also_now, typed, alike)

    def also_now(self, typed: str = "", alike: str = "") -> None:
        """The same at once, where no letters were typed before."""
        now = self._errands.errands.now
        if now.worded and not typed:
            return  # pressed again: it is being asked already
        if alike and self._alike.answering:
            self._worded_us_too(alike)
            return
        last = self._reader.last_answer()
        keys = self._chosen() or ((last.id,) if last else ())
        if not self._most:
            self._teller.announce(self._language.say("There are no groups."))
        elif not keys:
            self._teller.announce(self._language.say("There is no answer yet."))
        elif typed:
            self._doer.perform(self._us_too(keys, numbers_in(typed, self._most)))
        else:
            self._errands.begin(Errand(Duty.US_TOO, keys))

    def _worded_us_too(self, answer: str) -> None:
        """What is typed is how somebody else put that answer."""
        self._errands.begin(Errand(Duty.US_TOO, (answer,), worded=True))
        if not self._most:
            self.name_groups("", Address())

    async def _us_too(
        self, answers: tuple[str, ...], numbers: tuple[int, ...], typed: str = ""
    ) -> str:
        """Count groups, by their numbers, with answers; `typed` is how they put it."""
        dialogue = self._conductor.dialogue
        if not (numbers or typed) or any(not 0 < n <= len(dialogue.groups) for n in numbers):
            raise NotNow("There is no such group.")
        named = [dialogue.groups[n - 1] for n in numbers]
        keys = [group.id for group in named]
        words = read_stars(write_out(typed, dialogue.plan.now.abbreviations)).text
        await self._conductor.session.do(
            together, answers, lambda now, answer: tally_answer(now, answer, keys, words)
        )
        names = ", ".join(map(dialogue.called, named)) or self._language.say("Whole room")
        return self._counted(answers, names)

    def _counted(self, answers: tuple[str, ...], names: str) -> str:
        if len(answers) > 1:
            return self._language.say("Us too: {groups}.", groups=names)
        found = self._conductor.dialogue.answers.get(answers[0])
        words = beginning(found.text) if found else ""
        return self._language.say("Us too: {groups} · “{words}”", groups=names, words=words)

    # -- turns ------------------------------------------------------------------------------

    def group(self, number: int = 0) -> None:
        """Give a group the floor."""
        self._errands.line.call_later(self._turn, number)

    def _turn(self, number: int) -> None:
        try:
            self._conductor.check_turns()
        except NotNow as refusal:
            self._teller.announce(self._language.tell(refusal))
            return
        if number:
            self._doer.perform(self._conductor.give_turn(number), public=True)
        else:
            self._errands.begin(Errand(Duty.TURN))

    def take_number(self) -> None:
        """Give the floor to the group that is meant, once it can be no other."""
        line = self._errands.line
        meant = names_one(line.text.strip(), self._most)
        if self._errands.errands.now.duty is Duty.TURN and meant is not None:
            self.name_groups(line.take(), Address())
