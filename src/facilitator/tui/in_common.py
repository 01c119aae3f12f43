"""What two rows of values have in common at their ends: only what lies between is new."""

from collections.abc import Sequence

STRETCH = 256


def in_common(before: Sequence[object], now: Sequence[object]) -> tuple[int, int]:
    """How many at the start are the same; of rows of one length, how many of the rest at the end.

    Values that are one and the same object are not compared.
    """
    same = _at_start(before, now)
    if len(before) != len(now):
        return same, 0
    return same, _at_start(before[same:][::-1], now[same:][::-1])


def _at_start(before: Sequence[object], now: Sequence[object]) -> int:
    """Stretch by stretch: of whole ones alike no value is looked at by itself."""
    place, most = 0, min(len(before), len(now))
    while place < most and before[place : place + STRETCH] == now[place : place + STRETCH]:
        place += STRETCH
    while place < most and (before[place] is now[place] or before[place] == now[place]):
        place += 1
    return min(place, most)
