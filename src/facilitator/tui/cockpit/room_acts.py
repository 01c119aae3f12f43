"""What the room sees, and how the projector hangs on this laptop."""

from collections.abc import Callable

from textual.app import App
from textual.screen import Screen

from facilitator.desk import Desk
from facilitator.domain.message import Refused
from facilitator.domain.plan import Beamer
from facilitator.domain.room import room_view
from facilitator.domain.wall import RoomView
from facilitator.language import Language
from facilitator.language import language as language_of
from facilitator.tui.cockpit.front import Front
from facilitator.tui.cockpit.teller import Teller
from facilitator.tui.cockpit.told import Stays
from facilitator.tui.conductor import Conductor
from facilitator.tui.work import Work


class RoomActs:
    """Brings the room view in front, also where it is the only screen there is."""

    def __init__(
        self,
        app: App[None],
        desk: Desk,
        conductor: Conductor,
        front: Front,
        language: Language,
        teller: Teller,
        *,
        wall: Callable[[RoomView], Screen[None]],
        shown: Callable[[], None],
        work: Work,
    ) -> None:
        """`wall` makes a screen of what the room sees; `shown` shows all as it is now."""
        self._app, self._desk, self._conductor, self._front = app, desk, conductor, front
        self._language, self._teller = language, teller
        self._wall, self._shown, self._work = wall, shown, work

    @property
    def view(self) -> RoomView:
        """What hangs on the wall now, in the language of the evening."""
        dialogue = self._conductor.dialogue
        tongue = language_of(dialogue.plan.now.language)
        return room_view(dialogue, self._conductor.wall, self._desk.session.now(), tongue)

    def room(self) -> None:
        """What the room sees, on this screen."""
        if self._front.wall is None:
            self._app.push_screen(self._wall(self.view))

    def ask_for_beamer(self) -> None:
        """Ask once how the projector is connected, unless file or an earlier start says it."""
        self._work(self._ask_for_beamer(), group="beamer")

    async def _ask_for_beamer(self) -> None:
        known = self._desk.live.get("beamer") or self._conductor.dialogue.plan.now.beamer.value
        beamer = Beamer(known) if known in tuple(Beamer) else Beamer.ASK
        if beamer is Beamer.ASK:
            from facilitator.tui.screens.beamer import BeamerScreen

            beamer = await self._app.push_screen_wait(BeamerScreen(self._language))
        try:
            await self._conductor.beamer(beamer)
        except Refused as refused:
            self._teller.tell(self._language.tell(refused), stays=Stays.FOR_ITS_TIME)
        if self._conductor.mirrored:
            self.room()
        self._shown()
