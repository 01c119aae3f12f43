"""We have that already: what is shown while typing, and ^O that makes it a tally."""

import pytest

from facilitator.domain.events import AnswerTallied
from facilitator.domain.forgetting import Forgetting
from facilitator.domain.moves.plan import drop_group
from facilitator.domain.plan import Abbreviation
from facilitator.tui.listing import group_counts
from facilitator.tui.screens.wall import WallScreen
from tests.building import BEECH, COURAGE, LIME, OAK
from tests.evening import Evening, an_evening

SAID = "Eating together on the square, every week."
SHOWN = "Like: “Eating together on the square, every…” · ^O us too"


@pytest.fixture
async def said(evening: Evening) -> Evening:
    """A round in which Oak said something that others will say as well."""
    await evening.round(1)
    await evening.oak_says(SAID)
    return evening


async def types_alike(evening: Evening, words: str = "together eating on a *square*") -> None:
    """Another group says it again, and there is time to see it."""
    await evening.presses("tab", "2")
    await evening.types(words)
    await sees(evening)


async def sees(evening: Evening) -> None:
    """It is painted, and stands there for long enough."""
    await evening.comes(lambda: evening.told == SHOWN)
    await evening.settles()
    await evening.waits(seconds=0.3)


def the_answer(evening: Evening):
    (answer,) = (a for a in evening.dialogue.everything() if a.standing)
    return answer


async def test_what_was_said_before_is_shown_and_nothing_moves(said):
    await said.presses("tab", "2")
    await said.types("together eating on a square")
    before = said.page
    await said.comes(lambda: said.told == SHOWN)
    await said.settles()
    changed = [row for row, earlier in zip(said.page, before, strict=True) if row != earlier]
    assert [row.strip() for row in changed] in ([], [SHOWN])
    assert (said.line, said.typing) == ("together eating on a square", True)


async def test_it_becomes_a_tally_with_the_groups_that_called_and_keeps_the_words(said):
    await types_alike(said)
    await said.presses("ctrl+o")
    assert (said.prompt, said.line) == ("2 Beech · Who else? ›", "")
    assert said.saved == (
        "goes with “Eating together on the square, every…”: “together eating on a *square*”"
    )
    assert said.told == "Enter: 2 Beech said it too. More: numbers, Enter  3 Lime"
    await said.presses("3", "enter")
    answer = the_answer(said)
    assert (answer.text, answer.us_too) == (SAID, ("together eating on a square",))
    assert said.dialogue.saying(answer) == (OAK, BEECH, LIME)
    assert (said.told, said.line, said.prompt) == (
        "Us too: Beech, Lime · “Eating together on the square, every…”",
        "",
        "2 Beech ›",
    )
    assert not said.desk.live.get("draft")


async def test_the_groups_are_named_as_their_numbers_are_typed(said):
    await types_alike(said)
    await said.presses("ctrl+o", "3")
    assert said.told == "Enter: us too  2 Beech  3 Lime"
    await said.presses("1")
    assert said.told == "Enter: us too  1 Oak  2 Beech  3 Lime"
    await said.presses("backspace", "backspace")
    assert said.told == "Enter: 2 Beech said it too. More: numbers, Enter  3 Lime"


async def test_the_counts_of_groups_hold_what_they_said_too(said):
    await said.presses("ctrl+o", "2", "3", "enter")
    assert said.dialogue.saying(the_answer(said)) == (OAK, BEECH, LIME)
    assert [count.answers for count in group_counts(said.dialogue)] == [1, 1, 1]


async def test_enter_at_once_counts_only_the_group_that_was_writing(said):
    await types_alike(said)
    await said.presses("ctrl+o", "enter")
    assert said.dialogue.saying(the_answer(said)) == (OAK, BEECH)


async def test_who_says_it_again_or_is_no_group_is_told_so(said):
    await types_alike(said)
    await said.presses("ctrl+o", "tab", "1")
    assert said.told == "Enter: 1 Oak says it again. More: numbers, Enter  2 Beech  3 Lime"
    await said.presses("tab", "0")
    assert said.told == ("Enter: the whole room says it. Groups: numbers, Enter  2 Beech  3 Lime")


async def test_a_number_that_was_waited_for_before_is_one_of_those_who_say_it_too(said):
    await said.presses("tab", "ctrl+o", "3")
    assert (said.prompt, said.line) == ("Who else? ›", "3")


async def test_of_the_last_answer_only_those_are_offered_who_did_not_say_it(said):
    await said.presses("ctrl+o")
    assert said.told == "“Eating together on the square, every…”  2 Beech  3 Lime  ⏎"


async def test_of_a_chosen_answer_it_is_told_who_said_the_same_and_how(said):
    await types_alike(said)
    await said.presses("ctrl+o", "3", "enter", "tab", "1")
    await said.says("Courage.")
    await said.presses("up")
    assert "said by" not in said.saved
    await said.presses("up")
    assert said.saved == "said by 1 Oak, 2 Beech, 3 Lime · “together eating on a square”"
    await said.presses("down", "down")
    assert "said by" not in said.saved


async def test_groups_that_cannot_be_named_any_more_are_still_counted(said):
    await said.presses("ctrl+o", "2", "3", "enter")
    await said.does(said.desk.session.do(drop_group, LIME))
    await said.presses("up")
    assert said.saved == "said by 1 Oak, 2 Beech, Lime"
    await said.does(said.desk.session.forget(Forgetting(groups=True)))
    assert said.saved == "said by 3 groups"


async def test_an_answer_made_of_those_of_a_group_without_a_number_is_marked_with_how_many(said):
    await said.group_says(3, "Courage.")
    await said.presses("up", "=", "up", "enter", "enter")
    (row,) = said.cockpit.answers.rows
    assert (row.group, row.several) == ("1 3", True)
    await said.does(said.desk.session.do(drop_group, LIME))
    (row,) = said.cockpit.answers.rows
    assert (row.group, row.several, row.tally) == ("", False, 1)


async def test_the_whole_room_is_one_of_those_who_said_an_answer_that_was_made_of_theirs(said):
    await said.group_says(2, "Courage.")
    await said.group_says(0, "More courage.")
    await said.presses("up", "up", "up", "space", "down", "space", "down", "space", "=", "enter")
    assert said.told.startswith("One answer now, from Whole room, 1 Oak, 2 Beech;")
    await said.presses("up")
    assert said.saved == "said by Whole room, 1 Oak, 2 Beech"


async def test_all_at_once_and_pressed_twice_it_is_the_same(said):
    await types_alike(said)
    await said.bursts("ctrl+o", "ctrl+o", "3", "enter")
    await said.comes(lambda: said.dialogue.saying(the_answer(said)) == (OAK, BEECH, LIME))
    assert the_answer(said).us_too == ("together eating on a square",)


@pytest.mark.parametrize("behind", [" // by the river", "\nBy the river.\nOr the sea."])
async def test_of_several_answers_none_is_counted_and_all_come_back(said, behind):
    await types_alike(said)
    await said.pastes(behind)
    await said.comes(lambda: said.cockpit.parts.alike.found == "")
    assert "Like:" not in said.told
    before = said.line
    await said.presses("ctrl+o", "3", "enter")
    answer = the_answer(said)
    assert (said.dialogue.saying(answer), answer.us_too) == ((OAK, LIME), ())
    assert said.line == before


async def test_what_became_several_at_the_very_last_is_not_counted_either(said):
    await types_alike(said)
    await said.bursts(*" // b", "ctrl+o", "3", "enter")
    assert said.line == "together eating on a *square* // b"
    assert the_answer(said).us_too == ()


async def test_what_was_pasted_stays_to_be_looked_at(said):
    await said.pastes("Something new.\nEating together on the square.\nAnd on the roof.")
    await said.comes(lambda: not said.cockpit.parts.alike.looks_soon)
    await said.settles()
    assert said.told == "3 answers: look, then Enter."


async def test_abbreviations_are_read_as_what_stands_for_them():
    async with an_evening(abbreviations=(Abbreviation("tog", "eating together"),)) as evening:
        await evening.round(1)
        await evening.oak_says(SAID)
        await evening.types("tog on the square")
        await evening.comes(lambda: evening.told == SHOWN)


async def test_whose_words_they_are_can_still_be_put_right(said):
    await types_alike(said)
    await said.presses("ctrl+o", "tab", "3")
    assert said.prompt == "3 Lime · Who else? ›"
    await said.presses("enter")
    assert said.dialogue.saying(the_answer(said)) == (OAK, LIME)


async def test_one_undo_takes_all_of_it_back(said):
    await types_alike(said)
    await said.presses("ctrl+o", "3", "enter", "ctrl+z")
    assert (the_answer(said).tally, the_answer(said).us_too) == ((), ())
    assert (said.line, said.prompt) == ("together eating on a square", "2 Beech ›")
    await said.presses("ctrl+y")
    assert the_answer(said).us_too == ("together eating on a square",)
    assert said.line == ""


async def test_words_that_undo_gave_back_are_in_no_undos_way(said):
    await types_alike(said)
    await said.presses("ctrl+o", "enter", "ctrl+z", "ctrl+z")
    assert (said.words, said.line) == ([], "together eating on a square")
    await said.presses("ctrl+y", "ctrl+y")
    assert (said.dialogue.saying(the_answer(said)), said.line) == ((OAK, BEECH), "")


@pytest.mark.parametrize(
    ("page", "back", "again"),
    [("harvest", "ctrl+z", "ctrl+y"), ("history", "enter", "enter")],
)
async def test_taken_back_on_another_page_they_stand_on_the_line_as_well(said, page, back, again):
    await types_alike(said)
    await said.presses("ctrl+o", "enter", *f"/{page}", "enter")
    await said.comes(lambda: said.app.screen is not said.cockpit)
    await said.presses(back)
    assert (said.line, the_answer(said).us_too) == ("together eating on a square", ())
    await said.presses(again)
    assert (said.line, the_answer(said).us_too) == ("", ("together eating on a square",))
    await said.presses(back, "escape")
    assert (said.line, said.typing) == ("together eating on a square", True)


async def test_words_that_undo_gave_back_and_somebody_touched_stay(said):
    await types_alike(said)
    await said.presses("ctrl+o", "enter", "ctrl+z")
    await said.types(" too")
    await said.presses("ctrl+y")
    assert said.line == "together eating on a square too"
    assert the_answer(said).us_too == ()
    await said.presses("enter")
    assert said.words == [SAID, "together eating on a square too"]


async def test_words_that_undo_gives_back_stand_before_what_is_half_typed(said):
    await types_alike(said)
    await said.presses("ctrl+o", "enter", *"half", "up", "ctrl+z")
    assert said.line == "together eating on a square // half"
    await said.presses("ctrl+y")
    assert (said.line, the_answer(said).us_too) == ("half", ("together eating on a square",))


async def test_what_the_whole_room_said_counts_every_group_that_says_it_too(evening):
    await evening.round(1)
    await evening.says("Everybody eats together.")
    await evening.presses("ctrl+o", *"1 2", "enter")
    assert evening.cockpit.answers.rows[0].tally == 2


async def test_esc_gives_the_words_back(said):
    await types_alike(said)
    await said.presses("ctrl+o", "3", "escape")
    assert (said.line, said.typing) == ("together eating on a *square*", True)
    await said.presses("enter")
    assert said.words == [SAID, "together eating on a square"]


async def test_what_has_only_just_appeared_is_not_meant(said):
    await said.presses("tab", "0")
    await said.says("Something else entirely, last.")
    await said.types("together eating on the square")
    await said.comes(lambda: said.told == SHOWN)
    await said.presses("ctrl+o", "3", "enter")
    tallied = [e.event for e in said.desk.session.entries if isinstance(e.event, AnswerTallied)]
    assert [said.dialogue.answers[e.answer].text for e in tallied] == [
        "Something else entirely, last."
    ]
    assert said.line == "together eating on the square"


async def test_a_denial_another_question_or_one_word_is_not_alike(said):
    for words in ("no eating together on the square", "eating"):
        await said.types(words)
        await said.comes(lambda: not said.cockpit.parts.alike.looks_soon)
        assert said.told == ""
        await said.presses("ctrl+u")
    await said.presses("shift+tab", "2")
    await said.types("eating together on the square")
    await said.comes(lambda: not said.cockpit.parts.alike.looks_soon)
    assert (said.told, said.cockpit.parts.alike.found) == ("", "")
    await said.presses("enter")
    assert said.answers[-1][0] == COURAGE


async def test_it_goes_when_the_words_become_others_or_are_taken(said):
    await types_alike(said)
    await said.types(", never")
    await said.comes(lambda: said.told == "")
    await said.presses("ctrl+u", *"on")
    await types_alike(said)
    await said.presses("enter")
    assert said.told == ""
    assert len(said.words) == 2


async def test_what_the_app_says_goes_before_it_and_is_what_the_key_goes_by(said):
    await types_alike(said)
    await said.presses("ctrl+n")
    assert said.told == "Round 1 has 20:00 left. ^N again to stop it."
    assert said.cockpit.parts.alike.seen == ""
    await said.waits(seconds=9)
    await said.types(" again")
    await said.comes(lambda: said.told == SHOWN)


async def test_a_disk_that_is_full_gives_the_words_back(said):
    await types_alike(said)
    await said.presses("ctrl+o")
    said.desk.journal.full = True
    await said.presses("3", "enter")
    assert said.line == "together eating on a *square*"
    assert the_answer(said).tally == ()


async def test_without_groups_none_is_offered():
    async with an_evening(groups=()) as evening:
        await evening.round(1)
        await evening.says(SAID)
        await evening.presses("up")
        assert evening.told == "Enter change · * bold · = same · > show · Del out · Esc back"
        await evening.presses("enter")
        assert evening.told == "Enter saves it · Esc leaves it as it was"


async def test_without_groups_it_is_noted_at_once():
    async with an_evening(groups=()) as evening:
        await evening.round(1)
        await evening.says(SAID)
        await evening.types("eating together on the square")
        await evening.comes(lambda: evening.told == SHOWN)
        await evening.presses("ctrl+o")
        assert the_answer(evening).us_too == ("eating together on the square",)
        assert (evening.line, evening.told) == (
            "",
            "Us too: Whole room · “Eating together on the square, every…”",
        )


async def test_the_room_never_reads_it(said):
    await said.presses("ctrl+r")
    await said.comes(lambda: said.app.screen is not said.cockpit)
    await said.types("eating together on the square")
    await said.comes(lambda: not said.cockpit.parts.alike.looks_soon)
    await said.settles()
    assert not said.shows("Like:")
    assert said.cockpit.parts.alike.seen == ""


async def test_in_dutch_it_says_wij_ook():
    async with an_evening(code="nl") as evening:
        await evening.round(1)
        await evening.oak_says("Samen eten op het plein.")
        await evening.types("op het plein samen eten")
        await evening.comes(
            lambda: evening.told == "Lijkt op: “Samen eten op het plein.” · ^O wij ook"
        )


async def test_a_line_that_is_on_its_way_to_the_room_is_not_looked_at(evening):
    await evening.round(1)
    await evening.types("together")
    parts = evening.cockpit.parts
    parts.front.wall = WallScreen(parts, evening.view, shown=evening.cockpit.show)  # not on yet
    parts.alike._look()
    parts.front.wall = None
    assert evening.line == "together"
