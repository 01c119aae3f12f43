"""Reading answers back to the room: which, in what order, five to a page, and how far one is."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.domain.answers import Answer
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.events import AnswerKind, Verdict

PAGE = 5
"""Answers on a page; one page is about one question."""

Pages = tuple[tuple[str, ...], ...]
"""Ids of answers."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the answers of one list have been read."""

    name: str
    """The list: see `Dialogue.list_of`."""
    place: int
    """Of the answer being read, from 1."""
    total: int
    agreed: int


def agreed(answer: Answer) -> bool:
    """Whether the room heard these very words and had nothing against them, or nothing more."""
    heard = answer.read_back
    said_yes = heard is not None and heard.verdict in (Verdict.RIGHT, Verdict.REWORDED)
    return said_yes and not answer.changed_since_read_back


def pages(dialogue: Dialogue) -> Pages:
    """What is read back, in the order of the document: answers and agreements, never notes."""
    return tuple(
        keys[first : first + PAGE]
        for keys in (_keys(dialogue, name) for name in _lists(dialogue))
        for first in range(0, len(keys), PAGE)
    )


def _lists(dialogue: Dialogue) -> Iterator[str]:
    yield from (question.id for question in dialogue.known_questions)
    yield ""
    yield AnswerKind.AGREEMENT


def _keys(dialogue: Dialogue, name: str) -> tuple[str, ...]:
    return tuple(answer.id for answer in dialogue.listed(name) if answer.standing)


def page_of(dialogue: Dialogue, answer: str) -> tuple[str, ...]:
    """The page an answer stands on; none where it is not read back."""
    return next((page for page in pages(dialogue) if answer in page), ())


def first_unread(dialogue: Dialogue) -> str:
    """The first answer that the room has not agreed to as it stands now; "" where there is none."""
    keys = (key for page in pages(dialogue) for key in page)
    return next((key for key in keys if not agreed(dialogue.answers[key])), "")


def beside(dialogue: Dialogue, answer: str, by: int) -> str:
    """The answer so many after this one, or before; "" past the last and before the first."""
    keys = [key for page in pages(dialogue) for key in page]
    if answer not in keys:
        return first_unread(dialogue)
    place = keys.index(answer) + by
    return keys[place] if 0 <= place < len(keys) else ""


def page_beside(dialogue: Dialogue, answer: str, by: int) -> str:
    """The first answer of the page after this one's, or before."""
    found = pages(dialogue)
    place = next((n for n, page in enumerate(found) if answer in page), 0) + by
    return found[place][0] if 0 <= place < len(found) else ""


def progress(dialogue: Dialogue, answer: str) -> Progress | None:
    """How far the list of this answer has been read."""
    if not page_of(dialogue, answer):
        return None
    name = dialogue.list_of(dialogue.answers[answer])
    keys = _keys(dialogue, name)
    yes = sum(agreed(dialogue.answers[key]) for key in keys)
    return Progress(name, keys.index(answer) + 1, len(keys), yes)


def verdicts(dialogue: Dialogue) -> Counter[Verdict]:
    """What the room said of all that was read back and still counts, for the account of method."""
    heard = (a.read_back for a in dialogue.everything() if _counts(a))
    return Counter(each.verdict for each in heard if each)


def _counts(answer: Answer) -> bool:
    """Whether it stands as it was heard, or was left out then."""
    out = answer.read_back is not None and answer.read_back.verdict is Verdict.LEFT_OUT
    return out is not answer.standing and not answer.changed_since_read_back
