"""How the evening keeps to its plan: per phase, and where it will end."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from facilitator.domain.clock import NONE, seconds
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.phases import Phase, planned_length, sequence

MEANT = timedelta(hours=1)
"""So far an evening may be off its announced times; beyond that it is being tried out."""


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
    """Every phase of this evening in order: the planned ones, others where they were entered."""
    phases = list(dialogue.plan.phases)
    runs = dialogue.evening.runs
    for phase in runs:
        if phase not in phases:
            earlier = [p for p in phases if p in runs and runs[p].began <= runs[phase].began]
            phases.insert(phases.index(earlier[-1]) + 1 if earlier else 0, phase)
    return tuple(phases)


def next_phase(dialogue: Dialogue) -> Phase | None:
    """What the plan says comes next: after the current phase, or after the one entered last."""
    return next((p for p in _ahead(dialogue) if dialogue.plan.length(p) > 0), None)


def _ahead(dialogue: Dialogue) -> list[Phase]:
    """The phases still expected: those further on that have not been yet."""
    phases = phases_of(dialogue)
    last = dialogue.evening.last
    after = phases[phases.index(last) + 1 :] if last else phases
    return [phase for phase in after if phase not in dialogue.evening.runs]


def phase_times(dialogue: Dialogue, now: datetime) -> tuple[PhaseTime, ...]:
    """Planned against real, for every phase of the evening."""
    return tuple(_phase_time(dialogue, phase, now) for phase in phases_of(dialogue))


def _phase_time(dialogue: Dialogue, phase: Phase, now: datetime) -> PhaseTime:
    run = dialogue.evening.runs.get(phase)
    return PhaseTime(
        phase,
        seconds(dialogue.plan.planned(phase)),
        seconds(dialogue.plan.length(phase)),
        run.used(now) if run else None,
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
    left = dialogue.clock.remaining(now) if dialogue.clock else NONE
    return max(left, NONE) + seconds(sum(map(dialogue.plan.length, _ahead(dialogue))))


def _agreed_end(dialogue: Dialogue, began: datetime) -> datetime:
    plan = dialogue.plan.made
    phases = sequence(plan, plan.questions)
    length = seconds(sum(planned_length(plan, phase) for phase in phases))
    start = _near(_that_day(began, plan.begins), began)
    return _near(_that_day(began, plan.ends), start + length)


def _near(announced: datetime | None, expected: datetime) -> datetime:
    """The announced time, if it can be meant: an evening tried out at noon has times of its own."""
    if announced is None:
        return expected
    # Midnight may lie between the two.
    times = (announced + timedelta(days=days) for days in (0, 1, -1))
    return next((t for t in times if abs(t - expected) < MEANT), expected)


def _that_day(day: datetime, clock_time: str) -> datetime | None:
    """A time of day, as "19:30"; None without one."""
    try:
        at = time.fromisoformat(clock_time)
    except ValueError:
        return None
    return day.replace(hour=at.hour, minute=at.minute, second=0, microsecond=0)
