import subprocess
import sys

import pytest

from facilitator.domain.message import Message, Refused
from facilitator.language import language
from facilitator.settings import Settings, ThemeChoice
from facilitator.tui.app import FacilitatorApp
from facilitator.tui.screens.damaged import DamagedScreen
from facilitator.tui.screens.home import HomeScreen
from facilitator.tui.screens.remarks import RemarksScreen
from facilitator.tui.shell import theme_name
from tests.building import ROUND_COURAGE
from tests.doubles import DIALOGUE, PLACE, MemoryShelf, a_desk, a_file, running, with_desk
from tests.tui.looking import read
from tests.tui.standin import StandIn, opened, until

EN = language("en")
FILE = PLACE / "street.md"


# -- opening ------------------------------------------------------------------------------------


async def test_a_dialogue_can_be_opened_at_once_and_keeps_the_display_awake():
    desk = a_desk()
    app = StandIn(with_desk(desk), start=DIALOGUE)
    async with app.run_test() as pilot:
        await opened(pilot)
        assert app.desk is desk
        assert app.awake.held == 1
    assert desk.closed == 1
    assert app.awake.held == 0


async def test_a_session_file_can_be_begun_at_once():
    app = StandIn(MemoryShelf(), start=FILE)
    async with app.run_test() as pilot:
        await opened(pilot)
        assert app.shelf.begun == [FILE]


async def test_from_a_dialogue_opened_at_once_there_is_a_way_to_the_list():
    app = StandIn(with_desk(a_desk()), start=DIALOGUE)
    async with app.run_test() as pilot:
        await opened(pilot)
        await app.run_action("app.home")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await until(pilot, lambda: any("street" in row for row in read(app)))
        await pilot.press("enter")
        await opened(pilot)


async def test_what_cannot_be_opened_at_once_ends_with_its_reason():
    app = StandIn(MemoryShelf(refuses=Refused("No.")), start=DIALOGUE)
    async with app.run_test():
        pass
    assert app.refused is not None
    assert str(app.refused) in ("street.json is already open elsewhere.", "No.")
    assert app.return_code == 2


@pytest.mark.parametrize("screen", [DamagedScreen, RemarksScreen])
async def test_what_was_opened_at_once_and_left_alone_ends_quietly(screen):
    shelf = with_desk(a_desk(notes=(Message("It was damaged."),)))
    shelf.files = (a_file("street.md", remarks=("street.md:1:1: what?",)),)
    app = StandIn(shelf, start=DIALOGUE if screen is DamagedScreen else FILE)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, screen))
        await pilot.press("escape")
        await until(pilot, lambda: not app.is_running)
    assert app.return_code == 0
    assert app.desk is None


async def test_remarks_on_the_settings_stand_above_the_list():
    remark = Message("settings.toml:3: there is no setting them.")
    app = StandIn(remarks=[remark])
    async with app.run_test() as pilot:
        await until(pilot, lambda: "! settings.toml:3:" in "\n".join(read(app)))


# -- the look -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("choice", "background", "name"),
    [
        (ThemeChoice.AUTO, "", "night"),
        (ThemeChoice.AUTO, "0;15", "paper"),
        (ThemeChoice.AUTO, "15;0", "night"),
        (ThemeChoice.SHARP, "0;15", "sharp"),
    ],
)
async def test_the_theme_is_the_chosen_one_or_the_terminals(monkeypatch, choice, background, name):
    monkeypatch.setenv("COLORFGBG", background)
    assert theme_name(choice) == name
    app = StandIn(settings=Settings(theme=choice))
    async with app.run_test():
        assert app.theme == name


async def test_there_is_no_palette_and_no_word_of_textuals_own():
    app = FacilitatorApp(MemoryShelf(), Settings(), EN)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        assert not app.ENABLE_COMMAND_PALETTE
        assert list(app.get_system_commands(app.screen)) == []
        app.desk = running(ROUND_COURAGE)
        titles = [command.title for command in app.get_system_commands(app.screen)]
        assert "one minute more" in titles
        assert "go to slide n" not in titles


async def test_what_is_said_in_passing_is_never_markup():
    app = StandIn(with_desk(a_desk()), start=DIALOGUE)
    async with app.run_test(notifications=True) as pilot:
        await opened(pilot)
        app.tell("[/] [@click=app.quit]x[/]")
        await until(pilot, lambda: "[/] [@click=app.quit]x[/]" in "\n".join(read(app)))


# -- the command --------------------------------------------------------------------------------


@pytest.mark.parametrize("arguments", [(), ("demo",), ("open", "avond.md")])
def test_without_a_terminal_there_is_one_sentence_and_nothing_else(facilitator, arguments):
    ran = facilitator(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    assert "need a terminal" in ran.err
    assert "\x1b" not in ran.err


def test_no_command_without_screens_imports_textual(facilitator):
    code = (
        "import sys; from facilitator.cli.group import LazyGroup, COMMANDS;"
        "from facilitator.language import language;"
        "[LazyGroup(language('en')).get_command(None, name) for name in COMMANDS];"
        "import facilitator.cli.screens;"
        "sys.exit('textual' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], env=facilitator.environment).returncode == 0
