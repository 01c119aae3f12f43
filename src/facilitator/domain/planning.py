"""What an event changes in the plan of a dialogue that is under way."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from facilitator.domain.entry import Event
from facilitator.domain.events import (
    GroupAdded,
    GroupDropped,
    GroupRenamed,
    GroupRestored,
    KeepUntilChanged,
    LengthChanged,
    MovingChanged,
    PhaseEntered,
    PhaseExtended,
    QuestionAdded,
    QuestionDropped,
    QuestionMoved,
    QuestionRestored,
    QuestionReworded,
    ReportBackChanged,
    TextChanged,
    TextName,
    TurnLengthChanged,
)
from facilitator.domain.marks import MarkedText
from facilitator.domain.phases import Phase, PhaseKind, planned_length, sequence
from facilitator.domain.plan import Group, Plan, Question

_Part = TypeVar("_Part", Question, Group)


@dataclass(frozen=True, slots=True)
class LivePlan:
    """The plan as it stands now, beside the plan as it was made."""

    made: Plan
    now: Plan
    dropped: frozenset[str] = frozenset()
    """Ids of questions and groups that are not in use."""
    lengths: Mapping[Phase, int] = field(default_factory=dict)
    """Seconds, where they differ from the plan's."""
    texts: Mapping[TextName, tuple[MarkedText, ...]] = field(default_factory=dict)
    """The harvest's texts, where they were rewritten."""

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions that are asked, in order; the first is number 1."""
        return tuple(q for q in self.now.questions if q.id not in self.dropped)

    @property
    def groups(self) -> tuple[Group, ...]:
        """The groups in use, in order; the first is number 1."""
        return tuple(g for g in self.now.groups if g.id not in self.dropped)

    @property
    def phases(self) -> tuple[Phase, ...]:
        """The phases still planned, in order."""
        return sequence(replace(self.now, groups=self.groups), self.questions)

    def length(self, phase: Phase) -> int:
        """Seconds a phase may take now."""
        if phase in self.lengths:
            return self.lengths[phase]
        if phase.kind is PhaseKind.REPORT_BACK:
            return self.now.turn * len(self.groups)
        return planned_length(self.now, phase)

    def planned(self, phase: Phase) -> int:
        """Seconds the phase had in the plan as it was made, or as it was added later."""
        return planned_length(self.made, phase) or planned_length(self.now, phase)

    def moving(self, phase: Phase) -> int:
        """Seconds at the start of a phase in which people find their group."""
        return self.now.moving if phase.kind is PhaseKind.ROUND and self.groups else 0


def plan_changed(plan: LivePlan, event: Event, current: Phase | None) -> LivePlan:
    """The plan after an event; the same one when the event is about something else."""
    match event:
        case QuestionAdded() | QuestionReworded() | QuestionMoved():
            return replace(plan, now=replace(plan.now, questions=_questions(plan.now, event)))
        case GroupAdded() | GroupRenamed():
            return replace(plan, now=replace(plan.now, groups=_groups(plan.now, event)))
        case QuestionDropped(question=key) | GroupDropped(group=key):
            return replace(plan, dropped=plan.dropped | {key})
        case QuestionRestored(question=key) | GroupRestored(group=key):
            return replace(plan, dropped=plan.dropped - {key})
        case PhaseExtended(by=by) if current:
            return _lasting(plan, current, max(plan.length(current) + by, 0))
        case PhaseEntered(phase=phase, length=to) if to:
            return _lasting(plan, phase, to)
        case LengthChanged(phase=phase, to=to):
            return _lasting(plan, phase, to)
        case MovingChanged() | TurnLengthChanged() | ReportBackChanged() | KeepUntilChanged():
            return replace(plan, now=_agreed(plan.now, event))
        case TextChanged(name=name, to=paragraphs):
            return replace(plan, texts={**plan.texts, name: paragraphs})
        case _:
            return plan


def _agreed(
    plan: Plan, event: MovingChanged | TurnLengthChanged | ReportBackChanged | KeepUntilChanged
) -> Plan:
    """The plan with one thing about the whole evening otherwise."""
    match event:
        case MovingChanged(to=to):
            return replace(plan, moving=to)
        case TurnLengthChanged(to=to):
            return replace(plan, turn=to)
        case ReportBackChanged(to=report_back):
            return replace(plan, report_back=report_back)
        case KeepUntilChanged(to=day):
            return replace(plan, keep_until=day)


def _lasting(plan: LivePlan, phase: Phase, seconds: int) -> LivePlan:
    return replace(plan, lengths={**plan.lengths, phase: seconds})


def _questions(
    plan: Plan, event: QuestionAdded | QuestionReworded | QuestionMoved
) -> tuple[Question, ...]:
    match event:
        case QuestionAdded(question=new, after=after):
            return tuple(_placed(plan.questions, new, after))
        case QuestionReworded(question=key, text=text):
            return tuple(replace(q, text=text) if q.id == key else q for q in plan.questions)
        case QuestionMoved(question=key, after=after):
            moved = next((q for q in plan.questions if q.id == key), None)
            return tuple(_placed(plan.questions, moved, after)) if moved else plan.questions


def _groups(plan: Plan, event: GroupAdded | GroupRenamed) -> tuple[Group, ...]:
    match event:
        case GroupAdded(group=new):
            return tuple(_placed(plan.groups, new, None))
        case GroupRenamed(group=key, name=name):
            return tuple(replace(g, name=name) if g.id == key else g for g in plan.groups)


def _placed(parts: tuple[_Part, ...], part: _Part, after: str | None) -> Iterator[_Part]:
    """The parts with one put after another: first when that is "", last when it is not there."""
    others = [p for p in parts if p.id != part.id]
    if after == "":
        yield part
    for other in others:
        yield other
        if other.id == after:
            yield part
    if after != "" and all(other.id != after for other in others):
        yield part
