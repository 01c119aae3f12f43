"""The one door: a move is checked, kept on the disk, and only then counted."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from facilitator.domain.events import AnswerSubmitted, Redone, Undone
from facilitator.domain.message import NotNow, NotSaved
from facilitator.domain.moves.answers import reword_answer, submit_answer, submit_answers
from facilitator.domain.moves.evening import enter_phase, extend_phase
from facilitator.domain.moves.merging import merge_answers, unmerge_answers
from facilitator.domain.moves.plan import create_dialogue
from facilitator.session import Session, random_id, wall_clock
from tests.building import (
    ROUND_TRUST,
    START,
    TRUST,
    ListJournal,
    StandingClock,
    a_plan,
    a_session,
    everything_of,
    marked,
    numbered,
    texts,
)


@pytest.fixture
def journal() -> ListJournal:
    return ListJournal()


@pytest.fixture
async def session(journal: ListJournal) -> Session:
    session = a_session(journal)
    await session.do(create_dialogue, "bridges", a_plan())
    return session


async def hear(session: Session, key: str, typed: str = "Time.") -> None:
    await session.do(submit_answer, key, marked(typed), question=TRUST)


async def everyone_had_a_chance() -> None:
    """Let all that can go on go on, until it waits for something outside."""
    for _ in range(10):
        await asyncio.sleep(0)


def words(session: Session) -> list[str]:
    return texts(session.dialogue.answers_to(TRUST))


async def test_a_move_is_in_the_journal_and_in_the_dialogue(
    journal: ListJournal, session: Session
) -> None:
    later = await session.do(submit_answer, "a", marked("*Time*."), question=TRUST)

    assert later is session.dialogue
    assert words(session) == ["Time."]
    entry = journal.entries[-1]
    assert entry.event == AnswerSubmitted("a", "Time.", marked("*Time*.").marks, question=TRUST)
    assert (entry.id, entry.act, entry.device) == ("s0-2", "s0-2", "0123456789abcdef")
    assert entry.at == START
    assert journal.entries == session.entries


async def test_a_move_that_makes_no_sense_leaves_no_trace(
    journal: ListJournal, session: Session
) -> None:
    before = session.dialogue
    with pytest.raises(NotNow):
        await session.do(reword_answer, "gone", "Words.")

    assert session.dialogue is before
    assert len(journal.entries) == 1
    await hear(session, "a")


async def test_when_the_disk_is_full_nothing_has_happened(
    journal: ListJournal, session: Session
) -> None:
    await hear(session, "a")
    before, entries = session.dialogue, list(session.entries)
    journal.full = True
    for refused in (hear(session, "b"), session.undo(), session.take_back(entries[-1].id)):
        with pytest.raises(NotSaved):
            await refused
        assert session.dialogue is before
        assert session.entries == entries == journal.entries

    journal.full = False
    await hear(session, "b", "Trust.")
    assert words(session) == ["Time.", "Trust."]
    assert [e.clock for e in session.entries] == sorted({e.clock for e in session.entries})


async def test_several_entries_of_one_act_are_kept_all_or_none(
    journal: ListJournal, session: Session
) -> None:
    said = [marked("One"), marked("Two")]
    journal.full = True
    with pytest.raises(NotSaved):
        await session.do(submit_answers, numbered("a"), said, question=TRUST)
    assert words(session) == []

    journal.full = False
    await session.do(submit_answers, numbered("a"), said, question=TRUST)
    first, second = journal.entries[-2:]
    assert (first.act, second.act) == (first.id, first.id)
    assert first.clock < second.clock
    assert first.at == second.at
    assert (await session.undo()).id == first.id
    assert words(session) == []


async def test_two_moves_at_once_are_made_one_after_the_other(
    journal: ListJournal, session: Session
) -> None:
    await hear(session, "a", "One")
    await hear(session, "b", "Two")
    journal.opens = asyncio.Event()
    both = [
        asyncio.create_task(session.do(merge_answers, key, ["a", "b"], marked("Both")))
        for key in ("m", "n")
    ]
    await everyone_had_a_chance()
    journal.opens.set()
    first, second = await asyncio.gather(*both, return_exceptions=True)

    assert first is session.dialogue
    assert isinstance(second, NotNow)
    assert words(session) == ["Both"]


async def test_many_answers_at_once_keep_their_order(
    journal: ListJournal, session: Session
) -> None:
    await asyncio.gather(*(hear(session, f"a{n}", str(n)) for n in range(50)))

    assert words(session) == [str(n) for n in range(50)]
    assert everything_of(a_session(journal).dialogue) == everything_of(session.dialogue)


async def test_who_stops_waiting_does_not_stop_the_saving(
    journal: ListJournal, session: Session
) -> None:
    journal.opens = asyncio.Event()
    impatient = asyncio.create_task(hear(session, "a", "One"))
    behind = asyncio.create_task(hear(session, "b", "Two"))
    await everyone_had_a_chance()
    impatient.cancel()
    behind.cancel()
    with pytest.raises(asyncio.CancelledError):
        await impatient

    journal.opens.set()
    await hear(session, "c", "Three")
    assert words(session) == ["One", "Two", "Three"]
    assert journal.entries == session.entries


async def test_undo_and_redo_name_the_act(session: Session) -> None:
    await hear(session, "a", "Tiem.")
    await session.do(reword_answer, "a", "Time.")

    undone = await session.undo()
    assert [e.event for e in undone.entries] == [session.entries[-2].event]
    assert words(session) == ["Tiem."]
    redone = await session.redo()
    assert redone.id == undone.id
    assert words(session) == ["Time."]
    assert [type(e.event) for e in session.entries[-2:]] == [Undone, Redone]


async def test_undo_and_redo_still_work_after_a_restart(
    journal: ListJournal, session: Session
) -> None:
    await hear(session, "a", "One")
    await hear(session, "b", "Two")
    await session.do(merge_answers, "m", ["a", "b"], marked("Both"))
    before = everything_of(session.dialogue)
    await session.undo()

    session = a_session(journal)
    assert words(session) == ["One", "Two"]
    await session.undo()
    session = a_session(journal)
    assert words(session) == ["One"]
    await session.redo()
    session = a_session(journal)
    await session.redo()

    assert everything_of(session.dialogue) == before
    assert everything_of(a_session(journal).dialogue) == before
    with pytest.raises(NotNow, match="There is nothing to redo"):
        await session.redo()


async def test_undo_leaves_the_clock_alone(session: Session) -> None:
    await session.do(enter_phase, ROUND_TRUST)
    await hear(session, "a")
    await session.do(extend_phase, 60)
    await session.undo()

    assert words(session) == []
    assert session.dialogue.evening.current == ROUND_TRUST
    assert session.dialogue.plan.length(ROUND_TRUST) == 21 * 60
    with pytest.raises(NotNow, match="There is nothing to undo"):
        await session.undo()


async def test_redo_is_lost_to_something_new_also_after_a_restart(
    journal: ListJournal, session: Session
) -> None:
    await hear(session, "a", "One")
    await session.do(reword_answer, "a", "Won")
    await session.undo()
    await session.do(reword_answer, "a", "Only one")

    with pytest.raises(NotNow, match="There is nothing to redo"):
        await a_session(journal).redo()


async def test_another_laptop_undoes_only_its_own(journal: ListJournal, session: Session) -> None:
    await hear(session, "a", "Here")
    there = a_session(journal, device="another", prefix="t")
    with pytest.raises(NotNow, match="There is nothing to undo"):
        await there.undo()
    await there.do(submit_answer, "b", marked("There"), question=TRUST)
    here = a_session(journal)
    await here.undo()

    assert words(here) == ["There"]


async def test_an_act_can_be_taken_back_out_of_the_middle(session: Session) -> None:
    for key, text in (("a", "One"), ("b", "Two"), ("c", "Three")):
        await hear(session, key, text)
    act = session.entries[2].act
    await session.take_back(act)
    assert words(session) == ["One", "Three"]

    with pytest.raises(NotNow, match="This cannot be taken back from here"):
        await session.take_back(act)
    await session.redo()
    assert words(session) == ["One", "Two", "Three"]


async def test_an_act_that_was_built_upon_is_not_taken_back(session: Session) -> None:
    await hear(session, "a", "One")
    await hear(session, "b", "Two")
    heard = session.entries[-1].act
    await session.do(merge_answers, "m", ["a", "b"], marked("Both"))
    merged = session.entries[-1].act
    await session.do(unmerge_answers, "m")
    for act in (heard, merged):
        with pytest.raises(NotNow, match="Something later builds upon this"):
            await session.take_back(act)

    await session.undo()
    await session.take_back(merged)
    await session.take_back(heard)
    assert words(session) == ["One"]


async def test_the_clock_and_what_never_was_are_not_taken_back(session: Session) -> None:
    await session.do(enter_phase, ROUND_TRUST)
    for act in (session.entries[0].act, session.entries[1].act, "never"):
        with pytest.raises(NotNow, match="This cannot be taken back from here"):
            await session.take_back(act)


async def test_stamps_grow_also_when_the_clock_is_set_back_and_after_a_restart(
    journal: ListJournal,
) -> None:
    clock = StandingClock()
    session = Session(journal, device="d", now=clock, new_id=numbered())
    await hear(session, "a")
    clock.now -= timedelta(hours=2)
    await hear(session, "b")
    session = Session(journal, device="d", now=clock, new_id=numbered("later"))
    await hear(session, "c")

    stamps = [entry.clock for entry in journal.entries]
    assert stamps == sorted(set(stamps))
    assert journal.entries[-1].at == clock.now


async def test_a_damaged_stamp_in_the_record_stops_nobody(journal: ListJournal) -> None:
    session = a_session(journal)
    await hear(session, "a")
    journal.entries[0] = replace(journal.entries[0], clock="what?")
    session = a_session(journal)
    await hear(session, "b")

    assert texts(session.dialogue.everything()) == ["Time.", "Time."]


def test_the_real_clock_tells_milliseconds_and_the_offset_in_force() -> None:
    now = wall_clock()

    assert now.utcoffset() is not None
    assert now.microsecond % 1000 == 0


def test_real_ids_are_128_bits_and_never_the_same() -> None:
    ids = {random_id() for _ in range(100)}

    assert len(ids) == 100
    assert all(len(each) == 32 and int(each, 16) < 2**128 for each in ids)
