"""A bare app to put one widget on, in our themes, that remembers what the widget posts."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TypeVar

from textual import events
from textual.app import App, ComposeResult
from textual.message import Message
from textual.pilot import Pilot
from textual.widget import Widget

from facilitator.tui.theme import THEMES, USUAL, VARIABLES
from tests.patience import settled

HOSTILE = (
    "[/]",
    "[b]x",
    "[@click=app.quit]x[/]",
    "a\x1b[31mred\x1b]0;t\x07",
    "漢字が流れる川",
    "👩‍👩‍👧 en 🇳🇱",
    "e\u0301" + "\u0302" * 30,
    "\u202eomgekeerd\u202c",
    "שלום לכולם",
    "مرحبا",
    "a\u200bb\xa0c",
)
"""Texts that tear at what they are shown in."""


NAMED: dict[str, str | None] = {
    "enter": "\r",
    "tab": "\t",
    "escape": "\x1b",
    "backspace": "\x7f",
    **dict.fromkeys(("shift+tab", "up", "down", "left", "right", "home", "end", "delete")),
    **dict.fromkeys(("pageup", "pagedown")),
    **{f"ctrl+{letter}": None for letter in "acdefgklnopqrstuvwxyz"},
    **{f"f{n}": None for n in range(1, 13)},
}
"""Keys with the character Textual gives them."""

M = TypeVar("M", bound=Message)


class Stage(App[None]):
    """One widget or more, and what they post."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, *widgets: Widget) -> None:
        super().__init__()
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = USUAL
        self.widgets = widgets
        self.posted: list[Message] = []
        self.reached: list[str] = []
        """The keys that no widget took."""

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return VARIABLES

    def compose(self) -> ComposeResult:
        yield from self.widgets

    def on_key(self, event: events.Key) -> None:
        self.reached.append(event.key)

    @asynccontextmanager
    async def shown(self, width: int = 80, height: int = 24) -> AsyncIterator[Pilot[None]]:
        """Run in a terminal of that size, with everything settled."""
        async with self.run_test(size=(width, height), message_hook=self._note) as pilot:
            self.pilot = pilot
            await self.settles()
            yield pilot

    async def types(self, *keys: str) -> None:
        """Keys in one burst, as a terminal under load hands them over: letters or names."""
        for key in keys:
            names = [key] if key in NAMED else list(key)
            for name in names:
                self.post_message(self._key(name))
        await self.settles()

    async def settles(self) -> None:
        """Wait until nothing has anything to do."""
        await settled(self)

    @staticmethod
    def _key(name: str) -> events.Key:
        if name in NAMED:
            return events.Key(name, NAMED[name])
        return events.Key("space" if name == " " else name, name)

    def _note(self, message: Message) -> None:
        if not isinstance(message, events.Event) and not any(message is m for m in self.posted):
            self.posted.append(message)

    def of(self, kind: type[M]) -> list[M]:
        """The messages of this kind, in order."""
        return [m for m in self.posted if isinstance(m, kind)]

    def line(self, y: int) -> str:
        """What stands on a row of the screen."""
        strips = self.screen._compositor.render_strips()
        return "".join(segment.text for segment in strips[y]).rstrip()

    def page(self) -> list[str]:
        """What stands on the screen, without the empty rows at its end."""
        rows = [self.line(y) for y in range(self.size.height)]
        while rows and not rows[-1]:
            rows.pop()
        return rows
