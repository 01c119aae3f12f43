"""Letters are words, wherever one is: on every page of the evening they go to the line."""

import pytest

from facilitator.tui.screens.cockpit import CockpitScreen

PAGES = {
    "help": (["f9"], "HelpScreen"),
    "the plan": (["f8"], "PlanScreen"),
    "the history": ([*"/history", "enter"], "HistoryScreen"),
    "the texts": ([*"/texts", "enter"], "TextsScreen"),
    "the harvest": ([*"/harvest", "enter"], "HarvestScreen"),
    "the documents": ([*"/export", "enter"], "ExportScreen"),
    "tidying up": ([*"/tidy", "enter"], "TidyScreen"),
    "erasing": ([*"/erase", "enter"], "SureScreen"),
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


async def test_on_the_plan_figures_and_its_own_keys_stay_there(evening):
    await evening.round(1)
    await evening.presses("f8", *"12")
    assert evening.app.screen.typing.typed == "12"
    await evening.presses("x")
    assert type(evening.app.screen).__name__ == "PlanScreen"
    await evening.presses("escape", "s", "escape", *"and so")
    assert (evening.line, evening.typing) == ("and so", True)
