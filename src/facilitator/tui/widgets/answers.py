"""The list of answers: one of them, or several, chosen for what the next key does."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from textual import events
from textual.message import Message
from textual.reactive import reactive

from facilitator.domain.line import (
    Address,
    Addressing,
    Axis,
    Place,
    Pressed,
    press_character,
    press_other,
    press_tab,
)
from facilitator.tui.keyboard import typed_by
from facilitator.tui.widgets.answer_page import AnswerPage
from facilitator.tui.widgets.answer_row import AnswerRow, RowStatus

__all__ = ["AnswerList", "AnswerRow", "RowStatus"]

NOT_NAMED = -1
NOWHERE = Address(NOT_NAMED, NOT_NAMED)
SIGNS = "*+=>"
OUT = "out"
"""The sign of Backspace and Delete: out of the document, or back in."""
ENTER = ("enter", "ctrl+j")
TABS = {"tab": Axis.GROUP, "shift+tab": Axis.QUESTION}


class AnswerList(AnswerPage, can_focus=True, inherit_bindings=False):
    """Answers to walk through. Letters and digits are for the line: it hands them on."""

    place: reactive[Place] = reactive(Place(), repaint=False, init=False)
    """How many groups and questions there are to give an answer to."""

    class BackToLine(Message):
        """The line is where one types again."""

    class Walked(Message):
        """A key led to an answer."""

    @dataclass
    class Edit(Message):
        """The chosen answer is to be put differently."""

        ids: tuple[str, ...]

    @dataclass
    class Signed(Message):
        """A sign was given to the chosen answers: * + = > or "out"."""

        sign: str
        ids: tuple[str, ...]

    @dataclass
    class Addressed(Message):
        """A number is waited for, or no longer."""

        addressing: Addressing

    @dataclass
    class Readdress(Message):
        """The chosen answers belong to the group or question with this number; 0 is none."""

        axis: Axis
        number: int
        ids: tuple[str, ...]

    @dataclass
    class TypedAway(Message):
        """A letter or digit for the line."""

        character: str

    onward: Callable[[events.Key], None] | None = None
    """Takes what is for the line. At once: a message would let the next key overtake it."""
    entered: Callable[[tuple[str, ...]], bool] | None = None
    """Takes the answers that Enter is about, as much at once; whether the line has the keys now."""
    signed: Callable[[str, tuple[str, ...]], None] | None = None
    """Takes a sign and the answers it is given to, as much at once."""
    addressing = Addressing(NOWHERE)
    """Whether a number is waited for."""
    _away = False
    """Whether a letter was handed on: what comes before the line has the focus follows it."""

    @property
    def ids(self) -> tuple[str, ...]:
        """What is chosen: those picked together, in order, else the one that one is at."""
        if self.picked:
            return tuple(row.id for row in self.rows if row.id in self.picked)
        return (self.chosen,) if self.chosen else ()

    def on_focus(self) -> None:
        """Be at the last answer, unless one was chosen beforehand."""
        self._away = False
        self._choose_one()

    def watch_rows(self, before: tuple[AnswerRow, ...], now: tuple[AnswerRow, ...]) -> None:
        """Show other answers; where the chosen one is gone, the one in its place is chosen."""
        place = self.place_chosen
        super().watch_rows(before, now)
        if self.has_focus:
            self._choose_one(place)

    def _choose_one(self, place: int | None = None) -> None:
        """Be at an answer, if there is one: the last, unless one was chosen before."""
        if not self._has_chosen():
            last = len(self.rows) - 1
            self.chosen = (
                self.rows[last if place is None else min(place, last)].id if self.rows else ""
            )

    def _has_chosen(self) -> bool:
        """Whether the chosen answer is there; mostly it is where it was set last."""
        place = self.place_chosen
        if place is not None and place < len(self.rows) and self.rows[place].id == self.chosen:
            return True
        return any(row.id == self.chosen for row in self.rows)

    def on_blur(self) -> None:
        """No number is waited for while one types elsewhere."""
        self._wait(Addressing(NOWHERE))

    def leave(self) -> None:
        """Choose nothing any more, and go back to the line."""
        self.picked, self.chosen = frozenset(), ""
        self.go_to_end()
        self._away = True
        self.post_message(self.BackToLine())

    # -- keys: one after another, as in the line ----------------------------------------------

    async def _on_key(self, event: events.Key) -> None:
        """The list's own keys. The others go on to the app's bindings."""
        if self._taken(event):
            event.stop()
            event.prevent_default()

    def _taken(self, event: events.Key) -> bool:
        key = event.key
        if self._away and self.onward:
            self.onward(events.Key(key, event.character))
        elif key in TABS:
            self._tab(TABS[key])
        elif character := typed_by(event):
            self._character(character)
        else:
            self._pressed(press_other(self.addressing, self.place))
            return self._walked(key) or self._did(key)
        return True

    def _walked(self, key: str) -> bool:
        match key:
            case "down" if self.place_chosen in (None, len(self.rows) - 1):
                self.leave()
                return True
            case "up" | "down":
                self.go(1 if key == "down" else -1)
            case "pageup" | "pagedown":
                self.go_page(1 if key == "pagedown" else -1)
            case "home" | "end":
                self.go(len(self.rows) * (1 if key == "end" else -1))
            case _:
                return False
        self.post_message(self.Walked())
        return True

    def _did(self, key: str) -> bool:
        if key == "escape":
            self.leave()
        elif key in ENTER and self.ids and self.entered:
            self._away = self.entered(self.ids)
        elif key in ENTER and self.ids:
            self.post_message(self.Edit(self.ids))
        elif key in ("backspace", "delete"):
            self._sign(OUT)
        else:
            return False
        return True

    def _character(self, character: str) -> None:
        if self._away:
            self._hand_on(character)
        elif self.addressing.axis is not None:
            self._pressed(press_character(self.addressing, self.place, character))
        elif character == " ":
            self.picked ^= {self.chosen} if self.chosen else set()
        elif character in SIGNS:
            self._sign(character)
        else:
            self._away = True
            self._hand_on(character)

    def _hand_on(self, character: str) -> None:
        if self.onward:
            self.onward(events.Key(character, character))
        else:
            self.post_message(self.TypedAway(character))

    def _sign(self, sign: str) -> None:
        if self.ids and self.signed:
            self.signed(sign, self.ids)
            self._away = self.screen.focused is not self
        elif self.ids:
            self.post_message(self.Signed(sign, self.ids))

    # -- another group or question ------------------------------------------------------------

    def _tab(self, axis: Axis) -> None:
        """Tab and a number, or Tab twice: the one after its own."""
        twice = self.addressing.axis is axis and not self.addressing.digits
        now = replace(self.addressing, address=self._own()) if twice else self.addressing
        self._pressed(press_tab(now, self.place, axis), only=axis if twice else None)

    def _own(self) -> Address:
        """Where the first of the chosen answers belongs."""
        found = (row.address for row in self.rows if row.id in self.ids)
        return next(found, Address())

    def _pressed(self, pressed: Pressed, only: Axis | None = None) -> None:
        """Give the chosen answers the number that was named, and take what is left as keys."""
        for axis in (only,) if only else Axis:
            number = pressed.now.address.on(axis)
            if number != NOT_NAMED and self.ids:
                self.post_message(self.Readdress(axis, number, self.ids))
        self._wait(replace(pressed.now, address=NOWHERE))
        for character in pressed.text:
            self._character(character)

    def _wait(self, addressing: Addressing) -> None:
        if addressing != self.addressing:
            self.addressing = addressing
            self.post_message(self.Addressed(addressing))
