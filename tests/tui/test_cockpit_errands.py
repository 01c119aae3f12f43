"""The line in the cockpit for something besides answers: what waits, comes back and is kept."""

import pytest

from facilitator.domain.history import acts
from facilitator.domain.moves.merging import merge_answers
from tests.building import BEECH, COURAGE, LIME, OAK, TRUST, marked
from tests.doubles import MemoryDesk
from tests.evening import an_evening


@pytest.fixture
async def said(evening):
    """A round in which Oak and Beech said one and two."""
    await evening.round(1)
    await evening.oak_says("One")
    await evening.beech_says("Two")
    return evening


def killed(evening):
    """The desk as it lies there after a kill."""
    return MemoryDesk(evening.desk.journal, live=dict(evening.desk.live))


async def comes(evening, words):
    """The change on the line is kept with these words."""
    await evening.comes(
        lambda: (evening.desk.live.get("changes") or [{}])[-1].get("words") == words
    )


# -- what waits -----------------------------------------------------------------------------------


async def test_a_second_change_lets_the_first_one_wait(said):
    await said.presses(*"half", "ctrl+l", *" more", "up", "up", "enter", *" too")
    assert (said.prompt, said.line) == ("changing ›", "One too")
    assert said.saved == "waiting: “Two more” · “half”"
    await said.presses("enter")
    assert (said.prompt, said.line, said.saved) == ("changing ›", "Two more", "waiting: “half”")
    await said.presses("enter")
    assert (said.words, said.line) == (["One too", "Two more"], "half")
    assert said.prompt == "2 Beech ›"


async def test_the_same_change_asked_for_again_goes_on(said):
    await said.presses("ctrl+l", *" more", "ctrl+l")
    assert said.line == "Two more"
    await said.presses("up", "up", "enter", *" too", "ctrl+l")
    assert (said.line, said.saved) == ("Two more", "waiting: “One too”")
    await said.presses("escape", "escape")
    assert (said.words, said.line, said.typing) == (["One", "Two"], "", True)


async def test_us_too_in_mid_change_leaves_the_change(said):
    await said.presses("ctrl+l", *" more", "ctrl+o", "3", "enter")
    assert (said.prompt, said.line) == ("changing ›", "Two more")
    assert said.dialogue.saying(said.dialogue.everything()[1])[1:] == (LIME,)


async def test_words_typed_where_a_number_is_asked_for_are_not_lost(said):
    await said.presses(*"half", "ctrl+o", *"it costs", "enter")
    assert (said.told, said.line) == ("There is no such group.", "it costs // half")


async def test_a_draft_comes_back_for_the_address_it_was_begun_with(said):
    await said.presses("tab", "3", "shift+tab", "3", *"half", "ctrl+l", *"!", "enter")
    assert (said.prompt, said.line) == ("3 Lime · question 3 · this answer only ›", "half")
    await said.says(" of it")
    assert said.answers[-1] == ("next", LIME, "half of it")


async def test_an_unchanged_change_of_what_was_written_out_is_no_act(said):
    before = len(said.desk.journal.entries)
    await said.presses("ctrl+l", "enter", "up", "enter", "enter")
    assert (len(said.desk.journal.entries), said.told, said.line) == (before, "", "")


async def test_wiping_a_change_wipes_what_is_kept_of_it(said, quick):
    await said.presses(*"half", "ctrl+l", *" more")
    await comes(said, "Two more")
    await said.presses("ctrl+u")
    await said.comes(lambda: "changes" not in said.desk.live)
    assert said.desk.live["draft"] == "half"
    await said.presses("escape", "ctrl+u")
    await said.comes(lambda: "draft" not in said.desk.live)


# -- elsewhere, or in two -------------------------------------------------------------------------


async def test_tab_while_changing_is_about_the_answer_and_not_the_draft(said):
    await said.presses("tab", "1", *"half", "ctrl+l")
    assert said.prompt == "changing ›"
    await said.presses("tab", "3", *" more")
    assert said.prompt == "changing · 3 Lime ›"
    await said.presses("shift+tab", "2", "enter")
    assert said.answers == [(TRUST, OAK, "One"), (COURAGE, LIME, "Two more")]
    assert (said.prompt, said.line) == ("1 Oak ›", "half")
    await said.presses("ctrl+u", "escape", "ctrl+z")
    assert said.answers[-1] == (TRUST, BEECH, "Two")
    assert said.told == "Undone: changed: “Two more” · ^Y redo"


async def test_the_wrong_group_alone_is_put_right_and_esc_leaves_it(said):
    await said.presses("ctrl+l", "tab", "tab", "escape")
    assert (said.answers[-1], said.prompt) == ((TRUST, BEECH, "Two"), "2 Beech ›")
    await said.presses("ctrl+l", "tab", "0")
    assert said.prompt == "changing · Whole room ›"
    await said.presses("enter")
    assert (said.answers[-1], said.prompt) == ((TRUST, "", "Two"), "2 Beech ›")


async def test_another_moment_does_not_move_the_answer_that_is_being_changed(said):
    await said.presses("ctrl+l", *" more")
    await said.round(2)
    await said.report_back(1, LIME)
    assert said.prompt == "changing ›"
    await said.presses("enter")
    assert (said.answers[-1], said.prompt) == ((TRUST, BEECH, "Two more"), "3 Lime ›")


async def test_two_slashes_while_changing_cut_the_answer_in_two(said):
    await said.presses("ctrl+l", *" // and Three", "tab", "3", "enter")
    assert said.answers[1:] == [(TRUST, LIME, "Two"), (TRUST, LIME, "and Three")]
    assert said.told == "Cut in 2; the original is kept."
    await said.presses("ctrl+z")
    assert said.answers[1:] == [(TRUST, BEECH, "Two")]
    assert said.told == "Undone: cut in 2: “Two” · ^Y redo"


async def test_where_a_changed_answer_is_to_go_outlives_a_crash(said, quick):
    await said.presses("ctrl+l", "tab", "3")
    await comes(said, "Two")
    async with an_evening(desk=killed(said)) as later:
        assert (later.prompt, later.line) == ("changing · 3 Lime ›", "Two")
        await later.presses("enter")
        assert later.answers[-1] == (TRUST, LIME, "Two")


async def test_an_answer_that_is_cut_while_it_is_read_back_goes_on_being_read(said):
    await said.presses(*"/readback", "enter", "ctrl+l", *" // Three", "enter")
    read = said.dialogue.answers[said.cockpit.parts.reader.here]
    listed = said.dialogue.listed(said.dialogue.list_of(read))
    assert (read.text, [a.text for a in listed if a.standing]) == ("One", ["One", "Three", "Two"])


# -- after a crash --------------------------------------------------------------------------------


async def test_a_change_comes_back_after_a_crash_with_the_draft_below_it(said, quick):
    await said.presses("tab", "3", *"half", "ctrl+l", *" more")
    await comes(said, "Two more")
    async with an_evening(desk=killed(said)) as later:
        assert (later.prompt, later.line) == ("changing ›", "Two more")
        assert later.saved == "waiting: “half”"
        await later.presses("enter")
        assert (later.words, later.line) == (["One", "Two more"], "half")
        assert later.prompt == "3 Lime ›"
        await later.comes(lambda: "changes" not in later.desk.live)


async def test_the_group_chosen_last_is_known_again_though_nothing_was_typed(said):
    await said.presses("tab", "3")
    await said.says("Three")
    async with an_evening(desk=killed(said)) as later:
        assert later.prompt == "3 Lime ›"
        await later.presses("tab", "0")
        async with an_evening(desk=killed(later)) as last:
            assert last.prompt == "Whole room ›"


async def test_a_change_of_what_is_gone_comes_back_as_an_answer(said, quick):
    await said.presses(*"half", "ctrl+l", *" more")
    await comes(said, "Two more")
    desk = killed(said)
    one, two = (answer.id for answer in said.dialogue.everything())
    await desk.session.do(merge_answers, "m", (one, two), marked("Both"))
    async with an_evening(desk=desk) as later:
        assert later.line == "Two more // half"
        assert later.told.startswith("What you were changing is gone; Enter makes")
        await later.presses("enter")
        assert later.words[-2:] == ["Two more", "half"]


async def test_a_change_lands_when_its_answer_is_undone_meanwhile(said):
    await said.presses(*"half", "ctrl+l", *" more")
    made = acts(said.desk.session.entries)[-1]
    await said.does(said.desk.session.take_back(made.id))
    assert (said.line, said.prompt) == ("Two more // half", "2 Beech ›")
    assert said.told.startswith("What you were changing is gone;")


async def test_an_unchanged_change_goes_quietly_with_its_answer(said):
    await said.presses(*"half", "ctrl+l")
    made = acts(said.desk.session.entries)[-1]
    await said.does(said.desk.session.take_back(made.id))
    assert (said.line, said.told) == ("half", "")


# -- one answer of several ------------------------------------------------------------------------


async def test_the_common_sentence_is_asked_for(said):
    await said.presses(*"half", "up", "=", "up", "enter")
    assert (said.prompt, said.line, said.typing) == ("one answer ›", "One", True)
    assert said.told == "Enter makes them one · Esc leaves them as they are"
    assert said.saved == "waiting: “half”"
    await said.presses(*" and *all*", "enter")
    assert (said.words, said.line) == (["One and all"], "half")
    assert said.told == "One answer now, from 1 Oak, 2 Beech; the originals are kept."
    assert said.dialogue.everything()[-1].now.marks


async def test_esc_leaves_all_of_them_as_they_are(said):
    await said.presses(*"half", "up", "space", "up", "space", "=", *" all", "escape")
    assert (said.words, said.line, said.prompt) == (["One", "Two"], "half", "2 Beech ›")
    await said.presses("up", "enter")
    assert said.line == "Two"


async def test_a_merge_that_cannot_be_saved_stays_on_the_line(said):
    said.desk.journal.full = True
    await said.presses(*"half", "up", "=", "up", "enter", *" all", "enter")
    assert (said.prompt, said.line, said.saved) == ("one answer ›", "One all", "waiting: “half”")
    assert said.told == "The disk is full."
    said.desk.journal.full = False
    await said.presses("enter")
    assert (said.words, said.line) == (["One all"], "half")
    await said.comes(lambda: "changes" not in said.desk.live)


async def test_a_common_sentence_comes_back_after_a_crash(said, quick):
    await said.presses("up", "=", "up", "enter", *" all")
    await comes(said, "One all")
    async with an_evening(desk=killed(said)) as later:
        assert (later.prompt, later.line) == ("one answer ›", "One all")
        await later.presses("enter")
        assert later.words == ["One all"]
        assert later.dialogue.saying(later.dialogue.everything()[-1])[-1] == OAK
