"""The document as it will be, on a sheet of its own; it goes along with the chosen answer."""

from dataclasses import dataclass

from textual.events import Resize
from textual.geometry import Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from facilitator.harvest.document import Harvest
from facilitator.tui.document import Document, lay_out, measured

AROUND = 2
"""Lines of the document that are to be seen above and below the chosen answer."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where one is in the document: the list of answers, and the one that is chosen.

    What is not in the document is at no spot: the sheet stays where it is.
    """

    of: str = ""
    answer: str = ""


class DocumentSheet(ScrollView, can_focus=False):
    """Shows a `Harvest`, of any length: only the lines in sight are made."""

    DEFAULT_CSS = """
    DocumentSheet { background: $desk; color: $body; scrollbar-size: 0 0; }
    """

    harvest: reactive[Harvest | None] = reactive(None, init=False, always_update=True)
    spot: reactive[Spot] = reactive(Spot(), init=False)

    def __init__(self) -> None:
        super().__init__()
        self.document = Document()

    def watch_harvest(self) -> None:
        """Lay the document out anew; what has not changed is not set again."""
        self._lay_out()

    def put(self, made: Harvest, document: Document) -> None:
        """Show a harvest that was laid out elsewhere, if that is still for the width there is."""
        first = not self.document.height
        self.set_reactive(DocumentSheet.harvest, made)
        width = self.scrollable_content_region.width
        if not width or document.width != measured(width):
            self._lay_out()
        else:
            self._have(document, first=first)

    def on_resize(self, event: Resize) -> None:  # noqa: ARG002 - Textual's shape
        """Set it for the width there is."""
        self._lay_out()

    def watch_spot(self, before: Spot, now: Spot) -> None:
        """Have the chosen answer in sight; in another list, its heading too."""
        self._follow(whole=before.of != now.of)
        self.refresh()

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width
        if not width or self.harvest is None:
            return
        first = not self.document.height
        self._have(lay_out(self.harvest, width, self.document), first=first)

    def _have(self, document: Document, *, first: bool) -> None:
        self.document = document
        self.virtual_size = Size(self.scrollable_content_region.width, document.height)
        self._follow(whole=first)
        self.refresh()

    def _follow(self, *, whole: bool) -> None:
        """Scroll as little as it takes. `whole`: to see the heading, and enough under it."""
        span = self.document.span(self.spot.answer)
        section = self.document.section(self.spot.of) or span
        if section is None:
            return
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        first, after = span or (section[0], section[0] + 1)
        enough = min(max(section[0] + height // 2, after), section[1])
        if whole and not top <= section[0] <= enough <= top + height:
            top = section[0] if after - section[0] <= height else first
        top = max(top, min(after + AROUND, self.document.height) - height)
        self.scroll_to(y=min(top, max(first - AROUND, 0)), animate=False, force=True)

    def render_line(self, y: int) -> Strip:
        """One line; beyond the last one, paper."""
        width = self.scrollable_content_region.width
        line = self.document.line(y + self.scroll_offset.y, self.spot.answer)
        strips = Visual.to_strips(self, line.content, width, 1, self.visual_style)
        strip = strips[0] if strips else Strip.blank(width)
        return strip.adjust_cell_length(width, self.rich_style)
