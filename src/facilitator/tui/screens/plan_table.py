"""The table of the plan's page: planned against real, and the clock times, per phase."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive

from facilitator.domain.clock_words import MINUTE, every_second, time_of_day
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.phases import Phase, PhaseKind
from facilitator.domain.schedule import Slot, Standing
from facilitator.language import Language
from facilitator.phase_names import phase_name
from facilitator.tui.screens.sheet_items import MARK
from facilitator.tui.sizes import NORMAL
from facilitator.tui.widgets.drawn import Drawn
from facilitator.tui.words import BODY, HEED, HERE, INK, WHISPER, ends, plain, row

_SECONDS = re.compile(r"[0-9]+:[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one column, on its right edge but for the name."""

    text: str
    tone: str = BODY

    @property
    def width(self) -> int:
        """Its cells."""
        return cell_len(self.text)

    def flush(self, width: int) -> Content:
        """Its text on the right edge of so many cells."""
        return Content.styled(" " * (width - self.width) + self.text, self.tone)


@dataclass(frozen=True, slots=True)
class Line:
    """A row with its columns as wide as those of the others."""

    key: Phase | None
    name: Cell
    about: str
    """Whatever there is room for between name and figures."""
    figures: tuple[Cell, ...]
    widths: tuple[int, ...] = ()
    """Of the name, and of each of the figures."""
    marks: bool = True
    """Whether it can have the mark of the chosen row."""

    def rows(self, width: int, *, chosen: bool, airy: bool) -> Sequence[Content]:  # noqa: ARG002
        """The one row."""
        wide = width >= NORMAL - 8
        mark = Content.styled(MARK if chosen else "  ", HERE) if self.marks else Content()
        name = plain(self.name.text, INK if chosen else self.name.tone)
        room = self.widths[0] + len(MARK) - mark.cell_length + (3 if wide else 2)
        left = mark + name.truncate(room, pad=True) + plain(self.about, WHISPER)
        figures = zip(self.figures, self.widths[1:], strict=True)
        right = row(*(cell.flush(room) for cell, room in figures), gap=" " * (5 if wide else 3))
        return [ends(left, right, width)]


class Heads(Drawn):
    """What the columns are."""

    line: reactive[Line | None] = reactive(None)

    def rows(self, width: int) -> list[Content]:
        """The one row, on the edges of the rows below."""
        return list(self.line.rows(width, chosen=False, airy=False)) if self.line else [Content()]


def plan_table(
    dialogue: Dialogue, slots: tuple[Slot, ...], language: Language, *, choosable: bool
) -> tuple[Line, tuple[Line, ...]]:
    """The row of heads, and a row per phase."""
    say = language.say
    words = (say("planned"), say("now"), say("real"), say("from–until"))
    heads = tuple(Cell(word, WHISPER) for word in words)
    head = Line(None, Cell(say("The plan"), INK), "", heads, marks=False)
    lines = (_line(dialogue, slot, language, choosable=choosable) for slot in slots)
    first, *others = _set([head, *lines])
    return first, tuple(others)


def _set(lines: list[Line]) -> list[Line]:
    """The lines with columns of the same widths, minutes standing under minutes."""
    columns = [list(column) for column in zip(*(line.figures for line in lines), strict=True)]
    set_columns = [_minutes_under_minutes(column) for column in columns]
    names = max(line.name.width for line in lines)
    widths = (names, *(max(cell.width for cell in column) for column in set_columns))
    figures = zip(*set_columns, strict=True)
    return [replace(ln, figures=f, widths=widths) for ln, f in zip(lines, figures, strict=True)]


def _minutes_under_minutes(column: list[Cell]) -> list[Cell]:
    """Where one length has seconds, the whole minutes leave room for them."""
    if not any(_SECONDS.fullmatch(cell.text) for cell in column):
        return column
    return [replace(c, text=f"{c.text}   ") if c.text.isdecimal() else c for c in column]


def _line(dialogue: Dialogue, slot: Slot, language: Language, *, choosable: bool) -> Line:
    out = slot.standing in (Standing.DROPPED, Standing.PASSED_OVER)
    now = slot.standing is Standing.NOW
    changed = slot.allowed != slot.planned
    figures = (
        Cell(_length(slot.planned), WHISPER),
        Cell("" if out else _length(slot.allowed), INK if changed else BODY),
        Cell(_real(slot), (HEED if slot.over else HERE) if now else BODY),
        Cell(_times(slot, language), BODY if slot.real is not None else WHISPER),
    )
    name = Cell(
        phase_name(dialogue, slot.phase, language), HERE if now else WHISPER if out else BODY
    )
    return Line(slot.phase if choosable else None, name, _about(dialogue, slot.phase), figures)


def _about(dialogue: Dialogue, phase: Phase) -> str:
    question = dialogue.question(phase.of) if phase.kind is PhaseKind.ROUND else None
    return question.text if question else ""


def _real(slot: Slot) -> str:
    return "" if slot.real is None else str(round(slot.real / MINUTE))


def _times(slot: Slot, language: Language) -> str:
    match slot.standing:
        case Standing.DROPPED:
            return language.say("dropped")
        case Standing.PASSED_OVER:
            return language.say("passed over")
    if slot.begins is None or slot.ends is None:
        return ""
    return f"{time_of_day(slot.begins)}–{time_of_day(slot.ends)}"


def _length(length: timedelta) -> str:
    """In minutes, and in seconds where it is not a whole number of them."""
    whole = length % MINUTE == timedelta()
    return str(length // MINUTE) if whole else every_second(length)
