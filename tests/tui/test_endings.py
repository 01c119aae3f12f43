import os
import signal
import sys
from pathlib import Path

import pytest
from textual.worker import WorkerFailed

from facilitator.language import language
from facilitator.tui.crash import crash_report
from facilitator.tui.screens.home import HomeScreen
from facilitator.tui.shell import AGAIN
from tests.building import ROUND_COURAGE
from tests.doubles import DIALOGUE, a_desk, running, with_desk
from tests.tui.looking import read
from tests.tui.standin import Cockpit, StandIn, opened, until

EN = language("en")
WORDS = "what was said in confidence"
ON_A_TERMINAL = pytest.mark.skipif(sys.platform == "win32", reason="Windows has none of this")
CRASHING = """
from facilitator.tui.app import FacilitatorApp
def fail(app):
    said = "what was said in confidence"
    raise ValueError(said)
FacilitatorApp.action_help = fail
from facilitator.cli import main
main([])
"""
RESTORED = b"\x1b[?1049l"
"""Back from the alternate screen to what stood there before."""


async def test_nothing_runs_so_one_press_closes():
    app = StandIn(with_desk(a_desk()), start=DIALOGUE)
    async with app.run_test() as pilot:
        await opened(pilot)
        await pilot.press("ctrl+q")
        await until(pilot, lambda: not app.is_running)
    assert app.return_code == 0


async def test_while_a_round_runs_it_takes_two(monkeypatch):
    desk = running(ROUND_COURAGE)
    app = StandIn(with_desk(desk), start=DIALOGUE)
    told: list[str] = []
    monkeypatch.setattr(app, "tell", told.append)
    async with app.run_test() as pilot:
        await opened(pilot)
        await pilot.press("ctrl+q")
        assert told == ["Round 2 is still running. ^Q again to close; everything is saved."]
        assert app.is_running
        await pilot.press("ctrl+q")
        await until(pilot, lambda: not app.is_running)
    assert desk.closed == 1


async def test_a_second_press_much_later_is_a_first_one(monkeypatch):
    app = StandIn(with_desk(running(ROUND_COURAGE)), start=DIALOGUE)
    now = 100.0
    monkeypatch.setattr("facilitator.tui.shell.monotonic", lambda: now)
    async with app.run_test() as pilot:
        await opened(pilot)
        await pilot.press("ctrl+q")
        now += AGAIN + 0.1
        await pilot.press("ctrl+q")
        assert app.is_running
        now += AGAIN - 0.1
        await pilot.press("ctrl+q")
        await until(pilot, lambda: not app.is_running)


async def test_a_screen_has_its_own_word_before_leaving(monkeypatch):
    app = StandIn(with_desk(a_desk()), start=DIALOGUE)
    told: list[str] = []
    monkeypatch.setattr(Cockpit, "before_leaving", lambda _: "1 not saved", raising=False)
    monkeypatch.setattr(Cockpit, "tell", lambda _, text: told.append(text), raising=False)
    async with app.run_test() as pilot:
        await opened(pilot)
        await pilot.press("ctrl+q")
        assert told == ["1 not saved"]
        assert app.is_running


async def test_ctrl_c_says_how_to_stop():
    app = StandIn()
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("ctrl+c")
        await until(pilot, lambda: "^Q closes the program." in "\n".join(read(app)))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
async def test_a_signal_ends_it_as_if_asked(number):
    desk = running(ROUND_COURAGE)
    app = StandIn(with_desk(desk), start=DIALOGUE)
    async with app.run_test() as pilot:
        await opened(pilot)
        os.kill(os.getpid(), number)
        await until(pilot, lambda: not app.is_running)
    assert app.return_code == 128 + number
    assert desk.closed == 1


async def test_what_is_left_on_the_desk_can_be_put_away_at_the_very_end():
    desk = a_desk()
    app = StandIn()
    app.desk = desk
    app.put_away_now()
    app.put_away_now()
    assert desk.closed == 1


async def test_a_mistake_of_ours_closes_the_dialogue(capsys):
    desk = running(ROUND_COURAGE)
    app = StandIn(with_desk(desk), start=DIALOGUE)

    async def evening() -> None:
        async with app.run_test() as pilot:
            await opened(pilot)
            app.call_later(fail, WORDS)
            await until(pilot, lambda: not app.is_running)

    with pytest.raises(ValueError, match="said in confidence"):
        await evening()
    assert app.return_code == 1
    assert desk.closed == 1
    assert WORDS not in "".join(capsys.readouterr())


# -- the report ---------------------------------------------------------------------------------


def fail(said: str) -> None:
    try:
        dict[str, str]()[said]
    except KeyError as error:
        raise ValueError(said) from error


def failing() -> BaseException:
    try:
        fail(WORDS)
    except ValueError as error:
        return error
    raise AssertionError


def test_a_report_has_places_and_kinds_but_not_a_word_that_was_said():
    report = crash_report(failing(), EN)
    assert "Everything that was saved is safe." in report
    assert "ValueError < KeyError" in report
    assert "test_endings.py:" in report
    assert WORDS not in report
    assert str(Path.home()) + os.sep not in report


def test_a_report_on_a_worker_is_about_what_went_wrong_in_it():
    assert "ValueError" in crash_report(WorkerFailed(failing()), EN)


# -- in a real terminal -------------------------------------------------------------------------


def started(facilitator, *arguments):
    """The command in a terminal of its own, once its first screen is there."""
    pexpect = pytest.importorskip("pexpect")
    environment = facilitator.environment | {
        "TERM": "xterm-256color",
        "TMPDIR": str(facilitator.place),
    }
    child = pexpect.spawn(
        sys.executable,
        list(arguments),
        dimensions=(35, 120),
        timeout=60,
        env=environment,
        cwd=str(facilitator.place),
    )
    child.expect("The library after five|nothing leaves this laptop")
    return child


def ended(child) -> bytes:
    """What stands in the terminal after the end."""
    child.expect(pytest.importorskip("pexpect").EOF)
    child.close()
    left: bytes = child.before.rpartition(RESTORED)[2]
    assert RESTORED in child.before
    return left


@ON_A_TERMINAL
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_leaves_the_terminal_as_it_was(facilitator, number):
    child = started(facilitator, "-m", "facilitator", "demo")
    os.kill(child.pid, number)
    left = ended(child)
    assert child.exitstatus == 128 + number
    (folder,) = facilitator.place.glob("facilitator-demo-*")
    assert str(folder).encode() in left
    (dialogue,) = folder.glob("*.json")
    assert facilitator("check", dialogue).code == 0


@ON_A_TERMINAL
def test_a_mistake_leaves_the_terminal_as_it_was_and_a_report(facilitator):
    child = started(facilitator, "-c", CRASHING)
    child.send("\x1b[20~")
    left = ended(child)
    assert child.exitstatus == 1
    assert b"Everything that was saved is safe." in left
    assert b"ValueError" in left
    assert WORDS.encode() not in left
