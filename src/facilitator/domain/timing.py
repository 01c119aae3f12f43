"""How the evening keeps to its plan: per phase, and where it will end."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from facilitator.domain.clock import NONE
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.phases import Phase, planned_length, sequence


@dataclass(frozen=True, slots=True)
class PhaseTime:
    """One phase: the time it was given in the plan, what it may take now, what it took."""

    phase: Phase
    planned: timedelta
    allowed: timedelta
    real: timedelta | None
    """None while it has not begun."""
    over: bool


@dataclass(frozen=True, slots=True)
class Projection:
    """Where the evening ends if everything still to come takes its time."""

    ends: datetime
    agreed: datetime
    """When it was to end: as the plan says, or as its lengths add up to."""

    @property
    def late(self) -> timedelta:
        """How far behind the plan the evening is; below zero when ahead."""
        return self.ends - self.agreed


def phases_of(dialogue: Dialogue) -> tuple[Phase, ...]:
    """Every phase of this evening in order: the planned ones, the others where they were entered."""
    phases = list(dialogue.plan.phases)
    runs = dialogue.evening.runs
    for phase in runs:
        if phase not in phases:
            earlier = [p for p in phases if p in runs and runs[p].began <= runs[phase].began]
            phases.insert(phases.index(earlier[-1]) + 1 if earlier else 0, phase)
    return tuple(phases)


def next_phase(dialogue: Dialogue) -> Phase | None:
    """What the plan says comes next: after the current phase, or after the one entered last."""
    phases = phases_of(dialogue)
    last = dialogue.evening.current or _entered_last(dialogue)
    after = phases[phases.index(last) + 1 :] if last else phases
    return next((p for p in after if dialogue.plan.length(p) > 0), None)


def _entered_last(dialogue: Dialogue) -> Phase | None:
    runs = dialogue.evening.runs
    return max(runs, key=lambda phase: runs[phase].stretches[-1].start, default=None)


def phase_times(dialogue: Dialogue, now: datetime) -> tuple[PhaseTime, ...]:
    """Planned against real, for every phase of the evening."""
    return tuple(_phase_time(dialogue, phase, now) for phase in phases_of(dialogue))


def _phase_time(dialogue: Dialogue, phase: Phase, now: datetime) -> PhaseTime:
    run = dialogue.evening.runs.get(phase)
    return PhaseTime(
        phase,
        timedelta(seconds=dialogue.plan.planned(phase)),
        timedelta(seconds=dialogue.plan.length(phase)),
        run.used(run.ended or now) if run else None,
        bool(run and run.ended),
    )


def projection(dialogue: Dialogue, now: datetime) -> Projection | None:
    """Where the evening will end, seen from now; None before it has begun.

    A phase that was passed over is not expected any more, and one that runs over is expected to
    end any moment.
    """
    began = dialogue.evening.began
    if began is None:
        return None
    ends = dialogue.evening.closed or now + _to_come(dialogue, now)
    return Projection(ends, _agreed_end(dialogue, began))


def _to_come(dialogue: Dialogue, now: datetime) -> timedelta:
    """What is left of the current phase, and the lengths of those after it."""
    phases = phases_of(dialogue)
    here = dialogue.evening.current or _entered_last(dialogue)
    after = phases[phases.index(here) + 1 :] if here else phases
    seconds = sum(dialogue.plan.length(p) for p in after if p not in dialogue.evening.runs)
    left = dialogue.clock.remaining(now) if dialogue.clock else NONE
    return max(left, NONE) + timedelta(seconds=seconds)


def _agreed_end(dialogue: Dialogue, began: datetime) -> datetime:
    plan = dialogue.plan.made
    if plan.ends:
        ends = _that_day(began, plan.ends)
        return ends if ends > began else ends + timedelta(days=1)
    start = _that_day(began, plan.begins) if plan.begins else began
    # Someone who tries an evening out at noon is not seven hours ahead of it.
    start = start if abs(start - began) < timedelta(hours=3) else began
    phases = sequence(plan, plan.questions)
    return start + timedelta(seconds=sum(planned_length(plan, phase) for phase in phases))


def _that_day(day: datetime, clock_time: str) -> datetime:
    hour, minute = clock_time.split(":")
    return day.replace(hour=int(hour), minute=int(minute), second=0, microsecond=0)
