"""The stamps that put entries in order, whatever the laptop's clock does."""

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.stamp import FIRST, newest, stamp
from tests.building import START

moments = st.datetimes(
    min_value=datetime(1970, 1, 2),  # noqa: DTZ001 - hypothesis wants it bare
    max_value=datetime(2200, 1, 1),  # noqa: DTZ001
    timezones=st.sampled_from([timezone(timedelta(hours=h)) for h in (-8, 0, 2)]),
)


def test_a_stamp_is_milliseconds_and_a_counter() -> None:
    assert stamp(FIRST, START.replace(microsecond=123000)) == "019460ee08bb-0000"


def test_entries_of_one_millisecond_are_counted() -> None:
    first = stamp(FIRST, START)

    assert stamp(first, START) == first[:-1] + "1"
    assert stamp(first[:-4] + "ffff", START) == stamp(FIRST, START + timedelta(milliseconds=1))


def test_a_clock_set_back_does_not_turn_the_order_round() -> None:
    first = stamp(FIRST, START)

    assert stamp(first, START - timedelta(hours=1)) > first


def test_no_millisecond_is_lost_to_rounding() -> None:
    times = [START + timedelta(milliseconds=n) for n in range(1000)]
    whole = int(stamp(FIRST, START)[:12], 16)

    assert [int(stamp(FIRST, t)[:12], 16) - whole for t in times] == list(range(1000))


@given(st.lists(moments, min_size=1, max_size=20))
def test_stamps_only_ever_grow_and_follow_the_clock(times: list[datetime]) -> None:
    last = FIRST
    for moment in times:
        following = stamp(last, moment)
        assert following > last
        assert len(following) == len(FIRST)
        last = following
    assert last >= stamp(FIRST, max(times))


def test_the_newest_stamp_of_a_record_is_the_one_to_go_on_from() -> None:
    assert newest(["0194610b8640-0000", "0194610b8640-0002", "0194610b8640-0001"]) == (
        "0194610b8640-0002"
    )
    assert newest([]) == FIRST


@pytest.mark.parametrize(
    "damage", ["", "zzz", "0194", "ffffffffffff", "None", "0194610b8640-00000", "-"]
)
def test_what_is_not_a_stamp_does_not_count(damage: str) -> None:
    assert newest([damage, "0194610b8640-0000"]) == "0194610b8640-0000"
    assert stamp(newest([damage]), START) == stamp(FIRST, START)
