"""Answers under each other, drawn line by line: ten thousand cost what ten cost."""

from typing import ClassVar

from rich.segment import Segment
from textual.geometry import Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from facilitator.language import Language, language
from facilitator.tui.widgets.answer_line import line_of
from facilitator.tui.widgets.answer_row import AnswerRow, Ink, Pieces, Setting
from facilitator.tui.widgets.answer_rows import Rows


class AnswerPage(ScrollView, can_focus=False):
    """Whole answers, the newest at the bottom, with a word on how many there are above."""

    DEFAULT_CSS = """
    AnswerPage {
        height: 1fr; background: $page; color: $body; scrollbar-size: 0 0;
        & .answers--words { color: $body; }
        & .answers--bold { color: $ink; text-style: bold; }
        & .answers--whisper { color: $whisper; }
        & .answers--here { color: $here; }
        & .answers--heed { color: $heed; }
        & .answers--chosen { background: $press; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"answers--chosen", *Ink}
    steady: ClassVar[bool] = False
    """Whether what is chosen stays marked and in sight while one types elsewhere."""

    names_groups = True
    """Whether there is a column for whose answers they are."""
    longest_name: reactive[int] = reactive(0, init=False)
    """Cells of the longest name a group has, said something or not: the column keeps still."""
    rows: reactive[tuple[AnswerRow, ...]] = reactive((), init=False)
    dashed: reactive[bool] = reactive(False, init=False)
    """A dash in front, as under a group's name; else figure and group."""
    chosen: reactive[str] = reactive("", init=False)
    """The id of the answer one is at."""
    picked: reactive[frozenset[str]] = reactive(frozenset[str](), init=False)
    """The ids of the answers that are chosen together."""

    def __init__(
        self,
        tongue: Language | None = None,
        *,
        dashed: bool = False,
        id: str | None = None,  # noqa: A002 - Textual's name
    ) -> None:
        super().__init__(id=id)
        self._language = tongue or language("en")
        self._page = Rows(self._language)
        self._keeps_to_end = True
        """Whether the newest answer is in sight, and stays so."""
        self._set_for = Size(0, 0)
        """The size the rows were set for last."""
        self.set_reactive(AnswerPage.dashed, dashed)

    @property
    def place_chosen(self) -> int | None:
        """The place of the chosen answer, from 0."""
        return self._page.place(self.chosen)

    def go(self, by: int) -> None:
        """Choose the answer so many further down, or the last or first there is."""
        if self.rows:
            place = (self.place_chosen or 0) + by
            self.chosen = self.rows[min(max(place, 0), len(self.rows) - 1)].id

    def go_page(self, pages: int) -> None:
        """Choose the answer that many screens further down."""
        if not self._page.rows:
            return
        first, _ = self._page.span(self.place_chosen or 0)
        line = first + pages * max(self.size.height - 2, 1)
        place, _ = self._page.at(min(max(line, 0), self._page.height - 1))
        self.chosen = self._page.rows[place].id

    @property
    def _holds_chosen(self) -> bool:
        return bool(self.chosen) and (self.steady or self.has_focus)

    def watch_rows(self, before: tuple[AnswerRow, ...], now: tuple[AnswerRow, ...]) -> None:
        """Show other answers: the newest is in sight, unless one is at another."""
        if now and (not before or now[-1].id != before[-1].id) and not self._holds_chosen:
            self._keeps_to_end = True
        self._set_anew()

    def go_to_end(self) -> None:
        """Have the newest answer in sight, and keep it there."""
        self._keeps_to_end = True
        self._scroll_to_line(self._page.height)

    def watch_longest_name(self) -> None:
        """Set every row with another column for the names."""
        self._set_anew()

    def watch_dashed(self) -> None:
        """Set every row in other columns."""
        self._set_anew()

    def watch_chosen(self) -> None:
        """Have the chosen answer in sight."""
        self._show_chosen()

    def on_resize(self) -> None:
        """Set every row for another width."""
        self._set_anew()

    def _set_anew(self) -> None:
        width = self.size.width
        if not width:
            return
        self._set_for = self.size
        figures = len(str(max((row.number for row in self.rows[-50:]), default=0)))
        grouped = self.names_groups and any(row.group for row in self.rows)
        setting = Setting.of(
            width,
            figures=figures,
            grouped=grouped,
            dashed=self.dashed,
            named=self.longest_name,
        )
        self._page.update(self.rows, setting)
        self.virtual_size = Size(width, self._page.height)
        if self._holds_chosen:
            self._show_chosen()
        elif self._keeps_to_end:
            self._scroll_to_line(self._page.height)
        self.refresh()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Know whether one has scrolled away from the end.

        While the window changes Textual scrolls by itself, and back again by nobody.
        """
        super().watch_scroll_y(old_value, new_value)
        if self.size == self._set_for:
            self._keeps_to_end = new_value >= self.max_scroll_y

    def _show_chosen(self) -> None:
        """Scroll as little as it takes to see the chosen answer, and a line above it."""
        place = self.place_chosen
        if place is None:
            return
        first, after = self._page.span(place)
        line = max(self.scroll_offset.y, after - self.size.height)
        self._scroll_to_line(min(line, max(first - 1, 0)))

    def _scroll_to_line(self, line: int) -> None:
        self.scroll_to(y=line, animate=False, force=True)

    # -- drawing ------------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """One line: of an answer, or the word on those above."""
        top = self.scroll_offset.y
        line = top + y
        if line >= self._page.height:
            return Strip.blank(self.size.width, self.rich_style)
        place, part = self._page.at(line)
        if top and line - part <= top and self._page.span(place)[1] < top + self.size.height:
            return self._earlier(place, part)
        return self._row(place, part)

    def _earlier(self, place: int, part: int) -> Strip:
        """Whole answers only: what is cut off at the top gives room to how many there are."""
        first, after = self._page.span(place)
        if first + part < after - 1:
            return self._strip(())
        rows = place + 1
        told = self._language.count("↑ {n} earlier", "↑ {n} earlier", rows)
        left = 0 if self.dashed else self._page.setting.left
        return self._strip(((" " * left + told, Ink.WHISPER),))

    def _row(self, place: int, part: int) -> Strip:
        row = self._page.rows[place]  # as they were set: while hidden there is no width to set for
        here = self._holds_chosen and row.id == self.chosen
        picked = row.id in self.picked
        as_set, setting = self._page.set(place), self._page.setting
        line = line_of(row, as_set, setting, part, here=here, picked=picked)
        return self._strip(line, chosen=here or picked)

    def _strip(self, pieces: Pieces, *, chosen: bool = False) -> Strip:
        """Pieces in their inks, on the page or on the tone of what is chosen."""
        paper = self.rich_style
        if chosen:
            paper += self.get_component_rich_style("answers--chosen", partial=True)
        inks = {ink: self.get_component_rich_style(ink, partial=True) for _, ink in pieces}
        segments = [Segment(text, paper + inks[ink]) for text, ink in pieces]
        return Strip(segments).adjust_cell_length(self.size.width, paper)
