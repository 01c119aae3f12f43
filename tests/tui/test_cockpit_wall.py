"""The room view on the laptop's own screen: what it follows, what it never shows, typing there."""

import asyncio

import pytest

from facilitator.domain.plan import Beamer, Slide
from facilitator.domain.wall import Showing
from facilitator.tui.screens.beamer import BeamerScreen
from facilitator.tui.screens.export import ExportScreen
from facilitator.tui.screens.plan import PlanScreen
from facilitator.tui.screens.wall import WallScreen
from tests.building import BEECH, COURAGE, OAK, TRUST
from tests.evening import an_evening

SLIDES = (Slide("Why a street?", ("One", "Two"), ("Not for the room.",)),)


@pytest.fixture
async def mirrored():
    """The projector shows this screen."""
    async with an_evening(beamer=Beamer.MIRRORED, slides=SLIDES) as evening:
        await evening.comes(lambda: evening.cockpit.parts.front.wall)
        yield evening


async def in_the_cockpit(evening):
    await evening.presses("ctrl+r", "ctrl+r")
    assert evening.app.screen is evening.cockpit


# -- there and back -----------------------------------------------------------------------------


async def test_one_key_leads_there_and_back(evening):
    await evening.round(1)
    await evening.presses("ctrl+r")
    assert isinstance(evening.app.screen, WallScreen)
    assert evening.strip.startswith("›")
    await evening.presses("escape", "f5")
    assert isinstance(evening.app.screen, WallScreen)
    await evening.presses("ctrl+r")
    assert evening.app.screen is evening.cockpit
    assert evening.typing


async def test_what_is_half_typed_goes_along_with_its_address(evening):
    await evening.round(1)
    await evening.presses("tab", "2", *"half", "ctrl+r", *" a sen")
    assert evening.strip.startswith("2 › ·········· 10")
    await evening.presses("ctrl+r", *"tence", "enter")
    assert evening.answers == [(TRUST, BEECH, "half a sentence")]


async def test_mirrored_it_is_on_from_the_start_and_back_takes_two_presses(mirrored):
    assert isinstance(mirrored.app.screen, WallScreen)
    await mirrored.presses("ctrl+r")
    assert mirrored.strip.startswith("^R again: the room will see your screen.")
    await mirrored.waits(seconds=9)
    await mirrored.presses("ctrl+r")
    assert isinstance(mirrored.app.screen, WallScreen)
    await mirrored.presses("ctrl+r")
    assert mirrored.app.screen is mirrored.cockpit
    assert mirrored.badge == "▣ The room sees: this screen"


@pytest.mark.parametrize("key", ["ctrl+r", "f8"])
@pytest.mark.parametrize("meanwhile", ["a", "tab", "escape"])
async def test_a_question_that_is_read_no_more_lets_nothing_private_be_seen(
    mirrored, key, meanwhile
):
    await mirrored.presses(key, meanwhile)
    assert "again" not in mirrored.strip
    assert "Once more" not in mirrored.strip
    await mirrored.presses(key)
    assert isinstance(mirrored.app.screen, WallScreen)
    await mirrored.presses(key)
    assert not isinstance(mirrored.app.screen, WallScreen)


async def test_it_is_not_opened_twice(mirrored):
    await mirrored.presses(*"/room", "enter", "f5")
    assert sum(isinstance(screen, WallScreen) for screen in mirrored.app.screen_stack) == 1


async def test_how_the_projector_is_connected_is_asked_once():
    async with an_evening(beamer=Beamer.ASK) as evening:
        await evening.comes(lambda: isinstance(evening.app.screen, BeamerScreen))
        await evening.presses("1")
        await evening.comes(lambda: isinstance(evening.app.screen, WallScreen))
        assert evening.desk.live["beamer"] == Beamer.MIRRORED
        async with an_evening(desk=evening.desk) as later:
            await later.comes(lambda: isinstance(later.app.screen, WallScreen))


# -- what it shows ------------------------------------------------------------------------------


async def test_it_follows_the_evening(mirrored):
    shown = [mirrored.wall.view.showing]

    async def then(act):
        await act
        shown.append(mirrored.wall.view.showing)

    await then(mirrored.begins())
    await then(mirrored.talk())
    await then(mirrored.round(1))
    await then(mirrored.waits(minutes=3))
    await then(mirrored.waits(minutes=15.5))
    await then(mirrored.waits(minutes=2))
    await then(mirrored.report_back(1))
    await then(mirrored.closing())
    assert shown == [
        Showing.WELCOME,
        Showing.WELCOME,
        Showing.SLIDE,
        Showing.MOVING,
        Showing.QUESTION,
        Showing.LAST_MINUTES,
        Showing.SOFT_END,
        Showing.REPORT_BACK,
        Showing.CLOSING,
    ]


async def test_clickers_turn_slides_and_make_it_black(mirrored, quick):
    await mirrored.talk()
    assert mirrored.wall.view.seen == 1
    await mirrored.presses("pagedown")
    assert mirrored.wall.view.seen == 2
    await mirrored.types(".")
    await mirrored.comes(lambda: mirrored.wall.view.showing is Showing.BLACK)
    await mirrored.comes(lambda: mirrored.wall.styles.background.rgb == (0, 0, 0))
    await mirrored.types(".")
    await mirrored.comes(lambda: mirrored.wall.view.showing is Showing.SLIDE)


async def test_it_never_shows_words_notes_or_who_said_what(mirrored):
    await mirrored.talk()
    await mirrored.says("A note on the talk")
    await mirrored.round(1)
    await mirrored.oak_says("The first answer")
    await mirrored.types("half a sentence")
    await mirrored.presses("ctrl+o", *"2 3", "enter")
    page = "\n".join(mirrored.page)
    for hidden in ("note", "answer", "half", "sentence", "Not for the room", "Oak", "Beech"):
        assert hidden not in page
    await mirrored.presses("ctrl+z")
    assert "first" not in "\n".join(mirrored.page)
    await mirrored.presses("ctrl+u", *"/folder", "enter")
    assert str(mirrored.desk.path.parent) not in "\n".join(mirrored.page)


# -- typing there -------------------------------------------------------------------------------


async def test_typing_there_saves_to_the_moment_it_is(mirrored):
    await mirrored.round(1)
    await mirrored.oak_says("One")
    await mirrored.round(2)
    await mirrored.says("Two")
    await mirrored.presses("shift+tab", "1")
    assert mirrored.strip.startswith("1 · question 1 ›")
    await mirrored.presses("shift+tab", "2", "tab")
    assert mirrored.strip.startswith("Group? 1–3")
    await mirrored.presses("2", *"Three", "enter")
    assert mirrored.answers == [
        (TRUST, OAK, "One"),
        (COURAGE, OAK, "Two"),
        (COURAGE, BEECH, "Three"),
    ]
    assert mirrored.strip.endswith("✓ 3 saved")


async def test_keys_of_the_evening_work_there(mirrored):
    await mirrored.round(1)
    await mirrored.presses("ctrl+t")
    assert mirrored.strip.startswith("1 minute more: until 19:51.")
    await mirrored.types("x")
    assert mirrored.strip.startswith("› · 1")
    await mirrored.presses("backspace", "ctrl+n")
    assert mirrored.strip.startswith("Round 1 has 21:00 left. ^N again to stop it.")
    await mirrored.presses("ctrl+n")
    assert mirrored.wall.view.showing is Showing.REPORT_BACK
    await mirrored.presses("ctrl+g", "3")
    assert mirrored.wall.view.says == "Lime has the floor"
    assert mirrored.strip.startswith("3 ›")
    await mirrored.presses("ctrl+q")
    assert mirrored.strip.startswith("Report-back 1 is still running.")


async def test_us_too_there_leaves_the_draft_in_peace(mirrored):
    await mirrored.round(1)
    await mirrored.oak_says("One")
    await mirrored.presses(*"half", "ctrl+o")
    assert mirrored.strip.startswith("Who else? ›")
    await mirrored.presses(*"2 3", "enter")
    assert mirrored.strip.startswith("Done.")
    assert mirrored.dialogue.everything()[0].tally == (BEECH, "lime")
    await mirrored.presses("ctrl+o", "escape")
    await in_the_cockpit(mirrored)
    assert mirrored.line == "half"


async def test_what_cannot_be_saved_there_says_so(mirrored):
    await mirrored.round(1)
    mirrored.desk.journal.full = True
    await mirrored.says("One")
    assert mirrored.strip.endswith("! NOT SAVED")
    await mirrored.presses("ctrl+t")
    assert mirrored.strip.startswith("! Not done.")
    await in_the_cockpit(mirrored)
    assert mirrored.saved == "! not saved  The disk is full."


async def test_several_lines_pasted_there_are_several_answers(mirrored):
    await mirrored.round(1)
    await mirrored.pastes("One\nTwo")
    assert mirrored.strip.startswith("2 answers: look, then Enter.")
    await mirrored.presses("enter")
    assert mirrored.words == ["One", "Two"]


async def test_a_draft_typed_there_is_kept(mirrored, quick):
    await mirrored.types("half")
    await mirrored.comes(lambda: mirrored.desk.live.get("draft") == "half")


async def test_plan_and_help_come_in_front_of_it_and_go(mirrored):
    await mirrored.round(1)
    await mirrored.presses("f9", "escape", *"half")
    assert mirrored.strip.startswith("› ···· 4")


async def test_a_page_of_the_facilitators_takes_a_second_press_there(mirrored):
    await mirrored.round(1)
    await mirrored.presses("f8")
    assert isinstance(mirrored.app.screen, WallScreen)
    assert mirrored.strip.startswith("Once more: the room will see that page.")
    await mirrored.presses("f8")
    assert isinstance(mirrored.app.screen, PlanScreen)
    await mirrored.presses("escape")
    await mirrored.bursts(*"/export", "enter")
    assert isinstance(mirrored.app.screen, WallScreen)
    assert mirrored.strip.startswith("Once more: the room will see that page.")
    await mirrored.waits(seconds=9)
    await mirrored.presses("enter")
    assert isinstance(mirrored.app.screen, WallScreen)
    await mirrored.presses("enter")
    assert isinstance(mirrored.app.screen, ExportScreen)


async def test_it_follows_while_a_save_takes_its_time(mirrored):
    await mirrored.round(1)
    mirrored.desk.journal.opens = asyncio.Event()
    await mirrored.says("One")
    assert mirrored.strip.endswith("saving 1…")
    mirrored.desk.journal.opens.set()
    await mirrored.comes(lambda: mirrored.strip.endswith("✓ 1 saved"))


async def test_what_is_undone_while_the_program_closes_there_is_undone():
    async with an_evening() as evening:
        await evening.round(1)
        await evening.says("Time.")
        await evening.presses("ctrl+r")
        evening.desk.journal.opens = asyncio.Event()
        undoing = asyncio.create_task(evening.desk.session.undo())
    evening.desk.journal.opens.set()
    await undoing
    assert evening.words == []


async def test_a_laptop_that_slept_says_so_there_too(mirrored):
    await mirrored.round(1)
    await mirrored.sleeps(minutes=4)
    assert mirrored.strip.startswith("Slept 4 min;")
