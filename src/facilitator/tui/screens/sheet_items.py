"""What can stand on a sheet: words, blank rows, and rows to choose from."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Protocol

from textual.content import Content

from facilitator.domain.text import clean
from facilitator.tui.lines import flow
from facilitator.tui.words import BODY, HERE, INK, WHISPER, ends, plain

MARK = "▌ "
POINTER = "^ "
"""Begins a line that points at a place in the one above it."""
LEAST_BESIDE = 20
"""Cells for what a line says behind its margin; with fewer it says so from the left edge."""


class Item(Protocol):
    """Something on a sheet."""

    @property
    def key(self) -> Hashable:
        """What is chosen with it; None for what cannot be chosen."""

    def rows(self, width: int, *, chosen: bool, airy: bool) -> Sequence[Content]:
        """Its rows, none wider than `width`. `airy` is a screen with rows to spare."""


@dataclass(frozen=True, slots=True)
class Space:
    """Blank rows; more of them where there is room."""

    low: int = 1
    airy: int = 1
    key: None = None

    def rows(self, width: int, *, chosen: bool, airy: bool) -> Sequence[Content]:  # noqa: ARG002
        """Nothing, so many times."""
        return [Content("")] * (self.airy if airy else self.low)


@dataclass(frozen=True, slots=True)
class Words:
    """Text that runs over as many rows as it needs. It is never read as markup."""

    text: str
    style: str = BODY
    indent: int = 0
    key: None = None

    def rows(self, width: int, *, chosen: bool, airy: bool) -> Sequence[Content]:  # noqa: ARG002
        """The text in lines; those it has itself stay."""
        own = [clean(line) for line in self.text.split("\n")]
        lines = [line for each in own for line in flow(each, width - self.indent) or ("",)]
        return [plain_at(self.indent, line, self.style) for line in lines]


@dataclass(frozen=True, slots=True)
class AsTyped:
    """Lines as they were written, spaces and all.

    What is too wide goes on below, further in; a line that the next one points at is cut.
    """

    lines: tuple[str, ...]
    style: str = BODY
    key: None = None

    def rows(self, width: int, *, chosen: bool, airy: bool) -> Sequence[Content]:  # noqa: ARG002
        """One row for each line."""
        # The cleaner takes the spaces at the edges of a text: they are between two bars here.
        cleaned = [clean(f"|{line}|")[1:-1] for line in self.lines]
        rows: list[Content] = []
        for line, below in zip_longest(cleaned, cleaned[1:], fillvalue=""):
            styled = Content.styled(line, self.style)
            if styled.cell_length <= width or below.lstrip().startswith(POINTER):
                rows.append(styled.truncate(width, ellipsis=True))
            else:
                rows += self._on_and_on(line, width)
        return rows

    def _on_and_on(self, line: str, width: int) -> list[Content]:
        words = line.lstrip()
        margin = len(line) - len(words)
        if words.startswith(POINTER) and width - margin < LEAST_BESIDE:
            pointer = [plain_at(margin, POINTER, self.style)] if margin < width else []
            told = flow(words.removeprefix(POINTER), width - len(POINTER))
            return [*pointer, *(plain_at(len(POINTER), each, self.style) for each in told)]
        rows = enumerate(flow(words, width - margin - len(POINTER)))
        return [plain_at(margin + len(POINTER) * (n > 0), row, self.style) for n, row in rows]


@dataclass(frozen=True, slots=True)
class Choice:
    """A title on the left edge, figures on the right one, and what there is to say below."""

    key: Hashable
    title: str
    right: str = ""
    below: tuple[str, ...] = ()

    def rows(self, width: int, *, chosen: bool, airy: bool) -> Sequence[Content]:  # noqa: ARG002
        """Indented by two; the chosen one has a mark on all its rows."""
        mark = Content.styled(MARK if chosen else "  ", HERE)
        title = plain(self.title, INK if chosen else BODY)
        first = ends(title, plain(self.right, WHISPER), width - 2)
        lines = [line for text in self.below for line in flow(text, width - 2)]
        return [mark + first, *(mark + plain(line, WHISPER) for line in lines)]


def plain_at(indent: int, text: str, style: str) -> Content:
    """A row of text some cells from the left edge."""
    return Content(" " * indent) + plain(text, style)
