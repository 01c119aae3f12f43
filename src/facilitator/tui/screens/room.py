"""The room view: a page on the wall. It is given a picture and shows it; it knows nothing else."""

from textual.app import ComposeResult
from textual.content import Content
from textual.events import Resize
from textual.reactive import reactive
from textual.screen import Screen
from textual.visual import VisualType
from textual.widget import Widget

from facilitator.domain.wall import RoomView, Showing
from facilitator.tui.letters import Blocks
from facilitator.tui.room_foot import Space
from facilitator.tui.room_page import set_page
from facilitator.tui.setting import Row
from facilitator.tui.widgets.bars import Bar, Part

DARK = RoomView(Showing.BLACK)


class Rows(Widget):
    """Rows as they were set. Nothing is drawn again while they stay the same."""

    set_rows: reactive[tuple[Row, ...]] = reactive((), layout=True)

    def render(self) -> VisualType:
        """The rows, for Textual."""
        return Content("\n").join(_content(row) for row in self.set_rows)


class Wall(Rows):
    """What the room reads."""


class Hands(Rows):
    """The words of the foot and the clock."""


class Page(Widget):
    """One page, set for the space it has."""

    view: reactive[RoomView] = reactive(DARK)
    blocks: reactive[Blocks] = reactive(Blocks.QUADRANTS)

    def compose(self) -> ComposeResult:
        """Wall, hands, bar."""
        yield Wall()
        yield Hands()
        yield Bar()

    def watch_view(self) -> None:
        """Another picture."""
        self._set()

    def watch_blocks(self) -> None:
        """Other letters."""
        self._set()

    def on_resize(self, _event: Resize) -> None:
        """Another space."""
        self._set()

    def _set(self) -> None:
        columns, rows = self.content_size
        if not self.is_mounted or columns < 1 or rows < 1:
            return
        page = set_page(self.view, Space(columns, rows, self.screen.size.height, self.blocks))
        self.query_one(Wall).set_rows = page.wall
        self.query_one(Hands).set_rows = page.hands
        self.query_one(Hands).display = bool(page.hands)
        self._set_bar(taken=bool(page.hands))

    def _set_bar(self, *, taken: bool) -> None:
        """The bar; where there is none, its row is still `taken` under the hands."""
        clock, bar = self.view.clock, self.query_one(Bar)
        bar.display = taken or clock.share is not None
        bar.visible = clock.share is not None
        bar.part = Part(clock.share or 0.0, clock.stage)


class RoomScreen(Screen[None]):
    """What the room sees. Its owner sets `view` anew whenever the evening or the time goes on.

    An equal picture draws nothing. What is mounted into it after the page, such as the writing
    strip of a mirrored screen, stands under the page in rows of its own.
    """

    view: reactive[RoomView] = reactive(DARK)
    blocks: reactive[Blocks] = reactive(Blocks.QUADRANTS)

    def __init__(self, view: RoomView = DARK, *, blocks: Blocks = Blocks.QUADRANTS) -> None:
        super().__init__()
        self.set_reactive(RoomScreen.view, view)
        self.set_reactive(RoomScreen.blocks, blocks)

    def compose(self) -> ComposeResult:
        """The page; the strip is the owner's."""
        yield Page().data_bind(RoomScreen.view, RoomScreen.blocks)

    def on_mount(self) -> None:
        """The first picture."""
        self.watch_view(self.view)

    def watch_view(self, view: RoomView) -> None:
        """A black screen is black in every theme."""
        self.set_class(view.showing is Showing.BLACK, "-black")


def _content(row: Row) -> Content:
    return Content.assemble(*((piece.text, piece.style) for piece in row))
