"""The words of an answer, to choose key phrases among: one word after the other."""

from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive

from facilitator.domain.marks import MarkedText, Marks
from facilitator.tui import bolding
from facilitator.tui.bolding import Bolding
from facilitator.tui.widgets.drawn import Drawn
from facilitator.tui.words import BODY, HERE, plain
from facilitator.tui.wrapping import wrap

MOST = 6
"""Rows it takes; a longer text is shown where one is."""
STEPS = {"left": -1, "right": 1}
NOTHING = ("tab", "shift+tab", "up", "down", "ctrl+y")

BOLD, PROPOSED, AT = "bold $ink", "underline", "$desk on $ink"


class BoldLine(Drawn, can_focus=True):
    """Shows a `Bolding`. Enter takes it, Esc stops; so does a letter, which is for the line."""

    @dataclass
    class Taken(Message):
        """Enter: this answer gets these marks."""

        answer: str
        marks: Marks
        changed: bool

    @dataclass
    class Stopped(Message):
        """Esc: this answer stays as it was."""

    @dataclass
    class Back(Message):
        """^Z: the decision before this one is to be taken back."""

    bolding: reactive[Bolding] = reactive(bolding.begin(MarkedText()), layout=True)

    def __init__(self) -> None:
        super().__init__()
        self.answer = ""
        self._lead = Content("")

    def begin(self, answer: str, said: MarkedText, lead: str, language: str = "") -> None:
        """Have the words of an answer in this language, behind what it is called."""
        self.answer = answer
        mark = Content.styled("› ", HERE)
        self._lead = Content(" ").join([plain(lead, HERE), mark]) if lead else mark
        self.bolding = bolding.begin(said, language)
        self.refresh(layout=True)
        self.focus()

    async def _on_key(self, event: events.Key) -> None:
        """Its own keys. Letters are words, and go on to the screen."""
        if self._took(event.key):
            event.stop()
            event.prevent_default()

    def _took(self, key: str) -> bool:
        if key in STEPS:
            self.bolding = self.bolding.step(STEPS[key])
        elif key == "shift+right":
            self.bolding = self.bolding.grow()
        elif key == "shift+left":
            self.bolding = self.bolding.shrink()
        elif key in ("backspace", "delete"):
            self.bolding = self.bolding.clear()
        elif key in ("home", "end"):
            self.bolding = self.bolding.step(len(self.bolding.words) * (1 if key == "end" else -1))
        elif key == "space":
            self.bolding = self.bolding.turn()
        elif key in ("enter", "ctrl+j"):
            now = self.bolding
            self.post_message(self.Taken(self.answer, now.marks, now.changed))
        elif key == "escape":
            self.post_message(self.Stopped())
        elif key == "ctrl+z":
            self.post_message(self.Back())
        else:
            return key in NOTHING
        return True

    # -- drawing ------------------------------------------------------------------------------

    def rows(self, width: int) -> list[Content]:
        """The words, hanging behind what the answer is called; at most so many rows of them."""
        left = min(self._lead.cell_length, width // 2)
        lines = wrap(self.bolding.said.text, width - left)
        words = self._words()
        set_lines = [words[start:end] for start, end in self._in_sight(lines)]
        front = [self._lead.truncate(left), *([Content(" " * left)] * len(lines))]
        return [lead + line for lead, line in zip(front, set_lines, strict=False)]

    def _in_sight(self, lines: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
        """The lines around the word one is at, of more than there is room for."""
        words = self.bolding.words
        at = words[self.bolding.at][0] if words else 0
        line = next((n for n, (_, end) in enumerate(lines) if at < end), 0)
        first = max(min(line - MOST // 2, len(lines) - MOST), 0)
        return lines[first : first + MOST]

    def _words(self) -> Content:
        """The whole text: what is bold, what is proposed, and where one is."""
        now = self.bolding
        words = Content.styled(now.said.text, BODY)
        for place, (start, end) in enumerate(now.words):
            if place in now.bold:
                words = words.stylize(BOLD, start, self._end(place, now.bold))
            elif place in now.proposed:
                words = words.stylize(PROPOSED, start, self._end(place, now.proposed))
            if place == now.at:
                words = words.stylize(AT, start, end)
        return words

    def _end(self, place: int, among: frozenset[int]) -> int:
        """Up to the next word, where that one is alike."""
        words = self.bolding.words
        return words[place + 1][0] if place + 1 in among else words[place][1]
