"""Words under way: their sign, what is pasted into them, how they are taken back and kept."""

from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.timer import Timer

from facilitator.domain.text import clean_lines
from facilitator.domain.typed import (
    AGREEMENT,
    BLACK,
    COMMAND,
    QUESTION,
    read_pasted,
    sign_of,
    without_escapes,
)
from facilitator.tui.widgets.field import Field

DRAFT_EVERY = 1.0
"""Seconds between two reports of a draft."""
ALONE = 0.6
"""Seconds after which a dot with nothing before or after it was a clicker's."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What only the very next key can take back."""

    sign: bool = False
    """A sign was typed."""
    wiped: bool = False
    """All was wiped away."""
    lined: bool = False
    """A whole line was pasted, with its end: what is pasted next is another one."""


class DraftField(Field):
    """A field that reports its words to be kept, and never loses any that are pasted."""

    @dataclass
    class Drafted(Message):
        """What stands here now, to be kept; no more often than once a second."""

        text: str

    class LinesPasted(Message):
        """Several lines were pasted. They stand here, to be looked at before Enter."""

    class DotAlone(Message):
        """A dot and nothing else: the room's screen black, or back. It has been taken away."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._literal = False
        """Whether a first sign is a letter like the others."""
        self.given_back = ""
        """Words that undoing gave back: while they stand here untouched, ^Z and ^Y go on."""
        self._moment = Moment()
        self._kept = ""
        self._keep_timer: Timer | None = None
        self._dot_timer: Timer | None = None

    @property
    def words(self) -> str:
        """What stands here; with a space before a first sign that is only a letter."""
        return f" {self.text}" if self._literal and sign_of(self.text) else self.text

    @property
    def sign(self) -> str:
        """The sign ? ! / or . that the words are read with, or none."""
        return sign_of(self.words)

    @property
    def untouched(self) -> bool:
        """Whether nothing stands here but words that undoing gave back."""
        return self.words == self.given_back

    def swap(self, words: str) -> str:
        """Have other words; the ones that stood here. To correct an answer while a draft waits."""
        before, self.given_back = self.words, ""
        self._literal = words[:1] == " " and bool(sign_of(words[1:]))
        self.fill(words[1:] if self._literal else words)
        return before

    def take(self) -> str:
        """The words, which are the taker's from now on: nothing is left here, nor as a draft."""
        self._kept = ""
        return self.swap("")

    # -- keys ---------------------------------------------------------------------------------

    def begin_key(self) -> Moment:
        """Another key is pressed; what the one before it left to be taken back."""
        moment, self._moment = self._moment, Moment()
        if self._dot_timer:
            self._dot_timer.stop()
        return moment

    def draft_key(self, key: str, moment: Moment) -> bool:
        """Whether this key takes back or wipes away; it has been carried out."""
        match key:
            case "backspace" if moment.sign:
                self._literal = True
            case "ctrl+u":
                self._wipe()
            case "ctrl+z":
                return self._undone(moment)
            case "ctrl+y":
                return self._redone()
            case "ctrl+v":
                self.paste(self.app.clipboard, lined=moment.lined)
            case _:
                return False
        return True

    def put(self, text: str) -> None:
        """Put text where the cursor is; the first letter may be a sign."""
        if not self.text:
            self._literal = False
            self._moment = Moment(sign=text in (QUESTION, AGREEMENT, COMMAND))
            if text == BLACK:
                self._dot_timer = self.set_timer(ALONE, self._dot_alone)
        super().put(text)

    def _dot_alone(self) -> None:
        if self.text == BLACK:
            self.take()
            self.post_message(self.DotAlone())

    def _wipe(self) -> None:
        self._moment = Moment(wiped=True)
        self.clear()
        self._report(wiped=True)

    def _undone(self, moment: Moment) -> bool:
        """Whether there were letters to take back; else an act on answers is."""
        if (self.text and not self.untouched) or moment.wiped:
            self.undo()
            return True
        self.history.clear()
        return False

    def _redone(self) -> bool:
        given = self.text and self.untouched
        if not given and (self.text or self.history.redo_stack):
            self.redo()
            return True
        return False

    # -- pasting ------------------------------------------------------------------------------

    async def _on_paste(self, event: events.Paste) -> None:
        """Words from elsewhere."""
        event.stop()
        event.prevent_default()
        self.paste(event.text, lined=self.begin_key().lined)

    def paste(self, text: str, *, lined: bool = False) -> None:
        """Put pasted words in: one line in its place, several each in a row of its own.

        So does one that is pasted right behind a whole line (`lined`).
        """
        lines = read_pasted(text)
        self._moment = Moment(lined=text.endswith(("\n", "\r")) and not self.ahead)
        if len(lines) > 1 or (lines and lined):
            above, below = ("\n" if self.behind else ""), ("\n" if self.ahead else "")
            super().put(above + "\n".join(lines) + below)
            self.post_message(self.LinesPasted())
            return
        words = clean_lines(without_escapes(text)).strip("\n").replace("\n", " ")
        if lines and not self.text:
            (words,) = lines
        literal = self._literal if self.text else bool(sign_of(words))
        if words:
            super().put(words)
            self._literal = literal

    # -- the draft ----------------------------------------------------------------------------

    def on_text_area_changed(self) -> None:
        """Have the words kept, soon."""
        if self._keep_timer is None and self.words != self._kept:
            self._keep_timer = self.set_timer(DRAFT_EVERY, self._report)

    def _report(self, *, wiped: bool = False) -> None:
        if self._keep_timer:
            self._keep_timer.stop()
        self._keep_timer = None
        if wiped or self.words != self._kept:  # what waited here may have been kept by others
            self._kept = self.words
            self.post_message(self.Drafted(self._kept))
