"""How an evening goes: which phase runs, since when, and whose turn it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from facilitator.domain.clock import Run, Stretch, Turn
from facilitator.domain.entry import Entry, Event
from facilitator.domain.events import (
    ClockShifted,
    DialogueClosed,
    DialogueReopened,
    PhaseEnded,
    PhaseEntered,
    PhasePaused,
    PhaseReopened,
    PhaseResumed,
    StartCorrected,
    TurnEnded,
    TurnGiven,
)
from facilitator.domain.phases import Phase


@dataclass(frozen=True, slots=True)
class Evening:
    """Everything that was done with the clock."""

    current: Phase | None = None
    runs: Mapping[Phase, Run] = field(default_factory=dict)
    turns: tuple[Turn, ...] = ()
    closed: datetime | None = None

    @property
    def began(self) -> datetime | None:
        """When the first phase was entered."""
        return min((run.began for run in self.runs.values()), default=None)

    @property
    def run(self) -> Run | None:
        """How the current phase runs."""
        return self.runs[self.current] if self.current else None

    @property
    def turn(self) -> Turn | None:
        """Who has the floor."""
        return self.turns[-1] if self.turns and self.turns[-1].until is None else None


CLOCK_EVENTS = (
    PhaseEntered,
    PhasePaused,
    PhaseResumed,
    PhaseEnded,
    PhaseReopened,
    StartCorrected,
    ClockShifted,
    TurnGiven,
    TurnEnded,
    DialogueClosed,
    DialogueReopened,
)


def evening_changed(evening: Evening, entry: Entry) -> Evening:
    """The evening after an entry; the same one when the entry is about something else."""
    if not isinstance(entry.event, CLOCK_EVENTS):
        return evening
    at = getattr(entry.event, "effective", None) or entry.at
    match entry.event:
        case PhaseEntered(phase=phase):
            return _entered(_left(evening, at), phase, at)
        case PhaseEnded():
            return _left(evening, at)
        case PhaseReopened(phase=phase) if phase in evening.runs:
            return _reopened(evening, phase)
        case StartCorrected():
            return _begun(evening, at)
        case TurnGiven(group=group) if evening.current:
            turn = Turn(evening.current.of, group, at)
            return replace(evening, turns=(*_silent(evening.turns, at), turn))
        case TurnEnded():
            return replace(evening, turns=_silent(evening.turns, at))
        case DialogueClosed():
            return replace(_left(evening, at), closed=at)
        case DialogueReopened():
            return replace(evening, closed=None)
    return _run_changed(evening, entry.event, at)


def _run_changed(evening: Evening, event: Event, at: datetime) -> Evening:
    """What happens to the clock of the current phase, without leaving it."""
    if evening.current is None or evening.run is None:
        return evening
    run = evening.run
    match event:
        case PhasePaused():
            run = run.stopped(at)
        case PhaseResumed():
            run = run.started(at)
        case ClockShifted(by=by):
            run = replace(run, uncounted=run.uncounted + timedelta(seconds=by))
    return replace(evening, runs={**evening.runs, evening.current: run})


def _entered(evening: Evening, phase: Phase, at: datetime) -> Evening:
    before = evening.runs.get(phase)
    run = before.started(at) if before else Run((Stretch(at),))
    return replace(evening, current=phase, runs={**evening.runs, phase: run}, closed=None)


def _left(evening: Evening, at: datetime) -> Evening:
    """No phase is current; the clock of the one that was has stopped for good."""
    if evening.current is None or evening.run is None:
        return evening
    runs = {**evening.runs, evening.current: evening.run.over(at)}
    return replace(evening, current=None, runs=runs, turns=_silent(evening.turns, at))


def _reopened(evening: Evening, phase: Phase) -> Evening:
    """Back in a phase as if it had never been left, and out of the other as if never entered."""
    runs = {**evening.runs, phase: evening.runs[phase].reopened()}
    other = evening.current
    if other is not None and other != phase:
        rest = runs.pop(other).without_last()
        if rest:
            runs[other] = rest
    return replace(evening, current=phase, runs=runs, closed=None)


def _begun(evening: Evening, at: datetime) -> Evening:
    """The current phase began at another moment, and so what it followed ended then."""
    if evening.current is None or evening.run is None:
        return evening
    noted = evening.run.stretches[-1].start
    runs = {
        phase: _ended_at(run, at) if run.ended == noted else run
        for phase, run in evening.runs.items()
    }
    return replace(evening, runs={**runs, evening.current: evening.run.begun(at)})


def _ended_at(run: Run, at: datetime) -> Run:
    return run.reopened().over(at)


def _silent(turns: tuple[Turn, ...], at: datetime) -> tuple[Turn, ...]:
    """Nobody has the floor any more."""
    if not turns or turns[-1].until:
        return turns
    last = turns[-1]
    return (*turns[:-1], replace(last, until=max(at, last.since)))
