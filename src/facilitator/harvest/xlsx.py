"""The harvest as a workbook: every answer a row, bold where it was bold, and nothing calculated."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from facilitator.domain.marks import MarkedText, tidy_marks
from facilitator.domain.message import Message
from facilitator.harvest import wording
from facilitator.harvest.colour import WHITE
from facilitator.harvest.document import Harvest
from facilitator.harvest.rows import Columns, Row, columns, rows
from facilitator.harvest.spans import Span, spans
from facilitator.harvest.style import CLASSIC, HouseStyle, Paper
from facilitator.harvest.widths import wrapped
from facilitator.language import language

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_MOST = 16_000
"""Characters in a cell: Excel has room for twice as many, and counts some of them double."""
_MADE = datetime(2000, 1, 1)  # noqa: DTZ001 - the same for every workbook, wherever it is made
_UNDER, _TEXT = 38, 84
"""Digits across the widest cells; of letters there go a few more."""
_PAPERS = {Paper.LETTER: 1, Paper.A4: 9}


def xlsx(harvest: Harvest, style: HouseStyle = CLASSIC) -> bytes:
    """A sheet to sort, filter and print; the same harvest gives the same bytes."""
    from xlsxwriter import Workbook

    made = io.BytesIO()
    font = {"font_name": style.body_font or "Calibri", "font_size": 11}
    with Workbook(made, {"default_format_properties": font, **_OPTIONS}) as book:
        book.set_properties({"title": harvest.masthead.title, "created": _MADE})
        sheet = book.add_worksheet(wording.answers_sheet(language(harvest.language)))
        _fill(_cells(book, sheet, style), harvest)
        _print_setup(sheet, harvest, style)
    return made.getvalue()


def _fill(cells: "_Cells", harvest: Harvest) -> None:
    chosen = columns(harvest)
    fitting = [piece for row in rows(harvest) for piece in _fitting(row)]
    head = [(chosen.number, 6), (chosen.under, _UNDER), (chosen.text, _TEXT)]
    head += [(words, wide) for words, wide in ((chosen.groups, 26), (chosen.tally, 16)) if words]
    for column, (words, wide) in enumerate(head):
        cells.head(column, words, wide)
    for line, row in enumerate(fitting, start=1):
        cells.row(line, row, chosen)
    cells.sheet.autofilter(0, 0, max(len(fitting), 1), len(head) - 1)


def continued(harvest: Harvest) -> tuple[Message, ...]:
    """What to say of answers that have no room in one cell."""
    if not any(len(row.text.text) > _MOST for row in rows(harvest)):
        return ()
    return (Message("An answer that was too long for one cell goes on in the row below it."),)


@dataclass(frozen=True, slots=True)
class _Cells:
    """A sheet that is written cell by cell, as text whatever it looks like."""

    sheet: "Worksheet"
    over: "Format"
    number: "Format"
    looks: dict[tuple[bool, bool], "Format"]
    """By bold and italic."""

    def head(self, column: int, words: str, wide: int) -> None:
        self.sheet.set_column(column, column, wide)
        self.sheet.write_string(0, column, words, self.over)

    def row(self, line: int, row: Row, chosen: Columns) -> None:
        self.sheet.set_row(line, _height(row))
        more: list[str | int | None] = [row.said_by] if chosen.groups else []
        more += [row.tally] if chosen.tally else []
        for column, value in enumerate((row.number, row.under, row.text, *more)):
            match value:
                case int():
                    self.sheet.write_number(line, column, value, self.number)
                case str():
                    self._words(line, column, MarkedText(value))
                case MarkedText():
                    self._words(line, column, value)

    def _words(self, line: int, column: int, text: MarkedText) -> None:
        pieces = [piece for span in spans(text) for piece in _apart(span)]
        if len(pieces) > 1:
            runs = [(self.looks[piece.bold, piece.italic], piece.text) for piece in pieces]
            flat = [part for run in runs for part in run]
            self.sheet.write_rich_string(line, column, *flat, self.looks[False, False])
        elif pieces:
            look = self.looks[pieces[0].bold, pieces[0].italic]
            self.sheet.write_string(line, column, pieces[0].text, look)


def _apart(span: Span) -> Iterator[Span]:
    """The span; in two where the library would take its words for XML of its own."""
    if span.text.startswith("<r>") and span.text.endswith("</r>"):
        yield replace(span, text=span.text[:1])
        yield replace(span, text=span.text[1:])
    else:
        yield span


def _height(row: Row) -> float:
    """In points, as not every program works it out for itself; 409 is the most there is."""
    under, text = (
        len(wrapped(words, most=wide + wide // 10))
        for words, wide in ((row.under, _UNDER), (row.text.text, _TEXT))
    )
    return min(15.0 * max(under, text) + 3, 409)


def _fitting(row: Row) -> Iterator[Row]:
    """The row, or as many as its text needs."""
    yield replace(row, text=_piece(row.text, 0))
    for start in range(_MOST, len(row.text.text), _MOST):
        yield replace(row, text=_piece(row.text, start))


def _piece(text: MarkedText, start: int) -> MarkedText:
    if len(text.text) <= _MOST:
        return text
    moved = (replace(m, start=m.start - start, end=m.end - start) for m in text.marks)
    return tidy_marks(text.text[start : start + _MOST], moved)


def _cells(book: "Workbook", sheet: "Worksheet", style: HouseStyle) -> _Cells:
    body = {"text_wrap": True, "valign": "top", "bottom": 1, "bottom_color": "#d9dde2"}
    looks = {
        (bold, italic): book.add_format({**body, "bold": bold, "italic": italic})
        for bold in (False, True)
        for italic in (False, True)
    }
    over = {"bold": True, "font_color": WHITE, "bg_color": style.accent}
    head = book.add_format({**body, **over, "valign": "vcenter"})
    return _Cells(sheet, head, book.add_format({**body, "align": "center"}), looks)


def _print_setup(sheet: "Worksheet", harvest: Harvest, style: HouseStyle) -> None:
    sheet.set_row(0, 24)
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(_PAPERS[style.paper])
    sheet.fit_to_pages(1, 0)
    # An ampersand begins a code there; its wide twin does not.
    sheet.set_header(f"&L{harvest.masthead.title[:120].replace('&', '＆')}")
    sheet.set_footer("&R&P / &N")
