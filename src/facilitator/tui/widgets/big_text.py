"""Large letters in a widget: the largest size that fits, plain bold when none does."""

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive

from facilitator.domain.text import clean
from facilitator.tui.letters import SIZES, Blocks, fit
from facilitator.tui.lines import even_cells
from facilitator.tui.widgets.drawn import Drawn
from facilitator.tui.words import INK, plain


def big(text: str, width: int, most: int, sizes: tuple[int, ...], blocks: Blocks) -> list[Content]:
    """The rows of a text, as large as so many rows allow."""
    drawing = fit(clean(text), width, most, sizes=sizes, blocks=blocks)
    if drawing:
        return [Content.styled(row, "$ink") for row in drawing.rows]
    return [plain(line, INK) for line in even_cells(clean(text), width)]


class BigText(Drawn):
    """A text in large letters, flush left, no higher than `most` rows."""

    text: reactive[str] = reactive("", layout=True)
    blocks: reactive[Blocks] = reactive(Blocks.QUADRANTS, layout=True)

    def __init__(
        self,
        text: str = "",
        *,
        sizes: tuple[int, ...] = SIZES,
        most: int = 0,
        blocks: Blocks = Blocks.QUADRANTS,
        classes: str | None = None,
    ) -> None:
        super().__init__(classes=classes)
        self._sizes = sizes
        self._most = most
        self._high = most
        self.set_reactive(BigText.text, text)
        self.set_reactive(BigText.blocks, blocks)

    def rows(self, width: int) -> list[Content]:
        """The rows, at the size that fits."""
        return big(self.text, width, self._most or self._high or 99, self._sizes, self.blocks)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """How high the text is; without `most`, its container is what it has to fit."""
        self._high = container.height
        return super().get_content_height(container, viewport, width)
