import pytest

from facilitator.domain.message import Message
from facilitator.sessionfile.durations import duration, length, shown
from facilitator.sessionfile.entry import Unclear
from facilitator.sessionfile.numbers import NUMBER_WORDS

MINUTE = 60


@pytest.mark.parametrize(
    ("written", "minutes"),
    [
        ("20", 20),
        ("20 min", 20),
        ("20 min.", 20),
        ("20min", 20),
        ("20 minuten", 20),
        ("20 Minutes", 20),
        ("20'", 20),
        ("20’", 20),
        ("twintig minuten", 20),
        ("twenty minutes", 20),
        ("vijfentwintig minuten", 25),
        ("tweeëntwintig minuten", 22),
        ("twenty-five minutes", 25),
        ("twenty five minutes", 25),
        ("zestig minuten", 60),
        ("sixty minutes", 60),
        ("90 sec", 1.5),
        ("90 seconden", 1.5),
        ("90s", 1.5),
        ('90"', 1.5),
        ("1,5 min", 1.5),
        ("1.5 minutes", 1.5),
        ("anderhalve minuut", 1.5),
        ("halve minuut", 0.5),
        ("kwartier", 15),
        ("een kwartier", 15),
        ("één kwartier", 15),
        ("kwartiertje", 15),
        ("a quarter of an hour", 15),
        ("half uur", 30),
        ("een half uur", 30),
        ("halfuur", 30),
        ("half an hour", 30),
        ("drie kwartier", 45),
        ("three quarters of an hour", 45),
        ("anderhalf uur", 90),
        ("one and a half hours", 90),
        ("an hour and a half", 90),
        ("uur", 60),
        ("1 uur", 60),
        ("een uur", 60),
        ("an hour", 60),
        ("twee uur", 120),
        ("tweeënhalf uur", 150),
        ("twee en een half uur", 150),
        ("2,5 uur", 150),
        ("1u30", 90),
        ("1h30", 90),
        ("1u", 60),
        ("1 uur 30", 90),
        ("1 uur en 30 minuten", 90),
        ("een uur en een kwartier", 75),
        ("1 min 30", 1.5),
        ("1'30\"", 1.5),
        ("ongeveer 20 min", 20),
        ("ca. 20 min", 20),
        ("20\u00a0min", 20),
        ("0", 0),
    ],
)
def test_a_length_is_read_as_people_write_it(written: str, minutes: float) -> None:
    assert duration(written) == minutes * MINUTE


def test_every_number_below_a_hundred_can_be_a_word_in_both_languages() -> None:
    assert sorted(NUMBER_WORDS.values()) == sorted([*range(100), *range(100)])
    for word, number in NUMBER_WORDS.items():
        assert duration(f"{word} min") == number * MINUTE


@pytest.mark.parametrize(
    "written",
    [
        "",
        "lang genoeg",
        "20 min 20 min",
        "-5 min",
        "15-20 min",
        "min",
        "20 appels",
        "20 30",
        "1:30",
        "1.30",
        "12345678901234567890 min",
        "en",
        "half",
        "20 min " * 100,
    ],
)
def test_what_is_no_length_is_not_guessed(written: str) -> None:
    assert duration(written) is None


def test_minutes_and_hours_with_a_colon_are_refused_with_a_way_out() -> None:
    with pytest.raises(Unclear) as refused:
        length("1:30", default=20 * MINUTE)
    assert "90 min" in refused.value.hint.text
    assert refused.value.used == shown(20 * MINUTE)


@pytest.mark.parametrize("written", ["geen", "none", "0", "0 min", "nee"])
def test_none_is_a_length_where_something_can_be_left_out(written: str) -> None:
    assert length(written, default=MINUTE) == 0
    with pytest.raises(Unclear):
        length(written, default=MINUTE, or_none=False)


def test_nothing_takes_longer_than_eight_hours() -> None:
    assert length("8 uur", default=MINUTE) == 8 * 60 * MINUTE
    with pytest.raises(Unclear, match="longer than eight hours"):
        length("8 uur en 1 min", default=MINUTE)


def test_a_length_is_shown_in_minutes_unless_it_has_seconds() -> None:
    assert shown(1200) == Message("{n} min", {"n": 20})
    assert str(shown(90)) == "90 sec"
