"""A first proposal for the key phrase of an answer. Whoever knows the room decides."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from facilitator.assist.words import TURNING, function_words
from facilitator.domain.text import plain

MOST = 5
"""Words of a proposal."""

Span = tuple[int, int]
"""Where a word starts and ends in its text, without the signs around it."""

_WORD = re.compile(r"\S+")
_CLAUSE = re.compile(r"[,;:.!?…–—(]")


def words_in(text: str) -> Iterator[Span]:
    """Every word, without the signs around it."""
    for found in _WORD.finditer(text):
        start, end = found.span()
        while start < end and _sign(text[start]):
            start += 1
        while end > start and _sign(text[end - 1]):
            end -= 1
        if start < end:
            yield start, end


def proposal(text: str, words: Sequence[Span], language: str = "") -> range:
    """The places of the words proposed: the first clause that says something, in short.

    Small words go at both ends, but for those that would turn the meaning round; what is left is
    at most five words. Where all words are small the first ones are proposed after all.
    """
    small = function_words(language) - TURNING
    saying = [plain(text[start:end]) not in small for start, end in words]
    for clause in _clauses(text, words):
        if kept := _trimmed(clause, saying):
            return _trimmed(kept[:MOST], saying)
    return range(min(len(words), MOST))


def _clauses(text: str, words: Sequence[Span]) -> Iterator[range]:
    first = 0
    for place, ((_, end), (start, _)) in enumerate(pairwise(words), start=1):
        if _CLAUSE.search(text, end, start):
            yield range(first, place)
            first = place
    yield range(first, len(words))


def _trimmed(places: range, saying: Sequence[bool]) -> range:
    """The places from the first to the last word that says something."""
    kept = [place for place in places if saying[place]]
    return range(kept[0], kept[-1] + 1) if kept else range(0)


def _sign(character: str) -> bool:
    return unicodedata.category(character)[0] == "P"
