from datetime import date

import pytest

from facilitator.domain.forgetting import Forgetting, what_happened
from facilitator.domain.keeping import later, may_go_on
from facilitator.domain.moves.plan import keep_until
from tests.building import AnEvening, a_plan


def said(**plan) -> AnEvening:
    evening = AnEvening(a_plan(**plan))
    evening.hears("Time.")
    return evening


@pytest.mark.parametrize(
    ("plan", "day"),
    [
        ({}, date(2025, 7, 13)),
        ({"day": "2024-08-31"}, date(2025, 2, 28)),
        ({"day": "2024-08-31", "keep_until": "2026-01-01"}, date(2026, 1, 1)),
        ({"keep_until": "sometime"}, date(2025, 7, 13)),
    ],
)
def test_notes_are_kept_until_the_day_in_the_file_else_for_six_months(plan, day):
    assert may_go_on(said(**plan).dialogue) == day


def test_the_day_can_be_put_off():
    evening = said()
    evening.does(keep_until, date(2027, 1, 1))
    assert may_go_on(evening.dialogue) == date(2027, 1, 1)


def test_where_nothing_was_said_there_is_nothing_to_keep():
    assert may_go_on(AnEvening().dialogue) is None
    evening = said()
    evening.notes(*what_happened(Forgetting(notes=True)))
    assert may_go_on(evening.dialogue) is None


def test_months_end_where_they_end():
    assert later(date(2024, 1, 31), 1) == date(2024, 2, 29)
    assert later(date(2024, 12, 31), 6) == date(2025, 6, 30)
