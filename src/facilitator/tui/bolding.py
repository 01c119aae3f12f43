"""Choosing key phrases word by word: which words are bold, which are proposed, where one is."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from facilitator.domain.marks import Mark, MarkedText, MarkKind, Marks

MOST_PROPOSED = 5
"""Words of a first proposal."""

_WORD = re.compile(r"\S+")
_CLAUSE = re.compile(r"[,;:.!?…–—(]")


@dataclass(frozen=True, slots=True)
class Bolding:
    """A text being bolded."""

    said: MarkedText
    words: tuple[tuple[int, int], ...]
    """Where each word starts and ends, without the signs around it."""
    bold: frozenset[int] = frozenset()
    """The places of the words that are bold."""
    proposed: frozenset[int] = frozenset()
    """The places of the words that are bold once this is taken."""
    at: int = 0
    """The word one is at."""

    def step(self, by: int) -> "Bolding":
        """Go so many words on, or back."""
        return replace(self, at=min(max(self.at + by, 0), max(len(self.words) - 1, 0)))

    def stretch(self, by: int) -> "Bolding":
        """Go on to a word and have it as the one before it is."""
        chosen = self.bold | self.proposed
        to = self.step(by)
        words = {self.at, to.at}
        return replace(
            to, bold=chosen | words if self.at in chosen else chosen - words, proposed=_NO
        )

    def turn(self) -> "Bolding":
        """Make the word one is at bold, or no longer. Whoever chooses has seen the proposal."""
        chosen = self.bold | self.proposed
        return replace(self, bold=chosen ^ {self.at} if self.words else _NO, proposed=_NO)

    @property
    def marks(self) -> Marks:
        """The marks of the text when this is taken: bold words next to each other are one."""
        kept = [mark for mark in self.said.marks if mark.kind is not MarkKind.BOLD]
        return (*kept, *_runs(self.words, self.bold | self.proposed))

    @property
    def changed(self) -> bool:
        """Whether other words are bold than were."""
        return self.bold | self.proposed != _bold(self.said, self.words)


_NO: frozenset[int] = frozenset()


def begin(said: MarkedText) -> Bolding:
    """Start from what is bold already, else from a proposal: the first words of it."""
    words = tuple(_words(said.text))
    bold = _bold(said, words)
    if bold:
        return Bolding(said, words, bold, at=min(bold))
    return Bolding(said, words, proposed=frozenset(range(_first(said.text, words))))


def _words(text: str) -> Iterator[tuple[int, int]]:
    for found in _WORD.finditer(text):
        start, end = found.span()
        while start < end and _sign(text[start]):
            start += 1
        while end > start and _sign(text[end - 1]):
            end -= 1
        if start < end:
            yield start, end


def _sign(character: str) -> bool:
    return unicodedata.category(character)[0] == "P"


def _bold(said: MarkedText, words: tuple[tuple[int, int], ...]) -> frozenset[int]:
    """The words that a bold mark covers, or part of them."""
    marks = [mark for mark in said.marks if mark.kind is MarkKind.BOLD]
    return frozenset(
        place
        for place, (start, end) in enumerate(words)
        if any(mark.start < end and start < mark.end for mark in marks)
    )


def _first(text: str, words: tuple[tuple[int, int], ...]) -> int:
    """How many words are proposed: the first clause, and at most half of all that was said."""
    most = min(MOST_PROPOSED, (len(words) + 1) // 2)
    for count, ((_, end), (start, _)) in enumerate(pairwise(words), start=1):
        if count >= most or _CLAUSE.search(text, end, start):
            return count
    return most


def _runs(words: tuple[tuple[int, int], ...], bold: frozenset[int]) -> Iterator[Mark]:
    """A mark for each run of words next to each other."""
    for place in sorted(bold):
        if place - 1 not in bold:
            last = place
            while last + 1 in bold:
                last += 1
            yield Mark(words[place][0], words[last][1])
