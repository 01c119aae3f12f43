"""The cockpit: one screen for the whole evening, with the line always at hand."""

import time
from collections.abc import Callable

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Key, Resize, ScreenResume
from textual.widgets import Static

from facilitator.desk import Desk
from facilitator.domain.clock_words import time_of_day
from facilitator.domain.line import Address, Place
from facilitator.domain.message import Message
from facilitator.domain.plan import Beamer
from facilitator.domain.room import room_view
from facilitator.domain.wall import RoomView
from facilitator.language import Language
from facilitator.language import language as language_of
from facilitator.phase_names import phase_name
from facilitator.tui import scene
from facilitator.tui.conductor import Conductor, slept
from facilitator.tui.duty import Duty
from facilitator.tui.pending import Pending, recover_pending
from facilitator.tui.saving import Saver
from facilitator.tui.screens.cockpit_acts import CockpitActs
from facilitator.tui.screens.cockpit_rows import (
    footer,
    last_saved,
    line_prompt,
    placeholder,
    saved_words,
    under_line,
)
from facilitator.tui.widgets.answers import AnswerList
from facilitator.tui.widgets.clock_face import ClockFace
from facilitator.tui.widgets.footer import KeyRow
from facilitator.tui.widgets.head import Head, Top
from facilitator.tui.widgets.line import Line
from facilitator.tui.widgets.matter import Matter
from facilitator.tui.widgets.rail import Rail
from facilitator.tui.widgets.too_small import TooSmall

JUMP = 3.0
"""Seconds by which the wall clock may run away before it is a sleep or another time."""
IDLE = 2.0
"""Seconds without a key after which the file for people is brought up to date."""
TOLD_FOR = 20.0
"""Seconds a sentence stays when nothing else is done."""
COLUMNS, ROWS = 80, 24


class CockpitScreen(CockpitActs):
    """Shows the dialogue as it is now, at every change and every second."""

    def __init__(
        self,
        desk: Desk,
        language: Language,
        *,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self.desk, self.language, self._steady = desk, language, steady
        self.conductor = Conductor(desk, language, steady=steady)
        self.saver = Saver(desk, on_change=self.show, on_refused=self._give_back)
        self._told, self._told_at = "", 0.0
        self._touched = steady()
        self._checkpointed = 0
        self._wall_now, self._steady_now = desk.session.now(), steady()

    def compose(self) -> ComposeResult:
        """Four bands: head, matter, line, footer."""
        with Vertical(id="cockpit"):
            with Vertical(classes="head band"):
                yield Head()
                yield Rail()
            with Vertical(classes="matter band"):
                yield Matter(self.language)
            with Vertical(classes="saved band"):
                yield Static(id="saved", markup=False)
            with Vertical(classes="desk band"):
                yield Line()
                yield Static(id="under", markup=False)
            with Vertical(classes="band"):
                yield KeyRow()
        yield TooSmall(COLUMNS, ROWS, self.language)

    @property
    def line(self) -> Line:
        """Where one types."""
        return self.query_one(Line)

    @property
    def answers(self) -> AnswerList:
        """The answers of the moment."""
        return self.query_one(AnswerList)

    # -- beginning --------------------------------------------------------------------------

    def on_mount(self) -> None:
        """Go on where it was left: the draft, what was not saved, and the time."""
        self.line.swap(str(self.desk.live.get("draft") or ""))
        self.saver.take_up(recover_pending(self.desk.live))
        self.line.focus()
        self._say_what_runs()
        self.show()
        self._tick_again()
        self._ask_for_beamer()

    def _say_what_runs(self) -> None:
        dialogue, now = self.conductor.dialogue, self.desk.session.now()
        phase, clock = dialogue.evening.current, dialogue.clock
        if phase and clock and not clock.run.paused_since:
            name = phase_name(dialogue, phase, self.language)
            until = time_of_day(clock.until(now))
            self.tell(
                self.language.say(
                    "{phase} goes on; the clock is right: until {until}.", phase=name, until=until
                )
            )

    def on_resize(self, event: Resize) -> None:  # noqa: ARG002 - Textual's shape
        """See whether there is room, and set the rows for it."""
        self.set_class(self.query_one(TooSmall).applies, "-too-small")
        self.show()

    @on(ScreenResume)
    def come_back(self) -> None:
        """Back from another page: all as it is now."""
        if self.is_mounted and self.query(Matter):
            self.line.focus()
            self.show()

    async def on_unmount(self) -> None:
        """Before the dialogue is put away: what Enter gave goes to the disk first."""
        await self.saver.drain()

    # -- time -------------------------------------------------------------------------------

    def _tick_again(self) -> None:
        """Wake up as the next second begins; a tick that came late skips nothing that counts."""
        fraction = self.desk.session.now().microsecond / 1_000_000
        self.set_timer(max(1.0 - fraction, 0.02), self._tick)

    def _tick(self) -> None:
        self.pass_time()
        self._tick_again()

    def pass_time(self) -> None:
        """Show what time has changed."""
        self._notice_sleep()
        if self._told and self._steady() - self._told_at > TOLD_FOR:
            self.tell("")
        self.show_time()
        self._keep_file_fresh()

    def _notice_sleep(self) -> None:
        """Say so when the wall clock has jumped."""
        now, steady = self.desk.session.now(), self._steady()
        gone = slept(self._wall_now, now, steady - self._steady_now)
        self._wall_now, self._steady_now = now, steady
        seconds = round(gone.total_seconds())
        if abs(seconds) <= JUMP or self.conductor.dialogue.clock is None:
            return
        self.conductor.asleep = seconds
        self.tell(
            self.language.say(
                "The clock of this laptop jumped {minutes} min: it slept, or was set. "
                "The time is right; /skip leaves it out. Check what the room sees.",
                minutes=round(seconds / 60, 1),
            )
        )

    def _keep_file_fresh(self) -> None:
        """Bring the file for people up to date while nobody types."""
        n = len(self.desk.session.entries)
        idle = self._steady() - self._touched > IDLE
        if idle and n != self._checkpointed and not self.saver.pending:
            self._checkpointed = n
            self.run_worker(self.desk.checkpoint(), group="checkpoint")

    def on_key(self, event: Key) -> None:  # noqa: ARG002 - only that there was one
        """Somebody types: not the moment for slow work."""
        self._touched = self._steady()

    # -- showing ----------------------------------------------------------------------------

    def tell(self, sentence: str, *, private: bool = False) -> None:
        """Say something in the row under the line."""
        self._told, self._told_at = sentence, self._steady()
        if self.is_mounted:
            self._show_line()
            self.wall_told(sentence if not private else "")

    def wall_told(self, sentence: str) -> None:
        """What the strip of a mirrored screen may say of it."""
        from facilitator.tui.screens.wall import WallScreen

        if isinstance(self.app.screen, WallScreen):
            self.app.screen.tell(sentence)

    def _give_back(self, pending: Pending, reason: Message) -> None:
        """Words that can never be saved as they are: back into the line."""
        self.line.type_in(" // ".join(words.text for words in pending.words))
        self.tell(self.language.tell(reason))

    @property
    def room(self) -> RoomView:
        """What hangs on the wall now, in the language of the evening."""
        dialogue = self.conductor.dialogue
        tongue = language_of(dialogue.plan.now.language)
        return room_view(dialogue, self.conductor.wall, self.desk.session.now(), tongue)

    def show(self) -> None:
        """Show everything as it is now. Equal values paint nothing."""
        if not self.is_mounted or not self.query(Matter):
            return
        dialogue = self.conductor.dialogue
        place = scene.place(dialogue)
        if self.line.place != place:
            self.line.place = place
            self.answers.place = Place(place.groups, place.questions)
        self.query_one(Matter).show(
            dialogue,
            self.conductor.wall,
            self.desk.session.now(),
            self.saver.pending,
            group=self.line.addressing.address.group,
        )
        saved = last_saved(dialogue, self.saver.pending, self.task_now, self.language)
        self.query_one("#saved", Static).update(saved)
        self._show_line()
        self.show_time()

    def _show_line(self) -> None:
        dialogue, addressing = self.conductor.dialogue, self.line.addressing
        self.line.prompt = line_prompt(
            dialogue,
            self.line.place,
            addressing.address,
            self.task_now,
            self.line.sign,
            self.language,
        )
        self.line.placeholder = placeholder(dialogue, self.task_now, self.language)
        under = under_line(
            self._told,
            addressing,
            self.line.place,
            self.task_now,
            self.line.text,
            self.saver.pending,
            dialogue,
            self.language,
        )
        self.query_one("#under", Static).update(under)

    def show_time(self) -> None:
        """Show what changes by itself: the time."""
        dialogue, now = self.conductor.dialogue, self.desk.session.now()
        top = Top(
            dialogue.plan.now.title,
            saved_words(dialogue, self.saver.counts, self.language),
            unsaved=bool(self.saver.counts.failed),
            time=time_of_day(now),
        )
        self.query_one(Head).top = top
        self.query_one(Rail).route = scene.route(dialogue, now, self.language)
        self.query_one(Matter).show_heading(dialogue, self.conductor.wall, now)
        face = self.query_one(ClockFace)
        face.face = scene.face(dialogue, self.conductor.wall, now, self.language)
        face.display = face.face is not None
        self.query_one(KeyRow).keys = footer(
            dialogue, self.conductor.wall, self.room, self.language, mirrored=self.mirrored
        )
        self.wall_show()

    @property
    def mirrored(self) -> bool:
        """Whether the projector shows this very screen."""
        return self.conductor.mirrored

    def wall_show(self) -> None:
        """Let the wall follow, where it is in front."""
        from facilitator.tui.screens.wall import WallScreen

        if isinstance(self.app.screen, WallScreen):
            self.app.screen.view = self.room

    @on(Line.Addressed)
    def address(self) -> None:
        """Whose words they are has changed, or is being asked."""
        self.show()

    @on(Line.Changed)
    def words_changed(self, event: Line.Changed) -> None:
        """A first sign, or a command that is being narrowed, shows beside the words."""
        if event.text_area is self.line and (
            self.line.text[:1] in "?!/" or len(self.line.text) < 2
        ):
            self._show_line()

    @on(Matter.Focused)
    def answers_focused(self) -> None:
        """One walks through the answers, or types again."""
        self.show()

    # -- the wall ---------------------------------------------------------------------------

    @work(group="beamer")
    async def _ask_for_beamer(self) -> None:
        """Ask once how the projector is connected, unless file or an earlier start says it."""
        known = self.desk.live.get("beamer") or self.conductor.dialogue.plan.now.beamer.value
        beamer = Beamer(known) if known in tuple(Beamer) else Beamer.ASK
        if beamer is Beamer.ASK:
            from facilitator.tui.screens.beamer import BeamerScreen

            beamer = await self.app.push_screen_wait(BeamerScreen(self.language))
        await self.conductor.beamer(beamer)
        if self.conductor.mirrored:
            self.action_room()
        self.show()

    def action_room(self) -> None:
        """What the room sees, on this screen."""
        from facilitator.tui.screens.wall import WallScreen

        self.app.push_screen(WallScreen(self, self.room))

    def action_room_on(self) -> None:
        """The same: in the cockpit it is not on yet."""
        self.action_room()

    def enter_for_wall(self, text: str, address: Address) -> None:
        """Words typed on the strip of a mirrored screen."""
        self.enter(text, address)

    def action_skip(self) -> None:
        """Leave the time the laptop slept out of the count."""
        self.perform(self.conductor.do_not_count())

    def action_give_up(self) -> None:
        """Esc: the line is for answers again."""
        self._told = "" if self.task_now.duty is Duty.ANSWER else self._told
        super().action_give_up()
