"""How wide the columns of a table are, where a page has room for so much and no more."""

from facilitator.harvest.blocks import Table
from facilitator.harvest.widths import width

WHOLE = 100

_NARROWEST, _WIDEST = 14, 50
"""Characters that a column has room for, however little or much is in it."""


def shares(table: Table) -> tuple[int, ...]:
    """What each column has of the page, in hundredths; together they are the whole of it."""
    if not table.head:
        return ()
    wishes = [
        min(max(_NARROWEST, *map(width, cells)), _WIDEST)
        for cells in zip(table.head, *table.rows, strict=True)
    ]
    first = [wish * WHOLE // sum(wishes) for wish in wishes]
    # What rounding leaves over is for the first.
    return (WHOLE - sum(first[1:]), *first[1:])
