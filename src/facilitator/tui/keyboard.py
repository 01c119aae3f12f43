"""What keys mean before any widget has them: what they type, and Esc with a letter at once."""

import unicodedata

from textual import events
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS

_ELSE_READ_AS_ONE = "bf0123456789"
"""With these Textual reads a word back and on, and the other letters of a Mac."""
_UNPRINTED = ("Zs", "Cf")
"""Spaces of other scripts, and what joins the parts of an emoji."""
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


def read_escape_first() -> None:
    """Have Esc and at once one of these handed over as alt and the letter, as with all others."""
    assert isinstance(ANSI_SEQUENCES_KEYS, dict)  # which is what Textual's own type hides
    for letter in _ELSE_READ_AS_ONE:
        ANSI_SEQUENCES_KEYS.pop(f"\x1b{letter}", None)


def typed_by(event: events.Key) -> str:
    """The character a key types, or none: also those that Python does not call printable."""
    character = event.character or ""
    if event.is_printable or len(character) != 1:
        return character if event.is_printable else ""
    joins = unicodedata.category(character) in _UNPRINTED and character not in _TURNING
    return character if joins else ""


def apart(event: events.Key | events.Paste) -> tuple[events.Key | events.Paste, ...]:
    """Esc, and then the letter, where a terminal sent the two as one; else what was sent."""
    if not (isinstance(event, events.Key) and after_escape(event) and typed_by(event)):
        return (event,)
    letter = events.Key(event.key.removeprefix("alt+"), event.character)
    return (events.Key("escape", "\x1b"), letter)


def after_escape(event: events.Key) -> bool:
    """Whether Esc was pressed just before it, so that a terminal sent the two as one."""
    return event.key.startswith("alt+")
