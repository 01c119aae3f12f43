"""Days and clock times as they stand on an invitation, Dutch and English."""

import re
from datetime import date

from facilitator.domain.text import plain
from facilitator.sessionfile.entry import MOST_TO_UNDERSTAND

_MONTHS = (
    "jan januari january",
    "feb febr februari february",
    "maa mrt maart mar march",
    "apr april",
    "mei may",
    "jun juni june",
    "jul juli july",
    "aug augustus august",
    "sep sept september",
    "okt oktober oct october",
    "nov november",
    "dec december",
)
_MONTH = {name: n for n, names in enumerate(_MONTHS, 1) for name in names.split()}
_WEEKDAY = re.compile(
    r"(?:(?:op|on) )?(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|ma|di|wo|do|vr|za|zo"
    r"|(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?)\b\.?,? "
)
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d?)-(?P<day>\d\d?)(?:[t ]\d\d?:\d\d\S*)?")
_NUMBERS = re.compile(r"(?P<day>\d\d?) ?[-/.] ?(?P<month>\d\d?) ?[-/.] ?(?P<year>\d{4}|\d\d)")
_DAY_FIRST = re.compile(
    r"(?:the )?(?P<day>\d\d?)(?:st|nd|rd|th|e)?(?: of)? (?P<month>[a-z]+)\.?,? (?P<year>\d{4})"
)
_MONTH_FIRST = re.compile(
    r"(?P<month>[a-z]+)\.? (?:the )?(?P<day>\d\d?)(?:st|nd|rd|th)?,? (?P<year>\d{4})"
)
_CLOCK = re.compile(
    r"(?:(?:om|vanaf|tot|rond|uiterlijk|at|from|until|till|by|around|circa|ca\.?|±|~) ?)*"
    r"(?P<hour>\d\d?)(?: ?[.:uh] ?(?P<minute>\d\d))?(?: ?(?:u|uur|h|hrs|o'clock))?\.?"
    r"(?: ?(?P<half>[ap])\.?m\.?)?"
)


def is_iso(text: str) -> bool:
    """True for a date written as 2025-01-13, which no invitation would print."""
    return bool(_ISO.fullmatch(_folded(text)))


def looks_like_a_day(text: str) -> bool:
    """True when all parts of a date are there, whether or not the day exists."""
    return _found(text) is not None


def read_day(text: str) -> date | None:
    """The day a date names, or None: `maandag 13 januari 2025`, `13-1-2025`, `January 13, 2025`.

    Numbers are read day first, as on this side of the ocean, unless that is impossible.
    """
    found = _found(text)
    if not found:
        return None
    day, month = int(found["day"]), _month(found["month"])
    if month > 12 >= day:
        day, month = month, day
    year = int(found["year"])
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None


def clock_time(text: str) -> str:
    """`19:30` for `19.30`, `19u30`, `19.30 uur`, `7:30 pm`; "" when this is no clock time."""
    found = _CLOCK.fullmatch(_folded(text))
    if not found:
        return ""
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if found["half"]:
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + (12 if found["half"] == "p" else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""


def _folded(text: str) -> str:
    return plain(text) if len(text) <= MOST_TO_UNDERSTAND else ""


def _found(text: str) -> re.Match[str] | None:
    folded = _folded(text)
    weekday = _WEEKDAY.match(folded)
    rest = folded[weekday.end() :] if weekday else folded
    for pattern in (_ISO, _NUMBERS, _DAY_FIRST, _MONTH_FIRST):
        found = pattern.fullmatch(rest)
        if found and _month(found["month"]):
            return found
    return None


def _month(text: str) -> int:
    return int(text) if text.isdecimal() else _MONTH.get(text, 0)
