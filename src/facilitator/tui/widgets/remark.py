"""A row kept free for a sentence, and the row with which a list begins."""

from dataclasses import dataclass

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive

from facilitator.domain.text import clean
from facilitator.tui.lines import flow
from facilitator.tui.sizes import MID
from facilitator.tui.widgets.drawn import Drawn
from facilitator.tui.words import BODY, HEED, INK, WHISPER, ends, plain

GAP = 2
"""Cells between the words of a title and the count."""
MOST = 3
"""Rows of a sentence; it is never that long."""


@dataclass(frozen=True, slots=True)
class Said:
    """Something to be told."""

    words: str = ""
    trouble: bool = False
    """Whether something has to be done about it."""


class Remark(Drawn):
    """Shows a `Said`. Its row is there when nothing is told, so that nothing moves."""

    said: reactive[Said] = reactive(Said(), layout=True)

    def rows(self, width: int) -> list[Content]:
        """The sentence; a mark in front of it when it is about trouble."""
        mark = Content.styled("! ", HEED) if self.said.trouble else Content("")
        left, ink = mark.cell_length, INK if self.said.trouble else BODY
        lines = flow(self.said.words, width - left)[:MOST]
        words = [plain(line, ink) for line in lines] or [Content("")]
        return [(mark if n == 0 else Content(" " * left)) + line for n, line in enumerate(words)]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """At least its one row."""
        return max(super().get_content_height(container, viewport, width), 1)


@dataclass(frozen=True, slots=True)
class Title:
    """What a list is about."""

    words: str = ""
    number: int = 0
    """Of the question; 0 for what is none."""
    count: int = 0
    empty: str = ""
    """What stands in place of the list where there is none."""


class ListHead(Drawn):
    """Shows a `Title` on one row, and under it what there is to say of an empty list."""

    title: reactive[Title] = reactive(Title(), layout=True)

    def rows(self, width: int) -> list[Content]:
        """The number, the words, and how many answers there are; then what is said of none."""
        number = (
            plain(str(self.title.number), INK) + Content("  ") if self.title.number else Content()
        )
        count = plain(str(self.title.count) if self.title.count else "–", WHISPER)
        room = width - number.cell_length - count.cell_length - GAP
        lines = [plain(line, INK) for line in self._lines(room)] or [Content()]
        head = [ends(number + lines[0], count, width)]
        more = [Content(" " * number.cell_length) + line for line in lines[1:]]
        empty = [plain(line, WHISPER) for line in flow(self.title.empty, width)]
        return [*head, *more, *([Content()] if empty else []), *empty]

    def _lines(self, room: int) -> tuple[str, ...]:
        """Where there are rows to spare the words may take two."""
        words = clean(self.title.words)
        lines = flow(words, room)
        if len(lines) > 2 or self.app.size.height < MID:
            return (words,)
        return lines
