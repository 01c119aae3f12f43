"""The room view on the laptop's own screen, with a strip to type on in its lowest row."""

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.reactive import reactive

from facilitator.domain.wall import RoomView
from facilitator.tui.commands import Context, in_context
from facilitator.tui.letters import Blocks
from facilitator.tui.screens.cockpit_acts import CockpitActs
from facilitator.tui.screens.room import RoomScreen
from facilitator.tui.widgets.drawn import Drawn
from facilitator.tui.widgets.line import Line
from facilitator.tui.widgets.one_row import cut
from facilitator.tui.words import HEED, WHISPER, ends, plain

_TAKEN = ("room", "room_on", "quit")
MOST_DOTS = 40


@dataclass(frozen=True, slots=True)
class Typed:
    """What the strip shows: nothing of it is anybody's words."""

    lead: str = ""
    """By number, whose words they are; or what is asked."""
    letters: int = 0
    told: str = ""
    """Stands there instead, until the next letter."""
    saved: str = ""
    unsaved: bool = False


class Strip(Drawn):
    """Shows a `Typed`: a dot for each letter, how many there are, and whether all is saved."""

    typed: reactive[Typed] = reactive(Typed())

    def rows(self, width: int) -> list[Content]:
        """The one row."""
        saved = plain(self.typed.saved, HEED if self.typed.unsaved else WHISPER)
        left = plain(self.typed.told or self._dots(), WHISPER)
        return [ends(cut(left, width - saved.cell_length - 2), saved, width)]

    def _dots(self) -> str:
        count = self.typed.letters
        dots = f"{'·' * min(count, MOST_DOTS)} {count}" if count else ""
        return " ".join(part for part in (self.typed.lead, dots) if part)


class WallScreen(RoomScreen):
    """What the room sees, and a line that shows dots: what is typed is saved as in the cockpit."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+r,f6", "cockpit", show=False, priority=True),
        Binding("f5,shift+f5,f17", "stay", show=False, priority=True),
        Binding("escape", "evening('give_up')", show=False),
        *(
            Binding(
                ",".join(row.keys),
                f"evening('{row.action}')",
                show=False,
                priority=row.before_letters,
            )
            for row in in_context(Context.EVENING)
            if row.bound and row.keys and row.action not in _TAKEN
        ),
    ]

    def __init__(
        self, cockpit: CockpitActs, view: RoomView, *, blocks: Blocks = Blocks.QUADRANTS
    ) -> None:
        super().__init__(view, blocks=blocks)
        self._cockpit = cockpit
        self._told = ""

    def compose(self) -> ComposeResult:
        """The page, and the strip under it."""
        yield from super().compose()
        yield Strip()
        yield Line(self._cockpit.line.place)

    @property
    def line(self) -> Line:
        """Where one types; the words do not show."""
        return self.query_one(Line)

    def on_mount(self) -> None:
        """What was half typed comes along."""
        self._cockpit.hand_over(self)
        self.line.focus()

    def on_screen_resume(self) -> None:
        """Back from a page in front of it."""
        self.line.focus()

    # -- the strip --------------------------------------------------------------------------

    def tell(self, sentence: str) -> None:
        """A sentence that the room may see."""
        self._told = sentence
        self._cockpit.show()

    def show_typed(self, lead: str, saved: str, *, unsaved: bool) -> None:
        """Show the strip as it is now."""
        letters = len(self.line.text)
        self.query_one(Strip).typed = Typed(lead, letters, self._told, saved, unsaved)

    @on(Line.Changed)
    def count_letters(self) -> None:
        """One more dot."""
        self._told = ""
        self._cockpit.take_number()
        self._cockpit.show()

    # -- what the line says is for the cockpit ----------------------------------------------

    @on(Line.Addressed)
    def address(self) -> None:
        """Whose words they are has changed, or is being asked."""
        self._told = ""
        self._cockpit.keep_address()
        self._cockpit.show()

    @on(Line.Submitted)
    def take_words(self, event: Line.Submitted) -> None:
        """Enter: as in the cockpit."""
        self._cockpit.enter(event.text, event.address)

    @on(Line.Nodded)
    def nod(self) -> None:
        """Enter on an empty line: while answers are read back, this one is right."""
        self._cockpit.nod()

    @on(Line.Drafted)
    def keep_draft(self) -> None:
        """The draft is kept, as in the cockpit."""
        self._cockpit.keep_draft()

    @on(Line.LinesPasted)
    def look_at_lines(self, event: Line.LinesPasted) -> None:
        """How many there are; to look at them takes the cockpit."""
        self._cockpit.look_at_lines(event)

    @on(Line.DotAlone)
    def dot(self) -> None:
        """The key of a clicker."""
        self._cockpit.action_black()

    @on(Line.PageKey)
    def page(self, event: Line.PageKey) -> None:
        """A step in the talk."""
        self._cockpit.turn_page(forward=event.forward, whole=event.whole)

    # -- keys -------------------------------------------------------------------------------

    async def action_evening(self, action: str) -> None:
        """A key of the evening does here what it does in the cockpit."""
        if not self._cockpit.room_would_see(action):
            await self._cockpit.run_action(action)

    def before_leaving(self) -> str:
        """What to say at the first ^Q."""
        return self._cockpit.before_leaving()

    def action_stay(self) -> None:
        """The key of a clicker that starts a show: it is on already."""

    def action_cockpit(self) -> None:
        """Back to the cockpit; where the room would see that, only at the second press."""
        conductor = self._cockpit.conductor
        if conductor.mirrored and not conductor.sure("cockpit"):
            self.tell(self._cockpit.language.say("^R again: the room will see your screen."))
            return
        self._cockpit.take_back(self)
        self.dismiss()
