"""Erasing for good, and searching, as the facilitator meets them."""

from datetime import date
from pathlib import Path

import pytest

from facilitator.desk import Papers, Said, Traces
from facilitator.domain.message import Message, NotSaved
from facilitator.language import language
from facilitator.tui.screens.forget import ForgetScreen
from facilitator.tui.screens.home import HomeScreen
from facilitator.tui.screens.home_list import OnShelf, items
from facilitator.tui.screens.search import SearchScreen
from facilitator.tui.screens.sheet import Sheet
from facilitator.tui.screens.sheet_items import Choice
from facilitator.tui.screens.sure import SureScreen
from tests.building import AnEvening
from tests.doubles import PLACE, MemoryShelf, a_desk, a_kept
from tests.tui.looking import read as seen
from tests.tui.standin import Cockpit, StandIn, until

LEFT = a_kept("street", title="A street", day="2024-01-13", answers=2, closed=True)
A_DAY = 86_400.0
HOSTILE = "[/] [@click=app.quit]x[/] {curly}"


# -- in the cockpit ---------------------------------------------------------------------------


async def test_the_chosen_answer_is_erased_after_a_yes(evening):
    await evening.round(1)
    await evening.oak_says("Time.")
    await evening.oak_says("Trust.")
    await evening.presses("up", "up", *"/erase", "enter")
    await evening.comes(lambda: isinstance(evening.app.screen, SureScreen))
    assert evening.shows("Erase for good? This cannot be undone.", "– Time.")

    await evening.presses("down", "enter")
    await evening.comes(lambda: evening.words == ["Trust."])
    assert evening.told.startswith("Erased for good.")

    await evening.presses("ctrl+z")
    await evening.comes(lambda: evening.words == [])
    await evening.presses("ctrl+z")
    assert evening.words == []


async def test_with_the_groups_the_one_on_the_line_is_forgotten_too(evening):
    await evening.report_back(1)
    await evening.beech_says("Time.")
    await evening.presses("tab", "3", *"/forget", "space", *"groups", "enter")
    await evening.comes(lambda: isinstance(evening.app.screen, SureScreen))
    await evening.presses("down", "enter")
    await evening.comes(lambda: evening.told.startswith("Erased for good."))
    assert evening.desk.live["draft_to"] == {"group": "", "question": "trust"}
    assert evening.prompt == "Whole room ›"

    assert evening.footer.startswith("^N 1 ")
    await evening.presses("ctrl+n")
    await evening.comes(lambda: "1 has the floor" in "".join(evening.page))

    await evening.presses("tab", "0")
    await evening.says("Trust.")
    assert [group for _, group, words in evening.answers if words == "Trust."] == [""]


async def test_with_the_groups_that_of_an_answer_not_saved_yet_is_forgotten_too(evening):
    evening.cockpit.parts.saver._again_after = (A_DAY,)
    await evening.round(1)
    evening.desk.journal.full = True
    await evening.beech_says("Time.")
    evening.desk.journal.full = False
    await evening.presses(*"/forget", "space", *"groups", "enter")
    await evening.comes(lambda: isinstance(evening.app.screen, SureScreen))
    await evening.presses("down", "enter")
    await evening.comes(lambda: evening.told.startswith("Erased for good."))
    evening.cockpit.parts.saver.retry()
    await evening.comes(lambda: evening.answers == [("trust", "", "Time.")])


@pytest.mark.parametrize("key", ["enter", "escape"])
async def test_enter_at_once_and_escape_erase_nothing(evening, key):
    await evening.round(1)
    await evening.oak_says("Time.")
    await evening.presses(*"/erase", "enter")
    await evening.comes(lambda: isinstance(evening.app.screen, SureScreen))
    await evening.presses(key)
    await evening.comes(lambda: evening.told == "Nothing was erased.")
    assert evening.words == ["Time."]


async def test_the_documents_that_have_it_are_named(evening):
    evening.desk.found = Traces((PLACE / "harvest.md",), (PLACE / "mine.docx",), (), 2)
    await evening.round(1)
    await evening.oak_says(HOSTILE)
    await evening.presses(*"/erase", "enter")
    await evening.comes(lambda: isinstance(evening.app.screen, SureScreen))
    assert evening.shows("Also in 1 document:", "harvest.md", "mine.docx", HOSTILE)
    await evening.presses("down", "down", "enter")
    await evening.comes(lambda: evening.desk.forgot)
    assert evening.desk.forgot[0][1] is Papers.ALL


async def test_what_cannot_be_erased_is_said(evening):
    await evening.round(1)
    await evening.oak_says("Time.")
    evening.desk.refuses = NotSaved("The disk is full.")
    await evening.presses(*"/erase", "enter")
    await evening.comes(lambda: isinstance(evening.app.screen, SureScreen))
    await evening.presses("down", "enter")
    await evening.comes(lambda: evening.told == "The disk is full.")
    assert evening.words == ["Time."]


async def test_the_groups_are_forgotten_and_the_words_stay(evening):
    await evening.round(1)
    await evening.oak_says("Time.")
    await evening.presses(*"/forget groups", "enter")
    await evening.comes(lambda: isinstance(evening.app.screen, SureScreen))
    await evening.presses("down", "enter")
    await evening.comes(lambda: evening.desk.forgot)
    assert [group.name for group in evening.dialogue.groups] == ["", "", ""]
    assert evening.words == ["Time."]


# -- from the first screen --------------------------------------------------------------------


def on_a_shelf():
    evening = AnEvening()
    evening.hears("Time.")
    desk = a_desk(evening, path=LEFT.path)
    return desk, StandIn(MemoryShelf(dialogues=(LEFT,), desks={LEFT.path: desk}))


async def asks(pilot, *keys):
    """Ask what to forget of the chosen dialogue, and press keys there."""
    await until(pilot, lambda: any(sheet.items for sheet in pilot.app.screen.query(Sheet)))
    await pilot.press("delete")
    await until(pilot, lambda: isinstance(pilot.app.screen, ForgetScreen))
    await pilot.press(*keys)


async def test_the_notes_go_and_the_document_is_kept():
    desk, app = on_a_shelf()
    desk.out_of_reach = (Message("Copies elsewhere are out of reach."),)
    async with app.run_test() as pilot:
        await asks(pilot, "down", "down", "enter")
        await until(pilot, lambda: isinstance(app.screen, SureScreen))
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        assert desk.session.dialogue.notes_gone
        assert desk.closed
        page = "\n".join(seen(app))
        assert "Erased for good. Copies elsewhere are out of reach." in page


async def test_a_dialogue_is_deleted_after_two_questions():
    desk, app = on_a_shelf()
    async with app.run_test() as pilot:
        await asks(pilot, "end", "enter")
        await until(pilot, lambda: isinstance(app.screen, SureScreen))
        await pilot.press("down", "enter")
        await until(pilot, lambda: desk.forgot)
        assert desk.forgot == [(None, Papers.OURS)]


async def test_the_notes_can_be_kept_for_longer():
    desk, app = on_a_shelf()
    async with app.run_test() as pilot:
        await asks(pilot, "down", "enter")
        await until(pilot, lambda: desk.session.dialogue.plan.now.keep_until)
        assert desk.session.dialogue.plan.now.keep_until == "2025-07-13"


async def test_escape_leaves_everything_and_lets_go_of_the_dialogue():
    desk, app = on_a_shelf()
    async with app.run_test() as pilot:
        await asks(pilot, "escape")
        await until(pilot, lambda: desk.closed)
        assert desk.forgot == []


@pytest.mark.parametrize(
    ("may_go", "reminded"), [("", False), ("2025-01-14", False), ("2025-01-13", True)]
)
def test_on_its_day_there_is_a_reminder_and_nothing_else(may_go, reminded):
    kept = a_kept("street", closed=True, may_go=may_go)
    listed = items(OnShelf((kept,)), language("en"), date(2025, 1, 13))
    (row,) = [item for item in listed if isinstance(item, Choice)]
    assert ("need not be kept" in " ".join(row.below)) == reminded


# -- searching --------------------------------------------------------------------------------


async def test_words_are_found_while_they_are_typed_and_enter_opens_the_dialogue():
    _, app = on_a_shelf()
    app.shelf.said = (
        Said(LEFT.path, "A street", "2024-01-13", 1, "When?", "a", f"Time. {HOSTILE}"),
        Said(Path("other.json"), "Another", "", text="Time to go"),
    )
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: any(sheet.items for sheet in app.screen.query(Sheet)))
        await pilot.press("slash")
        await until(pilot, lambda: isinstance(app.screen, SearchScreen))
        await pilot.press(*"time", "space", "backspace")
        await until(pilot, lambda: "Time to go" in "\n".join(seen(app)))
        await until(pilot, lambda: HOSTILE in "\n".join(seen(app)))
        await pilot.press("x")
        await until(pilot, lambda: "Nobody has said that." in "\n".join(seen(app)))
        await pilot.press("backspace")
        await until(pilot, lambda: "question 1" in "\n".join(seen(app)))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, Cockpit))
