"""The harvest laid out as lines of a width: what each says, and whose answer it is."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise

from textual.content import Content

from facilitator.domain.events import TextName
from facilitator.domain.marks import MarkedText, MarkKind
from facilitator.domain.text import clean
from facilitator.harvest.blocks import Block as Part
from facilitator.harvest.document import Harvest, Section
from facilitator.tui.text_words import text_key
from facilitator.tui.widgets.answer_row import MEASURE
from facilitator.tui.words import BODY, HERE, INK, WHISPER
from facilitator.tui.wrapping import wrap

AT = "$ink on $press"
"""The paragraph one is at: it has no dash that could stand out."""
DASH = "– "
"""What answers hang on."""

Lines = tuple[tuple[int, int], ...]
"""Where each line of a text starts and ends."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the document, and how it is set."""

    words: MarkedText
    style: str = BODY
    hangs: bool = False
    """Whether it hangs on a dash."""
    answer: str = ""
    """The answer it is, or the key of another text that somebody wrote."""
    heads: str | None = None
    """The list of answers it is the heading of."""
    close: bool = False
    """Whether it follows the block before it without a blank line."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line, and the id of the answer it belongs to; "" for every other line."""

    content: Content
    answer: str = ""


BLANK = Line(Content(""))


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """The lines of a harvest. Only those that are asked for are made."""

    width: int = 0
    blocks: Sequence[Block] = ()
    tops: Sequence[int] = (0,)
    """The line before each block, blank or not, and after the last one how many there are."""
    answers: Mapping[str, int] = field(default_factory=dict)
    """The block of each answer."""
    sections: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """The first block of each section, and the first one after it."""
    breaks: Mapping[tuple[str, bool], Lines] = field(default_factory=dict)
    """The lines of each text at this width, hanging or not."""

    @property
    def height(self) -> int:
        """How many lines there are."""
        return self.tops[-1]

    def line(self, y: int, chosen: str = "") -> Line:
        """A line, counting from 0; the dash of the chosen answer stands out."""
        if not 0 <= y < self.height:
            return BLANK
        place = bisect_right(self.tops, y) - 1
        block = self.blocks[place]
        row = y - self._first(place)
        if row < 0:
            return BLANK
        words = _words(block, self.breaks[block.words.text, block.hangs][row])
        if chosen and block.answer == chosen and not block.hangs:
            words = words.stylize_before(AT)
        return Line(_dash(block, row, chosen) + words, block.answer)

    def span(self, answer: str) -> tuple[int, int] | None:
        """The first line of an answer, and the first one after it; None: it is not in here."""
        place = self.answers.get(answer)
        return None if place is None else (self._first(place), self.tops[place + 1])

    def section(self, of: str) -> tuple[int, int] | None:
        """The line with the heading over a list, and the first one after all under it."""
        places = self.sections.get(of)
        return places and (self._first(places[0]), self.tops[places[1]])

    def _first(self, place: int) -> int:
        """The line with the first words of a block."""
        return self.tops[place] + (place > 0 and not self.blocks[place].close)


def lay_out(harvest: Harvest, width: int, before: Document | None = None) -> Document:
    """The document at a width. Texts that `before` has at that width are not wrapped again."""
    width = measured(width)
    blocks = tuple(block for block in _blocks(harvest) if block.words)
    known = before.breaks if before and before.width == width else {}
    breaks: dict[tuple[str, bool], Lines] = {}
    heights: list[int] = []
    for place, block in enumerate(blocks):
        key = block.words.text, block.hangs
        lines = breaks[key] = known.get(key) or _wrapped(block, width)
        heights.append(len(lines) + (place > 0 and not block.close))
    return Document(
        width=width,
        blocks=blocks,
        tops=tuple(accumulate(heights, initial=0)),
        answers={block.answer: place for place, block in enumerate(blocks) if block.answer},
        sections=_sections(blocks),
        breaks=breaks,
    )


def measured(width: int) -> int:
    """The width that words are set to, of that which there is."""
    return max(min(width, MEASURE), len(DASH) + 2)


def _wrapped(block: Block, width: int) -> Lines:
    return wrap(block.words.text, width - len(DASH) if block.hangs else width)


def _sections(blocks: Sequence[Block]) -> dict[str, tuple[int, int]]:
    heads = [(place, b.heads) for place, b in enumerate(blocks) if b.heads is not None]
    edges = pairwise([*(place for place, _ in heads), len(blocks)])
    return {of: edge for (_, of), edge in zip(heads, edges, strict=True)}


def _blocks(harvest: Harvest) -> Iterator[Block]:
    """The classic form: masthead, how the evening went, the questions, what was said."""
    yield _plain(harvest.masthead.kind, INK, text_key(TextName.KIND))
    yield _plain(harvest.masthead.date, WHISPER, text_key(TextName.DATE))
    yield _plain(harvest.masthead.theme, INK, text_key(TextName.TITLE))
    yield from _paragraphs(harvest.introduction, TextName.INTRODUCTION)
    for part in harvest.opening:
        yield from _part(part)
    yield from _paragraphs((harvest.method,), TextName.METHOD)
    for number, question in enumerate(harvest.questions):
        yield Block(MarkedText(question), hangs=True, close=number > 0)
    yield from _paragraphs((harvest.bridge,), TextName.BRIDGE)
    for section in harvest.sections:
        yield from _section(section)
    for part in harvest.closing:
        yield from _part(part)


def _paragraphs(words: Sequence[MarkedText], name: TextName | None) -> Iterator[Block]:
    for number, paragraph in enumerate(words):
        yield Block(paragraph, answer=text_key(name, number) if name else "")


def _part(part: Part, *, inner: bool = False) -> Iterator[Block]:
    """A part that was chosen; the words of a table stand behind each other."""
    heading = part.heading if inner else clean(part.heading.upper())
    yield _plain(heading, INK)
    yield from _paragraphs(part.paragraphs, part.text)
    for number, item in enumerate(part.items):
        yield Block(item, hangs=True, close=number > 0)
    for number, row in enumerate(part.table.rows if part.table else ()):
        yield Block(MarkedText(clean(" · ".join(row))), hangs=True, close=number > 0)
    for each in part.blocks:
        yield from _part(each, inner=True)


def _section(section: Section) -> Iterator[Block]:
    # A capital can be two characters that compose, so it is cleaned again.
    yield Block(MarkedText(clean(section.heading.upper())), INK, heads=section.of)
    for number, answer in enumerate(section.answers):
        yield Block(answer.whole, hangs=True, answer=answer.id, close=number > 0)
    yield _plain(section.note, WHISPER)


def _plain(text: str, style: str, key: str = "") -> Block:
    return Block(MarkedText(text), style, answer=key)


def _dash(block: Block, row: int, chosen: str) -> Content:
    """What stands in front of the words of a line."""
    if not block.hangs:
        return Content("")
    if row:
        return Content(" " * len(DASH))
    return Content.styled(DASH, HERE if block.answer and block.answer == chosen else WHISPER)


def _words(block: Block, line: tuple[int, int]) -> Content:
    """The words of a line; never read as markup, and clean as all of the harvest is."""
    start, end = line
    words = Content.styled(block.words.text[start:end], block.style)
    for mark in block.words.marks:
        if mark.kind is MarkKind.BOLD and mark.start < end and start < mark.end:
            words = words.stylize(INK, max(mark.start - start, 0), min(mark.end, end) - start)
    return words
