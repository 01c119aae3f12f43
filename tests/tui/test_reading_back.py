"""Reading the answers back to the room, and showing one of them."""

import pytest

from facilitator.domain.events import Verdict
from facilitator.domain.phases import READ_BACK
from facilitator.domain.plan import Beamer
from facilitator.domain.wall import Showing
from facilitator.tui.widgets.read_card import ReadCard
from tests.building import COURAGE, OAK, AnEvening, a_plan
from tests.doubles import MemoryDesk, a_desk
from tests.evening import an_evening

SEVEN = [f"Answer {n}." for n in range(1, 8)]


def heard() -> MemoryDesk:
    """Seven answers to the first question, one to the second, an agreement, and a note."""
    evening = AnEvening(a_plan(beamer=Beamer.NONE))
    for words in SEVEN:
        evening.hears(words, group=OAK)
    evening.hears("Courage is small.", question=COURAGE)
    return a_desk(evening)


@pytest.fixture
async def closing():
    async with an_evening(desk=heard(), size=(120, 35)) as evening:
        await evening.closing()
        yield evening


def card(evening):
    return evening.cockpit.query_one(ReadCard).reading


def verdicts(evening):
    return [a.read_back and a.read_back.verdict for a in evening.dialogue.everything()]


async def reads(evening):
    await evening.says("/readback")


async def test_the_closing_offers_it(closing):
    assert closing.shows("/readback reads the answers back, five to a page.")


async def test_enter_is_right_next_and_five_stand_on_a_page(closing):
    await reads(closing)
    assert closing.view.showing is Showing.READ_BACK
    assert (closing.view.texts, closing.view.chosen) == (tuple(SEVEN[:5]), 0)
    assert closing.shows("Reading back · question 1", "1 of 7 · 0 agreed")
    await closing.bursts(*["enter"] * 5)
    assert (closing.view.texts, closing.view.chosen) == (tuple(SEVEN[5:]), 0)
    assert (card(closing).words, card(closing).count) == ("Answer 6.", "6 of 7 · 5 agreed")
    assert verdicts(closing) == [Verdict.RIGHT] * 5 + [None] * 3


async def test_at_the_end_it_says_what_came_of_it_and_the_wall_is_as_it_was(closing):
    await reads(closing)
    await closing.bursts(*["enter"] * 8)
    assert closing.told == "Read back and agreed: 8 right."
    assert closing.view.showing is Showing.CLOSING
    await closing.presses("enter")
    assert closing.view.showing is Showing.CLOSING


async def test_what_is_read_can_be_changed_and_the_room_has_agreed_to_that(closing):
    await reads(closing)
    await closing.presses("ctrl+l", "ctrl+u")
    assert closing.prompt == "changing ›"
    await closing.says("Answer *one*.")
    assert closing.view.texts[0] == "Answer one."
    assert (card(closing).count, verdicts(closing)[0]) == ("1 of 7 · 1 agreed", Verdict.REWORDED)
    await closing.presses("enter")
    assert (card(closing).words, verdicts(closing)[0]) == ("Answer 2.", Verdict.REWORDED)
    await closing.presses("ctrl+z", "ctrl+z")
    assert closing.words[0] == "Answer 1."


async def test_what_is_changed_afterwards_is_said_to_be(closing):
    await reads(closing)
    await closing.presses("enter", "left", "up", "escape")
    await closing.says("/readback")
    await closing.presses("up", *["up"] * 7, "enter")
    await closing.says(" More.")
    assert closing.shows("Answer 1. More.", "changed since")
    await reads(closing)
    assert card(closing).words == "Answer 1. More."


async def test_what_the_room_wants_out_is_out_and_the_next_is_read(closing):
    await reads(closing)
    await closing.presses("right", "up")
    assert closing.chosen == "Answer 2."
    await closing.presses("backspace", "escape")
    assert card(closing).words == "Answer 3."
    assert verdicts(closing)[1] is Verdict.LEFT_OUT
    assert "Answer 2." not in closing.words


async def test_what_is_contested_stands_large_until_the_room_agrees(closing):
    await reads(closing)
    await closing.presses("up", ">")
    assert (closing.view.showing, closing.view.says) == (Showing.ANSWER, "Answer 1.")
    assert closing.badge == "□ The room view: one answer"
    assert verdicts(closing)[0] is Verdict.CONTESTED
    await closing.presses("escape")
    assert closing.shows("question 1 · contested")
    await closing.presses("enter")
    assert verdicts(closing)[0] is Verdict.RIGHT
    assert (closing.view.showing, closing.view.chosen) == (Showing.READ_BACK, 1)


async def test_pages_and_arrows_only_look(closing):
    await reads(closing)
    await closing.presses("right", "right")
    assert card(closing).words == "Answer 3."
    await closing.presses("pagedown")
    assert card(closing).words == "Answer 6."
    await closing.presses("pagedown", "left")
    assert card(closing).words == "Answer 7."
    assert verdicts(closing) == [None] * 8


async def test_letters_are_for_the_line_and_belong_to_the_question_that_is_read(closing):
    await reads(closing)
    await closing.presses("pagedown", "pagedown")
    await closing.says("More of courage.")
    assert closing.answers[-1] == (COURAGE, "", "More of courage.")
    assert card(closing).words == "Courage is small."


async def test_as_a_phase_it_begins_by_itself():
    desk = heard()
    async with an_evening(desk=desk, size=(80, 24)) as evening:
        await evening.enters(READ_BACK)
        assert card(evening).words == "Answer 1."
        await evening.presses("enter", "ctrl+r")
        assert evening.view.chosen == 1
    async with an_evening(desk=MemoryDesk(desk.journal, live=desk.live)) as later:
        assert card(later).words == "Answer 2."


async def test_it_works_on_the_strip_of_a_mirrored_screen():
    desk = heard()
    desk.live["beamer"] = "mirrored"
    async with an_evening(desk=desk, size=(80, 24)) as evening:
        await evening.comes(lambda: evening.cockpit.parts.front.wall)
        await evening.says("/readback")
        await evening.presses("enter", "enter")
        assert evening.wall.view.chosen == 2
        await evening.says("/show")
        assert evening.wall.view.says == "Answer 3."
        await evening.says("/show")
        assert evening.wall.view.showing is Showing.READ_BACK


async def test_there_may_be_nothing_to_read_back():
    async with an_evening() as evening:
        await evening.enters(READ_BACK)
        await evening.presses("enter")
        assert evening.told == "There is nothing to read back yet."


# -- one answer, shown --------------------------------------------------------------------------


async def test_one_answer_is_shown_while_somebody_corrects_it(evening):
    await evening.round(1)
    await evening.oak_says("Teh time.")
    await evening.presses("up", ">")
    assert evening.told == "The room sees this answer; > again takes it away."
    assert evening.badge == "□ The room view: one answer"
    await evening.presses("enter", "ctrl+u")
    await evening.says("The time.")
    assert evening.view.says == "The time."
    await evening.presses("up", ">")
    assert evening.badge == "□ The room view: question and clock"


async def test_a_note_is_never_shown(evening):
    await evening.talk()
    await evening.says("She hesitates.")
    await evening.presses("up", ">")
    assert evening.told == "A note on the talk is never shown to the room."
    assert evening.view.showing is not Showing.ANSWER


async def test_two_that_are_made_one_are_read_as_that_one(closing):
    await closing.presses(*"/readback", "enter")
    await closing.presses("up", "=", "down", "enter", "enter")
    await closing.presses("escape")
    merged = closing.dialogue.everything()[-1]
    assert closing.cockpit.parts.reader.here == merged.id
    assert card(closing).words == "Answer 2."
    await closing.presses("enter")
    assert merged.id in [a.id for a in closing.dialogue.everything() if a.read_back]
