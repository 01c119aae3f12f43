"""The room view on the laptop's own screen, with a strip to type on in its lowest row."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.reactive import reactive

from facilitator.domain.wall import RoomView
from facilitator.tui.cockpit.parts import Parts
from facilitator.tui.commands import Context, bindings
from facilitator.tui.letters import Blocks
from facilitator.tui.screens.room import RoomScreen
from facilitator.tui.screens.takes_words import TakesWords
from facilitator.tui.widgets.drawn import Drawn
from facilitator.tui.widgets.line import Line
from facilitator.tui.widgets.one_row import cut
from facilitator.tui.words import HEED, ends, plain

_TAKEN = ("room", "room_on")
"""Here they go back, or nowhere."""
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
        saved = plain(self.typed.saved, self._heed() if self.typed.unsaved else "")
        left = plain(self.typed.told or self._dots(), "")
        return [ends(cut(left, width - saved.cell_length - 2), saved, width)]

    def _heed(self) -> str:
        """On black no theme's red is sure to be read: there it is weight, and the words."""
        return "bold" if self.screen.has_class("-black") else HEED

    def _dots(self) -> str:
        count = self.typed.letters
        dots = f"{'·' * min(count, MOST_DOTS)} {count}" if count else ""
        return " ".join(part for part in (self.typed.lead, dots) if part)


class WallScreen(RoomScreen, TakesWords):
    """What the room sees, and a line that shows dots: what is typed is saved as in the cockpit."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+r,f6", "cockpit", show=False, priority=True),
        Binding("f5,shift+f5,f17", "stay", show=False, priority=True),
        Binding("escape", "act('give_up')", show=False),
        *bindings(Context.EVENING, through="act", without=_TAKEN),
    ]

    def __init__(
        self,
        parts: Parts,
        view: RoomView,
        *,
        shown: Callable[[], None],
        blocks: Blocks = Blocks.QUADRANTS,
    ) -> None:
        """`shown` shows all as it is now, here and in the cockpit."""
        super().__init__(view, blocks=blocks)
        self.parts, self._shown = parts, shown
        self.line = Line(parts.front.line.place)
        """Where one types; the words do not show. What ends late finds it there too."""
        self._told = self._told_at = ""
        """The sentence, and the words that stood on the line then."""

    def compose(self) -> ComposeResult:
        """The page, and the strip under it."""
        yield from super().compose()
        yield Strip()
        yield self.line

    def on_mount(self) -> None:
        """What was half typed comes along."""
        self.parts.front.hand_over(self)
        self._shown()
        self.line.focus()

    def on_screen_resume(self) -> None:
        """Back from a page in front of it."""
        self.line.focus()

    # -- the strip --------------------------------------------------------------------------

    def tell(self, sentence: str) -> None:
        """A sentence that the room may see."""
        self._told, self._told_at = sentence, self.line.text
        self._shown()

    def show_typed(self, lead: str, saved: str, *, unsaved: bool) -> None:
        """Show the strip as it is now."""
        letters = len(self.line.text)
        self.query_one(Strip).typed = Typed(lead, letters, self._told, saved, unsaved)

    @on(Line.Changed)
    def show_letters(self) -> None:
        """One more dot: what was told goes, unless it is about these words, or they were taken."""
        if self.line.text in ("", self._told_at):
            self._shown()
        else:
            self._pass_by()

    @on(Line.Addressed)
    def show_address(self) -> None:
        """Another number: what was told goes."""
        self._pass_by()

    def _pass_by(self) -> None:
        """A question that cannot be read any more is answered by no second press."""
        if self._told:
            self.parts.conductor.unask()
        self.tell("")

    # -- keys -------------------------------------------------------------------------------

    def action_act(self, act: str) -> None:
        """A key of the evening does here what it does in the cockpit."""
        if not self.parts.front.room_would_see(act):
            self.parts.acts[act]()

    def action_stay(self) -> None:
        """The key of a clicker that starts a show: it is on already."""

    def action_cockpit(self) -> None:
        """Back to the cockpit; where the room would see that, only at the second press."""
        conductor, teller = self.parts.conductor, self.parts.teller
        again = self.parts.language.say("^R again: the room will see your screen.")
        if conductor.mirrored and not conductor.sure("cockpit"):
            teller.forget_soon(again)
            teller.announce(again)
            return
        teller.untell(again)
        self.parts.front.take_back()
        self._shown()
        self.dismiss()
