"""Days and lengths as short as a list wants them."""

from datetime import date

from facilitator.domain.days import day_of
from facilitator.language import Language


def short_day(day: str, language: Language, today: date) -> str:
    """An ISO date as `9 okt`, with its weekday from today on and its year in another one."""
    on = day_of(day)
    if on is None:
        return ""
    from babel.dates import format_date

    form = "d MMM" if on < today else "EEE d MMM"
    return str(format_date(on, form if on.year == today.year else "d MMM y", language.code))


def short_length(seconds: int, language: Language) -> str:
    """A length as `1 h 50`, or in minutes below an hour."""
    hours, minutes = divmod(round(seconds / 60), 60)
    if hours:
        return language.say("{hours} h {minutes:02}", hours=hours, minutes=minutes)
    return language.say("{minutes} min", minutes=minutes)
