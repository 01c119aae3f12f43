"""What was said: written down, put differently, put in its place, and never dropped."""

from collections.abc import Callable
from typing import Any

import pytest

from facilitator.domain.answers import Status
from facilitator.domain.dialogue import fold
from facilitator.domain.entry import Event
from facilitator.domain.events import (
    AnswerEmphasised,
    AnswerKind,
    AnswerLeftOut,
    AnswerMoved,
    AnswerReworded,
    AnswersMerged,
    AnswerSplit,
    AnswerSubmitted,
    QuestionAdded,
    TextName,
    Unknown,
    Verdict,
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
    submit_answers,
    take_back_answer,
    take_back_tally,
    tally_answer,
    unstar_answer,
)
from facilitator.domain.moves.evening import close_dialogue
from facilitator.domain.moves.plan import add_question, drop_question
from facilitator.domain.moves.reading_back import read_back_answer
from facilitator.domain.moves.texts import change_text
from facilitator.domain.phases import TALK
from facilitator.domain.plan import Question
from tests.building import (
    BEECH,
    COURAGE,
    LIME,
    NEXT,
    OAK,
    ROUND_TRUST,
    TRUST,
    AnEvening,
    entry,
    marked,
    numbered,
    texts,
)


@pytest.fixture
def evening() -> AnEvening:
    evening = AnEvening()
    evening.enters(ROUND_TRUST)
    return evening


# -- written down ------------------------------------------------------------------------------


def test_what_was_said_stands_under_its_question_with_its_group(evening: AnEvening) -> None:
    evening.waits(minutes=3)
    key = evening.hears("Someone who *stays*.", group=OAK)

    answer = evening.answer(key)
    assert answer.text == "Someone who stays."
    assert answer.now.marks == (Mark(12, 17),)
    assert answer.said == answer.now
    assert (answer.question, answer.group, answer.at) == (TRUST, OAK, evening.now)
    assert evening.words() == ["Someone who stays."]
    assert evening.words(COURAGE) == []


def test_answers_stand_in_the_order_they_came(evening: AnEvening) -> None:
    for text in ("One.", "Two.", "Three."):
        evening.hears(text)
    evening.hears("Elsewhere.", question=COURAGE)

    assert evening.words() == ["One.", "Two.", "Three."]
    assert texts(evening.dialogue.everything()) == ["One.", "Two.", "Three.", "Elsewhere."]


def test_a_late_answer_still_counts(evening: AnEvening) -> None:
    evening.does(close_dialogue)
    evening.hears("At the coat rack.")

    assert evening.words() == ["At the coat rack."]


def test_an_answer_can_be_written_down_before_anything_has_begun() -> None:
    early = AnEvening()
    early.hears("At the door.", question="")

    assert early.words("") == ["At the door."]


@pytest.mark.parametrize(
    "kind", [AnswerKind.TALK_NOTE, AnswerKind.SPEAKER_QUESTION, AnswerKind.AGREEMENT]
)
def test_what_is_no_answer_has_a_list_of_its_own(evening: AnEvening, kind: AnswerKind) -> None:
    evening.enters(TALK)
    evening.hears("Is it?", question="", kind=kind)
    evening.hears("Is it, under a question?", question=TRUST, kind=kind)

    assert texts(evening.dialogue.of_kind(kind)) == ["Is it?", "Is it, under a question?"]
    assert evening.words("") == evening.words(TRUST) == []


def test_an_answer_to_no_question_is_parked(evening: AnEvening) -> None:
    evening.hears("Something else.", question="")

    assert evening.words("") == ["Something else."]


def test_an_answer_to_an_unknown_question_stands_without_one(evening: AnEvening) -> None:
    key = evening.hears("To what?", question="gone", group="nobody")

    assert evening.words("") == ["To what?"]
    assert evening.answer(key).question == "gone"
    assert evening.answer(key).group == "nobody"


def test_an_answer_finds_its_question_when_that_turns_up(evening: AnEvening) -> None:
    key = evening.hears("Early.", question="late")
    evening.hears("Parked.", question="")
    evening.does(add_question, Question("late", "And what else?"))
    evening.hears("In time.", question="late")

    assert evening.words("late") == ["Early.", "In time."]
    assert evening.words("") == ["Parked."]
    evening.does(move_answer, key, group=OAK)
    assert evening.words("late") == ["Early.", "In time."]


def test_several_answers_can_be_written_down_in_one_act(evening: AnEvening) -> None:
    said = [marked("One."), marked("*Two*."), marked("Three.")]
    act = evening.does(submit_answers, evening.new_id, said, question=TRUST, group=OAK)

    assert evening.words() == ["One.", "Two.", "Three."]
    assert [e.act for e in evening.entries[-3:]] == [act, act, act]


@pytest.mark.parametrize("nothing", ["", "   ", "\n", "\x1b", "\u202e \ufeff"])
def test_nothing_is_not_an_answer(evening: AnEvening, nothing: str) -> None:
    with pytest.raises(NotNow, match="Type the answer first"):
        submit_answer(evening.dialogue, "a", MarkedText(nothing))
    with pytest.raises(NotNow, match="Type the answer first"):
        submit_answers(evening.dialogue, numbered(), [marked("Fine."), MarkedText(nothing)])
    with pytest.raises(NotNow, match="Type the answer first"):
        submit_answers(evening.dialogue, numbered(), [])


def test_the_same_answer_is_not_written_down_twice(evening: AnEvening) -> None:
    key = evening.hears("Once.")
    with pytest.raises(NotNow, match="This answer has already been written down"):
        submit_answer(evening.dialogue, key, marked("Twice."))

    evening.does(reword_answer, key, "Once only.")
    evening.notes(AnswerSubmitted(key, "Once.", question=COURAGE))
    assert (evening.words(), evening.words(COURAGE)) == (["Once only."], [])


def test_marks_stay_on_their_words_when_the_text_is_cleaned(evening: AnEvening) -> None:
    said = MarkedText("\t\x1bCafe\u0301 for all  ", (Mark(12, 15),))
    event = submit_answer(evening.dialogue, "a", said)

    assert event.text == "Caf\u00e9 for all"
    assert [event.text[m.start : m.end] for m in event.marks] == ["all"]


# -- put differently ---------------------------------------------------------------------------


def test_the_words_as_captured_are_kept_when_they_are_put_differently(evening: AnEvening) -> None:
    key = evening.hears("Tiem.")
    evening.does(reword_answer, key, "Time.")

    assert evening.answer(key).text == "Time."
    assert evening.answer(key).said.text == "Tiem."


def test_what_was_bold_stays_bold_when_the_sentence_changes_around_it(evening: AnEvening) -> None:
    key = evening.hears("A key to *the building* helps")
    evening.does(reword_answer, key, "It helps to have a key to the building.")

    assert write_stars(evening.answer(key).now) == "It helps to have a key to *the building*."


def test_rewording_can_choose_the_bold_words_itself(evening: AnEvening) -> None:
    key = evening.hears("A *key* helps.")
    evening.does(reword_answer, key, "\tA key helps.", (Mark(7, 12),))

    assert write_stars(evening.answer(key).now) == "A key *helps*."


def test_key_phrases_are_chosen_and_given_up(evening: AnEvening) -> None:
    key = evening.hears("Eat together every week.")
    evening.does(emphasise_answer, key, (Mark(0, 12), Mark(3, 13), Mark(90, 99)))
    assert write_stars(evening.answer(key).now) == "*Eat together* every week."

    evening.does(emphasise_answer, key, ())
    assert evening.answer(key).now.marks == ()


# -- put in its place --------------------------------------------------------------------------


@pytest.fixture
def four(evening: AnEvening) -> tuple[str, ...]:
    return tuple(evening.hears(text) for text in ("One", "Two", "Three", "Four"))


@pytest.mark.parametrize(
    ("moved", "after", "order"),
    [
        (2, "", "Three One Two Four"),
        (0, 3, "Two Three Four One"),
        (0, 1, "Two One Three Four"),
        (3, 0, "One Four Two Three"),
    ],
)
def test_an_answer_can_be_put_first_last_or_after_another(
    evening: AnEvening, four: tuple[str, ...], moved: int, after: Any, order: str
) -> None:
    evening.does(move_answer, four[moved], after="" if after == "" else four[after])

    assert evening.words() == order.split()


def test_another_group_does_not_change_the_order(evening: AnEvening, four: tuple[str, ...]) -> None:
    for key in four:
        evening.does(move_answer, key, group=LIME)

    assert evening.words() == ["One", "Two", "Three", "Four"]
    assert {evening.answer(key).group for key in four} == {LIME}


def test_an_answer_comes_last_under_another_question(
    evening: AnEvening, four: tuple[str, ...]
) -> None:
    evening.hears("There", question=COURAGE)
    evening.does(move_answer, four[1], question=COURAGE)

    assert evening.words() == ["One", "Three", "Four"]
    assert evening.words(COURAGE) == ["There", "Two"]


def test_an_answer_can_go_to_a_place_under_another_question(
    evening: AnEvening, four: tuple[str, ...]
) -> None:
    there = evening.hears("There", question=COURAGE)
    evening.hears("Behind", question=COURAGE)
    evening.does(move_answer, four[0], question=COURAGE, after=there)
    evening.does(move_answer, four[1], question=COURAGE, after="")

    assert evening.words(COURAGE) == ["Two", "There", "One", "Behind"]


def test_a_note_that_gets_a_question_becomes_an_answer(evening: AnEvening) -> None:
    key = evening.hears("Wonderful.", question="", kind=AnswerKind.TALK_NOTE)
    evening.does(move_answer, key, question=TRUST)

    assert evening.answer(key).kind is AnswerKind.ANSWER
    assert evening.words() == ["Wonderful."]
    assert evening.dialogue.of_kind(AnswerKind.TALK_NOTE) == []


def test_a_note_that_only_gets_a_group_stays_a_note(evening: AnEvening) -> None:
    key = evening.hears("Wonderful.", question="", kind=AnswerKind.TALK_NOTE)
    evening.does(move_answer, key, group=OAK)

    assert texts(evening.dialogue.of_kind(AnswerKind.TALK_NOTE)) == ["Wonderful."]


def test_an_answer_left_out_keeps_its_place(evening: AnEvening, four: tuple[str, ...]) -> None:
    evening.does(leave_out_answer, four[1], "Too\npersonal")
    assert evening.words() == ["One", "Three", "Four"]
    assert evening.answer(four[1]).reason == "Too personal"

    evening.does(take_back_answer, four[1])
    assert evening.words() == ["One", "Two", "Three", "Four"]
    assert evening.answer(four[1]).reason == ""


def test_a_place_behind_something_that_is_gone_is_the_last(
    evening: AnEvening, four: tuple[str, ...]
) -> None:
    evening.notes(AnswerMoved(four[0], TRUST, "", after="gone"))

    assert evening.words() == ["Two", "Three", "Four", "One"]


# -- the same said by others -------------------------------------------------------------------


def test_us_too_counts_each_group_once(evening: AnEvening) -> None:
    key = evening.hears("Time.", group=OAK)
    evening.does(tally_answer, key, [BEECH, OAK, BEECH])
    evening.does(tally_answer, key, [LIME, BEECH], "More hours\n")

    answer = evening.answer(key)
    assert evening.dialogue.saying(answer) == (OAK, BEECH, LIME)
    assert answer.tally == (BEECH, LIME)
    assert answer.us_too == ("More hours",)


def test_us_too_can_be_taken_back(evening: AnEvening) -> None:
    key = evening.hears("Time.", group=OAK)
    evening.does(tally_answer, key, [BEECH, LIME])
    evening.does(take_back_tally, key, [BEECH, OAK])

    assert evening.dialogue.saying(evening.answer(key)) == (OAK, LIME)


def test_other_words_for_the_same_are_kept_without_a_new_group(evening: AnEvening) -> None:
    key = evening.hears("Time.", group=OAK)
    evening.does(tally_answer, key, [OAK], "Hours")

    assert evening.answer(key).us_too == ("Hours",)
    assert evening.dialogue.saying(evening.answer(key)) == (OAK,)


def test_a_star_is_given_and_taken(evening: AnEvening) -> None:
    key = evening.hears("Time.")
    evening.does(star_answer, key)
    assert evening.answer(key).starred
    evening.does(unstar_answer, key)
    assert not evening.answer(key).starred


# -- read back ---------------------------------------------------------------------------------


def test_a_verdict_holds_for_the_words_that_were_heard(evening: AnEvening) -> None:
    key = evening.hears("Time.")
    evening.waits(minutes=1)
    evening.does(read_back_answer, key, Verdict.RIGHT)
    heard = evening.answer(key).read_back

    assert heard is not None
    assert (heard.verdict, heard.text, heard.at) == (Verdict.RIGHT, "Time.", evening.now)
    assert not evening.answer(key).changed_since_read_back
    evening.does(emphasise_answer, key, (Mark(0, 4),))
    assert not evening.answer(key).changed_since_read_back
    evening.does(reword_answer, key, "Time and money.")
    assert evening.answer(key).changed_since_read_back
    evening.does(reword_answer, key, "Time.")
    assert not evening.answer(key).changed_since_read_back


def test_an_answer_that_was_not_read_back_has_not_changed_since(evening: AnEvening) -> None:
    assert not evening.answer(evening.hears("Time.")).changed_since_read_back


def test_the_last_verdict_counts(evening: AnEvening) -> None:
    key = evening.hears("Time.")
    evening.does(read_back_answer, key, Verdict.CONTESTED)
    evening.does(reword_answer, key, "Some time.")
    evening.does(read_back_answer, key, Verdict.REWORDED)

    heard = evening.answer(key).read_back
    assert heard is not None
    assert (heard.verdict, heard.text) == (Verdict.REWORDED, "Some time.")


# -- texts of the harvest ----------------------------------------------------------------------


def test_a_text_of_the_harvest_is_written_in_paragraphs(evening: AnEvening) -> None:
    paragraphs = [marked("It was *warm*."), marked("  "), MarkedText("\tEnd. ")]
    evening.does(change_text, TextName.IN_SHORT, paragraphs)

    assert evening.dialogue.plan.texts[TextName.IN_SHORT] == (
        marked("It was *warm*."),
        MarkedText("End."),
    )
    evening.does(change_text, TextName.IN_SHORT, [])
    assert evening.dialogue.plan.texts[TextName.IN_SHORT] == ()


def test_marks_of_a_text_stay_on_their_words_when_it_is_cleaned(evening: AnEvening) -> None:
    evening.does(change_text, TextName.TITLE, [MarkedText("  Warm hands", (Mark(7, 12),))])

    assert evening.dialogue.plan.texts[TextName.TITLE] == (marked("Warm *hands*"),)


# -- impossible now ----------------------------------------------------------------------------

CHOICE = (Mark(0, 4),)


@pytest.mark.parametrize(
    ("move", "how", "why"),
    [
        (reword_answer, ["?", "x"], "This answer is no longer there."),
        (emphasise_answer, ["?", CHOICE], "This answer is no longer there."),
        (move_answer, ["?"], "This answer is no longer there."),
        (tally_answer, ["?", [OAK]], "This answer is no longer there."),
        (take_back_tally, ["?", [OAK]], "This answer is no longer there."),
        (star_answer, ["?"], "This answer is no longer there."),
        (leave_out_answer, ["?"], "This answer is no longer there."),
        (take_back_answer, ["?"], "This answer is no longer there."),
        (read_back_answer, ["?", Verdict.RIGHT], "This answer is no longer there."),
        (reword_answer, ["time", "Time."], "Nothing has changed."),
        (reword_answer, ["time", " "], "Type the answer first."),
        (emphasise_answer, ["time", ()], "Nothing has changed."),
        (move_answer, ["time"], "Nothing has changed."),
        (tally_answer, ["time", [OAK]], "These groups are counted already."),
        (tally_answer, ["time", [], "\x1b"], "These groups are counted already."),
        (tally_answer, ["time", ["elm", "ash"]], "There is no such group: elm, ash."),
        (take_back_tally, ["time", [OAK]], "These groups were not counted."),
        (unstar_answer, ["time"], "This answer has no star."),
        (star_answer, ["starred"], "This answer has a star already."),
        (take_back_answer, ["time"], "This answer was not left out."),
        (leave_out_answer, ["out"], "This answer is not in the document any more."),
        (change_text, [TextName.TITLE, [MarkedText("Title")]], "Nothing has changed."),
    ],
)
def test_what_cannot_be_done_with_an_answer_is_refused(
    evening: AnEvening, move: Callable[..., Event], how: list[Any], why: str
) -> None:
    for key in ("time", "starred", "out"):
        evening.does(submit_answer, key, marked("Time."), question=TRUST, group=OAK)
    evening.does(star_answer, "starred")
    evening.does(leave_out_answer, "out")
    evening.does(change_text, TextName.TITLE, [marked("Title")])

    with pytest.raises(NotNow) as refused:
        move(evening.dialogue, *how)
    assert str(refused.value) == why


@pytest.mark.parametrize(
    ("after", "question", "why"),
    [
        ("there", None, "That one stands under another question."),
        ("here", COURAGE, "That one stands under another question."),
        ("moved", None, "An answer cannot follow itself."),
        ("gone", None, "This answer is no longer there."),
        ("here", None, "Nothing has changed."),
    ],
)
def test_an_answer_cannot_follow_just_anything(
    evening: AnEvening, after: str, question: str | None, why: str
) -> None:
    evening.does(submit_answer, "here", marked("Here."), question=TRUST)
    evening.does(submit_answer, "moved", marked("Moved."), question=TRUST)
    evening.does(submit_answer, "there", marked("There."), question=COURAGE)

    with pytest.raises(NotNow) as refused:
        move_answer(evening.dialogue, "moved", question=question, after=after)
    assert str(refused.value) == why


@pytest.mark.parametrize(
    "event",
    [
        AnswerReworded("gone", "Words."),
        AnswerEmphasised("gone", ()),
        AnswerMoved("gone", TRUST, ""),
        AnswerLeftOut("gone"),
        AnswerSplit("gone", ()),
        Unknown("AnswerSung"),
    ],
)
def test_a_record_about_an_answer_that_is_not_there_changes_no_answer(
    evening: AnEvening, event: Event
) -> None:
    evening.hears("Time.")
    evening.notes(event)

    assert texts(evening.dialogue.everything()) == evening.words() == ["Time."]


def test_a_split_without_parts_takes_no_words_away(evening: AnEvening) -> None:
    key = evening.hears("Time.")
    evening.notes(AnswerSplit(key, ()))

    assert evening.words() == ["Time."]


def test_entries_of_a_later_version_are_counted(evening: AnEvening) -> None:
    evening.notes(Unknown("AnswerSung"))
    evening.notes(Unknown("PhaseDanced"))

    assert evening.dialogue.unknown == 2


def test_answers_stay_visible_under_a_question_that_was_dropped(evening: AnEvening) -> None:
    evening.hears("Time.")
    evening.does(drop_question, TRUST)
    evening.does(drop_question, NEXT)

    assert [q.id for q in evening.dialogue.questions] == [COURAGE]
    assert [q.id for q in evening.dialogue.known_questions] == [TRUST, COURAGE]
    assert evening.words() == ["Time."]


def test_answers_of_before_the_plan_find_their_question_too() -> None:
    whole = AnEvening()
    whole.hears("Time.")
    created, heard = whole.entries
    other = entry(QuestionAdded(Question("other", "Other?")), key="e9")

    assert texts(fold([heard, created, other]).answers_to(TRUST)) == ["Time."]


def test_an_answer_merged_of_nothing_that_is_left_still_stands(evening: AnEvening) -> None:
    evening.notes(AnswersMerged("m", "Both.", ("gone", "lost"), question=TRUST))

    assert evening.words() == ["Both."]
    assert evening.answer("m").status is Status.STANDING
