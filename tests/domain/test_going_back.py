"""The way back from a mistaken step, and from a closing that came too soon."""

import pytest

from facilitator.domain.events import PhaseCancelled, PhaseEntered, PhaseReopened
from facilitator.domain.message import NotNow
from facilitator.domain.moves.evening import (
    close_dialogue,
    end_phase,
    enter_phase,
    extend_phase,
    give_turn,
    go_back,
    pause_phase,
    reopen_phase,
    resume_phase,
    shift_clock,
)
from facilitator.domain.phases import CLOSING, TALK, WELCOME
from tests.building import (
    LIME,
    OAK,
    REPORT_TRUST,
    ROUND_COURAGE,
    ROUND_TRUST,
    AnEvening,
    at,
    everything_of,
    minutes,
)


@pytest.fixture
def evening() -> AnEvening:
    """It is 20:00; the talk is over and the first round has just begun."""
    evening = AnEvening()
    evening.enters(TALK)
    evening.waits_until("20:00")
    evening.enters(ROUND_TRUST)
    return evening


def test_after_a_mistaken_next_the_clock_is_as_if_it_never_stopped(evening: AnEvening) -> None:
    before = evening.dialogue.evening
    evening.waits_until("20:10")
    evening.enters(REPORT_TRUST)
    evening.waits_until("20:12")
    evening.does(go_back)

    assert evening.dialogue.evening == before
    assert evening.remaining() == minutes(8)
    assert REPORT_TRUST not in evening.dialogue.evening.runs


def test_whatever_was_done_in_the_mistaken_phase_is_gone_with_it(evening: AnEvening) -> None:
    before = evening.dialogue.evening
    evening.enters(REPORT_TRUST)
    evening.does(give_turn, OAK)
    evening.waits(minutes=1)
    evening.does(pause_phase)
    evening.waits(minutes=1)
    evening.does(resume_phase)
    evening.does(shift_clock, 30)
    evening.does(go_back)

    assert evening.dialogue.evening == before


def test_a_paused_round_is_still_paused_after_a_mistaken_next(evening: AnEvening) -> None:
    evening.waits_until("20:10")
    evening.does(pause_phase)
    evening.enters(REPORT_TRUST)  # at the very moment of the pause
    evening.waits_until("20:15")
    evening.does(go_back)

    assert evening.remaining() == minutes(10)
    assert evening.dialogue.clock is not None
    assert evening.dialogue.clock.run.paused_since == at("20:10")


def test_a_phase_entered_a_second_time_by_mistake_keeps_its_first_time(evening: AnEvening) -> None:
    evening.waits_until("20:10")
    evening.enters(ROUND_COURAGE)
    evening.waits_until("20:15")
    before = everything_of(evening.dialogue)
    evening.enters(ROUND_TRUST)
    evening.waits(minutes=1)
    evening.does(pause_phase)
    evening.does(resume_phase)
    evening.does(go_back)

    assert everything_of(evening.dialogue) == before
    assert evening.used(ROUND_TRUST) == minutes(10)


def test_going_back_step_by_step_walks_the_evening_backwards(evening: AnEvening) -> None:
    for phase in (REPORT_TRUST, ROUND_COURAGE, CLOSING):
        evening.waits(minutes=5)
        evening.enters(phase)

    passed = []
    for _ in range(4):
        evening.does(go_back)
        passed.append(evening.dialogue.evening.current)
    assert passed == [ROUND_COURAGE, REPORT_TRUST, ROUND_TRUST, TALK]
    assert evening.used(TALK) == minutes(45)


def test_a_mistaken_start_of_the_evening_can_be_taken_back() -> None:
    evening = AnEvening()
    before = evening.dialogue.evening
    evening.enters(WELCOME)

    assert go_back(evening.dialogue) == PhaseCancelled()
    evening.does(go_back)
    assert evening.dialogue.evening == before
    with pytest.raises(NotNow, match="There is nothing to go back to"):
        go_back(evening.dialogue)


def test_an_ending_can_be_taken_back(evening: AnEvening) -> None:
    before = evening.dialogue.evening
    evening.waits(minutes=20)
    evening.does(end_phase)
    evening.waits(minutes=5)
    evening.does(go_back)

    assert evening.dialogue.evening == before


def test_after_an_ending_that_was_meant_only_the_mistaken_phase_is_taken_back(
    evening: AnEvening,
) -> None:
    evening.waits(minutes=20)
    evening.does(end_phase)
    ended = evening.dialogue.evening
    evening.waits(minutes=5)
    evening.enters(ROUND_COURAGE)
    evening.does(go_back)

    assert evening.dialogue.evening == ended


def test_a_group_whose_turn_was_cut_off_by_mistake_has_the_floor_again(evening: AnEvening) -> None:
    evening.enters(REPORT_TRUST)
    evening.does(give_turn, LIME)
    before = evening.dialogue.evening
    evening.waits(minutes=1)
    evening.enters(ROUND_COURAGE)
    evening.does(go_back)

    assert evening.dialogue.evening == before


def test_a_length_that_was_changed_meanwhile_is_kept(evening: AnEvening) -> None:
    evening.does(extend_phase, 300)
    evening.enters(REPORT_TRUST)
    evening.does(go_back)

    assert evening.remaining() == minutes(25)


def test_people_had_not_gone_home_yet(evening: AnEvening) -> None:
    evening.enters(CLOSING)
    before = evening.dialogue.evening
    evening.waits(minutes=5)
    evening.does(close_dialogue)
    assert evening.dialogue.evening.closed == evening.now
    assert evening.dialogue.clock is None

    evening.waits(minutes=2)
    evening.does(go_back)
    assert evening.dialogue.evening == before


def test_a_closing_after_the_last_phase_ended_is_a_step_of_its_own(evening: AnEvening) -> None:
    evening.enters(CLOSING)
    evening.waits(minutes=10)
    evening.does(end_phase)
    evening.waits(minutes=1)
    evening.does(close_dialogue)

    evening.does(go_back)
    assert evening.dialogue.evening.closed is None
    assert evening.dialogue.evening.current is None
    evening.does(go_back)
    assert evening.dialogue.evening.current == CLOSING


def test_a_dialogue_closed_before_it_began_can_be_opened_again() -> None:
    evening = AnEvening()
    evening.does(close_dialogue)
    with pytest.raises(NotNow, match="The dialogue is closed already"):
        close_dialogue(evening.dialogue)

    evening.does(go_back)
    assert evening.dialogue.evening.closed is None


def test_entering_a_phase_opens_a_closed_dialogue(evening: AnEvening) -> None:
    evening.does(close_dialogue)
    evening.enters(CLOSING)

    assert evening.dialogue.evening.closed is None


@pytest.mark.parametrize(
    ("phase", "why"),
    [
        (WELCOME, "This has not been yet."),
        (ROUND_TRUST, "This is under way already."),
    ],
)
def test_what_did_not_end_cannot_be_reopened(evening: AnEvening, phase: object, why: str) -> None:
    with pytest.raises(NotNow) as refused:
        reopen_phase(evening.dialogue, phase)  # type: ignore[arg-type]  # parametrized
    assert str(refused.value) == why


def test_only_the_phase_left_last_goes_on_as_if_it_never_ended(evening: AnEvening) -> None:
    evening.enters(REPORT_TRUST)

    assert reopen_phase(evening.dialogue, ROUND_TRUST) == PhaseReopened(ROUND_TRUST)
    with pytest.raises(NotNow, match="one step at a time"):
        reopen_phase(evening.dialogue, TALK)
    assert enter_phase(evening.dialogue, TALK) == PhaseEntered(TALK)


def test_a_record_that_jumps_back_further_loses_no_time(evening: AnEvening) -> None:
    evening.waits_until("20:10")
    evening.enters(REPORT_TRUST)
    evening.notes(PhaseReopened(TALK))
    evening.does(go_back)

    assert evening.used(ROUND_TRUST) == minutes(10)
