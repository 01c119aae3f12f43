"""An evening at the keyboard: the whole app, with everything around it in memory.

async with an_evening() as evening:
    await evening.round(1)
    await evening.oak_says("Time.")
    await evening.presses("ctrl+z")
    assert evening.told == "Undone: written down: “Time.” · ^Y redo"

The clock stands until it is put forward with `waits`. Everything waits for effects.
"""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.screen import Screen

from facilitator.desk import Desk
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.moves.evening import give_turn
from facilitator.domain.phases import CLOSING, TALK, WELCOME, Phase, PhaseKind
from facilitator.domain.plan import Beamer, Plan
from facilitator.domain.wall import RoomView
from facilitator.language import language
from facilitator.settings import Settings
from facilitator.tui.app import FacilitatorApp
from facilitator.tui.screens.cockpit import CockpitScreen
from facilitator.tui.screens.wall import Strip, WallScreen
from facilitator.tui.widgets.answers import AnswerList
from facilitator.tui.widgets.footer import KeyRow
from facilitator.tui.widgets.head import Head
from facilitator.tui.widgets.heading_rows import HeadingRows
from facilitator.tui.widgets.line import Line
from facilitator.tui.widgets.one_row import OneRow
from tests.building import AnEvening, a_plan
from tests.doubles import DIALOGUE, MemoryDesk, a_desk, with_desk
from tests.patience import settled, until
from tests.tui.looking import read
from tests.tui.standin import NoAwake

WORK = ("acts", "documents", "checkpoint", "looking")
"""What is done beside the keys."""
CHARACTERS = {"enter": "\r", "tab": "\t", "escape": "\x1b", "backspace": "\x7f", "space": " "}


@dataclass
class SteadyClock:
    """Seconds that go on only with the clock on the wall, but for when the laptop sleeps."""

    seconds: float = 0.0

    def __call__(self) -> float:
        return self.seconds


class Laptop(FacilitatorApp):
    """The app, with a steady clock of ours."""

    def __init__(self, desk: MemoryDesk, steady: SteadyClock, code: str, settings: Settings):
        shelf = with_desk(desk)
        super().__init__(shelf, settings, language(code), start=DIALOGUE, awake=NoAwake())
        self.steady = steady

    def cockpit(self, desk: Desk) -> Screen[None]:
        return self.at_size(CockpitScreen(desk, self.language, steady=self.steady))


@asynccontextmanager
async def an_evening(
    plan: Plan | None = None,
    *,
    desk: MemoryDesk | None = None,
    size: tuple[int, int] = (100, 30),
    code: str = "en",
    beamer: Beamer = Beamer.NONE,
    settings: Settings | None = None,
    **changes: Any,
) -> AsyncIterator["Evening"]:
    """The laptop with the cockpit open, before anything has begun. `changes` are to the plan."""
    desk = desk or a_desk(AnEvening(plan or a_plan(**{"beamer": beamer, **changes})))
    steady = SteadyClock()
    laptop = Laptop(desk, steady, code, settings or Settings())
    async with laptop.run_test(size=size) as pilot:
        evening = Evening(desk, laptop, pilot, steady)
        await evening.comes(lambda: evening.stands)
        yield evening


@dataclass
class Evening:
    """What a facilitator does, and what is to be seen then."""

    desk: MemoryDesk
    app: Laptop
    pilot: Pilot[None]
    steady: SteadyClock

    # -- the room -------------------------------------------------------------------------------

    async def begins(self) -> None:
        """People are welcomed."""
        await self.enters(WELCOME)

    async def talk(self) -> None:
        """The speaker begins."""
        await self.enters(TALK)

    async def round(self, number: int = 1) -> None:
        """The round about this question begins."""
        await self.enters(Phase(PhaseKind.ROUND, self._question(number)))

    async def report_back(self, number: int = 1, group: str = "") -> None:
        """The groups tell each other; `group` has the floor, else the first."""
        await self.enters(Phase(PhaseKind.REPORT_BACK, self._question(number)))
        if group and self.dialogue.evening.turn and self.dialogue.evening.turn.group != group:
            await self.does(self.desk.session.do(give_turn, group))

    async def closing(self) -> None:
        """The last phase."""
        await self.enters(CLOSING)

    async def enters(self, phase: Phase) -> None:
        """Whatever phase begins, without asking."""
        await self.does(self.cockpit.parts.conductor.enter(phase))

    async def does(self, act: Any) -> None:
        """Something happens by itself, and shows."""
        await act
        self.cockpit.show()
        await self.settles()

    async def closes(self) -> None:
        """People go home."""
        await self.closing()
        await self.presses("ctrl+n", "ctrl+n")

    async def oak_says(self, words: str) -> None:
        await self.group_says(1, words)

    async def beech_says(self, words: str) -> None:
        await self.group_says(2, words)

    async def group_says(self, number: int, words: str) -> None:
        """Tab, the number, the words, Enter."""
        await self.presses(
            "tab", *str(number), *(["space"] if len(self.dialogue.groups) > 9 else [])
        )
        await self.says(words)

    async def says(self, words: str) -> None:
        """The words and Enter, for whatever address the line has."""
        await self.bursts(*words, "enter")

    async def waits(self, *, minutes: float = 0, seconds: float = 0) -> None:
        """Time goes by."""
        gone = minutes * 60 + seconds
        self.steady.seconds += gone
        await self._goes_on(gone)

    async def sleeps(self, *, minutes: float = 0) -> None:
        """The lid is closed for so long."""
        await self._goes_on(minutes * 60)

    async def _goes_on(self, seconds: float) -> None:
        self.desk.clock.now += timedelta(seconds=seconds)
        self.cockpit.parts.seconds.pass_by()
        await self.settles()

    # -- hands ----------------------------------------------------------------------------------

    async def presses(self, *keys: str) -> None:
        """Keys by their names, or single letters, at the speed of hands."""
        for key in keys:
            self.app.post_message(pressed(key))
            if not key.isalnum() or len(key) > 1:
                await self.settles()
        await self.settles()

    async def bursts(self, *keys: str) -> None:
        """The same, as a terminal under load hands them over: all at once."""
        for key in keys:
            self.app.post_message(pressed(key))
        await self.settles()

    async def types(self, words: str) -> None:
        """Letters, in one burst."""
        await self.bursts(*words)

    async def pastes(self, text: str) -> None:
        self.app.post_message(events.Paste(text))
        await self.settles()

    async def resizes(self, width: int, height: int) -> None:
        """The window gets another size."""
        await self.pilot.resize_terminal(width, height)
        await self.settles()

    # -- eyes -----------------------------------------------------------------------------------

    @property
    def stands(self) -> bool:
        """Whether the cockpit is there, and shows the dialogue; it is on its way before that."""
        found = (s for s in self.app.screen_stack if isinstance(s, CockpitScreen) and s.is_whole)
        return any(screen.query_one(Head).top.time for screen in found)

    @property
    def cockpit(self) -> CockpitScreen:
        return next(s for s in self.app.screen_stack if isinstance(s, CockpitScreen))

    @property
    def wall(self) -> WallScreen:
        assert isinstance(self.app.screen, WallScreen)
        return self.app.screen

    @property
    def dialogue(self) -> Dialogue:
        return self.desk.session.dialogue

    @property
    def view(self) -> RoomView:
        """What the room sees, or would see."""
        return self.cockpit.parts.room.view

    @property
    def line(self) -> str:
        """What stands on the line."""
        return self.cockpit.line.text

    @property
    def prompt(self) -> str:
        """What stands before it."""
        return self.cockpit.line.prompt.plain

    @property
    def told(self) -> str:
        """The row under the line."""
        return self._row("#under")

    @property
    def saved(self) -> str:
        """The row above the line."""
        return self._row("#saved")

    @property
    def strip(self) -> str:
        """The lowest row of the room view."""
        return self.wall.query_one(Strip).rows(self.app.size.width - 4)[0].plain

    @property
    def rows(self) -> list[str]:
        """The answers in the list, whatever is in sight of it."""
        return [row.words.text for row in self.cockpit.query_one(AnswerList).rows]

    @property
    def chosen(self) -> str:
        """The words of the answer one is at; "" in the line."""
        answers = self.cockpit.query_one(AnswerList)
        found = [row.words.text for row in answers.rows if row.id == answers.chosen]
        return found[0] if found and answers.has_focus else ""

    @property
    def typing(self) -> bool:
        """Whether letters go straight to the line."""
        return isinstance(self.app.focused, Line)

    @property
    def head(self) -> str:
        """The right end of the first row: what is saved."""
        return self.cockpit.query_one(Head).top.saved

    @property
    def heading(self) -> tuple[str, str, str]:
        """Where one is, what it is about, what comes."""
        shown = self.cockpit.query_one(HeadingRows).heading
        return shown.where, shown.about, shown.after

    @property
    def footer(self) -> str:
        """The keys of the last row."""
        keys = self.cockpit.query_one(KeyRow).keys.keys
        return "  ".join(f"{key.key} {key.word}" for key in keys)

    @property
    def badge(self) -> str:
        """What the room sees, as the last row says it."""
        badge = self.cockpit.query_one(KeyRow).keys.badge
        return f"{badge.sign} {badge.lead} {badge.sees}"

    @property
    def answers(self) -> list[tuple[str, str, str]]:
        """Everything that counts: question, group and words."""
        standing = (a for a in self.dialogue.everything() if a.standing)
        return [(a.question, a.group, a.text) for a in standing]

    @property
    def words(self) -> list[str]:
        """The words of everything that counts."""
        return [text for _, _, text in self.answers]

    @property
    def page(self) -> list[str]:
        """What stands on the screen, row by row."""
        return read(self.app)

    def shows(self, *texts: str) -> bool:
        """Whether all of these can be read on the screen."""
        page = "\n".join(self.page)
        return all(text in page for text in texts)

    # -- patience -------------------------------------------------------------------------------

    async def comes(self, effect: Callable[[], object]) -> None:
        """Wait for an effect."""
        await until(self.app, effect, self._at_work)

    async def settles(self) -> None:
        """Wait until nobody has anything to do, but for what cannot be done."""
        await settled(self.app, self._at_work)

    def _at_work(self) -> bool:
        acts = any(w.group in WORK and w.is_running for w in self.app.workers)
        return (acts or self._saving()) and not self.desk.journal.opens

    def _saving(self) -> bool:
        cockpits = [s for s in self.app.screen_stack if isinstance(s, CockpitScreen)]
        counts = [screen.parts.saver.counts for screen in cockpits]
        return any(c.saving and not c.failed for c in counts)

    # -- small things ---------------------------------------------------------------------------

    def _row(self, selector: str) -> str:
        return self.cockpit.query_one(selector, OneRow).content.plain.replace("\u00a0", " ")

    def _question(self, number: int) -> str:
        return self.dialogue.questions[number - 1].id


def pressed(key: str) -> events.Key:
    """A key as a terminal hands it over."""
    if len(key) == 1:
        return events.Key(_character_to_key(key), key)
    return events.Key(key, CHARACTERS.get(key))
