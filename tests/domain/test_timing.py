"""How the evening keeps to its plan, and when people will be home."""

from datetime import timedelta

import pytest

from facilitator.domain.events import PhaseReopened
from facilitator.domain.moves.evening import close_dialogue, end_phase, extend_phase, pause_phase
from facilitator.domain.moves.plan import drop_question
from facilitator.domain.phases import CLOSING, TALK, WELCOME, Phase, PhaseKind
from facilitator.domain.plan import MINUTE, ReportBack
from facilitator.domain.timing import phase_times, phases_of, projection
from tests.building import (
    COURAGE,
    NEXT,
    ROUND_COURAGE,
    ROUND_NEXT,
    ROUND_TRUST,
    START,
    AnEvening,
    a_plan,
    at,
    minutes,
)

# Welcome 5, talk 15, rounds 20 + 20 + 15, closing 10: 85 minutes from 19:30.
SIMPLE = a_plan(report_back=ReportBack.NONE)


def ends(evening: AnEvening) -> str:
    seen = projection(evening.dialogue, evening.now)
    assert seen is not None
    return f"{seen.ends:%H:%M}"


def late(evening: AnEvening) -> timedelta:
    seen = projection(evening.dialogue, evening.now)
    assert seen is not None
    return seen.late


@pytest.fixture
def evening() -> AnEvening:
    evening = AnEvening(SIMPLE)
    evening.enters(WELCOME)
    return evening


def test_before_it_has_begun_nothing_is_projected() -> None:
    assert projection(AnEvening().dialogue, START) is None


def test_an_evening_that_keeps_to_its_plan_ends_when_agreed(evening: AnEvening) -> None:
    assert (ends(evening), late(evening)) == ("20:55", minutes(0))
    evening.waits_until("19:35")
    evening.enters(TALK)
    evening.waits_until("19:47")
    assert (ends(evening), late(evening)) == ("20:55", minutes(0))


def test_a_talk_that_runs_over_makes_the_evening_later_by_the_minute(evening: AnEvening) -> None:
    evening.waits_until("19:35")
    evening.enters(TALK)
    evening.waits_until("19:57")

    assert (ends(evening), late(evening)) == ("21:02", minutes(7))


def test_a_pause_makes_the_evening_later(evening: AnEvening) -> None:
    evening.does(pause_phase)
    evening.waits(minutes=6)

    assert late(evening) == minutes(6)


def test_more_time_and_a_dropped_question_show_at_once(evening: AnEvening) -> None:
    evening.does(extend_phase, 5 * MINUTE)
    assert late(evening) == minutes(5)
    evening.does(drop_question, NEXT)
    assert late(evening) == minutes(-10)


def test_a_phase_that_was_passed_over_is_not_expected_any_more(evening: AnEvening) -> None:
    evening.enters(ROUND_TRUST)

    assert late(evening) == minutes(-20)


def test_a_round_that_was_done_before_its_turn_is_not_expected_again(evening: AnEvening) -> None:
    evening.enters(ROUND_COURAGE)
    evening.waits(minutes=20)
    evening.enters(ROUND_TRUST)

    assert ends(evening) == "20:35"


def test_between_two_phases_what_is_to_come_still_counts(evening: AnEvening) -> None:
    evening.waits_until("19:35")
    evening.does(end_phase)
    evening.waits_until("19:40")

    assert late(evening) == minutes(5)


def test_a_closed_evening_ended_when_it_was_closed(evening: AnEvening) -> None:
    evening.waits_until("20:40")
    evening.does(close_dialogue)
    evening.waits_until("23:00")

    assert (ends(evening), late(evening)) == ("20:40", minutes(-15))


@pytest.mark.parametrize(
    ("begins", "planned_end", "agreed"),
    [
        ("", "", "20:55"),
        ("19:15", "", "20:40"),
        ("19:15", "21:00", "21:00"),
        ("", "21:00", "21:00"),
        ("07:00", "", "20:55"),
        ("07:00", "08:30", "20:55"),
        ("", "12:00", "20:55"),
        ("half past seven", "25:99", "20:55"),
    ],
)
def test_the_agreed_end_is_what_the_plan_says_where_that_can_be_meant(
    begins: str, planned_end: str, agreed: str
) -> None:
    evening = AnEvening(a_plan(report_back=ReportBack.NONE, begins=begins, ends=planned_end))
    evening.enters(WELCOME)

    seen = projection(evening.dialogue, evening.now)
    assert seen is not None
    assert f"{seen.agreed:%H:%M}" == agreed
    assert abs(seen.agreed - START) < timedelta(hours=4)


def test_an_evening_can_end_after_midnight() -> None:
    evening = AnEvening(
        a_plan(report_back=ReportBack.NONE, begins="23:30", ends="01:00"), start=at("23:32")
    )
    evening.enters(WELCOME)

    assert late(evening) == minutes(-3)


def test_an_evening_announced_for_just_before_midnight_can_begin_after_it() -> None:
    evening = AnEvening(a_plan(report_back=ReportBack.NONE, begins="23:55"), start=at("00:05"))
    evening.enters(WELCOME)

    assert late(evening) == minutes(10)


def test_planned_allowed_and_real_time_stand_beside_each_other(evening: AnEvening) -> None:
    evening.does(extend_phase, MINUTE)
    evening.waits(minutes=7)
    evening.enters(TALK)
    evening.waits(minutes=3)

    times = {each.phase: each for each in phase_times(evening.dialogue, evening.now)}
    welcome, talk, closing = (times[phase] for phase in (WELCOME, TALK, CLOSING))
    assert (welcome.planned, welcome.allowed) == (minutes(5), minutes(6))
    assert (welcome.real, welcome.over) == (minutes(7), True)
    assert (talk.real, talk.over) == (minutes(3), False)
    assert (closing.real, closing.over) == (None, False)


def test_a_dropped_question_that_was_talked_about_is_still_among_the_phases(
    evening: AnEvening,
) -> None:
    evening.enters(ROUND_TRUST)
    evening.waits(minutes=1)
    evening.enters(ROUND_COURAGE)
    evening.does(drop_question, COURAGE)

    assert phases_of(evening.dialogue) == (
        WELCOME,
        TALK,
        ROUND_TRUST,
        ROUND_COURAGE,
        ROUND_NEXT,
        CLOSING,
    )
    assert ends(evening) == "20:16"


def test_a_break_nobody_planned_stands_where_it_was_held(evening: AnEvening) -> None:
    coffee = Phase(PhaseKind.BREAK, "coffee")
    evening.enters(coffee, length=10 * MINUTE)

    assert phases_of(evening.dialogue)[:3] == (WELCOME, coffee, TALK)
    assert late(evening) == minutes(5)


def test_an_unplanned_first_phase_is_the_first() -> None:
    early = AnEvening(SIMPLE)
    coffee = Phase(PhaseKind.BREAK, "coffee")
    early.enters(coffee, length=MINUTE)

    assert phases_of(early.dialogue)[:2] == (coffee, WELCOME)


def test_a_mistaken_next_leaves_no_trace_in_the_times(evening: AnEvening) -> None:
    before = phase_times(evening.dialogue, at("19:40"))
    evening.enters(TALK)
    evening.notes(PhaseReopened(WELCOME))

    assert phase_times(evening.dialogue, at("19:40")) == before
