"""What was done with the words of a dialogue, newest first, as a person would tell it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.entry import Entry
from facilitator.domain.events import AnswerEvent, AnswersMerged, AnswerSubmitted
from facilitator.domain.history import Act, acts
from facilitator.domain.text import clean
from facilitator.language import Language
from facilitator.tui.act_words import Telling
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


def past(entries: Sequence[Entry], dialogue: Dialogue, language: Language) -> tuple[Past, ...]:
    """Every act on words there ever was, also those that were taken back."""
    return tuple(_told(acts(entries), dialogue, language))[::-1]


def _told(made: Sequence[Act], dialogue: Dialogue, language: Language) -> Iterator[Past]:
    known, telling = Recollection(), Telling(dialogue, language, LONGEST)
    for act in made:
        if act.about_words:
            words, group = telling.words_of(act, known), _group(act, known, dialogue)
            yield Past(act.id, act.entries[0].at, words, group, act.undone)
        known.follow(act)


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
