"""A notice: what is the matter, and what can be done, each way with its consequence."""

from dataclasses import dataclass

from textual.content import Content
from textual.reactive import reactive

from facilitator.tui.lines import flow
from facilitator.tui.widgets.drawn import Drawn
from facilitator.tui.words import BODY, HEED, INK, WHISPER, ends, plain, row

MARK = "! "


@dataclass(frozen=True, slots=True)
class Way:
    """Something that can be done, and the key that does it."""

    key: str
    words: str
    figure: str = ""
    """The consequence, on the right edge."""


@dataclass(frozen=True, slots=True)
class Advice:
    """What a notice says. Without a sentence it says nothing, in as much room."""

    sentence: str = ""
    more: str = ""
    """What goes on after the sentence, less loud."""
    heading: str = ""
    """What the figures are."""
    ways: tuple[Way, ...] = ()
    last: Way | None = None
    """How, or that one can leave it."""
    urgent: bool = True
    """Whether it wants something: the mark. Without it everything is a matter of record."""
    aside: bool = False
    """The keys of the ways go elsewhere for now."""


class Notice(Drawn):
    """Shows an `Advice` in a place of its own, which is there without it too: nothing moves."""

    DEFAULT_CSS = "Notice { height: 5; }"

    advice: reactive[Advice] = reactive(Advice())

    def __init__(self, advice: Advice | None = None) -> None:
        super().__init__()
        self.set_reactive(Notice.advice, advice or Advice())

    def rows(self, width: int) -> list[Content]:
        """The sentence, the ways, the key."""
        advice = self.advice
        if not advice.sentence:
            return []
        ways = (self._way(way, width) for way in advice.ways)
        last = (
            row(plain(way.key), plain(way.words, WHISPER), gap=" ") for way in (advice.last,) if way
        )
        return [*_said(advice, width), *ways, *last]

    def _way(self, way: Way, width: int) -> Content:
        aside = self.advice.aside
        key = plain(way.key, WHISPER if aside else INK)
        words = plain(way.words, WHISPER if aside else BODY)
        return ends(row(key, words, gap=" "), plain(way.figure, WHISPER if aside else BODY), width)


def _said(advice: Advice, width: int) -> list[Content]:
    """The sentence, hung on its mark, with the heading of the figures on the right."""
    mark = Content.styled(MARK, HEED) if advice.urgent else Content()
    room = width - mark.cell_length - (len(advice.heading) + 2 if advice.heading else 0)
    first, *others = flow(advice.sentence, room)
    hung = Content(" " * mark.cell_length)
    rows = [mark + plain(first, INK), *(hung + plain(line, INK) for line in others)]
    rows[0] = ends(rows[0], plain(advice.heading, WHISPER), width)
    return rows + [hung + plain(line) for line in flow(advice.more, room)]
