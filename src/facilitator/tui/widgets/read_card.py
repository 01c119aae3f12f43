"""The answer that is read back, large on a card between its neighbours, and how far one is."""

from textual.content import Content
from textual.reactive import reactive

from facilitator.domain.text import clean
from facilitator.tui.letters import Blocks, fit
from facilitator.tui.lines import at_most, flow
from facilitator.tui.reading_scene import Reading
from facilitator.tui.sizes import MID, NORMAL
from facilitator.tui.widgets.bars import Part, bar
from facilitator.tui.widgets.drawn import Drawn
from facilitator.tui.words import INK, WHISPER, ends, plain

NOTHING = Reading("", "", 0.0, "")
LOW, LARGE, ANY = (8,), (14, 12), (14, 12, 10, 8)
"""Sizes of the letters: on a low screen, beside the neighbours, and where those have given way."""
HEAD, NEIGHBOURS = 2, 6
"""Rows of the heading, and of what was read before and what comes, with their air."""


class ReadCard(Drawn):
    """Shows a `Reading`. Where the words want the room the neighbours give way.

    `-above` a list it is its heading only.
    """

    DEFAULT_CSS = """
    ReadCard { height: 1fr; }
    ReadCard.-above { height: 2; }
    """

    reading: reactive[Reading] = reactive(NOTHING)
    blocks: reactive[Blocks] = reactive(Blocks.QUADRANTS)

    def rows(self, width: int) -> list[Content]:
        """The heading over its line, and the card."""
        shown, height = self.reading, self.size.height - HEAD
        head = ends(plain(shown.where, INK), plain(shown.count, WHISPER), width)
        top = [head, bar(Part(shown.share), width)]
        if self.has_class("-above"):
            return top
        low = self.app.size.height < MID
        if not low and (large := self._large(width, height - NEIGHBOURS, LARGE)):
            before, after = (_neighbour(words, width) for words in (shown.before, shown.after))
            card = self._card(large, width, height - NEIGHBOURS)
            return [*top, Content(), before, Content(), *card, Content(), after]
        words = self._large(width, height - 1, LOW if low else ANY) or self._plain(width, height)
        return [*top, Content(), *self._card(words, width, height - 1)]

    def _card(self, words: list[Content], width: int, height: int) -> list[Content]:
        """The words on the desk's tone, in the middle of so many rows."""
        above = max(height - len(words), 0) // 2
        rows = [Content()] * above + [Content(" " * self._left) + line for line in words]
        rows += [Content()] * (height - len(rows))
        return [_filled(row, width) for row in rows]

    @property
    def _left(self) -> int:
        return 2 if self.app.size.width < NORMAL else 5

    def _large(self, width: int, height: int, sizes: tuple[int, ...]) -> list[Content]:
        """The words in large letters with air around them; none where they do not fit."""
        words, room = clean(self.reading.words), max(height - 2, 1)
        drawing = fit(words, width - 2 * self._left, room, sizes=sizes, blocks=self.blocks)
        return [Content.styled(row, "$ink") for row in drawing.rows] if drawing else []

    def _plain(self, width: int, height: int) -> list[Content]:
        room = width - 2 * self._left
        lines = at_most(flow(clean(self.reading.words), room), max(height - 3, 1), room)
        return [plain(line, INK) for line in lines]


def _neighbour(words: str, width: int) -> Content:
    return plain(f"– {words}", WHISPER).truncate(width, ellipsis=True) if words else Content()


def _filled(row: Content, width: int) -> Content:
    return (row + Content(" " * max(width - row.cell_length, 0))).stylize("on $desk")
