"""The line in the cockpit: what Enter does, whose words they are, and drafts."""

import asyncio

import pytest
from textual.events import Key

from facilitator.domain.events import AnswerKind
from facilitator.domain.phases import CLOSING, READ_BACK, TALK, WELCOME, Phase, PhaseKind
from facilitator.domain.plan import Abbreviation, Group
from tests.building import BEECH, COURAGE, LIME, OAK, TRUST
from tests.doubles import MemoryDesk
from tests.evening import an_evening


def kinds(evening):
    return [answer.kind for answer in evening.dialogue.everything()]


async def test_an_answer_stands_above_the_line_with_its_address(evening):
    await evening.round(1)
    await evening.oak_says("Time.")
    assert evening.answers == [(TRUST, OAK, "Time.")]
    assert evening.saved == "✓ 1 · 1 Oak · question 1 · Time."
    assert (evening.head, evening.line, evening.rows) == ("✓ 1 saved", "", ["Time."])


async def test_the_line_is_free_while_an_answer_is_on_its_way(evening):
    await evening.round(1)
    evening.desk.journal.opens = asyncio.Event()
    await evening.says("One")
    await evening.says("Two")
    await evening.types("Three")
    assert (evening.head, evening.saved) == ("saving 2…", "saving… Two")
    assert (evening.line, evening.rows) == ("Three", ["One", "Two"])
    evening.desk.journal.opens.set()
    await evening.comes(lambda: evening.head == "✓ 2 saved")
    assert evening.words == ["One", "Two"]
    assert evening.line == "Three"


async def test_a_burst_of_answers_keeps_its_order(evening):
    await evening.round(1)
    await evening.presses(*"one", "enter", *"two", "enter", "tab", "2", *"three", "enter", "x")
    assert evening.answers == [(TRUST, "", "one"), (TRUST, "", "two"), (TRUST, BEECH, "three")]
    assert evening.line == "x"


# -- the address --------------------------------------------------------------------------------


async def test_in_a_round_the_group_stays_and_the_question_snaps_back(evening):
    await evening.round(1)
    await evening.presses("tab", "2", "shift+tab", "3")
    assert evening.prompt == "2 Beech · question 3 · this answer only ›"
    await evening.says("Try it.")
    assert evening.prompt == "2 Beech ›"
    await evening.says("Trust.")
    assert [a[:2] for a in evening.answers] == [("next", BEECH), (TRUST, BEECH)]


async def test_in_a_turn_the_group_snaps_back(evening):
    await evening.report_back(1)
    assert evening.prompt == "1 Oak ›"
    await evening.presses("tab", "3")
    assert evening.prompt == "3 Lime · this answer only ›"
    await evening.says("Ours too.")
    await evening.says("Time.")
    assert [a[:2] for a in evening.answers] == [(TRUST, LIME), (TRUST, OAK)]


async def test_after_closing_group_and_question_stay(evening):
    await evening.closes()
    assert evening.shows("Late remark")
    await evening.presses("tab", "3", "shift+tab", "2")
    await evening.says("Courage is small.")
    await evening.says("And quiet.")
    assert [a[:2] for a in evening.answers] == [(COURAGE, LIME)] * 2
    assert evening.prompt == "3 Lime · question 2 ›"


async def test_nought_is_the_whole_room_and_no_question(evening):
    await evening.round(1)
    await evening.presses("tab", "2", "tab", "0", "shift+tab", "0")
    await evening.says("For later.")
    assert evening.answers == [("", "", "For later.")]
    assert evening.saved == "✓ 1 · parking lot · For later."


async def test_tab_asks_which_group_and_twice_is_the_next(evening):
    await evening.round(1)
    await evening.presses("tab")
    assert evening.told == "Group? 1–3 · 0 whole room · Tab next"
    await evening.presses("tab")
    assert (evening.prompt, evening.told) == ("1 Oak ›", "")
    await evening.presses("shift+tab")
    assert evening.told == "Question? 1–3 · 0 no question · Shift+Tab next"


async def test_a_question_that_was_dropped_after_answers_leaves_the_numbers_alone(evening):
    from facilitator.domain.moves.plan import drop_question

    await evening.round(1)
    await evening.oak_says("Time.")
    await evening.round(2)
    await evening.does(evening.desk.session.do(drop_question, TRUST))
    await evening.says("Speaking first.")
    assert evening.answers[-1][0] == COURAGE
    await evening.does(evening.desk.session.do(drop_question, COURAGE))
    await evening.says("And listening.")
    assert evening.answers[-1][0] == COURAGE


# -- signs and stars ----------------------------------------------------------------------------


async def test_in_the_talk_the_line_is_a_note_and_a_first_sign_makes_it_something_else(evening):
    await evening.talk()
    assert evening.prompt == "note ›"
    assert evening.shows("Note on the talk")
    await evening.says("She told of the soup.")
    await evening.types("?")
    assert evening.prompt == "Question for the speaker · Whole room ›"
    await evening.says("why soup")
    assert evening.saved == "✓ 2 · question for the speaker · why soup"
    await evening.says("!we go on")
    assert evening.saved == "✓ 3 · agreement · we go on"
    await evening.presses("tab", "2")
    await evening.says("Beech laughs.")
    assert evening.saved == "✓ 4 · 2 Beech · note · Beech laughs."
    note, asked, agreed = AnswerKind.TALK_NOTE, AnswerKind.SPEAKER_QUESTION, AnswerKind.AGREEMENT
    assert kinds(evening) == [note, asked, agreed, note]
    assert evening.rows == ["She told of the soup.", "why soup", "we go on", "Beech laughs."]


async def test_backspace_at_once_makes_a_sign_a_letter_again(evening):
    await evening.round(1)
    await evening.presses("?", "backspace")
    await evening.says(" is what we ask")
    await evening.presses("/", "backspace")
    await evening.says("slash is a word")
    assert evening.words == ["? is what we ask", "/slash is a word"]
    assert kinds(evening) == [AnswerKind.ANSWER, AnswerKind.ANSWER]


async def test_one_line_can_be_two_answers_and_one_undo_takes_both(evening):
    await evening.round(1)
    await evening.says("Time. // Patience.")
    assert evening.words == ["Time.", "Patience."]
    assert evening.saved.endswith("Patience.")
    await evening.presses("ctrl+z")
    assert (evening.words, evening.told) == ([], "Undone: 2 answers written down · ^Y redo")


async def test_stars_at_the_edges_of_words_are_bold(evening):
    await evening.round(1)
    await evening.says("*More time* for 2 * 3 people")
    (answer,) = evening.dialogue.everything()
    assert answer.text == "More time for 2 * 3 people"
    assert [(mark.start, mark.end) for mark in answer.now.marks] == [(0, 9)]


async def test_abbreviations_are_written_out_at_enter_and_in_a_change():
    async with an_evening(abbreviations=(Abbreviation("vg", "vergadering"),)) as evening:
        await evening.round(1)
        await evening.says("Geen vg meer")
        await evening.presses("ctrl+l")
        await evening.says(" of Vg")
        assert evening.words == ["Geen vergadering meer of Vergadering"]


async def test_what_was_written_out_can_be_had_as_it_was_typed():
    async with an_evening(abbreviations=(Abbreviation("vg", "vergadering"),)) as evening:
        await evening.round(1)
        await evening.says("Geen vg meer // *vg* vol")
        assert evening.words == ["Geen vergadering meer", "vergadering vol"]
        assert evening.dialogue.everything()[1].now.marks
        assert evening.told == "Written out; ^Z has it as it was typed."
        await evening.presses("ctrl+z")
        assert evening.words == ["Geen vg meer", "vg vol"]
        await evening.presses("ctrl+z")
        assert evening.words == []


async def test_a_dot_alone_makes_the_room_black_and_comes_back(evening, quick):
    await evening.round(1)
    await evening.types(".")
    await evening.comes(lambda: evening.badge.endswith("nothing (black)"))
    assert evening.line == ""
    await evening.presses(".", "enter")
    assert evening.badge == "□ The room view: question and clock"
    await evening.says("...so it began")
    assert evening.words == ["...so it began"]


# -- the last answer, once more -----------------------------------------------------------------


async def test_the_last_answer_comes_back_for_correction_and_the_draft_after_it(evening):
    await evening.round(1)
    await evening.says("Teh time.")
    await evening.presses(*"half a sen", "ctrl+l", *"!")
    assert (evening.prompt, evening.line) == ("changing ›", "Teh time.!")
    assert evening.saved == "waiting: “half a sen”"
    assert evening.told == "Enter saves it · Tab group · Esc leaves it as it was"
    await evening.presses("ctrl+u", *"The *time*.", "enter")
    assert (evening.words, evening.line) == (["The time."], "half a sen")
    assert evening.saved == "✓ 1 · question 1 · The time."


async def test_the_last_answer_is_the_one_above_the_line_wherever_it_belongs(evening):
    await evening.round(2)
    await evening.says("Here.")
    await evening.presses("shift+tab", "1")
    await evening.says("Elsewhere.")
    await evening.presses("ctrl+l")
    assert evening.line == "Elsewhere."


async def test_escape_leaves_the_answer_as_it_was(evening):
    await evening.round(1)
    await evening.says("Time.")
    await evening.presses(*"more", "ctrl+l", *"xx", "escape")
    assert (evening.words, evening.line, evening.prompt) == (["Time."], "more", "Whole room ›")
    assert evening.told == ""


async def test_a_change_that_changes_nothing_is_no_act(evening):
    await evening.round(1)
    await evening.says("Time.")
    before = len(evening.desk.journal.entries)
    await evening.presses("ctrl+l", "enter")
    assert (len(evening.desk.journal.entries), evening.told) == (before, "")


async def test_a_change_that_cannot_be_saved_stays_on_the_line(evening):
    await evening.round(1)
    await evening.says("Time.")
    evening.desk.journal.full = True
    await evening.presses(*"draft", "ctrl+l", "ctrl+u", *"Patience.", "enter")
    assert (evening.prompt, evening.line) == ("changing ›", "Patience.")
    assert (evening.told, evening.saved) == ("The disk is full.", "waiting: “draft”")
    evening.desk.journal.full = False
    await evening.presses("enter")
    assert (evening.words, evening.line) == (["Patience."], "draft")


async def test_there_may_be_no_answer_to_correct(evening):
    await evening.presses("ctrl+l")
    assert evening.told == "There is no answer yet."


# -- undo ---------------------------------------------------------------------------------------


async def test_undo_takes_back_letters_first_and_then_acts_on_words(evening):
    await evening.round(1)
    await evening.says("Time.")
    await evening.presses(*"one two", "ctrl+z")
    assert (evening.line, evening.words) == ("one", ["Time."])
    await evening.presses("ctrl+y")
    assert evening.line == "one two"
    await evening.presses("ctrl+z", "ctrl+z")
    assert evening.line == ""
    await evening.presses("ctrl+z")
    assert (evening.words, evening.told) == ([], "Undone: written down: “Time.” · ^Y redo")
    await evening.presses("ctrl+y")
    assert (evening.words, evening.line) == (["Time."], "")


async def test_undo_and_redo_go_through_words_and_leave_the_clock_alone(evening):
    await evening.round(1)
    await evening.says("Time.")
    await evening.presses("ctrl+t", "f4")
    await evening.presses("ctrl+z")
    assert evening.words == []
    assert evening.heading[0] == "Round 1 of 3 · paused since 19:30"
    await evening.presses("ctrl+y")
    assert (evening.words, evening.told) == (["Time."], "Done after all: written down: “Time.”")
    await evening.presses("ctrl+y")
    assert evening.told == "There is nothing to redo."
    await evening.presses("ctrl+z", "ctrl+z")
    assert evening.told == "There is nothing to undo."


async def test_wiping_the_line_can_be_taken_back_at_once(evening):
    await evening.round(1)
    await evening.presses(*"one two", "ctrl+u")
    assert evening.line == ""
    await evening.presses("ctrl+z")
    assert evening.line == "one two"


# -- pasting ------------------------------------------------------------------------------------


async def test_what_stood_on_the_line_is_counted_with_the_lines_pasted_to_it(evening):
    await evening.round(1)
    await evening.types("Soup")
    await evening.pastes("- Time\n- Patience\n")
    assert evening.told == "3 answers: look, then Enter."


async def test_several_pasted_lines_are_looked_at_and_become_several_answers(evening):
    await evening.round(1)
    await evening.pastes("1. Time\n\n- Patience\r\n3 times a week\n")
    assert evening.told == "3 answers: look, then Enter."
    assert evening.line == "Time\nPatience\n3 times a week"
    await evening.presses("enter")
    assert evening.words == ["Time", "Patience", "3 times a week"]
    await evening.presses("ctrl+z")
    assert evening.words == []


# -- drafts -------------------------------------------------------------------------------------


async def test_a_draft_is_kept_and_comes_back_after_a_restart(evening, quick):
    await evening.round(1)
    await evening.types("half a sen")
    await evening.comes(lambda: evening.desk.live.get("draft") == "half a sen")
    async with an_evening(desk=MemoryDesk(evening.desk.journal, live=evening.desk.live)) as later:
        assert later.line == "half a sen"
        await later.says("tence")
        assert later.words == ["half a sentence"]
        await later.comes(lambda: "draft" not in later.desk.live)


async def test_a_draft_goes_with_the_line_it_stood_on(evening, quick):
    await evening.types("one")
    await evening.comes(lambda: evening.desk.live.get("draft") == "one")
    await evening.presses("ctrl+u")
    await evening.comes(lambda: "draft" not in evening.desk.live)


async def test_a_draft_that_waits_is_kept_too(evening):
    await evening.round(1)
    await evening.says("Time.")
    await evening.presses(*"half", "ctrl+l")
    assert evening.desk.live["draft"] == "half"


@pytest.mark.parametrize("size", [(80, 24), (120, 35)])
async def test_the_line_grows_with_its_words_up_to_six_rows(size):
    async with an_evening(size=size) as evening:
        await evening.round(1)
        await evening.pastes("word " * 40)
        assert 1 < evening.cockpit.line.size.height <= 6
        await evening.pastes("word " * 200)
        assert evening.cockpit.line.size.height == 6


async def test_a_draft_comes_back_with_its_group_and_question(evening, quick):
    await evening.round(1)
    await evening.presses("tab", "2", "shift+tab", "3")
    await evening.types("half a sen")
    await evening.comes(lambda: evening.desk.live.get("draft") == "half a sen")
    await evening.presses("tab", "3")
    await evening.comes(lambda: evening.desk.live["draft_to"]["group"] == LIME)
    async with an_evening(desk=MemoryDesk(evening.desk.journal, live=evening.desk.live)) as later:
        assert later.prompt == "3 Lime · question 3 · this answer only ›"
        await later.says("tence")
        assert later.answers == [("next", LIME, "half a sentence")]
        await later.comes(lambda: "draft" not in later.desk.live)
        assert (later.prompt, later.desk.live["draft_to"]["question"]) == ("3 Lime ›", "trust")


async def test_escape_and_at_once_a_letter_or_digit_is_both(evening):
    await evening.round(1)
    await evening.says("Time.")
    await evening.presses("up")
    assert evening.chosen == "Time."
    evening.app.post_message(Key("alt+b", "b"))
    await evening.settles()
    assert (evening.typing, evening.line) == (True, "b")


# -- in every phase -----------------------------------------------------------------------------

PHASES = (
    None,
    WELCOME,
    TALK,
    Phase(PhaseKind.ROUND, TRUST),
    Phase(PhaseKind.REPORT_BACK, TRUST),
    Phase(PhaseKind.BREAK, "coffee"),
    READ_BACK,
    CLOSING,
)


@pytest.mark.parametrize("phase", [*PHASES, "closed"], ids=str)
async def test_the_line_is_the_same_in_every_phase(evening, phase):
    if isinstance(phase, Phase):
        await evening.enters(phase)
    elif phase:
        await evening.closes()
    await evening.bursts("tab", "2", *"One *two* // three", "shift+tab", "3", "enter")
    assert evening.answers == [("next", BEECH, "One two"), ("next", BEECH, "three")]
    await evening.says("?why")
    await evening.says("!then")
    asked, agreed = AnswerKind.SPEAKER_QUESTION, AnswerKind.AGREEMENT
    assert kinds(evening)[2:] == [asked, agreed]
    await evening.presses(*"half", "ctrl+l", *"s", "enter")
    assert (evening.words[-1], evening.line) == ("thens", "half")
    await evening.presses("ctrl+u", "escape", "ctrl+z", "ctrl+z")
    assert evening.words == ["One two", "three", "why"]


@pytest.mark.parametrize(
    ("groups", "typed", "number"), [(10, "10", 10), (23, "23", 23), (23, "7 ", 7)]
)
async def test_groups_of_any_number_are_named_by_theirs(groups, typed, number):
    many = tuple(Group(f"g{n}", f"Table {n}") for n in range(1, groups + 1))
    async with an_evening(groups=many, size=(80, 24)) as evening:
        await evening.round(1)
        await evening.bursts("tab", *typed, *"words", "enter")
        assert evening.answers == [(TRUST, f"g{number}", "words")]


async def test_without_groups_a_digit_after_tab_is_a_word():
    async with an_evening(groups=()) as evening:
        await evening.round(1)
        await evening.bursts("tab", *"3 times", "enter")
        assert evening.answers == [(TRUST, "", "3 times")]


async def test_two_hundred_pasted_lines_and_ten_thousand_letters_are_answers_and_no_more(evening):
    await evening.round(1)
    await evening.pastes("\n".join(f"\t{n}) line\t{n}\n" for n in range(200)))
    assert evening.told == "200 answers: look, then Enter."
    await evening.presses("enter")
    assert evening.words == [f"line {n}" for n in range(200)]
    await evening.pastes("word " * 2_000)
    await evening.presses("enter")
    assert len(evening.words[-1]) == 9_999
    assert evening.rows[-1] == evening.words[-1]


@pytest.mark.parametrize("words", ["*open", "[/b] [@click=app.quit]x[/]", "2 * 3 *", "…", "**"])
async def test_words_that_look_like_signs_are_words(evening, words):
    await evening.round(1)
    await evening.says(words)
    assert evening.words == [words]


async def test_what_is_typed_at_once_after_a_change_goes_on_from_the_draft(evening):
    await evening.round(1)
    await evening.says("Time")
    await evening.types("half a ")
    await evening.bursts("ctrl+l", ".", "enter", *"sentence")
    assert (evening.words, evening.line) == (["Time."], "half a sentence")
    await evening.presses("ctrl+u")
    await evening.bursts(*"/zzz", "enter", *"more")
    assert evening.line == "/zzzmore"  # as at the speed of hands: it is on the line again by then


async def test_what_was_begun_under_a_question_is_about_that_one(evening):
    await evening.round(1)
    await evening.types("half a sen")
    await evening.round(2)
    assert "question 1" in evening.prompt
    await evening.says("tence")
    await evening.says("of now")
    first, second = evening.dialogue.everything()
    assert (first.text, first.question) == ("half a sentence", evening.dialogue.questions[0].id)
    assert (second.text, second.question) == ("of now", evening.dialogue.questions[1].id)
