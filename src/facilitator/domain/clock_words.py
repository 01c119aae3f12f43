"""How a clock reads: minutes and seconds, whole minutes, the time of day."""

from datetime import datetime, timedelta
from math import ceil
from typing import Any, Protocol

SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)


class Speaks(Protocol):
    """A language that says our sentences."""

    def say(self, text: str, /, **values: Any) -> str:  # noqa: ANN401 - whatever can be shown
        """One of our sentences, with the values put into its places."""

    def count(self, one: str, many: str, n: int, /, **values: Any) -> str:  # noqa: ANN401
        """A sentence about `n` things."""


def every_second(left: timedelta) -> str:
    """12:47, and once the time is over +1:20. It reads 0:00 at the end, not a second before."""
    seconds = ceil(left / SECOND)
    sign = "+" if seconds < 0 else ""
    return f"{sign}{abs(seconds) // 60}:{abs(seconds) % 60:02}"


def whole_minutes(left: timedelta, speaks: Speaks) -> str:
    """13 min, and once the time is over +1 min."""
    minutes = ceil(left / MINUTE)
    if minutes < 0:
        return speaks.say("+{minutes} min", minutes=-minutes)
    return speaks.say("{minutes} min", minutes=minutes)


def time_of_day(moment: datetime) -> str:
    """14:45."""
    return f"{moment:%H:%M}"
