"""A dialogue as plain tables, for anyone who opens its file without knowing its events."""

from collections.abc import Iterator
from typing import Any

from facilitator.domain.answers import Answer
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.marks import MarkedText
from facilitator.domain.phases import Phase, PhaseKind

Table = dict[str, dict[str, Any]]
"""Documents by their number, as TinyDB keeps them."""


def tables(dialogue: Dialogue) -> dict[str, Table]:
    """The tables `answers`, `questions`, `groups` and `rounds`.

    Marks are `[start, end, kind]` in code points, lengths seconds, times ISO 8601 with offset.
    """
    return {
        "answers": _numbered(answer_row(dialogue, a) for a in dialogue.everything()),
        "questions": _numbered(_questions(dialogue)),
        "groups": _numbered(_groups(dialogue)),
        "rounds": _numbered(_rounds(dialogue)),
    }


def _numbered(rows: Iterator[dict[str, Any]]) -> Table:
    return {str(number): row for number, row in enumerate(rows, start=1)}


def answer_row(dialogue: Dialogue, answer: Answer) -> dict[str, Any]:
    """One answer with the number and text of its question and the name of its group."""
    question = dialogue.question(answer.question)
    group = dialogue.group(answer.group)
    return {
        "id": answer.id,
        "kind": answer.kind.value,
        "question": number_of(dialogue, answer.question),
        "question_text": question.text if question else "",
        "group": group.name if group else "",
        "text": answer.text,
        "marks": _marks(answer.now),
        "captured": answer.said.text,
        "tally": len(dialogue.saying(answer)),
        "status": answer.status.value,
        "into": answer.into,
        "starred": answer.starred,
        "at": answer.at.isoformat(timespec="milliseconds"),
    }


def _marks(words: MarkedText) -> list[list[Any]]:
    return [[m.start, m.end, m.kind.value, *([m.href] if m.href else [])] for m in words.marks]


def number_of(dialogue: Dialogue, question: str) -> int:
    """A question's number as people say it; 0 without one, or when it is not asked any more."""
    asked = [q.id for q in dialogue.questions]
    return asked.index(question) + 1 if question in asked else 0


def _questions(dialogue: Dialogue) -> Iterator[dict[str, Any]]:
    for question in dialogue.plan.now.questions:
        yield {
            "id": question.id,
            "number": number_of(dialogue, question.id),
            "text": question.text,
            "asked": question.id not in dialogue.plan.dropped,
        }


def _groups(dialogue: Dialogue) -> Iterator[dict[str, Any]]:
    for group in dialogue.plan.now.groups:
        yield {
            "id": group.id,
            "name": group.name,
            "in_use": group.id not in dialogue.plan.dropped,
        }


def _rounds(dialogue: Dialogue) -> Iterator[dict[str, Any]]:
    for question in dialogue.plan.now.questions:
        phase = Phase(PhaseKind.ROUND, question.id)
        run = dialogue.evening.runs.get(phase)
        yield {
            "question": question.id,
            "planned": dialogue.plan.planned(phase),
            "began": run.began.isoformat(timespec="milliseconds") if run else "",
            "ended": run.ended.isoformat(timespec="milliseconds") if run and run.ended else "",
            "real": round(run.used(run.ended).total_seconds()) if run and run.ended else 0,
        }
