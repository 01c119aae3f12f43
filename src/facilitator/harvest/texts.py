"""Marked texts made fit for a document: cleaned once more, with links that may be followed."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from facilitator.domain.marks import Mark, MarkedText, MarkKind, tidy_marks
from facilitator.domain.text import clean, clean_lines

PLACEHOLDER = "#"
"""The address of a link that still has to get one."""

MOST_KNOWN = 20_000
"""Texts that are kept as they were cleaned: those of the longest evening."""

_FOLLOWED = re.compile(r"(?:https?://|mailto:|tel:).", re.IGNORECASE)


@lru_cache(maxsize=MOST_KNOWN)
def cleaned(marked: MarkedText) -> MarkedText:
    """The text as every format may write it: clean, its marks in order and on the same words.

    Links go to http(s), mailto, tel or the placeholder; of any other only the words stay. Where
    two links overlap the first one has the words. Of a document that is made again and again, at
    every act, only what is new is cleaned.
    """
    text = clean(marked.text)
    marks = marked.marks if text == marked.text else _moved(marked)
    ordered = tidy_marks(text, (mark for mark in map(_plain, marks) if _may_stay(mark)))
    return tidy_marks(text, _links_apart(ordered.marks))


def joined(paragraphs: Sequence[MarkedText]) -> MarkedText:
    """Several paragraphs as the one that there is room for."""
    marks: list[Mark] = []
    text = ""
    for paragraph in paragraphs:
        text += " " if text else ""
        by = len(text)
        marks += (replace(m, start=m.start + by, end=m.end + by) for m in paragraph.marks)
        text += paragraph.text
    return tidy_marks(text, marks)


def _moved(marked: MarkedText) -> Iterator[Mark]:
    """The marks where their words are once the text is clean."""
    lines = clean_lines(marked.text)
    lead = len(lines) - len(lines.lstrip())

    def place(position: int) -> int:
        return len(clean_lines(marked.text[: max(position, 0)])) - lead

    for mark in marked.marks:
        yield replace(mark, start=place(mark.start), end=place(mark.end))


def _plain(mark: Mark) -> Mark:
    """Only a link has an address."""
    return replace(mark, href=clean(mark.href) if mark.kind is MarkKind.LINK else "")


def _may_stay(mark: Mark) -> bool:
    if mark.kind is not MarkKind.LINK:
        return True
    return mark.href == PLACEHOLDER or bool(_FOLLOWED.match(mark.href))


def _links_apart(marks: Iterable[Mark]) -> Iterator[Mark]:
    """Marks in order, each link beginning where the one before has ended."""
    taken = 0
    for mark in marks:
        if mark.kind is MarkKind.LINK:
            start, taken = max(mark.start, taken), max(mark.end, taken)
            yield replace(mark, start=start)
        else:
            yield mark
