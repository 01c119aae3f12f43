"""The page of the plan, and the notices, by the keyboard alone."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

import pytest
from textual.events import Key
from textual.pilot import Pilot

from facilitator.domain.guardian import Guardian
from facilitator.domain.moves.evening import close_dialogue, end_phase
from facilitator.domain.phases import TALK, WELCOME, Phase
from facilitator.domain.plan import MINUTE, Break, Question, ReportBack
from facilitator.language import language
from facilitator.tui import advice
from facilitator.tui.look import Look
from facilitator.tui.screens.plan import PlanScreen
from facilitator.tui.stylesheets import stylesheets
from facilitator.tui.widgets.notice import Advice, Notice, Way
from tests.building import (
    NEXT,
    ROUND_COURAGE,
    ROUND_NEXT,
    ROUND_TRUST,
    AnEvening,
    a_plan,
    at,
    minutes,
)
from tests.doubles import MemoryDesk, a_desk
from tests.patience import settled
from tests.tui.looking import HOSTILE, read

EN = language("en")
SIMPLE = a_plan(report_back=ReportBack.NONE)
CHARACTERS = {"plus": "+", "minus": "-", "colon": ":", "enter": "\r", "escape": "\x1b"}
SIZES = [(80, 24), (120, 35), (200, 60)]


def talking_too_long(by: float = 4, **plan: Any) -> AnEvening:
    """The talk runs over; nothing else is wrong."""
    evening = AnEvening(replace(SIMPLE, **plan))
    evening.enters(WELCOME)
    evening.waits(minutes=5)
    evening.enters(TALK)
    evening.waits(minutes=15 + by)
    return evening


class PlanApp(Look[None]):
    """Nothing but the page."""

    CSS_PATH = stylesheets("home", "plan")

    def __init__(self, desk: MemoryDesk, guardian: Guardian | None = None) -> None:
        super().__init__()
        self.desk = desk
        self.entered: list[Phase] = []
        self.guardian: Guardian | None = None
        self.page = PlanScreen(desk.session, EN, guardian=guardian)

    def on_mount(self) -> None:
        self.push_screen(self.page, self.closed)

    def closed(self, guardian: Guardian | None) -> None:
        self.guardian = guardian


class Page:
    """The page, and hands on the keyboard."""

    def __init__(self, app: PlanApp, pilot: Pilot[None]) -> None:
        self.app, self.pilot = app, pilot
        self.session = app.desk.session

    async def keys(self, *keys: str) -> None:
        """Press them faster than anyone can."""
        for key in keys:
            self.app.post_message(Key(key, CHARACTERS.get(key, key if len(key) == 1 else None)))
        await settled(self.app)

    def rows(self) -> list[str]:
        return [row.strip() for row in read(self.app)]

    def row(self, words: str) -> str:
        """The one row with these words, single-spaced."""
        found = [" ".join(row.split()) for row in self.rows() if words in row]
        assert len(found) == 1, (words, self.rows())
        return found[0]

    def has(self, words: str) -> bool:
        return any(words in " ".join(row.split()) for row in self.rows())

    def length(self, phase: Phase) -> int:
        return self.session.dialogue.plan.length(phase)


@asynccontextmanager
async def page_of(
    evening: AnEvening,
    size: tuple[int, int] = (120, 35),
    guardian: Guardian | None = None,
) -> AsyncIterator[Page]:
    app = PlanApp(a_desk(evening), guardian)
    async with app.run_test(size=size) as pilot:
        await settled(pilot.app)
        yield Page(app, pilot)


@pytest.mark.parametrize("size", SIZES)
async def test_planned_stands_beside_real_with_the_times_of_day(size: tuple[int, int]) -> None:
    async with page_of(talking_too_long(), size) as page:
        assert page.row("Welcome") == "Welcome 5 5 5 19:30–19:35"
        assert page.row("Talk") == "Talk 15 15 19 19:35–19:54"
        assert page.row("Round 1").endswith("20 20 19:54–20:14")
        assert page.row("Closing") == "Closing 10 10 20:49–20:59"
        assert page.row("! Ends") == "! Ends 20:59 (4 min late) ends"
        assert page.row("1 each round").endswith("1:20 shorter 20:55")
        assert page.row("2 drop question 3").endswith("20:44")
        assert page.row("3 end later").endswith("20:59")
        assert max(map(len, read(page.app))) <= size[0]


async def test_one_shaves_every_round_at_once() -> None:
    async with page_of(talking_too_long()) as page:
        await page.keys("1")

        assert page.length(ROUND_TRUST) == 18 * 60 + 40
        assert page.length(ROUND_NEXT) == 13 * 60 + 40
        assert page.has("It ends at 20:55 now. ^Z puts the plan back.")
        assert page.has("Ends 20:55, as agreed")
        assert page.row("Round 1").endswith("20 18:40 19:54–20:12")


async def test_two_drops_the_optional_question_which_can_be_asked_after_all() -> None:
    async with page_of(talking_too_long()) as page:
        await page.keys("2")
        assert NEXT in page.session.dialogue.plan.dropped
        assert page.row("What could we try?").endswith("dropped")

        await page.keys("down", "down", "down", "d")
        assert page.session.dialogue.plan.dropped == frozenset()


async def test_three_leaves_it_as_it_is_and_asks_no_more() -> None:
    async with page_of(talking_too_long()) as page:
        before = len(page.session.entries)
        await page.keys("3")

        assert len(page.session.entries) == before
        assert page.has("Left as it is: it ends at 20:59.")
        assert page.has("Ends 20:59 (4 min late)")
        assert not page.has("! Ends")
        assert not page.has("3 end later")
        assert page.has("2 drop question 3")

        await page.keys("escape")
        assert page.app.guardian == Guardian(minutes(4))


async def test_who_accepted_it_before_is_not_asked_but_can_still_choose() -> None:
    async with page_of(talking_too_long(), guardian=Guardian(minutes(4))) as page:
        assert not page.has("! Ends")
        await page.keys(*["down"] * 6, "1")
        assert page.length(ROUND_TRUST) == 18 * 60 + 40


async def test_what_was_changed_here_can_be_put_back_step_by_step() -> None:
    async with page_of(talking_too_long()) as page:
        await page.keys("1", "plus", "ctrl+z")
        assert page.length(TALK) == 15 * MINUTE
        assert page.has("The plan is as it was.")
        await page.keys("ctrl+z")
        assert page.length(ROUND_TRUST) == 20 * MINUTE
        await page.keys("ctrl+z")
        assert page.has("! There is nothing to undo.")


async def test_plus_and_minus_change_the_running_phase_by_a_minute() -> None:
    async with page_of(talking_too_long(0)) as page:
        await page.keys("plus", "plus", "minus")

        assert page.length(TALK) == 16 * MINUTE


async def test_a_typed_number_is_the_minutes_of_the_chosen_phase() -> None:
    async with page_of(talking_too_long(0)) as page:
        await page.keys("down", "2", "5")
        assert page.has("Round 1 · minutes › 25")
        assert page.length(ROUND_TRUST) == 20 * MINUTE

        await page.keys("backspace", "2", "enter")
        assert page.length(ROUND_TRUST) == 22 * MINUTE
        assert page.has("Ends 20:57 (2 min late)")


async def test_while_it_is_late_figures_are_minutes_once_a_phase_is_chosen() -> None:
    async with page_of(talking_too_long()) as page:
        await page.keys("up", "down", "1", "8", "enter")

        assert page.length(ROUND_TRUST) == 18 * MINUTE
        assert page.length(ROUND_COURAGE) == 20 * MINUTE


async def test_down_past_the_last_phase_are_the_ways_out() -> None:
    async with page_of(talking_too_long()) as page:
        await page.keys("up", *["down"] * 5, "1")

        assert page.length(ROUND_COURAGE) == 18 * 60 + 40


async def test_escape_leaves_what_is_typed_first_and_then_the_page() -> None:
    async with page_of(talking_too_long(0)) as page:
        await page.keys("1", "2", "escape")
        assert page.app.screen is page.app.page
        assert not page.has("minutes ›")
        assert page.length(TALK) == 15 * MINUTE
        await page.keys("escape")
        assert page.app.screen is not page.app.page


async def test_the_key_that_opened_it_closes_it() -> None:
    async with page_of(talking_too_long()) as page:
        await page.keys("f8")
        assert page.app.guardian == Guardian()


async def test_a_round_can_be_started_as_of_earlier_with_two_keys() -> None:
    evening = talking_too_long(0)
    evening.does(end_phase)
    evening.waits(minutes=3)
    async with page_of(evening) as page:
        await page.keys("s")
        assert page.has("Round 1 · began at › 19:50")
        await page.keys("enter")

        assert page.session.dialogue.evening.current == ROUND_TRUST
        assert page.session.dialogue.evening.runs[ROUND_TRUST].began == at("19:50")
        assert page.has("It began at 19:50.")


async def test_another_time_can_be_typed_for_it() -> None:
    async with page_of(talking_too_long()) as page:
        await page.keys("up", "down", "s", "1", "9", "5", "2", "enter")

        assert page.session.dialogue.evening.runs[ROUND_TRUST].began == at("19:52")


async def test_the_start_of_the_running_phase_can_be_put_right() -> None:
    async with page_of(talking_too_long()) as page:
        await page.keys("s")
        assert page.has("Talk · began at › 19:35")
        await page.keys("1", "9", "colon", "3", "7", "enter")
        assert page.row("Talk").endswith("19:37–19:54")

        await page.keys("s", "1", "9", "2", "0", "enter")
        assert page.has("! The clock noted something later than that.")
        await page.keys("s", "9", "9", "enter")
        assert page.has("! Type a time as 14:31.")


async def test_the_minute_in_which_the_phase_before_ended_can_be_typed() -> None:
    evening = talking_too_long(0)
    evening.waits(seconds=40)
    evening.does(end_phase)
    evening.waits(minutes=3)
    async with page_of(evening) as page:
        await page.keys("s", "1", "9", "5", "0", "enter")

        assert page.session.dialogue.evening.runs[ROUND_TRUST].began == at("19:50:40")


async def test_whoever_opened_the_page_can_enter_phases_itself() -> None:
    entered = []

    async def entering(phase: Phase, when: object) -> None:
        entered.append((phase, when))

    evening = talking_too_long(0)
    app = PlanApp(a_desk(evening))
    app.page = PlanScreen(app.desk.session, EN, entering=entering)
    async with app.run_test() as pilot:
        await pilot.press("down", "s", "enter")
        assert entered == [(ROUND_TRUST, at("19:50"))]


async def test_what_cannot_be_done_is_said_in_its_own_row() -> None:
    refused = (
        (["up", "d"], "Only a round can be dropped."),
        (["1", "5", "enter"], "Nothing has changed."),
        (["9", "9", "9", "9", "enter"], "A length lies between nothing and a day."),
        (["up", "plus"], "This part of the evening is over."),
        (["s", "enter"], "This part of the evening is over."),
    )
    async with page_of(talking_too_long()) as page:
        table = page.row("Closing")
        for keys, sentence in refused:
            await page.keys(*keys)
            assert page.has(f"! {sentence}")
        assert page.row("Closing") == table


async def test_a_round_that_has_begun_is_not_dropped() -> None:
    evening = talking_too_long(0)
    evening.enters(ROUND_TRUST)
    async with page_of(evening) as page:
        await page.keys("d")
        assert page.has("! This round has begun already.")


async def test_a_round_that_was_dropped_gets_no_minutes() -> None:
    async with page_of(talking_too_long()) as page:
        await page.keys("2", "down", "down", "down", "plus")
        assert page.has("! This part of the evening is not held.")


async def test_what_cannot_be_saved_is_said_and_changes_nothing() -> None:
    async with page_of(talking_too_long()) as page:
        page.app.desk.journal.full = True
        await page.keys("1")

        assert page.has("! The disk is full.")
        assert page.length(ROUND_TRUST) == 20 * MINUTE


async def test_the_page_follows_the_clock() -> None:
    async with page_of(talking_too_long()) as page:
        page.app.desk.clock.now += minutes(3)
        page.app.page.show_plan()
        await settled(page.pilot.app)

        assert page.has("! Ends 21:02 (7 min late)")
        assert page.row("Talk") == "Talk 15 15 22 19:35–19:57"


async def test_nothing_moves_when_a_notice_comes_and_goes() -> None:
    def places(page: Page) -> list[int]:
        found = ("Welcome", "Closing", "Ends", "Esc back")
        return [n for n, row in enumerate(page.rows()) for words in found if words in row]

    async with page_of(talking_too_long()) as page:
        late = places(page)
        await page.keys("1")
        assert places(page) == late


async def test_text_from_people_is_only_ever_text() -> None:
    asked = tuple(Question(str(n), text, optional=True) for n, text in enumerate(HOSTILE))
    async with page_of(talking_too_long(title=HOSTILE[1], questions=asked)) as page:
        assert page.rows()[1].startswith("[b]x")
        assert page.row("Round 3").startswith("Round 3 [@click=app.quit]x[/] 20")
        await page.keys("up", "down", "down", "down")
        assert page.app.return_code is None


async def test_a_long_evening_scrolls_to_what_runs() -> None:
    many = tuple(Question(f"q{n}", f"Question {n}?") for n in range(1, 20))
    evening = talking_too_long(400, questions=many)
    evening.enters(Phase(ROUND_TRUST.kind, "q18"))
    async with page_of(evening, (80, 24)) as page:
        assert page.has("! Ends")
        assert page.has("Round 18")
        await page.keys("up", "down")
        assert page.has("▌ Round 19")


async def test_before_it_begins_and_after_it_is_closed_the_page_says_so() -> None:
    async with page_of(AnEvening(SIMPLE)) as page:
        assert page.has("It has not begun yet.")
        await page.keys("s", "enter")
        assert page.session.dialogue.evening.current == WELCOME
    evening = talking_too_long()
    evening.does(close_dialogue)
    async with page_of(evening) as page:
        assert page.has("Ended at 19:54")
        await page.keys("plus")
        assert page.has("! This part of the evening is over.")


async def test_a_small_window_is_told_what_it_takes() -> None:
    async with page_of(talking_too_long(), (50, 12)) as page:
        assert page.has("This window is 50×12")


# -- the notices of the cockpit ---------------------------------------------------------------


def said(notice: Advice | None, width: int = 60) -> list[str]:
    assert notice is not None
    return [" ".join(row.plain.split()) for row in Notice(notice).rows(width)]


def told(evening: AnEvening, guardian: Guardian | None = None) -> Advice | None:
    return advice.overrun(evening.dialogue, guardian or Guardian(), evening.now, EN)


def test_the_phase_that_runs_over_is_named_with_the_ways_out() -> None:
    assert said(told(talking_too_long())) == [
        "! Talk is 4 min over. ends",
        "1 each round 1:20 shorter 20:55",
        "2 drop question 3 20:44",
        "3 end later 20:59",
        "F8 and the figure, or leave it",
    ]


def test_lateness_from_before_is_said_of_the_evening() -> None:
    evening = talking_too_long()
    evening.enters(ROUND_TRUST)

    assert said(told(evening))[:2] == [
        "! The evening is 4 min late. ends",
        "1 each round 2:00 shorter 20:55",
    ]


def test_nothing_is_said_on_time_or_once_it_was_accepted() -> None:
    assert told(talking_too_long(0)) is None
    assert told(talking_too_long(), Guardian(minutes(4))) is None


@pytest.mark.parametrize(
    ("lengths", "row"),
    [
        ((20, 20, 20), "1 each round 18:40"),
        ((20, 20, 15), "1 each round 1:20 shorter"),
        ((20, 20, 10), "1 each round up to 2:00 shorter"),
        ((20, 10, 10), "1 round 1 from 20 to 16 min"),
    ],
)
def test_shorter_rounds_are_said_as_simply_as_they_are(lengths: tuple[int, ...], row: str) -> None:
    asked = zip(SIMPLE.questions, lengths, strict=True)
    questions = tuple(replace(q, length=n * MINUTE, optional=False) for q, n in asked)

    assert said(told(talking_too_long(questions=questions)))[1].startswith(row)


def test_seconds_are_said_where_there_are_any() -> None:
    evening = talking_too_long(4.5, questions=SIMPLE.questions[:1])

    assert said(told(evening))[1] == "1 round 1 from 20:00 to 15:30 20:20"


def test_a_break_that_goes_with_a_question_is_named() -> None:
    evening = talking_too_long(breaks=(Break(10 * MINUTE, NEXT),))

    assert "2 drop question 3, and the break after it 20:44" in said(told(evening))


def test_a_forgotten_start_is_asked_about_for_an_hour() -> None:
    evening = talking_too_long(0)
    assert advice.forgotten_start(evening.dialogue, evening.now, EN) is None
    evening.does(end_phase)
    assert advice.forgotten_start(evening.dialogue, evening.waits(minutes=1), EN) is None

    assert said(advice.forgotten_start(evening.dialogue, evening.waits(minutes=4), EN)) == [
        "! No clock is running.",
        "Have they begun?",
        "F8 start round 1 as of 19:50",
    ]
    assert advice.forgotten_start(evening.dialogue, evening.waits(minutes=60), EN) is None


def test_a_notice_wraps_within_its_place_and_hangs_on_its_mark() -> None:
    long = Advice("A sentence that does not fit", "And more of it", ways=(Way("1", "do", "9"),))
    rows = [row.plain for row in Notice(long).rows(20)]

    assert rows == [
        "! A sentence that   ",
        "  does not fit",
        "  And more of it",
        "1 do" + " " * 15 + "9",
    ]
    assert Notice().rows(20) == []
