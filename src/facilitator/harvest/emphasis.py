"""Which stars Markdown can read back: the marks of a text, made to fit its rules.

CommonMark reads a run of stars by the characters on both sides of it. Between a letter and a
sign it may not see an opening or a closing one, and beside other stars it may pair the wrong ones.
"""

import string
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace

from facilitator.domain.marks import Mark, MarkedText, MarkKind, Marks, tidy_marks


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a paragraph that no link begins or ends in, and the signs written around it."""

    text: str
    marks: Marks = ()
    href: str = ""
    before: str = ""
    after: str = ""

    def around(self, mark: Mark) -> tuple[tuple[str, str], tuple[str, str]]:
        """The characters inside and outside a mark, at its start and at its end."""
        outer = self.text[mark.start - 1] if mark.start else self.before
        beyond = self.text[mark.end] if mark.end < len(self.text) else self.after
        return (self.text[mark.start], outer), (self.text[mark.end - 1], beyond)


def written(stretch: Stretch) -> MarkedText:
    """The stretch with the marks that come back when it is read; its words are always all there.

    A mark gives up signs at its edges, from the outside in, until stars can be read there: of
    `ja(nee)` with `(nee)` in bold that leaves `nee)`. One that keeps nothing is not written.
    Italics that touch or cross bold give way, and so do italics in or around bold where either
    begins or ends in the middle of a word, as stars can be paired in two ways there.
    """
    fitted = tidy_marks(
        stretch.text, (_fitted(stretch, m) for m in stretch.marks if m.start < m.end)
    )
    bold = [m for m in fitted.marks if m.kind is MarkKind.BOLD]
    kept = (m for m in fitted.marks if m.kind is MarkKind.BOLD or _goes_with(stretch, m, bold))
    return tidy_marks(stretch.text, kept)


def _fitted(stretch: Stretch, mark: Mark) -> Mark:
    """The mark without what keeps stars at its edges from being read; possibly empty."""
    while mark.start < mark.end:
        start, end = stretch.around(mark)
        if not _readable(*start):
            mark = replace(mark, start=mark.start + 1)
        elif not _readable(*end):
            mark = replace(mark, end=mark.end - 1)
        else:
            break
    return mark


def _goes_with(stretch: Stretch, italic: Mark, bold: Iterable[Mark]) -> bool:
    """Whether italics are far from every bold mark, or nest with it at the edges of words."""
    for other in bold:
        if italic.end < other.start or other.end < italic.start:
            continue
        inside = other.start <= italic.start and italic.end <= other.end
        around = italic.start <= other.start and other.end <= italic.end
        edges = (*stretch.around(italic), *stretch.around(other))
        if not (inside or around) or not all(_one_way(*edge) for edge in edges):
            return False
    return True


def _readable(inner: str, outer: str) -> bool:
    """Whether stars between these two open towards the inner, for every version of CommonMark."""
    if inner.isspace():
        return False
    return not _perhaps_sign(inner) or not outer or outer.isspace() or _sign(outer)


def _one_way(inner: str, outer: str) -> bool:
    """Whether stars between these two can only belong to what is inside."""
    return not outer or outer.isspace() or (_sign(outer) and not _perhaps_sign(inner))


def _sign(character: str) -> bool:
    """Punctuation in every version of CommonMark."""
    return character in string.punctuation or unicodedata.category(character)[0] == "P"


def _perhaps_sign(character: str) -> bool:
    """Punctuation in some versions: those since 0.31 count symbols and emoji in."""
    # A character this Python does not know yet may be an emoji to the reader's program.
    category = unicodedata.category(character)
    return _sign(character) or category[0] == "S" or category == "Cn"
