"""What a document may hold beside questions and answers, in three kinds of content."""

from dataclasses import dataclass

from facilitator.domain.events import TextName
from facilitator.domain.marks import MarkedText


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of plain words under a head; every row is as long as the head."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A heading and what stands under it: paragraphs, then a list, then a table, then parts."""

    heading: str
    paragraphs: tuple[MarkedText, ...] = ()
    items: tuple[MarkedText, ...] = ()
    table: Table | None = None
    blocks: tuple["Block", ...] = ()
    """Its parts, each under a heading one level down."""
    text: TextName | None = None
    """The text its paragraphs are, where the facilitator wrote them."""

    def __bool__(self) -> bool:
        return bool(self.paragraphs or self.items or self.table or any(self.blocks))
