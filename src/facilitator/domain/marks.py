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
    opened: dict[int, int] = {}
    for place, piece in enumerate(pieces):
        if place not in signs:
            words.append(piece)
            length += len(piece)
        elif signs[place] > place:
            opened[place] = length
        else:
            marks.append(Mark(opened[signs[place]], length))
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
    waiting: list[int] = []
    for place in range(1, len(pieces), 2):
        stars, before, after = pieces[place], pieces[place - 1][-1:], pieces[place + 1][:1]
        if len(stars) > 2:
            continue
        # The nearest one: a star further back may only be a footnote's.
        opening = next((p for p in reversed(waiting) if pieces[p] == stars), None)
        if opening is not None and before.strip() and not after.isalnum():
            pairs |= {opening: place, place: opening}
            del waiting[waiting.index(opening) :]
        elif after.strip() and not before.isalnum():
            waiting.append(place)
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
    """The old marks on a reworded text: on the words that stayed, and between two that stayed.

    A mark of which more than half is gone goes with it.
    """
    old = tidy_marks(old.text, old.marks)
    if not old.marks or old.text == text:
        return MarkedText(text, old.marks)
    place = _stayed(old.text, text)
    carried: list[Mark] = []
    for mark in old.marks:
        kept = [place[i] for i in range(mark.start, mark.end) if i in place]
        words = len("".join(old.text[mark.start : mark.end].split()))
        if kept and len(kept) * 2 >= words:
            start, end = kept[0], kept[-1] + 1
            # Where whole words were marked, whole words are.
            if not _inside_a_word(old.text, mark.start):
                while _inside_a_word(text, start):
                    start -= 1
            if not _inside_a_word(old.text, mark.end):
                while _inside_a_word(text, end):
                    end += 1
            carried.append(replace(mark, start=start, end=end))
    return tidy_marks(text, carried)


def _inside_a_word(text: str, place: int) -> bool:
    return 0 < place < len(text) and text[place - 1].isalnum() and text[place].isalnum()


_TOKEN = re.compile(r"\w+|[^\w\s]")
_ALIKE = 0.6
_SHORT = 200


def _stayed(old: str, new: str) -> dict[int, int]:
    """Where the letters of an old text are in a new one; those of words that are gone: nowhere.

    Compared by words, and by letters only within a few words that changed a little: letters alone
    find each other anywhere.
    """
    old, new = _lower(old), _lower(new)
    before, after = list(_TOKEN.finditer(old)), list(_TOKEN.finditer(new))
    words = SequenceMatcher(None, [m[0] for m in before], [m[0] for m in after], autojunk=False)
    place: dict[int, int] = {}
    for what, i, i_end, j, j_end in words.get_opcodes():
        if what == "equal":
            for word, same in zip(before[i:i_end], after[j:j_end], strict=True):
                place.update(zip(range(*word.span()), range(*same.span()), strict=True))
        elif what == "replace":
            was_at, now_at = before[i].start(), after[j].start()
            was, now = old[was_at : before[i_end - 1].end()], new[now_at : after[j_end - 1].end()]
            if max(len(was), len(now)) > _SHORT:
                continue
            letters = SequenceMatcher(None, was, now, autojunk=False)
            if letters.ratio() < _ALIKE:
                continue
            for block in letters.get_matching_blocks():
                for k in range(block.size):
                    place[was_at + block.a + k] = now_at + block.b + k
    return place


def _lower(text: str) -> str:
    """Without capitals, letter for letter."""
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
