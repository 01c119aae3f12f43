"""What keys mean before any widget has them: what they type, and Esc with a letter at once."""

import unicodedata
from dataclasses import dataclass

from textual import events
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual.keys import Keys, _character_to_key

_PRINTED = tuple(filter(str.isprintable, map(chr, range(0x20, 0x180))))
"""What one types after Esc: of other scripts Textual waits a moment to see what it is."""
_BEGIN_KEYS = "[O"
"""Behind Esc these begin arrows and F-keys."""
_NO_KEYS = "aijklmnopqrstuvwxyz"
"""Behind Esc and O: keys that no terminal sends unasked, and beginnings of words."""
_WITH_CTRL = tuple(letter for letter in map(chr, range(1, 27)) if letter not in "\b\t\n\r")
"""Ctrl and a letter; behind Esc the others are Alt+Backspace, Shift+Tab or Alt+Enter somewhere."""
_UNPRINTED = ("Zs", "Cf")
"""Spaces of other scripts, and what joins the parts of an emoji."""
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


@dataclass(frozen=True, slots=True)
class _Typed:
    """A key of Textual's table that types this."""

    value: str


def read_escape_first() -> None:
    """Have Esc and at once a letter read as the two keys they are, and each letter at once.

    Textual would wait whether more comes. What was typed meanwhile stood nowhere, with a ^ in
    front of it where a key as long as an arrow came next; Esc with b or 1 was another key, and
    Esc with ^Z was ^Z alone.
    """
    assert isinstance(ANSI_SEQUENCES_KEYS, dict)  # which is what Textual's own type hides
    for letter in _PRINTED:
        if letter not in _BEGIN_KEYS:
            ANSI_SEQUENCES_KEYS[f"\x1b{letter}"] = (Keys.Escape, _Typed(letter))
        if letter in _NO_KEYS or f"\x1bO{letter}" not in ANSI_SEQUENCES_KEYS:
            ANSI_SEQUENCES_KEYS[f"\x1bO{letter}"] = (Keys.Escape, _Typed("O"), _Typed(letter))
    for letter in _WITH_CTRL:
        ANSI_SEQUENCES_KEYS[f"\x1b{letter}"] = (Keys.Escape, *ANSI_SEQUENCES_KEYS[letter])
    ANSI_SEQUENCES_KEYS["\x1b\r"] = ANSI_SEQUENCES_KEYS["\r"]  # Alt+Enter is meant as Enter


def typed_by(event: events.Key) -> str:
    """The character a key types, or none: also those that Python does not call printable."""
    character = event.character or ""
    if event.is_printable or len(character) != 1:
        return character if event.is_printable else ""
    joins = unicodedata.category(character) in _UNPRINTED and character not in _TURNING
    return character if joins else ""


def apart(event: events.Key | events.Paste) -> tuple[events.Key | events.Paste, ...]:
    """Esc, and then the letter, where a terminal sent the two as one; else what was sent."""
    if isinstance(event, events.Paste) or not typed_by(event):
        return (event,)
    letter = event.key.removeprefix("alt+")
    named = events.Key(_character_to_key(letter) if len(letter) == 1 else letter, event.character)
    return (events.Key("escape", "\x1b"), named) if letter != event.key else (named,)
