"""The evening by the clock: when each phase began and ended, and when those to come should."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from enum import StrEnum

from facilitator.domain.clock import NONE, Run, seconds
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.message import NotNow
from facilitator.domain.phases import Phase, PhaseKind, sequence
from facilitator.domain.timing import phases_of

HALF_A_DAY = timedelta(hours=12)
_TYPED = re.compile(r"([0-9]{1,2})[:.]?([0-9]{2})")


class Standing(StrEnum):
    """Where a phase is in the evening."""

    PAST = "past"
    NOW = "now"
    TO_COME = "to come"
    PASSED_OVER = "passed over"
    DROPPED = "dropped"
    """The round of a question that is not asked after all."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One phase: what it was given, what it may take, what it took, and between which times."""

    phase: Phase
    standing: Standing
    planned: timedelta
    allowed: timedelta
    real: timedelta | None = None
    """None while it has not begun."""
    begins: datetime | None = None
    ends: datetime | None = None

    @property
    def over(self) -> bool:
        """Whether it takes, or took, more than it may."""
        return self.real is not None and self.real > self.allowed


def schedule(dialogue: Dialogue, now: datetime) -> tuple[Slot, ...]:
    """Every phase in order, the rounds of dropped questions among them.

    What is to come begins when what is before it has taken its time: the last of them ends at
    the projected end of the evening.
    """
    return tuple(_slots(dialogue, now))


def _slots(dialogue: Dialogue, now: datetime) -> Iterator[Slot]:
    at, expected = _free(dialogue, now), _expected(dialogue)
    for phase in _with_dropped(dialogue):
        slot = _slot(dialogue, phase)
        if run := dialogue.evening.runs.get(phase):
            yield _been(slot, run, dialogue, now)
        elif phase in expected:
            begins, at = at, at + slot.allowed
            yield replace(slot, begins=begins, ends=at)
        else:
            dropped = phase.kind is PhaseKind.ROUND and phase.of in dialogue.plan.dropped
            yield replace(slot, standing=Standing.DROPPED if dropped else Standing.PASSED_OVER)


def _slot(dialogue: Dialogue, phase: Phase) -> Slot:
    plan = dialogue.plan
    planned, allowed = seconds(plan.planned(phase)), seconds(plan.length(phase))
    return Slot(phase, Standing.TO_COME, planned, allowed)


def _been(slot: Slot, run: Run, dialogue: Dialogue, now: datetime) -> Slot:
    current = slot.phase == dialogue.evening.current
    standing = Standing.NOW if current else Standing.PAST
    ends = _free(dialogue, now) if current else run.ended or now
    begins, ends = (moment.astimezone(now.tzinfo) for moment in (run.began, ends))
    return replace(slot, standing=standing, real=run.used(now), begins=begins, ends=ends)


def _expected(dialogue: Dialogue) -> list[Phase]:
    """The phases further on that have not been yet."""
    if dialogue.evening.closed:
        return []
    phases, last = phases_of(dialogue), dialogue.evening.last
    after = phases[phases.index(last) + 1 :] if last else phases
    return [phase for phase in after if phase not in dialogue.evening.runs]


def _with_dropped(dialogue: Dialogue) -> list[Phase]:
    """All phases, and the rounds that are not held, where they would have been."""
    phases, plan = list(phases_of(dialogue)), dialogue.plan
    whole = sequence(replace(plan.now, groups=plan.groups), plan.now.questions)
    for place, phase in enumerate(whole):
        dropped = phase.kind is PhaseKind.ROUND and phase.of in plan.dropped
        if dropped and phase not in phases:
            before = [p for p in whole[:place] if p in phases]
            phases.insert(phases.index(before[-1]) + 1, phase)
    return phases


def _free(dialogue: Dialogue, now: datetime) -> datetime:
    """When what runs has taken its time, and the next phase can begin."""
    if dialogue.clock:
        return now + max(dialogue.clock.remaining(now), NONE)
    if dialogue.evening.began:
        return now
    return max(_announced(dialogue, now) or now, now)


def _announced(dialogue: Dialogue, now: datetime) -> datetime | None:
    """When the evening was to begin, if that is near enough to be meant."""
    try:
        begins = time.fromisoformat(dialogue.plan.now.begins)
    except ValueError:
        return None
    at = now.replace(hour=begins.hour, minute=begins.minute, second=0, microsecond=0)
    return at if abs(at - now) < timedelta(hours=3) else None


# -- put right backwards ----------------------------------------------------------------------


def likely_start(dialogue: Dialogue, now: datetime) -> datetime:
    """When the next phase may have begun unnoticed: as soon as the one before it was to end."""
    touched = dialogue.evening.touched
    if touched is None:
        return min(_announced(dialogue, now) or now, now)
    if dialogue.clock is None:
        return touched.astimezone(now.tzinfo)
    return min(max(dialogue.clock.until(now), touched.astimezone(now.tzinfo)), now)


def clock_time(typed: str, now: datetime) -> datetime:
    """When the clock last read this: "14:31", "14.31", "1431". Raises NotNow."""
    found = _TYPED.fullmatch(typed)
    hour, minute = (int(part) for part in found.groups()) if found else (24, 0)
    if hour > 23 or minute > 59:
        raise NotNow("Type a time as 14:31.")
    at = now.replace(hour=hour, minute=minute, second=0, microsecond=0)
    at = at if at <= now else at - timedelta(days=1)
    if now - at > HALF_A_DAY:
        raise NotNow("It is not that late yet.")
    return at
