"""What all acts in the cockpit have in common: they are done beside the keys, and said in a row."""

from collections.abc import Awaitable, Callable, Sized
from functools import partial
from typing import Protocol

from textual import work
from textual.screen import Screen

from facilitator.desk import Desk
from facilitator.domain.errands import Errands
from facilitator.domain.message import NotNow, Refused
from facilitator.domain.wall import RoomView
from facilitator.language import Language
from facilitator.tui.conductor import ASKED_FOR, Conductor
from facilitator.tui.reader import Reader
from facilitator.tui.saving import Saver
from facilitator.tui.widgets.answers import AnswerList
from facilitator.tui.widgets.line import Line


def nothing() -> None:
    """What is done besides when there is nothing to do."""


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


class Doing(Screen[None]):
    """None of its acts is awaited where a key is handled: that would hold up the keys after it."""

    desk: Desk
    language: Language
    conductor: Conductor
    saver: Saver
    reader: Reader
    wall: Wall | None

    def __init__(self) -> None:
        super().__init__()
        self.errands = Errands()

    def tell(self, sentence: str, *, public: str = "") -> None:
        """Say something in the row that is kept for it; `public` is what the room may read."""
        raise NotImplementedError

    def untell(self, sentence: str) -> None:
        """No longer say this, if it is still being said."""
        raise NotImplementedError

    def forget_soon(self, question: str) -> None:
        """Have a question go once a second press does not answer it any more."""
        if question:
            self.set_timer(ASKED_FOR.total_seconds(), partial(self.untell, question))

    def announce(self, sentence: str) -> None:
        """Say something that the room may read as well."""
        self.tell(sentence, public=sentence)

    def room_would_see(self, call: str) -> bool:
        """Whether an action opens a page that is not for the room, in front of the room."""
        raise NotImplementedError

    def show(self) -> None:
        """Show everything as it is now."""
        raise NotImplementedError

    def hand_over(self, wall: Wall) -> None:
        """The wall is in front of it: what is half typed goes there."""
        raise NotImplementedError

    def take_back(self, wall: Wall) -> None:
        """The cockpit is in front again, with what is half typed."""
        raise NotImplementedError

    @property
    def room(self) -> RoomView:
        """What hangs on the wall now."""
        raise NotImplementedError

    @property
    def line(self) -> Line:
        """Where one types: here, or on the strip of a mirrored screen."""
        raise NotImplementedError

    @property
    def is_whole(self) -> bool:
        """Whether all is there to be shown on, the line as well."""
        raise NotImplementedError

    @property
    def answers(self) -> AnswerList:
        """The answers of the moment."""
        raise NotImplementedError

    @work(group="acts")
    async def perform(
        self,
        act: Awaitable[object],
        *,
        public: bool = False,
        refused: Callable[[], None] = nothing,
    ) -> None:
        """Do something that may be refused, and say what there is to say.

        `refused` is called where it is: what was typed for it goes back to where it came from.
        """
        try:
            said = await act
        except Refused as refusal:
            refused()
            why, hidden = self.language.tell(refusal), self.language.say("! Not done.")
            self.tell(why, public=why if isinstance(refusal, NotNow) else hidden)
        else:
            if isinstance(said, str) and said:
                self.tell(said, public=said if public else self.language.say("Done."))
        self.show()
