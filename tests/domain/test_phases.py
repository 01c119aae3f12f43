"""Which parts an evening has, in which order they are planned, and entering them in any other."""

from dataclasses import replace

import pytest

from facilitator.domain.message import NotNow
from facilitator.domain.moves.evening import end_phase, enter_phase
from facilitator.domain.phases import (
    CLOSING,
    READ_BACK,
    TALK,
    WELCOME,
    Phase,
    PhaseKind,
    planned_length,
    sequence,
)
from facilitator.domain.plan import MINUTE, Break, Question, ReportBack
from facilitator.domain.timing import next_phase, phases_of
from tests.building import (
    COURAGE,
    NEXT,
    REPORT_TRUST,
    ROUND_COURAGE,
    ROUND_NEXT,
    ROUND_TRUST,
    TRUST,
    AnEvening,
    a_plan,
    minutes,
)

REPORTS = [Phase(PhaseKind.REPORT_BACK, q) for q in (TRUST, COURAGE, NEXT)]
COFFEE = Phase(PhaseKind.BREAK, "coffee")


def kinds(phases: tuple[Phase, ...]) -> str:
    short = {PhaseKind.REPORT_BACK: "back", PhaseKind.READ_BACK: "read"}
    return " ".join(short.get(phase.kind, phase.kind.value) for phase in phases)


def test_groups_report_back_after_each_round() -> None:
    plan = a_plan()

    assert sequence(plan, plan.questions) == (
        WELCOME,
        TALK,
        ROUND_TRUST,
        REPORTS[0],
        ROUND_COURAGE,
        REPORTS[1],
        ROUND_NEXT,
        REPORTS[2],
        CLOSING,
    )


@pytest.mark.parametrize(
    ("report_back", "planned"),
    [
        (ReportBack.AT_THE_END_PER_GROUP, "welcome talk round round round back closing"),
        (
            ReportBack.AT_THE_END_PER_QUESTION,
            "welcome talk round round round back back back closing",
        ),
        (ReportBack.NONE, "welcome talk round round round closing"),
    ],
)
def test_groups_report_back_when_the_plan_says(report_back: ReportBack, planned: str) -> None:
    plan = a_plan(report_back=report_back)

    assert kinds(sequence(plan, plan.questions)) == planned


@pytest.mark.parametrize("report_back", ReportBack)
def test_a_circle_without_groups_does_not_report_back(report_back: ReportBack) -> None:
    plan = a_plan(groups=(), report_back=report_back)

    assert kinds(sequence(plan, plan.questions)) == "welcome talk round round round closing"


def test_a_round_without_a_harvest_is_not_reported_back() -> None:
    names = Question("names", "Who are you?", harvested=False)
    after_each = a_plan(questions=(names, *a_plan().questions[:1]))
    at_the_end = replace(after_each, report_back=ReportBack.AT_THE_END_PER_QUESTION)

    assert kinds(sequence(after_each, after_each.questions)) == (
        "welcome talk round round back closing"
    )
    assert kinds(sequence(at_the_end, at_the_end.questions)) == (
        "welcome talk round round back closing"
    )


def test_a_break_comes_after_the_report_back_of_its_round() -> None:
    plan = a_plan(breaks=(Break(15 * MINUTE, TRUST),))

    assert kinds(sequence(plan, plan.questions)).startswith("welcome talk round back break round")
    assert planned_length(plan, Phase(PhaseKind.BREAK, TRUST)) == 15 * MINUTE


def test_reading_back_is_planned_only_where_it_has_a_length() -> None:
    plan = a_plan(read_back=5 * MINUTE)

    assert sequence(plan, plan.questions)[-2:] == (READ_BACK, CLOSING)
    assert planned_length(plan, READ_BACK) == 5 * MINUTE
    assert READ_BACK not in sequence(a_plan(), plan.questions)


def test_every_phase_has_its_planned_length() -> None:
    lengths = [planned_length(a_plan(), p) // MINUTE for p in (WELCOME, TALK, ROUND_NEXT, CLOSING)]

    assert lengths == [5, 15, 15, 10]
    assert planned_length(a_plan(), REPORT_TRUST) == 3 * 90
    assert planned_length(a_plan(), Phase(PhaseKind.ROUND, "?")) == 0
    assert planned_length(a_plan(), COFFEE) == 0


def test_phases_can_be_entered_in_any_order() -> None:
    evening = AnEvening()
    for phase in (CLOSING, ROUND_COURAGE, WELCOME, ROUND_TRUST):
        evening.enters(phase)
        evening.waits(minutes=3)

    assert evening.dialogue.evening.current == ROUND_TRUST
    assert {p: evening.used(p) for p in evening.dialogue.evening.runs} == dict.fromkeys(
        (CLOSING, ROUND_COURAGE, WELCOME, ROUND_TRUST), minutes(3)
    )


def test_a_phase_that_is_entered_again_goes_on_with_the_time_it_had_used() -> None:
    evening = AnEvening()
    evening.enters(ROUND_TRUST)
    evening.waits(minutes=4)
    evening.enters(COFFEE, length=10 * MINUTE)
    evening.waits(minutes=10)
    evening.enters(ROUND_TRUST)
    evening.waits(minutes=2)

    assert evening.used(ROUND_TRUST) == minutes(6)
    assert evening.used(COFFEE) == minutes(10)
    assert evening.remaining() == minutes(14)


def test_next_names_the_phases_of_the_plan_one_by_one() -> None:
    evening = AnEvening(a_plan(talk=0))
    entered = []
    while phase := next_phase(evening.dialogue):
        entered.append(phase)
        evening.enters(phase)
        evening.waits(minutes=1)

    assert kinds(tuple(entered)) == "welcome round back round back round back closing"


def test_next_does_not_offer_a_break_that_has_been() -> None:
    evening = AnEvening()
    evening.enters(TALK)
    evening.waits(minutes=5)
    evening.enters(COFFEE, length=10 * MINUTE)
    evening.waits(minutes=10)
    evening.enters(TALK)

    assert phases_of(evening.dialogue)[1:4] == (TALK, COFFEE, ROUND_TRUST)
    assert next_phase(evening.dialogue) == ROUND_TRUST


def test_next_does_not_offer_a_round_that_was_done_before_its_turn() -> None:
    evening = AnEvening()
    evening.enters(ROUND_COURAGE)
    evening.waits(minutes=20)
    evening.enters(ROUND_TRUST)

    assert next_phase(evening.dialogue) == REPORT_TRUST
    evening.enters(REPORT_TRUST)
    assert next_phase(evening.dialogue) == Phase(PhaseKind.REPORT_BACK, COURAGE)


def test_next_still_works_between_two_phases_and_at_the_end() -> None:
    evening = AnEvening()
    assert next_phase(evening.dialogue) == WELCOME
    evening.enters(TALK)
    evening.does(end_phase)
    assert next_phase(evening.dialogue) == ROUND_TRUST
    evening.enters(CLOSING)
    assert next_phase(evening.dialogue) is None


def test_improvised_breaks_stand_where_they_were_held_whatever_came_after() -> None:
    evening = AnEvening()
    second = Phase(PhaseKind.BREAK, "second")
    for phase in (WELCOME, COFFEE, second, TALK, COFFEE, ROUND_TRUST):
        evening.enters(phase)
        evening.waits(minutes=1)

    assert phases_of(evening.dialogue)[:5] == (WELCOME, COFFEE, second, TALK, ROUND_TRUST)


@pytest.mark.parametrize(
    ("phase", "length", "why"),
    [
        (WELCOME, 0, "This is under way already."),
        (Phase(PhaseKind.ROUND, "?"), 0, "There is no such question."),
        (TALK, -1, "A length lies between nothing and a day."),
        (TALK, 10**15, "A length lies between nothing and a day."),
    ],
)
def test_a_phase_that_cannot_be_entered_is_refused(phase: Phase, length: int, why: str) -> None:
    evening = AnEvening()
    evening.enters(WELCOME)

    with pytest.raises(NotNow) as refused:
        enter_phase(evening.dialogue, phase, length=length)
    assert str(refused.value) == why
