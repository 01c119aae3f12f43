"""The document as it will be, to read through."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.events import Key as KeyPress
from textual.screen import Screen

from facilitator.harvest.document import Harvest
from facilitator.language import Language
from facilitator.tui.in_turn import press_again
from facilitator.tui.keyboard import typed_by
from facilitator.tui.widgets.footer import Key, KeyRow, Keys
from facilitator.tui.widgets.sheet import DocumentSheet


class PreviewScreen(Screen[None]):
    """Shows a document, and nothing else."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "scroll(-1)", show=False),
        Binding("down", "scroll(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown,space", "page(1)", show=False),
        Binding("home", "edge(-1)", show=False),
        Binding("end", "edge(1)", show=False),
        Binding("escape,enter", "leave", show=False),
        Binding("f9", "app.help", show=False),
    ]

    def __init__(self, document: Harvest, language: Language) -> None:
        super().__init__()
        self._document, self._language = document, language

    def compose(self) -> ComposeResult:
        """The document, and the keys."""
        say = self._language.say
        yield DocumentSheet()
        with Vertical(classes="keys band"):
            yield KeyRow(Keys((Key("↑↓", say("read on")), Key("Esc", say("back"), "leave"))))

    @property
    def sheet(self) -> DocumentSheet:
        """The document."""
        return self.query_one(DocumentSheet)

    def on_mount(self) -> None:
        """Show it."""
        self.sheet.harvest = self._document

    def on_key(self, event: KeyPress) -> None:
        """A letter is for the line, here as well."""
        if typed_by(event).strip():
            event.stop()
            self.dismiss(None)
            press_again(self.app, event)

    def action_scroll(self, by: int) -> None:
        """A line on."""
        self.sheet.scroll_relative(y=by, animate=False)

    def action_page(self, by: int) -> None:
        """A page on."""
        self.sheet.scroll_relative(y=by * max(self.sheet.size.height - 2, 1), animate=False)

    def action_edge(self, by: int) -> None:
        """To the beginning or the end."""
        self.sheet.scroll_to(y=self.sheet.document.height if by > 0 else 0, animate=False)

    def action_leave(self) -> None:
        """Back to where one was."""
        self.dismiss(None)
