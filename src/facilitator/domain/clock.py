"""The clock of a phase: read from what happened and from now, never counted."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

LAST_STRETCH = timedelta(minutes=2)
"""From here on the room is asked for its output."""

NONE = timedelta()


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time the clock ran, until `end`; None while it runs."""

    start: datetime
    end: datetime | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """How a phase really went: the stretches its clock ran.

    It is running while its last stretch is open, paused when that is closed, and over once it
    has `ended`.
    """

    stretches: tuple[Stretch, ...]
    uncounted: timedelta = NONE
    ended: datetime | None = None

    @property
    def began(self) -> datetime:
        """When the phase was entered for the first time."""
        return self.stretches[0].start

    @property
    def running(self) -> bool:
        """Whether the clock runs."""
        return self.stretches[-1].end is None

    @property
    def paused_since(self) -> datetime | None:
        """When the clock was stopped, if it stands still in a phase that goes on."""
        return None if self.ended else self.stretches[-1].end

    def used(self, now: datetime) -> timedelta:
        """The time the clock has run."""
        ran = sum(((s.end or max(now, s.start)) - s.start for s in self.stretches), NONE)
        return max(ran - self.uncounted, NONE)

    def started(self, at: datetime) -> "Run":
        """The clock runs again, after a pause or after something else."""
        if self.running:
            return self
        last = self.stretches[-1].end or at
        return replace(self, stretches=(*self.stretches, Stretch(max(at, last))), ended=None)

    def stopped(self, at: datetime) -> "Run":
        """The clock stands still."""
        last = self.stretches[-1]
        if last.end:
            return self
        return self._with_last(replace(last, end=max(at, last.start)))

    def over(self, at: datetime) -> "Run":
        """The phase has ended; one that was over already keeps its end."""
        if self.ended:
            return self
        stopped = self.stopped(at)
        end = stopped.stretches[-1].end
        return replace(stopped, ended=end if self.running or end is None else max(at, end))

    def reopened(self) -> "Run":
        """As if it had never ended: running if it ran, standing still if it was paused."""
        last = self.stretches[-1]
        run = self._with_last(replace(last, end=None)) if last.end == self.ended else self
        return replace(run, ended=None)

    def without_last(self) -> "Run | None":
        """As if it had not been entered this last time; None if that was the only time."""
        if len(self.stretches) == 1:
            return None
        rest = self.stretches[:-1]
        return replace(self, stretches=rest, ended=rest[-1].end)

    def begun(self, at: datetime) -> "Run":
        """The last stretch began at another moment than noted, though not before the one before."""
        last = self.stretches[-1]
        earliest = self.stretches[-2].end if len(self.stretches) > 1 else None
        start = max(at, earliest) if earliest else at
        return self._with_last(replace(last, start=min(start, last.end) if last.end else start))

    def _with_last(self, stretch: Stretch) -> "Run":
        return replace(self, stretches=(*self.stretches[:-1], stretch))


class Stage(StrEnum):
    """What the time asks of the room."""

    MOVING = "moving"
    TALKING = "talking"
    LAST_MINUTES = "last minutes"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Clock:
    """The time of one phase: how it ran, and how long it may take."""

    run: Run
    length: timedelta
    moving: timedelta = NONE

    def remaining(self, now: datetime) -> timedelta:
        """Time left; below zero once the room runs over."""
        return self.length - self.run.used(now)

    def until(self, now: datetime) -> datetime:
        """The time of day at which nothing is left, if the clock goes on running from now."""
        return now + self.remaining(now)

    def stage(self, now: datetime) -> Stage:
        """Where in its time the phase is."""
        remaining = self.remaining(now)
        if remaining <= NONE:
            return Stage.OVER
        if self.run.used(now) < self.moving:
            return Stage.MOVING
        return Stage.LAST_MINUTES if remaining <= LAST_STRETCH else Stage.TALKING

    def share(self, now: datetime) -> float:
        """The part of its time that is used, from 0 to 1."""
        if self.length <= NONE:
            return 1.0
        return min(self.run.used(now) / self.length, 1.0)

    def changes(self) -> Iterator[timedelta]:
        """The amounts of used time at which the stage changes."""
        yield from (self.moving, self.length - LAST_STRETCH, self.length)


@dataclass(frozen=True, slots=True)
class Turn:
    """One group having the floor in a report-back."""

    phase_of: str
    group: str
    since: datetime
    until: datetime | None = None

    def remaining(self, now: datetime, length: timedelta) -> timedelta:
        """What is left of the group's time; below zero when it takes more."""
        return length - ((self.until or now) - self.since)
