"""Large letters out of quadrant or half blocks, from a bitmap face drawn for exactly these sizes.

A size is the height of a letter in dots, with what hangs below the line. A cell is two dots high,
and two wide with quadrants, one with half blocks.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from facilitator.tui.face import face_of
from facilitator.tui.lines import even

SIZES = (24, 18, 14, 12, 10, 8)
_SAME = str.maketrans({"\u2011": "-", "\u202f": " ", "\u2009": " ", "\u2212": "–", "\u200b": ""})
_NEEDS_AIR = 12
"""Up to this size letters get one dot more between them, or "rn" reads as "m"."""


class Blocks(StrEnum):
    """What a terminal can draw dots with."""

    QUADRANTS = "quadrants"
    HALVES = "halves"

    @property
    def across(self) -> int:
        """Dots to a cell, sideways."""
        return 2 if self is Blocks.QUADRANTS else 1


@dataclass(frozen=True, slots=True)
class Drawing:
    """A text in large letters: rows of cells, none wider than `width`."""

    size: int
    rows: tuple[str, ...]
    below: int = 0
    """How many of its rows are under the last baseline."""

    @property
    def width(self) -> int:
        """Cells of the widest row."""
        return max(map(len, self.rows), default=0)


def can_draw(text: str) -> bool:
    """Whether the face has every letter of a text."""
    return all(letter in face_of(SIZES[-1]) for letter in _words(text))


def fit(
    text: str,
    columns: int,
    rows: int,
    *,
    sizes: tuple[int, ...] = SIZES,
    blocks: Blocks = Blocks.QUADRANTS,
) -> Drawing | None:
    """The text at the largest of these sizes that fits; None when a letter is missing or none does.

    Lines are broken evenly.
    """
    fitting = (s for s in sizes if least_rows(text, columns, s, blocks) <= rows)
    found = (setting(text, columns, size, blocks) for size in fitting)
    return next((d for d in found if d and len(d.rows) <= rows), None)


@lru_cache(maxsize=512)
def setting(
    text: str, columns: int, size: int, blocks: Blocks = Blocks.QUADRANTS, lead: str = ""
) -> Drawing | None:
    """The text at this size, in as few lines as fit so many columns.

    A `lead`, such as a dash, stands before the first line, and the others hang under its words.
    """
    if not text or not can_draw(text + lead):
        return None
    hang = _span(f"{lead} n", size, blocks) - _span("n", size, blocks) if lead else 0
    dots = columns * blocks.across - hang
    lines = even(_words(text), dots, lambda line: _span(line, size, blocks))
    return _drawing(lines, size, blocks, lead=lead, hang=hang) if lines else None


@lru_cache(maxsize=512)
def one_line(
    text: str, size: int, blocks: Blocks = Blocks.QUADRANTS, *, flush_right: bool = False
) -> Drawing | None:
    """The text on one line, however wide: for clocks, whose size follows the screen.

    Flush right its rows are all as wide, and its last figure keeps its place as they change.
    """
    if not text or not can_draw(text):
        return None
    return _drawing((_words(text),), size, blocks, flush_right=flush_right)


@lru_cache(maxsize=512)
def least_rows(text: str, columns: int, size: int, blocks: Blocks) -> int:
    """A number of rows the text cannot do with less than; quick, to leave out what cannot fit."""
    if not can_draw(text):
        return 0
    lines = _span(_words(text), size, blocks) // (columns * blocks.across)
    return lines * _pitch(size) // 2


def _words(text: str) -> str:
    return text.translate(_SAME)


def _air(size: int, blocks: Blocks) -> int:
    return 1 if size <= _NEEDS_AIR and blocks is Blocks.QUADRANTS else 0


def _span(line: str, size: int, blocks: Blocks) -> int:
    """Dots from the first to the last of a line."""
    if not line:
        return 0
    face = face_of(size)
    pen = sum(face[letter].advance + _air(size, blocks) for letter in line[:-1])
    last = face[line[-1]]
    return pen - face[line[0]].left + max(last.left + last.width, last.advance)


def _drawing(
    lines: tuple[str, ...],
    size: int,
    blocks: Blocks,
    *,
    lead: str = "",
    hang: int = 0,
    flush_right: bool = False,
) -> Drawing:
    """Rows of cells; the first begins at the highest dot of the first line."""
    face = face_of(size)
    first = max(2, *(-face[letter].top for letter in lead + lines[0]))
    first += first % 2
    low = max(0, *(face[c].top + len(face[c].rows) for c in lines[-1]))
    height = first + _pitch(size) * (len(lines) - 1) + low
    width = hang + max(_span(line, size, blocks) for line in lines)
    width += width % blocks.across
    grid = [[0] * width for _ in range(height + height % 2)]
    _put(grid, lead, size, blocks, 0, first)
    for number, line in enumerate(lines):
        start = width - _span(line, size, blocks) if flush_right else hang
        _put(grid, line, size, blocks, start, first + number * _pitch(size))
    rows = _quadrants(grid) if blocks is Blocks.QUADRANTS else _halves(grid)
    cells = tuple(rows) if flush_right else tuple(row.rstrip() for row in rows)
    return Drawing(size, cells, (low + 1) // 2)


def leading(size: int) -> int:
    """Rows from a baseline to the tops of the capitals in the line under it."""
    return (_pitch(size) - -face_of(size)["H"].top) // 2


def _pitch(size: int) -> int:
    """Dots from baseline to baseline; even, so that lines keep to the rows of the terminal."""
    return size + 2


def _put(
    grid: list[list[int]], line: str, size: int, blocks: Blocks, start: int, base: int
) -> None:
    pen = start - (
        face_of(size)[line[0]].left if line else 0
    )  # the ink of every line begins on the same edge
    for letter in line:
        glyph = face_of(size)[letter]
        for x, y in glyph.dots():
            if 0 <= base + y < len(grid) and 0 <= pen + x < len(grid[0]):
                grid[base + y][pen + x] = 1
        pen += glyph.advance + _air(size, blocks)


def _quadrants(grid: list[list[int]]) -> Iterator[str]:
    for a, b in zip(grid[::2], grid[1::2], strict=True):
        yield "".join(
            " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"[a[x] + 2 * a[x + 1] + 4 * b[x] + 8 * b[x + 1]]
            for x in range(0, len(a), 2)
        )


def _halves(grid: list[list[int]]) -> Iterator[str]:
    for a, b in zip(grid[::2], grid[1::2], strict=True):
        yield "".join(" ▀▄█"[upper + 2 * lower] for upper, lower in zip(a, b, strict=True))
