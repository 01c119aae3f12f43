"""What stands on a screen that is too small to work on."""

from textual.content import Content

from facilitator.language import Language
from facilitator.tui.lines import flow
from facilitator.tui.widgets.drawn import Drawn
from facilitator.tui.words import BODY, plain


class TooSmall(Drawn):
    """Says how large the window has to be, and how large it is."""

    def __init__(self, columns: int, rows: int, language: Language) -> None:
        super().__init__()
        self._columns, self._rows_needed, self._language = columns, rows, language

    @property
    def applies(self) -> bool:
        """Whether the window is smaller than that."""
        size = self.app.size
        return size.width < self._columns or size.height < self._rows_needed

    def rows(self, width: int) -> list[Content]:
        """The sentence, in as many rows as it takes."""
        text = self._language.say(
            "This window is {width}×{height}; it takes {columns}×{rows}. Make it larger, "
            "or the letters smaller. Everything saved is safe.",
            width=self.app.size.width,
            height=self.app.size.height,
            columns=self._columns,
            rows=self._rows_needed,
        )
        return [plain(line, BODY) for line in flow(text, width)]
