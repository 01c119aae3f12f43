from datetime import date

import pytest

from facilitator.sessionfile.dates import clock_time, read_day
from tests.sessionfile.written import plan_with, sentences, with_head

THE_DAY = date(2025, 1, 13)


@pytest.mark.parametrize(
    "written",
    [
        "13 januari 2025",
        "maandag 13 januari 2025",
        "op maandag 13 januari 2025",
        "ma 13 jan. 2025",
        "13 JANUARI 2025",
        "13-1-2025",
        "13-01-25",
        "13/01/2025",
        "13.1.2025",
        "01/13/2025",
        "2025-01-13",
        "2025-01-13T19:30",
        "January 13, 2025",
        "Monday, January 13th, 2025",
        "Mon 13 Jan 2025",
        "13th of January 2025",
        "the 13th of January 2025",
        "13\u00a0januari 2025",
    ],
)
def test_a_date_is_a_day_however_it_is_written(written: str) -> None:
    assert read_day(written) == THE_DAY


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_has_its_names(month: int) -> None:
    from babel.dates import format_date

    day = date(2026, month, 5)
    for tongue in ("nl", "en"):
        for form in ("EEEE d MMMM y", "EEE d MMM y", "MMMM d, y"):
            assert read_day(format_date(day, form, locale=tongue)) == day


@pytest.mark.parametrize("written", ["volgende week", "13 januari", "31-2-2025", "13-13-2025", ""])
def test_what_is_no_day_stays_words(written: str) -> None:
    assert read_day(written) is None


@pytest.mark.parametrize(
    ("written", "time"),
    [
        ("19.30", "19:30"),
        ("19:30", "19:30"),
        ("19u30", "19:30"),
        ("19h30", "19:30"),
        ("19.30 uur", "19:30"),
        ("19 uur", "19:00"),
        ("19u", "19:00"),
        ("9.05 uur", "09:05"),
        ("om 19.30 uur", "19:30"),
        ("7:30 pm", "19:30"),
        ("7.30 p.m.", "19:30"),
        ("7 pm", "19:00"),
        ("12 am", "00:00"),
        ("12:15 pm", "12:15"),
        ("0.30", "00:30"),
    ],
)
def test_a_clock_time_is_read_as_on_an_invitation(written: str, time: str) -> None:
    assert clock_time(written) == time


@pytest.mark.parametrize("written", ["24.30", "19.60", "13 pm", "half acht", "straks", "", "1930"])
def test_what_is_no_clock_time_is_not_guessed(written: str) -> None:
    assert clock_time(written) == ""


def test_a_date_is_kept_as_written_beside_its_day() -> None:
    plan = plan_with("datum: maandag 13 januari 2025")
    assert (plan.date, plan.day) == ("maandag 13 januari 2025", "2025-01-13")


def test_an_iso_date_is_shown_long_in_the_language_of_the_evening() -> None:
    assert plan_with("datum: 2025-01-13").date == "13 januari 2025"
    # The language may stand under it.
    assert plan_with("datum: 2025-01-13", "taal: en").date == "13 January 2025"


def test_a_date_in_words_is_as_good_as_any() -> None:
    plan = plan_with("datum: de eerste lentedag")
    assert (plan.date, plan.day) == ("de eerste lentedag", "")


def test_a_day_that_does_not_exist_is_said_and_kept() -> None:
    session = with_head("datum: 31 februari 2025")
    assert sentences(session) == ["there is no such day as in 'datum: 31 februari 2025'"]
    assert (session.plan.date, session.plan.day) == ("31 februari 2025", "")


def test_notes_can_be_kept_until_a_day() -> None:
    assert plan_with("bewaren tot: 1 juli 2026").keep_until == "2026-07-01"
    assert with_head("bewaren tot: ooit").plan.keep_until == ""
    assert "not a day I understand" in sentences(with_head("bewaren tot: ooit"))[0]
