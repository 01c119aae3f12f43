"""How an evening goes: which phase runs, since when, and whose turn it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from facilitator.domain.clock import Run, Stretch, Turn, seconds
from facilitator.domain.entry import Entry, Event
from facilitator.domain.events import (
    ClockShifted,
    DialogueClosed,
    DialogueReopened,
    PhaseCancelled,
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
    def last(self) -> Phase | None:
        """The current phase, or else the one that was entered last."""
        return self.current or self.previous

    @property
    def previous(self) -> Phase | None:
        """The phase that was left last."""
        others = (phase for phase in self.runs if phase != self.current)
        return max(others, key=lambda phase: self.runs[phase].number, default=None)

    @property
    def turn(self) -> Turn | None:
        """Who has the floor."""
        return self.turns[-1] if self.turns and self.turns[-1].until is None else None

    @property
    def touched(self) -> datetime | None:
        """The last moment the clock noted."""
        run = self.runs[self.last] if self.last else None
        return (run.ended or run.touched) if run else None

    @property
    def earliest_start(self) -> datetime | None:
        """The moment before which the current phase cannot have begun; None: any time."""
        before = self.runs[self.previous] if self.previous else None
        if before is None or self.run is None:
            return None
        return before.touched if self.run.left == self.previous else before.ended


CLOCK_EVENTS = (
    PhaseEntered,
    PhasePaused,
    PhaseResumed,
    PhaseEnded,
    PhaseReopened,
    PhaseCancelled,
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
    at = _moment(evening, entry)
    match entry.event:
        case PhaseEntered(phase=phase):
            return _entered(evening, phase, at)
        case PhaseEnded():
            return _left(evening, at)
        case PhaseReopened(phase=phase) if phase in evening.runs and phase != evening.current:
            return _reopened(evening, phase)
        case PhaseCancelled():
            return _never_entered(evening)
        case TurnGiven(group=group) if evening.current:
            turn = Turn(evening.current, group, at)
            return replace(evening, turns=(*_silent(evening.turns, at), turn))
        case TurnEnded():
            return replace(evening, turns=_silent(evening.turns, at))
        case DialogueClosed():
            return replace(_left(evening, at), closed=at)
        case DialogueReopened():
            return replace(evening, closed=None)
    return _run_changed(evening, entry.event, at)


def _moment(evening: Evening, entry: Entry) -> datetime:
    """When it happened: when it was noted, or earlier, but not before what came before it."""
    effective: datetime | None = getattr(entry.event, "effective", None)
    if effective is None:
        return entry.at
    match entry.event:
        case StartCorrected():
            earliest = evening.earliest_start
        case TurnGiven() | TurnEnded():
            earliest = _last_turn_touched(evening)
        case _:
            earliest = evening.touched
    return min(max(effective, earliest or effective), entry.at)


def _last_turn_touched(evening: Evening) -> datetime | None:
    entered = evening.run.entered.start if evening.run else None
    last = evening.turns[-1] if evening.turns else None
    if last and last.phase == evening.current:
        return last.until or last.since
    return entered


def _run_changed(evening: Evening, event: Event, at: datetime) -> Evening:
    """What happens to the clock of the current phase, without leaving it."""
    if evening.current is None or evening.run is None:
        return evening
    runs = dict(evening.runs)
    match event:
        case PhasePaused():
            runs[evening.current] = evening.run.stopped(at)
        case PhaseResumed():
            runs[evening.current] = evening.run.started(at)
        case ClockShifted(by=by):
            runs[evening.current] = evening.run.shifted(seconds(by), at)
        case StartCorrected():
            stopped = evening.run.entered.end
            at = min(at, stopped) if stopped else at
            runs[evening.current] = evening.run.begun(at)
            if (left := evening.run.left) and left == evening.previous:
                # What was under way until then ended at that moment, no sooner and no later.
                runs[left] = runs[left].reopened().over(at)
    return replace(evening, runs=runs)


def _entered(evening: Evening, phase: Phase, at: datetime) -> Evening:
    left = evening.current if evening.current != phase else None
    evening = _left(evening, at)
    before, last = evening.runs.get(phase), evening.last
    number = evening.runs[last].number + 1 if last else 1
    if before:
        run = before.entered_again(at, left, number)
    else:
        run = Run((Stretch(at),), left=left, number=number)
    return replace(evening, current=phase, runs={**evening.runs, phase: run}, closed=None)


def _left(evening: Evening, at: datetime) -> Evening:
    """No phase is current; the clock of the one that was has stopped for good."""
    if evening.current is None or evening.run is None:
        return evening
    runs = {**evening.runs, evening.current: evening.run.over(at)}
    return replace(evening, current=None, runs=runs, turns=_silent(evening.turns, at))


def _never_entered(evening: Evening) -> Evening:
    """No phase is current, and the one that was counts as never entered this last time."""
    if evening.current is None or evening.run is None:
        return evening
    runs = dict(evening.runs)
    if evening.run.before:
        runs[evening.current] = evening.run.before
    else:
        del runs[evening.current]
    since = evening.run.entered.start
    turns = (t for t in evening.turns if t.phase != evening.current or t.since < since)
    return replace(evening, current=None, runs=runs, turns=tuple(turns))


def _reopened(evening: Evening, phase: Phase) -> Evening:
    """Back in a phase as if it had never been left, and out of the other as if never entered."""
    evening = _never_entered(evening)
    run = evening.runs[phase]
    turns = evening.turns
    if turns and turns[-1].phase == phase and turns[-1].until == run.ended:
        turns = (*turns[:-1], replace(turns[-1], until=None))
    runs = {**evening.runs, phase: run.reopened()}
    return replace(evening, current=phase, runs=runs, turns=turns, closed=None)


def _silent(turns: tuple[Turn, ...], at: datetime) -> tuple[Turn, ...]:
    """Nobody has the floor any more."""
    if not turns or turns[-1].until:
        return turns
    last = turns[-1]
    return (*turns[:-1], replace(last, until=max(at, last.since)))
