"""The harvest as plain text, pleasant in any editor and in the body of a mail.

Nothing but spaces, line ends and dashes is added: bold words are the words, and a link has its
address behind it.
"""

from collections.abc import Iterable, Iterator

from facilitator.domain.marks import MarkedText
from facilitator.domain.text import clean
from facilitator.harvest.blocks import Block, Table
from facilitator.harvest.document import Harvest, Section
from facilitator.harvest.spans import linked_spans
from facilitator.harvest.style import CLASSIC, HouseStyle
from facilitator.harvest.widths import width, wrapped


def plain_text(harvest: Harvest, style: HouseStyle = CLASSIC) -> bytes:
    """The document in lines of at most 76 columns, but for words that are longer; UTF-8."""
    parts = ("\n".join(part) for part in _parts(harvest, style) if part)
    return ("\n".join(parts).strip("\n") + "\n").encode()


def _parts(harvest: Harvest, style: HouseStyle) -> Iterator[list[str]]:
    """Groups of lines, each ending in an empty one."""
    masthead = harvest.masthead
    yield _heading(masthead.kind, "=")
    yield _paragraph(MarkedText(clean(masthead.date.upper())))
    yield _heading(masthead.theme, "-")
    yield from map(_paragraph, harvest.introduction)
    for block in harvest.opening:
        yield from _block(block, style)
    yield _paragraph(harvest.method)
    yield _listed(map(MarkedText, harvest.questions))
    yield _paragraph(harvest.bridge)
    for section in harvest.sections:
        yield from _section(section, style)
    for block in harvest.closing:
        yield from _block(block, style)
    yield ["", *wrapped(style.footer)] if style.footer else []


def _section(section: Section, style: HouseStyle) -> Iterator[list[str]]:
    yield _over(section.heading, style)
    yield _listed(answer.whole for answer in section.answers)
    yield _paragraph(MarkedText(section.note))


def _block(block: Block, style: HouseStyle, level: int = 2) -> Iterator[list[str]]:
    yield _over(block.heading, style) if level == 2 else _heading(block.heading, "")
    yield from map(_paragraph, block.paragraphs)
    yield _listed(block.items)
    if block.table:
        yield from _table(block.table)
    for part in block.blocks:
        yield from _block(part, style, level + 1)


def _over(heading: str, style: HouseStyle) -> list[str]:
    """A heading over answers, with more air above it than between what it stands over."""
    lines = (
        _heading(clean(heading.upper()), "") if style.capital_headings else _heading(heading, "-")
    )
    return ["", *lines] if lines else []


def _heading(words: str, line: str) -> list[str]:
    lines = wrapped(words) if words else []
    drawn = [line * max(1, *map(width, lines))] if lines and line else []
    return [*lines, *drawn, ""] if lines else []


def _paragraph(text: MarkedText) -> list[str]:
    return [*wrapped(_with_addresses(text)), ""] if text else []


def _listed(items: Iterable[MarkedText]) -> list[str]:
    lines = [line for item in items for line in wrapped(_with_addresses(item), "- ")]
    return [*lines, ""] if lines else []


def _table(table: Table) -> Iterator[list[str]]:
    """Each row as a few lines, every cell behind the word over it."""
    for row in table.rows:
        cells = zip(table.head, row, strict=True)
        said = [f"{head}: {words}" if head else words for head, words in cells if words]
        yield [line for cell in said for line in wrapped(cell, "", "  ")] + [""]


def _with_addresses(text: MarkedText) -> str:
    return "".join(
        _with_address("".join(span.text for span in pieces), href)
        for href, pieces in linked_spans(text)
    )


def _with_address(words: str, href: str) -> str:
    bare = href.removeprefix("mailto:").removeprefix("tel:")
    return words if words in (href, bare) or not href else f"{words} ({bare})"
