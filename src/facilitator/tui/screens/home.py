"""The first screen: everything there is to go on with, to start, or to look back on."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.message import Message
from textual.widget import Widget

from facilitator.desk import Shelf
from facilitator.domain.message import Refused
from facilitator.language import Language
from facilitator.session import wall_clock
from facilitator.tui.commands import Context, bindings, footer_keys, in_context
from facilitator.tui.screens.home_list import items, look_at, place_of
from facilitator.tui.screens.leaf import Leaf
from facilitator.tui.screens.sheet import Sheet
from facilitator.tui.screens.sheet_items import Item, Space, Words
from facilitator.tui.widgets.head import Head, Top
from facilitator.tui.words import HEED


class HomeScreen(Leaf[None]):
    """Lists what lies on the shelf. What is chosen is up to whoever hears of it."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Context.HOME)]

    @dataclass
    class Begin(Message):
        """A session file was chosen."""

        path: Path

    @dataclass
    class Open(Message):
        """A dialogue was chosen."""

        path: Path

    @dataclass
    class Forget(Message):
        """Something of this dialogue is to go."""

        path: Path

    def __init__(
        self,
        shelf: Shelf,
        language: Language,
        *,
        now: Callable[[], datetime] = wall_clock,
        told: tuple[str, ...] = (),
    ) -> None:
        """`told` is what there is to say above the list from the start."""
        keys = footer_keys(in_context(Context.HOME), language)
        super().__init__(language, keys=keys)
        self._shelf = shelf
        self._now = now
        self._told = told
        self._listed: list[Item] = []

    def head(self) -> Widget:
        """What this is, and what time it is."""
        return Head(self._top)

    @property
    def _top(self) -> Top:
        return Top(self.language.say("Harvest"), time=f"{self._now():%H:%M}")

    def on_mount(self) -> None:
        """Keep the time right."""
        self._tick()

    def on_screen_resume(self) -> None:
        """Something may have changed while another screen was in front."""
        self.read_shelf()

    @work(exclusive=True, group="shelf")
    async def read_shelf(self) -> None:
        """List what lies on the shelf now."""
        try:
            found = await asyncio.to_thread(look_at, self._shelf)
        except Refused as refused:
            self.tell(self.language.tell(refused))
            return
        self._listed = items(found, self.language, self._now().date())
        self._show()

    def tell(self, *sentences: str) -> None:
        """Say something above the list, until something else is said. Nothing takes it away."""
        self._told = sentences
        self._show()

    def _show(self) -> None:
        told = [Words(f"! {sentence}", HEED) for sentence in self._told]
        self.sheet.show([*told, *([Space(1, 2)] if told else []), *self._listed])

    def _tick(self) -> None:
        """Show the time, once a minute."""
        self.query_one(Head).top = self._top
        now = self._now()
        self.set_timer(60 - now.second - now.microsecond / 1e6, self._tick)

    @on(Sheet.Taken)
    def take(self, event: Sheet.Taken) -> None:
        """Say which was chosen."""
        kind, path = place_of(event.key)
        self._told = ()
        self.post_message(self.Open(path) if kind == "kept" else self.Begin(path))

    def action_open(self) -> None:
        """The same as Enter, for whoever touches it."""
        self.sheet.action_take()

    def action_search(self) -> None:
        """Look for words in everything that was ever said."""
        from facilitator.tui.screens.search import SearchScreen

        self.app.push_screen(
            SearchScreen(self._shelf, self.language, self._now().date()), self._open_found
        )

    def _open_found(self, path: Path | None) -> None:
        if path:
            self.post_message(self.Open(path))

    def action_forget(self) -> None:
        """Forget the chosen dialogue, or a part of it."""
        key = self.sheet.items[self.sheet.chosen].key if self.sheet.chosen >= 0 else None
        kind, path = ("", Path()) if key is None else place_of(key)
        if kind == "kept":
            self.post_message(self.Forget(path))
        else:
            say = self.language.say
            self.tell(say("Choose a dialogue first. A session file is yours to delete."))
