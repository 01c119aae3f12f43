"""Plain text with marks beside it: what is bold, without a sign in the words themselves."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum

from facilitator.domain.text import clean


class MarkKind(StrEnum):
    """What a mark does to the words under it."""

    BOLD = "bold"
    ITALIC = "italic"
    LINK = "link"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A stretch of a text, `start` up to but not including `end`, in code points."""

    start: int
    end: int
    kind: MarkKind = MarkKind.BOLD
    href: str = ""


Marks = tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class MarkedText:
    """One paragraph: its words and the marks on them."""

    text: str = ""
    marks: Marks = ()

    def __bool__(self) -> bool:
        return bool(self.text)


_STARS = re.compile(r"(?P<slashes>\\*)(?P<stars>\*+)")


def read_stars(typed: str) -> MarkedText:
    r"""What was typed with stars, as words and bold marks.

    `*bold*` and `**bold**` mean the same, at the edges of words only; a star that is not closed,
    or stands free (`2 * 3`), is a star. `\*` is always a star, and `\\` before one a backslash.
    """
    pieces = _pieces(clean(typed))
    signs = _pairs(pieces)
    words: list[str] = []
    length = 0
    marks: list[Mark] = []
    opened = 0
    for place, piece in enumerate(pieces):
        if place not in signs:
            words.append(piece)
            length += len(piece)
        elif signs[place] > place:
            opened = length
        else:
            marks.append(Mark(opened, length))
    return tidy_marks("".join(words), marks)


def _pieces(typed: str) -> list[str]:
    """The text cut up, so that stars that could be signs stand at the odd places."""
    pieces = [""]
    position = 0
    for found in _STARS.finditer(typed):
        slashes, stars = found["slashes"], found["stars"]
        pieces[-1] += typed[position : found.start()] + "\\" * (len(slashes) // 2)
        position = found.end()
        if len(slashes) % 2:
            pieces[-1] += "*"
            stars = stars[1:]
        if stars:
            pieces += [stars, ""]
    pieces[-1] += typed[position:]
    return pieces


def _pairs(pieces: list[str]) -> dict[int, int]:
    """Which stars are signs: place of the opening one to the closing one, and back."""
    pairs: dict[int, int] = {}
    opening: int | None = None
    for place in range(1, len(pieces), 2):
        stars, before, after = pieces[place], pieces[place - 1][-1:], pieces[place + 1][:1]
        if len(stars) > 2:
            continue
        if (
            opening is not None
            and stars == pieces[opening]
            and before.strip()
            and not after.isalnum()
        ):
            pairs |= {opening: place, place: opening}
            opening = None
        elif after.strip() and not before.isalnum():
            opening = place if opening is None or stars != "*" else opening
    return pairs


def write_stars(marked: MarkedText) -> str:
    """The text as it would be typed: `read_stars` gives its bold marks on whole words back."""
    text, position = marked.text, 0
    typed = ""
    for edge in (e for m in marked.marks if m.kind is MarkKind.BOLD for e in (m.start, m.end)):
        typed += _ESCAPABLE.sub(_escaped, text[position:edge] + "*")[:-2] + "*"
        position = edge
    return typed + _ESCAPABLE.sub(_escaped, text[position:])


_ESCAPABLE = re.compile(r"(\\*)\*")


def _escaped(found: re.Match[str]) -> str:
    """A star that is only a star, with the backslashes before it doubled."""
    return found[1] * 2 + r"\*"


def tidy_marks(text: str, marks: Iterable[Mark]) -> MarkedText:
    """The same marks inside the text, in order, without spaces at their edges or empty ones.

    Marks of one kind that touch or overlap become one.
    """
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (m.kind, m.href, m.start, m.end)):
        start, end = max(mark.start, 0), min(mark.end, len(text))
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start >= end:
            continue
        last = kept[-1] if kept else None
        if last and (last.kind, last.href) == (mark.kind, mark.href) and start <= last.end:
            kept[-1] = replace(last, end=max(last.end, end))
        else:
            kept.append(Mark(start, end, mark.kind, mark.href))
    return MarkedText(text, tuple(sorted(kept)))


def carry_marks(old: MarkedText, text: str) -> MarkedText:
    """The old marks on a reworded text: on the words that stayed, and between two that stayed."""
    if not old.marks or old.text == text:
        return tidy_marks(text, old.marks)
    place: dict[int, int] = {}
    for block in SequenceMatcher(None, old.text, text, autojunk=False).get_matching_blocks():
        place.update({block.a + i: block.b + i for i in range(block.size)})
    carried: list[Mark] = []
    for mark in old.marks:
        kept = [place[i] for i in range(mark.start, mark.end) if i in place]
        if kept and len(kept) * 2 >= mark.end - mark.start:
            carried.append(replace(mark, start=kept[0], end=kept[-1] + 1))
    return tidy_marks(text, carried)
