"""A page of rows, of which some can be chosen: what the screens around the evening are made of."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click, Resize
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from facilitator.tui.screens.sheet_items import Item
from facilitator.tui.sizes import MID


@dataclass(frozen=True, slots=True)
class _Row:
    item: int
    content: Content


class Sheet(ScrollView, can_focus=True):
    """Shows items, of any number: only the rows in sight are drawn."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"sheet--chosen"}
    DEFAULT_CSS = """
    Sheet { height: 1fr; scrollbar-gutter: stable; }
    Sheet > .sheet--chosen { background: $press; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("home", "move_to_end(-1)", show=False),
        Binding("end", "move_to_end(1)", show=False),
        Binding("enter", "take", show=False),
    ]

    @dataclass
    class Taken(Message):
        """Enter, or a second touch, on a choice."""

        key: Hashable

    items: reactive[tuple[Item, ...]] = reactive((), init=False)
    chosen: reactive[int] = reactive(-1, init=False)
    """The place of the chosen item; -1 when nothing can be chosen."""

    def __init__(self, items: Sequence[Item] = ()) -> None:
        super().__init__()
        self.set_reactive(Sheet.items, tuple(items))
        self.set_reactive(Sheet.chosen, self._choices()[0] if self._choices() else -1)
        self._rows: list[_Row] = []
        self._set: list[Sequence[Content]] = []
        """The rows of each item at this width."""

    def show(self, items: Sequence[Item]) -> None:
        """Show other items; the choice stays where it was, if that is still there."""
        key = self.items[self.chosen].key if 0 <= self.chosen < len(self.items) else None
        self.set_reactive(Sheet.items, tuple(items))
        choices = self._choices()
        same = [place for place in choices if items[place].key == key]
        near = [place for place in choices if place <= self.chosen][-1:]
        self.set_reactive(Sheet.chosen, (same or near or choices or [-1])[0])
        self._set_rows()

    def on_resize(self, event: Resize) -> None:  # noqa: ARG002 - Textual's shape
        """Set the rows anew for the width there is."""
        self._set_rows()

    def watch_chosen(self, before: int, now: int) -> None:
        """Mark the other item, and bring it into sight. All the rest stays as it is set."""
        for place in (before, now):
            if 0 <= place < len(self._set):
                self._set[place] = self._rows_of(place)
        self._lay_out()

    def _choices(self) -> list[int]:
        return [place for place, item in enumerate(self.items) if item.key is not None]

    def _set_rows(self) -> None:
        if self._width > 0:
            self._set = [self._rows_of(place) for place in range(len(self.items))]
            self._lay_out()

    def _rows_of(self, place: int) -> Sequence[Content]:
        airy = self.app.size.height >= MID
        return self.items[place].rows(self._width, chosen=place == self.chosen, airy=airy)

    @property
    def _width(self) -> int:
        """Of a row: a cell stays free between it and the scrollbar."""
        return self.scrollable_content_region.width - 1

    def _lay_out(self) -> None:
        self._rows = [
            _Row(place, content) for place, rows in enumerate(self._set) for content in rows
        ]
        self.virtual_size = Size(self.scrollable_content_region.width, len(self._rows))
        self._scroll_to_chosen()
        self.refresh()

    def _scroll_to_chosen(self) -> None:
        mine = [y for y, row in enumerate(self._rows) if row.item == self.chosen]
        if not mine:
            return
        first = 0 if self.chosen == self._choices()[0] else mine[0]
        region = Region(0, first, 1, mine[-1] - first + 1)
        self.scroll_to_region(region, animate=False, force=True)

    def render_line(self, y: int) -> Strip:
        """One row, on the tone of the chosen one if it is that."""
        width = self._width
        place = y + self.scroll_offset.y
        if place >= len(self._rows):
            return Strip.blank(width, self.rich_style)
        row = self._rows[place]
        names = ("sheet--chosen",) if row.item == self.chosen else ()
        style = self.get_visual_style(*names) if names else self.visual_style
        strips = Visual.to_strips(self, row.content, width, 1, style)
        strip = strips[0] if strips else Strip.blank(width)
        return strip.adjust_cell_length(width, style.rich_style)

    def action_move(self, by: int) -> None:
        """Choose another; where there is nothing to choose, scroll."""
        choices = self._choices()
        if self.chosen in choices:
            place = choices.index(self.chosen) + by
            self.chosen = choices[max(0, min(place, len(choices) - 1))]
        else:
            self.scroll_relative(y=by, animate=False)

    def action_move_to_end(self, by: int) -> None:
        """Choose the first or the last; where there is nothing to choose, scroll."""
        self.action_move(by * max(len(self.items), len(self._rows)))

    def action_take(self) -> None:
        """Say what is chosen."""
        if self.chosen >= 0:
            self.post_message(self.Taken(self.items[self.chosen].key))

    def on_click(self, event: Click) -> None:
        """Choose what is touched; touched again it is taken."""
        offset = event.get_content_offset(self)
        place = offset.y + self.scroll_offset.y if offset else len(self._rows)
        if place >= len(self._rows) or self._rows[place].item not in self._choices():
            return
        if self._rows[place].item == self.chosen:
            self.action_take()
        else:
            self.chosen = self._rows[place].item
