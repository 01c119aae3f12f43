"""What the screen of the evening is to its parts."""

from collections.abc import Callable, Coroutine
from typing import Any, Protocol

from textual.app import App
from textual.screen import Screen

from facilitator.domain.wall import RoomView
from facilitator.tui.widgets.answers import AnswerList
from facilitator.tui.widgets.line import Line


class Seat(Protocol):
    """The screen, as far as parts are given anything of it: each gets single calls, never all."""

    @property
    def app(self) -> App[Any]:
        """Opens pages."""

    @property
    def own_line(self) -> Line:
        """The line of the cockpit itself."""

    @property
    def line(self) -> Line:
        """Where one types now: there, or on the strip of the room view."""

    @property
    def answers(self) -> AnswerList:
        """The answers of the moment."""

    @property
    def is_active(self) -> bool:
        """Whether no other screen is in front of it."""

    @property
    def is_whole(self) -> bool:
        """Whether all is there to be shown on, the line as well."""

    @property
    def row_width(self) -> int:
        """Cells of the row for sentences."""

    def show(self) -> None:
        """Show all as it is now."""

    def show_told(self, public: str) -> None:
        """Show the sentence that is told; `public` is what the room may read of it."""

    def show_time(self) -> None:
        """Show what changes with the seconds."""

    def wall(self, view: RoomView) -> Screen[None]:
        """Make a screen of what the room sees, with the line on it."""

    def scroll(self, *, forward: bool) -> None:
        """Show what was said later, or earlier."""

    def face_line(self) -> None:
        """Have the keys go to the line at once."""

    def walk(self, answer: str) -> None:
        """Have the keys go to this answer in the list."""

    def come_back_to_words(self) -> None:
        """What the line was for is over: show all, and go on where one was."""

    def run_worker(
        self, work: Coroutine[Any, Any, None], /, *, group: str, exclusive: bool = False
    ) -> object:
        """Do something beside the keys."""

    def set_timer(self, delay: float, callback: Callable[[], None], /) -> object:
        """Call this after so many seconds."""

    def call_after_refresh(self, callback: Callable[[], None], /) -> object:
        """Call this when the screen is painted."""
