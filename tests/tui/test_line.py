"""The line, with keys in bursts as a terminal under load hands them over."""

from collections.abc import AsyncIterator

import pytest
from textual import events
from textual.content import Content
from textual.message import Message

from facilitator.domain.line import Address, Axis, Place
from facilitator.language import language
from facilitator.tui.widgets import draft
from facilitator.tui.widgets.line import Line
from facilitator.tui.widgets.prompt import asking, prompt
from tests.tui.stage import HOSTILE, Stage

ROUND = Place(groups=4, questions=3, question=2)
TWELVE = Place(groups=12, questions=3)


@pytest.fixture
async def line() -> AsyncIterator[Line]:
    """A line on a stage of 40 cells, in a round about question 2, with the focus."""
    line = Line(ROUND)
    async with Stage(line).shown(40, 12):
        line.focus()
        yield line


def stage(line: Line) -> Stage:
    assert isinstance(line.app, Stage)
    return line.app


async def types(line: Line, *keys: str) -> None:
    await stage(line).types(*keys)


async def pastes(line: Line, text: str) -> None:
    line.app.post_message(events.Paste(text))
    await stage(line).settles()


async def comes(line: Line, kind: type[Message]) -> None:
    """Wait for a message that a timer sends."""
    for _ in range(200):
        if stage(line).of(kind):
            return
        await stage(line).pilot.pause(0.01)


def submitted(line: Line) -> list[tuple[str, int, int]]:
    posted = stage(line).of(Line.Submitted)
    return [(m.text, m.address.group, m.address.question) for m in posted]


async def test_a_burst_of_keys_is_carried_out_in_order(line: Line) -> None:
    await types(line, "ab", "backspace", "c", "left", "d", "home", "e", "end", "f", "enter", "g")
    assert submitted(line) == [("eadcf", 0, 2)]
    assert line.text == "g"


async def test_enter_hands_the_words_over_and_the_line_is_free_at_once(line: Line) -> None:
    await types(line, "tab", "3", "een", "enter", "twee", "enter")
    assert submitted(line) == [("een", 3, 2), ("twee", 3, 2)]
    assert line.text == ""


async def test_what_the_moment_fixes_snaps_back(line: Line) -> None:
    await types(line, "shift+tab", "1", "laat", "enter", "nu", "enter")
    assert submitted(line) == [("laat", 0, 1), ("nu", 0, 2)]
    line.place = Place(4, 3, question=3)
    assert line.addressing.address == Address(0, 3)


async def test_each_change_of_the_address_is_told(line: Line) -> None:
    await types(line, "tab", "3")
    told = [m.addressing for m in stage(line).of(Line.Addressed)]
    assert [(a.axis, a.address.group) for a in told] == [(Axis.GROUP, 0), (None, 3)]


async def test_digits_that_name_nothing_are_words(line: Line) -> None:
    await types(line, "tab", "7 dagen", "enter")
    assert submitted(line) == [("7 dagen", 0, 2)]


async def test_escape_ends_the_waiting_and_then_goes_to_the_app(line: Line) -> None:
    await types(line, "tab", "escape")
    assert line.addressing.axis is None
    assert "escape" not in stage(line).reached
    await types(line, "escape")
    assert stage(line).reached == ["escape"]


async def test_leaving_the_line_ends_the_waiting(line: Line) -> None:
    line.place = TWELVE
    await types(line, "tab", "1")
    line.blur()
    await stage(line).settles()
    assert (line.addressing.axis, line.addressing.address.group) == (None, 1)


async def test_the_evenings_keys_reach_the_app(line: Line) -> None:
    keys = [f"ctrl+{letter}" for letter in "lsntrogxpzy"] + [f"f{n}" for n in range(2, 10)]
    await types(line, *keys)
    assert stage(line).reached == keys
    assert line.text == ""


async def test_nothing_said_is_not_handed_over(line: Line) -> None:
    await types(line, "enter", "   ", "enter", "ctrl+u", "?", "enter")
    assert submitted(line) == []
    assert line.text == "?"


async def test_up_in_the_first_row_chooses_an_answer(line: Line) -> None:
    await types(line, "woord " * 12, "up")
    assert not stage(line).of(Line.Chosen)
    await types(line, "up")
    assert len(stage(line).of(Line.Chosen)) == 1
    assert line.text == "woord " * 12


async def test_pages_turn_and_arrows_too_while_nothing_is_typed(line: Line) -> None:
    await types(line, "pagedown", "right", "left", "a", "left", "pageup")
    assert [m.forward for m in stage(line).of(Line.PageKey)] == [True, True, False, False]


async def test_words_are_undone_one_by_one(line: Line) -> None:
    await types(line, "een vaste soepavond", "ctrl+z")
    assert line.text == "een vaste"
    await types(line, "ctrl+z", "ctrl+y", "ctrl+y")
    assert line.text == "een vaste soepavond"
    assert "ctrl+z" not in stage(line).reached


async def test_in_an_empty_line_undo_is_the_apps(line: Line) -> None:
    await types(line, "een", "enter", "ctrl+z", "ctrl+y")
    assert stage(line).reached == ["ctrl+z", "ctrl+y"]
    assert line.text == ""


async def test_redo_brings_letters_back_into_a_line_that_undo_emptied(line: Line) -> None:
    await types(line, "een", "ctrl+z", "ctrl+y")
    assert (line.text, stage(line).reached) == ("een", [])


async def test_wiping_is_told_at_once_and_taken_back_at_once(line: Line) -> None:
    await types(line, "een twee", "ctrl+u")
    assert line.text == ""
    await types(line, "ctrl+z")
    assert line.text == "een twee"
    await types(line, "ctrl+u", "tab", "escape", "ctrl+z")
    assert (line.text, stage(line).reached) == ("", ["ctrl+z"])


async def test_a_first_question_mark_is_a_sign_until_backspace_at_once(line: Line) -> None:
    await types(line, "?")
    assert (line.sign, line.words) == ("?", "?")
    await types(line, "backspace")
    assert (line.sign, line.words, line.text) == ("", " ?", "?")
    await types(line, "nee", "enter")
    assert submitted(line) == [(" ?nee", 0, 2)]
    await types(line, "!", "a", "backspace", "backspace")
    assert line.text == ""


async def test_a_letter_again_survives_being_kept_as_a_draft(line: Line) -> None:
    await types(line, "?", "backspace", "x")
    kept = line.swap("")
    line.swap(kept)
    assert (line.text, line.words) == ("?x", " ?x")


async def test_another_text_takes_turns_with_the_draft(line: Line) -> None:
    await types(line, "half een zin")
    assert line.swap("Samen eten.") == "half een zin"
    await types(line, "!")
    assert line.swap("half een zin") == "Samen eten.!"
    await types(line, ".")
    assert line.text == "half een zin."


async def test_a_dot_alone_is_a_clickers(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(draft, "ALONE", 0.01)
    await types(line, ".")
    await comes(line, Line.DotAlone)
    assert len(stage(line).of(Line.DotAlone)) == 1
    assert line.text == ""


async def test_a_dot_with_words_is_a_word(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(draft, "ALONE", 0.0)
    await types(line, "a.", "enter", "..")
    assert (submitted(line), line.text) == ([("a.", 0, 2)], "..")
    assert not stage(line).of(Line.DotAlone)


async def test_a_draft_is_told_once_for_many_keys(
    line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(draft, "DRAFT_EVERY", 0.02)
    await types(line, "een vaste soepavond")
    await comes(line, Line.Drafted)
    assert [m.text for m in stage(line).of(Line.Drafted)] == ["een vaste soepavond"]


async def test_what_was_handed_over_is_no_draft(
    line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(draft, "DRAFT_EVERY", 0.02)
    await types(line, "een", "enter")
    await stage(line).pilot.pause(0.05)
    assert not stage(line).of(Line.Drafted)


async def test_a_number_that_names_nothing_stands_in_the_words_and_is_told(line: Line) -> None:
    await types(line, "tab", "9", "B1 is te hoog")
    assert line.text == "9B1 is te hoog"
    (told,) = stage(line).of(Line.NoSuchNumber)
    assert (told.axis, told.number) == (Axis.GROUP, 9)
    await types(line, "tab", "1", " 3 keer")
    assert len(stage(line).of(Line.NoSuchNumber)) == 1


async def test_one_pasted_line_goes_where_the_cursor_is(line: Line) -> None:
    await types(line, "een  soep", *["left"] * 5)
    await pastes(line, "\x1b[1mvaste\x07\r\n")
    assert line.text == "een vaste soep"
    assert not stage(line).of(Line.LinesPasted)


async def test_several_pasted_lines_stand_in_the_line_to_be_looked_at(line: Line) -> None:
    await types(line, "al getypt")
    await pastes(line, "- Samen eten\r\n\r\n2. Zingen\n3 keer per week\n")
    assert line.text == "al getypt\nSamen eten\nZingen\n3 keer per week"
    assert len(stage(line).of(Line.LinesPasted)) == 1
    await types(line, "enter")
    assert submitted(line)[0][0] == "al getypt\nSamen eten\nZingen\n3 keer per week"


async def test_one_line_pasted_on_an_empty_line_loses_its_bullet_too(line: Line) -> None:
    await pastes(line, "• Samen eten")
    assert line.text == "Samen eten"
    await pastes(line, " - en zingen")
    assert line.text == "Samen eten - en zingen"


async def test_whole_lines_pasted_one_after_the_other_are_answers_of_their_own(line: Line) -> None:
    await pastes(line, "eerste punt\n")
    await pastes(line, "tweede punt\n")
    assert line.text == "eerste punt\ntweede punt"
    await types(line, " en meer")
    await pastes(line, " dan dat\n")
    assert line.text == "eerste punt\ntweede punt en meer dan dat"


async def test_a_pasted_sign_is_a_letter(line: Line) -> None:
    await pastes(line, "/etc")
    assert (line.text, line.words, line.sign) == ("/etc", " /etc", "")


async def test_a_long_paste_loses_nothing(line: Line) -> None:
    lines = tuple(f"antwoord {n}" for n in range(300))
    await pastes(line, "\n".join(lines))
    assert tuple(line.text.split("\n")) == lines
    assert line.size.height == 6


async def test_it_grows_with_its_words_up_to_six_rows(line: Line) -> None:
    heights = []
    for words in ("", "woord " * 8, "woord " * 60):
        line.swap(words)
        await stage(line).settles()
        heights.append(line.size.height)
    assert heights == [1, 2, 6]


async def test_the_prompt_stands_in_front_and_words_hang_beside_it(line: Line) -> None:
    line.prompt = Content("2 Eik ›")
    line.swap("een vaste soepavond zonder dat je je hoeft op te geven")
    await stage(line).settles()
    assert stage(line).page() == [
        "2 Eik › een vaste soepavond zonder dat",
        "        je je hoeft op te geven",
    ]


async def test_a_long_prompt_leaves_room_for_words(line: Line) -> None:
    line.prompt = Content("x" * 200)
    line.swap("woord")
    await stage(line).settles()
    assert stage(line).line(0).endswith("x… woord")


async def test_hostile_words_are_words() -> None:
    for text in HOSTILE:
        line = Line(ROUND)
        async with Stage(line).shown(24, 10):
            line.focus()
            line.placeholder = Content(text)
            line.prompt = prompt(Address(1, 2), ROUND, [text] * 4, language("en"), "?")
            await pastes(line, text)
            await types(line, "x", "backspace", "left", "right", "enter")
            assert len(submitted(line)) == 1
            assert line.app.is_running


def test_the_prompt_names_what_the_moment_does_not_fix() -> None:
    say, names = language("en"), ["Oak", "Beech", "Lime", "Elm"]
    told = [
        prompt(Address(2, 2), ROUND, names, say).plain,
        prompt(Address(0, 2), ROUND, names, say).plain,
        prompt(Address(2, 1), ROUND, names, say).plain,
        prompt(Address(0, 0), Place(4, 3), names, say).plain,
        prompt(Address(), Place(), [], say).plain,
        prompt(Address(), Place(), [], say, "?").plain,
    ]
    assert told == [
        "2 Beech ›",
        "Whole room ›",
        "2 Beech · question 1 · this answer only ›",
        "Whole room · no question ›",
        "›",
        "Question for the speaker ›",
    ]


def test_a_part_for_this_answer_only_is_reversed() -> None:
    shown = prompt(Address(2, 1), ROUND, ["Oak", "Beech"], language("en"))
    assert [shown.plain[s.start : s.end] for s in shown.spans if s.style == "reverse"] == [
        "question 1"
    ]


def test_what_tab_asks_says_which_numbers_there_are() -> None:
    say = language("en")
    assert asking(Axis.GROUP, ROUND, say) == "Group? 1–4 · 0 whole room · Tab next"
    assert asking(Axis.QUESTION, Place(1, 1), say).startswith("Question? 1 · 0")
