"""Small things put right in many answers at once: capitals, end marks, double spaces.

It is a proposal until the facilitator says yes, never an act by itself.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from facilitator.domain.answers import Answer
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.events import AnswerKind, AnswerReworded
from facilitator.domain.marks import MarkedText, tidy_marks
from facilitator.domain.message import NotNow
from facilitator.domain.moves.answers import reword_answer

_FIRST = re.compile(r"[\"“”‘„‚«(\[¿¡–—-]*\s?(?:['’](?=\w\w)|['’]\w\s+)?(?P<word>[^\W\d_][\w'’-]*)")
"""The first word, behind the signs that may stand in front of it. In Dutch 's is not one."""
_OPEN_END = re.compile(r"\w[\"”’')\]»]*$")
"""An end without a sign that closes the sentence."""
_ADDRESS = re.compile(r"(?:://|@|www\.)\S*$")
"""An answer that ends in an address gets no full stop: it would become part of it."""


@dataclass(frozen=True, slots=True)
class Untidy:
    """An answer that could be tidier, and how."""

    answer: str
    was: MarkedText
    becomes: MarkedText


def untidy(dialogue: Dialogue) -> tuple[Untidy, ...]:
    """The answers in the document that could be tidier, list by list."""
    dutch = dialogue.plan.now.language == "nl"
    notes = AnswerKind.TALK_NOTE
    lists = (*(q.id for q in dialogue.known_questions), "", *(k for k in AnswerKind if k != notes))
    found = (answer for name in lists for answer in dialogue.listed(name) if answer.standing)
    both = ((answer, _tidier(answer, dutch=dutch)) for answer in found)
    return tuple(Untidy(a.id, a.now, becomes) for a, becomes in both if becomes != a.now)


def tidy_answers(dialogue: Dialogue, answers: Iterable[str]) -> tuple[AnswerReworded, ...]:
    """Put these answers right, as one act. What is tidy meanwhile, or gone, is passed by."""
    happened = tuple(_tidy(dialogue, answers))
    if not happened:
        raise NotNow("All of it is tidy.")
    return happened


def _tidy(dialogue: Dialogue, answers: Iterable[str]) -> Iterator[AnswerReworded]:
    dutch = dialogue.plan.now.language == "nl"
    for key in answers:
        found = dialogue.answers.get(key)
        if found and found.standing:
            becomes = _tidier(found, dutch=dutch)
            if becomes != found.now:
                yield reword_answer(dialogue, key, becomes.text, becomes.marks)


def _tidier(answer: Answer, *, dutch: bool) -> MarkedText:
    end = "?" if answer.kind is AnswerKind.SPEAKER_QUESTION else "."
    return tidied(answer.now, dutch=dutch, end=end)


def tidied(marked: MarkedText, *, dutch: bool = False, end: str = ".") -> MarkedText:
    """The text with single spaces, a capital in front and an end mark behind; marks stay put."""
    marked = _single_spaces(marked)
    text = _with_capital(marked.text, dutch=dutch)
    if _OPEN_END.search(text) and not _ADDRESS.search(text):
        text += end
    return tidy_marks(text, marked.marks)


def _single_spaces(marked: MarkedText) -> MarkedText:
    """Of spaces that stand together only the first."""
    text = marked.text
    if "  " not in text:
        return marked
    kept = [at for at, sign in enumerate(text) if not (sign == " " and text[at - 1 : at] == " ")]
    marks = (
        replace(mark, start=bisect_left(kept, mark.start), end=bisect_left(kept, mark.end))
        for mark in marked.marks
    )
    return MarkedText("".join(text[at] for at in kept), tuple(marks))


def _with_capital(text: str, *, dutch: bool) -> str:
    """A capital on the first letter, unless its word is written in a way of its own."""
    found = _FIRST.match(text)
    if not found or not found["word"].islower() or _ADDRESS.match(text[found.start("word") :]):
        return text
    at = found.start("word")
    first = text[at : at + 2] if dutch and text[at : at + 2] == "ij" else text[at]
    capital = first.upper()
    return text[:at] + capital + text[at + len(first) :] if len(capital) == len(first) else text
