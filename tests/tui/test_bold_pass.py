"""The bold pass: `*` on a chosen answer, and then one answer after the other."""

import pytest

from facilitator.domain.marks import write_stars
from facilitator.tui.screens.bold_pass import BoldPassScreen
from facilitator.tui.widgets.bold_line import BoldLine
from facilitator.tui.widgets.pass_rows import PassHead
from facilitator.tui.widgets.remark import Remark
from tests.evening import Evening, an_evening

WORDS = (
    "They greet first, always.",
    "A *bench* in the sun.",
    "Eating together each week, and tea.",
)


@pytest.fixture
async def said(evening: Evening) -> Evening:
    await evening.round(1)
    for words in WORDS:
        await evening.says(words)
    return evening


async def begins(evening: Evening, *ups: str) -> None:
    """`*` on the answer so many rows up."""
    await evening.presses(*ups, "*")
    await evening.comes(lambda: isinstance(evening.app.screen, BoldPassScreen))
    await evening.settles()


def up_now(evening: Evening) -> str:
    return evening.app.screen.query_one(BoldLine).bolding.said.text


def place(evening: Evening) -> tuple[str, int, int]:
    now = evening.app.screen.query_one(PassHead).now
    return now.title, now.place, now.count


def typed(evening: Evening) -> list[str]:
    """Every answer with stars around its key phrases."""
    return [write_stars(a.now) for a in evening.dialogue.everything() if a.standing]


async def test_enter_takes_the_proposal_and_goes_to_the_next_without_a_key_phrase(said):
    await begins(said, "up", "up", "up")
    assert (up_now(said), place(said)) == (WORDS[0], ("Bold · question 1", 1, 3))
    await said.presses("enter")
    assert (up_now(said), place(said)[1]) == (WORDS[2], 3)
    await said.presses("shift+left", "enter")
    await said.comes(lambda: said.app.screen is said.cockpit)
    assert typed(said) == [
        "They *greet first*, always.",
        WORDS[1],
        "*Eating together each* week, and tea.",
    ]
    assert said.told == "That was the last answer without a key phrase."
    assert said.typing


async def test_several_phrases_are_chosen_in_one_answer(said):
    await begins(said, "up")
    await said.presses("home", "space", "space", *["shift+left"] * 3, "end", "space", "enter")
    assert typed(said)[2] == "*Eating* together each week, and *tea*."


async def test_esc_stops_and_leaves_this_answer_as_it_was(said):
    await begins(said, "up", "up", "up")
    await said.presses("space", "escape")
    await said.comes(lambda: said.app.screen is said.cockpit)
    assert typed(said) == list(WORDS)
    assert said.typing


async def test_no_bold_at_all_is_a_decision_too(said):
    await begins(said, "up", "up", "up")
    await said.presses("backspace", "enter")
    assert up_now(said) == WORDS[2]
    await said.presses("backspace", "enter")
    await said.comes(lambda: said.app.screen is said.cockpit)
    assert typed(said) == list(WORDS)


async def test_the_last_decision_is_taken_back_and_is_up_again(said):
    await begins(said, "up", "up", "up")
    await said.presses("ctrl+z")
    assert (up_now(said), typed(said)) == (WORDS[0], list(WORDS))
    await said.presses("enter", "ctrl+z")
    assert (up_now(said), typed(said)) == (WORDS[0], list(WORDS))


async def test_it_goes_on_to_the_answers_of_the_next_question(said):
    await said.presses("shift+tab", "2")
    await said.says("Courage takes practice.")
    await begins(said, "up")
    await said.presses("enter")
    assert (up_now(said), place(said)) == ("Courage takes practice.", ("Bold · question 2", 1, 1))


async def test_a_full_disk_has_the_answer_up_again_and_says_so(said):
    await begins(said, "up", "up", "up")
    said.desk.journal.full = True
    await said.presses("enter")
    assert up_now(said) == WORDS[0]
    assert said.app.screen.query_one(Remark).said.trouble


@pytest.mark.parametrize("size", [(80, 24), (120, 35)])
async def test_it_shows_where_one_is_and_what_stands_around_it(size):
    async with an_evening(size=size, code="nl", language="nl") as evening:
        await evening.round(1)
        for words in ("Eerst groeten.", "Een bank in de zon.", "Samen eten."):
            await evening.says(words)
        await begins(evening, "up", "up")
        assert evening.shows("Vet maken · vraag 1", "2 van 3", "– Eerst groeten.", "– Samen eten.")
        assert evening.shows("Een bank in de zon.", "streep is een voorstel", "Esc klaar")
        assert evening.shows("Backspace geen") == (size[0] >= 120)


async def test_hostile_and_endless_words_stay_inside():
    async with an_evening(size=(80, 24)) as evening:
        await evening.round(1)
        for words in ("[red]x[/] \u202e" + "very long " * 99, "…", "👩‍👩‍👧 and [b]"):
            await evening.pastes(words)
            await evening.presses("enter")
        await begins(evening, "up", "up", "up")
        await evening.presses("end", "space", "enter", "space", "enter")
        assert len(evening.words) == 3
