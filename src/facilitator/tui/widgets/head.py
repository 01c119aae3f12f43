"""The first row: what the evening is called, whether all is saved, and what time it is."""

from dataclasses import dataclass

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive

from facilitator.tui.sizes import NORMAL
from facilitator.tui.widgets.drawn import Drawn
from facilitator.tui.words import HEED, INK, WHISPER, ends, plain, row


@dataclass(frozen=True, slots=True)
class Top:
    """What the first row shows."""

    title: str
    saved: str = ""
    """✓ 41 saved, saving 1…, ! not saved."""
    unsaved: bool = False
    """Something could not be saved; that is said in words as well."""
    time: str = ""
    """The time of day."""


class Head(Drawn):
    """Shows a `Top`."""

    class SavedClicked(Message):
        """Someone wants to know about the saving."""

    top: reactive[Top] = reactive(Top(""))

    def __init__(self, top: Top | None = None) -> None:
        super().__init__()
        self.set_reactive(Head.top, top or Top(""))

    def rows(self, width: int) -> list[Content]:
        """The one row."""
        return [ends(plain(self.top.title, INK), self._right(), width)]

    def _right(self) -> Content:
        gap = "      " if self.app.size.width >= NORMAL else "   "
        saved = plain(self.top.saved, HEED if self.top.unsaved else WHISPER)
        return row(*(part for part in (saved, plain(self.top.time, INK)) if part), gap=gap)

    def on_click(self, event: Click) -> None:
        """Whether it was the right end that was touched."""
        if event.x >= self.content_size.width - self._right().cell_length:
            self.post_message(self.SavedClicked())
