"""The list of answers, and the groups over them."""

import itertools
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from facilitator.domain.line import Address, Axis, Place
from facilitator.domain.marks import MarkedText, read_stars
from facilitator.language import language
from facilitator.tui.widgets import answer_rows
from facilitator.tui.widgets.answer_line import line_of
from facilitator.tui.widgets.answer_page import AnswerPage
from facilitator.tui.widgets.answer_row import Ink, Setting, cells, height, set_row
from facilitator.tui.widgets.answer_rows import Rows
from facilitator.tui.widgets.answers import AnswerList, AnswerRow, RowStatus
from facilitator.tui.widgets.group_strip import (
    GroupCount,
    GroupStrip,
    strip,
)
from facilitator.tui.wrapping import wrap
from tests.patience import settled
from tests.tui.stage import HOSTILE, Stage

EN = language("en")
LONG = "Een huis van iedereen is een huis waar niemand de sleutel van heeft, *zei ze*."


LONG_IN_44 = ("– Een huis van iedereen is een huis waar", "  niemand de sleutel van heeft, zei ze.")


def row(number: int, typed: str = "Samen eten", **more: Any) -> AnswerRow:
    made = AnswerRow(f"a{number}", read_stars(typed), number, "Oak", address=Address(1, 1))
    return replace(made, **more)


def rows(*typed: str) -> tuple[AnswerRow, ...]:
    return tuple(row(n, words) for n, words in enumerate(typed, start=1))


# -- wrapping and setting -----------------------------------------------------------------------


def test_lines_are_filled_with_whole_words() -> None:
    text = "een vaste soepavond zonder opgave"
    assert [text[a:b] for a, b in wrap(text, 12)] == ["een vaste", "soepavond", "zonder", "opgave"]
    assert wrap("", 12) == ((0, 0),)


def test_a_word_wider_than_the_line_is_cut_between_letters() -> None:
    text = "x" * 7 + " 漢字漢 ab"
    assert [text[a:b] for a, b in wrap(text, 5)] == ["xxxxx", "xx", "漢字", "漢 ab"]


@given(st.one_of(st.text(max_size=60), st.sampled_from(HOSTILE)), st.integers(2, 40))
def test_wrapping_keeps_every_letter_within_its_cells(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert "".join(text[a:b] for a, b in lines).replace(" ", "") == text.replace(" ", "")
    assert all(cell_len(text[a:b]) <= width for a, b in lines)
    assert all(a <= b for a, b in lines)
    assert all(b <= c for (_, b), (c, _) in itertools.pairwise(lines))


@given(
    st.one_of(st.text(max_size=60), st.sampled_from(HOSTILE)),
    st.integers(30, 130),
    st.booleans(),
    st.sampled_from(RowStatus),
    st.integers(0, 12),
)
def test_every_line_ends_on_the_right_edge_or_before_it(
    text: str, width: int, dashed: bool, status: RowStatus, tally: int
) -> None:
    made = row(7, text, status=status, tally=tally, starred=tally > 3, group=text)
    setting = Setting.of(width, dashed=dashed)
    as_set = set_row(made, setting, EN)
    assert height(made, setting, EN) == len(as_set.lines)
    for part in range(len(as_set.lines)):
        line = line_of(made, as_set, setting, part, here=part > 0, picked=tally > 5)
        assert cells(line) <= width
        if not dashed:
            assert cells(line) == width


def test_key_phrases_are_bold_over_the_end_of_a_line() -> None:
    as_set = set_row(row(1, "een *vaste soepavond zonder* opgave"), Setting.of(20, dashed=True), EN)
    assert as_set.lines == (
        (("een ", Ink.WORDS), ("vaste", Ink.BOLD)),
        (("soepavond zonder", Ink.BOLD),),
        (("opgave", Ink.WORDS),),
    )


def test_marks_are_words_or_signs_never_ink_alone() -> None:
    shown = [
        "".join(text for text, _ in set_row(made, Setting.of(80), EN).marks)
        for made in (
            row(1, starred=True, tally=2),
            row(1, status=RowStatus.OUT),
            row(1, status=RowStatus.PENDING),
            row(1, status=RowStatus.FAILED),
        )
    ]
    assert shown == ["★+2", "out", "saving…", "! not saved"]


def test_one_more_answer_sets_no_other_again(monkeypatch: pytest.MonkeyPatch) -> None:
    page, setting = Rows(EN), Setting.of(80)
    first = tuple(row(n, LONG) for n in range(1, 500))
    page.update(first, setting)
    seen: list[str] = []

    def two(row: AnswerRow, *_: object) -> int:
        seen.append(row.id)
        return 2

    monkeypatch.setattr(answer_rows, "height", two)
    page.update((*first, row(500, LONG)), setting)
    assert seen == ["a500"]
    assert page.height == 1000
    page.update(first[:-1], setting)
    assert (page.height, page.place("a499"), page.place("a498")) == (996, None, 497)


def test_a_line_belongs_to_the_row_that_is_on_it() -> None:
    page = Rows(EN)
    page.update(rows("kort", LONG, "kort"), Setting.of(60))
    spans = [page.span(place) for place in range(3)]
    for place, (first, after) in enumerate(spans):
        assert [page.at(line) for line in range(first, after)] == [
            (place, part) for part in range(after - first)
        ]
    assert spans[-1][1] == page.height == 4


# -- the widget -----------------------------------------------------------------------------


@pytest.fixture
async def answers() -> AsyncIterator[AnswerList]:
    """Six answers on a stage of 60 by 5, with the focus, and so at the last one."""
    answers = AnswerList(EN)
    answers.place = Place(groups=12, questions=3)
    async with Stage(answers).shown(60, 5):
        answers.rows = rows("een", "twee", LONG, "vier", "vijf", "zes")
        answers.focus()
        await stage(answers).settles()
        yield answers


def stage(answers: AnswerPage) -> Stage:
    assert isinstance(answers.app, Stage)
    return answers.app


async def types(answers: AnswerList, *keys: str) -> None:
    await stage(answers).types(*keys)


async def test_a_list_has_figures_groups_words_and_marks_on_their_edges() -> None:
    answers = AnswerList(EN)
    async with Stage(answers).shown(80, 8) as pilot:
        answers.blur()
        answers.rows = (row(1, starred=True), row(10, tally=2), row(11, LONG))
        await settled(pilot.app)
        assert stage(answers).page() == [
            "   1  Oak      Samen eten" + " " * 54 + "★",
            "  10  Oak      Samen eten" + " " * 53 + "+2",
            "  11  Oak      Een huis van iedereen is een huis waar niemand de sleutel",
            "               van heeft, zei ze.",
        ]


async def test_the_chosen_answer_has_an_edge_over_all_its_lines(answers: AnswerList) -> None:
    await types(answers, "home", "down", "down")
    assert answers.chosen == "a3"
    edges = [line[:1] for line in stage(answers).page()]
    assert edges.count("▌") == 2


async def test_the_newest_is_at_the_bottom_and_only_whole_answers_are_shown() -> None:
    answers = AnswerPage(EN, dashed=True)
    async with Stage(answers).shown(44, 5) as pilot:
        answers.rows = rows("een", "twee", LONG, "vier", "vijf")
        await settled(pilot.app)
        assert stage(answers).page() == ["↑ 2 earlier", *LONG_IN_44, "– vier", "– vijf"]
        answers.rows = (*answers.rows, row(6, "zes"))
        await settled(pilot.app)
        assert stage(answers).page() == ["", "↑ 3 earlier", "– vier", "– vijf", "– zes"]


async def test_an_answer_taller_than_the_list_is_shown_all_the_same() -> None:
    answers = AnswerPage(EN, dashed=True)
    async with Stage(answers).shown(20, 3) as pilot:
        answers.rows = rows("een", LONG)
        await settled(pilot.app)
        assert stage(answers).page()[-1].endswith("zei ze.")


async def test_walking_stays_in_sight_and_ends_at_the_line(answers: AnswerList) -> None:
    assert answers.chosen == "a6"
    for key, chosen in (("up", "a5"), ("home", "a1"), ("up", "a1"), ("down", "a2"), ("end", "a6")):
        await types(answers, key)
        assert answers.chosen == chosen
        assert any(line.startswith("▌") for line in stage(answers).page())
    await types(answers, "down")
    assert len(stage(answers).of(AnswerList.BackToLine)) == 1
    assert answers.ids == ()


async def test_pages_go_by_what_is_in_sight(answers: AnswerList) -> None:
    await types(answers, "pageup")
    assert answers.chosen == "a3"
    await types(answers, "pageup", "pageup")
    assert answers.chosen == "a1"
    await types(answers, "pagedown", "pagedown", "pagedown")
    assert answers.chosen == "a6"


async def test_escape_goes_back(answers: AnswerList) -> None:
    await types(answers, "escape")
    assert len(stage(answers).of(AnswerList.BackToLine)) == 1


async def test_enter_and_signs_are_about_the_chosen_answer(answers: AnswerList) -> None:
    await types(answers, "enter", *"*+=>", "backspace", "delete")
    assert [m.ids for m in stage(answers).of(AnswerList.Edit)] == [("a6",)]
    signed = stage(answers).of(AnswerList.Signed)
    assert [m.sign for m in signed] == ["*", "+", "=", ">", "out", "out"]
    assert {m.ids for m in signed} == {("a6",)}


async def test_space_chooses_several_for_the_next_sign(answers: AnswerList) -> None:
    await types(answers, " ", "home", " ", "down", "+")
    assert [m.ids for m in stage(answers).of(AnswerList.Signed)] == [("a1", "a6")]
    await types(answers, "up", " ", "enter")
    assert [m.ids for m in stage(answers).of(AnswerList.Edit)] == [("a6",)]


async def test_tab_and_a_number_give_it_to_another_group(answers: AnswerList) -> None:
    await types(answers, "tab", "3", "shift+tab", "0", "tab", "12")
    await types(answers, "tab", "1", "enter")
    given_to = [(m.axis, m.number, m.ids) for m in stage(answers).of(AnswerList.Readdress)]
    assert given_to == [
        (Axis.GROUP, 3, ("a6",)),
        (Axis.QUESTION, 0, ("a6",)),
        (Axis.GROUP, 12, ("a6",)),
        (Axis.GROUP, 1, ("a6",)),
    ]
    assert answers.addressing.axis is None


async def test_tab_twice_is_the_group_after_its_own(answers: AnswerList) -> None:
    await types(answers, "tab", "tab", "shift+tab", "shift+tab")
    given_to = [(m.axis, m.number) for m in stage(answers).of(AnswerList.Readdress)]
    assert given_to == [(Axis.GROUP, 2), (Axis.QUESTION, 2)]


async def test_letters_and_digits_are_for_the_line(answers: AnswerList) -> None:
    await types(answers, "a", "7", "é", "tab", "x")
    assert [m.character for m in stage(answers).of(AnswerList.TypedAway)] == ["a", "7", "é", "x"]


async def test_the_evenings_keys_reach_the_app(answers: AnswerList) -> None:
    await types(answers, "ctrl+z", "ctrl+n", "f6", "ctrl+s")
    assert stage(answers).reached == ["ctrl+z", "ctrl+n", "f6", "ctrl+s"]


async def test_the_chosen_answer_stays_chosen_when_others_come(answers: AnswerList) -> None:
    await types(answers, "home", "down")
    answers.rows = (row(9, "nieuw vooraan"), *answers.rows, row(8, "acht"))
    await stage(answers).settles()
    await types(answers, "enter")
    assert stage(answers).of(AnswerList.Edit)[0].ids == ("a2",)


async def test_where_the_chosen_answer_is_gone_its_neighbour_is_chosen(answers: AnswerList) -> None:
    await types(answers, "home", "down")
    answers.rows = (answers.rows[0], *answers.rows[2:])
    await stage(answers).settles()
    assert answers.chosen == "a3"
    answers.rows = answers.rows[:1]
    await stage(answers).settles()
    assert answers.chosen == "a1"


async def test_an_empty_list_takes_every_key_in_its_stride() -> None:
    answers = AnswerList(EN)
    async with Stage(answers).shown(40, 4):
        answers.focus()
        await types(answers, "up", "pageup", "end", "enter", "*", " ", "tab", "1", "down")
        assert not stage(answers).of(AnswerList.Signed)
        assert stage(answers).of(AnswerList.BackToLine)


async def test_hostile_words_are_words_and_stay_in_their_cells() -> None:
    for dashed in (False, True):
        answers = AnswerPage(EN, dashed=dashed)
        async with Stage(answers).shown(30, 40) as pilot:
            answers.rows = tuple(
                row(n, text, group=text, tally=n, status=status)
                for n, (text, status) in enumerate(itertools.product(HOSTILE, RowStatus))
            )
            await settled(pilot.app)
            shown = stage(answers).screen._compositor.render_strips()
            assert {strip.cell_length for strip in shown} == {30}
            assert answers.app.is_running


async def test_ten_thousand_answers_are_not_set_unseen(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = AnswerPage(EN)
    async with Stage(answers).shown(80, 24) as pilot:
        answers.rows = tuple(row(n, LONG) for n in range(10_000))
        await settled(pilot.app)
        assert len(answers._page._set) < 50
        assert stage(answers).page()[-1].endswith("zei ze.")


# -- the groups -----------------------------------------------------------------------------


NAMES = ("Maple", "Lime", "Birch", "Oak", "Elder", "Elm", "Hawthorn", "Hazel", "Alder", "Willow")
TEN = tuple(GroupCount(name, n % 4) for n, name in enumerate(NAMES))


def test_only_the_chosen_group_keeps_its_name_where_all_do_not_fit() -> None:
    assert strip(TEN, 2, 76).labels == ("1", "2 Lime", *map(str, range(3, 11)))
    assert strip(TEN[:4], 2, 76).labels == ("1 Maple", "2 Lime", "3 Birch", "4 Oak")


def test_a_strip_says_at_which_end_there_are_more_groups() -> None:
    many = tuple(GroupCount(f"Group{n}", 1) for n in range(1, 24))
    ends = [(s.before, s.after) for s in (strip(many, chosen, 72) for chosen in (1, 12, 23))]
    assert ends == [("", "… ›"), ("‹ …", "… ›"), ("‹ …", "")]


def test_the_column_of_names_is_as_wide_as_the_longest_where_there_is_room() -> None:
    cells = [Setting.of(width, named=13).group for width in (80, 112)]
    assert cells == [9, 15]
    assert [Setting.of(112, named=longest).group for longest in (0, 40)] == [10, 16]


@given(
    st.lists(st.builds(GroupCount, st.text(max_size=30), st.integers(0, 120)), max_size=40),
    st.integers(0, 41),
    st.integers(20, 200),
)
def test_a_strip_never_leaves_its_row(groups: list[GroupCount], chosen: int, width: int) -> None:
    shown = strip(groups, chosen, width)
    ends = [span.start + span.width for span in shown.spans]
    assert all(end <= width for end in ends)
    assert all(a < b.start for a, b in zip(ends, shown.spans[1:], strict=False))
    if 0 < chosen <= len(groups):
        assert chosen in [span.number for span in shown.spans]


async def test_the_chosen_group_is_underlined_heavily() -> None:
    groups = GroupStrip()
    async with Stage(groups).shown(60, 4) as pilot:
        groups.groups, groups.chosen = TEN[:4], 2
        await settled(pilot.app)
        assert groups.app.size.width == 60
        top, rule = stage_of(groups).page()
        assert top == "1 Maple –      2 Lime 1      3 Birch 2      4 Oak 3"
        assert [rule[n] for n in range(15, 23)] == ["━"] * 8
        assert rule.count("━") == 8
        assert len(rule) == 60


async def test_hostile_group_names_are_names() -> None:
    groups = GroupStrip()
    async with Stage(groups).shown(40, 4) as pilot:
        for text in HOSTILE:
            groups.groups, groups.chosen = (GroupCount(text, 3),) * 3, 2
            await settled(pilot.app)
            assert groups.app.is_running


def stage_of(groups: GroupStrip) -> Stage:
    assert isinstance(groups.app, Stage)
    return groups.app


def test_a_row_without_words_is_still_a_row() -> None:
    empty = AnswerRow("a", MarkedText())
    assert len(set_row(empty, Setting.of(60), EN).lines) == 1
