"""The cockpit and the room view on the same screen: one line, wherever one types."""

from collections.abc import Sized
from typing import Protocol

from facilitator.domain.wall import RoomView
from facilitator.language import Language
from facilitator.tui.cockpit.teller import Teller
from facilitator.tui.commands import COMMANDS
from facilitator.tui.conductor import Conductor
from facilitator.tui.widgets.line import Line

PRIVATE = frozenset(row.action for row in COMMANDS if row.private)


class Wall(Protocol):
    """The room view on this screen, with a line in its lowest row."""

    view: RoomView

    @property
    def line(self) -> Line:
        """Where one types there."""

    def query(self, selector: type[Line], /) -> Sized:
        """What there is of a kind on it."""

    def tell(self, sentence: str) -> None:
        """Say something that the room may see."""

    def show_typed(self, lead: str, saved: str, *, unsaved: bool) -> None:
        """Show its strip as it is now."""


class Front:
    """Which of the two is in front. What is half typed goes along, with its address."""

    def __init__(
        self,
        conductor: Conductor,
        language: Language,
        teller: Teller,
        *,
        own: Line,
    ) -> None:
        """`own` is the line of the cockpit."""
        self.wall: Wall | None = None
        """The room view, while it is in front."""
        self._conductor, self._language, self._teller = conductor, language, teller
        self._own = own

    @property
    def line(self) -> Line:
        """Where one types now."""
        return self.wall.line if self.wall else self._own

    def hand_over(self, wall: Wall) -> None:
        """The wall is in front: what is half typed goes there."""
        _move(self._own, wall.line)
        self.wall = wall

    def take_back(self) -> None:
        """The cockpit is in front again, with what is half typed."""
        if self.wall:
            _move(self.wall.line, self._own)
        self.wall = None

    def room_would_see(self, action: str) -> bool:
        """Whether it opens a page that is not for the room; at the second press it may."""
        open_to_all = self.wall is None or not self._conductor.mirrored
        if open_to_all or action not in PRIVATE or self._conductor.sure(f"page {action}"):
            return False
        question = self._language.say("Once more: the room will see that page.")
        self._teller.forget_soon(question)
        self._teller.announce(question)
        return True


def _move(before: Line, after: Line) -> None:
    """Have another line go on where one was left."""
    after.addressing = before.addressing
    after.of_answer = before.of_answer
    after.place = before.place
    after.may_be_empty = before.may_be_empty
    given_back = before.given_back
    after.swap(before.take())
    after.given_back = given_back
