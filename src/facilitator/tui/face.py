"""The face of the large letters: Adobe Helvetica Bold, 75 dpi, as bitmaps. See `letters/NOTICE`."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_LETTERS = Path(__file__).parent / "letters"
PAUSE = "‖"
"""Not in the face; drawn as two strokes as high as the figures."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """One letter. `left` and `top` say where its dots begin, from its place on the baseline."""

    advance: int
    left: int
    top: int
    width: int
    rows: tuple[int, ...]
    """A number per row of dots; the leftmost dot is its highest bit."""

    def dots(self) -> Iterator[tuple[int, int]]:
        """Where its dots are, from its place on the baseline."""
        for y, bits in enumerate(self.rows, start=self.top):
            for x in range(self.width):
                if bits >> (self.width - 1 - x) & 1:
                    yield self.left + x, y


@cache
def face_of(size: int) -> dict[str, Glyph]:
    """Its letters at a size. A size is read once, when it is first asked for."""
    path = _LETTERS / f"helvetica-bold-{size}.txt"
    rows = path.read_text("utf-8").splitlines()
    glyphs = dict(_glyph(row) for row in rows if not row.startswith("#"))
    return glyphs | {PAUSE: _pause(glyphs["l"].width, glyphs["0"])}


def _glyph(row: str) -> tuple[str, Glyph]:
    code, advance, left, top, width, *rows = row.split()
    dots = tuple(int(bits, 16) for bits in rows[0].split(",")) if rows else ()
    return chr(int(code, 16)), Glyph(int(advance), int(left), int(top), int(width), dots)


def _pause(stroke: int, figure: Glyph) -> Glyph:
    bits = (1 << stroke) - 1
    both = bits << 2 * stroke | bits
    wide = 3 * stroke
    return Glyph(wide + 1, 0, figure.top, wide, (both,) * len(figure.rows))
