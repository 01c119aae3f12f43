"""Moves that make one answer of several, and several of one."""

from collections.abc import Iterable, Sequence

from facilitator.domain.answers import Status
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.events import (
    AnswerKind,
    AnswerPart,
    AnswersMerged,
    AnswerSplit,
    AnswersUnmerged,
)
from facilitator.domain.marks import MarkedText
from facilitator.domain.message import NotNow
from facilitator.domain.moves.required import kept, must_be_new, standing, worded


def merge_answers(
    dialogue: Dialogue, answer: str, originals: Iterable[str], said: MarkedText
) -> AnswersMerged:
    """Make one answer, with a sentence of its own, of several. The originals are kept."""
    must_be_new(dialogue, answer)
    found = [standing(dialogue, key) for key in dict.fromkeys(originals)]
    if len(found) < 2:
        raise NotNow("Choose two answers or more to merge.")
    words = worded(said)
    groups = {a.group for a in found}
    kinds = {a.kind for a in found}
    return AnswersMerged(
        answer,
        words.text,
        tuple(a.id for a in found),
        words.marks,
        question=next((a.question for a in found if a.question), ""),
        group=found[0].group if len(groups) == 1 else "",
        kind=found[0].kind if len(kinds) == 1 else AnswerKind.ANSWER,
    )


def unmerge_answers(dialogue: Dialogue, answer: str) -> AnswersUnmerged:
    """Let a merged answer fall apart into its originals again."""
    found = kept(dialogue, answer)
    originals = tuple(a.id for a in dialogue.answers.values() if a.into == answer)
    if not originals:
        raise NotNow("This answer was not merged.")
    if found.status is Status.MERGED:
        raise NotNow("It was merged further: take that apart first.")
    if found.status is Status.SPLIT:
        raise NotNow("It was split since: its parts stand in its place.")
    return AnswersUnmerged(answer, originals)


def split_answer(
    dialogue: Dialogue, answer: str, parts: Sequence[tuple[str, MarkedText]]
) -> AnswerSplit:
    """Make several answers of one: pairs of a new id and its words."""
    standing(dialogue, answer)
    if len(parts) < 2:
        raise NotNow("Splitting takes two parts or more.")
    must_be_new(dialogue, *(key for key, _ in parts))
    found = ((key, worded(words)) for key, words in parts)
    return AnswerSplit(answer, tuple(AnswerPart(key, w.text, w.marks) for key, w in found))
