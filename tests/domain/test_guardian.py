"""When the evening is late: what can be done, and what comes of it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.guardian import (
    LEAST_TALK,
    Guardian,
    Kind,
    WayOut,
    evenly,
    lateness,
    put_plan_back,
    take_way_out,
    ways_out,
)
from facilitator.domain.message import NotNow
from facilitator.domain.moves.evening import close_dialogue, pause_phase
from facilitator.domain.moves.plan import change_length, drop_question
from facilitator.domain.phases import CLOSING, TALK, WELCOME, Phase, PhaseKind
from facilitator.domain.plan import MINUTE, Break, Plan, ReportBack
from facilitator.domain.timing import projection
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
    at,
    minutes,
)

# Welcome 5, talk 15, rounds 20 + 20 + 15, closing 10: 85 minutes from 19:30 until 20:55.
SIMPLE = a_plan(report_back=ReportBack.NONE)


def talking_too_long(by: float, plan: Plan = SIMPLE) -> AnEvening:
    """The talk runs over."""
    evening = AnEvening(plan)
    evening.enters(WELCOME)
    evening.waits(minutes=5)
    evening.enters(TALK)
    evening.waits(minutes=15 + by)
    return evening


def ways(evening: AnEvening) -> dict[Kind, WayOut]:
    return {way.kind: way for way in ways_out(evening.dialogue, evening.now)}


def takes(evening: AnEvening, kind: Kind) -> WayOut:
    way = ways(evening)[kind]
    evening.does(take_way_out, way)
    return way


def ends(evening: AnEvening) -> str:
    seen = projection(evening.dialogue, evening.now)
    assert seen is not None
    return f"{seen.ends:%H:%M:%S}"


def test_an_evening_on_time_needs_no_way_out() -> None:
    assert ways_out(talking_too_long(0).dialogue, at("19:50")) == ()
    assert ways_out(AnEvening().dialogue, at("19:50")) == ()


def test_a_minute_is_not_worth_a_word() -> None:
    assert ways(talking_too_long(1)) == {}
    assert ways(talking_too_long(1.1)) != {}


def test_the_buffer_before_an_announced_end_goes_first() -> None:
    announced = replace(SIMPLE, ends="21:05")

    assert ways(talking_too_long(10, announced)) == {}
    assert lateness(talking_too_long(13, announced).dialogue, at("20:03")) == minutes(3)


def test_every_round_still_to_come_gets_shorter_by_the_same() -> None:
    evening = talking_too_long(4)
    way = takes(evening, Kind.SHAVE)

    assert [to for _, to in way.lengths] == [18 * 60 + 40, 18 * 60 + 40, 13 * 60 + 40]
    assert ends(evening) == f"{way.ends:%H:%M:%S}" == "20:55:00"


def test_only_what_is_still_to_come_gets_shorter() -> None:
    evening = talking_too_long(0)
    evening.enters(ROUND_TRUST)
    evening.waits(minutes=23)

    assert [phase for phase, _ in ways(evening)[Kind.SHAVE].lengths] == [ROUND_COURAGE, ROUND_NEXT]


def test_a_round_keeps_its_moving_time_and_enough_to_talk() -> None:
    evening = talking_too_long(60)
    way = takes(evening, Kind.SHAVE)

    assert {to for _, to in way.lengths} == {2 * 60 + LEAST_TALK}
    assert way.ends > at("20:55")
    assert Kind.SHAVE not in ways(evening)


def test_a_short_round_gives_what_it_can_and_the_others_the_rest() -> None:
    short, long, longer = (Phase(PhaseKind.ROUND, key) for key in "abc")

    assert evenly(600, {short: 60, long: 600, longer: 900}) == {short: 60, long: 270, longer: 270}
    assert evenly(100, {long: 600, longer: 900, short: 600}) == {long: 30, longer: 30, short: 30}
    assert evenly(100, {}) == {}


def test_report_backs_breaks_and_the_closing_never_shrink() -> None:
    plan = a_plan(breaks=(Break(10 * MINUTE, TRUST),))
    evening = talking_too_long(30, plan)
    kept = {p: evening.dialogue.plan.length(p) for p in evening.dialogue.plan.phases}
    shaved = {phase for phase, _ in takes(evening, Kind.SHAVE).lengths}

    assert shaved == {ROUND_TRUST, ROUND_COURAGE, ROUND_NEXT}
    for phase in {*kept} - shaved:
        assert evening.dialogue.plan.length(phase) == kept[phase]


def test_shaving_is_one_act() -> None:
    evening = talking_too_long(4)
    takes(evening, Kind.SHAVE)

    assert len({entry.act for entry in evening.entries[-3:]}) == 1


def test_the_question_marked_optional_can_be_dropped_and_its_report_back_with_it() -> None:
    evening = talking_too_long(4, a_plan())
    way = takes(evening, Kind.DROP)

    assert (way.question, way.gone) == (NEXT, (ROUND_NEXT, Phase(PhaseKind.REPORT_BACK, NEXT)))
    assert NEXT in evening.dialogue.plan.dropped
    assert ends(evening) == f"{way.ends:%H:%M:%S}"


def test_without_a_question_marked_optional_none_is_offered() -> None:
    firm = tuple(replace(q, optional=False) for q in SIMPLE.questions)

    assert Kind.DROP not in ways(talking_too_long(4, replace(SIMPLE, questions=firm)))


def test_a_question_whose_round_has_begun_is_not_dropped() -> None:
    evening = talking_too_long(4)
    evening.enters(ROUND_NEXT)
    evening.waits(minutes=60)

    assert Kind.DROP not in ways(evening)


def test_a_round_that_was_passed_over_gives_nothing_back() -> None:
    evening = talking_too_long(0)
    evening.enters(CLOSING)
    evening.waits(minutes=90)

    assert [*ways(evening)] == [Kind.LATER]


def test_ending_later_is_always_there_and_needs_nothing_done() -> None:
    evening = talking_too_long(4)
    way = ways(evening)[Kind.LATER]

    assert way.ends == at("20:59")
    with pytest.raises(NotNow):
        evening.does(take_way_out, way)


def test_a_way_out_that_the_evening_has_overtaken_is_refused() -> None:
    evening = talking_too_long(4)
    shave, drop = ways(evening)[Kind.SHAVE], ways(evening)[Kind.DROP]
    evening.enters(ROUND_TRUST)
    with pytest.raises(NotNow):
        evening.does(take_way_out, shave)
    evening.does(drop_question, NEXT)
    with pytest.raises(NotNow):
        evening.does(take_way_out, drop)


def test_a_closed_evening_is_not_late() -> None:
    evening = talking_too_long(4)
    evening.does(close_dialogue)
    evening.waits(minutes=200)

    assert ways(evening) == {}


def test_who_accepted_the_lateness_is_asked_again_when_it_has_grown_by_two_minutes() -> None:
    evening = talking_too_long(4)
    assert len(Guardian().asks(evening.dialogue, evening.now)) == 3
    guardian = Guardian().accepting(evening.dialogue, evening.now)

    assert guardian.asks(evening.dialogue, evening.now) == ()
    assert guardian.asks(evening.dialogue, evening.waits(minutes=1.9)) == ()
    assert guardian.asks(evening.dialogue, evening.waits(minutes=0.1)) != ()


def test_nobody_is_asked_when_there_is_nothing_to_choose() -> None:
    evening = talking_too_long(0)
    evening.enters(CLOSING)
    evening.waits(minutes=90)

    assert Guardian().asks(evening.dialogue, evening.now) == ()


def test_a_pause_makes_the_evening_late_as_much_as_a_long_talk() -> None:
    evening = talking_too_long(0)
    evening.does(pause_phase)
    evening.waits(minutes=6)

    assert ways(evening)[Kind.LATER].ends == at("21:01")


def test_the_plan_can_be_put_back() -> None:
    evening = talking_too_long(4, a_plan())
    before = evening.dialogue.plan
    lengths = [before.length(phase) for phase in before.phases]
    takes(evening, Kind.SHAVE)
    evening.does(drop_question, NEXT)
    evening.does(put_plan_back, before)

    plan = evening.dialogue.plan
    assert (plan.phases, plan.dropped) == (before.phases, before.dropped)
    assert [plan.length(phase) for phase in plan.phases] == lengths
    with pytest.raises(NotNow):
        evening.does(put_plan_back, plan)


def test_putting_the_plan_back_drops_what_was_asked_after_all() -> None:
    evening = talking_too_long(4)
    evening.does(drop_question, COURAGE)
    before = evening.dialogue.plan
    evening.notes(*put_plan_back(evening.dialogue, before.__class__(before.made, before.now)))

    assert COURAGE not in evening.dialogue.plan.dropped
    evening.does(put_plan_back, before)
    assert evening.dialogue.plan.dropped == {COURAGE}


PHASES = st.sampled_from([WELCOME, TALK, ROUND_TRUST, REPORT_TRUST, ROUND_COURAGE, CLOSING])
GOING = st.lists(st.tuples(PHASES, st.integers(0, 3000)), min_size=1, max_size=5)
LENGTHS = st.lists(st.tuples(PHASES, st.integers(0, 3000)), max_size=3)


@given(GOING, LENGTHS, st.sampled_from(ReportBack), st.integers(0, 900))
def test_what_a_way_out_promises_is_where_the_evening_then_ends(
    going: list[tuple[Phase, int]],
    lengths: list[tuple[Phase, int]],
    report_back: ReportBack,
    moving: int,
) -> None:
    breaks = (Break(10 * MINUTE, COURAGE),)
    evening = AnEvening(a_plan(report_back=report_back, moving=moving, breaks=breaks))
    for phase, to in lengths:
        if evening.dialogue.plan.length(phase) != to:
            evening.does(change_length, phase, to)
    for phase, seconds in going:
        if phase != evening.dialogue.evening.current:
            evening.enters(phase)
        evening.waits(seconds=seconds)

    for way in ways_out(evening.dialogue, evening.now):
        then = AnEvening(evening.dialogue.plan.made)
        then.entries, then.dialogue, then.now = [*evening.entries], evening.dialogue, evening.now
        if way.kind is not Kind.LATER:
            then.does(take_way_out, way)
        seen = projection(then.dialogue, then.now)
        assert seen is not None
        assert seen.ends == way.ends
        assert (way.kind is Kind.LATER) == (seen.ends == evening_end(evening))


def evening_end(evening: AnEvening) -> object:
    seen = projection(evening.dialogue, evening.now)
    return seen and seen.ends
