"""Rows of answers under each other: which lines each takes, without setting those out of sight."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from facilitator.language import Language
from facilitator.tui.in_common import in_common
from facilitator.tui.widgets.answer_row import AnswerRow, SetRow, Setting, height, set_row

MOST_KEPT = 400
"""Rows that are kept as they were set: a few screens full."""


class Rows:
    """Answers set in columns. One more answer costs one more, whatever their number."""

    def __init__(self, language: Language) -> None:
        self.rows: Sequence[AnswerRow] = ()
        self.setting = Setting(1)
        self._language = language
        self._heights: list[int] = []
        self._tops: list[int] = [0]
        """The first line of each row, and after the last how many lines there are."""
        self._places: dict[str, int] = {}
        self._known: dict[Setting, dict[str, tuple[AnswerRow, int]]] = {}
        """The heights of rows seen before at this width: one goes from list to list and back."""
        self._set: dict[str, tuple[AnswerRow, SetRow]] = {}

    @property
    def height(self) -> int:
        """How many lines there are."""
        return self._tops[-1]

    def update(self, rows: Sequence[AnswerRow], setting: Setting) -> None:
        """Have these rows in these columns. Those that were there before keep their heights."""
        same, kept = 0, 0
        if setting != self.setting:
            self._set.clear()
            if setting.width != self.setting.width:
                self._known.clear()
        else:
            same, kept = in_common(self.rows, rows)
        end, before = len(rows) - kept, len(self.rows) - kept
        for row in self.rows[same:before]:
            self._places.pop(row.id, None)
        self.rows, self.setting = rows, setting
        known = self._known.setdefault(setting, {})
        self._heights[same:before] = [self._height(row, known) for row in rows[same:end]]
        self._set_tops(same, end)
        self._places.update((row.id, same + n) for n, row in enumerate(rows[same:end]))

    def _set_tops(self, first: int, end: int) -> None:
        """Count the lines anew from a row on; those from `end` on may stay where they are."""
        tops = list(accumulate(self._heights[first:end], initial=self._tops[first]))
        if end < len(self._heights) and tops[-1] == self._tops[end]:
            self._tops[first : end + 1] = tops
        else:
            tops += accumulate(self._heights[end:], initial=tops.pop())
            self._tops[first:] = tops

    def _height(self, row: AnswerRow, known: dict[str, tuple[AnswerRow, int]]) -> int:
        before = known.get(row.id)
        if before and (before[0] is row or before[0] == row):
            return before[1]
        lines = height(row, self.setting, self._language)
        known[row.id] = (row, lines)
        return lines

    def place(self, key: str) -> int | None:
        """The place of the row with this id, from 0."""
        return self._places.get(key)

    def at(self, line: int) -> tuple[int, int]:
        """The place of the row on a line, and which of its lines that is."""
        place = bisect_right(self._tops, line, hi=len(self.rows)) - 1
        return place, line - self._tops[place]

    def span(self, place: int) -> tuple[int, int]:
        """The first line of a row, and the first one after it."""
        return self._tops[place], self._tops[place + 1]

    def above(self, line: int) -> int:
        """How many rows begin before a line."""
        return bisect_right(self._tops, line - 1, hi=len(self.rows))

    def set(self, place: int) -> SetRow:
        """A row as it is set."""
        row = self.rows[place]
        kept = self._set.get(row.id)
        if kept is None or kept[0] is not row:
            if len(self._set) >= MOST_KEPT:
                self._set.clear()
            kept = self._set[row.id] = (row, set_row(row, self.setting, self._language))
        return kept[1]
