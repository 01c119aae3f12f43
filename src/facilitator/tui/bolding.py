"""Choosing key phrases word by word: which words are bold, which are proposed, where one is."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from facilitator.assist.emphasis import Span, proposal, words_in
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.marks import Mark, MarkedText, MarkKind, Marks


@dataclass(frozen=True, slots=True)
class Bolding:
    """A text being bolded."""

    said: MarkedText
    words: tuple[Span, ...]
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

    def grow(self) -> "Bolding":
        """One word more at the end of the phrase one is in; where there is none, this word."""
        chosen, last = self.chosen, self._last
        word = self.at if last is None else min(last + 1, len(self.words) - 1)
        return replace(self, bold=chosen | {word} if self.words else _NO, proposed=_NO, at=word)

    def shrink(self) -> "Bolding":
        """One word less at the end of the phrase one is in."""
        if (last := self._last) is None:
            return self
        kept = self.chosen - {last}
        return replace(self, bold=kept, proposed=_NO, at=last - 1 if last - 1 in kept else last)

    def clear(self) -> "Bolding":
        """Nothing is bold, to begin with."""
        return replace(self, bold=_NO, proposed=_NO)

    @property
    def _last(self) -> int | None:
        """The last word of the phrase one is in."""
        if self.at not in self.chosen:
            return None
        return next(
            place for place in range(self.at, len(self.words)) if place + 1 not in self.chosen
        )

    def turn(self) -> "Bolding":
        """Make the word one is at bold, or no longer. Whoever chooses has seen the proposal."""
        return replace(self, bold=self.chosen ^ {self.at} if self.words else _NO, proposed=_NO)

    @property
    def chosen(self) -> frozenset[int]:
        """The places of the words that are bold once this is taken."""
        return self.bold | self.proposed

    @property
    def marks(self) -> Marks:
        """The marks of the text when this is taken: bold words next to each other are one."""
        kept = [mark for mark in self.said.marks if mark.kind is not MarkKind.BOLD]
        return (*kept, *_runs(self.words, self.chosen))

    @property
    def changed(self) -> bool:
        """Whether other words are bold than were."""
        return self.chosen != _bold(self.said, self.words)


_NO: frozenset[int] = frozenset()


def begin(said: MarkedText, language: str = "") -> Bolding:
    """Start from what is bold already, else from a proposal."""
    words = tuple(words_in(said.text))
    bold = _bold(said, words)
    if bold:
        return Bolding(said, words, bold, at=min(bold))
    proposed = proposal(said.text, words, language)
    return Bolding(said, words, proposed=frozenset(proposed), at=proposed.start)


def next_without_bold(dialogue: Dialogue, keys: Iterable[str]) -> str:
    """The first of these answers that is in the document and has no key phrase; "" without one."""
    found = (dialogue.answers[key] for key in keys if key in dialogue.answers)
    return next((a.id for a in found if a.standing and not _has_bold(a.now)), "")


def _has_bold(said: MarkedText) -> bool:
    return any(mark.kind is MarkKind.BOLD for mark in said.marks)


def _bold(said: MarkedText, words: tuple[Span, ...]) -> frozenset[int]:
    """The words that a bold mark covers, or part of them."""
    marks = [mark for mark in said.marks if mark.kind is MarkKind.BOLD]
    return frozenset(
        place
        for place, (start, end) in enumerate(words)
        if any(mark.start < end and start < mark.end for mark in marks)
    )


def _runs(words: Sequence[Span], bold: frozenset[int]) -> Iterator[Mark]:
    """A mark for each run of words next to each other."""
    for place in sorted(bold):
        if place - 1 not in bold:
            last = place
            while last + 1 in bold:
                last += 1
            yield Mark(words[place][0], words[last][1])
