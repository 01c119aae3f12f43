"""The words of an answer, to be put differently."""

from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message

from facilitator.domain.text import clean
from facilitator.domain.typed import without_escapes
from facilitator.tui.keyboard import after_escape, typed_by
from facilitator.tui.widgets.field import Field
from facilitator.tui.words import plain

ENTER = ("enter", "ctrl+j")
NOTHING = ("tab", "shift+tab")
"""Keys that would take one away from the words."""


class EditLine(Field):
    """A few rows of words. Enter takes them, Esc gives them up."""

    @dataclass
    class Taken(Message):
        """Enter: these words, with their stars, for these answers."""

        text: str
        answers: tuple[str, ...]

    @dataclass
    class GivenUp(Message):
        """Esc: everything stays as it was."""

        answers: tuple[str, ...]

    def __init__(self) -> None:
        super().__init__()
        self.answers: tuple[str, ...] = ()
        """Whose words these are; several are to become one."""

    def begin(self, answers: tuple[str, ...], text: str, lead: str) -> None:
        """Have the words of an answer, behind what it is called."""
        self.answers = answers
        self.prompt = Content(" ").join([plain(lead, ""), Content("›")])
        self.fill(text)
        self.focus()

    async def _on_key(self, event: events.Key) -> None:
        """All keys that edit; the others go on to the screen."""
        if self._took(event):
            event.stop()
            event.prevent_default()

    def _took(self, event: events.Key) -> bool:
        if (character := typed_by(event)) and not after_escape(event):
            self.put(character)
        elif event.key in ENTER:
            self.post_message(self.Taken(self.text, self.answers))
        elif event.key == "escape" or after_escape(event):
            self.post_message(self.GivenUp(self.answers))
        else:
            return self._did(event.key)
        return True

    def _did(self, key: str) -> bool:
        match key:
            case "ctrl+z":
                self.undo()
            case "ctrl+y":
                self.redo()
            case "ctrl+u":
                self.clear()
            case "ctrl+v":
                self.paste_words(self.app.clipboard)
            case _:
                return key in NOTHING or self.edited(key)
        return True

    async def _on_paste(self, event: events.Paste) -> None:
        """Words from elsewhere; an answer is one paragraph, so they come as one."""
        event.stop()
        event.prevent_default()
        self.paste_words(event.text)

    def paste_words(self, text: str) -> None:
        """Put pasted words in, on one line."""
        if words := clean(without_escapes(text)):
            self.put(words)
