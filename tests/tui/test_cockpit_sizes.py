"""The cockpit on screens of all sizes: what gives way, and what never does."""

import pytest

from facilitator.domain.plan import Beamer, Group, Question, Slide
from facilitator.tui.screens.wall import WallScreen
from tests.evening import an_evening

LONG = "When did you feel welcome with a neighbour whom you did not know yet, " * 6


async def a_full_round(evening):
    await evening.round(1)
    for number in (1, 2, 3):
        for words in ("A short one.", "Somewhat longer, and then it goes on for a while " * 3):
            await evening.group_says(number, words)


@pytest.mark.parametrize("size", [(80, 24), (99, 29), (100, 30), (120, 35), (200, 60)])
async def test_the_newest_answer_the_line_and_the_footer_are_always_in_sight(size):
    async with an_evening(size=size) as evening:
        await a_full_round(evening)
        await evening.group_says(3, "The newest.")
        await evening.types("half")
        assert evening.shows("When did you feel trusted?", "✓ 7 · 3 Lime", "half", "^N", "/ more")
        above = "\n".join(evening.page).partition("✓ 7 ·")[0]
        assert "The newest." in above


@pytest.mark.parametrize("size", [(80, 24), (120, 35)])
async def test_what_is_too_long_says_that_it_goes_on(size):
    questions = (Question("1", LONG, explanation=LONG), Question("2", "Short?"))
    async with an_evening(questions=questions, title=LONG, size=size) as evening:
        await evening.round(1)
        await evening.says(LONG)
        page = evening.page
        assert sum("…" in row for row in page) >= 4  # title, question, explanation, last answer
        saved = next(row for row in page if "✓ 1 ·" in row).rstrip()
        assert saved.endswith("…")
        assert LONG.startswith(saved.partition("question 1 · ")[2].rstrip("…"))
        assert all(len(row) <= size[0] for row in page)


async def test_groups_to_choose_are_cut_between_two():
    groups = tuple(Group(f"g{n}", f"Neighbourhood {n}") for n in range(1, 10))
    async with an_evening(groups=groups, size=(80, 24)) as evening:
        await evening.round(1)
        await evening.says("Time.")
        await evening.presses("ctrl+o")
        rows = (row.replace("\u00a0", " ") for row in evening.page)
        row = next(row for row in rows if "1 Neighbourhood 1" in row and "2 N" in row)
        assert row.endswith("  3 Neighbourhood 3…")


async def test_a_small_window_says_what_it_takes_and_loses_nothing():
    async with an_evening(size=(80, 24)) as evening:
        await evening.round(1)
        await evening.types("half")
        await evening.resizes(60, 18)
        assert evening.shows("This window is 60×18; it takes 80×24.")
        await evening.types(" a")
        assert evening.shows("› half a")
        await evening.resizes(80, 24)
        await evening.comes(lambda: evening.typing)
        await evening.says(" sentence")
        assert evening.words == ["half a sentence"]


async def test_the_newest_answer_stays_in_sight_above_a_line_that_has_grown():
    async with an_evening(size=(80, 24)) as evening:
        await a_full_round(evening)
        await evening.group_says(3, "The newest.")
        await evening.pastes("\n".join(f"pasted {n}" for n in range(9)))
        assert "The newest." in "\n".join(evening.page).partition("✓ 7 ·")[0]
        await evening.presses("enter")
        assert "pasted 8" in "\n".join(evening.page).partition("✓ 16 ·")[0]


async def test_a_storm_of_sizes_leaves_all_as_it_was():
    async with an_evening(size=(120, 35)) as evening:
        await a_full_round(evening)
        await evening.types("half")
        before = evening.page
        for size in ((80, 24), (40, 10), (200, 60), (1, 1), (100, 30), (300, 20), (120, 35)):
            await evening.resizes(*size)
        await evening.comes(lambda: evening.page == before)
        await evening.presses("enter")
        assert evening.words[-1] == "half"


@pytest.mark.parametrize("answers", [7, 14])
async def test_the_newest_answer_stays_in_sight_when_the_window_grows_and_shrinks(answers):
    groups = tuple(Group(f"g{n}", f"Tree {n}") for n in range(1, 6))
    async with an_evening(size=(80, 24), groups=groups) as evening:
        await evening.round(1)
        for number in range(answers):
            await evening.group_says(number % 5 + 1, f"Answer {number + 1}.")
        for size in ((120, 35), (100, 40), (80, 24)):
            await evening.resizes(*size)
            above = "\n".join(evening.page).partition("question 1 ·")[0]
            assert f"Answer {answers}." in above


async def test_a_mirrored_screen_is_the_room_view_at_any_size():
    async with an_evening(beamer=Beamer.MIRRORED, size=(60, 18)) as evening:
        await evening.comes(lambda: evening.cockpit.parts.front.wall)
        await evening.round(1)
        await evening.oak_says("One")
        assert evening.strip.endswith("✓ 1 saved")
        assert isinstance(evening.app.screen, WallScreen)
        await evening.resizes(200, 60)
        await evening.says("Two")
        assert evening.words == ["One", "Two"]


@pytest.mark.parametrize("code", ["en", "nl"])
async def test_no_phase_speaks_the_other_language(code):
    told = {"en": ("Oak has the floor", "Late remark"), "nl": ("Oak is aan de beurt", "Nagekomen")}
    async with an_evening(code=code, size=(80, 24)) as evening:
        await evening.report_back(1)
        assert evening.shows(told[code][0])
        await evening.closes()
        assert evening.shows(told[code][1])


async def test_beside_a_notice_the_note_of_the_speaker_stays_and_no_heading_stands_alone():
    steps = ("- Who was there first?", "- Who came later?", *(f"- And {n}?" for n in range(6)))
    low = Slide("Low water", steps, notes=("Ask who was there.",))
    async with an_evening(slides=(low, Slide("High water", ("End.",))), size=(80, 24)) as evening:
        await evening.talk()
        await evening.presses(*["pagedown"] * (len(steps) - 1))
        assert evening.shows("Notes", "Coming", "Ask who was there.")
        await evening.waits(minutes=200)
        assert evening.shows("! ", "Ask who was there.")
        page = "\n".join(evening.page)
        assert "Coming" not in page or "2 High water" in page
        assert "ti…" not in page


async def test_a_notice_stands_apart_from_what_is_looked_up():
    async with an_evening(size=(80, 24)) as evening:
        await evening.round(1)
        await evening.says("Soup on Sunday…")
        await evening.waits(minutes=200)
        await evening.presses(*"/unfinished", "enter")
        page = [row.strip() for row in evening.page]
        first = next(n for n, row in enumerate(page) if row.startswith("! "))
        last = next(n for n, row in enumerate(page) if row.startswith("F8"))
        assert (page[first - 1], page[last + 1]) == ("", "")
