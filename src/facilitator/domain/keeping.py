"""How long the raw notes of an evening are kept. Nothing goes by itself: there is a reminder."""

from calendar import monthrange
from datetime import date

from facilitator.domain.days import day_of
from facilitator.domain.dialogue import Dialogue

MONTHS = 6
"""After which they may go, where the session file names no day."""


def may_go_on(dialogue: Dialogue) -> date | None:
    """The day from which the notes need not be kept; None: there are none, or no day is known."""
    if dialogue.notes_gone or not dialogue.everything():
        return None
    plan = dialogue.plan.now
    if chosen := day_of(plan.keep_until):
        return chosen
    held = day_of(plan.day) or (dialogue.created.date() if dialogue.created else None)
    return later(held, MONTHS) if held else None


def later(day: date, months: int) -> date:
    """The same day some months on; the last of that month where it has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
