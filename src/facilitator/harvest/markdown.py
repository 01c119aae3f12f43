"""The harvest as Markdown in the classic form: headings, bullets and key phrases in bold."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from facilitator.domain.marks import Mark, MarkedText, MarkKind
from facilitator.domain.text import clean
from facilitator.harvest.blocks import Block, Table
from facilitator.harvest.document import Harvest
from facilitator.harvest.emphasis import Stretch, written
from facilitator.harvest.escapes import (
    address,
    escaped,
    escaped_before_link,
    escaped_ending,
    escaped_start,
    pairs,
)
from facilitator.harvest.style import CLASSIC, HouseStyle


def markdown(harvest: Harvest, style: HouseStyle = CLASSIC) -> bytes:
    """The document in CommonMark that GitHub's dialect reads the same way; UTF-8.

    Only a table, where one was chosen, is GitHub's alone.
    """
    return ("\n\n".join(part for part in _parts(harvest, style) if part) + "\n").encode()


def _parts(harvest: Harvest, style: HouseStyle) -> Iterator[str]:
    over = _capitals if style.capital_headings else str
    yield _heading(1, harvest.masthead.kind)
    yield inline(MarkedText(_capitals(harvest.masthead.date)))
    yield _heading(2, harvest.masthead.theme)
    yield from map(inline, harvest.introduction)
    for block in harvest.opening:
        yield from _block(block, 2, over)
    yield inline(harvest.method)
    yield _listed(_in_italics(question) for question in harvest.questions)
    yield inline(harvest.bridge)
    for section in harvest.sections:
        yield _heading(2, over(section.heading))
        yield _listed(answer.whole for answer in section.answers)
        yield inline(MarkedText(section.note))
    for block in harvest.closing:
        yield from _block(block, 2, over)


def _block(block: Block, level: int, over: Callable[[str], str]) -> Iterator[str]:
    yield _heading(level, over(block.heading) if level == 2 else block.heading)
    yield from map(inline, block.paragraphs)
    yield _listed(block.items)
    if block.table:
        yield _table(block.table)
    for part in block.blocks:
        yield from _block(part, level + 1, over)


def _listed(items: Iterable[MarkedText]) -> str:
    return "\n".join(f"- {inline(item)}" for item in items)


def _table(table: Table) -> str:
    """The rows in GitHub's dialect; CommonMark has no tables."""
    rows = (table.head, ("---",) * len(table.head), *table.rows)
    return "\n".join(f"| {' | '.join(map(_cell, row))} |" for row in rows)


def _cell(words: str) -> str:
    return escaped(words, pairs(words)).replace("|", r"\|")


def _heading(level: int, text: str) -> str:
    return f"{'#' * level} {escaped_ending(escaped(text, pairs(text)))}" if text else ""


def _capitals(text: str) -> str:
    """The text in capitals; cleaned, since a capital can be two characters that compose."""
    return clean(text.upper())


def _in_italics(text: str) -> MarkedText:
    return MarkedText(text, (Mark(0, len(text), MarkKind.ITALIC),))


@dataclass(frozen=True, slots=True)
class _Run:
    """Words that look the same from the first to the last."""

    text: str = ""
    stars: int = 0
    """One for italics, two for bold, three for both."""
    href: str = ""


def inline(marked: MarkedText) -> str:
    r"""A clean paragraph with its marks as Markdown, on one line that begins a block.

    What would be read as markup there gets a backslash, other signs stay as they were typed.
    Read back it has the same words, and the same marks as far as they can be written: see
    `written` for those that cannot. Bold and italics are ended at the edges of a link and
    go on after it.
    """
    paired = pairs(marked.text)
    line = ""
    for last, run in pairwise((_Run(), *_runs(marked), _Run())):
        line = _turned(line, last, run)
        words = escaped(run.text, paired, in_link=bool(run.href))
        line += words if line else escaped_start(words)
    return line


def _turned(line: str, last: _Run, run: _Run) -> str:
    """The line with the signs between two runs: what ends, and what begins."""
    if last.href == run.href:
        return line + "*" * abs(run.stars - last.stars)
    line += "*" * last.stars + (f"]({address(last.href)})" if last.href else "")
    return (escaped_before_link(line) + "[" if run.href else line) + "*" * run.stars


def _runs(marked: MarkedText) -> Iterator[_Run]:
    for stretch in _stretches(marked):
        fitted = written(stretch)
        edges = {0, len(stretch.text), *(e for m in fitted.marks for e in (m.start, m.end))}
        for start, end in pairwise(sorted(edges)):
            over = [m.kind for m in fitted.marks if m.start <= start and end <= m.end]
            stars = sum(2 if kind is MarkKind.BOLD else 1 for kind in over)
            yield _Run(stretch.text[start:end], stars, stretch.href)


def _stretches(marked: MarkedText) -> Iterator[Stretch]:
    """The paragraph cut up at the edges of its links."""
    done, closing = 0, ""
    for link in (mark for mark in marked.marks if mark.kind is MarkKind.LINK):
        if done < link.start:
            yield replace(_cut(marked, done, link.start), before=closing, after="[")
        yield replace(_cut(marked, link.start, link.end), href=link.href, before="[", after="]")
        done, closing = link.end, ")"
    if done < len(marked.text):
        yield replace(_cut(marked, done, len(marked.text)), before=closing)


def _cut(marked: MarkedText, start: int, end: int) -> Stretch:
    inside = (
        replace(m, start=max(m.start - start, 0), end=min(m.end, end) - start)
        for m in marked.marks
        if m.kind is not MarkKind.LINK and m.start < end and start < m.end
    )
    return Stretch(marked.text[start:end], tuple(inside))
