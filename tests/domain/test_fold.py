"""All entries at once or one by one: the same dialogue. Whatever happens, no words are lost."""

import json
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.answers import Answer, AnswerChanges, Status
from facilitator.domain.clock import NONE, seconds
from facilitator.domain.dialogue import Dialogue, apply, fold, step
from facilitator.domain.entry import Entry
from facilitator.domain.events import AnswerKind, AnswerSubmitted, ClockShifted
from facilitator.domain.tables import tables
from facilitator.domain.timing import next_phase, phase_times, phases_of, projection
from facilitator.store.codec import decode, encode
from tests.building import TRUST, entry, everything_of
from tests.hands import played

numbers = st.integers(0, 10_000)
histories = st.lists(st.tuples(numbers, numbers, numbers), min_size=12, max_size=60)


@given(histories)
def test_folding_all_entries_is_applying_them_one_by_one(
    history: list[tuple[int, int, int]],
) -> None:
    evening = played(history)

    assert everything_of(fold(evening.entries)) == everything_of(evening.dialogue)


@given(histories)
def test_a_record_that_was_written_and_read_is_the_same_dialogue(
    history: list[tuple[int, int, int]],
) -> None:
    evening = played(history)
    written = [json.dumps(encode(entry), ensure_ascii=True) for entry in evening.entries]

    read = [decode(json.loads(line)) for line in written]
    assert read == evening.entries
    assert everything_of(fold(read)) == everything_of(evening.dialogue)


def accounted_for(dialogue: Dialogue, answer: Answer) -> bool:
    """Whether an answer, or what became of it, is in the document or was left out by a person."""
    match answer.status:
        case Status.STANDING | Status.LEFT_OUT:
            return True
        case Status.MERGED:
            return accounted_for(dialogue, dialogue.answers[answer.into])
        case Status.SPLIT:
            parts = [a for a in dialogue.everything() if a.originals == (answer.id,)]
            return bool(parts) and all(accounted_for(dialogue, part) for part in parts)
        case Status.UNMERGED:
            return all(accounted_for(dialogue, dialogue.answers[k]) for k in answer.originals)
        case Status.FORGOTTEN:
            return True


@given(histories)
def test_whatever_is_done_no_answer_is_lost(history: list[tuple[int, int, int]]) -> None:
    dialogue = played(history).dialogue
    lists = [key for keys in dialogue.order.values() for key in keys]
    shown = [a.id for q in dialogue.known_questions for a in dialogue.answers_to(q.id)]
    shown += [a.id for a in dialogue.answers_to("")]
    shown += [
        a.id for kind in AnswerKind if kind is not AnswerKind.ANSWER for a in dialogue.of_kind(kind)
    ]

    assert sorted(lists) == sorted(dialogue.answers)
    for answer in dialogue.everything():
        assert answer.id in dialogue.order[dialogue.list_of(answer)]
        assert accounted_for(dialogue, answer)
    assert sorted(shown) == sorted(a.id for a in dialogue.everything() if a.standing)


@given(histories)
def test_whatever_is_done_the_clock_makes_sense(history: list[tuple[int, int, int]]) -> None:
    evening = played(history)
    dialogue, now = evening.dialogue, evening.now
    runs = dialogue.evening.runs

    assert [p for p, run in runs.items() if run.ended is None] == (
        [dialogue.evening.current] if dialogue.evening.current else []
    )
    assert all(run.used(now) >= NONE for run in runs.values())
    if dialogue.evening.began:
        used = sum((run.used(now) for run in runs.values()), NONE)
        shifts = [e.event.by for e in evening.entries if isinstance(e.event, ClockShifted)]
        counted_after_all = seconds(-sum(by for by in shifts if by < 0))
        assert used <= now - dialogue.evening.began + counted_after_all
    phases = phases_of(dialogue)
    assert len(set(phases)) == len(phases)
    assert set(runs) <= set(phases)
    assert next_phase(dialogue) not in runs
    assert len(phase_times(dialogue, now)) == len(phases)
    seen = projection(dialogue, now)
    assert (seen is None) == (dialogue.evening.began is None)
    assert json.dumps(tables(dialogue))


@given(histories)
def test_a_later_dialogue_leaves_the_earlier_one_as_it_was(
    history: list[tuple[int, int, int]],
) -> None:
    evening = played(history)
    dialogue = fold(evening.entries[:1])
    passed = []
    for each in evening.entries[1:]:
        passed.append((dialogue, everything_of(dialogue)))
        dialogue = apply(dialogue, each)

    assert all(everything_of(earlier) == seen for earlier, seen in passed)


@given(histories)
@settings(max_examples=20)
def test_undoing_everything_and_redoing_it_ends_where_it_began(
    history: list[tuple[int, int, int]],
) -> None:
    evening = played(history)
    before = everything_of(evening.dialogue)
    undone = 0
    while evening.undoes():
        undone += 1
    assert evening.dialogue.answers == {}
    for _ in range(undone):
        assert evening.redoes()

    assert everything_of(evening.dialogue) == before


def said(number: int) -> list[Entry]:
    return [
        entry(AnswerSubmitted(f"a{n}", "Time.", question=TRUST), key=f"e{n}") for n in range(number)
    ]


def test_folding_twice_the_entries_takes_twice_the_steps() -> None:
    def calls(entries: list[Entry]) -> int:
        made = 0

        def count(frame: object, event: str, argument: object) -> None:
            nonlocal made
            made += event in ("call", "c_call")

        before = sys.getprofile()
        sys.setprofile(count)
        try:
            fold(entries)
        finally:
            sys.setprofile(before)
        return made

    once, twice = calls(said(500)), calls(said(1000))
    assert once > 500
    assert abs(twice - 2 * once) < once / 100


def test_folding_copies_nothing_on_the_way(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[object] = []

    def watched(dialogue: Dialogue, one: Entry) -> tuple[AnswerChanges, Dialogue]:
        seen.extend((dialogue.answers, dialogue.order))
        return step(dialogue, one)

    monkeypatch.setattr("facilitator.domain.dialogue.step", watched)
    folded = fold(said(100))

    assert len(folded.answers) == 100
    assert {id(each) for each in seen} == {id(folded.answers), id(folded.order)}
