"""What comes at once is painted in one go, and nothing is put off for longer than a breath."""

import asyncio
from collections.abc import Callable
from contextlib import nullcontext

import pytest
from textual import events
from textual._compositor import LayoutUpdate
from textual.app import App
from textual.geometry import Size
from textual.screen import Screen
from textual.widgets import Static

from facilitator.tui import held as module
from facilitator.tui.held import held
from tests.evening import an_evening, pressed
from tests.tui.looking import Shown, read

FOREVER, AT_ONCE = 60.0, 0.001
SMALL = Size(20, 10)


class Painted:
    """What stood on the screen at each painting; there is one whenever there can be."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.pictures: list[str] = []
        self.whole = False
        """Whether the last one was of the whole screen."""
        display, idle = App._display, Screen._on_idle

        def painting(app, screen, update):
            if update is not None and not app._batch_count:
                self.pictures.append("\n".join(read(app)))
                self.whole = isinstance(update, LayoutUpdate)
            display(app, screen, update)

        async def no_frame_is_waited_for(screen, event):
            await idle(screen, event)
            screen._on_timer_update()

        monkeypatch.setattr(App, "_display", painting)
        monkeypatch.setattr(Screen, "_on_idle", no_frame_is_waited_for)

    async def comes(self, holds: Callable[[], object]) -> None:
        """Wait, and do nothing that would paint by itself."""
        for _ in range(5_000):
            if holds():
                return
            await asyncio.sleep(0.001)
        raise AssertionError("\n\n".join(self.pictures))


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> Painted:
    return Painted(monkeypatch)


async def test_on_a_quick_disk_an_answer_is_first_painted_as_saved(painted, monkeypatch):
    monkeypatch.setattr(module, "BREATH", FOREVER)
    async with an_evening() as evening:
        await evening.round(1)
        await evening.types("A bench")
        evening.desk.journal.opens = asyncio.Event()
        painted.pictures.clear()
        evening.app.post_message(pressed("enter"))
        await painted.comes(lambda: not evening.line and evening.app._patience is None)
        assert not painted.pictures
        evening.desk.journal.opens.set()
        await painted.comes(lambda: painted.pictures)
        assert "✓ 1 saved" in painted.pictures[0]
        assert "A bench" in painted.pictures[0]


async def test_on_a_slow_disk_it_steps_out_of_the_line_in_one_picture(painted, monkeypatch):
    monkeypatch.setattr(module, "BREATH", FOREVER)
    async with an_evening() as evening:
        evening.cockpit.parts.saver._held = nullcontext  # a breath that is over already
        await evening.round(1)
        await evening.types("A bench")
        evening.desk.journal.opens = asyncio.Event()
        painted.pictures.clear()
        evening.app.post_message(pressed("enter"))
        await painted.comes(lambda: any("saving 1…" in seen for seen in painted.pictures))
        assert all("A bench" in seen for seen in painted.pictures)
        evening.desk.journal.opens.set()


async def test_what_is_put_off_is_painted_by_itself(painted, monkeypatch):
    monkeypatch.setattr(module, "BREATH", AT_ONCE)
    words = Static("before")
    app = Shown(words)
    async with app.run_test():
        painting = held(app)
        words.update("after")
        await painted.comes(lambda: "after" in painted.pictures[-1])
        painting.close()


async def test_another_size_meanwhile_leaves_nothing_unpainted(painted, monkeypatch):
    monkeypatch.setattr(module, "BREATH", FOREVER)
    app = Shown(Static("before"))
    async with app.run_test(size=(40, 10)):
        painted.pictures.clear()
        with held(app):
            app.post_message(events.Resize(SMALL, SMALL))
            await painted.comes(lambda: app.screen.size == SMALL)
        await painted.comes(lambda: painted.pictures)
        assert painted.whole
