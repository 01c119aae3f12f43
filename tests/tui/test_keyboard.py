"""What keys mean before any widget has them."""

import pytest
from textual.events import Key

from facilitator.tui.keyboard import apart, read_escape_first, typed_by


def keys_of(sent: str) -> list[Key]:
    """What Textual makes of what a terminal sends."""
    from textual._xterm_parser import XTermParser

    parser = XTermParser()
    return [event for part in (sent, "") for event in parser.feed(part) if isinstance(event, Key)]


def pressed(sent: str) -> list[Key]:
    """What becomes of what a terminal sends."""
    read_escape_first()
    keys = (key for event in keys_of(sent) for key in apart(event))
    return [key for key in keys if isinstance(key, Key)]


def typed(sent: str) -> list[str]:
    """Letters, and names of keys that are none."""
    return [typed_by(key) or key.key for key in pressed(sent)]


@pytest.mark.parametrize("letter", "bfx17éOP^漢=- ")
def test_escape_and_at_once_a_letter_digit_or_sign_is_escape_and_then_that(letter):
    assert typed(f"\x1b{letter}") == ["escape", letter]


@pytest.mark.parametrize("word", ["licht", "é́én", "Op", "Over", "Ook", "Pl", "2e"])
def test_escape_words_and_an_arrow_at_once_are_each_what_they_are(word):
    assert typed(f"\x1b{word}\x1b[Z") == ["escape", *word, "shift+tab"]


@pytest.mark.parametrize("key", ["z", "y", "l", "o", "u"])
def test_escape_and_at_once_a_key_with_ctrl_are_each_what_they_are(key):
    sent = chr(ord(key) - ord("a") + 1)
    assert typed(f"\x1b{sent}ab\x1b[A") == ["escape", f"ctrl+{key}", "a", "b", "up"]


def test_alt_and_enter_is_enter_and_holds_up_nothing():
    assert typed("\x1b\rab\x1b[A") == ["enter", "a", "b", "up"]


def test_a_long_word_at_once_after_escape_stands_there_letter_by_letter():
    assert typed("\x1b" + "a" * 100) == ["escape", *"a" * 100]


def test_a_sign_after_escape_is_the_key_that_bindings_name():
    assert [key.key for key in pressed("\x1b=")] == ["escape", "equals_sign"]


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
