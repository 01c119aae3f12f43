"""Waiting for effects: never for seconds, and never for an app that is gone.

A wait ends with its effect, with what the app crashed with, or after so many rounds of everybody
that nothing more is to be expected. A slow machine has slow rounds, so they are counted.
"""

import asyncio
from collections.abc import Callable, Iterator
from typing import Any

from textual.app import App
from textual.message_pump import MessagePump

from tests.tui.looking import read

CALM = 8
"""Rounds of everybody in which nobody had anything to do."""
ROUNDS = 20_000
"""Rounds to wait before the test gives up."""


def nobody() -> bool:
    """Whether somebody is at work beside the keys, where nobody can be."""
    return False


async def settled(app: App[Any], at_work: Callable[[], bool] = nobody) -> None:
    """Wait until nobody has anything to do, and it shows; or until the app has ended."""
    quiet = 0
    for _ in range(ROUNDS):
        unharmed(app)
        if quiet == CALM or ended(app):
            return
        await asyncio.sleep(0 if quiet else 0.0005)
        quiet = 0 if _busy(app) or at_work() else quiet + 1
        if quiet == CALM // 2 and app.screen_stack:
            app.screen._on_timer_update()  # else it would wait for the next frame
    raise AssertionError("somebody is still at work")


async def until(
    app: App[Any], effect: Callable[[], object], at_work: Callable[[], bool] = nobody
) -> None:
    """Wait for an effect."""
    for _ in range(ROUNDS):
        unharmed(app)
        if effect():
            return
        assert not ended(app), "the app has ended without it"
        await settled(app, at_work)
        await asyncio.sleep(0.002)
    raise AssertionError("it never happened:\n" + "\n".join(read(app)))


def unharmed(app: App[Any]) -> None:
    """Fail with what the app crashed with, if it has."""
    if app._exception is not None:
        raise app._exception


def ended(app: App[Any]) -> bool:
    """Whether the app is gone, so that nothing more can come of it."""
    return app._task is not None and app._task.done()


def _busy(app: App[Any]) -> bool:
    # Nothing shows before what is held goes on; of a new size Textual tells a frame later.
    held = app._batch_count or app._resize_timer
    return bool(held) or any(map(_has_mail, _pumps(app)))


def _pumps(app: App[Any]) -> Iterator[MessagePump]:
    yield app
    for screen in app.screen_stack:
        yield from screen.walk_children(with_self=True)


def _has_mail(pump: MessagePump) -> bool:
    return bool(pump._message_queue.qsize() + len(pump._next_callbacks))
