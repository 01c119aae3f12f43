"""What the screen of the harvest, and what it shows, are to its parts."""

from collections.abc import Callable, Coroutine
from typing import Any, Protocol

from textual.app import App

from facilitator.domain.marks import MarkedText
from facilitator.tui.harvest_words import Room
from facilitator.tui.widgets.edit_line import Edited
from facilitator.tui.widgets.harvest_list import HarvestList
from facilitator.tui.widgets.sheet import DocumentSheet
from facilitator.tui.widgets.words_below import WordsBelow


class Page(Protocol):
    """What is shown, as far as parts are given anything of it: each gets single calls."""

    @property
    def answers(self) -> HarvestList:
        """The list one is at."""

    @property
    def sheet(self) -> DocumentSheet:
        """What the document lies on."""

    @property
    def below(self) -> WordsBelow:
        """Words being edited, or nothing."""

    @property
    def room(self) -> Room:
        """What there is for a sentence."""

    def say(self, words: str, *, trouble: bool = False) -> None:
        """Say this in the row that is kept for it."""

    def edit(self, what: Edited, words: str, lead: str) -> None:
        """Have words below, to edit."""

    def embolden(self, answer: str, words: MarkedText, lead: str, language: str) -> bool:
        """Have words below, to choose key phrases in; whether any are proposed."""

    def back_to_list(self) -> None:
        """Have nothing below, and the keys go to the list."""


class Seat(Protocol):
    """The screen itself."""

    @property
    def app(self) -> App[Any]:
        """Opens pages."""

    @property
    def page(self) -> Page:
        """What is shown on it."""

    def show(self) -> None:
        """Show all as it is now."""

    def show_checking(self) -> None:
        """Show the remarks, or the answers again."""

    def show_remarks(self) -> None:
        """Show that there are other remarks than before."""

    def dismiss(self, typed: str, /) -> object:
        """Close, and take this along for the line."""

    def run_action(self, action: str, /) -> Coroutine[Any, Any, None]:
        """Do what an action of the app does."""

    def call_later(self, call: Callable[..., object], /, *given: object) -> object:
        """Call this behind what is under way."""

    def run_worker(
        self, work: Coroutine[Any, Any, None], /, *, group: str, exclusive: bool = False
    ) -> object:
        """Do something beside the keys."""

    def set_timer(self, delay: float, callback: Callable[[], None], /) -> object:
        """Call this after so many seconds."""
