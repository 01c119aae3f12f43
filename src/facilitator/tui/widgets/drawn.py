"""A widget that is set anew for the width it gets."""

from textual.content import Content
from textual.geometry import Size
from textual.visual import VisualType
from textual.widget import Widget

from facilitator.tui.words import page


class Drawn(Widget):
    """Rows that depend on the width; it is as high as they are many."""

    DEFAULT_CSS = "Drawn { width: 1fr; height: auto; }"

    def rows(self, width: int) -> list[Content]:
        """The rows, none wider than `width`."""
        raise NotImplementedError

    def render(self) -> VisualType:
        """The rows, for Textual."""
        return page(self.rows(max(self.content_size.width, 1)))

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """How many rows there are at this width."""
        return len(self.rows(max(width, 1)))
