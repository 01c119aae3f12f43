"""Words on their way from Enter to the disk."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.events import AnswerKind
from facilitator.domain.line import Address
from facilitator.domain.marks import read_stars
from facilitator.domain.message import Message, NotSaved
from facilitator.domain.phases import TALK
from facilitator.session import Session
from facilitator.tui.pending import as_live
from facilitator.tui.saving import (
    Counts,
    Pending,
    PendingState,
    Saver,
    To,
    recover_pending,
    send_to,
)
from tests.building import BEECH, COURAGE, ROUND_TRUST, TRUST, AnEvening, ListJournal, a_session
from tests.tui.stage import HOSTILE

NOW = (0.0,)
NEVER = (3600.0,)


@dataclass
class ADesk:
    """A session over a list, and what is live in a dictionary."""

    journal: ListJournal
    session: Session
    live: dict[str, Any] = field(default_factory=dict)
    full: bool = False

    async def set_live(self, values: Mapping[str, Any], *, sync: bool = False) -> None:
        await asyncio.sleep(0)
        if self.full:
            raise NotSaved("The disk is full.")
        self.live |= values

    @property
    def words(self) -> list[str]:
        return [answer.text for answer in self.session.dialogue.everything()]


@pytest.fixture
def desk() -> ADesk:
    journal = ListJournal(list(AnEvening().entries))
    return ADesk(journal, a_session(journal))


def said(*typed: str) -> tuple[Any, ...]:
    return tuple(map(read_stars, typed))


async def passes() -> None:
    """Let everything that can go on go on."""
    for _ in range(40):
        await asyncio.sleep(0)


async def test_words_are_pending_at_once_and_then_on_record(desk: ADesk) -> None:
    desk.journal.opens = asyncio.Event()
    saver = Saver(desk)
    saver.enter(said("Samen *eten*"), To(TRUST, BEECH))
    assert [p.words[0].text for p in saver.pending] == ["Samen eten"]
    assert saver.counts == Counts(saving=1)
    await passes()
    assert desk.words == []
    desk.journal.opens.set()
    assert await saver.drain()
    assert saver.pending == ()
    answer = desk.session.dialogue.everything()[0]
    assert (answer.text, answer.question, answer.group) == ("Samen eten", TRUST, BEECH)
    assert answer.now.marks


async def test_answers_are_recorded_in_the_order_of_enter(desk: ADesk) -> None:
    saver = Saver(desk)
    for n in range(30):
        saver.enter(said(f"{n}"), To(TRUST))
    assert await saver.drain()
    assert desk.words == [str(n) for n in range(30)]


async def test_several_answers_of_one_enter_are_one_act(desk: ADesk) -> None:
    saver = Saver(desk)
    saver.enter(said("een", "twee"), To(TRUST))
    assert saver.counts == Counts(saving=2)
    assert await saver.drain()
    assert len({entry.act for entry in desk.journal.entries[-2:]}) == 1
    await desk.session.undo()
    assert desk.words == []


async def test_what_is_not_saved_stays_and_holds_up_what_follows(desk: ADesk) -> None:
    desk.journal.full = True
    saver = Saver(desk, again_after=NEVER)
    saver.enter(said("een"), To(TRUST))
    saver.enter(said("twee"), To(TRUST))
    await passes()
    first, second = saver.pending
    assert (first.state, second.state) == (PendingState.FAILED, PendingState.SAVING)
    assert first.reason == Message("The disk is full.")
    assert saver.counts == Counts(saving=1, failed=1)
    assert not await saver.drain()
    desk.journal.full = False
    saver.retry()
    await passes()
    assert desk.words == ["een", "twee"]


async def test_it_is_tried_again_by_itself(desk: ADesk) -> None:
    desk.journal.full = True
    saver = Saver(desk, again_after=NOW)
    saver.enter(said("een"), To(TRUST))
    await passes()
    assert saver.counts == Counts(failed=1)
    desk.journal.full = False
    await passes()
    assert (desk.words, saver.pending) == (["een"], ())


async def test_more_and_more_time_passes_between_tries(
    desk: ADesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[float] = []

    async def wait_for(waiting: Any, seconds: float) -> None:
        waiting.close()
        waited.append(seconds)
        desk.journal.full = len(waited) < 6
        await asyncio.sleep(0)
        raise TimeoutError

    monkeypatch.setattr(asyncio, "wait_for", wait_for)
    desk.journal.full = True
    saver = Saver(desk)
    saver.enter(said("een"), To(TRUST))
    await passes()
    assert waited == [1, 2, 5, 10, 10, 10]


async def test_words_that_can_never_be_saved_come_back_with_the_reason(desk: ADesk) -> None:
    back: list[tuple[Pending, Message]] = []
    saver = Saver(desk, on_refused=lambda pending, reason: back.append((pending, reason)))
    saver.enter(said("een"), To(TRUST))
    empty = saver.enter(said(""), To(TRUST))
    saver.enter(said("twee"), To(TRUST))
    assert await saver.drain()
    assert [(pending, reason.text) for pending, reason in back] == [
        (empty, "Type the answer first.")
    ]
    assert desk.words == ["een", "twee"]


async def test_pending_words_are_kept_beside_the_record_and_the_draft_goes(desk: ADesk) -> None:
    desk.live = {"draft": "Samen eten", "slide": 3}
    desk.journal.opens = asyncio.Event()
    saver = Saver(desk)
    entered = saver.enter(said("Samen *eten*", "zingen"), To(COURAGE, BEECH))
    await passes()
    assert desk.live["draft"] is None
    assert recover_pending(desk.live) == (entered,)
    desk.journal.opens.set()
    assert await saver.drain()
    assert desk.live == {"draft": None, "slide": 3, "pending": None}
    assert recover_pending(desk.live) == ()


async def test_a_full_disk_takes_no_words_from_the_screen(desk: ADesk) -> None:
    desk.full = desk.journal.full = True
    saver = Saver(desk, again_after=NEVER)
    saver.enter(said("een"), To(TRUST))
    await passes()
    assert [p.words[0].text for p in saver.pending] == ["een"]
    desk.full = False
    saver.enter(said("twee"), To(TRUST))
    await passes()
    assert [p.words[0].text for p in recover_pending(desk.live)] == ["een", "twee"]
    assert desk.live["draft"] is None
    desk.journal.full = False
    assert await saver.drain()


async def test_a_crash_between_enter_and_the_disk_loses_nothing(desk: ADesk) -> None:
    desk.journal.opens = asyncio.Event()
    saver = Saver(desk)
    saver.enter(said("een"), To(TRUST, BEECH, AnswerKind.AGREEMENT))
    await passes()
    journal = ListJournal(list(desk.journal.entries))
    again = ADesk(journal, a_session(journal), desk.live)
    later = Saver(again)
    later.take_up(recover_pending(again.live))
    assert await later.drain()
    assert again.words == ["een"]
    assert again.session.dialogue.everything()[0].kind is AnswerKind.AGREEMENT
    desk.journal.opens.set()
    await saver.drain()


async def test_what_had_come_to_the_disk_is_not_written_down_twice(desk: ADesk) -> None:
    saver = Saver(desk)
    entered = saver.enter(said("een"), To(TRUST))
    assert await saver.drain()
    saver.take_up([entered])
    assert await saver.drain()
    assert desk.words == ["een"]


async def test_a_mistake_of_ours_is_not_kept_quiet(desk: ADesk) -> None:
    faults: list[BaseException] = []
    saver = Saver(desk, on_fault=faults.append)
    saver.take_up([Pending(("a",), said("een", "twee"))])
    assert not await saver.drain()
    assert isinstance(faults[0], ValueError)
    assert saver.pending


async def test_every_change_is_told(desk: ADesk) -> None:
    seen: list[Counts] = []
    saver = Saver(desk, on_change=lambda: seen.append(saver.counts))
    saver.enter(said("een"), To(TRUST))
    await saver.drain()
    assert seen == [Counts(saving=1), Counts()]


@pytest.mark.parametrize(
    "live",
    [
        {},
        {"pending": None},
        {"pending": 3},
        {"pending": [3, None, {}, {"ids": ["a"], "words": []}, {"ids": 1, "words": 2}]},
    ],
)
def test_what_cannot_be_read_is_passed_by(live: dict[str, Any]) -> None:
    assert recover_pending(live) == ()


def test_a_row_without_a_place_is_recovered_too() -> None:
    row = {"ids": ["a"], "words": ["een"], "kind": "of a later version"}
    assert recover_pending({"pending": [row]}) == (Pending(("a",), said("een"), To()),)


@given(st.lists(st.one_of(st.sampled_from(HOSTILE), st.text(max_size=40)), min_size=1, max_size=3))
def test_any_words_are_recovered_as_they_were(typed: list[str]) -> None:
    words = said(*typed)
    pending = Pending(tuple(f"a{n}" for n in range(len(words))), words, To("q", "g"))
    assert recover_pending({"pending": as_live([pending])}) == (pending,)


def talking() -> Dialogue:
    evening = AnEvening()
    evening.enters(TALK)
    return evening.dialogue


def test_numbers_lead_to_what_is_in_use_now() -> None:
    evening = AnEvening()
    evening.enters(ROUND_TRUST)
    assert send_to(evening.dialogue, Address(2, 1)) == To(TRUST, BEECH)
    assert send_to(evening.dialogue, Address(0, 0)) == To()
    assert send_to(evening.dialogue, Address(9, 9)) == To()


def test_during_the_talk_the_line_is_a_note_on_it() -> None:
    assert send_to(talking(), Address(2, 0)) == To("", BEECH, AnswerKind.TALK_NOTE)
    assert send_to(talking(), Address(2, 1)) == To(TRUST, BEECH)
    asked = send_to(talking(), Address(2, 1), AnswerKind.SPEAKER_QUESTION)
    assert asked == To("", BEECH, AnswerKind.SPEAKER_QUESTION)
