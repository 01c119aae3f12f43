"""The groups over their answers in one row, and how wide columns of theirs are."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size
from textual.content import Content
from textual.reactive import reactive

from facilitator.domain.text import clean
from facilitator.tui.widgets.drawn import Drawn
from facilitator.tui.words import ends

SPACIOUS = 140
"""Cells from which there is more between two columns."""
GAPS = (2, 6)
"""Cells between two groups of a strip, at least and at most."""
MORE = ("‹ …", "… ›")
"""Stand where there are more groups than the row has room for, before and after."""
NONE = "–"
"""Stands where nothing was said yet."""


@dataclass(frozen=True, slots=True)
class GroupCount:
    """A group, and how many answers it gave."""

    name: str
    answers: int = 0


@dataclass(frozen=True, slots=True)
class Span:
    """The cells that a group gets: its number, where they start, how many they are."""

    number: int
    start: int
    width: int


@dataclass(frozen=True, slots=True)
class InStrip:
    """All groups on one row; the answers of the chosen one below, at full measure."""

    spans: tuple[Span, ...]
    labels: tuple[str, ...]
    """What each is called here, without its count."""
    before: str = ""
    after: str = ""
    """What stands at the two ends where there are more."""


def columns(first: int, count: int, across: int, width: int) -> tuple[Span, ...]:
    """A row of columns that ends on the right edge where it is full."""
    gap = 3 if width < SPACIOUS else 5
    each, over = divmod(width - gap * (across - 1), across)
    widths = [each + (place >= across - over) for place in range(across)]
    starts = [sum(widths[:place]) + gap * place for place in range(across)]
    return tuple(Span(first + place, starts[place], widths[place]) for place in range(count))


def strip(groups: Sequence[GroupCount], chosen: int, width: int) -> InStrip:
    """All groups with their names where those fit, else only the chosen one keeps its name.

    Where not even the numbers fit, the nearest to the chosen one stay.
    """
    named = [f"{number} {clean(group.name)}" for number, group in enumerate(groups, start=1)]
    labels = list(enumerate(named, start=1))
    if _wide(labels, groups) > width:
        labels = [(n, label if n == chosen else str(n)) for n, label in labels]
    while len(labels) > 1 and _wide(labels, groups) + sum(_ends(labels, groups)) > width:
        labels.pop(0 if chosen - labels[0][0] > labels[-1][0] - chosen else -1)
    return _spread(labels, groups, width)


def _ends(labels: list[tuple[int, str]], groups: Sequence[GroupCount]) -> tuple[int, int]:
    """Cells that the two ends take, with the air to what is beside them."""
    left_out = (labels[0][0] > 1, labels[-1][0] < len(groups)) if labels else (False, False)
    before, after = (
        more * (cell_len(mark) + GAPS[0]) for more, mark in zip(left_out, MORE, strict=True)
    )
    return before, after


def _wide(labels: list[tuple[int, str]], groups: Sequence[GroupCount]) -> int:
    """Cells they take when they stand close."""
    sizes = (cell_len(label) + 1 + len(said(groups[n - 1])) for n, label in labels)
    return sum(sizes) + GAPS[0] * (len(labels) - 1)


def _spread(labels: list[tuple[int, str]], groups: Sequence[GroupCount], width: int) -> InStrip:
    """Give them the air there is."""
    before, after = _ends(labels, groups)
    width -= after
    free = width - before - _wide(labels, groups)
    gap = GAPS[0] + min(max(free // max(len(labels) - 1, 1), 0), GAPS[1] - GAPS[0])
    spans: list[Span] = []
    texts: list[str] = []
    start = before
    for number, label in labels:
        count = 1 + len(said(groups[number - 1]))
        room = max(width - start - count, 1)
        text = label if cell_len(label) <= room else set_cell_size(label, room - 1) + "…"
        spans.append(Span(number, start, cell_len(text) + count))
        texts.append(text)
        start += spans[-1].width + gap
    marks = (mark if cells else "" for mark, cells in zip(MORE, (before, after), strict=True))
    return InStrip(tuple(spans), tuple(texts), *marks)


def said(group: GroupCount) -> str:
    """How many answers it gave, as it stands beside its name."""
    return str(group.answers) if group.answers else NONE


class GroupStrip(Drawn):
    """The groups with their counts on one row, the chosen one underlined heavily."""

    DEFAULT_CSS = "GroupStrip { height: 2; }"

    groups: reactive[tuple[GroupCount, ...]] = reactive(())
    chosen: reactive[int] = reactive(0)
    """The number of the group whose answers are below; 0 is none."""

    def rows(self, width: int) -> list[Content]:
        """The groups, and the line under them."""
        shown = strip(self.groups, self.chosen, width)
        front = cell_len(shown.before)
        row, rule = Content.styled(shown.before, "$whisper"), Content.styled("─" * front, "$hair")
        at = front
        for span, label in zip(shown.spans, shown.labels, strict=True):
            air, here = span.start - at, span.number == self.chosen
            group = self.groups[span.number - 1]
            ink = "bold $here" if here else "$body" if group.answers else "$whisper"
            row += Content.assemble(" " * air, (label, ink), (f" {said(group)}", "$whisper"))
            line = ("━" * span.width, "$here") if here else ("─" * span.width, "$hair")
            rule += Content.assemble(("─" * air, "$hair"), line)
            at = span.start + span.width
        after = Content.styled(shown.after, "$whisper")
        row = ends(row, after, width) if after else row
        return [row, rule + Content.styled("─" * (width - at), "$hair")]
