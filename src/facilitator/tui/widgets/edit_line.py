"""Words that are edited in a row of their own: of an answer, a text, or a command."""

from dataclasses import dataclass
from enum import StrEnum

from textual import events
from textual.content import Content
from textual.message import Message

from facilitator.domain.text import clean
from facilitator.domain.typed import without_escapes
from facilitator.tui.keyboard import typed_by
from facilitator.tui.widgets.field import Field
from facilitator.tui.words import plain

ENTER = ("enter", "ctrl+j")
NOTHING = ("tab", "shift+tab")
"""Keys that would take one away from the words."""


class Purpose(StrEnum):
    """What Enter does with the words."""

    WORDS = "words"
    """An answer says this from now on."""
    ONE = "one"
    """Several answers become one that says this."""
    TEXT = "text"
    """A text around the answers does."""
    US_TOO = "us too"
    """The numbers of groups that said the same."""
    REASON = "reason"
    """Why answers are out of the document."""
    COMMAND = "command"


@dataclass(frozen=True, slots=True)
class Edited:
    """What is edited: the purpose, and the answers or the text it is about."""

    purpose: Purpose = Purpose.WORDS
    keys: tuple[str, ...] = ()


class EditLine(Field):
    """A few rows of words. Enter takes them, Esc gives them up."""

    @dataclass
    class Taken(Message):
        """Enter: these words, with their stars."""

        text: str
        what: Edited

    @dataclass
    class GivenUp(Message):
        """Esc: everything stays as it was."""

        what: Edited

    def __init__(self) -> None:
        super().__init__()
        self.what = Edited()

    def begin(self, what: Edited, text: str, lead: str) -> None:
        """Have words to edit, behind what they are called."""
        self.what = what
        self.prompt = Content(" ").join([plain(lead, ""), Content("›")])
        self.fill(text)
        self.focus()

    async def _on_key(self, event: events.Key) -> None:
        """All keys that edit; the others go on to the screen."""
        if self._took(event):
            event.stop()
            event.prevent_default()

    def _took(self, event: events.Key) -> bool:
        if character := typed_by(event):
            self.put(character)
        elif event.key in ENTER:
            self.post_message(self.Taken(self.text, self.what))
        elif event.key == "escape":
            self.post_message(self.GivenUp(self.what))
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
