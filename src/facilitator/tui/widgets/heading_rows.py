"""The words the matter begins with."""

from textual.content import Content
from textual.reactive import reactive

from facilitator.tui.lines import at_most, flow
from facilitator.tui.scene import Heading
from facilitator.tui.sizes import MID
from facilitator.tui.widgets.drawn import Drawn
from facilitator.tui.words import BODY, INK, WHISPER, plain

MOST_ROWS = 3
"""Of a question; with its explanation it is then as high as the clock."""


class HeadingRows(Drawn):
    """Shows a `Heading`: where one is, what it is about, and what comes."""

    heading: reactive[Heading] = reactive(Heading(), layout=True)

    def rows(self, width: int) -> list[Content]:
        """A whisper, the words in ink, and a row of body after some air."""
        shown, low = self.heading, self.app.size.height < MID
        most = MOST_ROWS if low else MOST_ROWS + 1
        rows = [plain(shown.where, WHISPER)]
        rows += [plain(line, INK) for line in at_most(flow(shown.about, width), most, width)]
        if shown.after:
            rest = at_most(flow(shown.after, width), most - 1, width)
            rows += [*([] if low else [Content("")]), *(plain(line, BODY) for line in rest)]
        return rows
