"""The lines after the head: what is code, what is a comment, what is text."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from facilitator.domain.message import Message
from facilitator.sessionfile.fences import Fence, Fences
from facilitator.sessionfile.remarks import Remark, remark

LONGEST_LINE_WITH_CODE = 10_000
"""Characters. In a longer line a `<!--` is a comment even between backticks."""

_CODE_SPAN = re.compile(r"`[^`]+`")
_OPEN, _CLOSE = "<!--", "-->"


@dataclass(frozen=True, slots=True)
class Comment:
    """What stood between `<!--` and `-->`."""

    line: int
    """Where it begins, counted from 0."""
    text: str


@dataclass(frozen=True, slots=True)
class Body:
    """The lines of the whole file without its comments, which stand beside them.

    A line keeps its number, so that every remark can point at the file.
    """

    source: list[str]
    lines: list[str]
    start: int
    """The first line after the head."""
    code: frozenset[int]
    """The lines of fenced code, the fences themselves included."""
    comments: tuple[Comment, ...]
    remarks: tuple[Remark, ...]

    def text(self, n: int) -> str:
        """A line when it is text; "" when it is code, in which no sign of ours has a meaning."""
        return "" if n in self.code else self.lines[n]

    def is_blank(self, n: int) -> bool:
        """True for a line with nothing on it, and before the first and after the last line."""
        return not self.start <= n < len(self.lines) or not self.lines[n].strip()

    def comments_in(self, start: int, end: int) -> tuple[Comment, ...]:
        """The comments that begin on these lines."""
        first = bisect_left(self.comments, start, key=lambda comment: comment.line)
        last = bisect_left(self.comments, end, key=lambda comment: comment.line)
        return self.comments[first:last]


def read_body(lines: list[str], start: int) -> Body:
    """Take fences and comments apart, in one pass from top to bottom.

    One that is never closed would swallow the rest of the evening: it is said, and read as if it
    had not been opened.
    """
    scan = _Scan(lines, start)
    n = start
    while n < len(lines):
        n = scan.code_from(n) or scan.comments_from(n)
    return Body(
        lines, scan.lines, start, frozenset(scan.code), tuple(scan.comments), tuple(scan.remarks)
    )


class _Scan:
    """The reading of one body, and what it has found so far."""

    def __init__(self, source: list[str], start: int) -> None:
        here = range(start, len(source))
        self.lines = list(source)
        self.code: set[int] = set()
        self.comments: list[Comment] = []
        self.remarks: list[Remark] = []
        self._source = source
        self._fences = Fences(source, start)
        self._opening_lines = [n for n in here if _OPEN in source[n]]
        self._closing_lines = [n for n in here if _CLOSE in source[n]]

    def code_from(self, n: int) -> int | None:
        """The line after the code that begins here; None when none does."""
        fence = self._fences.at(n)
        if not fence:
            return None
        close = self._fences.closing_line(fence)
        if close is None:
            self._say_unclosed_code(fence)
            return None
        self.code.update(range(n, close + 1))
        return close + 1

    def comments_from(self, n: int) -> int:
        """Take out the comments that begin on this line; the line to go on with."""
        line, column, kept = self.lines[n], 0, ""
        while (opening := _opening(line, column)) >= 0:
            end = self._end(n, opening)
            if end is None:
                self._say_unclosed_comment(n, opening)
                kept += line[column : opening + len(_OPEN)]
                column = opening + len(_OPEN)
                continue
            kept += line[column:opening]
            self.comments.append(Comment(n, self._between((n, opening), end)))
            if end[0] != n:
                return self._cut_lines(n, kept, end)
            column = end[1]
        if column:
            self.lines[n] = kept + line[column:]
        return n + 1

    def _cut_lines(self, n: int, kept: str, end: tuple[int, int]) -> int:
        """Blank a comment of several lines; what stands behind it is read as a line of its own."""
        last, column = end
        self.lines[n] = kept.rstrip()
        self.lines[n + 1 : last] = [""] * (last - n - 1)
        rest = self.lines[last][column:]
        self.lines[last] = " " * column + rest if rest.strip() else ""
        return last

    def _end(self, n: int, opening: int) -> tuple[int, int] | None:
        """Line and column just behind the end of a comment; None when it has no end.

        Where another comment opens first, this one was forgotten.
        """
        inside = opening + len(_OPEN)
        again = self.lines[n].find(_OPEN, inside)
        close = self.lines[n].find(_CLOSE, inside, again if again >= 0 else None)
        if close >= 0:
            return n, close + len(_CLOSE)
        if again >= 0:
            return None
        last = _at_or_after(self._closing_lines, n + 1)
        if last is None:
            return None
        close = self.lines[last].find(_CLOSE)
        other = _at_or_after(self._opening_lines, n + 1)
        if other is not None and (other, self.lines[other].find(_OPEN)) < (last, close):
            return None
        return last, close + len(_CLOSE)

    def _between(self, begin: tuple[int, int], end: tuple[int, int]) -> str:
        (first, opening), (last, after) = begin, end
        pieces = self.lines[first : last + 1]
        pieces[-1] = pieces[-1][: after - len(_CLOSE)]
        pieces[0] = pieces[0][opening + len(_OPEN) :]
        return "\n".join(piece.strip() for piece in pieces).strip()

    def _say_unclosed_code(self, fence: Fence) -> None:
        said = Message("this block of code is not closed")
        hint = Message("put a line with {sign} under it", {"sign": fence.sign[:20]})
        used = Message("the lines under it as text")
        column = fence.column
        self.remarks.append(remark(self._source, fence.line, said, hint, column=column, used=used))

    def _say_unclosed_comment(self, n: int, column: int) -> None:
        said = Message("this note is not closed")
        hint, used = Message("put --> at its end"), Message("the note as text")
        self.remarks.append(remark(self._source, n, said, hint, column=column, used=used))


def _opening(line: str, column: int) -> int:
    """Where the next comment begins; -1 for none. Inside `code` it is not one."""
    if "`" not in line or len(line) > LONGEST_LINE_WITH_CODE:
        return line.find(_OPEN, column)
    hidden = _CODE_SPAN.sub(lambda span: "x" * len(span[0]), line[column:])
    place = hidden.find(_OPEN)
    return place + column if place >= 0 else -1


def _at_or_after(places: list[int], n: int) -> int | None:
    found = bisect_left(places, n)
    return places[found] if found < len(places) else None
