"""A hybrid logical clock: a stamp that follows the wall clock and never goes back.

Twelve hex digits of milliseconds since 1970, a dash, four of a counter. Sorting stamps as text
sorts them in time, also when the wall clock was set back or two entries fall in one millisecond.
"""

from datetime import datetime

FIRST = "000000000000-0000"
_MOST = 0xFFFF


def stamp(last: str, now: datetime) -> str:
    """The stamp of an entry made now, after one stamped `last`."""
    last_time, last_count = (int(part, 16) for part in last.split("-"))
    time = int(now.timestamp() * 1000)
    if time > last_time:
        return _written(time, 0)
    if last_count < _MOST:
        return _written(last_time, last_count + 1)
    return _written(last_time + 1, 0)


def _written(time: int, count: int) -> str:
    return f"{time:012x}-{count:04x}"
