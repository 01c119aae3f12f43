"""What was done with the words, told, and one step of it taken back."""

import pytest

from facilitator.domain.events import TextName, Verdict
from facilitator.domain.history import BuiltUpon
from facilitator.domain.moves.answers import (
    leave_out_answer,
    move_answer,
    reword_answer,
    submit_answer,
    tally_answer,
)
from facilitator.domain.moves.evening import close_dialogue
from facilitator.domain.moves.merging import merge_answers, split_answer
from facilitator.domain.moves.plan import create_dialogue, reword_question
from facilitator.domain.moves.reading_back import (
    leave_out_as_heard,
    read_back_answer,
    reword_as_heard,
)
from facilitator.domain.moves.texts import change_text
from facilitator.domain.plan import Beamer
from facilitator.language import language
from facilitator.tui.act_words import within
from facilitator.tui.history_words import ReadTogether, past, together
from facilitator.tui.screens.harvest import HarvestScreen
from facilitator.tui.widgets.remark import Remark
from tests.building import (
    BEECH,
    COURAGE,
    OAK,
    ROUND_TRUST,
    TRUST,
    AnEvening,
    ListJournal,
    a_plan,
    a_session,
    marked,
)
from tests.doubles import a_desk
from tests.evening import an_evening


def told(evening: AnEvening, code: str = "en") -> list[str]:
    return [each.words for each in past(evening.entries, evening.dialogue, language(code))]


def a_busy_evening() -> AnEvening:
    evening = AnEvening(a_plan(beamer=Beamer.NONE))
    evening.enters(ROUND_TRUST)
    one, two = evening.hears("Time.", group=OAK), evening.hears("Trust.", group=OAK)
    evening.does(reword_answer, one, "More time.")
    evening.does(merge_answers, "m", [one, two], marked("Time and trust."))
    evening.does(tally_answer, "m", [BEECH])
    evening.does(split_answer, "m", [("a", marked("Time.")), ("b", marked("Trust."))])
    evening.does(move_answer, "a", question=COURAGE)
    evening.does(move_answer, "b", group=BEECH)
    evening.does(leave_out_answer, "b")
    evening.does(change_text, TextName.INTRODUCTION, [marked("We met.")])
    evening.does(reword_question, TRUST, "When were you trusted?")
    return evening


def test_acts_are_told_in_human_words_newest_first() -> None:
    assert told(a_busy_evening()) == [
        "another question: “When were you trusted?”",
        "changed: introduction",
        "out of the document: “Trust.”",
        "moved to Beech: “Trust.”",
        "moved to question 2: “Time.”",
        "cut in 2: “Time and trust.”",
        "us too: “Time and trust.” · Beech",
        "2 answers of Oak made one: “Time and trust.”",
        "changed: “More time.”",
        "written down: “Trust.”",
        "written down: “Time.”",
    ]


def test_what_was_taken_back_is_still_told_with_its_words() -> None:
    evening = a_busy_evening()
    while evening.undoes():
        pass
    listed = past(evening.entries, evening.dialogue, language("nl"))
    assert all(each.undone for each in listed)
    assert listed[5].words == "gesplitst in 2: “Time and trust.”"


async def test_one_step_is_taken_back_and_done_after_all() -> None:
    async with an_evening(desk=a_desk(a_busy_evening()), size=(80, 24)) as evening:
        await evening.says("/history")
        assert evening.shows("History", "11 acts on words", "19:30  written down: “Time.”", "Oak")
        remark = evening.app.screen.query_one(Remark)

        await evening.presses("down", "down", "down", "down", "enter")
        assert evening.dialogue.answers["a"].question == TRUST
        assert evening.shows("taken back")
        await evening.presses("enter")
        assert evening.dialogue.answers["a"].question == COURAGE

        await evening.presses("end", "enter")
        assert remark.said.words.startswith(
            "Something later builds upon this: take that back first."
        )
        assert remark.said.words.endswith("19:30 2 answers of Oak made one: “Time and trust.”")

        await evening.presses("escape")
        assert evening.typing


def a_reading_back() -> AnEvening:
    """Three answers, one of them read in other words and one left out; then a late one."""
    evening = AnEvening(a_plan(beamer=Beamer.NONE))
    one, two, three = (evening.hears(words, group=OAK) for words in ("Time.", "Tea.", "No."))
    evening.does(read_back_answer, one, Verdict.RIGHT)
    evening.does(reword_as_heard, two, "Tea and soup.")
    evening.does(leave_out_as_heard, three)
    evening.hears("Late.")
    return evening


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("en", "read back 3 answers: 1 right, 1 reworded, 1 left out"),
        ("nl", "3 antwoorden voorgelezen: 1 goed, 1 anders gezegd, 1 eruit"),
    ],
)
def test_answers_read_back_one_after_the_other_are_one_row(code: str, told: str) -> None:
    evening = a_reading_back()
    says = language(code)
    rows = list(together(past(evening.entries, evening.dialogue, says)))
    assert [isinstance(row, ReadTogether) for row in rows] == [False, True, False, False, False]
    assert isinstance(rows[1], ReadTogether)
    assert rows[1].words(says) == told


async def test_one_of_those_that_were_read_back_can_still_be_taken_back() -> None:
    async with an_evening(desk=a_desk(a_reading_back()), size=(80, 24)) as evening:
        await evening.says("/history")
        assert evening.shows("read back 3 answers: 1 right, 1 reworded, 1 left out")
        assert not evening.shows("Tea and soup")
        assert not evening.shows("one by one")
        await evening.presses("down")
        assert evening.shows("Enter one by one, or together")
        await evening.presses("enter", "down", "down")
        assert evening.shows("– changed: “Tea and soup.”")
        await evening.presses("enter")
        assert "Tea." in [answer.text for answer in evening.dialogue.answers_to(TRUST)]
        assert evening.shows("read back 2 answers: 1 right, 1 left out")
        await evening.presses("up", "up", "enter")
        assert not evening.shows("– changed")


async def test_an_act_whose_answer_is_gone_waits_for_that_one() -> None:
    session = a_session(ListJournal(a_busy_evening().entries))
    first, _, changed = [entry.act for entry in session.entries[2:5]]
    for _ in range(11):
        await session.undo()
    with pytest.raises(BuiltUpon, match="What it is about is not there") as refused:
        await session.bring_back(changed)
    assert refused.value.other.id == first
    await session.bring_back(first)
    await session.bring_back(changed)
    assert [a.text for a in session.dialogue.answers.values()] == ["More time."]


async def test_after_a_restart_everything_can_still_be_taken_back() -> None:
    journal = ListJournal()
    session = a_session(journal)
    await session.do(create_dialogue, "bridges", a_plan())
    for key, words in (("a", "Time."), ("b", "Trust.")):
        await session.do(submit_answer, key, marked(words), question=TRUST)
    await session.do(merge_answers, "m", ["a", "b"], marked("Both."))
    again = a_session(journal)
    merged = past(again.entries, again.dialogue, language("en"))[0]
    assert merged.words == "2 answers made one: “Both.”"
    await again.take_back(merged.act)
    assert [a.text for a in again.dialogue.answers_to(TRUST)] == ["Time.", "Trust."]
    for _ in range(2):
        await again.undo()
    once_more = a_session(journal)
    for _ in range(3):
        await once_more.redo()
    assert [a.text for a in once_more.dialogue.answers_to(TRUST)] == ["Both."]


async def test_writing_the_document_names_what_is_not_in_it() -> None:
    async with an_evening() as evening:
        await evening.talk()
        await evening.says("A street is longest at night.")
        await evening.says("Soup joins.")
        await evening.presses("ctrl+s")
        assert evening.told == "All is safe, also in bridges.md · /folder opens it"
        await evening.resizes(120, 35)
        await evening.presses("ctrl+s")
        assert evening.told.endswith(" · 2 notes on the talk are not in the document.")


async def test_an_old_dialogue_opens_beside_its_document_and_letters_go_to_the_line() -> None:
    busy = a_busy_evening()
    busy.does(close_dialogue)
    busy.waits(minutes=60 * 24 * 21)
    async with an_evening(desk=a_desk(busy)) as evening:
        await evening.comes(lambda: isinstance(evening.app.screen, HarvestScreen))
        await evening.types("Late")
        await evening.comes(lambda: evening.typing and evening.line == "Late")


def test_what_was_done_ends_at_a_word_and_its_quotation_is_closed() -> None:
    told = "14:02  written down: “Laat de lampen wat langer aan…”"
    assert within(told, 80) == told
    assert within(told, 45) == "14:02  written down: “Laat de lampen wat…”"
    assert within("14:02  1 answer changed", 20) == "14:02  1 answer…"
