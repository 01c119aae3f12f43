"""One answer as a list shows it: its words wrapped, its marks in the margin."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from itertools import pairwise

from rich.cells import cell_len

from facilitator.domain.line import Address
from facilitator.domain.marks import MarkedText, MarkKind, carry_marks
from facilitator.domain.text import clean
from facilitator.language import Language
from facilitator.tui.wrapping import wrap

MEASURE = 84
"""The longest line of an answer, in cells."""
NARROW = 50
"""Cells below which groups are not named: the words go first."""
MOST_GROUP = 16
"""Cells for whose an answer is, where names are long and there is room."""
MOST_MARKS = 20
"""Cells that the marks of an answer never need more of, in any language."""


class Ink(StrEnum):
    """How a piece of a row is set; each is a component class of the list."""

    WORDS = "answers--words"
    BOLD = "answers--bold"
    WHISPER = "answers--whisper"
    HERE = "answers--here"
    HEED = "answers--heed"


Piece = tuple[str, Ink]
Pieces = tuple[Piece, ...]


class RowStatus(StrEnum):
    """Whether an answer is in the document, out of it, or still on its way to the disk."""

    IN = "in"
    OUT = "out"
    PENDING = "pending"
    FAILED = "failed"


class Heard(StrEnum):
    """What the room said of an answer that was read back to it."""

    NOT = ""
    AGREED = "agreed"
    CONTESTED = "contested"
    CHANGED = "changed since"


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """An answer, as far as a list shows it."""

    id: str
    words: MarkedText
    number: int = 0
    """0: it has none yet."""
    group: str = ""
    """What its group is called."""
    tally: int = 0
    """How many other groups said the same."""
    starred: bool = False
    status: RowStatus = RowStatus.IN
    at: datetime | None = None
    address: Address = field(default_factory=Address)
    """Where it belongs, so that Tab Tab is the group after its own."""
    heard: Heard = Heard.NOT
    several: bool = False
    """Whether `group` is all who said it, by number."""


@dataclass(frozen=True, slots=True)
class Setting:
    """The columns of a list: figure, group, words, marks. `dashed`: a dash and the words."""

    width: int
    figures: int = 3
    group: int = 0
    margin: int = 0
    dashed: bool = False

    @property
    def left(self) -> int:
        """Cells in front of the words."""
        return 2 if self.dashed else 1 + self.figures + 2 + self.group

    @classmethod
    def of(
        cls,
        width: int,
        *,
        figures: int = 3,
        grouped: bool = True,
        dashed: bool = False,
        named: int = 0,
    ) -> "Setting":
        """The columns that suit a width. `named`: cells of the longest name of a group."""
        if dashed:
            return cls(width, dashed=True)
        group, margin = (min(max(10, named + 2), MOST_GROUP), 15) if width >= 100 else (9, 6)
        grouped = grouped and width >= NARROW
        return cls(width, max(figures, 3), group if grouped else 0, margin)


@dataclass(frozen=True, slots=True)
class SetRow:
    """The lines of an answer's words, and the marks that stand beside the first."""

    lines: tuple[Pieces, ...]
    marks: Pieces = ()


def set_row(row: AnswerRow, setting: Setting, language: Language) -> SetRow:
    """Set one answer in these columns. In a list its marks are flush right, else they follow."""
    words, marks = _safe(row.words), tuple(_marks(row, setting, language))
    tail = _tail(marks) if setting.dashed else ""
    lines = _lines(words.text + tail, marks, setting)
    pieces = tuple(tuple(_pieces(words, tail, marks, line)) for line in lines)
    return SetRow(pieces, () if setting.dashed else marks)


def height(row: AnswerRow, setting: Setting, language: Language) -> int:
    """How many lines it takes, without setting it."""
    text = clean(row.words.text)
    room = min(setting.width - setting.left - setting.margin, MEASURE) - MOST_MARKS
    if len(text) <= room and text.isascii():
        return 1
    marks = tuple(_marks(row, setting, language))
    return len(_lines(text + (_tail(marks) if setting.dashed else ""), marks, setting))


def _lines(text: str, marks: Pieces, setting: Setting) -> tuple[tuple[int, int], ...]:
    beside = 0 if setting.dashed else max(setting.margin, cells(between(marks)) + 2)
    return wrap(text, min(setting.width - setting.left - beside, MEASURE))


def _tail(marks: Pieces) -> str:
    """Marks behind the words, which no line end parts from the last one."""
    return "".join(f"\u00a0{text}" for text, _ in marks)


def cells(pieces: Pieces) -> int:
    """How wide they are together."""
    return sum(cell_len(text) for text, _ in pieces)


def between(pieces: Pieces) -> Pieces:
    """The same, with a space between each two."""
    return tuple(p for piece in pieces for p in ((" ", Ink.WORDS), piece))[1:]


def _safe(words: MarkedText) -> MarkedText:
    text = clean(words.text)
    return words if text == words.text else carry_marks(words, text)


def _marks(row: AnswerRow, setting: Setting, language: Language) -> Iterator[Piece]:
    match row.status:
        case RowStatus.PENDING:
            yield language.say("saving…"), Ink.WHISPER
        case RowStatus.FAILED:
            yield "! " + language.say("not saved"), Ink.HEED
        case RowStatus.OUT:
            yield language.say("out"), Ink.WHISPER
    match row.heard:
        case Heard.AGREED:
            yield "✓", Ink.WHISPER
        case Heard.CONTESTED:
            yield language.say("contested"), Ink.WHISPER
        case Heard.CHANGED:
            yield language.say("changed since"), Ink.WHISPER
    if row.starred:
        yield "★", Ink.WHISPER
    if row.tally and not (row.several and setting.group):
        yield f"+{row.tally}", Ink.WHISPER


def _pieces(words: MarkedText, tail: str, marks: Pieces, line: tuple[int, int]) -> Iterator[Piece]:
    """One line of the words and what follows them, cut where the ink changes."""
    start, end = line
    bold = [m for m in words.marks if m.kind is MarkKind.BOLD]
    edges = {start, end, len(words.text), *(e for m in bold for e in (m.start, m.end))}
    cuts = sorted(edge for edge in edges if start <= edge <= end)
    whole = words.text + tail
    for cut, after in pairwise(cuts):
        if cut >= len(words.text):
            ink = Ink.HEED if any(ink is Ink.HEED for _, ink in marks) else Ink.WHISPER
        else:
            ink = Ink.BOLD if any(m.start <= cut < m.end for m in bold) else Ink.WORDS
        yield whole[cut:after], ink
