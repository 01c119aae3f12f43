"""Where lines of words end, in cells."""

import re
from collections.abc import Iterator

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
        for first, last, size in _parts(text, word.start(), word.end(), width):
            gap = first - end
            if lines and gap + size <= room:
                room -= gap + size
            else:
                start, room = first, width - size
                lines.append((start, last))
            end = last
            lines[-1] = (start, end)
    return tuple(lines) or ((0, 0),)


def _parts(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int, int]]:
    """A word, or the parts of it that fit: start, end and cells of each."""
    size = cell_len(text[start:end])
    if size <= width:
        yield start, end, size
        return
    first = last = start
    used = 0
    for begin, stop, cells in split_graphemes(text[start:end])[0]:
        if used + cells > width:
            yield first, last, used
            first, used = start + begin, 0
        last, used = start + stop, used + cells
    yield first, last, used
