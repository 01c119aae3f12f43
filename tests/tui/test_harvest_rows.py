"""Rows of which only the changed ones are made anew are those that would be made of nothing."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from facilitator.language import language
from facilitator.tui.harvest_lists import lists
from facilitator.tui.harvest_rows import HarvestRows
from facilitator.tui.widgets.answer_row import AnswerRow, Setting
from facilitator.tui.widgets.answer_rows import Rows
from tests.hands import Hands

EN = language("en")
numbers = st.integers(0, 10_000)


@given(st.lists(st.tuples(numbers, numbers, numbers), min_size=12, max_size=60))
def test_whatever_is_done_the_rows_are_those_of_now(history: list[tuple[int, int, int]]) -> None:
    hands, rows, page = Hands(), HarvestRows(), Rows(EN)
    setting = Setting.of(24)
    for what in history:
        hands.acts(*what)
        for listed in lists(hands.evening.dialogue, EN):
            now = rows.of(hands.evening.dialogue, listed)
            assert now == HarvestRows().of(hands.evening.dialogue, listed)
            page.update(now, setting)
            assert lines_of(page) == lines_of(set_anew(now, setting))


def set_anew(rows: Sequence[AnswerRow], setting: Setting) -> Rows:
    page = Rows(EN)
    page.update(rows, setting)
    return page


def lines_of(page: Rows) -> list[tuple[int | None, tuple[int, int]]]:
    """Where each row stands, and which lines it takes."""
    return [(page.place(row.id), page.span(n)) for n, row in enumerate(page.rows)]
