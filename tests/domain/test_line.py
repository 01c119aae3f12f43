"""The address of the line, key by key."""

import random

import pytest

from facilitator.domain.line import (
    Address,
    Addressing,
    Axis,
    Place,
    enter_place,
    only_once,
    press_character,
    press_other,
    press_tab,
)

TAB, SHIFT_TAB, ENTER, LEFT = "\t", "\x0f", "\n", "\x02"
ROUND = Place(groups=4, questions=3, question=2)
TURN = Place(groups=10, questions=3, group=7)
TWELVE = Place(groups=12, questions=3)
CIRCLE = Place()


class Typist:
    """Plays keys, with a text of its own as the widget has one."""

    def __init__(self, at: Place, now: Addressing | None = None) -> None:
        self.at = at
        self.now = enter_place(now or Addressing(Address(1, 1)), at)
        self.text = ""
        self.said: list[tuple[int, int, str]] = []

    def press(self, *keys: str) -> "Typist":
        for key in keys:
            for character in key:
                self._one(character)
        return self

    def _one(self, key: str) -> None:
        if key in (TAB, SHIFT_TAB):
            axis = Axis.GROUP if key == TAB else Axis.QUESTION
            pressed = press_tab(self.now, self.at, axis)
        elif key in (ENTER, LEFT):
            pressed = press_other(self.now, self.at)
        else:
            pressed = press_character(self.now, self.at, key, self.text[-1:])
        self.now, self.text = pressed.now, self.text + pressed.text
        if key == ENTER:
            self.said.append((self.now.address.group, self.now.address.question, self.text))
            self.now, self.text = enter_place(self.now, self.at), ""


def said(at: Place, *keys: str) -> list[tuple[int, int, str]]:
    return Typist(at).press(*keys).said


@pytest.mark.parametrize(
    "words",
    ["3 keer per week", "q3 is het beste", "B1-taalniveau", "A4 op de deur", "1", "- streep", "07"],
)
def test_nothing_typed_is_an_address(words: str) -> None:
    assert said(ROUND, words, ENTER) == [(1, 2, words)]


def test_tab_and_a_number_choose_the_group_and_typing_goes_on() -> None:
    assert said(ROUND, TAB, "3samen", ENTER) == [(3, 2, "samen")]


def test_the_group_may_be_chosen_in_mid_sentence() -> None:
    assert said(ROUND, "samen ", TAB, "3eten", ENTER) == [(3, 2, "samen eten")]


def test_an_answer_may_start_with_a_number_after_the_group() -> None:
    assert said(ROUND, TAB, "33 keer", ENTER) == [(3, 2, "3 keer")]


def test_zero_is_the_whole_room_and_no_question() -> None:
    assert said(ROUND, TAB, "0hallo", ENTER) == [(0, 2, "hallo")]
    assert said(ROUND, SHIFT_TAB, "0hallo", ENTER) == [(1, 0, "hallo")]


def test_no_digit_is_awaited_after_a_zero() -> None:
    assert said(TWELVE, TAB, "03 keer", ENTER) == [(0, 1, "3 keer")]


def test_a_space_that_ends_no_number_is_the_texts() -> None:
    assert said(TWELVE, TAB, " x", ENTER) == [(1, 1, " x")]


def test_tab_twice_names_no_group_where_there_are_none_any_more() -> None:
    typist = Typist(ROUND).press(TAB)
    typist.at = CIRCLE
    assert typist.press(TAB).now == Addressing(Address(0, 2))


def test_a_number_that_is_no_group_is_a_word() -> None:
    assert said(ROUND, TAB, "7 dagen", ENTER) == [(1, 2, "7 dagen")]


def test_tab_by_accident_loses_nothing() -> None:
    assert said(ROUND, TAB, "vertrouwen", ENTER) == [(1, 2, "vertrouwen")]
    assert said(ROUND, "samen", TAB, " eten", ENTER) == [(1, 2, "samen eten")]


def test_tab_twice_is_the_next_group_and_after_the_last_the_first() -> None:
    keys = (TAB, TAB, "a", ENTER)
    assert [g for g, _, _ in said(ROUND, *keys * 4)] == [2, 3, 4, 1]
    assert said(ROUND, SHIFT_TAB, SHIFT_TAB, "a", ENTER) == [(1, 3, "a")]


def test_a_second_digit_is_awaited_only_while_it_can_name_a_group() -> None:
    ten = Place(10, 3)
    assert said(ten, TAB, "10x", ENTER) == [(10, 1, "x")]
    assert said(ten, TAB, "1y", ENTER) == [(1, 1, "y")]
    assert said(ten, TAB, "2z", ENTER) == [(2, 1, "z")]
    assert said(ten, TAB, "22 keer", ENTER) == [(2, 1, "2 keer")]
    assert said(TWELVE, TAB, "12x", ENTER) == [(12, 1, "x")]


def test_a_second_digit_that_can_name_none_is_a_word() -> None:
    assert said(Place(10, 3), TAB, "13 keer", ENTER) == [(1, 1, "3 keer")]


def test_a_space_ends_the_number_and_divides_words_where_there_are_two() -> None:
    assert said(TWELVE, TAB, "1 2 keer", ENTER) == [(1, 1, "2 keer")]
    assert said(TWELVE, "samen ", TAB, "1 eten", ENTER) == [(1, 1, "samen eten")]
    assert said(TWELVE, "samen", TAB, "1 eten", ENTER) == [(1, 1, "samen eten")]


def test_a_space_after_digits_that_name_nothing_any_more_is_the_texts() -> None:
    typist = Typist(TWELVE).press(TAB, "1")
    typist.at = CIRCLE
    assert typist.press(" x").text == "1 x"


def test_enter_and_arrows_end_the_number() -> None:
    assert said(TWELVE, "x", TAB, "1", ENTER) == [(1, 1, "x")]
    assert said(TWELVE, "x", TAB, "1", LEFT, "2", ENTER) == [(1, 1, "x2")]


def test_the_other_tab_ends_the_number_too() -> None:
    assert said(TWELVE, TAB, "1", SHIFT_TAB, "3x", ENTER) == [(1, 3, "x")]
    assert said(TWELVE, TAB, "1", TAB, "1", TAB, "x", ENTER) == [(1, 1, "x")]


def test_without_groups_tab_does_nothing() -> None:
    assert said(CIRCLE, TAB, "0 euro", TAB, TAB, ENTER) == [(0, 0, "0 euro")]


def test_what_the_moment_fixes_snaps_back() -> None:
    assert said(ROUND, SHIFT_TAB, "1laat", ENTER, "nu", ENTER) == [(1, 1, "laat"), (1, 2, "nu")]
    assert said(TURN, TAB, "4ook", ENTER, "nu", ENTER) == [(4, 1, "ook"), (7, 1, "nu")]


def test_what_it_leaves_open_stays() -> None:
    assert said(TURN, SHIFT_TAB, "3a", ENTER, "b", ENTER) == [(7, 3, "a"), (7, 3, "b")]
    assert said(ROUND, TAB, "3a", ENTER, "b", ENTER) == [(3, 2, "a"), (3, 2, "b")]
    closed = Place(4, 3)
    assert said(closed, TAB, "3", SHIFT_TAB, "1a", ENTER, "b", ENTER)[1] == (3, 1, "b")


def test_a_part_for_this_answer_only_is_told_apart() -> None:
    assert only_once(Address(1, 2), ROUND) == ()
    assert only_once(Address(1, 1), ROUND) == (Axis.QUESTION,)
    assert only_once(Address(4, 1), TURN) == (Axis.GROUP,)
    assert only_once(Address(4, 3), TWELVE) == ()


def test_a_group_that_is_gone_is_the_whole_room() -> None:
    assert enter_place(Addressing(Address(4, 2)), Place(3, 3)).address == Address(0, 2)


def test_digits_of_a_group_that_went_meanwhile_are_words() -> None:
    typist = Typist(TWELVE).press(TAB, "1")
    typist.at = Place(0, 3)
    assert typist.press("x").text == "1x"


def test_another_moment_does_not_end_the_waiting() -> None:
    waiting = press_tab(Addressing(), TWELVE).now
    assert enter_place(waiting, ROUND).axis is Axis.GROUP


def test_no_typed_character_is_ever_lost() -> None:
    """Each character is in a text, is the number of a group that exists, or ended that number."""
    chance = random.Random(7)
    places = (ROUND, TURN, TWELVE, CIRCLE, Place(3, 11, group=1, question=10), Place(123, 1))
    for _ in range(20_000):
        at = chance.choice(places)
        keys = [
            chance.choice([TAB, SHIFT_TAB, LEFT, *DIGITS_AND_WORDS])
            for _ in range(chance.randint(1, 14))
        ]
        typist = Typist(at)
        kept = ""
        for place, key in enumerate(keys):
            before = typist.now
            typist.press(key)
            if typist.text == kept:
                assert before.axis or key in (TAB, SHIFT_TAB, LEFT), keys[: place + 1]
                assert key in "0123456789 \t\x0f\x02", keys[: place + 1]
            else:
                assert typist.text == kept + key, keys[: place + 1]
                kept = typist.text
        assert typist.now.address.group <= at.groups
        assert typist.now.address.question <= at.questions
        letters = [k for k in keys if k in LETTERS]
        assert [c for c in typist.text if c in LETTERS] == letters


LETTERS = "abvq?!*-/."
DIGITS_AND_WORDS = "0123456789" + LETTERS + "  "
