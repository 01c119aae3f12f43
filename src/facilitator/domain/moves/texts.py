"""Moves on the texts around the answers, and on what is left out of the document."""

from collections.abc import Sequence

from facilitator.domain.answers import Status
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.entry import Event
from facilitator.domain.events import (
    AnswerKind,
    AnswerLeftOut,
    TextChanged,
    TextName,
)
from facilitator.domain.marks import MarkedText, carry_marks
from facilitator.domain.message import NotNow
from facilitator.domain.moves.answers import leave_out_answer, take_back_answer
from facilitator.domain.text import clean

IN_INTRODUCTION = "in the introduction"
"""Why a note on the talk is left out by itself: its words are in the document already."""


def change_text(
    dialogue: Dialogue, name: TextName, paragraphs: Sequence[MarkedText]
) -> TextChanged:
    """Write or rewrite a text of the harvest that is not an answer; no paragraphs is a choice."""
    cleaned = (carry_marks(paragraph, clean(paragraph.text)) for paragraph in paragraphs)
    written = tuple(paragraph for paragraph in cleaned if paragraph)
    if dialogue.plan.texts.get(name) == written:
        raise NotNow("Nothing has changed.")
    return TextChanged(name, written)


def use_notes(dialogue: Dialogue, notes: Sequence[str]) -> tuple[TextChanged | AnswerLeftOut, ...]:
    """Put notes on the talk into the introduction, each as a paragraph at its end."""
    found = [dialogue.answers[key] for key in notes if key in dialogue.answers]
    used = [a for a in found if a.standing and a.kind is AnswerKind.TALK_NOTE]
    if not used:
        raise NotNow("Only a note on the talk can go into the introduction.")
    name, plan = TextName.INTRODUCTION, dialogue.plan
    before = plan.texts.get(name, plan.now.introduction)
    written = change_text(dialogue, name, (*before, *(note.now for note in used)))
    return (written, *(leave_out_answer(dialogue, note.id, IN_INTRODUCTION) for note in used))


def leave_out_because(dialogue: Dialogue, answer: str, reason: str) -> tuple[Event, ...]:
    """Keep an answer out of the document for a reason, or change the reason it is out for."""
    found = dialogue.answers.get(answer)
    if found is None or found.status is not Status.LEFT_OUT:
        return (leave_out_answer(dialogue, answer, reason),)
    if found.reason == clean(reason):
        raise NotNow("Nothing has changed.")
    return (take_back_answer(dialogue, answer), AnswerLeftOut(answer, clean(reason)))


def write_paragraph(
    dialogue: Dialogue,
    name: TextName,
    place: int,
    words: Sequence[MarkedText],
    shown: Sequence[MarkedText],
) -> TextChanged:
    """Put one paragraph of a text differently: no words take it away, several make several.

    `shown` are the paragraphs as the document has them, planned or made where nobody wrote any.
    """
    return change_text(dialogue, name, (*shown[:place], *words, *shown[place + 1 :]))


def move_paragraph(
    dialogue: Dialogue, name: TextName, place: int, by: int, shown: Sequence[MarkedText]
) -> TextChanged:
    """Put a paragraph one further down, or up."""
    to = place + by
    if not (0 <= place < len(shown) and 0 <= to < len(shown)):
        raise NotNow("There is nothing beyond it in this list.")
    others = [*shown[:place], *shown[place + 1 :]]
    return change_text(dialogue, name, (*others[:to], shown[place], *others[to:]))
