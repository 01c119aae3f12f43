"""The harvest as rows, for the formats that are one big table: what was said, and under what."""

from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.domain.marks import MarkedText, MarkKind
from facilitator.harvest import wording
from facilitator.harvest.blocks import Block
from facilitator.harvest.document import Harvest, HarvestAnswer
from facilitator.language import language

_BETWEEN = " | "


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table."""

    number: int | None
    """Of the question; None for what belongs to none."""
    under: str
    """The question, or the headings it stands under."""
    text: MarkedText
    """No words where a question has no answers."""
    said_by: str = ""
    """The names of the groups, where they were chosen."""
    tally: int | None = None
    """How many groups said it, where that was chosen."""

    @property
    def key_phrases(self) -> str:
        """What is bold in it."""
        bold = (mark for mark in self.text.marks if mark.kind is MarkKind.BOLD)
        return _BETWEEN.join(self.text.text[mark.start : mark.end] for mark in bold)


@dataclass(frozen=True, slots=True)
class Columns:
    """What stands over the rows, in the language of the document; "" has not been chosen."""

    number: str
    under: str
    text: str
    key_phrases: str
    groups: str = ""
    tally: str = ""


def columns(harvest: Harvest) -> Columns:
    """The columns this harvest needs: groups and numbers of them only where they were chosen."""
    spoken = language(harvest.language)
    answers = [answer for section in harvest.sections for answer in section.answers]
    return Columns(
        *wording.columns(spoken),
        groups=wording.groups_column(spoken) if any(a.groups for a in answers) else "",
        tally=wording.tally_column(spoken) if any(map(_counted, answers)) else "",
    )


def rows(harvest: Harvest) -> Iterator[Row]:
    """The answers first, in order, then the other parts of the document that were chosen."""
    asked = len(harvest.questions)
    for place, section in enumerate(harvest.sections, start=1):
        number = place if place <= asked else None
        for answer in section.answers:
            yield _answered(number, section.heading, answer)
        if not section.answers:
            yield Row(number, section.heading, MarkedText())
    for block in (*harvest.opening, *harvest.closing):
        yield from _of_block(block, ())


def _answered(number: int | None, under: str, answer: HarvestAnswer) -> Row:
    tally = answer.tally if _counted(answer) else None
    return Row(number, under, answer.text, ", ".join(answer.groups), tally)


def _counted(answer: HarvestAnswer) -> bool:
    """Whether the document says how many groups said it; names of groups tell that, too."""
    return bool(answer.after) and not answer.groups


def _of_block(block: Block, over: tuple[str, ...]) -> Iterator[Row]:
    headings = (*over, block.heading)
    under = " – ".join(filter(None, headings))
    yield from (Row(None, under, text) for text in (*block.paragraphs, *block.items))
    if block.table:
        for cells in block.table.rows:
            said = _BETWEEN.join(words for words in cells if words)
            yield Row(None, under, MarkedText(said))
    for part in block.blocks:
        yield from _of_block(part, headings)
