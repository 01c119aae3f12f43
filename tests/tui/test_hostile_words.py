"""Words that tear at what they are shown in: in all that people fill in, on every screen."""

import pytest

from facilitator.domain.message import Message
from facilitator.domain.phases import CLOSING, TALK, WELCOME, Phase, PhaseKind
from facilitator.domain.plan import Abbreviation, Beamer, Group, Question, Slide
from facilitator.language import language
from facilitator.settings import Settings
from facilitator.tui.app import FacilitatorApp
from facilitator.tui.screens.beamer import BeamerScreen
from facilitator.tui.screens.damaged import DamagedScreen
from facilitator.tui.screens.harvest import HarvestScreen
from facilitator.tui.screens.help import HelpScreen
from facilitator.tui.screens.home import HomeScreen
from facilitator.tui.screens.plan import PlanScreen
from facilitator.tui.screens.remarks import RemarksScreen
from facilitator.tui.screens.wall import WallScreen
from tests.building import marked
from tests.doubles import MemoryShelf, a_desk, a_file, a_kept
from tests.evening import an_evening
from tests.patience import settled
from tests.tui.looking import read
from tests.tui.standin import until

TEXTS = {
    "[/]": "[/]",
    "[b]x": "[b]x",
    "[@click=app.quit]x[/]": "[@click=app.quit]x[/]",
    "a\x1b[31mb\x1b]0;t\x07c": "",
    "漢字が流れる川": "漢字が流れる川",
    "שלום לכולם": "שלום לכולם",
    "\u202eedud\u202c {name} %s $ink": "{name} %s $ink",
}
"""What is put in, and what of it is to be read; "" where only the screen has to stay whole."""

WIDER = ("a\x1b[31mb\x1b]0;t\x07c", "漢字が流れる川", "שלום לכולם")
"""Those that could be set otherwise where there is more room."""

PHASES = (
    WELCOME,
    TALK,
    Phase(PhaseKind.ROUND, "q"),
    Phase(PhaseKind.REPORT_BACK, "q"),
    Phase(PhaseKind.BREAK, "q"),
    Phase(PhaseKind.READ_BACK, "q"),
    CLOSING,
)


def everywhere(text):
    return {
        "title": text,
        "speaker": text,
        "questions": (Question("q", text, explanation=text), Question("r", text)),
        "groups": (Group("g", text), Group("h", text)),
        "slides": (Slide(text, (text, f"- {text}"), (text,)), Slide(text, (text,))),
        "introduction": (marked(text),),
        "abbreviations": (Abbreviation("xq", text),),
    }


@pytest.mark.parametrize(
    ("text", "size"),
    [*((text, (80, 24)) for text in TEXTS), *((text, (120, 35)) for text in WIDER)],
)
async def test_the_cockpit_and_its_pages_show_them_as_they_are(text, size):
    shown = TEXTS[text]
    async with an_evening(**everywhere(text), size=size) as evening:
        for phase in PHASES:
            await evening.enters(phase)
            await evening.pastes(text)
            await evening.presses("enter")
            assert shown in "\n".join(evening.page).replace("\n", "")
        await evening.presses("ctrl+o", "escape", "ctrl+l", "enter", "up", "space", "escape")
        await evening.pastes(text)
        for keys, screen in (("ctrl+r", WallScreen), ("f8", PlanScreen), ("f9", HelpScreen)):
            await evening.presses(keys)
            assert isinstance(evening.app.screen, screen)
            await evening.presses("ctrl+r" if screen is WallScreen else "escape")
        await evening.presses("up", ">", "ctrl+r")
        assert isinstance(evening.app.screen, WallScreen)
        await evening.presses("ctrl+r", "ctrl+u", *"/harvest", "enter")
        await evening.comes(lambda: isinstance(evening.app.screen, HarvestScreen))
        await evening.settles()
        assert evening.shows(shown)
        assert evening.app.is_running


@pytest.mark.parametrize("text", TEXTS)
async def test_the_pages_around_it_show_them_as_they_are(text):
    english, shown = language("en"), TEXTS[text]
    shelf = MemoryShelf(
        files=(a_file("street.md", text, remarks=(text,)),),
        dialogues=(a_kept("street", title=text, running="round 1 was running"),),
    )
    app = FacilitatorApp(shelf, Settings(), english)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await settled(pilot.app)
        pages = ["\n".join(read(app))]
        desk = a_desk(notes=(Message("{what} was damaged.", {"what": text}),))
        for page in (
            RemarksScreen(text, (text,), english),
            DamagedScreen(desk, english),
            BeamerScreen(english),
        ):
            app.push_screen(page)
            await until(pilot, lambda page=page: app.screen is page)
            await settled(pilot.app)
            pages.append("\n".join(read(app)))
        assert all(shown in page for page in pages[:3])


async def test_a_draft_and_what_runs_come_back_as_they_were():
    for text, shown in TEXTS.items():
        desk = a_desk(live={"draft": text, "beamer": Beamer.NONE.value})
        async with an_evening(desk=desk) as evening:
            assert evening.shows(shown)
