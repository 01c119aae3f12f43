"""How long a sentence stays in the row below the line."""

import pytest

from facilitator.tui.cockpit.told import NOTHING, TOLD_FOR, Stays, Told

LASTING = (Stays.FOR_ITS_TIME, Stays.UNTIL_ANSWERED)


def typed(told: Told, *line: str) -> Told:
    """The line, as it stands after one key after another."""
    for words in line:
        told = told.typed(words)
    return told


def on(words: str, stays: Stays = Stays.UNTIL_NEXT) -> Told:
    """A sentence that is told while these words stand on the line."""
    return Told("Undone.", stays=stays).swapped(words)


def test_a_remark_goes_with_the_second_letter_of_the_next_words():
    assert typed(on(""), "W").sentence
    assert typed(on(""), "W", "We") is NOTHING
    assert typed(on(""), ".", "").sentence  # a clicker


def test_words_that_stood_there_do_not_take_it_away_but_those_after_them_do():
    assert typed(on("5"), "5 keer", "5").sentence  # it was told about these
    assert typed(on("half"), "half a", "", "We") is NOTHING


def test_words_that_nobody_typed_do_not_take_it_away():
    assert typed(on("").swapped("parents"), "parents", "parents a").sentence
    assert typed(on("parents").swapped(""), "", "We") is NOTHING


@pytest.mark.parametrize("stays", LASTING)
def test_what_nobody_asked_for_outlasts_the_next_words_and_the_next_choice(stays):
    assert typed(on("", stays), "W", "We").passed_by().sentence
    assert on("").passed_by() is NOTHING


def test_only_a_question_outlasts_its_time():
    later = TOLD_FOR + 1
    assert [stays for stays in Stays if on("", stays).faded(later).sentence] == [
        Stays.UNTIL_ANSWERED
    ]
    assert on("").faded(TOLD_FOR).sentence
