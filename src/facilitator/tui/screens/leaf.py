"""What the pages around the evening have in common: a head, a sheet, and the keys below."""

from collections.abc import Iterable, Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Key as KeyPress
from textual.events import Resize
from textual.screen import Screen, ScreenResultType
from textual.widget import Widget

from facilitator.language import Language
from facilitator.tui.in_turn import press_again
from facilitator.tui.keyboard import typed_by
from facilitator.tui.screens.sheet import Sheet
from facilitator.tui.screens.sheet_items import Item
from facilitator.tui.widgets.footer import Badge, Key, KeyRow, Keys
from facilitator.tui.widgets.too_small import TooSmall

COLUMNS, ROWS = 60, 16
"""Below this a page has no room for its own words."""


class Leaf(Screen[ScreenResultType]):
    """A page: what is on the sheet is up to the screen that it is."""

    def __init__(
        self, language: Language, items: Sequence[Item] = (), keys: Iterable[Key] = ()
    ) -> None:
        super().__init__()
        self.language = language
        self._items = items
        self._keys = tuple(keys)

    def compose(self) -> ComposeResult:
        """Head, sheet, keys; or what to do when there is no room for them."""
        with Vertical(classes="leaf"):
            if head := self.head():
                with Vertical(classes="title band"):
                    yield head
            yield Sheet(self._items)
            with Vertical(classes="keys band"):
                if foot := self.foot():
                    yield foot
                yield KeyRow(self.keys_shown)
        yield TooSmall(COLUMNS, ROWS, self.language)

    def head(self) -> Widget | None:
        """What stands above the sheet, if anything."""
        return None

    def foot(self) -> Widget | None:
        """What stands between the sheet and the keys, if anything."""
        return None

    @property
    def keys_shown(self) -> Keys:
        """The last row: the keys, and what this program promises."""
        promise = Badge(sign=self.language.say("nothing leaves this laptop"))
        return Keys(self._keys, promise)

    @property
    def sheet(self) -> Sheet:
        """The rows of the page."""
        return self.query_one(Sheet)

    def on_mount(self) -> None:
        """Let the keys go to the sheet."""
        self.sheet.focus()

    def on_resize(self, event: Resize) -> None:  # noqa: ARG002 - Textual's shape
        """See whether there is room for the page."""
        self.set_class(self.query_one(TooSmall).applies, "-too-small")

    def type_elsewhere(self, event: KeyPress, result: ScreenResultType | None = None) -> None:
        """A letter is a word, wherever one is: it closes the page, and is for the line."""
        if typed_by(event).strip():
            event.stop()
            self.dismiss(result)
            press_again(self.app, event)

    @on(KeyRow.Pressed)
    async def press(self, event: KeyRow.Pressed) -> None:
        """A key of the last row was touched: do what it stands for."""
        if event.key.action:
            await self.run_action(event.key.action)
