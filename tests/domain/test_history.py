"""What was done in which act, and what of it can be taken back and brought back."""

from dataclasses import replace

import pytest

from facilitator.domain.dialogue import fold, standing
from facilitator.domain.events import (
    AnswerReworded,
    AnswersMerged,
    AnswerSplit,
    AnswerSubmitted,
    AnswersUnmerged,
    Redone,
    RemarkLetBe,
    TextName,
    Undone,
)
from facilitator.domain.history import acts, built_upon, redoable, touched, undoable
from facilitator.domain.moves.answers import (
    leave_out_answer,
    reword_answer,
    submit_answers,
    tally_answer,
)
from facilitator.domain.moves.evening import extend_phase
from facilitator.domain.moves.merging import merge_answers, unmerge_answers
from facilitator.domain.moves.plan import drop_question
from facilitator.domain.moves.texts import change_text
from tests.building import (
    BEECH,
    LAPTOP,
    NEXT,
    OAK,
    ROUND_TRUST,
    TRUST,
    AnEvening,
    entry,
    everything_of,
    marked,
    record,
)


@pytest.fixture
def evening() -> AnEvening:
    evening = AnEvening()
    evening.enters(ROUND_TRUST)
    return evening


def test_an_act_is_the_entries_it_made(evening: AnEvening) -> None:
    act = evening.does(submit_answers, evening.new_id, [marked("One"), marked("Two")])
    evening.hears("Three")

    made = acts(evening.entries)
    assert [len(each.entries) for each in made] == [1, 1, 2, 1]
    assert made[2].id == act
    assert made[2].touches == {e.event.answer for e in made[2].entries}  # type: ignore[attr-defined]  # both are answers
    assert not made[2].undone


def test_the_clock_and_the_plan_are_not_about_words(evening: AnEvening) -> None:
    evening.does(extend_phase, 60)
    evening.does(drop_question, NEXT)
    evening.hears("One")
    evening.does(change_text, TextName.TITLE, [marked("Title")])

    assert [act.about_words for act in acts(evening.entries)] == [
        False,
        False,
        False,
        False,
        True,
        True,
    ]


@pytest.mark.parametrize(
    ("event", "ids"),
    [
        (AnswerReworded("a", "x"), {"a"}),
        (AnswersMerged("m", "x", ("a", "b")), {"m", "a", "b"}),
        (AnswersUnmerged("m", ("a", "b")), {"m", "a", "b"}),
        (AnswerSplit("a", ()), {"a"}),
        (Undone("act"), set()),
    ],
)
def test_an_event_is_about_all_the_answers_it_changes(event: object, ids: set[str]) -> None:
    assert set(touched(event)) == ids  # type: ignore[arg-type]  # parametrized


def test_letting_a_remark_be_is_taken_back_like_any_act_and_stands_in_no_ones_way(
    evening: AnEvening,
) -> None:
    key = evening.hears("Ask Fatima.")
    first = evening.entries[-1].act
    let_be = RemarkLetBe("name", "Fatima", key)
    evening.notes(let_be)
    assert evening.dialogue.let_be == {let_be}
    made = next(act for act in acts(evening.entries) if act.id == first)
    assert built_upon(evening.entries, made) is None
    evening.undoes()
    assert evening.dialogue.let_be == frozenset()
    assert evening.words() == ["Ask Fatima."]


def test_undo_walks_back_over_words_only_to_any_depth(evening: AnEvening) -> None:
    empty = everything_of(evening.dialogue)["answers"]
    key = evening.hears("One")
    evening.does(reword_answer, key, "Won")
    evening.does(extend_phase, 60)
    evening.hears("Two")
    seen = []
    while evening.undoes():
        seen.append(evening.words())

    assert seen == [["Won"], ["One"], []]
    assert everything_of(evening.dialogue)["answers"] == empty
    assert evening.dialogue.plan.lengths[ROUND_TRUST] == 21 * 60


def test_redo_brings_everything_back_in_the_order_it_was_made(evening: AnEvening) -> None:
    first, second = evening.hears("One", group=OAK), evening.hears("Two")
    evening.does(merge_answers, "m", [first, second], marked("Both"))
    evening.does(tally_answer, "m", [BEECH])
    evening.does(unmerge_answers, "m")
    before = everything_of(evening.dialogue)
    while evening.undoes():
        pass
    assert evening.words() == []
    while evening.redoes():
        pass

    assert everything_of(evening.dialogue) == before


def test_undone_redone_and_undone_again_is_undone(evening: AnEvening) -> None:
    evening.hears("One")
    for expected in ([], ["One"], [], ["One"]):
        assert evening.redoes() if expected else evening.undoes()
        assert evening.words() == expected


def test_what_was_said_in_between_stays_when_an_act_is_redone(evening: AnEvening) -> None:
    evening.hears("One")
    evening.undoes()
    evening.hears("Two")
    assert evening.redoes()

    assert evening.words() == ["One", "Two"]


def test_redo_is_lost_when_something_new_touches_the_same_answer(evening: AnEvening) -> None:
    key = evening.hears("One")
    evening.does(reword_answer, key, "Won")
    evening.undoes()
    evening.does(reword_answer, key, "Only one")

    assert not evening.redoes()
    assert evening.words() == ["Only one"]
    evening.undoes()
    assert evening.redoes()
    assert evening.words() == ["Only one"]


def test_redo_is_lost_when_an_original_was_merged_meanwhile(evening: AnEvening) -> None:
    first, second, third = (evening.hears(text) for text in ("One", "Two", "Three"))
    evening.does(merge_answers, "m", [first, second], marked("Both"))
    evening.undoes()
    evening.does(merge_answers, "n", [second, third], marked("Others"))

    assert not evening.redoes()
    assert evening.words() == ["One", "Others"]


def test_a_paste_is_undone_as_one(evening: AnEvening) -> None:
    said = [marked(text) for text in ("One", "Two", "Three")]
    evening.does(submit_answers, evening.new_id, said, question=TRUST)
    evening.undoes()
    assert evening.words() == []
    evening.redoes()
    assert evening.words() == ["One", "Two", "Three"]


def test_a_text_of_the_harvest_can_be_undone(evening: AnEvening) -> None:
    evening.does(change_text, TextName.TITLE, [marked("First")])
    evening.does(change_text, TextName.TITLE, [marked("Second")])
    evening.undoes()

    assert evening.dialogue.plan.texts == {TextName.TITLE: (marked("First"),)}


def test_only_what_this_laptop_did_is_undone() -> None:
    here = entry(AnswerSubmitted("a", "Here"), key="a1")
    there = replace(entry(AnswerSubmitted("b", "There"), key="b1"), device="other laptop")
    entries = [here, there]

    assert getattr(undoable(entries, LAPTOP), "id", "") == "a1"
    assert getattr(undoable(entries, "other laptop"), "id", "") == "b1"
    assert undoable(entries, "a third") is None
    undone = replace(entry(Undone("b1"), key="b2"), device="other laptop")
    assert redoable([*entries, undone], LAPTOP) is None
    assert getattr(redoable([*entries, undone], "other laptop"), "id", "") == "b1"


def test_the_last_of_undone_and_redone_counts() -> None:
    said = AnswerSubmitted("a", "One")

    def left(*after: Undone | Redone) -> int:
        return len(fold(record(said, *after)).answers)

    assert left(Undone("e0")) == 0
    assert left(Undone("e0"), Redone("e0")) == 1
    assert left(Undone("e0"), Redone("e0"), Undone("e0")) == 0
    assert left(Redone("e0")) == 1
    assert left(Undone("another")) == 1


def test_undoing_leaves_all_other_entries_standing() -> None:
    entries = record(AnswerSubmitted("a", "One"), AnswerSubmitted("b", "Two"), Undone("e0"))

    assert standing(entries) == entries[1:]


def test_what_a_later_act_builds_upon_is_named(evening: AnEvening) -> None:
    key = evening.hears("One")
    act = acts(evening.entries)[-1]
    assert built_upon(evening.entries, act) is None
    evening.hears("Two")
    assert built_upon(evening.entries, act) is None

    evening.does(reword_answer, key, "Won")
    evening.does(leave_out_answer, key)
    above = built_upon(evening.entries, act)
    assert above is not None
    assert above.id == evening.entries[-1].id
    evening.undoes()
    evening.undoes()
    assert built_upon(evening.entries, act) is None


def test_an_unmerging_that_was_built_upon_is_named_too(evening: AnEvening) -> None:
    first, second, third = (evening.hears(text) for text in ("One", "Two", "Three"))
    evening.does(merge_answers, "m", [first, second], marked("Both"))
    evening.does(unmerge_answers, "m")
    unmerging = acts(evening.entries)[-1]
    evening.does(merge_answers, "n", [second, third], marked("Others"))

    assert built_upon(evening.entries, unmerging) is not None
