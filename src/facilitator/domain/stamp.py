"""A hybrid logical clock: a stamp that follows the wall clock and never goes back.

Twelve hex digits of milliseconds since 1970, a dash, four of a counter. Sorting stamps as text
sorts them in time, also when the wall clock was set back or two entries fall in one millisecond.
"""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

FIRST = "000000000000-0000"
_MOST = 0xFFFF
_STAMP = re.compile(r"[0-9a-f]{12}-[0-9a-f]{4}")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def newest(stamps: Iterable[str]) -> str:
    """The newest of the stamps in a record; what is not a stamp does not count."""
    return max(filter(_STAMP.fullmatch, stamps), default=FIRST)


def stamp(last: str, now: datetime) -> str:
    """The stamp of an entry made now, after one stamped `last`."""
    last_time, last_count = (int(part, 16) for part in last.split("-"))
    time = (now - _EPOCH) // timedelta(milliseconds=1)
    if time > last_time:
        return _written(time, 0)
    if last_count < _MOST:
        return _written(last_time, last_count + 1)
    return _written(last_time + 1, 0)


def _written(time: int, count: int) -> str:
    return f"{time:012x}-{count:04x}"
