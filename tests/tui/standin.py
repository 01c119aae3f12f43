"""The app with a stand-in for the cockpit."""

from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Static

from facilitator.awake import Awake
from facilitator.language import language
from facilitator.settings import Settings
from facilitator.tui.app import FacilitatorApp
from tests import patience
from tests.doubles import MemoryShelf


class NoAwake(Awake):
    """Keeps nothing awake, but knows that it was asked to."""

    def __init__(self) -> None:
        super().__init__()
        self.held = 0

    def hold(self) -> None:
        self.held += 1

    def release(self) -> None:
        self.held = 0


class Cockpit(Screen[None]):
    """Stands in for the screen of an evening."""

    def __init__(self, desk) -> None:
        super().__init__()
        self.desk = desk

    def compose(self) -> ComposeResult:
        yield Static("the cockpit")


class StandIn(FacilitatorApp):
    """The app, with everything around it in memory."""

    shelf: MemoryShelf
    awake: NoAwake

    def __init__(self, shelf=None, **how) -> None:
        settings = how.pop("settings", Settings())
        says = how.pop("language", language("en"))
        super().__init__(shelf or MemoryShelf(), settings, says, awake=NoAwake(), **how)

    def cockpit(self, desk) -> Screen[None]:
        return Cockpit(desk)


async def until(pilot, condition) -> None:
    """Wait for an effect."""
    await patience.until(pilot.app, condition)


async def opened(pilot) -> None:
    """Wait until a dialogue lies open."""
    await until(pilot, lambda: isinstance(pilot.app.screen, Cockpit))
