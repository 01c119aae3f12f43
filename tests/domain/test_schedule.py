"""The evening by the clock, and what is put right backwards in it."""

from datetime import timedelta

import pytest

from facilitator.domain.message import NotNow
from facilitator.domain.moves.evening import close_dialogue, end_phase
from facilitator.domain.moves.plan import drop_question
from facilitator.domain.phases import CLOSING, TALK, WELCOME, Phase
from facilitator.domain.plan import ReportBack
from facilitator.domain.schedule import Slot, Standing, clock_time, likely_start, schedule
from facilitator.domain.timing import projection
from tests.building import (
    COURAGE,
    NEXT,
    ROUND_COURAGE,
    ROUND_NEXT,
    ROUND_TRUST,
    AnEvening,
    a_plan,
    at,
    minutes,
)

SIMPLE = a_plan(report_back=ReportBack.NONE)


@pytest.fixture
def evening() -> AnEvening:
    """The welcome took seven minutes, and the talk runs three."""
    evening = AnEvening(SIMPLE)
    evening.enters(WELCOME)
    evening.waits(minutes=7)
    evening.enters(TALK)
    evening.waits(minutes=3)
    return evening


def slots(evening: AnEvening) -> dict[Phase, Slot]:
    return {slot.phase: slot for slot in schedule(evening.dialogue, evening.now)}


def times(slot: Slot) -> str:
    assert slot.begins is not None
    assert slot.ends is not None
    return f"{slot.begins:%H:%M}–{slot.ends:%H:%M}"


def test_what_was_what_is_and_what_is_to_come_follow_each_other(evening: AnEvening) -> None:
    found = slots(evening)

    assert times(found[WELCOME]) == "19:30–19:37"
    assert (found[WELCOME].standing, found[WELCOME].over) == (Standing.PAST, True)
    assert times(found[TALK]) == "19:37–19:52"
    assert (found[TALK].standing, found[TALK].real) == (Standing.NOW, minutes(3))
    assert times(found[ROUND_TRUST]) == "19:52–20:12"
    assert (found[ROUND_TRUST].standing, found[ROUND_TRUST].over) == (Standing.TO_COME, False)


def test_the_last_of_them_ends_when_the_evening_is_to_end(evening: AnEvening) -> None:
    for _ in range(3):
        evening.waits(minutes=9)
        seen = projection(evening.dialogue, evening.now)
        assert seen is not None
        assert slots(evening)[CLOSING].ends == seen.ends


def test_what_runs_over_may_end_any_moment(evening: AnEvening) -> None:
    evening.waits(minutes=20)

    assert slots(evening)[TALK].ends == evening.now == slots(evening)[ROUND_TRUST].begins


def test_a_dropped_round_keeps_its_place_so_that_it_can_be_asked_after_all(
    evening: AnEvening,
) -> None:
    evening.does(drop_question, COURAGE)

    order = [slot.phase for slot in schedule(evening.dialogue, evening.now)]
    assert order == [WELCOME, TALK, ROUND_TRUST, ROUND_COURAGE, ROUND_NEXT, CLOSING]
    assert slots(evening)[ROUND_COURAGE].standing is Standing.DROPPED
    assert slots(evening)[ROUND_NEXT].begins == slots(evening)[ROUND_TRUST].ends


def test_what_was_passed_over_has_no_time(evening: AnEvening) -> None:
    evening.enters(ROUND_COURAGE)
    assert slots(evening)[ROUND_TRUST].standing is Standing.PASSED_OVER
    evening.does(close_dialogue)

    assert slots(evening)[ROUND_NEXT].standing is Standing.PASSED_OVER
    assert slots(evening)[ROUND_NEXT].begins is None


def test_a_dropped_question_that_was_passed_over_is_dropped(evening: AnEvening) -> None:
    evening.does(drop_question, NEXT)
    evening.enters(CLOSING)

    assert slots(evening)[ROUND_NEXT].standing is Standing.DROPPED


@pytest.mark.parametrize(
    ("begins", "first"),
    [("", "19:30–19:35"), ("20:00", "20:00–20:05"), ("19:00", "19:30–19:35"), ("9", "19:30–19:35")],
)
def test_before_it_begins_the_announced_time_counts(begins: str, first: str) -> None:
    assert times(slots(AnEvening(a_plan(begins=begins)))[WELCOME]) == first


def test_a_forgotten_start_is_likely_when_the_phase_before_was_to_end(evening: AnEvening) -> None:
    assert likely_start(evening.dialogue, evening.now) == evening.now
    evening.waits_until("20:00")
    assert likely_start(evening.dialogue, evening.now) == at("19:52")
    evening.does(end_phase)
    evening.waits(minutes=4)
    assert likely_start(evening.dialogue, evening.now) == at("20:00")


def test_a_forgotten_welcome_is_likely_at_the_announced_time() -> None:
    late = AnEvening(a_plan(begins="19:30"), start=at("19:41"))

    assert likely_start(late.dialogue, late.now) == at("19:30")
    assert likely_start(late.dialogue, at("19:20")) == at("19:20")
    assert likely_start(AnEvening(a_plan()).dialogue, at("19:20")) == at("19:20")


@pytest.mark.parametrize("typed", ["19:41", "19.41", "1941"])
def test_a_time_is_typed_with_or_without_a_colon(typed: str) -> None:
    assert clock_time(typed, at("20:00")) == at("19:41")


def test_a_time_before_midnight_can_be_typed_after_it() -> None:
    assert clock_time("23:50", at("00:10")) == at("23:50") - timedelta(days=1)
    assert clock_time("905", at("10:00")) == at("09:05")


@pytest.mark.parametrize("typed", ["", "19", "25:00", "19:60", "191911", "١٩:٤١"])
def test_what_is_no_time_of_day_is_refused(typed: str) -> None:
    with pytest.raises(NotNow, match="14:31"):
        clock_time(typed, at("20:00"))


def test_a_time_that_has_not_come_is_refused() -> None:
    with pytest.raises(NotNow, match="not that late"):
        clock_time("20:30", at("20:00"))
