"""Columns of answers side by side: one more answer, other colours, another size."""

from dataclasses import replace

from facilitator.domain.line import Address
from facilitator.domain.marks import read_stars
from facilitator.language import language
from facilitator.tui.widgets.answer_row import AnswerRow
from facilitator.tui.widgets.group_columns import Column, GroupColumns
from facilitator.tui.widgets.group_strip import GroupCount
from tests.tui.stage import HOSTILE, Stage


def column(number: int, name: str, *said: str) -> Column:
    rows = (
        AnswerRow(f"{name}{n}", read_stars(words), n, name, address=Address(number, 1))
        for n, words in enumerate(said, start=1)
    )
    return Column(number, GroupCount(name, len(said)), tuple(rows))


def two(*said: str) -> tuple[Column, ...]:
    return column(1, "Oak", *said), column(2, "Lime", "Soup", "Bread")


def a_stage() -> tuple[GroupColumns, Stage]:
    columns = GroupColumns(language("en"))
    return columns, Stage(columns)


async def test_an_answer_comes_into_its_column_and_leaves_the_others() -> None:
    columns, stage = a_stage()
    async with stage.shown(43, 6):
        columns.columns = two("A bench")
        await stage.settles()
        columns.columns = two("A bench", "A *lamp* in the hall")
        await stage.settles()
        assert stage.page() == [
            "1 Oak              2   2 Lime             2",
            "─" * 20 + "   " + "─" * 20,
            "– A bench              – Soup",
            "– A lamp in the hall   – Bread",
        ]


async def test_a_column_less_leaves_nothing_behind() -> None:
    columns, stage = a_stage()
    async with stage.shown(43, 5):
        columns.columns = two("A bench")
        await stage.settles()
        columns.columns = two("A bench")[:1]
        await stage.settles()
        assert "Soup" not in "\n".join(stage.page())
        columns.columns = ()
        await stage.settles()
        assert stage.page() == []


async def test_columns_are_drawn_in_the_colours_of_the_moment() -> None:
    columns, stage = a_stage()
    async with stage.shown(43, 5):
        columns.columns = two("A bench")
        await stage.settles()
        before = inks(stage)
        stage.theme = "paper"
        await stage.settles()
        assert stage.page()[2] == "– A bench              – Soup"
        assert before.isdisjoint(inks(stage))


def inks(stage: Stage) -> set[object]:
    strips = stage.screen._compositor.render_strips()
    return {part.style for strip in strips for part in strip if part.text.strip() and part.style}


async def test_whose_turn_it_is_and_what_came_later_are_drawn_anew() -> None:
    columns, stage = a_stage()
    async with stage.shown(43, 6):
        columns.columns = two(*(f"number {n}" for n in range(9)))
        columns.chosen = 2
        await stage.settles()
        assert stage.line(1).endswith("━" * 20)
        assert stage.line(2).startswith("↑ 6 earlier")
        columns.turn_page(forward=False)
        await stage.settles()
        assert stage.line(5).startswith("↓ 3 later")
        columns.columns = two("A bench")
        await stage.settles()
        assert stage.page()[2:] == ["– A bench              – Soup", " " * 23 + "– Bread"]


async def test_columns_follow_the_size_of_the_window() -> None:
    columns, stage = a_stage()
    async with stage.shown(60, 6) as pilot:
        columns.columns = two("A bench in the sun")
        await stage.settles()
        await pilot.resize_terminal(33, 4)
        await stage.settles()
        assert stage.page()[2:] == ["– A bench in      – Soup", "  the sun         – Bread"]


async def test_what_people_say_never_reaches_into_another_column() -> None:
    columns, stage = a_stage()
    async with stage.shown(43, 6):
        for words in HOSTILE:
            left = replace(two()[0], rows=column(1, "Oak", words * 5).rows)
            columns.columns = (left, two()[1])
            await stage.settles()
            assert "   2 Lime" in stage.line(0)
            assert stage.line(2).endswith("– Soup")
