"""What keys mean before any widget has them."""

import pytest
from textual.events import Key

from facilitator.tui.keyboard import after_escape, read_escape_first, typed_by


def keys_of(sent: str) -> list[Key]:
    """What Textual makes of what a terminal sends."""
    from textual._xterm_parser import XTermParser

    parser = XTermParser()
    return [event for part in (sent, "") for event in parser.feed(part) if isinstance(event, Key)]


@pytest.mark.parametrize("letter", "bfx17é")
def test_escape_and_at_once_a_letter_or_digit_is_handed_over_as_the_letter(letter):
    read_escape_first()
    (key,) = keys_of(f"\x1b{letter}")
    assert (typed_by(key), after_escape(key)) == (letter, True)


def test_arrows_with_ctrl_are_no_letters():
    read_escape_first()
    assert [(key.key, typed_by(key)) for key in keys_of("\x1b[1;5D")] == [("ctrl+left", "")]


@pytest.mark.parametrize(
    "text", ["👩‍👩‍👧", "é", "e\u0301", "a\u00a0b", "漢\u3000字", "🏴\U000e0067\U000e007f"]
)
def test_every_part_of_what_is_typed_comes_through(text):
    assert "".join(map(typed_by, keys_of(text))) == text


@pytest.mark.parametrize("sent", ["\r", "\t", "\x7f", "\x01", "\x1bOP", "\x1b[A", "\u202e"])
def test_what_types_nothing_types_nothing(sent):
    assert [typed_by(key) for key in keys_of(sent)] == [""]
