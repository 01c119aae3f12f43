"""The document below its masthead as one row of parts, for formats that lay out pages."""

from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.domain.marks import MarkedText
from facilitator.harvest.blocks import Block, Table
from facilitator.harvest.document import Harvest, Section

LONG = 700
"""Characters from which on an answer may run over the edge of a page."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading over what follows it."""

    text: str
    level: int
    """1 over answers and chosen blocks, one more for each part inside a block."""


@dataclass(frozen=True, slots=True)
class Bullet:
    """What stands behind one bullet."""

    text: MarkedText
    after: str = ""
    """What is said of it behind its words."""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    items: tuple[Bullet, ...]


@dataclass(frozen=True, slots=True)
class Lead:
    """The sentence before the questions, which is never left alone at the foot of a page."""

    text: MarkedText
    apart: bool = False
    """Whether what stands above it has a heading that it does not belong under."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The questions the evening was about, before anything that was said."""

    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """What the document itself says in place of a list."""

    text: str


Part = Heading | MarkedText | Bullets | Lead | Asked | Note | Table
"""A marked text is a paragraph."""


def flow(harvest: Harvest) -> Iterator[Part]:
    """Everything from the introduction to the last block, in reading order; nothing empty."""
    yield from harvest.introduction
    for block in harvest.opening:
        yield from _block(block)
    if harvest.method:
        yield Lead(harvest.method, apart=bool(harvest.opening))
    if harvest.questions:
        yield Asked(harvest.questions)
    if harvest.bridge:
        yield harvest.bridge
    for section in harvest.sections:
        yield from _section(section)
    for block in harvest.closing:
        yield from _block(block)


def _section(section: Section) -> Iterator[Part]:
    yield Heading(section.heading, 1)
    if section.answers:
        yield Bullets(tuple(Bullet(answer.text, answer.after) for answer in section.answers))
    if section.note:
        yield Note(section.note)


def _block(block: Block, level: int = 1) -> Iterator[Part]:
    yield Heading(block.heading, level)
    yield from block.paragraphs
    if block.items:
        yield Bullets(tuple(map(Bullet, block.items)))
    if block.table:
        yield block.table
    for part in block.blocks:
        yield from _block(part, level + 1)
