"""Text broken into lines, evenly, so that no word stands alone."""

import re
from collections.abc import Callable

from rich.cells import cell_len

from facilitator.tui.wrapping import wrap

Measure = Callable[[str], int]

TIED = "\u00a0"
"""A space at which no line ends."""
MOST_EVEN = 12
"""Lines up to which anyone sees how even they are; more of them are filled one after the other."""
ALONE = 0.25
"""What a last line of one word costs, as a part of the widest line squared."""


_WORDS = re.compile(rf"(?:\S|{TIED})+")


def even(text: str, width: int, measure: Measure = cell_len) -> tuple[str, ...] | None:
    """As few lines as the width allows, as even as they can be; None when a word is too wide."""
    words = text.split()
    if any(measure(word) > width for word in words):
        return None
    filled = _greedy(words, width, measure)
    if len(filled) > MOST_EVEN:
        return tuple(filled)
    return _broken(words, len(filled), width, measure)


def flow(text: str, width: int) -> tuple[str, ...]:
    """Lines of cells, each filled before the next; what is wider than a line is cut."""
    words = " ".join(_WORDS.findall(text) if TIED in text else text.split())
    return tuple(words[start:end] for start, end in wrap(words, width)) if words else ()


def even_cells(text: str, width: int) -> tuple[str, ...]:
    """Even lines of cells where that is possible, else filled ones."""
    lines = even(text, width)
    return flow(text, width) if lines is None else lines


def at_most(lines: tuple[str, ...], most: int, width: int) -> tuple[str, ...]:
    """The first of these lines; the last of them ends in an ellipsis where there were more."""
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while cell_len(last) > width - 1:
        last = last.rpartition(" ")[0] or last[:-1]
    return (*lines[: most - 1], last.rstrip(" ,;:.–-") + "…")


def _greedy(words: list[str], width: int, measure: Measure) -> list[str]:
    lines: list[str] = []
    for word in words:
        if lines and measure(f"{lines[-1]} {word}") <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _broken(words: list[str], count: int, width: int, measure: Measure) -> tuple[str, ...]:
    """The words in so many lines, with the least sum of squared widths.

    `best[n]` is the cheapest way to set the first `n` words: its cost and its lines.
    """
    best: dict[int, tuple[float, tuple[str, ...]]] = {0: (0.0, ())}
    for _ in range(count):
        longer: dict[int, tuple[float, tuple[str, ...]]] = {}
        for start, (cost, lines) in best.items():
            for end in range(start + 1, len(words) + 1):
                line = " ".join(words[start:end])
                wide = measure(line)
                if wide > width:
                    break
                alone = end == len(words) and end - start == 1 and count > 1
                total = cost + wide**2 + (ALONE * width**2 if alone else 0)
                if end not in longer or total < longer[end][0]:
                    longer[end] = (total, (*lines, line))
        best = longer
    return best[len(words)][1]
