"""What was done with the words of a dialogue, newest first, as a person would tell it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.entry import Entry
from facilitator.domain.events import (
    AnswerEvent,
    AnswerReadBack,
    AnswersMerged,
    AnswerSubmitted,
    Verdict,
)
from facilitator.domain.history import Act, acts
from facilitator.domain.text import clean
from facilitator.language import Language
from facilitator.tui.act_words import Telling
from facilitator.tui.reading_scene import counted
from facilitator.tui.recollection import Recollection

LONGEST = 36
"""Letters of a text in a row of the list."""


@dataclass(frozen=True, slots=True)
class Past:
    """One act on words: its id, when it was, what it was, and whose words they were."""

    act: str
    at: datetime
    words: str
    group: str = ""
    undone: bool = False
    answer: str = ""
    verdict: Verdict | None = None
    """What the room said, where an answer was read back."""


@dataclass(frozen=True, slots=True)
class ReadTogether:
    """Answers read back one after the other, newest first: so many that they are told as one."""

    acts: tuple[Past, ...]

    @property
    def key(self) -> str:
        """It stays the same while more answers are read."""
        return f"read together: {self.acts[-1].act}"

    @property
    def undone(self) -> bool:
        """Whether none of it counts any more."""
        return all(act.undone for act in self.acts)

    def words(self, language: Language) -> str:
        """How many, and what the room said of them; of an answer heard twice the last counts."""
        counting = [act for act in self.acts if self.undone or not act.undone]
        last = {act.answer: act.verdict for act in reversed(counting)}
        said = counted(Counter(filter(None, last.values())), language)
        return language.count(
            "read back {n} answer: {said}", "read back {n} answers: {said}", len(last), said=said
        )


def together(listed: Sequence[Past]) -> Iterator[Past | ReadTogether]:
    """The same acts; those of a reading back, on one day and with no other between, as one."""
    for (read, _), group in groupby(listed, lambda each: (bool(each.verdict), each.at.date())):
        acts = tuple(group)
        yield from (ReadTogether(acts),) if read and len(acts) > 1 else acts


def past(entries: Sequence[Entry], dialogue: Dialogue, language: Language) -> tuple[Past, ...]:
    """Every act on words there ever was, also those that were taken back."""
    return tuple(_told(acts(entries), dialogue, language))[::-1]


def _told(made: Sequence[Act], dialogue: Dialogue, language: Language) -> Iterator[Past]:
    known, telling = Recollection(), Telling(dialogue, language, LONGEST)
    for act in made:
        if act.about_words:
            words, group = telling.words_of(act, known), _group(act, known, dialogue)
            yield Past(act.id, act.entries[0].at, words, group, act.undone, *_heard(act))
        known.follow(act)


def _heard(act: Act) -> tuple[str, Verdict | None]:
    """The answer that was read back, and what the room said of it."""
    match act.entries[0].event:
        case AnswerReadBack(answer=key, verdict=verdict):
            return key, verdict
        case _:
            return "", None


def _group(act: Act, known: Recollection, dialogue: Dialogue) -> str:
    """The group whose words it was about; of several, or where it is told already, none."""
    first = act.entries[0].event
    match first:
        case AnswersMerged():
            key = ""
        case AnswerSubmitted(group=group):
            key = group
        case AnswerEvent(answer=answer):
            key = known.of(answer).group
        case _:
            key = ""
    found = dialogue.group(key)
    return clean(found.name) if found else ""
