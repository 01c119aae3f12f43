"""Moves with the clock: on to a phase, a pause, more time, and the way back from a mistake."""

from datetime import datetime

from facilitator.domain.clock import Clock
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.events import (
    ClockShifted,
    DialogueClosed,
    DialogueReopened,
    PhaseCancelled,
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
from facilitator.domain.moves.plan import LONGEST
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
    if not 0 <= length <= LONGEST:
        raise NotNow("A length lies between nothing and a day.")
    _not_before(effective, dialogue.evening.touched)
    return PhaseEntered(phase, length, effective)


def pause_phase(dialogue: Dialogue, *, effective: datetime | None = None) -> PhasePaused:
    """Stop the clock; typing goes on."""
    if not _clock(dialogue).run.running:
        raise NotNow("The clock stands still already.")
    _not_before(effective, dialogue.evening.touched)
    return PhasePaused(effective)


def resume_phase(dialogue: Dialogue, *, effective: datetime | None = None) -> PhaseResumed:
    """Let the clock run again."""
    if _clock(dialogue).run.running:
        raise NotNow("The clock is running.")
    _not_before(effective, dialogue.evening.touched)
    return PhaseResumed(effective)


def extend_phase(dialogue: Dialogue, by: int) -> PhaseExtended:
    """Give so many seconds more, or take some (below zero)."""
    length = _clock(dialogue).length.total_seconds() + by
    if by == 0:
        raise NotNow("Nothing has changed.")
    if length < 0:
        raise NotNow("There is not that much time to take.")
    if length > LONGEST:
        raise NotNow("A length lies between nothing and a day.")
    return PhaseExtended(by)


def end_phase(dialogue: Dialogue, *, effective: datetime | None = None) -> PhaseEnded:
    """Bring a phase to its end without starting another."""
    _clock(dialogue)
    _not_before(effective, dialogue.evening.touched)
    return PhaseEnded(effective)


def reopen_phase(dialogue: Dialogue, phase: Phase) -> PhaseReopened:
    """Take back that a phase ended: its clock goes on as if it had never stopped.

    Only the phase that was left last; to go on with an earlier one, enter it again.
    """
    run = dialogue.evening.runs.get(phase)
    if run is None:
        raise NotNow("This has not been yet.")
    if run.ended is None:
        raise NotNow("This is under way already.")
    if phase != dialogue.evening.previous:
        raise NotNow("Something else came after it: go back one step at a time.")
    return PhaseReopened(phase)


def go_back(dialogue: Dialogue) -> PhaseReopened | PhaseCancelled | DialogueReopened:
    """Take back the last step of the evening: `/back`."""
    evening = dialogue.evening
    if evening.run and evening.run.left is None:
        return PhaseCancelled()
    last = evening.previous
    if evening.closed and (last is None or evening.touched != evening.closed):
        return DialogueReopened()
    if last is None:
        raise NotNow("There is nothing to go back to.")
    return reopen_phase(dialogue, last)


def correct_start(dialogue: Dialogue, effective: datetime) -> StartCorrected:
    """Put right when the running phase began."""
    entered = _clock(dialogue).run.entered
    if effective == entered.start:
        raise NotNow("Nothing has changed.")
    if entered.end and effective > entered.end:
        raise NotNow("The clock noted something earlier than that.")
    _not_before(effective, dialogue.evening.earliest_start)
    return StartCorrected(effective)


def shift_clock(dialogue: Dialogue, by: int) -> ClockShifted:
    """Leave so many seconds out of the count: the laptop slept, or its clock was set."""
    if not _clock(dialogue).run.running:
        raise NotNow("The clock stands still already.")
    if by == 0:
        raise NotNow("Nothing has changed.")
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
    _not_before(effective, dialogue.evening.touched)
    return DialogueClosed(effective)


def _not_before(effective: datetime | None, earliest: datetime | None) -> None:
    """Refuse to put something right to before what came before it."""
    if effective and earliest and effective < earliest:
        raise NotNow("The clock noted something later than that.")


def _clock(dialogue: Dialogue) -> Clock:
    if dialogue.clock is None:
        raise NotNow("No clock is running.")
    return dialogue.clock
