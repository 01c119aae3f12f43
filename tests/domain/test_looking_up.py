import pytest

from facilitator.domain.looking_up import unfinished, with_words
from facilitator.domain.moves.answers import leave_out_answer
from tests.building import COURAGE, TRUST, AnEvening, texts


@pytest.fixture
def evening() -> AnEvening:
    evening = AnEvening()
    evening.hears("Sunday soup for everyone.", question=COURAGE)
    evening.hears("Één keer soep…")
    evening.hears("A bench, or ??")
    return evening


def test_words_are_found_in_any_order_whatever_their_capitals_and_accents(evening):
    assert texts(with_words(evening.dialogue, "SOUP sun")) == ["Sunday soup for everyone."]
    assert texts(with_words(evening.dialogue, "een")) == ["Één keer soep…"]
    assert with_words(evening.dialogue, "  ") == with_words(evening.dialogue, "soup bench") == ()


def test_those_of_one_question_come_first(evening):
    assert texts(with_words(evening.dialogue, "so", COURAGE))[0] == "Sunday soup for everyone."
    assert texts(with_words(evening.dialogue, "so", TRUST))[0] == "Één keer soep…"


def test_what_was_left_out_is_found_too(evening):
    key = evening.hears("Soup again.")
    evening.does(leave_out_answer, key)
    assert "Soup again." in texts(with_words(evening.dialogue, "again"))


@pytest.mark.parametrize(
    ("words", "is_unfinished"),
    [("and then...", True), ("and …”", True), ("why ??", True), ("why?", False), ("a... b", False)],
)
def test_what_was_never_finished_is_known_by_its_end(words, is_unfinished):
    evening = AnEvening()
    evening.hears(words)
    assert bool(unfinished(evening.dialogue)) is is_unfinished
