"""What two rows of values have in common at their ends: only what lies between is new."""

from collections.abc import Sequence


def in_common(before: Sequence[object], now: Sequence[object]) -> tuple[int, int]:
    """How many at the start are the same; of rows of one length, how many of the rest at the end.

    Values that are one and the same object are not compared.
    """
    same = _at_start(before, now)
    if len(before) != len(now):
        return same, 0
    return same, _at_start(before[same:][::-1], now[same:][::-1])


def _at_start(before: Sequence[object], now: Sequence[object]) -> int:
    place = 0
    for old, new in zip(before, now, strict=False):
        if old is not new and old != new:
            break
        place += 1
    return place
