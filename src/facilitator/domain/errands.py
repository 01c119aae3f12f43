"""What the line is for at the moment, and what waits meanwhile; no word that was typed is lost.

The line is for answers. Errands come between: the words of an answer are changed, several become
one, groups are named. Each begins on top of what stood on the line, which comes back afterwards.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.line import Address, Axis

BETWEEN = " // "
"""What stands between two answers on one line."""


class Duty(StrEnum):
    """What Enter does with the words."""

    ANSWER = "answer"
    CHANGE = "change"
    """The words of an answer that is there already."""
    ONE = "one"
    """The words of the one answer that several become."""
    US_TOO = "us too"
    """The numbers of groups that said the same."""
    TURN = "turn"
    """The number of the group that gets the floor."""


WORDED = (Duty.CHANGE, Duty.ONE)
"""These are about words: they wait, and outlive a crash. A number is soon asked for anew."""


@dataclass(frozen=True, slots=True)
class Errand:
    """A duty, the answers it is about, and the words that are typed for it."""

    duty: Duty = Duty.ANSWER
    answers: tuple[str, ...] = ()
    """Their ids."""
    words: str = ""
    begun: str = ""
    """The words it began with: those nobody has typed."""
    address: Address = Address()
    """Of an ANSWER, whose words it is to be; of a CHANGE, where it is to belong; else nothing."""
    belonged: Address = Address()
    """Where that answer belonged when it began."""
    into: str = ""
    """The id of the one answer that several become."""
    worded: bool = False
    """Whether the draft is how they put it, who said the same."""
    draft: str = ""
    """That draft, once Enter gave it."""

    @property
    def typed(self) -> bool:
        """Whether there are words here that would be lost."""
        return bool(self.words.strip()) and self.words != self.begun

    @property
    def under_way(self) -> bool:
        """Whether Enter would do anything: words were typed, or an answer is to go elsewhere."""
        moved = self.duty is Duty.CHANGE and self.address != self.belonged
        return self.typed or (moved and bool(self.words.strip()))

    @property
    def by_mistake(self) -> str:
        """Words that were typed where a number was asked for."""
        asked = self.duty in (Duty.US_TOO, Duty.TURN)
        return self.words if asked and any(map(str.isalpha, self.words)) else ""

    def same(self, other: "Errand") -> bool:
        """Whether both are about the same."""
        return (self.duty, self.answers) == (other.duty, other.answers)


DRAFT = Errand()


@dataclass(frozen=True, slots=True)
class Errands:
    """What the line is for, what waits under it, and what Enter gave that is not yet on record."""

    now: Errand = DRAFT
    waiting: tuple[Errand, ...] = ()
    """The draft first; what comes back next is last."""
    leaving: tuple[Errand, ...] = ()

    def holding(self, words: str, address: Address) -> "Errands":
        """The same with what stands on the line."""
        has_one = self.now.duty in (Duty.ANSWER, Duty.CHANGE)
        whose = address if has_one else self.now.address
        return replace(self, now=replace(self.now, words=words, address=whose))

    @property
    def draft(self) -> Errand:
        """The answer that is half typed; with all that would be one if the program stopped now."""
        base = (*self.waiting, self.now)[0]
        given = (part for each in self.leaving for part in (each.draft, each.by_mistake))
        return replace(base, words=joined(*given, base.words, self.now.by_mistake))

    @property
    def changes(self) -> tuple[Errand, ...]:
        """The other errands that have words, in the order in which they would wait."""
        others = (*self.leaving, *self.waiting[1:], self.now)
        return tuple(each for each in others if each.duty in WORDED and each.under_way)

    # -- what happens to them ---------------------------------------------------------------

    def begin(self, errand: Errand) -> "Errands":
        """Have the line for this; what was typed there waits. What waited already goes on."""
        if errand.same(self.now):
            return self
        under = self._under()
        up = next((each for each in reversed(under[1:]) if each.same(errand)), errand)
        return replace(self, now=up, waiting=tuple(each for each in under if each is not up))

    def finish(self, words: str, since: str = "") -> "Errands":
        """Enter gave these words; what waited is up again, and what was typed since goes on it."""
        *under, up = self.waiting
        gone = replace(self.now, words=words, draft=up.words if self.now.worded else "")
        kept = "" if self.now.worded else up.words
        return Errands(replace(up, words=kept + since), tuple(under), (*self.leaving, gone))

    def give_up(self) -> "Errands":
        """Esc: what is on the line goes, and what waited is up again."""
        if not self.waiting:
            return self
        return replace(self, now=self.waiting[-1], waiting=self.waiting[:-1])

    def done(self, errand: Errand) -> "Errands":
        """It is on record."""
        return replace(self, leaving=tuple(each for each in self.leaving if each is not errand))

    def refused(self, errand: Errand) -> "Errands":
        """It could not be done: its words are on the line again, and what stood there waits."""
        leaving = tuple(each for each in self.leaving if each is not errand)
        if errand.duty in WORDED:
            return Errands(errand, self._under(), leaving)
        there = replace(self, leaving=leaving)
        return there.put_back(joined(errand.draft, errand.by_mistake))

    def put_back(self, words: str) -> "Errands":
        """Words that are an answer again, in front of the one that is half typed.

        How one answer was put is no longer asked about where it is not the only one.
        """
        there = self.give_up() if self.now.worded else self
        base, *others = (*there.waiting, there.now)
        every = (replace(base, words=joined(words, base.words)), *others)
        return replace(there, now=every[-1], waiting=every[:-1])

    def take_away(self, words: str) -> "Errands":
        """Without words that were put back, as far as they stand there as they were."""
        base, *others = (*self.waiting, self.now)
        left = "" if base.words == words else base.words.removeprefix(words + BETWEEN)
        every = (replace(base, words=left), *others)
        return replace(self, now=every[-1], waiting=every[:-1])

    def ashore(self, there: Callable[[Errand], bool]) -> "Errands":
        """Without what is about answers that are gone: its words are an answer of their own."""
        every = (*self.waiting, self.now)
        kept = (every[0], *(each for each in every[1:] if there(each)))
        landed = replace(self, now=kept[-1], waiting=kept[:-1])
        for each in every:
            if each not in kept and each.typed:
                landed = landed.put_back(each.words)
        return landed

    def without_groups(self) -> "Errands":
        """Which group said what is forgotten: nothing here is any group's either."""
        now, *waiting = map(_whole_room, (self.now, *self.waiting))
        return replace(self, now=now, waiting=tuple(waiting))

    def _under(self) -> tuple[Errand, ...]:
        """What waits once something else is on the line."""
        if self.now.duty is Duty.ANSWER or (self.now.duty in WORDED and self.now.under_way):
            return (*self.waiting, self.now)
        there = self.put_back(self.now.by_mistake)
        return (*there.waiting, there.now) if self.now.worded else there.waiting


def _whole_room(errand: Errand) -> Errand:
    address, belonged = (each.to(Axis.GROUP, 0) for each in (errand.address, errand.belonged))
    return replace(errand, address=address, belonged=belonged)


def joined(*parts: str) -> str:
    """Several answers on one line; a line of nothing is none."""
    return BETWEEN.join(part for part in parts if part.strip())


def possible(errand: Errand, dialogue: Dialogue) -> bool:
    """Whether what it is about is still there to be changed, or made one."""
    found = [dialogue.answers.get(key) for key in errand.answers]
    if errand.duty is Duty.ONE:
        return all(answer and answer.standing for answer in found)
    return errand.duty is not Duty.CHANGE or all(answer and answer.changeable for answer in found)
