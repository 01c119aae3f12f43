"""Parts of the cockpit by themselves: no terminal, and what they ask for is written down."""

from collections.abc import Coroutine
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest

from facilitator.domain.message import NotNow, NotSaved
from facilitator.domain.phases import WELCOME
from facilitator.language import language
from facilitator.tui.cockpit.doer import Doer
from facilitator.tui.cockpit.looking_up import LookingUp
from facilitator.tui.cockpit.seconds import Idle, News, Sleep
from facilitator.tui.cockpit.teller import Teller
from facilitator.tui.cockpit.told import TOLD_FOR
from facilitator.tui.conductor import Conductor
from facilitator.tui.saving import Saver
from tests.building import AnEvening
from tests.doubles import a_desk, running
from tests.evening import SteadyClock

SAYS = language("en")


@dataclass
class Room:
    """What parts have around them, in memory."""

    steady: SteadyClock = field(default_factory=SteadyClock)
    public: list[str] = field(default_factory=list)
    later: list[tuple[float, Any]] = field(default_factory=list)
    work: list[tuple[str, Coroutine[Any, Any, None]]] = field(default_factory=list)
    shown: int = 0
    words: str = ""
    unasked: list[bool] = field(default_factory=list)

    def __post_init__(self) -> None:
        after = lambda seconds, act: self.later.append((seconds, act))  # noqa: E731
        self.teller = Teller(
            steady=self.steady,
            later=after,
            told=self.public.append,
            words=lambda: self.words,
            unasked=lambda: self.unasked.append(True),
        )
        self.doer = Doer(self.teller, SAYS, work=self.begin, done=self.show)

    def begin(self, work: Coroutine[Any, Any, None], /, *, group: str, exclusive: bool = False):
        self.work.append((group, work))

    def show(self) -> None:
        self.shown += 1

    async def works(self) -> list[str]:
        """Do what was begun; in which groups that was."""
        begun, self.work = self.work, []
        for _, work in begun:
            await work
        return [group for group, _ in begun]


@pytest.fixture
def room() -> Room:
    return Room()


def test_a_sentence_fades_and_a_question_goes_sooner(room):
    room.teller.tell("Written.")
    room.steady.seconds += TOLD_FOR + 1
    room.teller.fade()
    assert (room.teller.told, room.public) == ("", ["", ""])
    room.teller.announce("Again?")
    room.teller.forget_soon("Again?")
    ((_, go),) = room.later
    assert not room.unasked
    room.teller.tell("Something else.")
    go()
    assert (room.teller.told, room.unasked) == ("Something else.", [True])


def test_a_question_asked_twice_is_answered_no_longer_than_it_can_be_read(room):
    for _ in range(2):
        room.teller.forget_soon("Again?")
        room.teller.announce("Again?")
    (_, first), _ = room.later
    first()
    assert (room.teller.told, room.unasked) == ("", [True])


@pytest.mark.parametrize(
    ("refusal", "public"), [(NotNow("Too late."), "Too late."), (NotSaved("Full."), "! Not done.")]
)
async def test_an_act_that_is_refused_says_why_and_gives_back(room, refusal, public):
    async def act() -> None:
        raise refusal

    back: list[str] = []
    room.doer.perform(act(), refused=lambda: back.append("words"))
    assert not back  # beside the keys
    assert await room.works() == ["acts"]
    assert (back, room.teller.told, room.public) == (["words"], str(refusal), [public])
    assert room.shown == 1


def test_a_sleep_is_noticed_only_while_a_clock_runs(room):
    desk = running(WELCOME)
    conductor = Conductor(desk, SAYS, steady=room.steady)
    sleep = Sleep(conductor, room.teller, SAYS, steady=room.steady)
    desk.clock.now += timedelta(minutes=5)
    sleep.notice()
    assert conductor.asleep == 300
    assert room.teller.told.startswith("Slept 5 min")


def test_news_of_the_files_comes_back_after_a_sentence_but_not_for_ever(room):
    desk = a_desk()
    news = News(desk, room.teller, SAYS, steady=room.steady)
    desk.notes = (NotNow("The copy is whole.").message,)
    news.tell()
    room.teller.tell("")
    news.tell()
    assert room.teller.told == "The copy is whole."
    room.teller.tell("")
    room.steady.seconds += TOLD_FOR + 1
    news.tell()
    assert room.teller.told == ""


async def test_the_file_for_people_waits_until_nobody_types(room):
    evening = AnEvening()
    evening.enters(WELCOME)
    desk = a_desk(evening)
    idle = Idle(desk, Saver(desk), work=room.begin, steady=room.steady)
    idle.touch()
    idle.keep_file_fresh()
    assert not room.work
    room.steady.seconds += 3
    idle.keep_file_fresh()
    idle.keep_file_fresh()
    assert await room.works() == ["checkpoint"]
    assert desk.checkpoints == 1


def test_nothing_is_looked_up_where_the_room_would_see_it(room):
    walked: list[str] = []
    looking_up = LookingUp(
        a_desk().session,
        SAYS,
        room.teller,
        in_public=lambda: True,
        shown=room.show,
        walk=walked.append,
        begin=walked.append,
    )
    looking_up.unfinished()
    assert room.teller.told == "To look something up takes the cockpit: ^R."
    assert (looking_up.open, looking_up.instead, walked) == (False, None, [])
