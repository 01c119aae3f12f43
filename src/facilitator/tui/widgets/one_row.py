"""A single row for a sentence of any length."""

from textual.content import Content
from textual.reactive import reactive

from facilitator.tui.lines import TIED
from facilitator.tui.widgets.drawn import Drawn


class OneRow(Drawn):
    """Shows what fits, up to a whole word, and an ellipsis where more follows."""

    DEFAULT_CSS = "OneRow { height: 1; }"

    content: reactive[Content] = reactive(Content())

    def rows(self, width: int) -> list[Content]:
        """The one row."""
        return [cut(self.content, width)]


def cut(words: Content, width: int) -> Content:
    """Words within so many cells, cut after a whole one where that leaves most of them."""
    if words.cell_length <= width:
        return words
    short = words.truncate(max(width - 1, 1))
    space = short.plain.rstrip().rfind(" ")
    if space > len(short.plain) // 2:
        short = short[:space]
    return short.rstrip(f" {TIED}·,;:–") + Content.styled("…", "$whisper")
