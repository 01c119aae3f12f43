"""What the keys of the plan's page do, apart from the page: one method each, one sentence back."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from facilitator.domain.clock_words import MINUTE, time_of_day
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.entry import Event
from facilitator.domain.guardian import Guardian, Kind, WayOut, put_plan_back, take_way_out
from facilitator.domain.message import NotNow
from facilitator.domain.moves.evening import correct_start, enter_phase
from facilitator.domain.moves.plan import change_length, drop_question, restore_question
from facilitator.domain.phases import Phase, PhaseKind
from facilitator.domain.planning import LivePlan
from facilitator.domain.schedule import Standing, clock_time, likely_start, schedule
from facilitator.language import Language
from facilitator.session import Session

Entering = Callable[[Phase, datetime], Awaitable[object]]
"""Enters a phase as of a moment, with whatever belongs to that elsewhere."""


class Planner:
    """Makes the moves of the plan's page, and knows how to take the last of them back.

    Every method says in a sentence what a person should know, or nothing. It raises what the
    moves raise: `NotNow` and `NotSaved`, each a sentence as well.
    """

    def __init__(
        self,
        session: Session,
        language: Language,
        *,
        now: Callable[[], datetime],
        guardian: Guardian,
        entering: Entering | None = None,
    ) -> None:
        self.guardian = guardian
        self._session = session
        self._language = language
        self._now = now
        self._entering = entering or self._enter
        self._before: list[LivePlan] = []

    @property
    def dialogue(self) -> Dialogue:
        """The dialogue as it stands."""
        return self._session.dialogue

    @property
    def changed(self) -> bool:
        """Whether there is something to take back."""
        return bool(self._before)

    async def take(self, way: WayOut) -> str:
        """Take a way out."""
        time = time_of_day(way.ends)
        if way.kind is Kind.LATER:
            self.guardian = self.guardian.accepting(self.dialogue, self._now())
            return self._language.say("Left as it is: it ends at {time}.", time=time)
        await self._change(lambda dialogue: take_way_out(dialogue, way))
        self.guardian = Guardian()
        return self._language.say("It ends at {time} now. ^Z puts the plan back.", time=time)

    async def lengthen(self, phase: Phase, minutes: int) -> str:
        """Give a phase so many minutes more, or less."""
        seconds = self.dialogue.plan.length(phase) + minutes * 60
        return await self._set_length(phase, max(seconds, 0))

    async def set_minutes(self, phase: Phase, minutes: int) -> str:
        """Give a phase so many minutes."""
        return await self._set_length(phase, minutes * 60)

    async def _set_length(self, phase: Phase, seconds: int) -> str:
        match self._standing(phase):
            case Standing.PAST:
                raise NotNow("This part of the evening is over.")
            case Standing.PASSED_OVER | Standing.DROPPED:
                raise NotNow("This part of the evening is not held.")
        await self._change(lambda dialogue: change_length(dialogue, phase, seconds))
        return ""

    async def drop_or_restore(self, phase: Phase) -> str:
        """Do not ask the question of a round, or ask it after all."""
        if phase.kind is not PhaseKind.ROUND:
            raise NotNow("Only a round can be dropped.")
        if phase.of in self.dialogue.plan.dropped:
            await self._change(lambda dialogue: restore_question(dialogue, phase.of))
        elif phase in self.dialogue.evening.runs:
            raise NotNow("This round has begun already.")
        else:
            await self._change(lambda dialogue: drop_question(dialogue, phase.of))
        return ""

    async def put_back(self) -> str:
        """Give the plan back what the last act here changed of it."""
        if not self._before:
            raise NotNow("There is nothing to undo.")
        earlier = self._before[-1]
        await self._session.do(put_plan_back, earlier)
        self._before.pop()
        return self._language.say("The plan is as it was.")

    async def begin(self, phase: Phase, typed: str) -> str:
        """Note when a phase began: the one that runs, or one that was not entered yet."""
        if self.dialogue.evening.closed or self._standing(phase) is Standing.PAST:
            raise NotNow("This part of the evening is over.")
        at = self._moment(phase, typed)
        if phase == self.dialogue.evening.current:
            await self._session.do(correct_start, at)
        else:
            await self._entering(phase, at)
        return self._language.say("It began at {time}.", time=time_of_day(at))

    def proposed_start(self, phase: Phase) -> datetime:
        """When a phase began as noted, or else when it is likely to have."""
        run = self.dialogue.evening.run
        if run and phase == self.dialogue.evening.current:
            return run.entered.start.astimezone(self._now().tzinfo)
        return likely_start(self.dialogue, self._now())

    def _moment(self, phase: Phase, typed: str) -> datetime:
        if not typed:
            return self.proposed_start(phase)
        at, evening = clock_time(typed, self._now()), self.dialogue.evening
        current = phase == evening.current
        earliest = evening.earliest_start if current else evening.touched
        # The minute that is typed may hold the second in which the phase before it ended.
        same = earliest is not None and timedelta() < earliest - at < MINUTE
        return earliest if earliest and same else at

    def _standing(self, phase: Phase) -> Standing:
        slots = schedule(self.dialogue, self._now())
        return next((s.standing for s in slots if s.phase == phase), Standing.PASSED_OVER)

    async def _enter(self, phase: Phase, at: datetime) -> None:
        await self._session.do(enter_phase, phase, effective=at)

    async def _change(self, move: Callable[[Dialogue], Event | tuple[Event, ...]]) -> None:
        before = self.dialogue.plan
        await self._session.do(move)
        self._before.append(before)
