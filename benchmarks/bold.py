"""How good the first proposal of a key phrase is, and how many keys it takes to put it right.

    .venv/bin/python -m benchmarks.bold [HARVEST.md …]

Measured on answers of which a person chose the key phrases. Prints the share of proposals that
hit a word somebody chose, the F1 of the words (mean), the fewest keys from the proposal to the
nearest phrase somebody chose and to all of them, and the keys of a whole pass, with its Enters.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from statistics import mean, median

from benchmarks.documents import answers, documents
from facilitator.domain.marks import MarkedText
from facilitator.tui.bolding import Bolding, begin

LANGUAGE = "nl"
FARTHEST = 40
"""Keys after which it is faster to start anew."""
PASS = 120
"""Seconds for forty answers."""


@dataclass
class Chosen:
    """An answer, the proposal for it, and what a person chose."""

    start: Bolding
    true: frozenset[int]

    @property
    def overlap(self) -> int:
        return len(self.start.proposed & self.true)

    @property
    def f1(self) -> float:
        return 2 * self.overlap / (len(self.start.proposed) + len(self.true))

    @property
    def phrases(self) -> Iterator[frozenset[int]]:
        """Each run of words that was chosen."""
        for mark in replace(self.start, bold=self.true, proposed=frozenset()).marks:
            words = enumerate(self.start.words)
            yield frozenset(n for n, (at, _) in words if mark.start <= at < mark.end)


def chosen(said: MarkedText) -> Chosen | None:
    """What there is to compare; nothing where nobody chose anything."""
    true = begin(said).bold
    return Chosen(begin(MarkedText(said.text), LANGUAGE), true) if true else None


def keys(start: Bolding, wanted: frozenset[int]) -> int:
    """The fewest keys after which just these words are bold."""
    seen = {start: 0}
    waiting = deque([start])
    while waiting:
        now = waiting.popleft()
        if now.chosen == wanted:
            return seen[now]
        for after in (
            *(now.step(by) for by in (-1, 1, -len(now.words), len(now.words))),
            *(now.turn(), now.grow(), now.shrink(), now.clear()),
        ):
            if after not in seen and seen[now] < FARTHEST:
                seen[after] = seen[now] + 1
                waiting.append(after)
    return FARTHEST


def main() -> None:
    for path in documents():
        every = answers(path)
        found = [each for each in map(chosen, every) if each]
        nearest = [min(keys(each.start, phrase) for phrase in each.phrases) for each in found]
        whole = [keys(each.start, each.true) for each in found]
        # Where nobody chose anything, Backspace says so.
        total = sum(whole) + (len(every) - len(found)) + len(every)
        print(f"{len(every)} answers, {len(found)} with key phrases")
        print(f"  hit                {mean(each.overlap > 0 for each in found):.3f}   (goal 0.90)")
        print(f"  F1 of the words    {mean(each.f1 for each in found):.3f}   (goal 0.50)")
        print(f"  keys to a phrase   {median(nearest)}, mean {mean(nearest):.1f}   (goal 2.5)")
        print(f"  keys to all        {median(whole)}, mean {mean(whole):.1f}")
        pace = PASS * len(every) / 40 / total
        print(f"  keys of a pass     {total}; forty in two minutes leave {pace:.2f} s a key")


if __name__ == "__main__":
    main()
