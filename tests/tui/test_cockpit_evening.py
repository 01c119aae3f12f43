"""The keys of the evening in the cockpit: phases, time, turns, the document, and the way back."""

import pytest

from facilitator.domain.message import Refused
from facilitator.domain.phases import Phase, PhaseKind
from facilitator.domain.plan import MINUTE, Break, Slide
from facilitator.domain.wall import Showing
from facilitator.tui.screens.help import HelpScreen
from facilitator.tui.screens.plan import PlanScreen
from tests.building import LIME, OAK, TRUST
from tests.doubles import a_desk
from tests.evening import an_evening

SLIDES = (
    Slide(
        "Why a street?", ("- Children know the square", "- Who knows the rest?"), ("Soup first.",)
    ),
    Slide("What is there", ("Three things.",)),
)


async def next_twice(evening):
    await evening.presses("ctrl+n", "ctrl+n")


# -- on -----------------------------------------------------------------------------------------


async def test_next_goes_through_the_whole_evening(evening):
    names = []
    while "^N" in evening.footer:
        names.append(evening.footer.split("  ")[0])
        await evening.presses("ctrl+n")
        if "again" in evening.told:
            await evening.presses("ctrl+n")
    turns = ["^N Oak", "^N Beech", "^N Lime"]
    rounds = [f"^N round {n}" for n in (1, 2, 3)]
    assert names[:5] == ["^N welcome", "^N talk", rounds[0], "^N report-back 1", turns[1]]
    assert [n for n in names if n in rounds] == rounds
    assert names[-2:] == ["^N closing", "^N close"]
    assert evening.heading[0] == "The dialogue is closed."
    await evening.presses("ctrl+n")
    assert evening.told == "The dialogue is closed already."


async def test_a_running_clock_asks_once_more_while_the_question_stands(evening):
    await evening.round(1)
    await evening.presses("ctrl+n")
    assert evening.told == "Round 1 has 20:00 left. ^N again to stop it."
    await evening.waits(seconds=9)
    await evening.presses("ctrl+n")
    assert evening.told == "Round 1 has 19:51 left. ^N again to stop it."
    await evening.presses("ctrl+n")
    assert evening.heading[0] == "Report-back 1"


@pytest.mark.parametrize("key", ["x", "ctrl+z", "ctrl+l", "ctrl+t", "escape"])
async def test_what_is_done_meanwhile_passes_the_question_by(evening, key):
    await evening.round(1)
    await evening.says("Time.")
    await evening.presses("ctrl+n", key, *("yz" if key == "x" else ""))
    assert "again" not in evening.told
    await evening.presses("ctrl+n")
    assert evening.heading[0].startswith("Round 1")
    await evening.presses("ctrl+n")
    assert evening.heading[0] == "Report-back 1"


async def test_a_clock_that_is_over_or_paused_is_not_asked_about(evening):
    await evening.round(1)
    await evening.waits(minutes=21)
    await evening.presses("ctrl+n")
    assert evening.heading[0] == "Report-back 1"
    await evening.round(2)
    await evening.presses("f4")
    await evening.presses("f2")
    assert evening.heading[0] == "Report-back 2"


async def test_a_report_back_gives_the_floor_to_one_group_after_the_other(evening):
    await evening.report_back(1)
    assert evening.heading[1] == "Oak has the floor"
    assert evening.footer.startswith("^N Beech")
    assert evening.view.foot == ("then Beech",)
    await evening.presses("ctrl+n")
    assert evening.heading[1] == "Beech has the floor"
    assert evening.shows("✓ 1 Oak", "● 2 Beech", "○ 3 Lime")


@pytest.mark.parametrize("keys", [("ctrl+g", "3"), (*"/turn 3", "enter")])
async def test_a_group_can_be_given_the_floor_by_its_number(evening, keys):
    await evening.report_back(1)
    await evening.presses(*keys)
    assert evening.heading[1] == "Lime has the floor"
    assert evening.view.says == "Lime has the floor"
    assert evening.prompt == "3 Lime ›"


async def test_giving_the_floor_leaves_what_is_half_typed(evening):
    await evening.report_back(1)
    await evening.presses(*"half", "ctrl+g")
    assert evening.prompt == "Which group? ›"
    assert evening.told == "1 Oak  2 Beech  3 Lime  ⏎"
    await evening.presses("3")
    assert (evening.line, evening.prompt) == ("half", "3 Lime ›")
    await evening.presses("ctrl+g", "7", "enter")
    assert (evening.line, evening.told) == ("half", "There is no such group.")


async def test_the_floor_is_given_at_the_report_back_only(evening):
    await evening.round(1)
    await evening.presses("ctrl+g")
    assert evening.told == "Groups get the floor at the report-back."
    assert evening.prompt == "Whole room ›"


# -- time ---------------------------------------------------------------------------------------


async def test_a_minute_more_for_whatever_runs(evening):
    await evening.round(1)
    await evening.presses("ctrl+t")
    assert evening.told == "1 minute more: until 19:51."
    await evening.presses("f3")
    assert evening.dialogue.clock.length.total_seconds() == 22 * MINUTE
    await evening.presses(*"/time -2", "enter")
    assert evening.told == "2 minutes less: until 19:50."


async def test_without_a_clock_a_minute_more_is_refused_in_a_sentence(evening):
    await evening.presses("ctrl+t")
    assert evening.told == "No clock is running."


async def test_the_clock_has_its_stages(evening):
    await evening.round(1)
    assert evening.heading[0] == "Round 1 of 3 · finding a table"
    await evening.waits(minutes=3)
    assert evening.heading[0] == "Round 1 of 3 · talking"
    await evening.waits(minutes=15.5)
    assert evening.heading[0] == "Round 1 of 3 · the last two minutes"
    await evening.waits(minutes=3)
    assert evening.heading[0] == "Round 1 of 3 · over time"
    assert evening.shows("was until 19:50")
    assert evening.line == ""


async def test_a_pause_stops_the_clock_and_typing_goes_on(evening):
    await evening.round(1)
    await evening.waits(minutes=5)
    await evening.presses("f4")
    await evening.waits(minutes=5)
    assert evening.heading[0] == "Round 1 of 3 · paused since 19:35"
    await evening.oak_says("Meanwhile.")
    await evening.presses("f4")
    assert evening.heading[0] == "Round 1 of 3 · talking"
    assert evening.dialogue.clock.remaining(evening.desk.clock.now).total_seconds() == 15 * MINUTE
    assert evening.words == ["Meanwhile."]


async def test_a_turn_of_a_minute_and_a_half_is_not_all_last_minutes(evening):
    from facilitator.domain.clock import Stage
    from facilitator.tui.widgets.clock_face import ClockFace

    await evening.report_back(1)
    part = evening.cockpit.query_one(ClockFace)
    assert part.face.part.stage is Stage.TALKING
    await evening.waits(seconds=91)
    assert (part.face.figures, part.face.part.stage) == ("+0:01", Stage.OVER)


async def test_a_laptop_that_slept_says_so_and_the_time_can_be_left_out(evening):
    await evening.round(1)
    await evening.waits(minutes=1)
    assert evening.told == ""
    await evening.sleeps(minutes=4)
    assert evening.told.startswith("Slept 4 min; the clock is right.")
    before = evening.dialogue.clock.remaining(evening.desk.clock.now)
    await evening.presses(*"/skip", "enter")
    assert evening.told == "That time does not count."
    after = evening.dialogue.clock.remaining(evening.desk.clock.now)
    assert (after - before).total_seconds() == 4 * MINUTE
    await evening.presses(*"/skip", "enter")
    assert evening.told == "The clock did not jump."


async def test_a_clock_that_was_set_back_is_told_too(evening):
    await evening.round(1)
    await evening.sleeps(minutes=-60)
    assert evening.told.startswith("The time of day jumped -60 min.")


async def test_what_is_told_goes_after_a_while(evening):
    await evening.round(1)
    await evening.presses("ctrl+t")
    await evening.waits(seconds=19)
    assert evening.told
    await evening.waits(seconds=2)
    assert evening.told == ""


# -- back ---------------------------------------------------------------------------------------


async def test_a_step_of_the_evening_can_be_taken_back(evening):
    await evening.begins()
    await evening.waits(minutes=5)
    await evening.round(1)
    await evening.presses(*"/back", "enter")
    assert evening.told == "Back to Welcome, as if it had never stopped."
    await evening.presses(*"/back", "enter")
    assert evening.told == "Back to before it began."
    await evening.presses(*"/back", "enter")
    assert evening.told == "That makes no sense at this moment."


async def test_back_in_the_talk_the_slide_is_the_one_it_was():
    async with an_evening(slides=SLIDES) as evening:
        await evening.talk()
        await evening.presses("pagedown", "pagedown")
        await evening.round(1)
        await evening.presses(*"/back", "enter")
        assert evening.heading[0] == "Slide 2 of 2"
        assert evening.view.says == "What is there"


async def test_a_closed_dialogue_can_be_opened_again(evening):
    await evening.closes()
    await evening.presses(*"/back", "enter")
    assert evening.told == "Back to Closing, as if it had never stopped."
    assert evening.footer.startswith("^N close")


# -- the talk -----------------------------------------------------------------------------------


async def test_pages_and_arrows_go_through_the_slides():
    async with an_evening(slides=SLIDES) as evening:
        await evening.talk()
        assert evening.heading[0] == "Slide 1 of 2 · step 1 of 2"
        assert evening.shows("Why a street?", "Children know", "Soup first.", "2 What is there")
        assert not evening.shows("Who knows the rest?")
        await evening.presses("pagedown")
        assert evening.heading[0] == "Slide 1 of 2 · step 2 of 2"
        await evening.presses("right", "right")
        assert (evening.heading[0], evening.badge[-7:]) == ("Slide 2 of 2", "slide 2")
        assert evening.shows("that was the last slide")
        await evening.presses("left")
        assert evening.heading[0] == "Slide 1 of 2 · step 2 of 2"
        await evening.presses(*"ab", "left", "pageup", *"c")
        assert (evening.line, evening.heading[0]) == ("acb", "Slide 1 of 2 · step 1 of 2")


async def test_a_slide_can_be_asked_for_by_its_number():
    async with an_evening(slides=SLIDES) as evening:
        await evening.talk()
        await evening.presses(*"/slide 2", "enter")
        assert evening.view.says == "What is there"
        await evening.presses(*"/slide 7", "enter")
        assert evening.told == "There is no such slide: there are 2."


async def test_pages_never_change_the_phase(evening):
    await evening.round(1)
    for n in range(20):
        await evening.says(f"Answer {n}")
    await evening.presses("pageup", "left", "pagedown", "pagedown", "right", "f5", "f6")
    assert evening.heading[0].startswith("Round 1")


async def test_pages_scroll_what_was_said():
    async with an_evening(size=(120, 35)) as evening:
        await evening.round(1)
        for n in range(1, 21):
            await evening.oak_says(f"Answer {n}.")
        assert evening.shows("Answer 20.")
        await evening.presses("pageup", "pageup")
        assert evening.shows("↓ 6 later", "Answer 14.")
        assert not evening.shows("– Answer 20.")
        await evening.oak_says("The newest.")
        assert evening.shows("The newest.")
        await evening.resizes(80, 24)
        await evening.presses("pageup")
        assert not evening.shows("  The newest.")
        await evening.presses("pagedown")
        assert evening.shows("Oak      The newest.")


# -- the document, and leaving ------------------------------------------------------------------


@pytest.mark.parametrize("keys", [("ctrl+s",), (*"/write", "enter")])
async def test_writing_says_that_all_is_safe_and_where(evening, keys):
    await evening.round(1)
    await evening.says("Time.")
    await evening.presses(*keys)
    assert evening.told == "All is safe, also in bridges.md · /folder opens it"


async def test_closing_writes_the_document(evening):
    await evening.closes()
    assert evening.told.startswith("The dialogue is closed; bridges.md is written.")
    assert evening.view.showing is Showing.CLOSING
    await evening.says("At the coat rack.")
    assert evening.words == ["At the coat rack."]


async def test_each_phase_leaves_an_up_to_date_document(evening, monkeypatch):
    written = []
    write = evening.desk.write_documents

    async def noted():
        written.append(evening.heading[0])
        return await write()

    monkeypatch.setattr(evening.desk, "write_documents", noted)
    await evening.presses("ctrl+n")
    assert not written  # there is nothing in it yet
    await evening.says("The soup.")
    await next_twice(evening)
    assert len(written) == 1
    await evening.says("The bread.")
    await evening.presses("ctrl+q")
    await evening.comes(lambda: len(written) == 2)


async def test_a_document_that_cannot_be_written_is_told_and_the_evening_goes_on(evening):
    evening.desk.refuses = Refused("The folder is gone.")
    await evening.closes()
    assert evening.told == "The folder is gone."
    assert evening.heading[0] == "The dialogue is closed."
    await evening.presses("ctrl+s")
    assert evening.told == "The folder is gone."


async def test_quitting_takes_two_presses_while_anything_runs(evening):
    await evening.round(1)
    await evening.presses("ctrl+q")
    assert evening.told == "Round 1 is still running. ^Q again to close; everything is saved."
    assert evening.app.is_running
    await evening.presses("ctrl+q")
    await evening.comes(lambda: evening.app.return_code == 0)


async def test_plan_and_help_are_one_key_away_and_the_line_is_as_it_was(evening):
    await evening.round(1)
    await evening.types("half")
    await evening.presses("f8")
    assert isinstance(evening.app.screen, PlanScreen)
    await evening.presses("escape")
    await evening.presses("f9")
    assert isinstance(evening.app.screen, HelpScreen)
    await evening.presses("escape")
    await evening.types(" a sentence")
    assert (evening.typing, evening.line) == (True, "half a sentence")


async def test_the_file_for_people_is_brought_up_to_date_while_nobody_types(evening):
    await evening.round(1)
    await evening.says("Time.")
    await evening.waits(seconds=1)
    before = evening.desk.checkpoints
    await evening.types("still typing")
    await evening.waits(seconds=1.5)
    assert evening.desk.checkpoints == before
    await evening.waits(seconds=2)
    assert evening.desk.checkpoints == before + 1
    await evening.waits(seconds=9)
    assert evening.desk.checkpoints == before + 1


# -- evenings of another kind -------------------------------------------------------------------


async def test_an_evening_without_groups(evening):
    async with an_evening(groups=()) as circle:
        await circle.round(1)
        assert (circle.prompt, circle.heading[0]) == ("›", "Round 1 of 3 · talking")
        await circle.presses("tab", "2")
        await circle.says(" birds")
        assert circle.words == ["2 birds"]
        await circle.presses("ctrl+o")
        assert circle.told == "There are no groups."
        assert "^O" not in circle.footer
        await circle.presses(*"3 keer", "enter")
        assert circle.words[1:] == ["3 keer"]
        assert circle.footer.startswith("^N round 2")


async def test_a_break_says_when_it_ends():
    async with an_evening(breaks=(Break(15 * MINUTE, after=TRUST),)) as evening:
        await evening.enters(Phase(PhaseKind.BREAK, TRUST))
        await evening.comes(lambda: evening.heading[:2] == ("Break", "Back at 19:45"))
        assert evening.view.also == "Back at 19:45"
        await evening.comes(lambda: evening.badge == "□ The room view: the break")


async def test_a_start_in_mid_evening_says_what_goes_on(evening):
    await evening.round(1)
    await evening.oak_says("Time.")
    async with an_evening(desk=a_desk_like(evening)) as later:
        assert later.told == "Round 1 goes on; the clock is right: until 19:50."
        assert later.rows == ["Time."]


async def test_a_start_says_that_words_wait_beside_the_document(evening):
    evening.desk.live["beside"] = {"purpose": "words", "about": ["id2"], "words": "Time and"}
    async with an_evening(desk=a_desk_like(evening)) as later:
        assert later.told == "Words wait beside the document: /harvest."
    await evening.round(1)
    async with an_evening(desk=a_desk_like(evening), size=(80, 24), code="nl") as later:
        waiting = "Naast het document wachten woorden: /oogst."
        assert later.told == f"{waiting} Ronde 1 gaat verder tot 19:50."


def a_desk_like(evening):
    desk = a_desk(live=evening.desk.live)
    desk.journal.entries[:] = evening.desk.journal.entries
    return type(desk)(desk.journal, clock=evening.desk.clock, live=desk.live)


async def test_us_too_counts_groups_with_the_last_answer(evening):
    await evening.round(1)
    await evening.oak_says("Time.")
    await evening.presses(*"half", "ctrl+o")
    assert (evening.prompt, evening.saved) == ("Who else? ›", "waiting: “half”")
    await evening.presses(*"2 3", "enter")
    (answer,) = evening.dialogue.everything()
    assert evening.dialogue.saying(answer) == (OAK, "beech", LIME)
    assert (evening.told, evening.line) == ("Us too: Beech, Lime · “Time.”", "half")
    assert evening.shows("+2")
    await evening.presses("f7", "9", "enter")
    assert evening.told == "There is no such group."


async def test_us_too_waits_for_an_answer(evening):
    await evening.presses("ctrl+o")
    assert evening.told == "There is no answer yet."


async def test_a_start_that_was_forgotten_is_asked_about():
    async with an_evening(begins="19:30") as evening:
        assert "Have they begun?" not in "\n".join(evening.page)
        await evening.waits(minutes=5)
        await evening.comes(lambda: "Have they begun?" in "\n".join(evening.page))
        assert "F8 start welcome as of 19:30" in "\n".join(evening.page)
        await evening.begins()
        await evening.comes(lambda: "Have they begun?" not in "\n".join(evening.page))
