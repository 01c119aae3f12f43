"""The first page of the help: what it tells is what happens, and it is seen at once."""

import pytest

from facilitator.domain.events import AnswerKind
from facilitator.domain.plan import Beamer, Group
from facilitator.language import LANGUAGES, language
from facilitator.tui.screens.beamer import BeamerScreen
from facilitator.tui.screens.first_minute import KEYS, WITH_GROUPS, WITHOUT_GROUPS, FirstMinute
from facilitator.tui.screens.help import HelpScreen
from tests.building import BEECH, LIME, OAK, a_plan
from tests.evening import an_evening

ELM = "elm"
FOUR = (*a_plan().groups, Group(ELM, "Elm"))
NAMES = {"↑": ["up"], "Del": ["delete"], "//": " // "}
SHOWN_WITHIN = 22
"""Rows of a page at 80×24."""


def keys_of(typed: str):
    """A row of the example as keys: what stands in ink, and between it the words."""
    place = 0
    for found in KEYS.finditer(typed):
        yield from typed[place : found.start()].strip()
        name, *digits = found[0].split()
        yield from NAMES.get(name) or [name.replace("^", "ctrl+").lower()]
        yield from digits
        place = found.end()
    yield from typed[place:].strip()


async def play(evening, steps):
    """Type an example as it is written; a key for the answer alike waits until that is shown."""
    for step in steps:
        for key in keys_of(evening.app.language.say(step.typed)):
            if key == "ctrl+o" and evening.line:
                await evening.comes(lambda: evening.cockpit.parts.alike.found)
                await evening.settles()
                await evening.waits(seconds=0.3)
            await evening.presses(key)


@pytest.mark.parametrize("code", LANGUAGES)
async def test_the_example_does_what_it_says(code):
    async with an_evening(groups=FOUR, code=code) as evening:
        await evening.round(1)
        await play(evening, WITH_GROUPS)
        said = {a.text: evening.dialogue.saying(a) for a in evening.dialogue.everything()}
        kinds = [a.kind for a in evening.dialogue.everything()]
        assert list(said.values()) == [(BEECH, LIME), (BEECH, OAK, ELM), (), (OAK, LIME), (OAK,)]
        assert kinds.index(AnswerKind.SPEAKER_QUESTION) == 2
        assert len(said) == len(evening.words) == 5


@pytest.mark.parametrize("code", LANGUAGES)
async def test_without_groups_it_tells_of_none_and_does_what_it_says(code):
    async with an_evening(groups=(), code=code) as evening:
        await evening.round(1)
        await play(evening, WITHOUT_GROUPS)
        first, asked, *two = evening.dialogue.everything()
        assert asked.kind is AnswerKind.SPEAKER_QUESTION
        assert (len(first.us_too), len(two), len(evening.words)) == (1, 2, 4)
        await evening.presses("f9")
        assert isinstance(evening.app.screen, HelpScreen)
        assert not evening.shows("Tab 2")


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("grouped", [True, False])
def test_all_of_it_is_seen_at_once_on_a_small_screen(code, grouped):
    rows = FirstMinute(language(code), grouped).rows(76, chosen=False, airy=False)
    assert len(rows) <= SHOWN_WITHIN
    assert "…" not in "".join(row.plain for row in rows)


async def test_help_comes_and_goes_at_the_very_first_question():
    async with an_evening(beamer=Beamer.ASK) as evening:
        await evening.comes(lambda: isinstance(evening.app.screen, BeamerScreen))
        await evening.presses("f9")
        assert isinstance(evening.app.screen, HelpScreen)
        await evening.presses("escape")
        assert isinstance(evening.app.screen, BeamerScreen)
        await evening.presses("f9")
        await evening.bursts(*"so")
        await evening.comes(lambda: evening.shows("waiting: “so”"))


async def test_the_keys_say_where_the_end_is_in_sight():
    async with an_evening() as evening:
        await evening.presses("f9")
        await evening.comes(lambda: evening.shows("↑↓ read on"))
        await evening.presses("end")
        await evening.comes(lambda: evening.shows("↑↓ end"))
        await evening.presses("up")
        await evening.comes(lambda: evening.shows("↑↓ read on"))
