"""Several answers made one, one made several, and the originals that are always kept."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from facilitator.domain.answers import Answer, Status
from facilitator.domain.entry import Event
from facilitator.domain.events import (
    AnswerKind,
    AnswerPart,
    AnswerReworded,
    AnswersMerged,
    AnswerSplit,
    AnswersUnmerged,
)
from facilitator.domain.marks import Mark, MarkedText, write_stars
from facilitator.domain.message import NotNow
from facilitator.domain.moves.answers import (
    emphasise_answer,
    leave_out_answer,
    move_answer,
    reword_answer,
    star_answer,
    submit_answer,
    tally_answer,
)
from facilitator.domain.moves.merging import merge_answers, split_answer, unmerge_answers
from tests.building import BEECH, COURAGE, LIME, OAK, TRUST, AnEvening, marked, texts


@pytest.fixture
def evening() -> AnEvening:
    """One, Two and Three stand under the first question; the ids are their words."""
    evening = AnEvening()
    for key, group in (("One", OAK), ("Two", BEECH), ("Three", OAK)):
        evening.does(submit_answer, key, marked(key), question=TRUST, group=group)
    return evening


def merged(evening: AnEvening, *originals: str, key: str = "m", typed: str = "All *one*") -> str:
    evening.does(merge_answers, key, originals, marked(typed))
    return key


def test_a_merged_answer_stands_where_the_first_of_its_originals_stood(
    evening: AnEvening,
) -> None:
    evening.hears("Four")
    merged(evening, "Two", "Three")

    assert evening.words() == ["One", "All one", "Four"]
    assert write_stars(evening.answer("m").now) == "All *one*"
    for key in ("Two", "Three"):
        assert (evening.answer(key).status, evening.answer(key).into) == (Status.MERGED, "m")
        assert evening.answer(key).text == key


def test_a_merged_answer_is_said_by_the_groups_of_all_its_originals(evening: AnEvening) -> None:
    evening.does(tally_answer, "Two", [LIME, OAK])
    merged(evening, "Two", "One", "Three")
    assert evening.dialogue.saying(evening.answer("m")) == (BEECH, LIME, OAK)

    assert evening.answer("m").group == ""
    merged(evening, "m", evening.hears("Five", group=LIME), key="n")
    assert evening.dialogue.saying(evening.answer("n")) == (BEECH, LIME, OAK)


def test_answers_of_one_group_stay_that_groups_when_merged(evening: AnEvening) -> None:
    merged(evening, "One", "Three")

    assert evening.answer("m").group == OAK
    assert evening.dialogue.saying(evening.answer("m")) == (OAK,)


def test_us_too_called_for_the_merged_answer_counts_with_the_originals(
    evening: AnEvening,
) -> None:
    merged(evening, "One", "Three")
    evening.does(tally_answer, "m", [OAK, LIME])

    assert evening.answer("m").tally == (LIME,)
    assert evening.dialogue.saying(evening.answer("m")) == (OAK, LIME)


def test_a_star_shines_on_what_it_was_merged_into(evening: AnEvening) -> None:
    evening.does(star_answer, "Two")
    merged(evening, "One", "Two")

    assert evening.answer("m").starred


def test_unmerging_gives_the_originals_back_in_their_places(evening: AnEvening) -> None:
    merged(evening, "Three", "One")
    evening.does(unmerge_answers, "m")

    assert evening.words() == ["One", "Two", "Three"]
    assert evening.answer("m").status is Status.UNMERGED
    assert all(evening.answer(key).into == "" for key in ("One", "Three"))


def test_unmerging_works_after_later_edits(evening: AnEvening) -> None:
    merged(evening, "One", "Two")
    evening.does(reword_answer, "m", "Both of them")
    evening.does(emphasise_answer, "m", (Mark(0, 4),))
    with pytest.raises(NotNow, match="made one with others: change “Both of them”"):
        reword_answer(evening.dialogue, "Two", "Second")
    evening.notes(AnswerReworded("Two", "Second"))
    evening.does(move_answer, "m", question=COURAGE)
    evening.does(leave_out_answer, "m")
    evening.does(unmerge_answers, "m")

    assert evening.words() == ["One", "Second", "Three"]
    assert evening.words(COURAGE) == []


def test_merged_answers_can_be_merged_and_taken_apart_from_the_outside_in(
    evening: AnEvening,
) -> None:
    merged(evening, "One", "Two", key="inner", typed="Inner")
    merged(evening, "inner", "Three", key="outer", typed="Outer")
    assert evening.words() == ["Outer"]
    with pytest.raises(NotNow, match="It was merged further: take that apart first"):
        unmerge_answers(evening.dialogue, "inner")

    evening.does(unmerge_answers, "outer")
    assert evening.words() == ["Inner", "Three"]
    evening.does(unmerge_answers, "inner")
    assert evening.words() == ["One", "Two", "Three"]


def test_originals_that_were_merged_again_meanwhile_stay_where_they_are(
    evening: AnEvening,
) -> None:
    merged(evening, "One", "Two")
    evening.does(unmerge_answers, "m")
    merged(evening, "Two", "Three", key="n", typed="Again")

    assert evening.words() == ["One", "Again"]
    with pytest.raises(NotNow, match="This answer was not merged"):
        unmerge_answers(evening.dialogue, "m")
    evening.notes(AnswersUnmerged("m"))
    assert evening.words() == ["One", "Again"]


def test_merging_across_questions_keeps_a_question(evening: AnEvening) -> None:
    parked = evening.hears("Parked", question="")
    there = evening.hears("There", question=COURAGE)
    evening.hears("Behind", question=COURAGE)
    merged(evening, parked, there)

    assert evening.words(COURAGE) == ["All one", "Behind"]


def test_agreements_that_are_merged_are_still_an_agreement(evening: AnEvening) -> None:
    keys = [
        evening.hears(text, kind=AnswerKind.AGREEMENT)
        for text in ("We meet in May.", "In May we meet.")
    ]
    merged(evening, *keys, typed="We meet in May.")

    assert texts(evening.dialogue.of_kind(AnswerKind.AGREEMENT)) == ["We meet in May."]
    assert evening.words() == ["One", "Two", "Three"]


def test_a_note_merged_with_an_answer_is_an_answer(evening: AnEvening) -> None:
    note = evening.hears("Uno", question="", kind=AnswerKind.TALK_NOTE)
    merged(evening, note, "One")

    assert evening.words() == ["All one", "Two", "Three"]


def test_a_split_answer_makes_place_for_its_parts(evening: AnEvening) -> None:
    evening.does(tally_answer, "Two", [LIME])
    evening.waits(minutes=5)
    evening.does(split_answer, "Two", [("2a", marked("Two *a*")), ("2b", marked("Two b"))])

    assert evening.words() == ["One", "Two a", "Two b", "Three"]
    assert evening.answer("Two").status is Status.SPLIT
    for key in ("2a", "2b"):
        part = evening.answer(key)
        assert (part.group, part.at) == (BEECH, evening.answer("Two").at)
        assert evening.dialogue.saying(part) == (BEECH, LIME)


def test_parts_that_are_merged_again_count_each_group_once(evening: AnEvening) -> None:
    evening.does(tally_answer, "Two", [LIME])
    evening.does(split_answer, "Two", [("2a", marked("Two a")), ("2b", marked("Two b"))])
    merged(evening, "2a", "2b")

    assert evening.words() == ["One", "All one", "Three"]
    assert evening.dialogue.saying(evening.answer("m")) == (BEECH, LIME)


def test_a_merged_answer_that_was_split_does_not_come_back_twice(evening: AnEvening) -> None:
    merged(evening, "One", "Two")
    evening.does(split_answer, "m", [("a", marked("A")), ("b", marked("B"))])

    with pytest.raises(NotNow, match="It was split since"):
        unmerge_answers(evening.dialogue, "m")


def test_who_said_it_is_found_however_often_it_was_merged(evening: AnEvening) -> None:
    last = "One"
    for number in range(2000):
        extra = evening.hears("More", group=LIME)
        last = merged(evening, last, extra, key=f"m{number}", typed="Deep")

    assert evening.dialogue.saying(evening.answer(last)) == (OAK, LIME)


def test_what_was_split_and_merged_over_and_over_is_looked_at_once(evening: AnEvening) -> None:
    looks: Counter[str] = Counter()

    class Watched(dict[str, Answer]):
        def __getitem__(self, key: str) -> Answer:
            looks[key] += 1
            return super().__getitem__(key)

    last = "One"
    for number in range(12):
        halves = [f"{number}a", f"{number}b"]
        evening.does(split_answer, last, [(key, marked(key)) for key in halves])
        last = merged(evening, *halves, key=f"m{number}")

    watched = replace(evening.dialogue, answers=Watched(evening.dialogue.answers))
    assert watched.saying(evening.answer(last)) == (OAK,)
    assert max(looks.values()) <= 2


def test_a_record_that_merges_under_a_taken_id_changes_nothing(evening: AnEvening) -> None:
    evening.notes(AnswersMerged("Three", "Both", ("One", "Two"), question=TRUST))

    assert evening.words() == ["One", "Two", "Three"]


def test_a_merged_answer_knows_only_originals_that_are_there(evening: AnEvening) -> None:
    evening.notes(AnswersMerged("m", "Both", ("One", "gone", "One"), question=TRUST))

    assert evening.answer("m").originals == ("One",)


TWO_PARTS = [("a", marked("A")), ("b", marked("B"))]


@pytest.mark.parametrize(
    ("move", "how", "why"),
    [
        (merge_answers, ["m", ["One"], marked("x")], "Choose two answers or more to merge."),
        (merge_answers, ["m", ["One", "One"], marked("x")], "Choose two answers or more to merge."),
        (merge_answers, ["m", ["One", "?"], marked("x")], "This answer is no longer there."),
        (merge_answers, ["m", ["One", "Two"], MarkedText(" ")], "Type the answer first."),
        (
            merge_answers,
            ["m", ["One", "out"], marked("x")],
            "This answer is not in the document any more.",
        ),
        (
            merge_answers,
            ["One", ["One", "Two"], marked("x")],
            "This answer has already been written down.",
        ),
        (unmerge_answers, ["One"], "This answer was not merged."),
        (unmerge_answers, ["?"], "This answer is no longer there."),
        (split_answer, ["One", TWO_PARTS[:1]], "Splitting takes two parts or more."),
        (
            split_answer,
            ["One", [("a", marked("A")), ("b", MarkedText())]],
            "Type the answer first.",
        ),
        (split_answer, ["out", TWO_PARTS], "This answer is not in the document any more."),
        (
            split_answer,
            ["One", [("a", marked("A")), ("Two", marked("B"))]],
            "This answer has already been written down.",
        ),
        (
            split_answer,
            ["One", [("a", marked("A")), ("a", marked("B"))]],
            "This answer has already been written down.",
        ),
    ],
)
def test_what_cannot_be_merged_or_split_is_refused(
    evening: AnEvening, move: Callable[..., Event], how: list[Any], why: str
) -> None:
    evening.does(submit_answer, "out", marked("Out"), question=TRUST)
    evening.does(leave_out_answer, "out")

    with pytest.raises(NotNow) as refused:
        move(evening.dialogue, *how)
    assert str(refused.value) == why


@pytest.mark.parametrize(
    "events",
    [
        (AnswersMerged("One", "Itself", ("One", "Two"), question=TRUST),),
        (
            AnswersMerged("m", "M", ("n", "One"), question=TRUST),
            AnswersMerged("n", "N", ("m", "Two"), question=TRUST),
        ),
        (AnswerSplit("One", (AnswerPart("One", "Itself"), AnswerPart("x", "X"))),),
    ],
)
def test_no_record_makes_an_answer_of_itself(evening: AnEvening, events: tuple[Event, ...]) -> None:
    evening.notes(*events)

    for answer in evening.dialogue.everything():
        assert evening.dialogue.saying(answer)
    assert "Three" in evening.words()
    assert len({a.id for a in evening.dialogue.everything()}) == len(evening.dialogue.answers)
