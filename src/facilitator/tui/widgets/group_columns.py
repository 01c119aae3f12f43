"""Up to four groups side by side, each over what it said last."""

from dataclasses import dataclass

from textual.content import Content
from textual.reactive import reactive

from facilitator.language import Language
from facilitator.tui.widgets.answer_row import AnswerRow, Ink, Setting, set_row
from facilitator.tui.widgets.drawn import Drawn
from facilitator.tui.widgets.group_strip import GroupCount, Span, columns, said
from facilitator.tui.words import ends, plain

MOST = 4
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

    group: GroupCount
    rows: tuple[AnswerRow, ...] = ()


class GroupColumns(Drawn):
    """Whole answers only; above them how many came earlier."""

    DEFAULT_CSS = "GroupColumns { height: 1fr; }"

    columns: reactive[tuple[Column, ...]] = reactive(())
    chosen: reactive[int] = reactive(0)
    """The number of the group that the line is from; 0 is none."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language

    def rows(self, width: int) -> list[Content]:
        """The columns beside each other, as high as there is room."""
        spans = columns(1, len(self.columns), max(len(self.columns), 1), width)
        height = max(self.size.height, 3)
        drawn = [
            self._column(column, span, height)
            for column, span in zip(self.columns, spans, strict=True)
        ]
        return [
            Content("").join(
                _padded(lines[y], span, spans[place - 1] if place else None)
                for place, (lines, span) in enumerate(zip(drawn, spans, strict=True))
            )
            for y in range(height)
        ]

    def _column(self, column: Column, span: Span, height: int) -> list[Content]:
        here = span.number == self.chosen
        name = f"{span.number} {column.group.name}"
        ink = "bold $here" if here else "bold $ink" if column.group.answers else "$whisper"
        head = ends(plain(name, ink), plain(said(column.group), "$whisper"), span.width)
        rule = Content.styled(*("━" * span.width, "$here") if here else ("─" * span.width, "$hair"))
        lines = [head, rule, *self._answers(column.rows, span.width, height - 2)]
        return lines + [Content("")] * (height - len(lines))

    def _answers(self, rows: tuple[AnswerRow, ...], width: int, height: int) -> list[Content]:
        if not rows:
            return [plain(self._language.say("nothing yet"), "$whisper")]
        setting = Setting.of(width, dashed=True)
        fitting: list[list[Content]] = []
        free = height
        for place in range(len(rows) - 1, -1, -1):
            lines = _lines(rows[place], setting, self._language)
            if len(lines) > free - (1 if place else 0) and fitting:
                earlier = self._language.count("↑ {n} earlier", "↑ {n} earlier", place + 1)
                return [plain(earlier, "$whisper"), *(x for each in fitting for x in each)]
            fitting.insert(0, lines)
            free -= len(lines)
        return [line for each in fitting for line in each][-height:]


def _lines(row: AnswerRow, setting: Setting, language: Language) -> list[Content]:
    found = set_row(row, setting, language)
    leads = [("– ", "$whisper"), *[("  ", "$whisper")] * (len(found.lines) - 1)]
    return [
        Content.assemble(lead, *((text, _STYLES[ink]) for text, ink in pieces))
        for lead, pieces in zip(leads, found.lines, strict=True)
    ]


def _padded(line: Content, span: Span, before: Span | None) -> Content:
    """A line of a column in its cells, after the gap to the one before."""
    gap = span.start - (before.start + before.width) if before else 0
    cut = line.truncate(span.width, ellipsis=True)
    return Content(" " * gap) + cut + Content(" " * (span.width - cut.cell_length))
