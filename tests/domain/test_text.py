"""The one cleaner: what people type, paste or pipe in, made safe without losing a word."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from facilitator.domain.text import MOST_MARKS_ON_A_LETTER, clean, clean_lines, plain

# What text from anywhere may hold, with far more trouble in it than chance would give.
trouble = st.sampled_from(
    [
        "\x00",
        "\x1b[2J",
        "\x9b31m",
        "\u202e",
        "\u2066",
        "\u200f",
        "\u200d",
        "\ufeff",
        "\ufffe",
        "\U0010ffff",
        "\ufdd0",
        "\ud800",
        "\udfff",
        "\r\n",
        "\r",
        "\u2028",
        "\x85",
        "\t",
        "\u0301" * 12,
        "\u0344",
        "e\u0301",
        "a\u0323\u0302\u0302",
        "\u1100\u1161",
        "\u0958",
        "\u00a0",
        " ",
    ]
)
surrogates = st.characters(categories=["Cs"])
any_text = st.lists(st.one_of(trouble, st.characters(), surrogates)).map("".join)


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("plain words", "plain words"),
        ("  around  it  ", "around  it"),
        ("two\nlines", "two lines"),
        ("two\r\nlines", "two lines"),
        ("a\ttab", "a tab"),
        ("\x1b[31mred\x1b[0m", "[31mred[0m"),
        ("back\x08space\x00", "backspace"),
        ("\u202edesrever", "desrever"),
        ("\u2067isolated\u2069", "isolated"),
        ("\ufeffafter a mark", "after a mark"),
        ("half \ud83d of an emoji", "half  of an emoji"),
        ("no\ufffecharacter\U0001ffff", "nocharacter"),
        ("cafe\u0301", "caf\u00e9"),
        ("\U0001f469\u200d\U0001f469", "\U0001f469\u200d\U0001f469"),
        ("\u05d0\u200fb", "\u05d0\u200fb"),
        ("\u2028paragraph\u2029", "paragraph"),
        ("hard\u00a0space", "hard\u00a0space"),
    ],
)
def test_what_is_unsafe_goes_and_words_stay(raw: str, cleaned: str) -> None:
    assert clean(raw) == cleaned


def test_line_ends_of_every_kind_become_one_newline() -> None:
    assert clean_lines("a\nb\r\nc\rd\x0be\x0cf\x85g\u2028h\u2029i") == "a\nb\nc\nd\ne\nf\ng\nh\ni"


def test_a_flood_of_marks_is_cut_and_the_letters_stay() -> None:
    flood = "a" + "\u0316" * 40 + "b"
    cleaned = clean(flood)

    assert cleaned == "a" + "\u0316" * MOST_MARKS_ON_A_LETTER + "b"


@given(any_text)
@example("e" + "\u0301" * 20)
@example("a\u0316\u0316\u0316\u0316\u0316\u0316\u0316\u0316\u0301")
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert clean_lines(clean_lines(text)) == clean_lines(text)
    assert clean(clean_lines(text)) == clean(text)


@given(any_text)
def test_cleaned_text_is_safe_everywhere(text: str) -> None:
    cleaned = clean(text)

    assert cleaned.splitlines() in ([cleaned], [])
    assert cleaned.encode("utf-8").decode("utf-8") == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    assert not {unicodedata.category(c) for c in cleaned} & {"Cc", "Cs", "Zl", "Zp"}
    assert not any("\u202a" <= c <= "\u202e" or "\u2066" <= c <= "\u2069" for c in cleaned)
    assert not any(ord(c) & 0xFFFE == 0xFFFE or "\ufdd0" <= c <= "\ufdef" for c in cleaned)


@given(any_text)
def test_no_letter_or_digit_is_ever_dropped(text: str) -> None:
    def words(any_form: str) -> list[str]:
        apart = unicodedata.normalize("NFD", any_form)
        return [c for c in apart if unicodedata.category(c)[0] in "LN"]

    assert words(clean(text)) == words(text)


@given(any_text)
def test_no_letter_carries_more_marks_than_fit_a_line(text: str) -> None:
    longest = run = 0
    for character in clean(text):
        run = run + 1 if unicodedata.category(character)[0] == "M" else 0
        longest = max(longest, run)

    assert longest <= MOST_MARKS_ON_A_LETTER


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("  Café  au\nlait ", "cafe au lait"),
        ("STRASSE", "strasse"),
        ("straße", "strasse"),
        ("ﬁne", "fine"),
        ("\u0130stanbul", "istanbul"),
    ],
)
def test_texts_are_compared_without_case_accents_or_double_spaces(text: str, folded: str) -> None:
    assert plain(text) == folded
