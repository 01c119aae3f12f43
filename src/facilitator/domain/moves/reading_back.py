"""Moves while answers are read back: each leaves what the room said, and what was done with it."""

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.events import AnswerLeftOut, AnswerReadBack, AnswerReworded, Verdict
from facilitator.domain.marks import Mark
from facilitator.domain.moves.answers import leave_out_answer, reword_answer
from facilitator.domain.moves.required import kept


def read_back_answer(dialogue: Dialogue, answer: str, verdict: Verdict) -> AnswerReadBack:
    """Note what the room said when it heard an answer read back as it stands now."""
    return AnswerReadBack(answer, verdict, kept(dialogue, answer).text)


def reword_as_heard(
    dialogue: Dialogue, answer: str, text: str, marks: tuple[Mark, ...] | None = None
) -> tuple[AnswerReadBack | AnswerReworded, ...]:
    """Put an answer as the room wants it: it has agreed to the new words."""
    worded = reword_answer(dialogue, answer, text, marks)
    return AnswerReadBack(answer, Verdict.REWORDED, worded.text), worded


def leave_out_as_heard(
    dialogue: Dialogue, answer: str
) -> tuple[AnswerReadBack | AnswerLeftOut, ...]:
    """Keep an answer out of the document because the room wants it so."""
    out = leave_out_answer(dialogue, answer)
    return read_back_answer(dialogue, answer, Verdict.LEFT_OUT), out
