"""Putting an answer differently and elsewhere at once."""

from collections.abc import Iterator, Mapping, Sequence

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.entry import Event
from facilitator.domain.marks import MarkedText
from facilitator.domain.moves.answers import move_answer, reword_answer
from facilitator.domain.moves.merging import split_answer
from facilitator.domain.moves.reading_back import reword_as_heard


def change_answer(
    dialogue: Dialogue,
    answer: str,
    parts: Sequence[MarkedText],
    ids: Sequence[str],
    where: Mapping[str, str],
    *,
    heard: bool = False,
) -> tuple[Event, ...]:
    """Other words for an answer, another group or question, or both.

    Several parts are answers of their own, by these ids, where it belongs from now on. `heard` are
    words to which the room agrees.
    """
    return tuple(_changes(dialogue, answer, parts, ids, where, heard=heard))


def _changes(
    dialogue: Dialogue,
    answer: str,
    parts: Sequence[MarkedText],
    ids: Sequence[str],
    where: Mapping[str, str],
    *,
    heard: bool,
) -> Iterator[Event]:
    if where:
        yield move_answer(dialogue, answer, **where)
    if len(parts) > 1:
        yield split_answer(dialogue, answer, tuple(zip(ids, parts, strict=True)))
    for words in parts if len(parts) == 1 else ():
        if heard:
            yield from reword_as_heard(dialogue, answer, words.text, words.marks)
        else:
            yield reword_answer(dialogue, answer, words.text, words.marks)
