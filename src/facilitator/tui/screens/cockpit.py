"""The cockpit: one screen for the whole evening, with the line always at hand."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Resize, ScreenResume

from facilitator.domain.clock_words import time_of_day
from facilitator.domain.line import Axis, Place
from facilitator.tui import scene
from facilitator.tui.advice import overrun
from facilitator.tui.drafts import recovered
from facilitator.tui.pending import recover_pending
from facilitator.tui.screens.cockpit_rows import (
    Moment,
    footer,
    last_saved,
    line_prompt,
    placeholder,
    saved_words,
    strip_lead,
    under_line,
)
from facilitator.tui.screens.cockpit_wall import CockpitWall
from facilitator.tui.sizes import MID
from facilitator.tui.time_scene import face
from facilitator.tui.widgets.answers import AnswerList
from facilitator.tui.widgets.clock_face import ClockFace
from facilitator.tui.widgets.footer import KeyRow
from facilitator.tui.widgets.head import Head, Top
from facilitator.tui.widgets.line import Line
from facilitator.tui.widgets.matter import Matter
from facilitator.tui.widgets.notice import Advice
from facilitator.tui.widgets.one_row import OneRow
from facilitator.tui.widgets.rail import Rail
from facilitator.tui.widgets.read_card import ReadCard
from facilitator.tui.widgets.too_small import TooSmall

COLUMNS, ROWS = 80, 24
AIRY = 33
"""Rows from which the large clock leaves room for air above the line."""
CROWDED = 3
"""Rows of words above which the line takes the air of what stands over it, on a low screen."""


class CockpitScreen(CockpitWall):
    """Shows the dialogue as it is now, at every change and every second."""

    _read = ""
    """The answer that was read back when all was shown last; its question goes with it."""

    def compose(self) -> ComposeResult:
        """Four bands: head, matter, line, footer."""
        with Vertical(id="cockpit"):
            with Vertical(classes="head band"):
                yield Head()
                yield Rail()
            with Vertical(classes="matter band"):
                yield Matter(self.language)
            with Vertical(classes="saved band"):
                yield OneRow(id="saved")
            with Vertical(classes="desk band"):
                yield Line()
                yield OneRow(id="under")
            with Vertical(classes="band"):
                yield KeyRow()
        yield TooSmall(COLUMNS, ROWS, self.language)

    @property
    def answers(self) -> AnswerList:
        """The answers of the moment."""
        return self.query_one(AnswerList)

    # -- beginning --------------------------------------------------------------------------

    def on_mount(self) -> None:
        """Go on where it was left: the draft, what was not saved, and the time."""
        self.query_one(ClockFace).blocks = self.query_one(ReadCard).blocks = self.blocks
        self._take_up_draft()
        self.saver.take_up(recover_pending(self.desk.live))
        answers = self.answers
        answers.onward, answers.entered, answers.signed = self.type_on, self.edit, self.sign
        self.line.focus()
        self.say_what_runs()
        self.show()
        self.tick_again()
        self.ask_for_beamer()

    def _take_up_draft(self) -> None:
        """What was half typed, and whose words it was to be."""
        dialogue = self.conductor.dialogue
        self._set_place(scene.place(dialogue))
        self.take_up(recovered(dialogue, self.desk.live, self.line.addressing.address))

    def on_resize(self, event: Resize) -> None:  # noqa: ARG002 - Textual's shape
        """See whether there is room, and set the rows for it."""
        small = self.query_one(TooSmall).applies
        self.set_class(small, "-too-small")
        self.set_class(MID <= self.app.size.height < AIRY, "-tight")
        self.call_after_refresh(self._settle)
        self.show()

    def _settle(self) -> None:
        """What was hidden for want of room has lost the focus; the line may have other rows."""
        if self.focused is None:
            self.query_one(Line).focus()
        self.query_one(Line).refresh(layout=True)
        self._make_room()

    def _make_room(self) -> None:
        """Words go before air."""
        self.set_class(self.query_one(Line).wrapped_document.height > CROWDED, "-crowded")

    @on(ScreenResume)
    def come_back(self) -> None:
        """Back from another page: all as it is now."""
        if self.is_whole:
            self.line.focus()
            self.show()

    # -- showing ----------------------------------------------------------------------------

    def tell(self, sentence: str, *, public: str = "") -> None:
        """Say something in the row under the line; on the strip what the room may read of it."""
        super().tell(sentence, public=public)
        if self.is_whole:
            self._show_line()
            if self.wall:
                self.wall.tell(public)

    @property
    def _moment(self) -> Moment:
        return Moment(
            self.conductor.dialogue,
            self.line.place,
            self.line.addressing,
            self.answers.addressing.axis,
            self.errands,
            self.line.text,
            self.line.sign,
            self.told,
            self.saver.pending,
            self.answers.has_focus,
            reading=bool(self.reader.here),
            alike=self._alike_words,
        )

    @property
    def _alike_words(self) -> str:
        """The words of the answer alike; none where the room reads along."""
        found = self.conductor.dialogue.answers.get(self.alike)
        return found.text if found and self.wall is None else ""

    def show(self) -> None:
        """Show everything as it is now. Equal values paint nothing."""
        if not self.is_whole:
            return
        self.come_ashore()
        dialogue = self.conductor.dialogue
        self._set_place(scene.place(dialogue, self.reader.here))
        self.query_one(Matter).show(
            dialogue,
            self.conductor.wall,
            self.desk.session.now(),
            self.saver.pending,
            group=self.line.addressing.address.group,
            instead=self.instead,
        )
        self._show_line()
        self.show_time()

    def _set_place(self, place: Place) -> None:
        """What the moment offers and fixes, to whatever takes addresses."""
        if self.line.place != place:
            self.line.place = place
        if self._read and not self.reader.here:
            self.line.address_to(Axis.QUESTION, place.question or 0)
        self._read = self.reader.here
        self.answers.place = Place(place.groups, place.questions)

    def _show_line(self) -> None:
        moment, line = self._moment, self.query_one(Line)
        line.prompt = line_prompt(moment, self.language)
        line.placeholder = placeholder(moment, self.language)
        self._set_row("#saved", last_saved(moment, self.language))
        self._set_row("#under", under_line(moment, self.language))
        self.painting(self.alike if moment.likens else "")
        if self.wall:
            counts = self.saver.counts
            saved = saved_words(moment.dialogue, counts, self.language)
            lead = strip_lead(moment, self.language)
            self.wall.show_typed(lead, saved, unsaved=bool(counts.failed))

    def _set_row(self, selector: str, content: Content) -> None:
        self.query_one(selector, OneRow).content = content

    def show_time(self) -> None:
        """Show what changes by itself: the time."""
        dialogue, now, wall = self.conductor.dialogue, self.desk.session.now(), self.conductor.wall
        counts = self.saver.counts
        saved = saved_words(dialogue, counts, self.language)
        self.query_one(Head).top = Top(
            dialogue.plan.now.title, saved, unsaved=bool(counts.failed), time=time_of_day(now)
        )
        self.query_one(Rail).route = scene.route(dialogue, now, self.language)
        matter = self.query_one(Matter)
        matter.advise(overrun(dialogue, self.guardian, now, self.language) or Advice())
        matter.show_heading(dialogue, wall, now)
        clock = self.query_one(ClockFace)
        clock.face = face(dialogue, wall, now, self.language)
        clock.display = clock.face is not None and self.looked_up is None
        view, mirrored = self.room, self.conductor.mirrored
        keys = footer(dialogue, wall, view, self.language, mirrored=mirrored)
        self.query_one(KeyRow).keys = keys
        if self.wall:
            self.wall.view = view

    @on(Line.Addressed)
    def address(self) -> None:
        """Whose words they are has changed, or is being asked."""
        self.keep_address()
        self.show()

    @on(Line.Changed)
    def words_changed(self) -> None:
        """A first sign, or a command that is being narrowed, shows beside the words."""
        self.touch()
        self._make_room()
        if self.line.text[:1] in "?!/" or len(self.line.text) < len("?a"):
            self._show_line()

    @on(Matter.Focused)
    def answers_focused(self) -> None:
        """One walks through the answers, or types again."""
        self.show()

    def scroll_said(self, *, forward: bool) -> None:
        """Show what was said earlier, or later."""
        self.query_one(Matter).turn_page(forward=forward)
