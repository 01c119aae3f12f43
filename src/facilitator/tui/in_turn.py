"""Keys that take their turn: one that is no letter waits for all that was pressed before it."""

from collections import deque
from contextlib import ExitStack
from functools import partial

from textual import events
from textual.app import App
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.timer import Timer
from textual.widget import Widget

from facilitator.tui.held import held
from facilitator.tui.keyboard import apart, typed_by
from facilitator.tui.look import Look
from facilitator.tui.widgets.field import Field

AT_MOST = 1.0
"""Seconds a key waits for the one before it, whatever became of that."""

Pressed = events.Key | events.Paste


class InTurn(Look[None]):
    """Hands keys on one after the other, also those that come in the same instant.

    What a key leads to travels from widget to screen to app in messages. Keys that were handed on
    meanwhile would mean what they meant before it: Enter, ^L would correct the answer before the
    one just given. So a call goes the way those messages went, behind them, and the next key
    behind that. Letters into a field only follow each other, and need not wait.
    """

    def __init__(self, theme_name: str) -> None:
        super().__init__(theme_name)
        self._in_line: deque[Pressed] = deque()
        self._letters_under_way = False
        self._turn = 0
        """The number of the key that is under way, or was."""
        self._patience: Timer | None = None
        """Runs while one is."""
        self._painting = ExitStack()
        """Is held while Enter is under way: the line that it empties shows where its words went."""

    async def on_event(self, event: events.Event) -> None:
        """Textual's door for everything; a key has to wait its turn there."""
        if isinstance(event, Pressed) and not event.is_forwarded:
            self._in_line.extend(apart(event))
            await self._hand_on()
        else:
            await super().on_event(event)

    def press_next(self, event: Pressed) -> None:
        """Have a key pressed once more, before all that came after it: the page it closes is gone.

        While that page goes the key is still under way, so that nobody else is handed on.
        """
        self._in_line.appendleft(event)
        if self._patience is None:
            self.call_later(self._hand_on)

    async def _hand_on(self) -> None:
        """Hand on what need not wait."""
        while self._in_line and self._patience is None:
            letter = self._is_letter(self._in_line[0])
            if letter or not self._letters_under_way:
                self._letters_under_way = letter
                focused, event = self.focused, self._in_line.popleft()
                if isinstance(event, events.Key) and event.key == "enter":
                    self._painting = held(self)
                await super().on_event(event)
                if letter:
                    continue
            else:
                self._letters_under_way, focused = False, self.focused
            self._follow(focused)

    def _is_letter(self, event: Pressed) -> bool:
        typed = isinstance(event, events.Key) and typed_by(event)
        return bool(typed) and isinstance(self.focused, Field)

    # -- behind a key -----------------------------------------------------------------------

    def _follow(self, focused: Widget | None) -> None:
        """Go after what was handed on last, from the widget that got it."""
        self._turn += 1
        self._patience = self.set_timer(AT_MOST, partial(self._arrive, self._turn))
        self._go(self._turn, self._way(focused), self.screen, again=True)

    def _way(self, focused: Widget | None) -> list[MessagePump]:
        """Everybody whom a message passes on its way up."""
        begin = focused or self.screen
        return [*(each for each in begin.ancestors_with_self if each is not self), self]

    def _go(
        self, turn: int, way: list[MessagePump], screen: Screen[object], *, again: bool
    ) -> None:
        """One step up; at the end all the way again, for what the key itself has only posted."""
        if way:
            first, *rest = way
            if not first.call_later(self._go, turn, rest, screen, again=again):
                self._go(turn, rest, screen, again=again)
        elif again or screen is not self.screen:
            self._go(turn, self._way(self.focused), self.screen, again=False)
        else:
            self.call_later(self._arrive, turn)

    async def _arrive(self, turn: int) -> None:
        """All is done that the key led to, or it took too long: the next one."""
        if self._patience and turn == self._turn:
            self._patience.stop()
            self._patience = None
            self._painting.close()
            await self._hand_on()


def press_again(app: App[object], event: events.Key) -> None:
    """Have a key pressed on whatever is there once this page is gone."""
    key = events.Key(event.key, event.character)
    if isinstance(app, InTurn):
        app.press_next(key)
    else:
        app.post_message(key)
