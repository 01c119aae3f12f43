"""The page of the plan as it is shown: the table, the notice under it, and what is chosen."""

from collections.abc import Callable
from datetime import datetime

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Resize
from textual.geometry import Region
from textual.reactive import reactive

from facilitator.domain.clock_words import time_of_day
from facilitator.domain.guardian import Guardian, WayOut
from facilitator.domain.phases import Phase
from facilitator.domain.schedule import schedule
from facilitator.domain.timing import next_phase
from facilitator.language import Language
from facilitator.session import Session
from facilitator.tui.advice import expected_end, open_ways
from facilitator.tui.planner import Entering, Planner
from facilitator.tui.screens.leaf import COLUMNS, Leaf
from facilitator.tui.screens.plan_table import Heads, Line, plan_table
from facilitator.tui.screens.plan_typing import Typing
from facilitator.tui.screens.sheet import Sheet
from facilitator.tui.widgets.drawn import Drawn
from facilitator.tui.widgets.footer import Key, KeyRow, Keys
from facilitator.tui.widgets.head import Head, Top
from facilitator.tui.widgets.notice import Notice
from facilitator.tui.widgets.too_small import TooSmall
from facilitator.tui.words import HEED, plain

ROWS = 18
"""Below this there is no room for the table."""


class LowRow(Drawn):
    """The row in which something is said or typed; it is there without it too."""

    shown: reactive[Content] = reactive(Content(), always_update=True)

    def rows(self, width: int) -> list[Content]:
        """The one row."""
        return [self.shown.truncate(width, ellipsis=True)]


class PlanPage(Leaf[Guardian]):
    """Everything of the page but what its keys do to the plan."""

    def __init__(
        self,
        session: Session,
        language: Language,
        *,
        now: Callable[[], datetime] | None = None,
        guardian: Guardian | None = None,
        entering: Entering | None = None,
    ) -> None:
        """`entering` enters a phase as of a moment; without it only the session hears of it."""
        super().__init__(language)
        self.session = session
        self._now = now or session.now
        guardian = guardian or Guardian()
        self.planner = Planner(
            session, language, now=self._now, guardian=guardian, entering=entering
        )
        self.typing: Typing | None = None
        self.ways: tuple[WayOut, ...] = ()
        """As they are shown: what is taken is what was read."""
        self.answering = bool(guardian.asks(session.dialogue, self._now()))
        """Whether figures take a way out."""
        self._lines: tuple[Line, ...] = ()
        self._in_sight = 0
        self._left: Phase | None = None
        """The phase that was chosen until the ways out were."""

    def compose(self) -> ComposeResult:
        """Head, table, notice, a row to type in, keys."""
        with Vertical(classes="page"):
            with Vertical(classes="head band"):
                yield Head()
                yield Heads()
            yield Sheet()
            with Vertical(classes="foot band"):
                yield Notice()
                yield LowRow()
                yield KeyRow()
        yield TooSmall(COLUMNS, ROWS, self.language)

    def on_mount(self) -> None:
        """Show it, and go on showing it."""
        super().on_mount()
        self.show_plan()
        self.set_interval(1, self.show_plan)

    # -- what is shown -------------------------------------------------------------------------

    def show_plan(self) -> None:
        """The plan as it is now."""
        now, dialogue, language = self._now(), self.session.dialogue, self.language
        guardian = self.planner.guardian
        self.ways = open_ways(dialogue, guardian, now)
        self.answering = self.answering and bool(self.ways)
        slots = schedule(dialogue, now)
        head, lines = plan_table(dialogue, slots, language, choosable=not self.answering)
        aside = not self.answering
        advice = expected_end(dialogue, guardian, now, language, aside=aside)
        self.query_one(Head).top = Top(dialogue.plan.now.title, time=time_of_day(now))
        self.query_one(Heads).line = head
        self.query_one(Notice).advice = advice
        self.query_one(KeyRow).keys = Keys(self._keys_of_the_moment())
        if lines != self._lines:
            self._list(lines, [slot.phase for slot in slots])

    def _list(self, lines: tuple[Line, ...], phases: list[Phase]) -> None:
        """Other rows; the phase that was chosen stays so, and in sight."""
        phase, self._lines = self.phase, lines
        self.sheet.show(lines)
        if phase in phases and not self.answering:
            self.sheet.chosen = phases.index(phase)
        elif phase in phases:
            self._in_sight = phases.index(phase)
            self._bring_into_sight()

    def _bring_into_sight(self) -> None:
        """Scroll to what runs, while no row is chosen that the sheet would scroll to itself."""
        if self.answering:
            region = Region(0, self._in_sight, 1, 1)
            self.sheet.scroll_to_region(region, animate=False, force=True)

    def on_resize(self, event: Resize) -> None:
        """Another size: bring what runs into sight once the sheet has its rows."""
        super().on_resize(event)
        self.call_after_refresh(self.sheet.call_later, self._bring_into_sight)

    def _keys_of_the_moment(self) -> tuple[Key, ...]:
        say = self.language.say
        numbers = Key(" ".join(str(int(way.kind)) for way in self.ways), say("take a way out"))
        choose, start = Key("↑↓", say("choose")), Key("s", say("began at"), "start")
        undo = (Key("^Z", say("undo"), "put_back"),) if self.planner.changed else ()
        back = Key("Esc", say("back"), "back")
        if self.answering:
            return (numbers, choose, *undo, back)
        minutes = (Key("+ −", say("a minute")), Key("0–9", say("minutes")))
        return (choose, *minutes, Key("d", say("drop"), "drop"), start, *undo, back)

    def tell(self, sentence: str, *, mark: str = "") -> None:
        """Say something in its own row."""
        self.typing = None
        self.query_one(LowRow).shown = Content.styled(mark, HEED) + plain(sentence)

    def show_typing(self, typing: Typing | None) -> None:
        """Show what is being typed; None: nothing is."""
        self.typing = typing
        self.query_one(LowRow).shown = typing.shown(self.language) if typing else Content()

    # -- what is chosen ------------------------------------------------------------------------

    @property
    def phase(self) -> Phase | None:
        """The chosen phase; else the one that was, the one that runs, or the one to come."""
        chosen, evening = self.sheet.chosen, self.session.dialogue.evening
        on_sheet = self._lines[chosen].key if 0 <= chosen < len(self._lines) else None
        to_come = None if evening.closed else next_phase(self.session.dialogue)
        return on_sheet or self._left or evening.current or to_come

    def meant(self) -> Phase | None:
        """The phase that a key is about; from here on figures go to it."""
        self.answering = False
        self.show_plan()
        return self.phase

    def action_move(self, by: int) -> None:
        """Another phase; past the last one, the ways out."""
        self.show_typing(None)
        last = self.sheet.chosen == len(self._lines) - 1
        if self.answering:
            self.answering = by > 0
        elif by > 0 and last and self.ways:
            self._left, self.answering = self.phase, True
        else:
            self.sheet.action_move(by)
        self.show_plan()
