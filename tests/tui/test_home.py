from datetime import date

import pytest

from facilitator.domain.message import Message, Refused
from facilitator.domain.plan import Question
from facilitator.language import language
from facilitator.tui.screens.damaged import DamagedScreen
from facilitator.tui.screens.help import HelpScreen
from facilitator.tui.screens.home import HomeScreen
from facilitator.tui.screens.home_list import OnShelf, items
from facilitator.tui.screens.remarks import RemarksScreen
from facilitator.tui.screens.sheet import Sheet
from facilitator.tui.screens.sheet_items import Choice
from tests.building import ROUND_COURAGE, AnEvening, a_plan
from tests.doubles import PLACE, MemoryShelf, a_desk, a_file, a_kept
from tests.patience import settled
from tests.tui.looking import read as seen
from tests.tui.standin import Cockpit, StandIn, until

EN = language("en")
SIZES = [(80, 24), (120, 35), (200, 60)]
HOSTILE = "[/] [@click=app.quit]x[/] [b]y [/nonsense] $ink {curly} a\u0301 \u202eevil 汉字 👩‍👩‍👧"

LEFT = a_kept("street", title="A street", running="round 2 was running", answers=41)
FILE = a_file("cook.md", "Who cooks for whom?")
PAST = a_kept("letter", title="A letter", day="2024-10-09", answers=63, closed=True)


def shelf(*dialogues, files=()):
    return MemoryShelf(files=tuple(files), dialogues=tuple(dialogues))


async def rows(pilot) -> list[str]:
    """The rows of the screen, once the shelf was read."""
    await until(pilot, lambda: any(sheet.items for sheet in pilot.app.screen.query(Sheet)))
    return seen(pilot.app)


def chosen(app) -> str:
    sheet = app.screen.query_one(Sheet)
    item = sheet.items[sheet.chosen]
    assert isinstance(item, Choice)
    return item.title


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_unfinished_is_on_top_and_enter_goes_on_with_it(size):
    app = StandIn(shelf(LEFT, PAST, files=[FILE]))
    async with app.run_test(size=size) as pilot:
        page = "\n".join(await rows(pilot))
        assert page.index("Still under way") < page.index("Prepared") < page.index("Past")
        assert "round 2 was running, everything is saved · ⏎ goes on" in page
        assert "41 answers" in page
        assert "nothing leaves this laptop" in page

        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, Cockpit))
        assert app.desk is app.shelf.desks[LEFT.path]


async def test_figures_end_on_the_right_edge():
    app = StandIn(shelf(LEFT, PAST, files=[FILE]))
    async with app.run_test(size=(80, 24)) as pilot:
        page = await rows(pilot)
        ends = {len(row) for row in page if row.endswith(("answers", "h 23"))}
        assert ends == {78}


async def test_down_and_enter_begin_a_session_file():
    app = StandIn(shelf(LEFT, files=[FILE]))
    async with app.run_test() as pilot:
        await rows(pilot)
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(app.screen, Cockpit))
        assert app.shelf.begun == [FILE.path]


async def test_the_choice_stops_at_both_ends():
    app = StandIn(shelf(LEFT, PAST))
    async with app.run_test() as pilot:
        await rows(pilot)
        await pilot.press("up", "down", "down", "down")
        assert chosen(app) == "A letter"
        await pilot.press("home")
        assert chosen(app) == "A street"


async def test_a_touch_chooses_and_a_second_one_opens():
    app = StandIn(shelf(LEFT, PAST))
    async with app.run_test(size=(80, 24)) as pilot:
        page = await rows(pilot)
        y = next(y for y, row in enumerate(page) if "A letter" in row)
        await pilot.click(offset=(10, y))
        assert chosen(app) == "A letter"
        await pilot.click(offset=(10, y))
        await until(pilot, lambda: isinstance(app.screen, Cockpit))


async def test_the_first_time_there_is_an_example_and_a_word_on_how_to_begin():
    example = a_file("table.md", "The long table", example=True)
    app = StandIn(shelf(files=[example]))
    async with app.run_test(size=(80, 24)) as pilot:
        page = "\n".join(await rows(pilot))
        assert "An evening to try out" in page
        assert "one text file" in page


async def test_files_with_the_same_title_are_told_apart_by_their_names():
    files = [a_file(name, "Short") for name in ("a.md", "b.md")] + [a_file("c.md", "Long")]
    app = StandIn(shelf(files=files))
    async with app.run_test(size=(80, 24)) as pilot:
        page = "\n".join(await rows(pilot))
        assert [name in page for name in ("a.md", "b.md", "c.md")] == [True, True, False]


async def test_it_is_never_empty():
    app = StandIn(shelf())
    async with app.run_test(size=(80, 24)) as pilot:
        assert "one text file" in "\n".join(await rows(pilot))
        await pilot.press("enter", "down", "up")
        assert isinstance(app.screen, HomeScreen)


async def test_the_list_is_read_again_after_an_evening():
    on_shelf = shelf(a_kept("street", title="A street"))
    app = StandIn(on_shelf)
    async with app.run_test() as pilot:
        await rows(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, Cockpit))
        desk = on_shelf.desks[PLACE / "street.json"]
        on_shelf.dialogues = (a_kept("street", title="A street", answers=12, closed=True),)

        await app.run_action("app.home")
        await until(pilot, lambda: "12 answers" in "\n".join(seen(app)))

        assert desk.closed == 1
        assert app.desk is None


async def test_a_hundred_dialogues_scroll_with_the_choice():
    many = [a_kept(f"d{n}", title=f"Evening {n}", closed=True) for n in range(100)]
    app = StandIn(shelf(*many))
    async with app.run_test(size=(80, 24)) as pilot:
        await rows(pilot)
        await pilot.press("end")
        await settled(pilot.app)
        page = seen(app)
        assert any("Evening 99" in row for row in page)
        await pilot.press("home")
        await settled(pilot.app)
        assert any("Past" in row for row in seen(app))


# -- what there is to say before ----------------------------------------------------------------


async def test_remarks_on_a_session_file_are_shown_before_it_starts():
    remark = (
        "cook.md:4:8: 'round: long' is not a duration\n    round: long\n           ^ write 20 min"
    )
    app = StandIn(shelf(files=[a_file("cook.md", remarks=(remark,))]))
    async with app.run_test(size=(80, 24)) as pilot:
        assert "! cook.md:4:8: 'round: long' is not a duration" in "\n".join(await rows(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, RemarksScreen))
        page = [row.strip() for row in seen(app)]
        assert "round: long" in page
        caret = next(row for row in seen(app) if "^ write" in row)
        assert caret.index("^") == next(r for r in seen(app) if "  round:" in r).index("long")
        assert app.shelf.begun == []

        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, Cockpit))


@pytest.mark.parametrize("keys", [["escape"], ["down", "enter"]])
async def test_after_its_remarks_a_session_file_can_wait(keys):
    app = StandIn(shelf(files=[a_file("cook.md", remarks=("cook.md:1:1: what?",))]))
    async with app.run_test() as pilot:
        await rows(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, RemarksScreen))
        await pilot.press(*keys)
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        assert app.shelf.begun == []


def damaged():
    evening = AnEvening()
    evening.enters(ROUND_COURAGE)
    evening.hears("Time.")
    notes = (Message("The journal was damaged. Changes lost: {lost}.", {"lost": 2}),)
    on_shelf = shelf(a_kept("street", running="round 2 was running", damaged=True))
    on_shelf.desks[PLACE / "street.json"] = a_desk(evening, notes=notes)
    return on_shelf


@pytest.mark.parametrize("size", SIZES)
async def test_damage_is_told_with_what_is_safe_before_going_on(size):
    app = StandIn(damaged())
    async with app.run_test(size=size) as pilot:
        assert "its files are damaged" in "\n".join(await rows(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, DamagedScreen))
        page = "\n".join(seen(app))
        for words in (
            "1 answer is whole and safe",
            "Changes lost: 2.",
            "Nothing was thrown away",
            "Go on where it was: Round 2",
        ):
            assert words in page

        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, Cockpit))


async def test_a_damaged_dialogue_can_be_left_alone():
    on_shelf = damaged()
    app = StandIn(on_shelf)
    async with app.run_test() as pilot:
        await rows(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, DamagedScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        assert on_shelf.desks[PLACE / "street.json"].closed == 1
        assert app.desk is None


async def test_a_dialogue_that_is_open_elsewhere_is_said_to_be_and_can_be_left_alone():
    on_shelf = shelf(LEFT)
    on_shelf.busy.add(LEFT.path)
    app = StandIn(on_shelf)
    async with app.run_test(size=(80, 24)) as pilot:
        await rows(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: "already open elsewhere" in "\n".join(seen(app)))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        on_shelf.busy.clear()
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, Cockpit))


async def test_a_shelf_that_cannot_be_read_is_a_sentence():
    app = StandIn(MemoryShelf(refuses=Refused("The folder cannot be opened.")))
    async with app.run_test(size=(80, 24)) as pilot:
        assert "! The folder cannot be opened." in "\n".join(await rows(pilot))


# -- every screen -------------------------------------------------------------------------------


async def test_text_from_people_is_never_markup_on_any_screen():
    path = PLACE / "evil.md"
    on_shelf = shelf(
        a_kept("evil", title=HOSTILE, running=HOSTILE.replace("{", "{{").replace("}", "}}")),
        files=[a_file("evil.md", HOSTILE, remarks=(HOSTILE, HOSTILE))],
    )
    plan = a_plan(title=HOSTILE, questions=(Question("q", HOSTILE),))
    on_shelf.plans[path] = plan
    note = Message("{what}", {"what": HOSTILE})
    on_shelf.desks[PLACE / "evil.json"] = a_desk(AnEvening(plan), notes=(note,))
    app = StandIn(on_shelf)
    async with app.run_test(size=(200, 60)) as pilot:
        assert "[/] [@click=app.quit]x[/]" in "\n".join(await rows(pilot))
        app.tell(HOSTILE)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, DamagedScreen))
        assert "[/nonsense]" in "\n".join(seen(app))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(app.screen, RemarksScreen))
        assert "[/nonsense]" in "\n".join(seen(app))


@pytest.mark.parametrize("size", SIZES)
async def test_help_shows_every_command_in_two_columns_where_there_is_room(size):
    app = StandIn(shelf())
    async with app.run_test(size=size) as pilot:
        await rows(pilot)
        await pilot.press("f9")
        await until(pilot, lambda: isinstance(app.screen, HelpScreen))
        await until(pilot, lambda: "key by key" in "\n".join(seen(app)))
        if size[1] < 30:
            await pilot.pause()
            await pilot.press("pagedown")
            await until(pilot, lambda: "one minute more" in "\n".join(seen(app)))
        page = seen(app)
        heading = next(row for row in page if "At every moment" in row)
        assert ("On the line" in heading) is (size[0] >= 100)
        assert any("one minute more" in row and "F3  /time" in row for row in page)
        await pilot.press("end", "pagedown", "escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))


async def test_nothing_of_the_help_is_cut():
    app = StandIn(shelf())
    async with app.run_test(size=(120, 60)) as pilot:
        await rows(pilot)
        await pilot.press("f9")
        await until(pilot, lambda: isinstance(app.screen, HelpScreen))
        assert "…" not in "\n".join(seen(app))


async def test_a_window_that_is_too_small_says_what_it_takes():
    app = StandIn(shelf(LEFT))
    async with app.run_test(size=(50, 12)) as pilot:
        await rows(pilot)
        assert "This window is 50×12; it takes 60×16." in " ".join(" ".join(seen(app)).split())
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: "A street" in "\n".join(seen(app)))


def test_days_are_short_and_have_their_year_when_it_is_another():
    kept = (
        a_kept("a", day="2026-10-09", closed=True),
        a_kept("b", day="2024-06-18", closed=True),
        a_kept("c", day="unclear", closed=True),
    )
    listed = items(OnShelf(kept), EN, date(2026, 11, 22))
    right = [item.right for item in listed if isinstance(item, Choice)]
    assert right == ["9 Oct · 0 answers", "18 Jun 2024 · 0 answers", "0 answers"]
