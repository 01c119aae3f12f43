"""The cockpit's clock: large figures, the bar under them, the time of day under that."""

from dataclasses import dataclass
from itertools import product

from textual.content import Content
from textual.reactive import reactive

from facilitator.domain.clock import Stage
from facilitator.tui.face import PAUSE
from facilitator.tui.letters import SIZES, Blocks, one_line
from facilitator.tui.sizes import MID, NORMAL, TALL, WIDE
from facilitator.tui.widgets.bars import Part, bar
from facilitator.tui.widgets.drawn import Drawn
from facilitator.tui.words import BODY, HEED, WHISPER, ends, plain


@dataclass(frozen=True, slots=True)
class Measured:
    """A second thing that is used up, such as slides: its bar is as wide as the clock's."""

    name: str
    left: str
    """What is left of it, in words."""
    part: Part


@dataclass(frozen=True, slots=True)
class Face:
    """What the clock shows."""

    figures: str
    """12:47, +1:20, ‖ 12:47 ‖; calm: 13 min."""
    part: Part = Part()
    under: str = ""
    """Until when, or since when it stands still."""
    name: str = ""
    """What it is the time of, where there is something beside it."""
    beside: Measured | None = None


def clock_size(columns: int, rows: int) -> int:
    """The size of the figures, by the screen and never by how many there are."""
    if columns >= WIDE and rows >= TALL:
        return 24
    return 18 if columns >= NORMAL and rows >= MID else 10


def figures(text: str, width: int, size: int, blocks: Blocks) -> list[Content]:
    """Large figures on the right edge; a smaller size where the column is too narrow."""
    tight = text.replace(f"{PAUSE} ", PAUSE).replace(f" {PAUSE}", PAUSE)
    for smaller, reads in product((s for s in SIZES if s <= size), (text, tight)):
        drawing = one_line(reads, smaller, blocks, flush_right=True)
        if drawing and drawing.width <= width:
            edge = " " * (width - drawing.width)
            return [Content(edge + cells) for cells in drawing.rows]
    return [ends(Content(), plain(text, "bold"), width)]


class ClockFace(Drawn):
    """Shows a `Face`. It never blinks, and reads no clock."""

    DEFAULT_CSS = "ClockFace { color: $ink; }"

    face: reactive[Face | None] = reactive(None, layout=True)
    blocks: reactive[Blocks] = reactive(Blocks.QUADRANTS, layout=True)

    def __init__(self, face: Face | None = None, *, blocks: Blocks = Blocks.QUADRANTS) -> None:
        super().__init__()
        self.set_reactive(ClockFace.face, face)
        self.set_reactive(ClockFace.blocks, blocks)

    def rows(self, width: int) -> list[Content]:
        """Figures, bar and time of day; nothing without a face."""
        if self.face is None:
            return []
        size = clock_size(*self.app.size)
        heeded = self.face.part.stage in (Stage.LAST_MINUTES, Stage.OVER)
        ink = "$heed" if heeded else "$ink"
        large = figures(self.face.figures, width, size, self.blocks)
        air = [Content()] if self.app.size.height >= MID or self.face.beside else []
        return [*(line.stylize(ink) for line in large), *air, *_under(self.face, width)]


def _under(face: Face, width: int) -> list[Content]:
    tone = HEED if face.part.stage is Stage.OVER else BODY
    until = plain(face.under, tone)
    if face.beside is None:
        return [bar(face.part, width), ends(Content(), until, width)]
    name = plain(face.name, WHISPER)
    fits = name.cell_length + 2 + until.cell_length <= width
    named = ends(name if fits else Content(), until, width)
    other = ends(plain(face.beside.name, WHISPER), plain(face.beside.left), width)
    return [named, bar(face.part, width), other, bar(face.beside.part, width)]
