"""Bold words: typed with stars, kept beside the text, carried along when it is put differently."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.marks import (
    Mark,
    MarkedText,
    MarkKind,
    carry_marks,
    read_stars,
    tidy_marks,
    write_stars,
)
from facilitator.domain.text import clean


def bold(words: MarkedText) -> list[str]:
    return [words.text[mark.start : mark.end] for mark in words.marks]


# -- typed with stars --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "text", "marked"),
    [
        ("nothing", "nothing", []),
        ("a *bold* word", "a bold word", ["bold"]),
        ("a **bold** word", "a bold word", ["bold"]),
        ("*all of it*", "all of it", ["all of it"]),
        ("*one* and *two*", "one and two", ["one", "two"]),
        ("*one* **two**", "one two", ["one", "two"]),
        ("“*quoted*”, (*between*)!", "“quoted”, (between)!", ["quoted", "between"]),
        ("2 * 3 = 6", "2 * 3 = 6", []),
        ("2 * 3 is *six*", "2 * 3 is six", ["six"]),
        ("never *closed", "never *closed", []),
        ("never opened*", "never opened*", []),
        ("snake*case*name", "snake*case*name", []),
        ("a 5* hotel and a 3* one", "a 5* hotel and a 3* one", []),
        ("see *) and *that*", "see *) and that", ["that"]),
        ("**watch: *this* word", "**watch: this word", ["this"]),
        ("**bold *twice* over**", "bold twice over", ["bold twice over"]),
        ("*mixed**", "*mixed**", []),
        ("*a **b* c**", "a **b c**", ["a **b"]),
        ("*a* b*", "a b*", ["a"]),
        ("***three***", "***three***", []),
        ("****", "****", []),
        (r"\*no\* bold", "*no* bold", []),
        (r"*a \* star*", "a * star", ["a * star"]),
        (r"a \ backslash", r"a \ backslash", []),
        (r"\\*bold*", r"\bold", ["bold"]),
        ("* item", "* item", []),
        ("", "", []),
    ],
)
def test_stars_at_the_edges_of_words_make_them_bold(
    typed: str, text: str, marked: list[str]
) -> None:
    read = read_stars(typed)

    assert read.text == text
    assert bold(read) == marked


def test_stars_are_read_after_cleaning() -> None:
    assert read_stars("\x1b*bo\u202eld*\n") == MarkedText("bold", (Mark(0, 4),))


starry = st.text(st.sampled_from("ab *\\.é "), max_size=30)


@given(starry)
def test_no_stars_are_lost_or_made_up_by_reading_them(typed: str) -> None:
    read = read_stars(typed)
    signs = read_stars(write_stars(read))

    assert signs == read
    assert [c for c in read.text if c not in "*\\"] == [c for c in clean(typed) if c not in "*\\"]


word = st.text(st.sampled_from("abé*\\3"), min_size=1, max_size=5)


@given(st.lists(st.tuples(word, st.booleans()), max_size=8))
def test_whole_words_in_bold_survive_being_written_and_read_again(
    words: list[tuple[str, bool]],
) -> None:
    text, marks = "", []
    for letters, is_bold in words:
        start = len(text)
        text += letters + " "
        if is_bold:
            marks.append(Mark(start, start + len(letters)))
    written = tidy_marks(text.strip(), marks)

    assert read_stars(write_stars(written)) == written


def test_only_bold_is_written_with_stars() -> None:
    words = MarkedText("one two", (Mark(0, 3, MarkKind.ITALIC), Mark(4, 7)))

    assert write_stars(words) == "one *two*"


# -- kept in order -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marks", "tidy"),
    [
        ([Mark(4, 7), Mark(0, 3)], [(0, 3), (4, 7)]),
        ([Mark(0, 3), Mark(2, 7)], [(0, 7)]),
        ([Mark(4, 6), Mark(6, 7)], [(4, 7)]),
        ([Mark(3, 8)], [(4, 7)]),
        ([Mark(3, 4)], []),
        ([Mark(-5, 99)], [(0, 11)]),
        ([Mark(5, 2)], []),
        ([Mark(20, 30)], []),
    ],
)
def test_marks_are_inside_the_text_in_order_and_without_spaces_at_their_edges(
    marks: list[Mark], tidy: list[tuple[int, int]]
) -> None:
    assert [(m.start, m.end) for m in tidy_marks("one two end", marks).marks] == tidy


def test_marks_of_different_kinds_may_overlap() -> None:
    marks = (
        Mark(0, 5),
        Mark(0, 5, MarkKind.ITALIC),
        Mark(2, 4, MarkKind.LINK, "a"),
        Mark(3, 5, MarkKind.LINK, "b"),
    )

    assert set(tidy_marks("words", marks).marks) == set(marks)


anything = st.text(max_size=40)
some_marks = st.lists(
    st.builds(Mark, st.integers(-5, 50), st.integers(-5, 50), st.sampled_from(MarkKind)),
    max_size=6,
)


@given(anything, some_marks)
def test_tidying_twice_changes_nothing(text: str, marks: list[Mark]) -> None:
    once = tidy_marks(text, marks)

    assert tidy_marks(text, once.marks) == once
    assert all(0 <= m.start < m.end <= len(text) for m in once.marks)


# -- carried along -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "carried"),
    [
        ("more *time*", "more attention and time", "more attention and *time*"),
        ("*Greet each other* outside", "Greet each other", "*Greet each other*"),
        ("*greet* outside", "Please greet outside", "Please *greet* outside"),
        ("*each other*", "each and every other", "*each and every other*"),
        ("*more green* please", "More green please", "*More green* please"),
        ("a *hosue* here", "a house here", "a *house* here"),
        ("a *groupie* here", "a groupies here", "a *groupies* here"),
        ("*bold* stays", "bold stays", "*bold* stays"),
        ("the *ngo* said", "The NGO said", "The *NGO* said"),
        ("we want *money*", "a budget everyone may own", "a budget everyone may own"),
        ("*yes*", "yesterday it was no", "yesterday it was no"),
        ("*one two three four*", "only four", "only four"),
        ("*one* and *two*", "two and one", "two and *one*"),
        ("*gone*", "", ""),
    ],
)
def test_marks_stay_on_the_words_that_stay(old: str, new: str, carried: str) -> None:
    assert write_stars(carry_marks(read_stars(old), new)) == carried


def test_half_a_marked_word_stays_half_marked() -> None:
    words = MarkedText("the neighbourhood", (Mark(4, 13),))

    assert bold(carry_marks(words, "in the neighbourhood")) == ["neighbour"]


def test_marks_far_outside_the_text_do_no_harm() -> None:
    words = MarkedText("some words", (Mark(-(10**18), 10**18),))

    assert bold(carry_marks(words, "some other words")) == ["some other words"]


@given(anything, some_marks, anything)
def test_carried_marks_are_always_tidy(text: str, marks: list[Mark], later: str) -> None:
    carried = carry_marks(tidy_marks(text, marks), later)

    assert carried == tidy_marks(later, carried.marks)


@given(anything, some_marks)
def test_words_that_stay_as_they_are_keep_all_their_marks(text: str, marks: list[Mark]) -> None:
    old = tidy_marks(text, marks)

    assert carry_marks(old, text) == old


@given(st.lists(st.sampled_from(["tree", "house", "river"]), min_size=1), st.data())
def test_words_put_before_and_after_do_not_touch_the_marks(
    words: list[str], data: st.DataObject
) -> None:
    text = " ".join(words)
    edges = [0, *(i + 1 for i, c in enumerate(text) if c == " "), len(text) + 1]
    first, last = sorted(data.draw(st.lists(st.sampled_from(edges), min_size=2, max_size=2)))
    old = tidy_marks(text, [Mark(first, last - 1)])

    carried = carry_marks(old, f"Well: {text}, we said.")
    assert bold(carried) == bold(old)
    assert [m.start for m in carried.marks] == [m.start + 6 for m in old.marks]
