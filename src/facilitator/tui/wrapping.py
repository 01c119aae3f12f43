"""Where lines of words end, in cells."""

import re
from collections.abc import Iterable, Iterator

from rich.cells import cell_len, split_graphemes

_WORD = re.compile(r"[^ ]+")


def wrap(text: str, width: int) -> tuple[tuple[int, int], ...]:
    """Where each line starts and ends, filled with whole words; a longer word is cut."""
    width = max(width, 2)
    if cell_len(text) <= width:
        return ((0, len(text)),)
    lines: list[tuple[int, int]] = []
    start = end = room = 0
    for word in _WORD.finditer(text):
        for first, last, size in _parts(text, *word.span(), width):
            gap = first - end
            if not lines or gap + size > room:
                lines.append((first, last))
                start, room = first, width - size
            else:
                lines[-1] = (start, last)
                room -= gap + size
            end = last
    return tuple(lines) or ((0, 0),)


def _parts(text: str, start: int, end: int, width: int) -> Iterable[tuple[int, int, int]]:
    """A word, or the parts of it that fit: start, end and cells of each."""
    size = cell_len(text[start:end])
    return ((start, end, size),) if size <= width else _cut(text, start, end, width)


def _cut(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int, int]]:
    """A word in parts that fit, never through a letter and what belongs to it."""
    first = last = start
    used = 0
    for begin, stop, cells in split_graphemes(text[start:end])[0]:
        if used + cells > width:
            yield first, last, used
            first, used = start + begin, 0
        last, used = start + stop, used + cells
    yield first, last, used
