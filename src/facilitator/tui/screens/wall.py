"""The room view on the laptop's own screen, with a strip to type on in its lowest row."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from facilitator.domain.wall import RoomView
from facilitator.tui.commands import Context, in_context
from facilitator.tui.screens.cockpit_acts import CockpitActs
from facilitator.tui.screens.room import RoomScreen
from facilitator.tui.widgets.line import Line
from facilitator.tui.words import WHISPER, plain

_TAKEN = ("room", "room_on", "quit")


class WallScreen(RoomScreen):
    """What the room sees, and a line that shows dots: what is typed is saved as in the cockpit."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+r,f6", "cockpit", show=False, priority=True),
        Binding("f5,shift+f5,f17", "stay", show=False, priority=True),
        *(
            Binding(",".join(row.keys), f"evening('{row.action}')", show=False, priority=True)
            for row in in_context(Context.EVENING)
            if row.bound and row.keys and row.action not in _TAKEN
        ),
    ]

    def __init__(self, cockpit: CockpitActs, view: RoomView) -> None:
        super().__init__(view)
        self._cockpit = cockpit

    def compose(self) -> ComposeResult:
        """The page, and the strip under it."""
        yield from super().compose()
        yield Static(id="strip", markup=False)
        yield Line(self._cockpit.line.place)

    @property
    def line(self) -> Line:
        """Where one types; the words do not show."""
        return self.query_one(Line)

    def on_mount(self) -> None:
        """What was half typed comes along."""
        self.line.swap(self._cockpit.line.words)
        self.line.focus()
        self.show_strip()

    def on_screen_resume(self) -> None:
        """Back from a page in front of it."""
        self.line.focus()

    def tell(self, sentence: str) -> None:
        """A sentence that the room may see."""
        self.show_strip(sentence)

    def show_strip(self, told: str = "") -> None:
        """A dot for each letter, and how many there are."""
        count = len(self.line.text)
        dots = "·" * min(count, 40)
        words = f"{dots} {count}" if count else told
        self.query_one("#strip", Static).update(plain(words, WHISPER) if words else Content(""))

    @on(Line.Changed)
    def count_letters(self) -> None:
        """One more dot."""
        self.show_strip()

    @on(Line.Submitted)
    def take_words(self, event: Line.Submitted) -> None:
        """Enter: as in the cockpit."""
        event.stop()
        self._cockpit.enter(event.text, event.address)

    @on(Line.Drafted)
    def keep_draft(self, event: Line.Drafted) -> None:
        """The draft is kept, as in the cockpit."""
        event.stop()
        self._cockpit.keep_draft(event)

    @on(Line.DotAlone)
    def dot(self) -> None:
        """The key of a clicker."""
        self._cockpit.action_black()

    @on(Line.PageKey)
    def page(self, event: Line.PageKey) -> None:
        """A step in the talk."""
        self._cockpit.turn_page(forward=event.forward)

    async def action_evening(self, action: str) -> None:
        """A key of the evening does here what it does in the cockpit."""
        await self._cockpit.run_action(action)

    def action_stay(self) -> None:
        """The key of a clicker that starts a show: it is on already."""

    def action_cockpit(self) -> None:
        """Back to the cockpit; where the room would see that, only at the second press."""
        conductor = self._cockpit.conductor
        if conductor.mirrored and not conductor.sure("cockpit"):
            self.tell(self._cockpit.language.say("^R again: the room will see your screen."))
            return
        self._cockpit.line.swap(self.line.words)
        self.dismiss()
