"""Letters are words, wherever one is: on every page of the evening they go to the line."""

import pytest
from textual.events import Key

from facilitator.domain.plan import Beamer
from facilitator.tui.screens.cockpit import CockpitScreen
from tests.evening import an_evening

PAGES = {
    "help": (["f9"], "HelpScreen"),
    "the plan": (["f8"], "PlanScreen"),
    "the history": ([*"/history", "enter"], "HistoryScreen"),
    "the texts": ([*"/texts", "enter"], "TextsScreen"),
    "the harvest": ([*"/harvest", "enter"], "HarvestScreen"),
    "the documents": ([*"/export", "enter"], "ExportScreen"),
    "tidying up": ([*"/tidy", "enter"], "TidyScreen"),
    "erasing": ([*"/erase", "enter"], "SureScreen"),
    "the bold pass": (["up", "*"], "BoldPassScreen"),
}


@pytest.mark.parametrize("page", PAGES)
async def test_a_letter_goes_to_the_line(evening, page):
    keys, name = PAGES[page]
    await evening.round(1)
    await evening.says("time  and tea")
    await evening.presses(*keys)
    await evening.comes(lambda: type(evening.app.screen).__name__ == name)
    await evening.bursts(*"when?")
    await evening.comes(lambda: isinstance(evening.app.screen, CockpitScreen))
    assert (evening.line, evening.words) == ("when?", ["time  and tea"])


@pytest.mark.parametrize("page", PAGES)
async def test_esc_and_at_once_a_letter_is_esc_and_then_the_letter(evening, page):
    keys, name = PAGES[page]
    await evening.round(1)
    await evening.says("time  and tea")
    await evening.presses(*keys)
    await evening.comes(lambda: type(evening.app.screen).__name__ == name)
    evening.app.post_message(Key("alt+d", "d"))
    await evening.bursts(*"o we?")
    await evening.comes(lambda: isinstance(evening.app.screen, CockpitScreen))
    assert (evening.line, evening.words) == ("do we?", ["time  and tea"])


async def test_a_letter_over_the_document_goes_to_the_line_behind_all_pages(evening):
    await evening.round(1)
    await evening.says("tea")
    await evening.presses(*"/export", "enter")
    await evening.comes(lambda: evening.shows("Markdown"))
    sheet = evening.app.screen.sheet
    sheet.chosen = [item.key for item in sheet.items].index("preview")
    await evening.presses("enter")
    await evening.comes(lambda: type(evening.app.screen).__name__ == "PreviewScreen")
    assert not evening.desk.press.ordered
    await evening.bursts(*"when?")
    await evening.comes(lambda: isinstance(evening.app.screen, CockpitScreen))
    assert evening.line == "when?"


async def test_letters_end_the_bold_pass_and_what_was_taken_stays_taken(evening):
    await evening.round(1)
    for words in ("They greet first.", "Eating together each week."):
        await evening.says(words)
    await evening.presses("up", "up", "*")
    await evening.comes(lambda: type(evening.app.screen).__name__ == "BoldPassScreen")
    await evening.bursts("enter", "space", *"a word of mine")
    await evening.comes(lambda: isinstance(evening.app.screen, CockpitScreen))
    await evening.settles()
    bold = [bool(answer.now.marks) for answer in evening.dialogue.everything()]
    assert (evening.line, bold) == ("a word of mine", [True, False])


async def test_letters_end_the_bold_band_of_the_harvest_and_go_to_the_line(evening):
    await evening.round(1)
    await evening.says("Eating together each week.")
    await evening.presses(*"/harvest", "enter")
    await evening.comes(lambda: type(evening.app.screen).__name__ == "HarvestScreen")
    await evening.presses("*")
    await evening.comes(lambda: evening.app.screen.page.below.bolding)
    await evening.bursts(*"a word of mine")
    await evening.comes(lambda: isinstance(evening.app.screen, CockpitScreen))
    await evening.comes(lambda: evening.line == "a word of mine")


async def test_save_in_the_bold_pass_writes_the_document_and_says_so(evening):
    await evening.round(1)
    await evening.says("Eating together each week.")
    await evening.presses("up", "*")
    await evening.comes(lambda: type(evening.app.screen).__name__ == "BoldPassScreen")
    await evening.presses("ctrl+s")
    await evening.comes(lambda: evening.shows("All is safe"))


async def test_words_typed_at_the_question_about_the_projector_wait_for_the_line():
    async with an_evening(beamer=Beamer.ASK) as evening:
        await evening.comes(lambda: type(evening.app.screen).__name__ == "BeamerScreen")
        await evening.bursts(*"so it begins", "backspace")
        assert evening.shows("waiting: “so it begin”")
        await evening.bursts("2", "s")
        await evening.comes(lambda: isinstance(evening.app.screen, CockpitScreen))
        await evening.comes(lambda: evening.line == "so it begins")


async def test_on_the_plan_figures_and_its_own_keys_stay_there(evening):
    await evening.round(1)
    await evening.presses("f8", *"12")
    assert evening.app.screen.typing.typed == "12"
    await evening.presses("x")
    assert type(evening.app.screen).__name__ == "PlanScreen"
    await evening.presses("escape", "s", "escape", *"and so")
    assert (evening.line, evening.typing) == ("and so", True)
