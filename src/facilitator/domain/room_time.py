"""The time as the room sees it: whole minutes until the last two, every second, or only a bar."""

from datetime import datetime, timedelta

from facilitator.domain.clock import LAST_STRETCH, NONE, Clock, Stage
from facilitator.domain.clock_words import Speaks, every_second, time_of_day, whole_minutes
from facilitator.domain.plan import ClockStyle, Plan
from facilitator.domain.wall import WallClock

BAR_STEPS = 400
"""A bar moves in steps no screen shows finer, so that nothing is drawn twice the same."""


def clock_style(plan: Plan) -> ClockStyle:
    """How the room sees the time; where it is confidential, a bar unless every second was asked."""
    if plan.confidential and plan.clock is ClockStyle.CALM:
        return ClockStyle.BAR
    return plan.clock


def wall_clock(
    clock: Clock, plan: Plan, now: datetime, speaks: Speaks, *, last: bool = True
) -> WallClock:
    """A clock as the room reads it; a turn has no `last` minutes that ask for something."""
    stage = clock.stage(now)
    if stage is Stage.LAST_MINUTES and not last:
        stage = Stage.TALKING
    text = reading(clock.remaining(now), clock_style(plan), speaks)
    if text and clock.run.paused_since:
        text = f"‖ {text} ‖"
    return WallClock(text, share(clock, now), stage)


def reading(left: timedelta, style: ClockStyle, speaks: Speaks) -> str:
    """The time left, in figures; "" where only a bar tells it."""
    match style:
        case ClockStyle.BAR:
            return ""
        case ClockStyle.FULL:
            return every_second(left)
        case ClockStyle.CALM:
            # The first minute over time stands still at 0:00: nobody is chased.
            in_seconds = NONE < left <= LAST_STRETCH
            over = -timedelta(minutes=1) < left <= NONE
            if over:
                return every_second(NONE)
            return every_second(left) if in_seconds else whole_minutes(left, speaks)


def until(clock: Clock, plan: Plan, now: datetime, speaks: Speaks) -> str:
    """Until when it goes on, or since when the clock stands still; "" where only a bar tells it."""
    if clock.run.paused_since:
        since = clock.run.paused_since.astimezone(now.tzinfo)
        return speaks.say("paused since {time}", time=time_of_day(since))
    if clock_style(plan) is ClockStyle.BAR:
        return ""
    end = time_of_day(clock.until(now))
    over = clock.stage(now) is Stage.OVER
    return (
        speaks.say("was until {time}", time=end) if over else speaks.say("until {time}", time=end)
    )


def share(clock: Clock, now: datetime) -> float:
    """The part of the time that is used, in steps."""
    return int(clock.share(now) * BAR_STEPS) / BAR_STEPS
