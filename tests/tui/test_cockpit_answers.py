"""A chosen answer in the cockpit: changing, moving, leaving out, us too, the same as, several."""

import asyncio

import pytest

from facilitator.tui.screens.bold_pass import BoldPassScreen
from tests.building import BEECH, COURAGE, LIME, OAK, TRUST
from tests.evening import Evening, an_evening, pressed


@pytest.fixture
async def said(evening: Evening) -> Evening:
    """A round in which Oak, Beech and Lime said one, two and three."""
    await evening.round(1)
    for number, words in enumerate(("One", "Two", "Three"), start=1):
        await evening.group_says(number, words)
    return evening


def at(evening, words):
    return next(a for a in evening.dialogue.everything() if a.standing and a.text == words)


async def test_up_chooses_the_last_answer_and_leaves_the_draft(said):
    await said.presses(*"half", "up")
    assert (said.chosen, said.typing) == ("Three", False)
    assert said.shows("half")
    await said.presses("up", "up", "up")
    assert said.chosen == "One"
    await said.presses("down", "down", "down")
    assert (said.chosen, said.typing, said.line) == ("", True, "half")


async def test_up_is_the_last_answer_again_after_another_one_was_changed(said):
    await said.presses("up", "up", "enter", "escape", "up")
    assert said.chosen == "Three"


async def test_the_row_under_the_line_names_the_keys_of_an_answer(said):
    await said.presses("up")
    assert said.told.startswith("Enter change · Tab group")
    await said.presses("escape")
    assert (said.told, said.typing) == ("", True)


async def test_enter_changes_it_on_the_line_and_the_draft_comes_back(said):
    await said.presses(*"half", "up", "up", "enter")
    assert (said.prompt, said.line, said.saved) == ("changing ›", "Two", "waiting: “half”")
    await said.presses(*" of us", "enter")
    assert said.words == ["One", "Two of us", "Three"]
    assert (said.line, said.prompt) == ("half", "3 Lime ›")


async def test_it_can_belong_to_another_group_or_question(said):
    await said.presses("up", "tab")
    assert said.told == "Group? 1–3 · 0 whole room · Tab next"
    await said.presses("2")
    assert at(said, "Three").group == BEECH
    await said.presses("tab", "tab")
    assert at(said, "Three").group == LIME
    await said.presses("tab", "0")
    assert at(said, "Three").group == ""
    await said.presses("shift+tab", "3")
    assert at(said, "Three").question == "next"
    assert said.rows == ["One", "Two"]
    await said.presses("ctrl+z")
    assert at(said, "Three").question == TRUST


async def test_out_of_the_document_and_back_in(said):
    await said.presses("up", "backspace")
    assert said.words == ["One", "Two"]
    assert said.told == "Out of the document: it is kept, and named as left out."
    assert said.shows("Three", "out")
    await said.presses("delete")
    assert (said.words, said.told) == (["One", "Two", "Three"], "In the document again.")
    await said.presses("ctrl+z", "ctrl+z")
    assert said.words == ["One", "Two", "Three"]


async def test_a_sign_names_the_groups_that_said_it_too(said):
    await said.presses("up", "up", "+")
    assert said.prompt == "Who else? ›"
    await said.presses(*"1 3", "enter")
    assert said.dialogue.saying(at(said, "Two")) == (BEECH, OAK, LIME)
    assert said.typing


async def test_us_too_is_for_the_chosen_one(said):
    await said.presses("up", "up", "up", "ctrl+o", "3", "enter")
    assert said.dialogue.saying(at(said, "One")) == (OAK, LIME)


async def test_two_that_say_the_same_become_one_and_can_be_two_again(said):
    await said.presses("up", "=")
    assert said.told == "The same as which? ↑ ↓ to it, Enter · Esc gives up"
    await said.presses("enter")
    assert (said.words, said.typing) == (["One", "Two", "Three"], False)
    await said.presses("up", "enter", "enter")
    assert said.words == ["One", "Two"]
    assert said.dialogue.saying(at(said, "Two")) == (LIME, BEECH)
    assert said.told == "One answer now, from 2 Beech, 3 Lime; the originals are kept."
    (row,) = (r for r in said.cockpit.answers.rows if r.words.text == "Two")
    assert (row.group, row.several, row.tally) == ("2 3", True, 1)
    await said.presses("ctrl+z")
    assert said.words == ["One", "Two", "Three"]


async def test_looking_for_the_same_can_be_given_up(said):
    await said.presses("up", "=", "escape", "up", "up", "enter")
    assert (said.prompt, said.line) == ("changing ›", "Two")


async def test_an_answer_is_shown_to_the_room_and_no_longer(said):
    await said.presses("up", ">")
    assert said.view.says == "Three"
    assert said.badge == "□ The room view: one answer"
    await said.presses(">")
    assert said.badge == "□ The room view: question and clock"


async def test_several_are_moved_in_one_act(said):
    await said.presses("up", "space", "up", "space", "tab", "1")
    assert [group for _, group, _ in said.answers] == [OAK, OAK, OAK]
    await said.presses("ctrl+z")
    assert said.told == "Undone: 2 answers moved · ^Y redo"
    assert [group for _, group, _ in said.answers] == [OAK, BEECH, LIME]


async def test_several_are_left_out_in_one_act_and_come_back_together(said):
    await said.presses("up", "space", "up", "space", "backspace")
    assert said.words == ["One"]
    await said.presses("backspace")
    assert said.words == ["One", "Two", "Three"]
    await said.presses("ctrl+z", "ctrl+z")
    assert said.words == ["One", "Two", "Three"]


async def test_several_that_say_the_same_become_one(said):
    await said.presses("up", "space", "up", "space", "up", "space", "=", "enter")
    assert said.words == ["One"]
    assert said.dialogue.saying(at(said, "One")) == (OAK, BEECH, LIME)


async def test_several_get_us_too_at_once(said):
    await said.presses("up", "space", "up", "space", "+", "1", "enter")
    assert [said.dialogue.saying(at(said, words))[-1] for words in ("Two", "Three")] == [OAK, OAK]


async def test_letters_go_to_the_line_in_their_order(said):
    await said.presses(*"half", "up")
    await said.bursts(*", a 3rd *time*")
    await said.presses("enter")
    assert said.words == ["One", "Two", "Three", "half, a 3rd time"]


async def test_keys_of_the_evening_work_from_the_list(said):
    await said.presses("up", "ctrl+n")
    assert said.told == "Round 1 has 20:00 left. ^N again to stop it."
    await said.presses("f8")
    await said.presses("escape")
    assert said.typing


async def test_a_star_begins_the_bold_pass_and_esc_leads_back_to_the_line(said):
    await said.presses("up", "up", "*")
    await said.comes(lambda: isinstance(said.app.screen, BoldPassScreen))
    await said.presses("escape")
    await said.comes(lambda: said.app.screen is said.cockpit)
    await said.types("on")
    assert said.line == "on"


async def test_words_that_are_not_saved_yet_cannot_be_chosen_for_much(evening):
    await evening.round(1)
    evening.desk.journal.opens = asyncio.Event()
    await evening.says("One")
    await evening.presses("up", "backspace")
    await evening.comes(lambda: evening.told == "This answer is not saved yet.")
    evening.desk.journal.opens.set()
    await evening.comes(lambda: evening.words == ["One"])


# -- columns ------------------------------------------------------------------------------------


async def test_what_the_whole_room_said_has_a_column_of_its_own(said):
    await said.presses("tab", "0")
    await said.says("Everybody")
    assert said.shows("1 Oak", "3 Lime", "Whole room", "– Everybody")


async def test_groups_of_the_same_name_keep_their_own_answers():
    from facilitator.domain.plan import Group

    groups = (Group("a", "Table"), Group("b", "Table"))
    async with an_evening(groups=groups) as evening:
        await evening.round(1)
        await evening.group_says(1, "Ours")
        await evening.group_says(2, "Theirs")
        (row,) = (row for row in evening.page if "Ours" in row and "Theirs" in row)
        assert row.index("Ours") < row.index("Theirs")


@pytest.mark.parametrize("number", [10, 23])
async def test_many_groups_stand_in_a_strip_over_one_list(number):
    from facilitator.domain.plan import Group

    groups = tuple(Group(f"g{n}", f"Group {n}") for n in range(1, number + 1))
    async with an_evening(groups=groups, size=(80, 24)) as evening:
        await evening.round(1)
        await evening.group_says(number, "Far away.")
        await evening.group_says(1, "Near.")
        assert [group for _, group, _ in evening.answers] == [f"g{number}", "g1"]
        assert evening.shows("Far away.", "Near.", "1 Group 1")
        await evening.report_back(1)
        await evening.presses("ctrl+g", "1", "enter")
        await evening.presses("ctrl+g", *str(number))
        await evening.presses("enter")
        assert evening.heading[1] == f"Group {number} has the floor"
        assert evening.shows(f"● {number} Group {number}")


async def test_no_letter_overtakes_another_on_its_way_from_the_list_to_the_line(said):
    for turns in range(12):
        await said.presses("up")
        for key in ("T", "h", "e", "space", "s", "o", "u", "p", "enter"):
            said.app.post_message(pressed(key))
            for _ in range(turns):
                await asyncio.sleep(0)  # so far do the others come before the next key
        await said.settles()
        assert said.words[-1] == "The soup"


async def test_keys_at_once_after_leaving_the_list_are_the_lines(said):
    await said.presses("up")
    await said.bursts("escape", "shift+tab", "3", *"next", "enter")
    assert said.answers[-1][::2] == ("next", "next")
    await said.presses("up")
    await said.bursts("enter", "backspace", *"!", "enter")
    assert "Thre!" in said.words
    await said.presses("up")
    await said.bursts("+", "2", "enter", *"and on")
    assert said.dialogue.saying(at(said, "Thre!")) == (LIME, BEECH)
    assert (said.told, said.line) == ("", "and on")  # these words are begun after it was told


def lists(evening, words):
    """Whether the list has it in sight; the row above the line is not the list's."""
    return any(words in row and "✓" not in row for row in evening.page)


async def test_the_newest_answer_is_in_sight_after_one_looked_at_earlier_ones():
    async with an_evening(size=(80, 24)) as evening:
        await evening.round(1)
        for number in range(30):
            await evening.says(f"number {number}")
        await evening.presses("up", "home")
        assert not lists(evening, "number 29")
        await evening.presses("escape")
        assert lists(evening, "number 29")
        await evening.presses("pageup", "pageup")
        assert not lists(evening, "number 29")
        await evening.says("the newest")
        assert lists(evening, "the newest")


# -- several --------------------------------------------------------------------------------------


async def test_several_get_another_question_at_once(said):
    await said.presses("up", "space", "up", "space", "shift+tab", "2")
    assert [question for question, _, _ in said.answers] == [TRUST, COURAGE, COURAGE]


async def test_the_bold_pass_goes_through_exactly_those_that_are_chosen(said):
    await said.presses("up", "up", "*", "enter")
    await said.comes(lambda: isinstance(said.app.screen, BoldPassScreen))
    await said.presses("escape", "escape")
    await said.presses("up", "space", "up", "up", "space", "*")
    await said.comes(lambda: isinstance(said.app.screen, BoldPassScreen))
    assert said.shows("One", "1 of 2")
    await said.presses("enter")
    assert said.shows("Three", "2 of 2")
    await said.presses("enter")
    await said.comes(lambda: said.app.screen is said.cockpit)
    assert said.told == "That was the last of the chosen answers."


async def test_the_room_sees_one_answer_at_a_time(said):
    await said.presses("up", "space", "up", "space", ">")
    assert said.told == "The room sees one answer at a time: choose one."
    assert said.view.says != "Two"


async def test_what_was_told_makes_room_for_the_next_words_and_the_next_choice(said):
    await said.presses("ctrl+z")
    assert said.told.startswith("Undone: ")
    await said.presses("a")
    assert said.told.startswith("Undone: ")
    await said.presses("n")
    assert said.told == ""
    await said.presses("ctrl+u", "tab", "5")
    assert said.told == "There is no group 5: the figure is in the words now."
    await said.types(" keer per week")
    assert said.told.startswith("There is no group 5")  # it is about these words
    await said.presses("up")
    assert said.told.startswith("Enter change · Tab group")
    await said.presses("delete")
    assert said.told.startswith("Out of the document")
    await said.presses("up")
    assert said.told.startswith("Enter change · Tab group")


async def test_which_one_is_the_same_is_asked_until_it_is_answered(said):
    await said.presses("up", "=")
    await said.waits(minutes=1)
    await said.presses("up")
    assert said.told.startswith("The same as which?")
    await said.presses("enter")
    assert said.told == "Enter makes them one · Esc leaves them as they are"


@pytest.mark.parametrize(
    "keys",
    [["ctrl+l", "enter", "up"], ["delete", "delete"], ["ctrl+o", "1", "enter", "up"]],
)
async def test_once_something_else_is_asked_or_told_no_same_one_is_looked_for(said, keys):
    await said.presses("up", "=", *keys, "up", "enter")
    assert (said.prompt, said.line) == ("changing ›", "Two")


async def test_what_is_out_of_the_document_is_made_one_with_nothing_and_that_is_told(said):
    out = "3 “Three” is out of the document: Del has it back in."
    await said.presses("up", "delete", "=")
    assert said.told == out
    await said.presses("up", "=", "down", "enter")
    assert (said.told, said.chosen) == (out, "Three")
    await said.presses("escape", "up", "space", "up", "space", "=")
    assert (said.told, said.chosen) == (out, "Two")
