"""A sentence that is told, and when it has had its time."""

from dataclasses import dataclass, replace
from enum import Enum, auto

TOLD_FOR = 20.0
"""Seconds a sentence stays when nothing else is done."""
BEGUN = 2
"""Letters from which something is being said: one alone may be a sign, or the dot of a clicker."""


class Stays(Enum):
    """What a sentence outlasts; whatever is told after it takes its place."""

    UNTIL_NEXT = auto()
    """A remark on the last act: it goes as something else is begun."""
    FOR_ITS_TIME = auto()
    """Nobody asked for it, or it was not done: words that are begun do not take it away."""
    UNTIL_ANSWERED = auto()
    """A question that the next keys answer, however long that takes."""


@dataclass(frozen=True, slots=True)
class Told:
    """The sentence, since when it stands there, and whether the words on the line are newer.

    Words that stood on the line already are what it was told about, or beside; they do not take it
    away, however many letters follow.
    """

    sentence: str = ""
    at: float = 0.0
    stays: Stays = Stays.UNTIL_NEXT
    newer: bool = False
    """Whether the line was empty when it was told, or has been since."""

    def typed(self, words: str) -> "Told":
        """Somebody types; this stands on the line now."""
        if self.newer and len(words) >= BEGUN:
            return self.passed_by()
        return replace(self, newer=self.newer or not words)

    def swapped(self, words: str) -> "Told":
        """Other words are on the line, and nobody typed them."""
        return replace(self, newer=not words)

    def passed_by(self) -> "Told":
        """Something else is begun."""
        return NOTHING if self.stays is Stays.UNTIL_NEXT else self

    def faded(self, now: float) -> "Told":
        """It may have stood there for long enough."""
        lasting = self.stays is Stays.UNTIL_ANSWERED
        return self if lasting or now - self.at <= TOLD_FOR else NOTHING


NOTHING = Told()
