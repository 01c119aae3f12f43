"""The plan changes while the evening is under way: questions, groups, lengths, report-back."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from facilitator.domain.entry import Event
from facilitator.domain.events import (
    DialogueCreated,
    GroupDropped,
    LengthChanged,
    MovingChanged,
    PhaseExtended,
    QuestionAdded,
    QuestionDropped,
    QuestionMoved,
    QuestionReworded,
    TurnLengthChanged,
)
from facilitator.domain.message import NotNow
from facilitator.domain.moves.answers import move_answer
from facilitator.domain.moves.plan import (
    add_group,
    add_question,
    change_length,
    change_moving,
    change_report_back,
    change_turn_length,
    create_dialogue,
    drop_group,
    drop_question,
    move_question,
    rename_group,
    restore_group,
    restore_question,
    reword_question,
)
from facilitator.domain.phases import TALK, Phase, PhaseKind
from facilitator.domain.plan import MINUTE, Break, Group, Question, ReportBack
from facilitator.domain.timing import phase_times, projection
from tests.building import (
    BEECH,
    COURAGE,
    LIME,
    NEXT,
    OAK,
    REPORT_TRUST,
    ROUND_COURAGE,
    ROUND_TRUST,
    TRUST,
    AnEvening,
    a_plan,
    minutes,
    numbered,
)


@pytest.fixture
def evening() -> AnEvening:
    return AnEvening()


def asked(evening: AnEvening) -> list[str]:
    return [question.id for question in evening.dialogue.questions]


def seated(evening: AnEvening) -> list[str]:
    return [group.name for group in evening.dialogue.groups]


def test_a_dialogue_is_made_of_a_plan(evening: AnEvening) -> None:
    assert evening.dialogue.id == "bridges"
    assert evening.dialogue.created == evening.now
    assert evening.dialogue.plan.made == evening.dialogue.plan.now == a_plan()
    assert asked(evening) == [TRUST, COURAGE, NEXT]
    assert seated(evening) == ["Oak", "Beech", "Lime"]


def test_a_dialogue_has_one_plan(evening: AnEvening) -> None:
    with pytest.raises(NotNow, match="This dialogue has a plan already"):
        create_dialogue(evening.dialogue, "other", a_plan())


@pytest.mark.parametrize(
    ("after", "order"),
    [
        (None, [TRUST, COURAGE, NEXT, "new"]),
        ("", ["new", TRUST, COURAGE, NEXT]),
        (TRUST, [TRUST, "new", COURAGE, NEXT]),
    ],
)
def test_a_question_can_be_added_anywhere(
    evening: AnEvening, after: str | None, order: list[str]
) -> None:
    evening.does(add_question, Question("new", " What else?\n", 10 * MINUTE), after)

    assert asked(evening) == order
    added = evening.dialogue.question("new")
    assert added is not None
    assert added.text == "What else?"
    assert evening.dialogue.plan.planned(Phase(PhaseKind.ROUND, "new")) == 10 * MINUTE


@pytest.mark.parametrize(
    ("moved", "after", "order"),
    [
        (NEXT, "", [NEXT, TRUST, COURAGE]),
        (TRUST, None, [COURAGE, NEXT, TRUST]),
        (TRUST, COURAGE, [COURAGE, TRUST, NEXT]),
    ],
)
def test_questions_can_change_places(
    evening: AnEvening, moved: str, after: str | None, order: list[str]
) -> None:
    evening.does(move_question, moved, after)

    assert asked(evening) == order
    rounds = [p.of for p in evening.dialogue.plan.phases if p.kind is PhaseKind.ROUND]
    assert rounds == order


def test_a_question_can_be_put_differently(evening: AnEvening) -> None:
    evening.hears("Always.")
    evening.does(reword_question, TRUST, "Who\ttrusted you?")

    assert evening.dialogue.questions[0].text == "Who trusted you?"
    assert evening.dialogue.plan.made.questions[0].text == "When did you feel trusted?"
    assert evening.words(TRUST) == ["Always."]


def test_a_dropped_question_is_not_asked_and_can_be_after_all(evening: AnEvening) -> None:
    evening.does(drop_question, COURAGE)
    assert asked(evening) == [TRUST, NEXT]
    assert ROUND_COURAGE not in evening.dialogue.plan.phases

    evening.does(restore_question, COURAGE)
    assert asked(evening) == [TRUST, COURAGE, NEXT]


def test_answers_can_still_go_to_a_dropped_question(evening: AnEvening) -> None:
    key = evening.hears("Brave.")
    evening.does(drop_question, COURAGE)
    evening.does(move_answer, key, question=COURAGE)

    assert evening.words(COURAGE) == ["Brave."]
    assert [q.id for q in evening.dialogue.known_questions] == [TRUST, COURAGE, NEXT]


def test_groups_come_and_go_and_keep_what_they_said(evening: AnEvening) -> None:
    key = evening.hears("Time.", group=BEECH)
    evening.does(add_group, Group("elm", " Elm "))
    evening.does(drop_group, BEECH)
    evening.does(rename_group, LIME, "Linden\x00")
    assert seated(evening) == ["Oak", "Linden", "Elm"]
    assert evening.answer(key).group == BEECH
    assert evening.dialogue.group(BEECH) == Group(BEECH, "Beech")

    evening.does(restore_group, BEECH)
    assert seated(evening) == ["Oak", "Beech", "Linden", "Elm"]


def test_a_report_back_is_as_long_as_there_are_groups(evening: AnEvening) -> None:
    assert evening.dialogue.plan.length(REPORT_TRUST) == 3 * 90
    evening.does(drop_group, OAK)
    evening.does(change_turn_length, 60)
    assert evening.dialogue.plan.length(REPORT_TRUST) == 2 * 60
    assert evening.dialogue.plan.planned(REPORT_TRUST) == 3 * 90


def test_without_groups_in_use_there_is_no_report_back(evening: AnEvening) -> None:
    for group in (OAK, BEECH, LIME):
        evening.does(drop_group, group)

    assert all(p.kind is not PhaseKind.REPORT_BACK for p in evening.dialogue.plan.phases)
    assert evening.dialogue.plan.moving(ROUND_TRUST) == 0


def test_lengths_can_be_changed_before_and_during_a_phase(evening: AnEvening) -> None:
    evening.does(change_length, TALK, 10 * MINUTE)
    evening.enters(ROUND_TRUST)
    evening.does(change_length, ROUND_TRUST, 12 * MINUTE)

    assert evening.dialogue.plan.length(TALK) == 10 * MINUTE
    assert evening.dialogue.plan.planned(TALK) == 15 * MINUTE
    assert evening.remaining() == minutes(12)


def test_a_phase_entered_with_another_length_keeps_it(evening: AnEvening) -> None:
    evening.enters(ROUND_TRUST, length=5 * MINUTE)
    evening.enters(ROUND_COURAGE)
    evening.enters(ROUND_TRUST)

    assert evening.dialogue.plan.length(ROUND_TRUST) == 5 * MINUTE


def test_moving_takes_another_part_of_each_round(evening: AnEvening) -> None:
    evening.does(change_moving, 5 * MINUTE)

    assert evening.dialogue.plan.moving(ROUND_TRUST) == 5 * MINUTE
    assert evening.dialogue.plan.moving(TALK) == 0


def test_the_report_back_can_move_to_the_end(evening: AnEvening) -> None:
    evening.does(change_report_back, ReportBack.AT_THE_END_PER_GROUP)

    phases = evening.dialogue.plan.phases
    assert phases[-2] == Phase(PhaseKind.REPORT_BACK)
    assert REPORT_TRUST not in phases


@pytest.mark.parametrize(
    ("move", "how", "why"),
    [
        (add_question, [Question(TRUST, "Again?")], "This question is in the plan already."),
        (add_question, [Question("new", "\x1b ")], "Type some words first."),
        (add_question, [Question("new", "New?"), "?"], "There is no such question."),
        (reword_question, ["?", "New?"], "There is no such question."),
        (reword_question, [TRUST, ""], "Type some words first."),
        (reword_question, [TRUST, " When did you feel trusted?"], "Nothing has changed."),
        (drop_question, ["?"], "There is no such question."),
        (drop_question, [COURAGE], "This question was dropped already."),
        (restore_question, [TRUST], "This question was not dropped."),
        (move_question, ["?", None], "There is no such question."),
        (move_question, [TRUST, "?"], "There is no such question."),
        (move_question, [TRUST, TRUST], "A question cannot follow itself."),
        (add_group, [Group(OAK, "Oak")], "This group is there already."),
        (add_group, [Group("elm", " ")], "Type some words first."),
        (rename_group, ["?", "Elm"], "There is no such group."),
        (rename_group, [OAK, ""], "Type some words first."),
        (rename_group, [OAK, " Oak"], "Nothing has changed."),
        (drop_group, ["?"], "There is no such group."),
        (drop_group, [LIME], "This group is not in use already."),
        (restore_group, [OAK], "This group is in use."),
        (change_length, [TALK, 15 * MINUTE], "Nothing has changed."),
        (change_length, [TALK, -1], "A length lies between nothing and a day."),
        (change_length, [TALK, 10**12], "A length lies between nothing and a day."),
        (change_moving, [2 * MINUTE], "Nothing has changed."),
        (change_moving, [-1], "A length lies between nothing and a day."),
        (change_turn_length, [90], "Nothing has changed."),
        (change_turn_length, [10**12], "A length lies between nothing and a day."),
        (change_report_back, [ReportBack.AFTER_EACH_ROUND], "Nothing has changed."),
    ],
)
def test_what_cannot_be_done_with_the_plan_is_refused(
    evening: AnEvening, move: Callable[..., Event], how: list[Any], why: str
) -> None:
    evening.does(drop_question, COURAGE)
    evening.does(drop_group, LIME)

    with pytest.raises(NotNow) as refused:
        move(evening.dialogue, *how)
    assert str(refused.value) == why


@pytest.mark.parametrize(
    "event",
    [
        QuestionReworded("?", "New?"),
        QuestionMoved("?", None),
        QuestionDropped("?"),
        GroupDropped("?"),
    ],
)
def test_a_record_about_what_is_not_in_the_plan_does_no_harm(
    evening: AnEvening, event: Event
) -> None:
    evening.notes(event)

    assert asked(evening) == [TRUST, COURAGE, NEXT]
    assert seated(evening) == ["Oak", "Beech", "Lime"]


@pytest.mark.parametrize(
    "event",
    [
        LengthChanged(TALK, 10**18),
        LengthChanged(TALK, -(10**18)),
        PhaseExtended(10**18),
        MovingChanged(10**18),
        TurnLengthChanged(10**18),
        QuestionAdded(Question("new", "New?", 10**18)),
        DialogueCreated("d", a_plan(talk=10**18, closing=10**18)),
    ],
)
def test_no_length_in_a_record_is_too_long_to_work_with(event: Event) -> None:
    evening = AnEvening()
    evening.enters(TALK)
    evening.notes(event)

    assert evening.dialogue.clock is not None
    assert evening.dialogue.clock.until(evening.now).year < 2030
    assert projection(evening.dialogue, evening.now)
    assert phase_times(evening.dialogue, evening.now)


def test_a_plan_gets_lasting_ids_that_breaks_follow() -> None:
    plan = replace(a_plan(), breaks=(Break(600, COURAGE), Break(600, "?")))
    lasting = plan.with_ids(numbered())

    assert [q.id for q in lasting.questions] == ["id1", "id2", "id3"]
    assert [g.id for g in lasting.groups] == ["id4", "id5", "id6"]
    assert [b.after for b in lasting.breaks] == ["id2", ""]


def test_questions_have_the_numbers_people_give_them() -> None:
    plan = a_plan()

    assert plan.question(1) == plan.questions[0]
    assert plan.question(3) == plan.questions[2]
    assert plan.question(0) is plan.question(4) is plan.question(-1) is None
