"""Fenced code: where it begins, and where it ends if someone remembered to end it."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

DASHES = re.compile(r"---\s*")
_FENCE = re.compile(r"(?P<indent>\s{0,8})(?P<sign>`{3,}|~{3,})(?P<info>.*)")


@dataclass(frozen=True, slots=True)
class Fence:
    """A line that can begin or end a block of code."""

    line: int
    column: int
    sign: str
    info: str

    def closes(self, other: "Fence") -> bool:
        """Whether this line ends what the other began."""
        return not self.info and self.sign.startswith(other.sign)


class Fences:
    """All fences of a file, found beforehand.

    Looking for its end from every fence anew would take the square of the time on a long file.
    """

    def __init__(self, lines: list[str], start: int) -> None:
        self._fences = tuple(_found(lines, start))
        self._places = {fence.line: place for place, fence in enumerate(self._fences)}
        self._breaks = [n for n in range(start, len(lines)) if DASHES.fullmatch(lines[n])]
        self._never_closed: set[str] = set()

    def at(self, n: int) -> Fence | None:
        """The fence on this line."""
        place = self._places.get(n)
        return None if place is None else self._fences[place]

    def closing_line(self, fence: Fence) -> int | None:
        """The line that closes a fence; None when there is none, or it closes a later fence.

        Code that goes on over a slide break to where the next code begins was not closed.
        """
        if fence.sign in self._never_closed:
            return None
        for place in range(self._places[fence.line] + 1, len(self._fences)):
            other = self._fences[place]
            if other.closes(fence):
                return other.line
            if other.sign.startswith(fence.sign) and self._break_between(fence, other):
                return None
        self._never_closed.add(fence.sign)
        return None

    def _break_between(self, fence: Fence, other: Fence) -> bool:
        place = bisect_left(self._breaks, fence.line)
        return place < len(self._breaks) and self._breaks[place] < other.line


def _found(lines: list[str], start: int) -> Iterator[Fence]:
    for n in range(start, len(lines)):
        found = _FENCE.fullmatch(lines[n])
        # Backticks behind the sign: a line with inline code.
        if found and not (found["sign"][0] == "`" and "`" in found["info"]):
            yield Fence(n, len(found["indent"]), found["sign"], found["info"].strip())
