from dataclasses import replace
from datetime import timedelta

import pytest
from textual.widgets import Static

from facilitator.domain.clock import Stage
from facilitator.domain.phases import TALK
from facilitator.domain.plan import Slide
from facilitator.domain.room import room_view, waiting
from facilitator.domain.wall import Choices, RoomView, Showing, WallClock
from facilitator.language import language
from facilitator.tui.look import Look
from facilitator.tui.room_foot import Space
from facilitator.tui.room_page import set_page
from facilitator.tui.screens.room import Hands, RoomScreen, Wall
from facilitator.tui.widgets.bars import Bar
from tests.patience import settled
from tests.tui.looking import HOSTILE, NOW, PLAN, QUESTION, ROUND, evening, read

ENGLISH = language("en")
PROMPT = "Schrijf samen de drie belangrijkste punten op, elk in een hele zin."
SPACES = {
    (60, 18): Space(54, 16, 18),
    (80, 24): Space(74, 22, 24),
    (120, 35): Space(108, 32, 35),
    (200, 60): Space(180, 54, 60),
}
ASKED = RoomView(
    Showing.QUESTION,
    QUESTION,
    foot=("Ronde 1 van 3", "tot 14:45"),
    clock=WallClock("12:47", 0.36),
)
LAST = replace(
    ASKED,
    showing=Showing.LAST_MINUTES,
    says=PROMPT,
    also=QUESTION,
    clock=WallClock("1:38", 0.92, Stage.LAST_MINUTES),
)


class Room(Look[None]):
    def __init__(self, view, theme="night"):
        super().__init__(theme)
        self.room = RoomScreen(view)

    def on_mount(self):
        self.push_screen(self.room)


def words(page):
    return ["".join(piece.text for piece in row) for row in (*page.wall, *page.hands)]


@pytest.mark.parametrize(("size", "loud"), [((80, 24), 8), ((120, 35), 14), ((200, 60), 24)])
def test_the_question_is_as_large_as_the_screen_allows(size, loud):
    page = set_page(ASKED, SPACES[size])
    assert page.loud == loud
    assert page.clock <= page.loud


def test_a_small_screen_has_it_in_plain_letters_and_then_the_clock_too():
    page = set_page(ASKED, SPACES[60, 18])
    assert (page.loud, page.clock) == (0, 0)
    assert any("12:47" in row and "Ronde 1 van 3 · tot 14:45" in row for row in words(page))


def test_an_answer_longer_than_the_wall_ends_in_dots_over_what_is_asked():
    answer = " ".join(f"word{n}" for n in range(2000))
    view = RoomView(
        Showing.READ_BACK, texts=("Soup.", answer, "Bread."), chosen=1, also="Is this right?"
    )
    for space in SPACES.values():
        shown = [row for row in words(set_page(view, space)) if row]
        assert shown[0] == "▌ word0" or shown[0].startswith("▌ word0 ")
        assert shown[-2].endswith("…")
        assert shown[-1] == "Is this right?"


@pytest.mark.parametrize("size", [(120, 35), (200, 60)])
def test_in_the_last_minutes_the_question_is_large_too(size):
    page = set_page(LAST, SPACES[size])
    assert page.loud >= page.quiet >= 8
    assert page.clock <= page.quiet


def test_on_a_small_screen_the_question_under_the_prompt_is_at_least_bold():
    page = set_page(LAST, SPACES[80, 24])
    (row,) = [row for row in page.wall if row and row[0].text.startswith("Welke")]
    assert row[0].style == "bold $ink"
    assert page.clock == 0, "the clock is never larger than the question"


@pytest.mark.parametrize("size", SPACES)
@pytest.mark.parametrize("view", [ASKED, LAST, replace(ASKED, says=QUESTION * 9), waiting(ENGLISH)])
def test_a_page_keeps_within_its_space(size, view):
    space = SPACES[size]
    page = set_page(view, space)
    bar = view.clock.share is not None
    assert len(page.wall) + len(page.hands) + bar <= space.rows
    assert all(len(row) <= space.columns for row in words(page))


def test_the_round_gives_way_before_the_time_of_day():
    narrow = set_page(ASKED, Space(40, 16, 18))
    assert any("tot 14:45" in row for row in words(narrow))


def test_a_slide_keeps_its_places_while_its_steps_appear():
    slide = RoomView(Showing.SLIDE, "Titel", markdown=("- een", "- twee", "- drie"))
    first, last = (set_page(replace(slide, seen=n), SPACES[120, 35]) for n in (1, 3))
    shown = [row for row in first.wall if row]
    assert [row for row in last.wall if row][: len(shown)] == shown
    assert len(first.wall) == len(last.wall)
    assert (first.loud, first.quiet) == (last.loud, last.quiet)


def test_a_page_too_long_for_large_letters_shows_those_around_the_one_being_read():
    said = tuple(f"{QUESTION} {n}" for n in range(5))
    view = RoomView(Showing.READ_BACK, also="Klopt dit zo?", texts=said, chosen=3)
    page = set_page(view, SPACES[120, 35])
    assert page.loud >= 8
    assert any(row and row[0].text.startswith("▌") for row in page.wall)


@pytest.mark.parametrize(
    ("size", "theme"),
    [*((size, "night") for size in SPACES), ((80, 24), "paper"), ((80, 24), "sharp")],
)
async def test_the_room_can_be_read_at_every_size_in_every_theme(size, theme):
    app = Room(ASKED, theme)
    async with app.run_test(size=size) as pilot:
        await settled(pilot.app)
        rows = read(app)
        assert any("━" in row for row in rows)
        assert max(map(len, rows)) <= size[0]
        assert rows[0] == ""
        assert app.room.query_one(Wall).region.bottom <= app.room.query_one(Hands).region.y


async def test_what_does_not_change_is_not_drawn_again():
    dialogue = evening(ROUND, 433)
    drawn: list[object] = []

    class Counted(Room):
        def seen(self, now):
            self.room.view = room_view(dialogue, Choices(), now, ENGLISH)

    app = Counted(ASKED)
    async with app.run_test(size=(120, 35)) as pilot:
        app.seen(NOW)
        await settled(pilot.app)
        for kind in (Wall, Hands, Bar):
            widget = app.room.query_one(kind)
            widget.watch(
                widget, "set_rows" if kind is not Bar else "part", drawn.append, init=False
            )
        for tick in range(1, 10):
            app.seen(NOW + timedelta(milliseconds=100 * tick))
        await settled(pilot.app)
        assert len(drawn) <= 1


async def test_black_is_black_in_every_theme():
    for theme in ("paper", "night", "sharp"):
        app = Room(RoomView(Showing.BLACK), theme)
        async with app.run_test(size=(80, 24)) as pilot:
            await settled(pilot.app)
            assert not "".join(read(app)).strip()
            assert app.room.styles.background.rgb == (0, 0, 0)
            app.room.view = ASKED
            await settled(pilot.app)
            assert not app.room.has_class("-black")


async def test_the_strip_of_a_mirrored_screen_takes_the_lowest_row():
    app = Room(ASKED)
    async with app.run_test(size=(80, 24)) as pilot:
        strip = Static("2 Oak › •••", markup=False)
        strip.styles.height = 1
        await app.room.mount(strip)
        await settled(pilot.app)
        assert read(app)[-1] == "2 Oak › •••"
        assert strip.region.y == 23


async def test_another_size_sets_the_page_anew():
    app = Room(ASKED)
    async with app.run_test(size=(120, 35)) as pilot:
        await settled(pilot.app)
        large = len(app.room.query_one(Wall).set_rows)
        await pilot.resize_terminal(60, 18)
        await settled(pilot.app)
        assert len(app.room.query_one(Wall).set_rows) < large
        assert any("12:47" in row for row in read(app))


@pytest.mark.parametrize("text", HOSTILE)
async def test_text_from_people_is_shown_and_does_nothing(text):
    plan = replace(
        PLAN,
        title=text,
        questions=tuple(replace(q, text=text, explanation=text) for q in PLAN.questions),
        slides=(Slide(text, (text,)),),
    )
    views = [
        room_view(evening(p, s, plan=plan), Choices(slide=1), NOW, ENGLISH)
        for p, s in ((None, 0), (TALK, 9), (ROUND, 433), (ROUND, 1102))
    ]
    views.append(RoomView(Showing.READ_BACK, also=text, texts=(text, text), chosen=0))
    app = Room(ASKED)
    async with app.run_test(size=(80, 24)) as pilot:
        for view in views:
            app.room.view = view
            await settled(pilot.app)
            await pilot.click(Wall, offset=(1, 10))
            assert app.is_running
            assert "\x1b" not in "".join(read(app))
