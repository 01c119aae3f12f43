"""Moves on what was said: write it down, put it right, put it in order."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from facilitator.domain.answers import Answer, Status
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.events import (
    AnswerEmphasised,
    AnswerKind,
    AnswerLeftOut,
    AnswerMoved,
    AnswerReworded,
    AnswerStarred,
    AnswerSubmitted,
    AnswerTakenBack,
    AnswerTallied,
    AnswerUnstarred,
    TallyTakenBack,
)
from facilitator.domain.marks import Mark, MarkedText, carry_marks, tidy_marks
from facilitator.domain.message import NotNow
from facilitator.domain.moves.required import kept, listed, must_be_new, standing, worded
from facilitator.domain.text import clean


def submit_answer(
    dialogue: Dialogue,
    answer: str,
    said: MarkedText,
    *,
    question: str = "",
    group: str = "",
    kind: AnswerKind = AnswerKind.ANSWER,
) -> AnswerSubmitted:
    """Write down what was said. Allowed at any time: late answers count.

    `answer` is the id it gets; no question is the parking lot, no group the whole room. A note
    on the talk, a question for the speaker or an agreement is a `kind`.
    """
    must_be_new(dialogue, answer)
    words = worded(said)
    return AnswerSubmitted(answer, words.text, words.marks, kind, question, group)


def submit_answers(
    dialogue: Dialogue,
    new_id: Callable[[], str],
    said: Sequence[MarkedText],
    *,
    question: str = "",
    group: str = "",
    kind: AnswerKind = AnswerKind.ANSWER,
) -> tuple[AnswerSubmitted, ...]:
    """Write down several answers in one act: a paste, or `one // two`."""
    if not said:
        raise NotNow("Type the answer first.")
    return tuple(
        submit_answer(dialogue, new_id(), words, question=question, group=group, kind=kind)
        for words in said
    )


def reword_answer(
    dialogue: Dialogue, answer: str, text: str, marks: tuple[Mark, ...] | None = None
) -> AnswerReworded:
    """Put an answer differently. Without marks, the old ones stay on the words that stay.

    Refused where something else stands in its place: nobody would see what becomes of the words.
    """
    found = listed(dialogue, answer)
    words = worded(MarkedText(text, marks or ()))
    if marks is None:
        words = carry_marks(found.now, words.text)
    if words == found.now:
        raise NotNow("Nothing has changed.")
    return AnswerReworded(answer, words.text, words.marks)


def emphasise_answer(dialogue: Dialogue, answer: str, marks: tuple[Mark, ...]) -> AnswerEmphasised:
    """Choose the key phrases of an answer; none is a choice too."""
    found = listed(dialogue, answer)
    chosen = tidy_marks(found.text, marks).marks
    if chosen == found.now.marks:
        raise NotNow("Nothing has changed.")
    return AnswerEmphasised(answer, chosen)


def move_answer(
    dialogue: Dialogue,
    answer: str,
    *,
    question: str | None = None,
    group: str | None = None,
    after: str | None = None,
) -> AnswerMoved:
    """Give an answer to another question or group, or put it after another (""; first).

    What is not named stays; under another question it comes last. A note, a question for the
    speaker or an agreement that gets a question becomes an answer to it.
    """
    found = kept(dialogue, answer)
    if after == answer:
        raise NotNow("An answer cannot follow itself.")
    moved = replace(
        found,
        question=found.question if question is None else question,
        group=found.group if group is None else group,
        kind=AnswerKind.ANSWER if question else found.kind,
    )
    if after and dialogue.list_of(kept(dialogue, after)) != dialogue.list_of(moved):
        raise NotNow("That one stands under another question.")
    here = _before(dialogue, found)
    if after is None and (moved.question, moved.kind) == (found.question, found.kind):
        after = here
    if moved == found and after == here:
        raise NotNow("Nothing has changed.")
    return AnswerMoved(answer, moved.question, moved.group, after, moved.kind)


def _before(dialogue: Dialogue, answer: Answer) -> str:
    """What an answer follows now, so that a new group does not change its place."""
    keys = dialogue.order[dialogue.list_of(answer)]
    place = list(keys).index(answer.id)
    return keys[place - 1] if place else ""


def tally_answer(
    dialogue: Dialogue, answer: str, groups: Iterable[str], words: str = ""
) -> AnswerTallied:
    """Note that other groups said the same: "us too"."""
    found = kept(dialogue, answer)
    new = tuple(g for g in dict.fromkeys(groups) if g not in dialogue.saying(found))
    if unknown := [g for g in new if dialogue.group(g) is None]:
        raise NotNow("There is no such group: {groups}.", groups=", ".join(unknown))
    if not new and not clean(words):
        raise NotNow("These groups are counted already.")
    return AnswerTallied(answer, new, clean(words))


def take_back_tally(dialogue: Dialogue, answer: str, groups: Iterable[str]) -> TallyTakenBack:
    """Note that these groups did not say the same after all."""
    found = kept(dialogue, answer)
    gone = tuple(g for g in dict.fromkeys(groups) if g in found.tally)
    if not gone:
        raise NotNow("These groups were not counted.")
    return TallyTakenBack(answer, gone)


def star_answer(dialogue: Dialogue, answer: str) -> AnswerStarred:
    """Give an answer a place of honour."""
    if kept(dialogue, answer).starred:
        raise NotNow("This answer has a star already.")
    return AnswerStarred(answer)


def unstar_answer(dialogue: Dialogue, answer: str) -> AnswerUnstarred:
    """Make an answer one of the others again."""
    if not kept(dialogue, answer).starred:
        raise NotNow("This answer has no star.")
    return AnswerUnstarred(answer)


def leave_out_answer(dialogue: Dialogue, answer: str, reason: str = "") -> AnswerLeftOut:
    """Keep an answer out of the document. It is not erased."""
    standing(dialogue, answer)
    return AnswerLeftOut(answer, clean(reason))


def take_back_answer(dialogue: Dialogue, answer: str) -> AnswerTakenBack:
    """Have an answer in the document again."""
    if kept(dialogue, answer).status is not Status.LEFT_OUT:
        raise NotNow("This answer was not left out.")
    return AnswerTakenBack(answer)
