"""A small evening to test with: a plan, a clock that stands until it is put forward, moves.

evening = AnEvening()
evening.enters(ROUND_TRUST)
time = evening.hears("Time.", group=OAK)
evening.waits(minutes=5)
evening.does(reword_answer, time, "More time.")
assert evening.words(TRUST) == ["More time."]
"""

import asyncio
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone
from itertools import count
from typing import Any, Concatenate, ParamSpec

from facilitator.domain.answers import Answer
from facilitator.domain.dialogue import Dialogue, apply, fold
from facilitator.domain.entry import Entry, Event
from facilitator.domain.events import AnswerKind, Redone, Undone
from facilitator.domain.forgetting import Forgetting
from facilitator.domain.history import redoable, undoable
from facilitator.domain.marks import MarkedText, read_stars
from facilitator.domain.message import NotSaved
from facilitator.domain.moves.answers import submit_answer
from facilitator.domain.moves.evening import enter_phase
from facilitator.domain.moves.plan import create_dialogue
from facilitator.domain.phases import Phase, PhaseKind
from facilitator.domain.plan import MINUTE, Group, Plan, Question
from facilitator.domain.stamp import FIRST, stamp
from facilitator.session import Session
from facilitator.store.blanking import blanked
from facilitator.store.codec import decode, encode

P = ParamSpec("P")

START = datetime(2025, 1, 13, 19, 30, tzinfo=timezone(timedelta(hours=1)))
LAPTOP = "0123456789abcdef"

TRUST, COURAGE, NEXT = "trust", "courage", "next"
"""The ids of the three questions."""
OAK, BEECH, LIME = "oak", "beech", "lime"
"""The ids of the three groups."""

ROUND_TRUST, ROUND_COURAGE, ROUND_NEXT = (
    Phase(PhaseKind.ROUND, question) for question in (TRUST, COURAGE, NEXT)
)
REPORT_TRUST = Phase(PhaseKind.REPORT_BACK, TRUST)


def a_plan(**changes: Any) -> Plan:
    """Three rounds of twenty minutes, three groups that report back after each."""
    made = Plan(
        "Bridges in the street",
        language="en",
        questions=(
            Question(TRUST, "When did you feel trusted?"),
            Question(COURAGE, "What takes courage?"),
            Question(NEXT, "What could we try?", 15 * MINUTE, optional=True),
        ),
        groups=(Group(OAK, "Oak"), Group(BEECH, "Beech"), Group(LIME, "Lime")),
    )
    return replace(made, **changes)


def at(clock_time: str) -> datetime:
    """That time on the evening itself: "19:45", "19:45:30"."""
    hour, minute, second = (int(part) for part in (clock_time + ":00").split(":")[:3])
    return START.replace(hour=hour, minute=minute, second=second)


def minutes(number: float) -> timedelta:
    return timedelta(minutes=number)


def entry(event: Event, when: datetime = START, key: str = "e1", act: str = "") -> Entry:
    """An entry as it stands in the record."""
    return Entry(key, act or key, LAPTOP, when, stamp(FIRST, when), event)


def record(*happened: Event | tuple[str, Event]) -> list[Entry]:
    """Entries of acts of their own, one a minute or at the clock times given."""
    entries = []
    for number, each in enumerate(happened):
        when, event = each if isinstance(each, tuple) else (START + minutes(number), each)
        when = at(when) if isinstance(when, str) else when
        entries.append(entry(event, when, f"e{number}"))
    return entries


def numbered(prefix: str = "id") -> Callable[[], str]:
    """Ids that can be foretold: id1, id2, …"""
    numbers = count(1)
    return lambda: f"{prefix}{next(numbers)}"


class AnEvening:
    """A dialogue under way: makes moves, keeps the entries, and knows what they add up to."""

    def __init__(self, plan: Plan | None = None, *, start: datetime = START) -> None:
        self.now = start
        self.new_id = numbered()
        self.entries: list[Entry] = []
        self.dialogue = Dialogue()
        self.does(create_dialogue, "bridges", plan or a_plan())

    def does(
        self,
        move: Callable[Concatenate[Dialogue, P], Event | tuple[Event, ...]],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> str:
        """Make a move now; the id of the act. Raises NotNow."""
        happened = move(self.dialogue, *args, **kwargs)
        return self.notes(*(happened if isinstance(happened, tuple) else (happened,)))

    def notes(self, *events: Event) -> str:
        """Put events into the record as one act, whether they make sense or not; its id."""
        act = ""
        for event in events:
            key = self.new_id()
            act = act or key
            last = self.entries[-1].clock if self.entries else FIRST
            noted = Entry(key, act, LAPTOP, self.now, stamp(last, self.now), event)
            self.entries.append(noted)
            self.dialogue = apply(self.dialogue, noted)
        return act

    def waits(self, *, minutes: float = 0, seconds: float = 0) -> datetime:
        """Put the clock forward; the time it is then."""
        self.now += timedelta(minutes=minutes, seconds=seconds)
        return self.now

    def waits_until(self, clock_time: str) -> datetime:
        """Put the clock at a time of this evening."""
        self.now = at(clock_time)
        return self.now

    def enters(self, phase: Phase, **how: Any) -> None:
        """Go on to a phase."""
        self.does(enter_phase, phase, **how)

    def hears(
        self,
        typed: str,
        *,
        question: str = TRUST,
        group: str = "",
        kind: AnswerKind = AnswerKind.ANSWER,
    ) -> str:
        """Write an answer down as it is typed, stars and all; its id."""
        key = self.new_id()
        words = read_stars(typed)
        self.does(submit_answer, key, words, question=question, group=group, kind=kind)
        return key

    def undoes(self) -> bool:
        """Take the last act on words back, if there is one."""
        act = undoable(self.entries, LAPTOP)
        if act:
            self.takes_back(act.id)
        return act is not None

    def redoes(self) -> bool:
        """Bring the act undone last back, if that can be."""
        act = redoable(self.entries, LAPTOP)
        if act:
            self.notes(Redone(act.id))
            self.dialogue = fold(self.entries)
        return act is not None

    def takes_back(self, act: str) -> None:
        """Take back any act at all."""
        self.notes(Undone(act))
        self.dialogue = fold(self.entries)

    def answer(self, key: str) -> Answer:
        return self.dialogue.answers[key]

    def words(self, question: str = TRUST) -> list[str]:
        """What stands in the document under a question, in order."""
        return [answer.text for answer in self.dialogue.answers_to(question)]

    def used(self, phase: Phase) -> timedelta:
        """The time the clock of a phase has run until now."""
        return self.dialogue.evening.runs[phase].used(self.now)

    def remaining(self) -> timedelta:
        """What is left of the current phase."""
        assert self.dialogue.clock is not None
        return self.dialogue.clock.remaining(self.now)


@dataclass
class ListJournal:
    """A journal that keeps its entries in a list, and can refuse or be slow on command."""

    entries: list[Entry] = field(default_factory=list)
    full: bool = False
    opens: asyncio.Event | None = None
    """While this is not set, appending takes its time."""

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    async def append(self, entries: Sequence[Entry], /) -> None:
        if self.opens:
            await self.opens.wait()
        if self.full:
            raise NotSaved("The disk is full.")
        self.entries += entries

    async def forget(self, what: Forgetting, entries: Sequence[Entry], /) -> Sequence[Entry]:
        if self.full:
            raise NotSaved("The disk is full.")
        raw = {str(number): encode(entry) for number, entry in enumerate(self.entries)}
        left = {**raw, **blanked(raw, what)}
        self.entries[:] = [*map(decode, left.values()), *entries]
        return self.entries


@dataclass
class StandingClock:
    """A clock that stands until it is put forward."""

    now: datetime = START

    def __call__(self) -> datetime:
        return self.now


def a_session(journal: ListJournal, *, device: str = LAPTOP, prefix: str = "s") -> Session:
    """A session over a journal in memory, with a clock that stands still."""
    return Session(
        journal,
        device=device,
        now=StandingClock(START + minutes(len(journal.entries))),
        new_id=numbered(f"{prefix}{len(journal.entries)}-"),
    )


def everything_of(dialogue: Dialogue) -> dict[str, Any]:
    """All of a dialogue's state, in an order that counts, to compare two of them."""
    return {
        "id": dialogue.id,
        "created": dialogue.created,
        "plan": dialogue.plan,
        "evening": dialogue.evening,
        "runs": list(dialogue.evening.runs.items()),
        "answers": list(dialogue.answers.items()),
        "order": {name: list(keys) for name, keys in dialogue.order.items() if keys},
        "standing": dialogue.standing,
        "unknown": dialogue.unknown,
    }


def texts(answers: Iterable[Answer]) -> list[str]:
    return [answer.text for answer in answers]


def marked(typed: str) -> MarkedText:
    """Words as they are typed, with stars around what is bold."""
    return read_stars(typed)
