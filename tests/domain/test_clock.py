"""The clock of a phase: started, paused, given time, put right backwards; never counted."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.clock import LAST_STRETCH, NONE, Clock, Run, Stage, Stretch
from facilitator.domain.entry import Event
from facilitator.domain.events import (
    ClockShifted,
    DialogueClosed,
    PhaseEnded,
    PhaseEntered,
    PhaseExtended,
    PhasePaused,
    PhaseReopened,
    PhaseResumed,
    StartCorrected,
    TurnEnded,
    TurnGiven,
)
from facilitator.domain.message import NotNow
from facilitator.domain.moves.evening import (
    close_dialogue,
    correct_start,
    end_phase,
    end_turn,
    enter_phase,
    extend_phase,
    give_turn,
    pause_phase,
    resume_phase,
    shift_clock,
)
from facilitator.domain.phases import TALK, WELCOME
from facilitator.domain.plan import MINUTE
from tests.building import (
    BEECH,
    OAK,
    REPORT_TRUST,
    ROUND_TRUST,
    AnEvening,
    a_plan,
    at,
    minutes,
)


@pytest.fixture
def evening() -> AnEvening:
    """It is 20:00 and the first round, of twenty minutes, has just begun."""
    evening = AnEvening()
    evening.enters(TALK)
    evening.waits_until("20:00")
    evening.enters(ROUND_TRUST)
    return evening


def clock_of(evening: AnEvening) -> Clock:
    assert evening.dialogue.clock is not None
    return evening.dialogue.clock


def test_time_is_read_from_when_the_round_began(evening: AnEvening) -> None:
    clock = clock_of(evening)

    assert clock.remaining(at("20:00")) == minutes(20)
    assert clock.remaining(at("20:07:30")) == minutes(12.5)
    assert clock.remaining(at("20:21")) == minutes(-1)
    assert clock.until(at("20:07:30")) == at("20:20")


def test_the_clock_stands_still_while_the_round_is_paused(evening: AnEvening) -> None:
    evening.waits(minutes=5)
    evening.does(pause_phase)
    assert clock_of(evening).run.paused_since == at("20:05")
    evening.waits(minutes=3)
    assert evening.remaining() == minutes(15)
    assert clock_of(evening).until(evening.now) == at("20:23")

    evening.does(resume_phase)
    evening.waits(minutes=1)
    assert evening.remaining() == minutes(14)
    assert clock_of(evening).run.paused_since is None


def test_more_time_is_more_time_and_less_is_less(evening: AnEvening) -> None:
    evening.does(extend_phase, 60)
    evening.does(extend_phase, 60)
    assert evening.remaining() == minutes(22)

    evening.does(extend_phase, -5 * 60)
    assert evening.remaining() == minutes(17)


def test_a_paused_round_can_be_given_time(evening: AnEvening) -> None:
    evening.does(pause_phase)
    evening.waits(minutes=30)
    evening.does(extend_phase, 60)

    assert evening.remaining() == minutes(21)


def test_a_round_that_is_over_has_used_what_it_used(evening: AnEvening) -> None:
    evening.waits(minutes=18)
    evening.does(end_phase)
    evening.waits(minutes=30)

    assert evening.dialogue.clock is None
    assert evening.used(ROUND_TRUST) == minutes(18)
    assert evening.dialogue.evening.runs[ROUND_TRUST].ended == at("20:18")


@pytest.mark.parametrize(
    ("clock_time", "stage"),
    [
        ("20:00", Stage.MOVING),
        ("20:01:59", Stage.MOVING),
        ("20:02", Stage.TALKING),
        ("20:17:59", Stage.TALKING),
        ("20:18", Stage.LAST_MINUTES),
        ("20:19:59", Stage.LAST_MINUTES),
        ("20:20", Stage.OVER),
        ("20:45", Stage.OVER),
    ],
)
def test_a_round_moves_talks_and_ends_on_one_clock(
    evening: AnEvening, clock_time: str, stage: Stage
) -> None:
    assert clock_of(evening).stage(at(clock_time)) is stage


def test_the_stage_changes_where_the_clock_says_it_does(evening: AnEvening) -> None:
    clock = clock_of(evening)
    for change in (clock.moving, clock.length - LAST_STRETCH, clock.length):
        moment = at("20:00") + change
        assert clock.stage(moment) is not clock.stage(moment - timedelta(milliseconds=1))


def test_without_groups_nobody_has_to_move() -> None:
    circle = AnEvening(a_plan(groups=()))
    circle.enters(ROUND_TRUST)

    assert clock_of(circle).stage(circle.now) is Stage.TALKING


def test_a_share_of_the_time_is_between_nothing_and_all(evening: AnEvening) -> None:
    clock = clock_of(evening)

    assert [clock.share(at(t)) for t in ("20:00", "20:05", "20:20", "21:00")] == [0, 0.25, 1, 1]
    assert Clock(clock.run, NONE).share(at("20:00")) == 1


# -- put right backwards ----------------------------------------------------------------------


def test_a_round_entered_too_late_can_count_from_when_it_began(evening: AnEvening) -> None:
    evening.waits_until("20:25")
    evening.enters(REPORT_TRUST, effective=at("20:20"))

    assert evening.used(ROUND_TRUST) == minutes(20)
    assert evening.used(REPORT_TRUST) == minutes(5)


@pytest.mark.parametrize("began", ["19:50", "20:04"])
def test_a_corrected_start_moves_the_boundary_for_both_phases(
    evening: AnEvening, began: str
) -> None:
    evening.waits_until("20:10")
    evening.does(correct_start, at(began))

    assert evening.used(TALK) == at(began) - at("19:30")
    assert evening.used(ROUND_TRUST) == at("20:10") - at(began)


def test_a_correction_can_itself_be_put_right(evening: AnEvening) -> None:
    evening.waits_until("20:10")
    before = evening.dialogue.evening
    evening.does(correct_start, at("19:50"))
    evening.does(correct_start, at("20:00"))

    assert evening.dialogue.evening == before


def test_a_corrected_start_is_that_of_the_round_and_not_of_its_last_pause(
    evening: AnEvening,
) -> None:
    evening.waits_until("20:10")
    evening.does(pause_phase)
    evening.waits_until("20:12")
    evening.does(resume_phase)
    evening.waits_until("20:15")
    evening.does(correct_start, at("19:55"))

    assert evening.used(ROUND_TRUST) == minutes(18)
    assert evening.used(TALK) == minutes(25)


def test_a_start_after_a_break_in_time_does_not_move_the_end_before_it(evening: AnEvening) -> None:
    evening.waits_until("20:20")
    evening.does(end_phase)
    evening.waits_until("20:30")
    evening.enters(REPORT_TRUST)
    evening.does(correct_start, at("20:25"))

    assert evening.used(ROUND_TRUST) == minutes(20)
    with pytest.raises(NotNow, match="later"):
        correct_start(evening.dialogue, at("20:15"))


def test_a_record_with_a_start_after_the_first_pause_starts_at_that_pause(
    evening: AnEvening,
) -> None:
    evening.waits_until("20:10")
    evening.does(pause_phase)
    evening.waits_until("20:15")
    evening.notes(StartCorrected(at("20:12")))

    assert evening.used(ROUND_TRUST) == NONE
    assert evening.used(TALK) == minutes(40)


def test_a_pause_and_its_end_can_be_put_right(evening: AnEvening) -> None:
    evening.waits_until("20:10")
    evening.does(pause_phase, effective=at("20:08"))
    evening.waits_until("20:15")
    evening.does(resume_phase, effective=at("20:13"))
    evening.waits_until("20:20")
    evening.does(end_phase, effective=at("20:18"))

    assert evening.used(ROUND_TRUST) == minutes(8 + 5)


@pytest.mark.parametrize(
    "move", [pause_phase, end_phase, close_dialogue, correct_start, enter_phase]
)
def test_nothing_is_put_right_to_before_what_came_before_it(
    evening: AnEvening, move: Callable[..., Event]
) -> None:
    what = [WELCOME] if move is enter_phase else []
    evening.waits(minutes=5)
    with pytest.raises(NotNow, match="The clock noted something later than that"):
        move(evening.dialogue, *what, effective=at("19:20"))


def test_a_start_after_the_first_pause_is_refused(evening: AnEvening) -> None:
    evening.waits_until("20:10")
    evening.does(pause_phase)

    with pytest.raises(NotNow, match="earlier"):
        correct_start(evening.dialogue, at("20:11"))


@pytest.mark.parametrize(
    "event",
    [
        PhaseEntered(REPORT_TRUST, effective=at("03:00")),
        PhasePaused(at("03:00")),
        PhaseEnded(at("03:00")),
        DialogueClosed(at("03:00")),
        StartCorrected(at("03:00")),
        StartCorrected(at("23:00")),
        PhaseEntered(REPORT_TRUST, effective=at("23:00")),
    ],
)
def test_what_a_record_holds_never_counts_a_minute_twice(evening: AnEvening, event: Event) -> None:
    evening.waits_until("20:10")
    evening.notes(event)
    evening.waits_until("20:30")

    used = [evening.used(phase) for phase in evening.dialogue.evening.runs]
    assert all(each >= NONE for each in used)
    assert sum(used, NONE) <= at("20:30") - at("19:30")


# -- time that does not count ------------------------------------------------------------------


def test_time_the_laptop_slept_need_not_count(evening: AnEvening) -> None:
    evening.waits_until("20:15")
    evening.does(shift_clock, 10 * MINUTE)
    assert evening.remaining() == minutes(15)

    evening.waits_until("20:18")
    assert evening.remaining() == minutes(12)


def test_sleep_can_be_counted_after_all(evening: AnEvening) -> None:
    evening.waits_until("20:15")
    evening.does(shift_clock, 10 * MINUTE)
    evening.waits_until("20:18")
    evening.does(shift_clock, -10 * MINUTE)
    evening.waits_until("20:19")

    assert evening.remaining() == minutes(1)


def test_more_sleep_than_the_round_is_long_takes_nothing_from_what_follows(
    evening: AnEvening,
) -> None:
    evening.waits_until("20:05")
    evening.does(shift_clock, 60 * MINUTE)
    evening.waits_until("20:07")

    assert evening.used(ROUND_TRUST) == minutes(2)


def test_a_clock_that_was_set_back_need_not_matter(evening: AnEvening) -> None:
    evening.waits_until("20:10")
    evening.waits_until("19:10")
    evening.does(shift_clock, -60 * MINUTE)
    assert evening.remaining() == minutes(10)

    evening.waits_until("19:12")
    evening.does(pause_phase)
    evening.waits_until("19:20")
    evening.does(resume_phase)
    evening.waits_until("19:21")
    assert evening.used(ROUND_TRUST) == minutes(13)


def test_a_phase_entered_after_the_clock_was_set_back_runs_at_once(evening: AnEvening) -> None:
    evening.waits_until("20:20")
    evening.waits_until("19:20")
    evening.enters(REPORT_TRUST)
    evening.waits_until("19:23")

    assert evening.used(REPORT_TRUST) == minutes(3)


def test_sleep_during_a_pause_was_not_counted_anyway(evening: AnEvening) -> None:
    evening.waits_until("20:05")
    evening.does(pause_phase)
    evening.waits_until("20:15")
    with pytest.raises(NotNow):
        shift_clock(evening.dialogue, 600)

    evening.notes(ClockShifted(600))
    assert evening.used(ROUND_TRUST) == minutes(5)


@pytest.mark.parametrize(
    "event", [ClockShifted(10**18), ClockShifted(-(10**18)), PhaseExtended(10**18)]
)
def test_no_number_in_a_record_is_too_large_for_the_clock(evening: AnEvening, event: Event) -> None:
    evening.waits(minutes=5)
    evening.notes(event)

    clock = clock_of(evening)
    assert abs(clock.until(evening.now) - evening.now) < timedelta(days=370)


# -- turns -------------------------------------------------------------------------------------


@pytest.fixture
def reporting(evening: AnEvening) -> AnEvening:
    """It is 20:20, and the groups begin to report back, ninety seconds each."""
    evening.waits_until("20:20")
    evening.enters(REPORT_TRUST)
    return evening


def turns(evening: AnEvening) -> list[tuple[str, datetime, datetime | None]]:
    return [(t.group, t.since, t.until) for t in evening.dialogue.evening.turns]


def turn_left(evening: AnEvening) -> timedelta:
    assert evening.dialogue.turn_clock is not None
    return evening.dialogue.turn_clock.remaining(evening.now)


def test_a_group_has_the_floor_until_the_next_one_gets_it(reporting: AnEvening) -> None:
    reporting.does(give_turn, OAK)
    reporting.waits(seconds=80)
    reporting.does(give_turn, BEECH)
    reporting.waits(seconds=30)
    reporting.does(end_turn)

    assert turns(reporting) == [
        (OAK, at("20:20"), at("20:21:20")),
        (BEECH, at("20:21:20"), at("20:21:50")),
    ]
    assert reporting.dialogue.evening.turn is None
    assert {t.phase for t in reporting.dialogue.evening.turns} == {REPORT_TRUST}


def test_a_group_has_a_small_clock_of_its_own(reporting: AnEvening) -> None:
    assert reporting.dialogue.turn_clock is None
    reporting.waits(minutes=1)
    reporting.does(give_turn, OAK)
    reporting.waits(seconds=80)

    assert turn_left(reporting) == timedelta(seconds=10)
    reporting.waits(seconds=20)
    assert turn_left(reporting) == timedelta(seconds=-10)


def test_the_small_clock_stands_still_when_the_large_one_does(reporting: AnEvening) -> None:
    reporting.does(give_turn, OAK)
    reporting.waits(seconds=30)
    reporting.does(pause_phase)
    reporting.waits(minutes=5)
    assert turn_left(reporting) == timedelta(seconds=60)

    reporting.does(resume_phase)
    reporting.waits(minutes=10, seconds=10)
    reporting.does(shift_clock, 10 * MINUTE)
    assert turn_left(reporting) == timedelta(seconds=50)


def test_a_turn_given_during_a_pause_starts_with_the_clock(reporting: AnEvening) -> None:
    reporting.waits(minutes=1)
    reporting.does(pause_phase)
    reporting.does(give_turn, OAK)
    reporting.waits(minutes=2)

    assert turn_left(reporting) == timedelta(seconds=90)


def test_leaving_the_report_back_ends_the_turn(reporting: AnEvening) -> None:
    reporting.does(give_turn, OAK)
    reporting.waits(minutes=1)
    reporting.does(end_phase)

    assert turns(reporting) == [(OAK, at("20:20"), at("20:21"))]


def test_a_turn_can_be_put_right(reporting: AnEvening) -> None:
    reporting.waits(minutes=1)
    reporting.does(give_turn, OAK, effective=at("20:20"))
    reporting.waits(minutes=2)
    reporting.does(give_turn, BEECH, effective=at("19:00"))

    assert turns(reporting) == [(OAK, at("20:20"), at("20:20")), (BEECH, at("20:20"), None)]


@pytest.mark.parametrize(
    ("move", "how", "why"),
    [
        (give_turn, ["?"], "There is no such group."),
        (give_turn, [OAK], "This group has the floor already."),
    ],
)
def test_a_turn_that_cannot_be_given_is_refused(
    reporting: AnEvening, move: Callable[..., Event], how: list[Any], why: str
) -> None:
    reporting.does(give_turn, OAK)

    with pytest.raises(NotNow) as refused:
        move(reporting.dialogue, *how)
    assert str(refused.value) == why


# -- impossible now ----------------------------------------------------------------------------


@pytest.mark.parametrize("move", [pause_phase, resume_phase, end_phase])
def test_nothing_can_be_done_with_a_clock_that_does_not_run(move: Callable[..., Event]) -> None:
    with pytest.raises(NotNow, match="No clock is running"):
        move(AnEvening().dialogue)


@pytest.mark.parametrize(
    ("move", "how", "why"),
    [
        (resume_phase, [], "The clock is running."),
        (extend_phase, [0], "Nothing has changed."),
        (extend_phase, [-21 * 60], "There is not that much time to take."),
        (extend_phase, [10**15], "A length lies between nothing and a day."),
        (shift_clock, [0], "Nothing has changed."),
        (correct_start, [at("20:00")], "Nothing has changed."),
        (end_turn, [], "Nobody has the floor."),
    ],
)
def test_what_makes_no_sense_during_a_round_is_refused(
    evening: AnEvening, move: Callable[..., Event], how: list[Any], why: str
) -> None:
    with pytest.raises(NotNow) as refused:
        move(evening.dialogue, *how)
    assert str(refused.value) == why


def test_a_paused_clock_cannot_be_paused(evening: AnEvening) -> None:
    evening.does(pause_phase)

    with pytest.raises(NotNow, match="The clock stands still already"):
        pause_phase(evening.dialogue)


@pytest.mark.parametrize(
    "event",
    [
        PhasePaused(),
        PhaseResumed(),
        PhaseEnded(),
        PhaseExtended(60),
        PhaseReopened(TALK),
        StartCorrected(at("19:00")),
        ClockShifted(60),
        TurnGiven(OAK),
        TurnEnded(),
    ],
)
def test_a_record_about_a_clock_that_does_not_run_changes_nothing(event: Event) -> None:
    evening = AnEvening()
    before = (evening.dialogue.evening, evening.dialogue.plan)
    evening.notes(event)

    assert (evening.dialogue.evening, evening.dialogue.plan) == before


# -- the run itself ----------------------------------------------------------------------------


def test_what_is_over_keeps_its_end() -> None:
    run = Run((Stretch(at("20:00")),)).over(at("20:20"))

    assert run.over(at("20:30")) == run
    assert run.paused_since is None
    assert not run.running


moments = st.integers(0, 7200).map(lambda s: at("20:00") + timedelta(seconds=s))


@given(st.lists(moments, min_size=1, max_size=12).map(sorted), moments)
def test_a_run_started_and_stopped_in_turns_has_used_the_odd_stretches(
    times: list[datetime], later: datetime
) -> None:
    run = Run((Stretch(times[0]),))
    for place, moment in enumerate(times[1:]):
        run = run.started(moment) if place % 2 else run.stopped(moment)
    now = max(times[-1], later)

    edges = [*times, now] if len(times) % 2 else times
    expected = sum((b - a for a, b in zip(edges[::2], edges[1::2], strict=True)), NONE)
    assert run.used(now) == expected
    assert run.over(now).reopened() == run


@given(st.lists(moments, min_size=1, max_size=8).map(sorted), moments, moments)
def test_what_ran_since_a_moment_and_what_ran_until_then_are_all(
    times: list[datetime], middle: datetime, later: datetime
) -> None:
    run = Run((Stretch(times[0]),))
    for place, moment in enumerate(times[1:]):
        run = run.started(moment) if place % 2 else run.stopped(moment)
    now = max(times[-1], middle, later)
    until = sum(
        (max(min(s.end or now, middle) - s.start, NONE) for s in run.stretches),
        NONE,
    )

    assert run.since(middle).used(now) == run.used(now) - until
