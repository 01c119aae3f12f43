"""A test whose app crashes, or ends, fails there and then, with what happened."""

import gc
from collections.abc import Iterator

import pytest

from facilitator.tui.screens.cockpit import CockpitScreen
from tests import patience
from tests.evening import an_evening
from tests.tui.standin import StandIn, until

# What a crash leaves lying in Textual is thrown away here, not in whatever test comes later.
pytestmark = pytest.mark.filterwarnings("ignore:coroutine .* was never awaited:RuntimeWarning")

AT_ONCE = 50
"""Rounds: far fewer than are waited for what may still come."""


class Mistake(Exception):
    """Made on purpose."""


def mistaken(*_args: object, **_how: object) -> None:
    raise Mistake


@pytest.fixture(autouse=True)
def _rounds_are_few_and_counted(monkeypatch) -> Iterator[None]:
    monkeypatch.setattr(patience, "ROUNDS", AT_ONCE)
    yield
    gc.collect()


@pytest.mark.parametrize("step", ["compose", "on_mount", "on_resize", "show"])
async def test_a_crash_while_the_screen_opens_fails_the_test(monkeypatch, step):
    monkeypatch.setattr(CockpitScreen, step, mistaken)
    with pytest.raises(Mistake) as crash:
        async with an_evening():
            pytest.fail("it cannot have opened")
    assert crash.traceback[-1].name == "mistaken"


@pytest.mark.parametrize("step", ["show", "show_line"])
async def test_a_crash_in_the_midst_of_it_fails_what_is_waiting(monkeypatch, step):
    with pytest.raises(Mistake):
        async with an_evening() as evening:
            await evening.round(1)
            monkeypatch.setattr(CockpitScreen, step, mistaken)
            await evening.oak_says("Time.")
            await evening.comes(lambda: False)


async def test_a_crash_beside_the_keys_fails_what_is_waiting():
    with pytest.raises(Mistake):
        async with an_evening() as evening:
            evening.app.call_later(mistaken)
            await evening.comes(lambda: False)


async def test_a_wait_ends_with_the_app_it_waits_in():
    app = StandIn()
    async with app.run_test() as pilot:
        app.exit()
        with pytest.raises(AssertionError, match="the app has ended without it"):
            await until(pilot, lambda: False)


async def test_a_wait_for_what_never_comes_says_what_stands_there_instead(evening):
    with pytest.raises(AssertionError, match=r"(?s)it never happened:.*Ready when you are"):
        await evening.comes(lambda: False)
