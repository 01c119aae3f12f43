"""What follows a slash at the start of the line, in both languages, and the F-keys."""

import pytest

from facilitator.domain.plan import MINUTE
from facilitator.tui.screens.harvest import HarvestScreen
from facilitator.tui.screens.help import HelpScreen
from facilitator.tui.screens.home import HomeScreen
from facilitator.tui.screens.plan import PlanScreen
from facilitator.tui.screens.wall import WallScreen
from tests.evening import an_evening


async def test_a_slash_lists_commands_and_typing_narrows_them(evening):
    await evening.round(1)
    await evening.types("/")
    assert evening.prompt == "Command · Whole room ›"
    assert evening.told.startswith("/next on; twice if a clock runs  /time  /pause")
    await evening.types("ti")
    assert evening.told.startswith("/time one minute more")
    await evening.types("x")
    assert evening.told == "There is no command like that. /help names them all."


async def test_a_slash_alone_does_nothing(evening):
    await evening.begins()
    await evening.presses("/", "enter")
    assert evening.heading[0] == "Welcome"
    assert evening.told == "There is no command like that. /help names them all."


@pytest.mark.parametrize("typed", ["//", "//next", "// next"])
async def test_two_slashes_are_no_command(evening, typed):
    await evening.begins()
    await evening.presses(*typed)
    assert evening.told == "There is no command like that. /help names them all."
    await evening.presses("enter")
    assert (evening.heading[0], evening.line) == ("Welcome", typed)
    assert evening.told == "There is no command like that. /help names them all."


async def test_an_unknown_command_is_said_to_be_one(evening):
    await evening.round(1)
    await evening.presses(*"/dance", "enter")
    assert evening.told == "There is no command like that. /help names them all."
    assert (evening.words, evening.line) == ([], "/dance")


async def test_a_command_for_another_moment_runs_no_other_in_its_place(evening):
    await evening.presses(*"/back")
    assert evening.told == "That makes no sense at this moment."
    await evening.presses("enter")
    assert evening.told == "That makes no sense at this moment."
    assert evening.app.screen is evening.cockpit


async def test_the_beginning_of_a_name_is_enough(evening):
    await evening.round(1)
    await evening.presses(*"/pa", "enter")
    assert evening.heading[0].endswith("paused since 19:30")


async def test_a_command_leaves_the_address_as_it_was(evening):
    await evening.round(1)
    await evening.presses("tab", "2", *"/pause", "enter")
    assert evening.prompt == "2 Beech ›"


@pytest.mark.parametrize(
    ("typed", "length"), [("/time", 21), ("/time 5", 25), ("/time -2", 18), ("/tijd 3", 23)]
)
async def test_time_is_given_and_taken_in_either_language(typed, length):
    async with an_evening(code="nl") as evening:
        await evening.round(1)
        await evening.presses(*typed, "enter")
        clock = evening.dialogue.clock
        assert clock is not None
        assert clock.length.total_seconds() == length * MINUTE


@pytest.mark.parametrize("typed", ["/pauze", "/pause"])
async def test_dutch_commands_are_said_in_dutch(typed):
    async with an_evening(code="nl", language="nl") as evening:
        await evening.round(1)
        await evening.types(typed)
        assert evening.told.startswith("/pauze ")
        await evening.presses("enter")
        assert evening.heading[0] == "Ronde 1 van 3 · pauze sinds 19:30"
        await evening.presses(*"/terug", "enter")
        assert evening.told == "Terug naar voor het begin."


async def test_groups_may_follow_us_too(evening):
    await evening.round(1)
    await evening.oak_says("Time.")
    await evening.presses(*"/also 2 3", "enter")
    assert evening.told == "Us too: Beech, Lime · “Time.”"


@pytest.mark.parametrize(
    ("typed", "screen"),
    [
        ("/help", HelpScreen),
        ("/plan", PlanScreen),
        ("/harvest", HarvestScreen),
        ("/room", WallScreen),
        ("/home", HomeScreen),
    ],
)
async def test_a_command_leads_to_its_page(evening, typed, screen):
    await evening.round(1)
    await evening.presses(*typed, "enter")
    await evening.comes(lambda: isinstance(evening.app.screen, screen))


async def test_folder_opens_the_folder_and_says_where_it_is(evening, monkeypatch):
    opened = []
    monkeypatch.setattr(type(evening.app), "open_url", lambda _, url, **how: opened.append(url))
    await evening.presses(*"/folder", "enter")
    assert evening.told == f"The folder: {evening.desk.path.parent}"
    assert opened == [evening.desk.path.parent.as_uri()]


async def test_undo_black_and_quit_have_names_too(evening):
    await evening.round(1)
    await evening.says("Time.")
    await evening.presses(*"/undo", "enter")
    assert evening.words == []
    await evening.presses(*"/redo", "enter")
    assert evening.words == ["Time."]
    await evening.presses(*"/black", "enter")
    assert evening.badge == "■ The room view: nothing (black)"
    await evening.presses(*"/quit", "enter")
    assert evening.told.endswith("^Q again to close; everything is saved.")


async def test_a_command_may_be_given_while_numbers_are_asked_for(evening):
    await evening.round(1)
    await evening.oak_says("Time.")
    await evening.presses(*"half", "ctrl+o", *"/pause", "enter")
    assert evening.heading[0].endswith("paused since 19:30")
    assert (evening.line, evening.prompt) == ("half", "1 Oak ›")


async def test_an_answer_that_starts_with_a_slash_can_be_pasted_and_changed(evening):
    await evening.round(1)
    await evening.pastes("/ or //, who knows")
    await evening.presses("enter", "ctrl+l")
    assert evening.told == "Enter saves it · Tab group · Esc leaves it as it was"
    await evening.says("?")
    assert evening.words == ["/ or //, who knows?"]


async def test_f_keys_are_a_second_way(evening):
    await evening.presses("f2")
    assert evening.heading[0] == "Welcome"
    await evening.presses("f3")
    assert evening.told == "1 minute more: until 19:36."
    await evening.presses("f4")
    assert evening.shows("paused since")
    await evening.says("A note.")
    await evening.presses("f7")
    assert evening.prompt == "Who else? ›"
    await evening.presses("escape", "f8")
    assert isinstance(evening.app.screen, PlanScreen)
    await evening.presses("escape", "f9")
    assert isinstance(evening.app.screen, HelpScreen)
    await evening.presses("escape")
    for key in ("f5", "f17"):
        await evening.presses(key)
        assert isinstance(evening.app.screen, WallScreen)
        await evening.presses(key)
        assert isinstance(evening.app.screen, WallScreen)
        await evening.presses("f6")
        assert evening.app.screen is evening.cockpit


async def test_a_key_of_the_footer_can_be_touched(evening):
    await evening.round(1)
    await evening.pilot.click("KeyRow", offset=(22, 0))
    await evening.settles()
    assert evening.told == "1 minute more: until 19:51."


async def test_a_letter_typed_at_the_help_is_for_the_line(evening):
    await evening.round(1)
    await evening.presses(*"ab", "f9")
    assert isinstance(evening.app.screen, HelpScreen)
    await evening.presses("c")
    await evening.says("d")
    assert evening.words == ["abcd"]


async def test_the_keys_of_the_evening_lead_out_of_the_harvest_and_do_what_they_do(evening):
    await evening.round(1)
    await evening.says("A bench.")
    for key, seen in (("ctrl+t", "minute"), ("f8", "The plan"), ("ctrl+n", "again")):
        await evening.types("/harvest")
        await evening.presses("enter")
        await evening.comes(lambda: isinstance(evening.app.screen, HarvestScreen))
        await evening.presses(key)
        await evening.comes(lambda: not isinstance(evening.app.screen, HarvestScreen))
        await evening.comes(lambda seen=seen: any(seen in row for row in evening.page))
        if key == "f8":
            await evening.presses("escape")


async def test_words_that_are_edited_beside_the_document_stay_first(evening):
    await evening.round(1)
    await evening.says("A bench.")
    await evening.types("/harvest")
    await evening.presses("enter")
    await evening.comes(lambda: isinstance(evening.app.screen, HarvestScreen))
    await evening.presses("enter", "s", "ctrl+t", "ctrl+o")
    assert isinstance(evening.app.screen, HarvestScreen)
    assert evening.shows("A bench.s", "First Enter or Esc: these words are still open.")
    await evening.presses("escape", "ctrl+o", "2", "enter")
    await evening.comes(lambda: evening.shows("+1"))


async def test_the_room_sees_an_answer_that_is_shown_from_the_harvest(evening):
    await evening.round(1)
    await evening.says("A bench.")
    await evening.types("/harvest")
    await evening.presses("enter")
    await evening.comes(lambda: isinstance(evening.app.screen, HarvestScreen))
    await evening.presses(">")
    await evening.comes(lambda: evening.shows("The room sees this answer"))
    assert evening.view.says == "A bench."
    await evening.presses(">")
    await evening.comes(lambda: evening.shows("The room no longer sees it."))


async def test_a_touch_on_more_is_as_good_as_a_slash(evening):
    await evening.round(1)
    evening.cockpit.parts.run("commands")
    await evening.comes(lambda: evening.line == "/")
