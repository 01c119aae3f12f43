from itertools import dropwhile

import pytest

from facilitator.domain.clock import Stage
from facilitator.tui.letters import Blocks
from facilitator.tui.widgets.bars import Part, bar
from facilitator.tui.widgets.big_text import BigText
from facilitator.tui.widgets.clock_face import ClockFace, Face, Measured, clock_size, figures
from facilitator.tui.widgets.footer import Badge, Key, KeyRow, Keys, set_keys
from facilitator.tui.widgets.head import Head, Top
from facilitator.tui.widgets.rail import Rail, Route, Stretch
from tests.patience import settled
from tests.tui.looking import HOSTILE, Shown, read

PHASES = (("Welcome", 5), ("Talk", 15), ("Round 1", 20), ("Report-back 1", 8), ("Closing", 10))
ROUTE = Route(
    tuple(
        Stretch(name, name.split("-")[0], minutes * 60, past=number < 2)
        for number, (name, minutes) in enumerate(PHASES)
    ),
    now=2,
    share=0.5,
    ends="ends 16:04 +4",
)
KEYS = Keys(
    (Key("^N", "next"), Key("^T", "time"), Key("^R", "room"), Key("F9", "help")),
    Badge("▣", "The room sees:", "question and clock"),
)


async def rows_of(widget, size=(120, 35)):
    app = Shown(widget)
    async with app.run_test(size=size) as pilot:
        await settled(pilot.app)
        return list(dropwhile(lambda row: not row, read(app)))


@pytest.mark.parametrize(
    ("part", "shape"),
    [
        (Part(0.6), "━━━━━━────"),
        (Part(0.9, Stage.LAST_MINUTES), "▄▄▄▄▄▄▄▄▄─"),
        (Part(1.0, Stage.OVER), "▄▄▄▄▄▄▄▄▄▄"),
        (Part(0.0, Stage.MOVING), "──────────"),
        (Part(2.0), "━━━━━━━━━━"),
    ],
)
def test_a_bar_says_by_its_shape_what_the_time_asks(part, shape):
    assert bar(part, 10).plain == shape


async def test_the_rail_gives_each_phase_as_much_as_its_minutes():
    words, line, *_ = await rows_of(Rail(ROUTE))
    assert words.endswith("ends 16:04 +4")
    stretches = line.split()
    assert [set(s) for s in stretches] == [{"━"}, {"━"}, {"━", "─"}, {"─"}, {"─"}]
    assert len(stretches[2]) > len(stretches[1]) > len(stretches[0])
    assert words.index("Round 1") == line.index(stretches[2])


async def test_the_rail_takes_short_names_when_it_is_narrow():
    words, *_ = await rows_of(Rail(ROUTE), (52, 24))
    assert "Report " in words
    assert "Report-back" not in words


async def test_the_rail_names_only_where_one_is_when_nothing_else_fits():
    many = Route(tuple(Stretch(f"Round {n}", f"R {n}", 60) for n in range(20)), 3, 0.5, "ends 16")
    words, line, *_ = await rows_of(Rail(many), (60, 24))
    assert words.split() == ["R", "3", "ends", "16"]
    assert len(line) <= 60


@pytest.mark.parametrize(("size", "rows"), [((80, 24), 10), ((120, 35), 18), ((200, 60), 24)])
def test_the_clock_has_the_size_of_the_screen(size, rows):
    assert clock_size(*size) == rows


async def test_the_clock_ends_on_the_right_edge_with_the_bar_and_the_time_under_it():
    rows = await rows_of(ClockFace(Face("12:47", Part(0.36), "until 14:45")))
    assert "━━━━━━━━━━──────────────────" in rows
    until = next(row for row in rows if "until" in row)
    assert len(until) == 28


async def test_a_paused_clock_keeps_within_its_column():
    for size, width in (((80, 24), 20), ((120, 35), 28), ((200, 60), 44)):
        rows = await rows_of(ClockFace(Face("‖ 12:47 ‖", Part(0.3), "paused since 14:38")), size)
        assert max(map(len, rows)) <= width
        assert "‖" not in "".join(rows), "it is drawn large"


async def test_the_talk_has_two_bars_of_one_width():
    beside = Measured("slides", "3 to go", Part(0.67))
    rows = await rows_of(ClockFace(Face("5:48", Part(0.61), "until 14:20", "time", beside)))
    bars = [row for row in rows if set(row) == {"━", "─"}]
    assert [len(row) for row in bars] == [28, 28]


async def test_big_text_takes_the_largest_size_and_plain_letters_for_what_has_none():
    rows = await rows_of(BigText("Samen eten", sizes=(10, 8), most=6))
    assert "Samen" not in "".join(rows)
    assert "日本語" in "".join(await rows_of(BigText("日本語", most=6)))


async def test_the_head_keeps_the_time_and_lets_the_title_give_way():
    title = "Een heel lange titel van een avond die nergens op een regel past, ook niet hier"
    row, *_ = await rows_of(Head(Top(title, "✓ 41 saved", time="14:32")), (80, 24))
    assert row.endswith("✓ 41 saved   14:32")
    assert "…" in row


async def test_the_footer_drops_keys_from_the_right_and_never_help():
    row, *_ = await rows_of(KeyRow(KEYS), (120, 24))
    assert row.startswith("^N next   ^T time   ^R room   F9 help")
    assert row.endswith("▣ The room sees: question and clock")
    narrow = set_keys(KEYS, 44, 2)
    assert [k.key for k in narrow.keys] == ["^N", "F9"]
    assert narrow.badge.plain == "▣ question and clock"


async def test_a_touched_key_is_posted_and_the_badge_is_none():
    pressed: list[object] = []

    class Touched(Shown):
        def on_key_row_pressed(self, message: KeyRow.Pressed) -> None:
            pressed.append(message.key.key)

    async with Touched(KeyRow(KEYS)).run_test(size=(120, 24)) as pilot:
        await pilot.click(KeyRow, offset=(12, 0))
        await pilot.click(KeyRow, offset=(115, 0))
    assert pressed == ["^T"]


@pytest.mark.parametrize("text", HOSTILE)
async def test_text_from_people_is_shown_and_does_nothing(text):
    widgets = (
        Rail(Route((Stretch(text, text, 60),), 0, 0.5, text)),
        ClockFace(Face(text, Part(), text, text, Measured(text, text, Part()))),
        Head(Top(text, text, time=text)),
        KeyRow(Keys((Key(text, text),), Badge(text, text, text))),
        BigText(text, most=3),
    )
    app = Shown(*widgets)
    async with app.run_test(size=(80, 40)) as pilot:
        for widget in widgets:
            await pilot.click(type(widget), offset=(1, 0))
        assert app.is_running
        assert "\x1b" not in "".join(read(app))


@pytest.mark.parametrize("width", [20, 28, 44])
def test_the_figures_stand_straight_on_the_right_edge(width):
    rows = [row.plain for row in figures("1111", width, 10, Blocks.QUADRANTS)]
    assert {len(row) for row in rows} == {width}
    stems = [row[-3:] for row in rows[1:]]
    assert len(set(stems)) == 1, "the stem of the last 1 is one straight line"
