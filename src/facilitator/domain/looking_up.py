"""Answers looked up among all there are: by words, or because they were never finished."""

import re
from collections.abc import Iterator

from facilitator.domain.answers import Answer, Status
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.events import AnswerKind
from facilitator.domain.text import plain

_UNFINISHED = re.compile(r"(?:\.\.+|…|\?\?+)[\s\"'”’)\]]*$")
_KEPT = (Status.STANDING, Status.LEFT_OUT)


def with_words(dialogue: Dialogue, words: str, first: str = "") -> tuple[Answer, ...]:
    """The answers in which each of these words occurs, or begins; those of one list come first.

    Capitals and accents make no difference.
    """
    wanted = plain(words).split()
    if not wanted:
        return ()
    return tuple(
        answer
        for answer in _everything(dialogue, first)
        if all(word in plain(answer.text) for word in wanted)
    )


def unfinished(dialogue: Dialogue) -> tuple[Answer, ...]:
    """The standing answers that end in an ellipsis or two question marks."""
    return tuple(
        answer
        for answer in _everything(dialogue, "")
        if answer.standing and _UNFINISHED.search(answer.text)
    )


def _everything(dialogue: Dialogue, first: str) -> Iterator[Answer]:
    """All answers in the order of the document, one list before the others."""
    lists = [question.id for question in dialogue.known_questions]
    lists += ["", *(kind for kind in AnswerKind if kind is not AnswerKind.ANSWER)]
    for name in sorted(lists, key=lambda name: name != first):
        yield from (a for a in dialogue.listed(name) if a.status in _KEPT)
