"""Words on a row: never read as markup, never wider than their cells."""

from collections.abc import Iterable

from textual.content import Content

from facilitator.domain.text import clean

INK = "bold $ink"
BODY = "$body"
WHISPER = "$whisper"
HERE = "bold $here"
HEED = "bold $heed"


def plain(text: str, style: str = BODY) -> Content:
    """Text from anyone, as it is: cleaned, on one line, and not a letter of it a command."""
    return Content.styled(clean(text), style)


def row(*parts: Content, gap: str = "") -> Content:
    """Pieces after each other."""
    return Content(gap).join(parts)


def ends(left: Content, right: Content, width: int) -> Content:
    """Left and right on one row, on its two edges; the left gives way."""
    room = width - right.cell_length - 2
    if left.cell_length > room and right:
        left = left.truncate(max(room, 1), ellipsis=True)
    free = width - left.cell_length - right.cell_length
    return (left + Content(" " * max(free, 0)) + right).truncate(width, ellipsis=True)


def page(rows: Iterable[Content]) -> Content:
    """Rows under each other."""
    return Content("\n").join(rows)
