"""The line: where one types what is said, in every phase."""

from dataclasses import dataclass, replace

from textual import events
from textual.message import Message
from textual.reactive import reactive

from facilitator.domain.line import (
    DIGITS,
    Address,
    Addressing,
    Axis,
    Place,
    Pressed,
    enter_place,
    press_character,
    press_other,
    press_tab,
)
from facilitator.domain.typed import Said, read_typed
from facilitator.tui.keyboard import typed_by
from facilitator.tui.widgets.draft import DraftField

ENTER = ("enter", "shift+enter", "ctrl+enter", "ctrl+j")
"""A terminal without bracketed paste sends ctrl+j for each new line of what is pasted."""
TABS = {"tab": Axis.GROUP, "shift+tab": Axis.QUESTION}
PAGES = ("pageup", "pagedown")
EMPTY_PAGES = ("left", "right")
"""These turn pages while nothing is typed."""


class Line(DraftField):
    """Words on their way to being an answer, and whom they are from. It saves nothing."""

    place: reactive[Place] = reactive(Place(), repaint=False, init=False)
    """What the moment offers and fixes."""

    @dataclass
    class Submitted(Message):
        """Enter: these words, for this address. The line is empty already, and so is the draft."""

        text: str
        address: Address

    @dataclass
    class Addressed(Message):
        """The address is another one, or a number is waited for, or no longer."""

        addressing: Addressing

    @dataclass
    class PageKey(Message):
        """The next or previous page or step is asked for."""

        forward: bool
        whole: bool = True
        """Whether by pages; an arrow goes by what is smaller."""

    @dataclass
    class NoSuchNumber(Message):
        """After Tab or Shift+Tab a number was typed that names nothing: it is in the words."""

        axis: Axis
        number: int

    class Nodded(Message):
        """Enter while nothing is typed."""

    class Chosen(Message):
        """Up in the first row: the last answer is chosen."""

    def __init__(self, place: Place | None = None, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.set_reactive(Line.place, place or Place())
        self.addressing = enter_place(Addressing(), self.place)
        self.of_answer = False
        """Whether the address is that of an answer, which no other moment changes."""
        self.may_be_empty = False
        """Whether Enter means something without words."""

    def watch_place(self, before: Place, place: Place) -> None:
        """Another moment: what it fixes is set at once, what was typed stays.

        Words that were begun under a question are about that one, for this answer only.
        """
        if self.of_answer:
            return
        now = enter_place(self.addressing, place)
        question = self.addressing.address.question
        if self.text and before.question == question and 0 < question <= place.questions:
            now = replace(now, address=now.address.to(Axis.QUESTION, question))
        self._address(now)

    def address_to(self, axis: Axis, number: int) -> None:
        """Have another number on one part of the address, as if it had been chosen."""
        address = self.addressing.address.to(axis, number)
        self._address(replace(self.addressing, address=address))

    def resume(self, address: Address) -> None:
        """Go on for the address the words were begun with; without words, for the next answer."""
        now = replace(self.addressing, address=address)
        self._address(now if self.words else enter_place(now, self.place))

    def type_in(self, text: str) -> None:
        """Type letters as if they came from the keyboard."""
        for character in text:
            self._type(character)

    def paste(self, text: str, *, lined: bool = False) -> None:
        """Put pasted words in. None of them are an address."""
        self.settle()
        super().paste(text, lined=lined)

    async def _on_key(self, event: events.Key) -> None:
        """The line's own keys. The others go on to the app's bindings."""
        if self._taken(event):
            event.stop()
            event.prevent_default()

    def on_blur(self) -> None:
        """No number is waited for while one types elsewhere."""
        self.settle()

    def settle(self) -> None:
        """Wait for no number any longer."""
        self._pressed(press_other(self.addressing, self.place))

    def _taken(self, event: events.Key) -> bool:
        moment = self.begin_key()
        if event.key in TABS:
            self._pressed(press_tab(self.addressing, self.place, TABS[event.key]))
        elif character := typed_by(event):
            self._type(character)
        else:
            waited = self.addressing.axis is not None
            self._pressed(press_other(self.addressing, self.place))
            return self.draft_key(event.key, moment) or self._did(event.key, waited=waited)
        return True

    def _did(self, key: str, *, waited: bool) -> bool:
        """Whether a key that is no letter did something here."""
        if key in ENTER:
            self._submit()
        elif key in PAGES or (key in EMPTY_PAGES and not self.text):
            self.post_message(self.PageKey(key in ("pagedown", "right"), key in PAGES))
        elif key == "up" and self.in_first_row:
            self.post_message(self.Chosen())
        else:
            return self.edited(key) or (waited and key == "escape")
        return True

    def _type(self, character: str) -> None:
        before = self.addressing
        pressed = press_character(before, self.place, character, self.behind)
        self._pressed(pressed)
        if before.axis and character in DIGITS and pressed.text:
            self.post_message(self.NoSuchNumber(before.axis, int(before.digits + character)))

    def _pressed(self, pressed: Pressed) -> None:
        """Take what a key did to the address, and type what it left for the text."""
        self._address(pressed.now)
        if pressed.text:
            self.put(pressed.text)

    def _address(self, addressing: Addressing) -> None:
        if addressing != self.addressing:
            self.addressing = addressing
            self.post_message(self.Addressed(addressing))

    def _submit(self) -> None:
        """Hand the words over and be empty, in one go: what is typed next is the next answer."""
        match read_typed(self.words):
            case Said(words=()) if not self.may_be_empty:
                if not self.text:
                    self.post_message(self.Nodded())
            case typed:
                self.post_message(self.Submitted(self.take(), self.addressing.address))
                if isinstance(typed, Said):
                    self._address(enter_place(self.addressing, self.place))
