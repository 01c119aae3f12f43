"""Up to four groups side by side, each over what it said last."""

from dataclasses import dataclass
from itertools import pairwise

from textual.cache import LRUCache
from textual.content import Content
from textual.geometry import Region
from textual.reactive import reactive
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget

from facilitator.language import Language
from facilitator.tui.widgets.answer_row import AnswerRow, Ink, Setting, set_row
from facilitator.tui.widgets.group_strip import SPACIOUS, GroupCount, Span, columns, said
from facilitator.tui.words import ends, plain

MOST = 4
PAGE = 3
"""Answers by which one goes back at once."""
MOST_KEPT = 1_000
"""Lines that are kept as they were drawn: a few screens full."""
LEAST_WIDTH = 100
"""Below this, and with more groups, there is one list."""

_STYLES = {
    Ink.WORDS: "$body",
    Ink.BOLD: "bold $ink",
    Ink.WHISPER: "$whisper",
    Ink.HERE: "$here",
    Ink.HEED: "$heed",
}


@dataclass(frozen=True, slots=True)
class Column:
    """A group and its answers, the newest last."""

    number: int
    """0: the whole room."""
    group: GroupCount
    rows: tuple[AnswerRow, ...] = ()


def fits(count: int, columns_of_screen: int) -> bool:
    """Whether so many columns can stand side by side."""
    most = MOST if columns_of_screen < SPACIOUS else MOST + 1
    return columns_of_screen >= LEAST_WIDTH and count <= most


class GroupColumns(Widget):
    """Whole answers only; above them how many came earlier. One more draws its own column anew."""

    DEFAULT_CSS = "GroupColumns { width: 1fr; height: 1fr; }"

    columns: reactive[tuple[Column, ...]] = reactive((), repaint=False)
    chosen: reactive[int] = reactive(0)
    """The number of the group that the line is from."""
    later: reactive[int] = reactive(0)
    """How many answers at the end of a column are left out, to see those before them."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._drawn: dict[Span, tuple[object, list[Strip]]] = {}
        self._known: LRUCache[tuple[object, ...], Strip] = LRUCache(MOST_KEPT)
        self._lines: list[Strip] = []

    def turn_page(self, *, forward: bool) -> None:
        """Show what was said earlier, or later."""
        longest = max((len(column.rows) for column in self.columns), default=0)
        later = self.later + (-PAGE if forward else PAGE)
        self.later = max(min(later, longest - 1), 0)

    def watch_columns(self, before: tuple[Column, ...], now: tuple[Column, ...]) -> None:
        """Another answer came: the newest are in sight again."""
        self.later = 0
        if len(before) == len(now):
            spans = zip(self._spans, before, now, strict=True)
            changed = [span for span, old, new in spans if old != new]
            self.refresh(*(Region(s.start, 0, s.width, self.size.height) for s in changed))
        else:
            self.refresh()

    # -- drawing ----------------------------------------------------------------------------

    def notify_style_update(self) -> None:
        """Other colours: nothing that was drawn holds."""
        self._drawn.clear()
        self._known.clear()
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Put the columns beside each other, once for all the lines that are asked for."""
        size, spans = self.size, self._spans
        gaps = [0, *(b.start - a.start - a.width for a, b in pairwise(spans))]
        drawn = [
            self._strips(column, span, gap, max(size.height, 3))
            for column, span, gap in zip(self.columns, spans, gaps, strict=False)
        ]
        blank = [Strip.blank(size.width, self.rich_style)] * size.height
        self._lines = [*map(Strip.join, zip(*drawn, strict=True))] or blank
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """A line of all columns."""
        return self._lines[y]

    @property
    def _spans(self) -> tuple[Span, ...]:
        return columns(1, len(self.columns), max(len(self.columns), 1), max(self.size.width, 1))

    def _strips(self, column: Column, span: Span, gap: int, height: int) -> list[Strip]:
        """A column and the gap in front of it, as drawn for as long as they stay the same."""
        here = column.number == self.chosen
        shown = (column, here, self.later, gap, height)
        drawn = self._drawn.get(span)
        if drawn is None or drawn[0] != shown:
            lines = self._column(column, span, height, here=here)[:height]
            drawn = self._drawn[span] = (shown, [self._strip(line, span, gap) for line in lines])
        return drawn[1]

    def _strip(self, line: Content, span: Span, gap: int) -> Strip:
        """A line and the gap in front of it: one more answer only moves most of them."""
        key = (line.plain, *line.spans, span.width, gap)
        strip = self._known.get(key)
        if strip is None:
            content = Content(" " * gap) + line.truncate(span.width, ellipsis=True)
            width, style = gap + span.width, self.visual_style
            strip = Visual.to_strips(self, content, width, 1, style, pad=True)[0]
            self._known[key] = strip
        return strip

    def _column(self, column: Column, span: Span, height: int, *, here: bool) -> list[Content]:
        name = f"{column.number or ''} {column.group.name}".strip()
        ink = "bold $here" if here else "bold $ink" if column.group.answers else "$whisper"
        head = ends(plain(name, ink), plain(said(column.group), "$whisper"), span.width)
        rule = Content.styled(*("━" * span.width, "$here") if here else ("─" * span.width, "$hair"))
        lines = [head, rule, *self._page(column.rows, span.width, height - 2)]
        return lines + [Content("")] * (height - len(lines))

    def _page(self, rows: tuple[AnswerRow, ...], width: int, height: int) -> list[Content]:
        """The answers in sight, and under them how many came later."""
        later = min(self.later, max(len(rows) - 1, 0))
        if not later:
            return self._answers(rows, width, height)
        told = self._language.count("↓ {n} later", "↓ {n} later", later)
        earlier = self._answers(rows[:-later], width, height - 1)
        return [*earlier, plain(told, "$whisper")]

    def _answers(self, rows: tuple[AnswerRow, ...], width: int, height: int) -> list[Content]:
        if not rows:
            return [plain(self._language.say("nothing yet"), "$whisper")]
        setting = Setting.of(width, dashed=True)
        fitting: list[Content] = []
        for place in range(len(rows) - 1, -1, -1):
            lines = _lines(rows[place], setting, self._language)
            room = height - len(fitting) - (1 if place else 0)
            if len(lines) > room and fitting:
                earlier = self._language.count("↑ {n} earlier", "↑ {n} earlier", place + 1)
                return [plain(earlier, "$whisper"), *fitting]
            fitting = [*_first(lines, max(room, 1)), *fitting]
        return fitting


def _first(lines: list[Content], most: int) -> list[Content]:
    """The first lines of an answer that is longer than the column is high."""
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], lines[most - 1] + Content.styled("…", "$whisper")]


def _lines(row: AnswerRow, setting: Setting, language: Language) -> list[Content]:
    found = set_row(row, setting, language)
    leads = [("– ", "$whisper"), *[("  ", "$whisper")] * (len(found.lines) - 1)]
    return [
        Content.assemble(lead, *((text, _STYLES[ink]) for text, ink in pieces))
        for lead, pieces in zip(leads, found.lines, strict=True)
    ]
