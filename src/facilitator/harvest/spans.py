"""A marked text cut up into pieces that look the same from the first character to the last."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from facilitator.domain.marks import MarkedText, MarkKind
from facilitator.harvest.texts import PLACEHOLDER


@dataclass(frozen=True, slots=True)
class Span:
    """Words with one look. A link that has no address yet is words like any other."""

    text: str
    bold: bool = False
    italic: bool = False
    href: str = ""


def spans(marked: MarkedText) -> Iterator[Span]:
    """The pieces of a text in order; put together they are its words."""
    for (bold, italic, href), pieces in groupby(_pieces(marked), lambda piece: piece[1:]):
        yield Span("".join(text for text, *_ in pieces), bold, italic, href)


def linked_spans(marked: MarkedText) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """The same pieces, each link with all that is in it; "" is no link."""
    for href, pieces in groupby(spans(marked), lambda span: span.href):
        yield href, tuple(pieces)


def _pieces(marked: MarkedText) -> Iterator[tuple[str, bool, bool, str]]:
    turns: dict[int, Counter[tuple[MarkKind, str]]] = {0: Counter(), len(marked.text): Counter()}
    for mark in marked.marks:
        turns.setdefault(mark.start, Counter())[mark.kind, mark.href] += 1
        turns.setdefault(mark.end, Counter())[mark.kind, mark.href] -= 1
    on: Counter[tuple[MarkKind, str]] = Counter()
    for (start, turned), (end, _) in pairwise(sorted(turns.items(), key=lambda turn: turn[0])):
        on.update(turned)
        looks = {look for look, times in on.items() if times > 0}
        kinds = {kind for kind, _ in looks}
        href = next((href for kind, href in looks if kind is MarkKind.LINK), "")
        yield (
            marked.text[start:end],
            MarkKind.BOLD in kinds,
            MarkKind.ITALIC in kinds,
            "" if href == PLACEHOLDER else href,
        )
