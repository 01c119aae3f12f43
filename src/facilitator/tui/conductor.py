"""What the keys of the evening do, apart from any screen: one method each, one sentence back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from facilitator.desk import Desk
from facilitator.domain.clock import NONE, Clock
from facilitator.domain.clock_words import every_second, time_of_day
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.message import NotNow
from facilitator.domain.moves.evening import (
    close_dialogue,
    enter_phase,
    extend_phase,
    give_turn,
    go_back,
    pause_phase,
    resume_phase,
    shift_clock,
)
from facilitator.domain.phases import Phase, PhaseKind
from facilitator.domain.plan import Beamer
from facilitator.domain.reading_back import first_unread, page_of
from facilitator.domain.turns import next_group
from facilitator.domain.wall import Choices
from facilitator.language import Language
from facilitator.phase_names import phase_name
from facilitator.tui.steps import next_step

ASKED_FOR = timedelta(seconds=8)
"""So long a second press counts as a yes."""


class Conductor:
    """Makes the moves of the evening on a desk, and keeps what was chosen for the wall.

    Every method says in a sentence what a person should know, or nothing. It raises what the
    moves raise: `NotNow` and `NotSaved`, each a sentence as well.
    """

    def __init__(self, desk: Desk, language: Language, *, steady: Callable[[], float]) -> None:
        """`steady` is a clock that never jumps, in seconds, for what must be pressed twice."""
        self.desk = desk
        self.session = desk.session
        self.wall = Choices.from_live(desk.live)
        self._say = language.say
        self._language = language
        self._steady = steady
        self._asked: tuple[str, float] = ("", 0.0)
        self.mirrored = desk.live.get("beamer") == Beamer.MIRRORED.value
        """Whether the projector shows the laptop's own screen."""
        self.asleep = 0
        """Seconds by which the wall clock jumped last, until that is answered."""

    @property
    def dialogue(self) -> Dialogue:
        """The dialogue as it stands."""
        return self.session.dialogue

    def sure(self, question: str) -> bool:
        """Whether this was asked a moment ago: the second press is a yes."""
        asked, at = self._asked
        now = self._steady()
        yes = asked == question and now - at <= ASKED_FOR.total_seconds()
        self._asked = ("", 0.0) if yes else (question, now)
        return yes

    def unask(self) -> None:
        """The question was passed by: a press from now on is the first again."""
        self._asked = ("", 0.0)

    async def next(self) -> str:
        """One step on: a turn, a phase, or home. A clock with time left is asked about first."""
        step = next_step(self.dialogue)
        if step is None:
            raise NotNow("The dialogue is closed already.")
        if step.group:
            await self.session.do(give_turn, step.group.id)
            await self._announce_next_group()
            return ""
        if warning := self._time_left():
            return warning
        if step.phase:
            await self.enter(step.phase)
            return ""
        await self.session.do(close_dialogue)
        await self.choose(self._kept_slide())
        return ""

    def _time_left(self) -> str:
        """The question whether to stop a running clock; nothing once that was answered."""
        clock, phase = self.dialogue.clock, self.dialogue.evening.current
        if clock is None or phase is None or clock.run.paused_since:
            return ""
        left = clock.remaining(self.session.now())
        if left <= NONE or self.sure(f"next {phase}"):
            return ""
        return self._say(
            "{phase} has {left} left. ^N again to stop it.",
            phase=phase_name(self.dialogue, phase, self._language),
            left=every_second(left),
        )

    async def enter(self, phase: Phase, effective: datetime | None = None) -> None:
        """Go on to a phase; the wall follows. The slide stays, for who comes back to the talk.

        `effective` is when it really began, where that was forgotten.
        """
        await self.session.do(enter_phase, phase, effective=effective)
        self.asleep = 0
        await self.choose(self._wall_of(phase))
        if phase.kind is PhaseKind.REPORT_BACK:
            if first := next_group(self.dialogue):
                await self.session.do(give_turn, first.id)
            await self._announce_next_group()

    def _wall_of(self, phase: Phase) -> Choices:
        """What is chosen for the wall as a phase begins."""
        match phase.kind:
            case PhaseKind.TALK if self.dialogue.plan.now.slides:
                return Choices(slide=1)
            case PhaseKind.READ_BACK:
                page = page_of(self.dialogue, first_unread(self.dialogue))
                return replace(self._kept_slide(), page=page)
            case _:
                return self._kept_slide()

    def _kept_slide(self) -> Choices:
        return Choices(slide=self.wall.slide, step=self.wall.step)

    async def more_time(self, minutes: int = 1) -> str:
        """A minute more for whatever runs. Whoever gives time does not mean to stop it."""
        self._asked = ("", 0.0)
        await self.session.do(extend_phase, minutes * 60)
        clock = self.dialogue.clock
        if clock is None:
            return ""
        until = time_of_day(clock.until(self.session.now()))
        count = self._language.count
        if minutes < 0:
            return count(
                "{n} minute less: until {until}.",
                "{n} minutes less: until {until}.",
                -minutes,
                until=until,
            )
        return count(
            "{n} minute more: until {until}.",
            "{n} minutes more: until {until}.",
            minutes,
            until=until,
        )

    async def pause(self) -> str:
        """Stop the clock, or let it run again."""
        clock = self._clock()
        await self.session.do(pause_phase if clock.run.running else resume_phase)
        return ""

    def _clock(self) -> Clock:
        if self.dialogue.clock is None:
            raise NotNow("No clock is running.")
        return self.dialogue.clock

    async def back(self) -> str:
        """Take back the last step of the evening."""
        await self.session.do(go_back)
        self.wall = replace(self.wall, page=(), answer="")
        await self._announce_next_group()
        phase = self.dialogue.evening.current
        if phase is None:
            return self._say("Back to before it began.")
        name = phase_name(self.dialogue, phase, self._language)
        return self._say("Back to {phase}, as if it had never stopped.", phase=name)

    async def give_turn(self, number: int) -> str:
        """Give the floor to a group, by its number."""
        self.check_turns()
        groups = self.dialogue.groups
        if not 0 < number <= len(groups):
            raise NotNow("There is no such group.")
        await self.session.do(give_turn, groups[number - 1].id)
        await self._announce_next_group()
        return ""

    def check_turns(self) -> None:
        """Refuse where nobody reports back."""
        phase = self.dialogue.evening.current
        if phase is None or phase.kind is not PhaseKind.REPORT_BACK:
            raise NotNow("Groups get the floor at the report-back.")

    async def _announce_next_group(self) -> None:
        following = next_group(self.dialogue)
        await self.choose(replace(self.wall, next_group=following.id if following else ""))

    async def do_not_count(self) -> str:
        """Leave time that the laptop slept out of the count."""
        if not self.asleep:
            raise NotNow("The clock did not jump.")
        await self.session.do(shift_clock, self.asleep)
        self.asleep = 0
        return self._say("That time does not count.")

    async def beamer(self, beamer: Beamer) -> None:
        """Keep how the projector is connected."""
        self.mirrored = beamer is Beamer.MIRRORED
        await self.desk.set_live({"beamer": beamer.value})

    # -- the wall ------------------------------------------------------------------------------

    async def choose(self, wall: Choices) -> None:
        """Keep what is chosen for the wall, so that a second process and a restart know it."""
        self.wall = wall
        await self.desk.set_live(wall.live())

    async def black(self) -> None:
        """The room sees nothing, or again what it saw."""
        await self.choose(replace(self.wall, black=not self.wall.black))

    async def slide(self, number: int) -> str:
        """Go to a slide, by its number."""
        slides = self.dialogue.plan.now.slides
        if not 0 < number <= len(slides):
            raise NotNow("There is no such slide: there are {count}.", count=len(slides))
        await self.choose(replace(self.wall, slide=number, step=0))
        return ""

    async def step_on(self) -> None:
        """The next step of the slide, else the next slide; on the last one nothing."""
        slides, wall = self.dialogue.plan.now.slides, self.wall
        if wall.slide and wall.step + 1 < len(slides[wall.slide - 1].steps):
            await self.choose(replace(wall, step=wall.step + 1))
        elif wall.slide < len(slides):
            await self.choose(replace(wall, slide=wall.slide + 1, step=0))

    async def step_back(self) -> None:
        """The step before, else the slide before with all its steps."""
        slides, wall = self.dialogue.plan.now.slides, self.wall
        if wall.step:
            await self.choose(replace(wall, step=wall.step - 1))
        elif wall.slide > 1:
            last = len(slides[wall.slide - 2].steps) - 1
            await self.choose(replace(wall, slide=wall.slide - 1, step=max(last, 0)))

    async def show(self, answer: str) -> None:
        """Show one answer to the room, or no longer."""
        shown = "" if self.wall.answer == answer else answer
        await self.choose(replace(self.wall, answer=shown))


def slept(before: datetime, after: datetime, steady: float) -> timedelta:
    """How much further the wall clock went than a steady one: the laptop slept, or it was set."""
    return (after - before) - timedelta(seconds=steady)
