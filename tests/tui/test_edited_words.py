"""The words of an answer as they are edited."""

import pytest

from facilitator.domain.marks import MarkedText, read_stars
from facilitator.tui.edited_words import typed


@pytest.mark.parametrize(
    "words", ["*open*ster 3*4", "***", "of*niet*", "2 * 3 * 4", "*", "een * hier", "*een", "5*"]
)
def test_a_star_nobody_meant_for_bold_stands_as_it_was_typed(words: str) -> None:
    said = read_stars(words)
    assert said == MarkedText(words)
    assert typed(said) == words


def test_a_star_that_would_be_read_as_bold_keeps_its_backslash() -> None:
    assert typed(MarkedText("*zo*")) == r"\*zo\*"
    assert read_stars(typed(MarkedText("*zo*"))) == MarkedText("*zo*")


def test_bold_words_stand_between_stars_beside_stars_that_are_none() -> None:
    said = read_stars("*Samen* 3*4 doen")
    assert typed(said) == "*Samen* 3*4 doen"
