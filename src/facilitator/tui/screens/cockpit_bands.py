"""The four bands of the cockpit: head, matter, line, footer."""

from datetime import datetime

from textual.app import ComposeResult
from textual.containers import Vertical

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.wall import Choices, RoomView
from facilitator.language import Language
from facilitator.tui.cockpit.footer_row import footer
from facilitator.tui.cockpit.line_rows import line_prompt, placeholder, under_line
from facilitator.tui.cockpit.moment import Moment
from facilitator.tui.cockpit.saved_rows import last_saved
from facilitator.tui.head_scene import route, top
from facilitator.tui.pending import Counts
from facilitator.tui.time_scene import face
from facilitator.tui.widgets.clock_face import ClockFace
from facilitator.tui.widgets.footer import KeyRow
from facilitator.tui.widgets.head import Head
from facilitator.tui.widgets.line import Line
from facilitator.tui.widgets.matter import Matter
from facilitator.tui.widgets.notice import Advice
from facilitator.tui.widgets.one_row import OneRow
from facilitator.tui.widgets.rail import Rail


class Bands(Vertical):
    """Shows what it is given. Equal values paint nothing."""

    def __init__(self, matter: Matter, line: Line, language: Language) -> None:
        super().__init__(id="cockpit")
        self.matter, self.line, self._language = matter, line, language

    def compose(self) -> ComposeResult:
        """From the top to the bottom."""
        with Vertical(classes="head band"):
            yield Head()
            yield Rail()
        with Vertical(classes="matter band"):
            yield self.matter
        with Vertical(classes="saved band"):
            yield OneRow(id="saved")
        with Vertical(classes="desk band"):
            yield self.line
            yield OneRow(id="under")
        with Vertical(classes="band"):
            yield KeyRow()

    def show_line(self, moment: Moment) -> None:
        """Show what stands before the words, above and under them."""
        self.line.prompt = line_prompt(moment, self._language)
        self.line.placeholder = placeholder(moment, self._language)
        self.query_one("#saved", OneRow).content = last_saved(moment, self._language)
        self.query_one("#under", OneRow).content = under_line(moment, self._language)

    def show_time(
        self,
        dialogue: Dialogue,
        wall: Choices,
        now: datetime,
        advice: Advice,
        *,
        with_clock: bool,
    ) -> None:
        """Show what changes with the seconds."""
        self.query_one(Rail).route = route(dialogue, now, self._language)
        self.matter.advise(advice)
        self.matter.show_heading(dialogue, wall, now)
        clock = self.query_one(ClockFace)
        clock.face = face(dialogue, wall, now, self._language)
        clock.display = clock.face is not None and with_clock

    def show_top(self, dialogue: Dialogue, now: datetime, counts: Counts) -> None:
        """Show whether all is saved, and what time it is."""
        self.query_one(Head).top = top(dialogue, counts, now, self._language)

    def show_keys(
        self, dialogue: Dialogue, wall: Choices, view: RoomView, *, mirrored: bool
    ) -> None:
        """Show the keys of the moment, and what the room sees."""
        keys = footer(dialogue, wall, view, self._language, mirrored=mirrored)
        self.query_one(KeyRow).keys = keys
