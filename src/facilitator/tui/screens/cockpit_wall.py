"""The cockpit and the room view on the same screen: one line, wherever one types."""

from textual import work

from facilitator.domain.message import Refused
from facilitator.domain.plan import Beamer
from facilitator.domain.room import room_view
from facilitator.domain.wall import RoomView
from facilitator.language import language as language_of
from facilitator.tui.commands import COMMANDS
from facilitator.tui.letters import Blocks
from facilitator.tui.screens.cockpit_doing import Wall
from facilitator.tui.screens.cockpit_time import CockpitTime
from facilitator.tui.widgets.line import Line
from facilitator.tui.widgets.matter import Matter

PRIVATE = frozenset(row.action for row in COMMANDS if row.private)


class CockpitWall(CockpitTime):
    """Asks for the projector, and has the line go along to the wall and back."""

    blocks = Blocks.QUADRANTS
    """What large letters are drawn with."""
    wall: Wall | None = None
    """The room view, while it is in front."""

    @property
    def line(self) -> Line:
        """Where one types: here, or on the strip of the room view."""
        return self.wall.line if self.wall else self.query_one(Line)

    @property
    def is_whole(self) -> bool:
        """Whether all is there to be shown on; not while the program closes."""
        return self.is_mounted and bool(self.query(Matter) and (self.wall or self).query(Line))

    @property
    def room(self) -> RoomView:
        """What hangs on the wall now, in the language of the evening."""
        dialogue = self.conductor.dialogue
        tongue = language_of(dialogue.plan.now.language)
        return room_view(dialogue, self.conductor.wall, self.desk.session.now(), tongue)

    @work(group="beamer")
    async def ask_for_beamer(self) -> None:
        """Ask once how the projector is connected, unless file or an earlier start says it."""
        known = self.desk.live.get("beamer") or self.conductor.dialogue.plan.now.beamer.value
        beamer = Beamer(known) if known in tuple(Beamer) else Beamer.ASK
        if beamer is Beamer.ASK:
            from facilitator.tui.screens.beamer import BeamerScreen

            beamer = await self.app.push_screen_wait(BeamerScreen(self.language))
        try:
            await self.conductor.beamer(beamer)
        except Refused as refused:
            self.tell(self.language.tell(refused))
        if self.conductor.mirrored:
            self.action_room()
        self.show()

    def action_room(self) -> None:
        """What the room sees, on this screen."""
        from facilitator.tui.screens.wall import WallScreen

        if self.wall is None:
            self.app.push_screen(WallScreen(self, self.room, blocks=self.blocks))

    def action_room_on(self) -> None:
        """The same: in the cockpit it is not on yet."""
        self.action_room()

    def room_would_see(self, call: str) -> bool:
        """Whether an action opens a page that is not for the room; at the second press it may."""
        action = call.partition("(")[0]
        open_to_all = self.wall is None or not self.conductor.mirrored
        if open_to_all or action not in PRIVATE or self.conductor.sure(f"page {action}"):
            return False
        question = self.language.say("Once more: the room will see that page.")
        self.announce(question)
        self.forget_soon(question)
        return True

    def hand_over(self, wall: Wall) -> None:
        """The wall is in front: what is half typed goes there, with its address."""
        _move(self.line, wall.line)
        self.wall = wall
        self.show()

    def take_back(self, wall: Wall) -> None:
        """The cockpit is in front again, with what is half typed."""
        self.wall = None
        _move(wall.line, self.line)
        self.show()


def _move(before: Line, after: Line) -> None:
    """Have another line go on where one was left."""
    after.addressing = before.addressing
    after.place = before.place
    after.may_be_empty = before.may_be_empty
    after.swap(before.take())
