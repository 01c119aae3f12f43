"""Words that cannot be saved: seen, kept, tried again, and never in the way."""

import asyncio

import pytest
from textual.worker import WorkerFailed

from facilitator.domain.marks import read_stars
from facilitator.domain.message import Message, NotSaved
from facilitator.domain.moves.plan import drop_group
from facilitator.domain.plan import Beamer
from facilitator.tui.pending import Pending
from facilitator.tui.saving import Saver
from facilitator.tui.widgets.line import Line
from tests.building import OAK, TRUST, AnEvening, ListJournal, a_plan
from tests.doubles import MemoryDesk, a_desk
from tests.evening import Laptop, an_evening, pressed


async def test_what_is_not_saved_stays_in_its_own_row_and_says_so(evening):
    await evening.round(1)
    await evening.says("One.")
    evening.desk.journal.full = True
    await evening.oak_says("Two.")
    await evening.types("Three")
    assert evening.head == "! NOT SAVED"
    assert evening.saved == "! not saved  The disk is full."
    assert evening.told.startswith("Your words are still here. It goes on by itself;")
    assert evening.rows == ["One.", "Two."]
    assert evening.shows("! not saved")
    assert (evening.line, evening.words) == ("Three", ["One."])


async def test_it_is_tried_again_by_itself_in_the_order_of_enter(evening):
    await evening.round(1)
    evening.cockpit.parts.saver._again_after = (0.01,)
    evening.desk.journal.full = True
    await evening.oak_says("One.")
    await evening.says("Two.")
    assert evening.rows == ["One.", "Two."]
    evening.desk.journal.full = False
    await evening.comes(lambda: evening.head == "✓ 2 saved")
    assert evening.answers == [(TRUST, OAK, "One."), (TRUST, OAK, "Two.")]
    assert evening.saved == "✓ 2 · 1 Oak · question 1 · Two."


async def test_writing_the_document_tries_again_at_once(evening):
    await evening.round(1)
    evening.desk.journal.full = True
    await evening.says("One.")
    await evening.presses("ctrl+s")
    assert evening.told == "Not everything is saved yet. Written: bridges.md"
    evening.desk.journal.full = False
    await evening.presses("ctrl+s")
    assert evening.told.startswith("All is safe, also in")
    assert evening.words == ["One."]


async def test_a_step_that_cannot_be_saved_is_not_taken(evening):
    await evening.begins()
    evening.desk.journal.full = True
    await evening.presses("ctrl+t")
    assert evening.told == "The disk is full."
    await evening.presses("ctrl+n", "ctrl+n")
    assert (evening.told, evening.heading[0]) == ("The disk is full.", "Welcome")


async def test_what_a_crash_left_between_enter_and_disk_is_taken_up(evening):
    await evening.round(1)
    evening.desk.journal.opens = asyncio.Event()
    await evening.oak_says("*One* and only.")
    await evening.comes(lambda: "pending" in evening.desk.live)
    left = MemoryDesk(ListJournal(list(evening.desk.journal)), live=dict(evening.desk.live))
    async with an_evening(desk=left) as later:
        await later.comes(lambda: later.answers == [(TRUST, OAK, "One and only.")])
        assert "pending" not in later.desk.live


async def test_words_for_a_group_that_went_are_for_the_whole_room(evening):
    await evening.round(1)
    await evening.presses("tab", "3")
    await evening.does(evening.desk.session.do(drop_group, "lime"))
    await evening.says("Still said.")
    assert evening.answers == [(TRUST, "", "Still said.")]


async def test_words_that_can_never_be_saved_come_back_before_the_draft(evening):
    refused = Pending(("x",), (read_stars("*One*"),))
    await evening.types("two")
    evening.cockpit.parts._give_back(refused, Message("This answer has already been written down."))
    assert evening.line == "*One* // two"
    assert evening.told == "This answer has already been written down."


async def test_a_full_disk_at_the_start_does_not_end_the_evening(monkeypatch):
    desk = MemoryDesk()

    async def full(values, *, sync=False):
        raise NotSaved("The disk is full.")

    monkeypatch.setattr(desk, "set_live", full)
    async with an_evening(desk=desk) as evening:
        await evening.presses("2")
        await evening.comes(lambda: evening.told == "The disk is full.")
        assert evening.app.is_running


async def test_a_mistake_in_saving_ends_the_program_and_the_words_are_kept(monkeypatch):
    async def broken(self, pending):
        raise ZeroDivisionError

    monkeypatch.setattr(Saver, "_save", broken)
    monkeypatch.setattr(Laptop, "panic", lambda *_: None)
    desk = a_desk(AnEvening(a_plan(beamer=Beamer.NONE)))
    with pytest.raises(WorkerFailed):
        async with an_evening(desk=desk) as evening:
            evening.app.post_message(pressed("x"))
            evening.app.post_message(pressed("enter"))
            while evening.app._exception is None:
                await asyncio.sleep(0.001)
    assert desk.live["pending"][0]["words"] == ["x"]


async def test_quitting_does_not_say_that_all_is_saved_where_it_is_not(evening):
    await evening.round(1)
    evening.desk.journal.full = True
    await evening.says("One.")
    await evening.presses("ctrl+q")
    assert evening.told == "1 answer is not saved yet. ^Q again to close all the same."
    assert evening.app.is_running


async def test_a_save_that_ends_while_the_program_closes_is_no_mistake(evening):
    await evening.cockpit.query(Line).remove()
    evening.cockpit.show()
    evening.cockpit.parts.teller.tell("Saved after all.")
