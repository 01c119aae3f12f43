"""Beside the document: answers cut and made one, the texts around them, remarks, tidying."""

import pytest
from textual import events

from facilitator.desk import CHOSEN
from facilitator.domain.answers import Status
from facilitator.domain.dialogue import fold
from facilitator.domain.events import AnswerKind, TextName
from facilitator.domain.marks import MarkedText, write_stars
from facilitator.domain.moves.answers import submit_answer
from facilitator.domain.moves.merging import merge_answers
from facilitator.harvest.check import RemarkKind, check, raised
from facilitator.harvest.document import harvest as harvest_of
from facilitator.language import language
from facilitator.tui.screens.sure import SureScreen
from facilitator.tui.screens.tidy import TidyScreen
from facilitator.tui.widgets.edit_line import EditLine
from facilitator.tui.widgets.remark import ListHead
from tests.building import BEECH, COURAGE, LIME, OAK, TRUST, AnEvening, marked
from tests.doubles import a_desk
from tests.tui.test_harvest_screen import Harvesting, an_evening, opened


def line(harvest: Harvesting) -> EditLine:
    return harvest.screen.query_one(EditLine)


def text(harvest: Harvesting, name: TextName) -> list[str]:
    written = harvest.desk.session.dialogue.plan.texts.get(name, ())
    return [write_stars(words) for words in written]


def title(harvest: Harvesting) -> tuple[str, int]:
    shown = harvest.screen.query_one(ListHead).title
    return shown.words, shown.count


# -- several of one, one of several ---------------------------------------------------------------


async def test_two_slashes_make_two_answers_and_the_original_is_kept() -> None:
    async with opened() as harvest:
        await harvest.press("enter")
        line(harvest).fill("*Time* for each other // and for oneself // ")
        await harvest.press("enter")
        assert harvest.words()[:3] == [
            "*Time* for each other",
            "and for oneself",
            "They greet first.",
        ]
        assert harvest.said == "Cut in 2; the original is kept."
        assert harvest.chosen == "Time for each other"
        await harvest.press("ctrl+z")
        assert harvest.words()[0] == "*Time.*"
        assert harvest.said == "Undone: cut in 2: “Time.” · ^Y redo"


async def test_the_same_as_another_one_also_under_another_question() -> None:
    async with opened() as harvest:
        await harvest.press("equals_sign")
        assert harvest.said == "The same as which? ↑ ↓ to it, Enter · Esc gives up"
        await harvest.press("right", "equals_sign")
        assert line(harvest).text == "*Time.*"
        assert harvest.said == "One sentence that says the same as “Saying no.” as well"
        line(harvest).fill("Time to say *no*.")
        await harvest.press("enter")
        assert harvest.words() == ["Time to say *no*.", "They greet first.", "A bench."]
        assert harvest.words(COURAGE) == []
        await harvest.press("equals_sign")
        assert "= takes this one apart" in harvest.said
        await harvest.press("equals_sign")
        assert harvest.words() == ["*Time.*", "They greet first.", "A bench."]
        assert harvest.words(COURAGE) == ["Saying no."]


async def test_looking_for_the_same_is_given_up_and_does_not_leave() -> None:
    async with opened() as harvest:
        await harvest.press("equals_sign", "down", "escape")
        assert harvest.app.closed_with is None
        await harvest.press("enter")
        assert line(harvest).text == "They greet first."


async def test_us_too_asks_which_groups() -> None:
    async with opened() as harvest:
        await harvest.press("plus")
        assert harvest.said == "Who else? 1\u00a0Oak\u00a0 2\u00a0Beech\u00a0 3\u00a0Lime ⏎"
        await harvest.press("2", "3", "enter")
        answer = harvest.desk.session.dialogue.answers_to(TRUST)[0]
        assert (answer.tally, harvest.said) == ((BEECH, LIME), "Us too: Beech, Lime.")
        await harvest.press("plus", "9", "enter")
        assert harvest.said == "There is no such group."
        assert line(harvest).text == "9"


async def test_out_with_a_reason_that_can_be_read_again() -> None:
    async with opened() as harvest:
        await harvest.press("question_mark", *"Rude", "enter")
        assert harvest.words()[0] == "They greet first."
        assert harvest.said == "Out of the document: Rude"
        await harvest.press("down")
        assert harvest.said == ""
        await harvest.press("up", "question_mark")
        assert line(harvest).text == "Rude"
        await harvest.press("r", "enter", "delete")
        assert harvest.words()[0] == "*Time.*"


# -- what happens meanwhile -----------------------------------------------------------------------


async def test_words_for_an_answer_that_was_merged_meanwhile_stay_below() -> None:
    async with opened() as harvest:
        await harvest.press("enter", "!")
        session = harvest.desk.session
        one, two, _ = session.dialogue.order[TRUST]
        await session.do(merge_answers, "m", [one, two], marked("Both."))
        await harvest.press("enter")
        assert harvest.said == "This answer was made one with others: change “Both.”."
        assert line(harvest).text == "*Time.*!"
        await session.undo()
        await harvest.press("enter")
        assert harvest.words()[0] == "*Time.*!"


async def test_words_for_an_answer_that_is_gone_stay_below_until_esc() -> None:
    async with opened() as harvest:
        session = harvest.desk.session
        await session.do(submit_answer, "new", marked("Late."), question=TRUST)
        harvest.screen.show()
        await harvest.press("end", "enter", "r")
        await session.undo()
        harvest.screen.show()
        await harvest.press("enter", "enter")
        assert harvest.said == "This answer is no longer there."
        assert line(harvest).text == "Late.r"
        await harvest.press("escape")
        assert not harvest.screen.page.below.open
        assert harvest.chosen == "A bench."


async def test_signs_typed_ahead_of_the_words_are_kept() -> None:
    async with opened() as harvest:
        for key in ("enter", "*", "x", "?", "!", "/", "#", "="):
            harvest.send({"*": "asterisk", "=": "equals_sign", "#": "number_sign"}.get(key, key))
        await harvest.settles()
        assert line(harvest).text == "*Time.**x?!/#="
        assert harvest.app.closed_with is None


async def test_a_star_does_not_send_the_next_sign_to_the_line() -> None:
    async with opened() as harvest:
        await harvest.press("number_sign", "space", "down", "space", "number_sign")
        assert harvest.app.closed_with is None
        assert [row.endswith("★") for row in harvest.left[1:4]] == [True, True, False]


# -- the texts around the answers -----------------------------------------------------------------


def with_texts() -> AnEvening:
    evening = an_evening(
        introduction=(MarkedText("We met."), MarkedText("We ate.")), speaker="Noor", title="Bridges"
    )
    evening.hears("A street is longest at night.", question="", kind=AnswerKind.TALK_NOTE)
    evening.hears("Soup joins.", question="", kind=AnswerKind.TALK_NOTE)
    return evening


async def test_every_text_is_changed_where_it_stands() -> None:
    async with opened(with_texts()) as harvest:
        await harvest.press("left", "left")
        assert harvest.left[0].startswith("The texts around the answers")
        await harvest.press("down", "down", "enter")
        line(harvest).fill("Bridges in our *street*")
        await harvest.press("enter")
        assert text(harvest, TextName.TITLE) == ["Bridges in our *street*"]
        assert "Bridges in our street" in harvest.right

        await harvest.press("down", "enter")
        line(harvest).fill("We met // and talked.")
        await harvest.press("enter")
        assert text(harvest, TextName.INTRODUCTION) == ["We met", "and talked.", "We ate."]
        await harvest.press("shift+down", "shift+down", "shift+down")
        assert text(harvest, TextName.INTRODUCTION) == ["and talked.", "We ate.", "We met"]
        assert harvest.said == "There is nothing beyond it in this list."
        await harvest.press("enter", "ctrl+u", "enter")
        assert text(harvest, TextName.INTRODUCTION) == ["and talked.", "We ate."]
        for _ in range(6):
            await harvest.press("ctrl+z")
        assert harvest.desk.session.dialogue.plan.texts == {}


async def test_a_question_is_put_differently_and_that_is_undone_too() -> None:
    async with opened(with_texts()) as harvest:
        await harvest.press("left", "left", "end", "up", "up", "up", "up", "enter")
        assert line(harvest).text == "What could we try?"
        line(harvest).fill("What shall we try?")
        await harvest.press("enter")
        assert "WHAT SHALL WE TRY?" in harvest.right
        await harvest.press("ctrl+z")
        assert harvest.desk.session.dialogue.questions[2].text == "What could we try?"


async def test_in_short_is_out_while_the_form_of_the_document_has_no_such_part() -> None:
    async with opened(with_texts()) as harvest:
        await harvest.press("left", "left")
        await harvest.press(*["down"] * 5, "enter", *"Short", "enter")
        assert text(harvest, TextName.IN_SHORT) == ["Short"]
        assert next(row for row in harvest.left if "in short" in row).endswith("out")
        told = "The form “classic” has no such part: choose another in /export."
        assert harvest.said == told
        await harvest.press("up")
        assert harvest.said == ""
        await harvest.press("end")
        assert harvest.said == told


async def test_the_document_stays_where_it_is_at_a_text_that_it_does_not_have() -> None:
    evening = with_texts()
    for n in range(40):
        evening.hears(f"Parked {n}.", question="")
    async with opened(evening) as harvest:
        await harvest.press("left", "left", *["down"] * 4)
        before = harvest.right
        assert "We met." in before
        await harvest.press("down")
        assert harvest.screen.page.answers.chosen == "in short:0"
        assert harvest.right == before


async def test_the_form_that_is_chosen_in_between_is_the_one_that_is_shown() -> None:
    async with opened(with_texts()) as harvest:
        await harvest.press("left", "left", *["down"] * 5, "enter", *"Short", "enter")
        assert "Short" not in harvest.right
        await harvest.desk.set_live({CHOSEN: {"profile": "full"}})
        harvest.screen.parts.pages._after_export(None)
        await harvest.settles()
        assert "Short" in harvest.right
        assert harvest.said == ""


async def test_notes_on_the_talk_are_material_for_the_introduction() -> None:
    async with opened(with_texts()) as harvest:
        await harvest.press("left")
        assert harvest.said == "Not in the document; + puts it into the introduction."
        await harvest.press("plus")
        dialogue = harvest.desk.session.dialogue
        assert text(harvest, TextName.INTRODUCTION)[2:] == ["A street is longest at night."]
        assert harvest_of(dialogue, language("en")).left_out.notes == 1
        await harvest.press("down", "up")
        assert harvest.said == "Its words stand in the introduction."
        await harvest.press("ctrl+z")
        assert harvest_of(harvest.desk.session.dialogue, language("en")).left_out.notes == 2


# -- remarks, tidying, commands -------------------------------------------------------------------


async def test_remarks_are_walked_through_repaired_and_left_be() -> None:
    evening = an_evening()
    evening.hears("Call Fatima Bakker on 0612345678.")
    async with opened(evening) as harvest:
        await harvest.press("exclamation_mark")
        assert title(harvest) == ("Remarks", 3)
        await harvest.until(lambda: "– Call Fatima Bakker on" in harvest.right)
        await harvest.press("space")
        assert harvest.words()[3] == "Call Fatima Bakker on a phone number."
        assert harvest.said == "Done: Write “a phone number” instead"
        assert title(harvest) == ("Remarks", 2)
        await harvest.press("delete")
        assert title(harvest) == ("Remarks", 1)
        await harvest.press("enter")
        assert line(harvest).text == "What could we try?"
        await harvest.press("escape")
        assert harvest.screen.parts.checking.on
        await harvest.press("escape")
        assert not harvest.screen.parts.checking.on
        assert harvest.screen.page.answers.has_focus


async def test_what_was_let_be_stays_so_and_undo_raises_it_again() -> None:
    evening = an_evening()
    evening.hears("Call Fatima Bakker at night.")
    desk = a_desk(evening)
    async with opened(desk=desk) as harvest:
        await harvest.press("delete", "exclamation_mark")
        assert "Possibly a name: “Fatima Bakker”" in " ".join(harvest.page().split())
        await harvest.press("delete")
        assert title(harvest) == ("Remarks", 1)
        assert harvest.said == "Let be: “Fatima Bakker” · ^Z raises it again"
        await harvest.press("ctrl+z")
        assert title(harvest) == ("Remarks", 2)
        assert harvest.said == "Undone: let be: “Fatima Bakker” · ^Y redo"
        assert "Time." not in [a.text for a in desk.session.dialogue.answers_to(TRUST)]
        await harvest.press("ctrl+y")
        assert title(harvest) == ("Remarks", 1)
    again = fold(desk.session.entries)
    named = check(harvest_of(again, language("en")))
    assert {r.kind for r in raised(again, named)} == {RemarkKind.NO_ANSWERS}
    async with opened(desk=desk) as harvest:
        await harvest.press("exclamation_mark")
        assert title(harvest) == ("Remarks", 1)


async def test_tidying_shows_what_it_would_do_and_is_one_act() -> None:
    evening = an_evening()
    evening.hears("soup  and bread", group=OAK)
    evening.hears("no stop", group=OAK)
    async with opened(evening) as harvest:
        await harvest.press("slash", *"tidy")
        harvest.send("enter")
        await harvest.until(lambda: isinstance(harvest.app.screen, TidyScreen))
        assert "2 answers start lower-case" in harvest.page()
        rows = [row.strip() for row in harvest.page().splitlines()]
        place = rows.index("– soup and bread")
        assert rows[place : place + 5] == [
            "– soup and bread",
            "+ Soup and bread.",
            "",
            "– no stop",
            "+ No stop.",
        ]
        for key in ("down", "down", "down", "space", "home", "enter"):
            harvest.app.post_message(events.Key(key, " " if key == "space" else None))
        await harvest.until(lambda: harvest.app.screen is harvest.screen)
        await harvest.settles()
        assert harvest.words()[3:] == ["Soup and bread.", "no stop"]
        assert harvest.said == "1 answer tidied."


async def test_a_slash_names_commands_and_what_is_not_for_here_goes_to_the_line() -> None:
    async with opened() as harvest:
        await harvest.press("slash", "h")
        assert harvest.said.startswith("/history: what was done")
        await harvest.press("escape", "slash", *"time 5")
        harvest.send("enter")
        await harvest.until(lambda: harvest.app.closed_with is not None)
        assert harvest.app.closed_with == "/time 5"


async def test_an_answer_that_was_split_or_merged_is_still_counted() -> None:
    async with opened() as harvest:
        await harvest.press("enter")
        line(harvest).fill("a // b")
        await harvest.press("enter", "space", "down", "space", "equals_sign", "enter")
        kept = {a.status for a in harvest.desk.session.dialogue.everything()}
        assert kept == {Status.STANDING, Status.SPLIT, Status.MERGED}
        assert harvest.words()[0] == "a"


# -- whatever is typed ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("word " * 2_000, "word " * 1_999 + "word"),
        ("a", "a"),
        ("*open and **never closed", "*open and **never closed"),
        ("\u202eright\u2066 to left", "right to left"),
        ("e" + "\u0301" * 40, "é" + "\u0301" * 8),
        ("// //one// // two", "//one// // two"),
    ],
)
async def test_whatever_is_typed_is_kept_as_far_as_it_is_words(typed: str, kept: str) -> None:
    async with opened() as harvest:
        await harvest.press("enter")
        line(harvest).fill(typed)
        await harvest.press("enter")
        words = [a.text for a in harvest.desk.session.dialogue.answers_to(TRUST)]
        assert " // ".join(words[: len(words) - 2]) == kept
        assert not harvest.screen.page.below.open


@pytest.mark.parametrize("nothing", ["", "  ", "\u202e", "//", " // // "])
async def test_nothing_but_signs_is_no_answer(nothing: str) -> None:
    async with opened() as harvest:
        await harvest.press("enter")
        line(harvest).fill(nothing)
        await harvest.press("enter")
        assert harvest.words()[1:] == ["They greet first.", "A bench."]
        assert harvest.screen.page.below.open == (harvest.words()[0] == "*Time.*")


async def test_what_goes_together_is_told_apart_by_its_number_or_by_what_it_became() -> None:
    evening = an_evening()
    one, two, _ = evening.dialogue.order[TRUST]
    evening.does(merge_answers, "m", [one, two], marked("Time."))
    async with opened(evening) as harvest:
        await harvest.press("slash", *"erase")
        harvest.send("enter")
        await harvest.until(lambda: isinstance(harvest.app.screen, SureScreen))
        rows = [row.strip() for row in harvest.page().splitlines()]
        assert {"– Time. (original of 1)", "– They greet first. (original of 1)"} <= set(rows)
        assert "– 1 · Time." in rows


async def test_an_original_that_was_cut_names_all_that_it_became() -> None:
    async with opened() as harvest:
        await harvest.press("enter")
        line(harvest).fill("Time // Time.")
        await harvest.press("enter", "slash", *"erase")
        harvest.send("enter")
        await harvest.until(lambda: isinstance(harvest.app.screen, SureScreen))
        assert "– Time. (original of 1, 2)" in harvest.page()
        assert "– 1 · Time" in harvest.page()


async def test_erasing_for_good_asks_on_a_page_of_its_own() -> None:
    async with opened() as harvest:
        await harvest.press("slash", *"erase")
        harvest.send("enter")
        await harvest.until(lambda: isinstance(harvest.app.screen, SureScreen))
        assert "Time." in harvest.page()
