"""The words of an answer as they are edited: with stars, and the marks that stars cannot write."""

from itertools import pairwise

from facilitator.domain.marks import MarkedText, MarkKind, carry_marks, read_stars, write_stars
from facilitator.domain.text import clean
from facilitator.domain.typed import sign_of


def typed(now: MarkedText) -> str:
    """The words of an answer as they would be typed, stars and all.

    A star that is only a star gets a backslash only where it would else be read as bold.
    """
    said = _starred(now)
    bare = _with_stars(said)
    return clean(bare if read_stars(bare) == said else write_stars(said))


def to_type(text: str) -> str:
    """Words that have no marks, as they would be typed; a first sign is only a letter."""
    words = typed(MarkedText(text))
    return f" {words}" if sign_of(words) else words


def _with_stars(said: MarkedText) -> str:
    edges = [0, *(edge for mark in said.marks for edge in (mark.start, mark.end)), len(said.text)]
    return "*".join(said.text[start:end] for start, end in pairwise(edges))


def reworded(now: MarkedText, text: str) -> MarkedText:
    """What was typed in place of an answer; marks that stars cannot write stay on their words."""
    words = read_stars(text)
    bold = set(_starred(now).marks)
    others = tuple(mark for mark in now.marks if mark not in bold)
    kept = carry_marks(MarkedText(now.text, others), words.text)
    return MarkedText(words.text, tuple(sorted({*words.marks, *kept.marks})))


def _starred(now: MarkedText) -> MarkedText:
    """The text with its bold marks, if they can all be written with stars; else without any."""
    bold = tuple(mark for mark in now.marks if mark.kind is MarkKind.BOLD)
    starred = MarkedText(now.text, bold)
    return starred if read_stars(write_stars(starred)) == starred else MarkedText(now.text)
