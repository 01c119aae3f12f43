"""The tables that anyone can read without knowing what an event is."""

import json

import pytest

from facilitator.domain.marks import Mark, MarkedText, MarkKind
from facilitator.domain.moves.answers import (
    leave_out_answer,
    reword_answer,
    star_answer,
    submit_answer,
    tally_answer,
)
from facilitator.domain.moves.evening import end_phase
from facilitator.domain.moves.merging import merge_answers
from facilitator.domain.moves.plan import drop_group, drop_question
from facilitator.domain.tables import answer_row, number_of, tables
from tests.building import BEECH, COURAGE, LIME, NEXT, OAK, ROUND_COURAGE, TRUST, AnEvening, marked


@pytest.fixture
def evening() -> AnEvening:
    return AnEvening()


def test_an_answer_is_a_row_that_speaks_for_itself(evening: AnEvening) -> None:
    key = evening.hears("A *ky* helps.", question=COURAGE, group=OAK)
    evening.does(reword_answer, key, "A key helps.", (Mark(2, 5),))
    evening.does(tally_answer, key, [LIME])
    evening.does(star_answer, key)

    assert tables(evening.dialogue)["answers"] == {
        "1": {
            "id": key,
            "kind": "answer",
            "question": 2,
            "question_text": "What takes courage?",
            "group": "Oak",
            "text": "A key helps.",
            "marks": [[2, 5, "bold"]],
            "captured": "A ky helps.",
            "tally": 2,
            "status": "standing",
            "into": "",
            "starred": True,
            "at": "2025-01-13T19:30:00.000+01:00",
        }
    }


def test_marks_with_an_address_keep_it(evening: AnEvening) -> None:
    words = MarkedText("the report", (Mark(4, 10, MarkKind.LINK, "https://example.org"),))
    evening.does(submit_answer, "a", words)

    row = answer_row(evening.dialogue, evening.answer("a"))
    assert row["marks"] == [[4, 10, "link", "https://example.org"]]


def test_every_answer_has_a_row_whatever_became_of_it(evening: AnEvening) -> None:
    first, second, third = (evening.hears(text) for text in ("One", "Two", "Three"))
    evening.does(merge_answers, "m", [first, second], marked("Both"))
    evening.does(leave_out_answer, third)
    evening.hears("To what?", question="gone", group="gone")

    rows = tables(evening.dialogue)["answers"]
    assert [(row["text"], row["status"], row["into"]) for row in rows.values()] == [
        ("One", "merged", "m"),
        ("Two", "merged", "m"),
        ("Three", "left out", ""),
        ("Both", "standing", ""),
        ("To what?", "standing", ""),
    ]
    unplaced = rows["5"]
    assert (unplaced["question"], unplaced["question_text"], unplaced["group"]) == (0, "", "")


def test_questions_have_the_numbers_they_are_asked_by(evening: AnEvening) -> None:
    evening.does(drop_question, TRUST)

    rows = tables(evening.dialogue)["questions"]
    assert [(r["id"], r["number"], r["asked"]) for r in rows.values()] == [
        (TRUST, 0, False),
        (COURAGE, 1, True),
        (NEXT, 2, True),
    ]
    assert number_of(evening.dialogue, "?") == 0


def test_groups_that_are_not_in_use_are_named_as_such(evening: AnEvening) -> None:
    evening.does(drop_group, BEECH)

    rows = tables(evening.dialogue)["groups"]
    assert [(r["name"], r["in_use"]) for r in rows.values()] == [
        ("Oak", True),
        ("Beech", False),
        ("Lime", True),
    ]


def test_rounds_tell_what_was_planned_and_what_it_became(evening: AnEvening) -> None:
    evening.enters(ROUND_COURAGE)
    running = tables(evening.dialogue)["rounds"]["2"]
    assert (running["began"], running["ended"], running["real"]) == (
        "2025-01-13T19:30:00.000+01:00",
        "",
        0,
    )
    evening.waits(minutes=22)
    evening.does(end_phase)

    rounds = tables(evening.dialogue)["rounds"]
    assert rounds["1"] == {"question": TRUST, "planned": 1200, "began": "", "ended": "", "real": 0}
    assert rounds["2"] == {
        "question": COURAGE,
        "planned": 1200,
        "began": "2025-01-13T19:30:00.000+01:00",
        "ended": "2025-01-13T19:52:00.000+01:00",
        "real": 1320,
    }


def test_the_tables_are_plain_json(evening: AnEvening) -> None:
    evening.hears("A *key*.", group=OAK)
    evening.enters(ROUND_COURAGE)

    made = tables(evening.dialogue)
    assert json.loads(json.dumps(made, ensure_ascii=True)) == made
    assert set(made) == {"answers", "questions", "groups", "rounds"}
