"""The clock of a phase: read from what happened and from now, never counted."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from facilitator.domain.phases import Phase

LAST_STRETCH = timedelta(minutes=2)
"""From here on the room is asked for its output."""

NONE = timedelta()
_MOST = 366 * 24 * 60 * 60


def seconds(number: int) -> timedelta:
    """So many seconds as a time. No evening takes a year, so that no number is too large."""
    return timedelta(seconds=max(-_MOST, min(number, _MOST)))


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time the clock ran, until `end`; None while it runs."""

    start: datetime
    end: datetime | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """How a phase really went: the stretches its clock ran.

    It is running while its last stretch is open, paused when that is closed, and over once it
    has `ended`. A phase that ended while its clock ran keeps its last stretch open, so that
    taking the ending back leaves no trace.
    """

    stretches: tuple[Stretch, ...]
    ended: datetime | None = None
    left: Phase | None = None
    """The phase that was under way until this one was entered."""
    number: int = 1
    """This entering was the first of the evening, or the second, …"""
    before: "Run | None" = None
    """How it went until it was entered this last time, if that was not the first time."""

    @property
    def began(self) -> datetime:
        """When the phase was entered for the first time."""
        return self.stretches[0].start

    @property
    def entered(self) -> Stretch:
        """The first stretch since the phase was entered this last time."""
        return self.stretches[len(self.before.stretches) if self.before else 0]

    @property
    def running(self) -> bool:
        """Whether the clock runs."""
        return self.ended is None and self.stretches[-1].end is None

    @property
    def paused_since(self) -> datetime | None:
        """When the clock was stopped, if it stands still in a phase that goes on."""
        return None if self.ended else self.stretches[-1].end

    @property
    def touched(self) -> datetime:
        """The last moment the clock was started or stopped, the ending apart."""
        return self.stretches[-1].end or self.stretches[-1].start

    def used(self, now: datetime) -> timedelta:
        """The time the clock has run."""
        now = self.ended or now
        return sum(((s.end or max(now, s.start)) - s.start for s in self.stretches), NONE)

    def since(self, at: datetime) -> "Run":
        """Only what ran from this moment on."""
        late = [s for s in self.stretches if s.end is None or s.end > at]
        stretches = [replace(s, start=max(s.start, at)) for s in late] or [Stretch(at, at)]
        return Run(tuple(stretches), self.ended)

    def entered_again(self, at: datetime, left: Phase | None, number: int) -> "Run":
        """The phase goes on after something else, with the time it had used."""
        stopped = self.stopped(self.ended or at)
        return Run((*stopped.stretches, Stretch(at)), None, left, number, self)

    def started(self, at: datetime) -> "Run":
        """The clock runs again after a pause."""
        if self.running:
            return self
        return replace(self, stretches=(*self.stretches, Stretch(at)))

    def stopped(self, at: datetime) -> "Run":
        """The clock stands still."""
        last = self.stretches[-1]
        if last.end:
            return self
        return self._with_last(replace(last, end=max(at, last.start)))

    def shifted(self, by: timedelta, at: datetime) -> "Run":
        """The clock stood still for so long, until this moment."""
        if not self.running:
            return self
        stopped = self.stopped(at - by)
        return replace(stopped, stretches=(*stopped.stretches, Stretch(at)))

    def over(self, at: datetime) -> "Run":
        """The phase has ended; one that was over already keeps its end."""
        return self if self.ended else replace(self, ended=max(at, self.touched))

    def reopened(self) -> "Run":
        """As if it had never ended: running if it ran, standing still if it was paused."""
        return replace(self, ended=None)

    def begun(self, at: datetime) -> "Run":
        """It was entered this last time at another moment than noted."""
        place = len(self.before.stretches) if self.before else 0
        corrected = replace(self.entered, start=at)
        return replace(
            self, stretches=(*self.stretches[:place], corrected, *self.stretches[place + 1 :])
        )

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


@dataclass(frozen=True, slots=True)
class Turn:
    """One group having the floor, in a phase."""

    phase: Phase
    group: str
    since: datetime
    until: datetime | None = None
