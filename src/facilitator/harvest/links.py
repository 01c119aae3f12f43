"""Links that still lead nowhere, and every text they may be in."""

from collections.abc import Iterator

from facilitator.domain.marks import MarkedText, MarkKind
from facilitator.domain.message import Message
from facilitator.harvest.blocks import Block
from facilitator.harvest.document import Harvest
from facilitator.harvest.texts import PLACEHOLDER


def every_text(harvest: Harvest) -> Iterator[MarkedText]:
    """All texts that can have marks, in the order of the document."""
    yield from harvest.introduction
    yield from _of_blocks(harvest.opening)
    yield harvest.method
    yield harvest.bridge
    yield from (answer.text for section in harvest.sections for answer in section.answers)
    yield from _of_blocks(harvest.closing)


def without_address(harvest: Harvest) -> tuple[Message, ...]:
    """What to say of links that are plain words in every format but Markdown."""
    waiting = [
        f"“{text.text[mark.start : mark.end]}”"
        for text in every_text(harvest)
        for mark in text.marks
        if mark.kind is MarkKind.LINK and mark.href == PLACEHOLDER
    ]
    if not waiting:
        return ()
    said = Message("Without an address, and so no link: {words}.", {"words": ", ".join(waiting)})
    return (said,)


def _of_blocks(blocks: tuple[Block, ...]) -> Iterator[MarkedText]:
    for block in blocks:
        yield from block.paragraphs
        yield from block.items
        yield from _of_blocks(block.blocks)
