"""Moves with the clock: on to a phase, a pause, more time, and the way back from a mistake."""

from datetime import datetime

from facilitator.domain.clock import Clock
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.events import (
    ClockShifted,
    DialogueClosed,
    DialogueReopened,
    PhaseEnded,
    PhaseEntered,
    PhaseExtended,
    PhasePaused,
    PhaseReopened,
    PhaseResumed,
    StartCorrected,
    TurnEnded,
    TurnGiven,
)
from facilitator.domain.message import NotNow
from facilitator.domain.phases import Phase, PhaseKind


def enter_phase(
    dialogue: Dialogue, phase: Phase, *, length: int = 0, effective: datetime | None = None
) -> PhaseEntered:
    """Go on to a phase, in any order; its clock starts, and what ran before has ended.

    `length` in seconds replaces the planned one. `effective` is when it really began, where
    that was forgotten at the time.
    """
    if phase == dialogue.evening.current:
        raise NotNow("This is under way already.")
    if phase.kind is PhaseKind.ROUND and dialogue.question(phase.of) is None:
        raise NotNow("There is no such question.")
    if length < 0:
        raise NotNow("A length cannot be below zero.")
    return PhaseEntered(phase, length, effective)


def pause_phase(dialogue: Dialogue, *, effective: datetime | None = None) -> PhasePaused:
    """Stop the clock; typing goes on."""
    if not _clock(dialogue).run.running:
        raise NotNow("The clock stands still already.")
    return PhasePaused(effective)


def resume_phase(dialogue: Dialogue, *, effective: datetime | None = None) -> PhaseResumed:
    """Let the clock run again."""
    if _clock(dialogue).run.running:
        raise NotNow("The clock is running.")
    return PhaseResumed(effective)


def extend_phase(dialogue: Dialogue, by: int) -> PhaseExtended:
    """Give so many seconds more, or take some (below zero)."""
    clock = _clock(dialogue)
    if by == 0 or (by < 0 and clock.length.total_seconds() + by < 0):
        raise NotNow("There is not that much time to take.")
    return PhaseExtended(by)


def end_phase(dialogue: Dialogue, *, effective: datetime | None = None) -> PhaseEnded:
    """Bring a phase to its end without starting another."""
    _clock(dialogue)
    return PhaseEnded(effective)


def reopen_phase(dialogue: Dialogue, phase: Phase) -> PhaseReopened:
    """Take back that a phase ended: its clock goes on as if it had never stopped."""
    run = dialogue.evening.runs.get(phase)
    if run is None:
        raise NotNow("This has not been yet.")
    if run.ended is None:
        raise NotNow("This is under way already.")
    return PhaseReopened(phase)


def go_back(dialogue: Dialogue) -> PhaseReopened | DialogueReopened:
    """Take back the last step of the evening: `/back`."""
    evening = dialogue.evening
    ended = [(run.ended, phase) for phase, run in evening.runs.items() if run.ended]
    last = max(ended, key=lambda pair: pair[0], default=None)
    if evening.closed and (last is None or last[0] < evening.closed):
        return DialogueReopened()
    if last is None:
        raise NotNow("There is nothing to go back to.")
    return reopen_phase(dialogue, last[1])


def correct_start(dialogue: Dialogue, effective: datetime) -> StartCorrected:
    """Put right when the running phase began."""
    began = _clock(dialogue).run.stretches[-1].start
    if effective == began:
        raise NotNow("Nothing has changed.")
    return StartCorrected(effective)


def shift_clock(dialogue: Dialogue, by: int) -> ClockShifted:
    """Leave so many seconds out of the count: the laptop slept, or its clock was set."""
    _clock(dialogue)
    return ClockShifted(by)


def give_turn(dialogue: Dialogue, group: str, *, effective: datetime | None = None) -> TurnGiven:
    """Give a group the floor."""
    _clock(dialogue)
    if dialogue.group(group) is None:
        raise NotNow("There is no such group.")
    if dialogue.evening.turn and dialogue.evening.turn.group == group:
        raise NotNow("This group has the floor already.")
    return TurnGiven(group, effective)


def end_turn(dialogue: Dialogue, *, effective: datetime | None = None) -> TurnEnded:
    """Let nobody have the floor."""
    if dialogue.evening.turn is None:
        raise NotNow("Nobody has the floor.")
    return TurnEnded(effective)


def close_dialogue(dialogue: Dialogue, *, effective: datetime | None = None) -> DialogueClosed:
    """People go home. What is said at the coat rack can still be written down."""
    if dialogue.evening.closed:
        raise NotNow("The dialogue is closed already.")
    return DialogueClosed(effective)


def _clock(dialogue: Dialogue) -> Clock:
    if dialogue.clock is None:
        raise NotNow("No clock is running.")
    return dialogue.clock
