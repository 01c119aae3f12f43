"""Texts set under each other as large as a space allows: one loud, the others quieter."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rich.cells import cell_len

from facilitator.tui.letters import SIZES, Blocks, leading, least_rows, setting
from facilitator.tui.lines import at_most, even_cells

INK, BODY, HEED = "$ink", "$body", "$heed"
MARK = "▌"
PLAIN = 0
"""The size of text in the terminal's own letters."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a row, in one style."""

    text: str
    style: str = INK


Row = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """One of the texts on the wall."""

    words: str
    loud: bool = True
    style: str = INK
    lead: str = ""
    """A dash or number its lines hang on."""
    marked: bool | None = None
    """Whether it has the mark of the chosen one; None where none of them can have it."""
    hidden: bool = False
    """It keeps its place, unseen."""
    verbatim: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """The space there is, and what it can be filled with."""

    columns: int
    rows: int
    blocks: Blocks = Blocks.QUADRANTS
    air: int = 1
    """Rows between two texts, more than between two lines."""
    hush: float = 0.9
    """How large the quiet texts may be at most, beside the loud ones."""


@dataclass(frozen=True, slots=True)
class Set:
    """Texts as they are set: the rows, and the sizes of the loud ones and the others."""

    rows: tuple[Row, ...] = ()
    loud: int = PLAIN
    quiet: int = PLAIN


def largest(texts: tuple[Text, ...], box: Box, cap: int, least_quiet: int) -> Set | None:
    """The largest sizes at which everything fits, the loud ones first; None when nothing does.

    The others are at least half as large, or in plain letters where `least_quiet` allows that.
    """
    smallest = min(SIZES)
    quiet_too = any(not text.loud for text in texts)
    for loud in (size for size in SIZES if size <= cap):
        most = max(loud * box.hush, smallest)
        sizes = [s for s in SIZES if loud / 2 <= s <= most] if quiet_too else [loud]
        for quiet in (*sizes, *([PLAIN] if quiet_too and least_quiet == PLAIN else [])):
            rows = _all_set(texts, box, loud, quiet)
            if rows is not None and len(rows) <= box.rows:
                return Set(rows, loud, quiet)
    return None


def in_plain_letters(choices: Iterable[tuple[Text, ...]], box: Box) -> Set:
    """The first of these in the terminal's own letters that fits; else the last, cut to fit."""
    texts: tuple[Text, ...] = ()
    for texts in choices:
        airy = _all_set(texts, box, PLAIN, PLAIN) or ()
        if len(airy) <= box.rows:
            return Set(airy)
    lines = [_plain_lines(text, box.columns) for text in texts]
    while lines and sum(map(len, lines)) > box.rows and max(map(len, lines)) > 1:
        _shorten(lines, box)
    dense = [row for text, cut in zip(texts, lines, strict=True) for row in _plain_rows(text, cut)]
    return Set(tuple(dense[: max(box.rows, 1)]))


def _shorten(lines: list[tuple[str, ...]], box: Box) -> None:
    """Cut the longest text by what is too much: never the short ones beside it."""
    longest = max(lines, key=len)
    left = max(len(longest) - (sum(map(len, lines)) - box.rows), 1)
    lines[lines.index(longest)] = at_most(longest, left, max(map(cell_len, longest)))


def _all_set(texts: tuple[Text, ...], box: Box, loud: int, quiet: int) -> tuple[Row, ...] | None:
    rows: list[Row] = []
    below = last = 0
    for text in texts:
        size = loud if text.loud else quiet
        lines = _set(text, box, size)
        if lines is None:
            return None
        if rows:
            rows += [()] * (_between(text, box, max(size, last)) - below)
        rows += lines.rows
        below, last = lines.below, size
        if len(rows) > box.rows and size:
            return None
    return tuple(rows)


def _between(text: Text, box: Box, size: int) -> int:
    """Rows from the baseline above a text to its tops: more than between two lines of one text."""
    if size == PLAIN:
        return 0 if text.verbatim else 1
    return leading(size) + box.air


@dataclass(frozen=True, slots=True)
class _Lines:
    rows: tuple[Row, ...]
    below: int = 0


def _set(text: Text, box: Box, size: int) -> _Lines | None:
    if size == PLAIN:
        rows = _plain_rows(text, _plain_lines(text, box.columns))
        return _Lines(tuple(rows))
    margin = 0 if text.marked is None else 3
    columns = box.columns - margin
    if text.verbatim or least_rows(text.words, columns, size, box.blocks) > box.rows:
        return None
    drawing = setting(text.words, columns, size, box.blocks, text.lead)
    if drawing is None:
        return None
    return _Lines(tuple(_marked(text, drawing.rows, margin)), drawing.below)


def _plain_lines(text: Text, columns: int) -> tuple[str, ...]:
    if text.verbatim:
        return (text.words,)
    lead = f"{text.lead} " if text.lead else ""
    lines = even_cells(text.words, columns - _margin(text) - cell_len(lead))
    return tuple(f"{' ' * cell_len(lead) if n else lead}{line}" for n, line in enumerate(lines))


def _plain_rows(text: Text, lines: Iterable[str]) -> Iterator[Row]:
    return _marked(text, lines, _margin(text), "" if text.verbatim else "bold ")


def _margin(text: Text) -> int:
    return 0 if text.marked is None else 2


def _marked(text: Text, lines: Iterable[str], margin: int, weight: str = "") -> Iterator[Row]:
    for line in lines:
        if text.hidden:
            yield ()
            continue
        mark = (Piece((MARK if text.marked else "").ljust(margin), INK),) if margin else ()
        yield (*mark, Piece(line, weight + text.style))
