"""The harvest as a table in plain text, which Excel in Dutch opens by a double click."""

import csv
import io
import re

from facilitator.harvest.document import Harvest
from facilitator.harvest.rows import Columns, Row, columns, rows

_FORMULA = re.compile("'*[=+\\-@\t\r\uff1d\uff0b\uff0d\uff20]")
"""How a text begins that a spreadsheet would calculate; the last four are wide = + - and @."""


def csv_table(harvest: Harvest) -> bytes:
    """A row for each answer; semicolons between the columns, UTF-8 with a mark that says so."""
    chosen = columns(harvest)
    made = io.StringIO(newline="")
    table = csv.writer(made, delimiter=";", lineterminator="\r\n")
    table.writerow(_head(chosen))
    table.writerows([harmless(cell) for cell in _cells(row, chosen)] for row in rows(harvest))
    return made.getvalue().encode("utf-8-sig")


def harmless(text: str) -> str:
    """The text, with an apostrophe before what would be calculated; `as_said` takes it off."""
    return f"'{text}" if _FORMULA.match(text) else text


def as_said(cell: str) -> str:
    """The text of a cell, as it was before it was made harmless."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _head(chosen: Columns) -> list[str]:
    all_of_them = (chosen.number, chosen.under, chosen.text, chosen.key_phrases)
    return [*all_of_them, *filter(None, (chosen.groups, chosen.tally))]


def _cells(row: Row, chosen: Columns) -> list[str]:
    cells = ["" if row.number is None else str(row.number), row.under, row.text.text]
    cells.append(row.key_phrases)
    if chosen.groups:
        cells.append(row.said_by)
    if chosen.tally:
        cells.append("" if row.tally is None else str(row.tally))
    return cells
