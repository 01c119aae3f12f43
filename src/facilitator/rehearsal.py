"""A whole evening with invented answers, played through the same moves as a real one."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.events import AnswerKind, Verdict
from facilitator.domain.marks import read_stars
from facilitator.domain.moves.answers import submit_answer, tally_answer
from facilitator.domain.moves.evening import (
    close_dialogue,
    end_turn,
    enter_phase,
    extend_phase,
    give_turn,
)
from facilitator.domain.moves.reading_back import read_back_answer
from facilitator.domain.phases import Phase, PhaseKind
from facilitator.domain.timing import next_phase
from facilitator.invented import Invented
from facilitator.session import Session

ANSWERS_A_GROUP = 3
ANSWERS_A_ROOM = 8
READ_BACK = 5


@dataclass(slots=True)
class PlayedClock:
    """A clock that is only ever put forward, `speed` times as fast as a real one; 0 is at once."""

    now: datetime
    speed: float
    sleep: Callable[[float], Awaitable[None]]

    def __call__(self) -> datetime:
        """The time it is in the rehearsal."""
        return self.now

    async def forward(self, by: timedelta) -> None:
        """Let time pass."""
        if self.speed > 0:
            await self.sleep(by.total_seconds() / self.speed)
        self.now += by


class Rehearsal:
    """Plays a dialogue from its welcome to the coat rack. Made-up, and the same every time."""

    def __init__(self, session: Session, clock: PlayedClock, invented: Invented) -> None:
        self._session = session
        self._clock = clock
        self._invented = invented
        # The same plan rehearses the same way: this is theatre, not chance.
        self._chance = Random(session.dialogue.plan.made.title)  # noqa: S311

    async def play(self) -> AsyncIterator[Dialogue]:
        """The evening, a dialogue at every moment something has happened."""
        while phase := next_phase(self._session.dialogue):
            yield await self._session.do(enter_phase, phase)
            async for dialogue in self._phase(phase):
                yield dialogue
        yield await self._session.do(close_dialogue)
        await self._clock.forward(timedelta(minutes=3))
        yield await self._said(self._invented.answer())

    async def _phase(self, phase: Phase) -> AsyncIterator[Dialogue]:
        match phase.kind:
            case PhaseKind.TALK:
                happenings = self._talk()
            case PhaseKind.ROUND:
                happenings = self._round(phase)
            case PhaseKind.REPORT_BACK:
                happenings = self._report_back(phase)
            case PhaseKind.CLOSING:
                happenings = self._closing()
            case _:
                happenings = self._nothing()
        async for dialogue in happenings:
            yield dialogue
        await self._clock.forward(max(self._left(), timedelta()))
        yield self._session.dialogue

    async def _nothing(self) -> AsyncIterator[Dialogue]:
        await self._pass(0.5)
        yield self._session.dialogue

    async def _talk(self) -> AsyncIterator[Dialogue]:
        """Two notes and a question for the speaker, who takes a minute more than agreed."""
        for kind in (AnswerKind.TALK_NOTE, AnswerKind.SPEAKER_QUESTION, AnswerKind.TALK_NOTE):
            await self._pass(0.25)
            said = self._invented.for_speaker() if kind != AnswerKind.TALK_NOTE else ""
            yield await self._said(said or self._invented.note(), kind=kind)
        await self._pass(0.25)
        await self._clock.forward(timedelta(minutes=1))

    async def _round(self, phase: Phase) -> AsyncIterator[Dialogue]:
        """A remark or two overheard; a room without groups says everything here."""
        alone = not self._session.dialogue.groups
        answers = ANSWERS_A_ROOM if alone else 2
        for _ in range(answers):
            await self._pass(0.8 / answers)
            yield await self._said(self._invented.answer(), phase=phase, group=self._any_group())
        if phase == self._first_round():
            yield await self._session.do(extend_phase, 60)

    async def _report_back(self, phase: Phase) -> AsyncIterator[Dialogue]:
        """Every group has the floor; now and then another one says: us too."""
        groups = self._session.dialogue.groups
        for group in groups:
            yield await self._session.do(give_turn, group.id)
            for _ in range(ANSWERS_A_GROUP):
                await self._pass(0.9 / len(groups) / ANSWERS_A_GROUP)
                yield await self._said(self._invented.answer(), phase=phase, group=group.id)
            if self._chance.random() < 1 / 3 and len(groups) > 1:
                yield await self._us_too(group.id)
        yield await self._session.do(end_turn)

    async def _us_too(self, group: str) -> Dialogue:
        others = [g.id for g in self._session.dialogue.groups if g.id != group]
        last = self._session.dialogue.everything()[-1].id
        return await self._session.do(tally_answer, last, [self._chance.choice(others)])

    async def _closing(self) -> AsyncIterator[Dialogue]:
        """A few answers are read back, and somebody promises something."""
        standing = [a.id for a in self._session.dialogue.everything() if a.standing]
        for answer in standing[:READ_BACK]:
            await self._pass(0.1)
            yield await self._session.do(read_back_answer, answer, Verdict.RIGHT)
        yield await self._said(self._invented.promise(), kind=AnswerKind.AGREEMENT)

    async def _said(
        self,
        said: str,
        *,
        phase: Phase | None = None,
        group: str = "",
        kind: AnswerKind = AnswerKind.ANSWER,
    ) -> Dialogue:
        return await self._session.do(
            submit_answer,
            self._session.new_id(),
            read_stars(said),
            question=self._question(phase),
            group=group,
            kind=kind,
        )

    def _question(self, phase: Phase | None) -> str:
        """The question of a phase; a report-back of everything is about any of them."""
        if phase is None:
            return ""
        asked = [q.id for q in self._session.dialogue.questions]
        return phase.of or (self._chance.choice(asked) if asked else "")

    def _any_group(self) -> str:
        groups = self._session.dialogue.groups
        return self._chance.choice(groups).id if groups else ""

    def _first_round(self) -> Phase:
        phases = self._session.dialogue.plan.phases
        return next(p for p in phases if p.kind is PhaseKind.ROUND)

    async def _pass(self, share: float) -> None:
        """Let a share of the phase's time pass."""
        if clock := self._session.dialogue.clock:
            await self._clock.forward(clock.length * share)

    def _left(self) -> timedelta:
        clock = self._session.dialogue.clock
        return clock.remaining(self._clock.now) if clock else timedelta()
