"""The parts an evening consists of, and the order they are planned in."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.plan import Plan, Question, ReportBack


class PhaseKind(StrEnum):
    """What people in the room are doing."""

    WELCOME = "welcome"
    TALK = "talk"
    ROUND = "round"
    REPORT_BACK = "report-back"
    BREAK = "break"
    READ_BACK = "reading back"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class Phase:
    """One part of the evening. `of` says which one, where there can be several.

    For a round and its report-back that is the question's id, for a planned break the id of the
    question it follows, for an improvised break an id of its own; else "".
    """

    kind: PhaseKind
    of: str = ""


WELCOME, TALK, CLOSING = (Phase(PhaseKind(k)) for k in ("welcome", "talk", "closing"))
READ_BACK = Phase(PhaseKind.READ_BACK)


def sequence(plan: Plan, questions: tuple[Question, ...]) -> tuple[Phase, ...]:
    """The phases of a plan in order, for these of its questions."""
    middle = [phase for question in questions for phase in _around(plan, question)]
    read_back = [READ_BACK] if plan.read_back else []
    return (WELCOME, TALK, *middle, *_at_the_end(plan, questions), *read_back, CLOSING)


def _around(plan: Plan, question: Question) -> Iterator[Phase]:
    yield Phase(PhaseKind.ROUND, question.id)
    if _reports(plan) and plan.report_back is ReportBack.AFTER_EACH_ROUND and question.harvested:
        yield Phase(PhaseKind.REPORT_BACK, question.id)
    if any(b.after == question.id for b in plan.breaks):
        yield Phase(PhaseKind.BREAK, question.id)


def _at_the_end(plan: Plan, questions: tuple[Question, ...]) -> list[Phase]:
    if not _reports(plan):
        return []
    if plan.report_back is ReportBack.AT_THE_END_PER_GROUP:
        return [Phase(PhaseKind.REPORT_BACK)]
    if plan.report_back is ReportBack.AT_THE_END_PER_QUESTION:
        return [Phase(PhaseKind.REPORT_BACK, q.id) for q in questions if q.harvested]
    return []


def _reports(plan: Plan) -> bool:
    return bool(plan.groups)


def planned_length(plan: Plan, phase: Phase) -> int:
    """Seconds the plan gives a phase; 0 for one it does not know."""
    match phase.kind:
        case PhaseKind.WELCOME:
            return plan.welcome
        case PhaseKind.TALK:
            return plan.talk
        case PhaseKind.ROUND:
            return next((q.length for q in plan.questions if q.id == phase.of), 0)
        case PhaseKind.REPORT_BACK:
            return plan.turn * len(plan.groups)
        case PhaseKind.BREAK:
            return next((b.length for b in plan.breaks if b.after == phase.of), 0)
        case PhaseKind.READ_BACK:
            return plan.read_back
        case PhaseKind.CLOSING:
            return plan.closing
