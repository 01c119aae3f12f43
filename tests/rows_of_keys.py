"""Rows of keys at random into a line, and a count kept beside it of every character typed.

A character is in the line, in what was handed over, in a number that is being typed, or it was a
digit that chose the address. There is nowhere else for it to go.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random

from textual import events
from textual.keys import _character_to_key
from textual.message import Message

from facilitator.domain.line import Addressing, Place
from facilitator.tui.widgets.line import Line

LETTERS = "abeno é1234567890  .?!/*,-ß漢👩\u200d\u0301\u00a0"
NAMED = ("tab", "tab", "tab", "shift+tab", "enter", "enter", "backspace", "delete", "left", "right")
RARE = ("home", "end", "ctrl+u", "escape", "ctrl+z", "ctrl+left", "paste", "place", "esc+letter")
PLACES = (
    Place(),
    Place(3, 2, question=1),
    Place(10, 3),
    Place(23, 12, group=4),
    Place(1, 1, group=0, question=0),
)


def a_row(random: Random) -> list[str]:
    """Keys by their names, or single letters, as a hand in a hurry gives them."""
    length = random.randint(1, 40)
    kinds = random.choices((LETTERS, NAMED, RARE), (12, 4, 1), k=length)
    return [random.choice(kind) for kind in kinds]


@dataclass
class Kept:
    """What ought to stand in the line."""

    text: str = ""
    at: int = 0
    handed: list[str] = field(default_factory=list)

    def put(self, text: str) -> None:
        self.text = self.text[: self.at] + text + self.text[self.at :]
        self.at += len(text)

    def edit(self, key: str) -> None:
        match key:
            case "backspace" if self.at:
                self.text = self.text[: self.at - 1] + self.text[self.at :]
                self.at -= 1
            case "delete":
                self.text = self.text[: self.at] + self.text[self.at + 1 :]
            case "left":
                self.at = max(self.at - 1, 0)
            case "right":
                self.at = min(self.at + 1, len(self.text))
            case "end":
                self.at = len(self.text)
            case "ctrl+u":
                self.text, self.at = "", 0


class Held(Line):
    """A line that keeps what it hands over, and tells nobody."""

    def __init__(self) -> None:
        super().__init__()
        self.handed: list[str] = []

    def post_message(self, message: Message) -> bool:
        if isinstance(message, Line.Submitted):
            self.handed.append(message.text)
            return True
        return not isinstance(message, Line.Nodded) and super().post_message(message)


class Hand:
    """Types rows into a line and holds it to account, key by key."""

    def __init__(self, line: Held, random: Random) -> None:
        self.line = line
        self.random = random

    def types(self, row: Sequence[str]) -> None:
        """Type a row into an empty line. Raises AssertionError where a character is missing."""
        self.line.take()
        self.line.begin_key()
        self.line.place, self.line.addressing = PLACES[0], Addressing()
        self.line.handed.clear()
        kept = Kept()
        for n, key in enumerate(row):
            before = next((k for k in reversed(row[:n]) if k != "place"), "")
            sign = before in ("?", "!", "/") and kept.text == before
            self._type(key, kept, sign=sign)
            stands = (self.line.text, self.line.handed)
            assert stands == (kept.text, kept.handed), (row[: n + 1], stands, kept)

    def _type(self, key: str, kept: Kept, *, sign: bool) -> None:
        match key:
            case "place":
                self.line.place = self.random.choice(PLACES)
            case "paste":
                self._settled("", kept, lambda: self.line.paste("plakt 2 x"))
                kept.put("plakt 2 x")
            case "esc+letter":
                self._settled("b", kept, lambda: self._press("alt+b", "b"))
            case "enter":
                self._enter(kept)
            case _ if len(key) == 1:
                self._settled(key, kept, lambda: self._press(_character_to_key(key), key))
            case _:
                self._settled("", kept, lambda: self._press(key))
                if key != "backspace" or not sign:
                    kept.edit(key)
        if key == "ctrl+z" and self.line.text != kept.text:
            self._press("ctrl+y")  # what is undone can be had again
        if key in ("ctrl+z", "ctrl+left", "home"):
            kept.at = self.line.cursor_location[1]

    def _press(self, key: str, character: str | None = None) -> None:
        self.line._taken(events.Key(key, character))

    def _enter(self, kept: Kept) -> None:
        """All that stood there is handed over, or all of it stays."""
        self._settled("", kept, self.line.on_blur)  # as the key itself begins with
        n = len(self.line.handed)
        self._press("enter")
        if len(self.line.handed) == n:
            assert not any(c.isalnum() for c in kept.text), kept
            return
        assert self.line.handed[-1] in (kept.text, f" {kept.text}"), kept
        kept.handed.append(self.line.handed[-1])
        kept.text, kept.at = "", 0

    def _settled(self, typed: str, kept: Kept, press: Callable[[], object]) -> None:
        """Press a key: what was waited for, and what it types, is in the text or the address."""
        before = self.line.addressing
        press()
        now = self.line.addressing
        owed = before.digits + typed
        waits = now.digits if now.axis is not None else ""
        chosen = self._chosen(before, now, owed)
        rest = owed[len(chosen) :]
        if chosen and rest == " " and not kept.text[kept.at - 1 : kept.at].strip():
            rest = ""  # it ended the number
        assert rest.endswith(waits), (owed, now)
        kept.put(rest[: len(rest) - len(waits)])

    def _chosen(self, before: Addressing, now: Addressing, owed: str) -> str:
        """The digits of these that have become the number of the address."""
        if before.axis is None or (now.axis is before.axis and now.digits):
            return ""
        digits = owed if owed.isascii() and owed.isdecimal() else before.digits
        while digits and int(digits) != now.address.on(before.axis):
            digits = digits[:-1]
        most = self.line.place.most(before.axis)
        return digits if digits and int(digits) <= most else ""
