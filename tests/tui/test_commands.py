from collections import Counter

import pytest

from facilitator.domain.moves.evening import close_dialogue, end_phase
from facilitator.domain.phases import TALK
from facilitator.language import LANGUAGES, language
from facilitator.tui.app import FacilitatorApp
from facilitator.tui.commands import (
    COMMANDS,
    Context,
    Takes,
    When,
    available,
    bindings,
    command,
    find,
    footer_keys,
    in_context,
    key_label,
    slash_name,
)
from tests.building import REPORT_TRUST, ROUND_TRUST, AnEvening, a_plan

EN = language("en")

EVENING_KEYS = {
    "next": ("^N", "F2"),
    "time": ("^T", "F3"),
    "pause": ("F4",),
    "room_on": ("F5", "Shift+F5"),
    "room": ("^R", "F6"),
    "also": ("^O", "F7"),
    "plan": ("F8",),
    "app.help": ("F9",),
    "group": ("^G",),
    "save": ("^S",),
    "undo": ("^Z",),
    "redo": ("^Y",),
    "app.quit": ("^Q",),
}
"""The keys of the evening, as they were agreed."""


def names(found):
    return [one.command.action for one in found]


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("row", COMMANDS, ids=lambda row: f"{row.context}.{row.action}")
def test_every_row_is_complete_in_every_language(row, code):
    says = language(code)
    assert says.say(row.title).strip()
    assert says.say(row.help).strip().endswith(".")
    assert row.keys or row.shown or row.slash
    if row.footer:
        assert says.say(row.footer)
        assert key_label(row, says)
    if row.slash:
        assert slash_name(row, says).startswith("/")
        assert " " not in slash_name(row, says)
    assert row.slash or row.takes is Takes.NOTHING


@pytest.mark.parametrize("context", Context)
def test_no_key_means_two_things_in_one_context(context):
    keys = Counter(key for row in in_context(context) for key in row.keys)
    assert [key for key, times in keys.items() if times > 1] == []


def test_a_key_of_the_evening_means_nothing_else_on_the_line_or_with_an_answer():
    evening = {key for row in in_context(Context.EVENING) for key in row.keys if row.bound}
    others = in_context(Context.LINE, Context.ANSWER)
    assert evening & {key for row in others for key in row.keys} == set()


def test_a_slash_means_one_thing():
    said = Counter(
        name
        for row in COMMANDS
        if row.slash
        for name in {slash_name(row, language(code)) for code in LANGUAGES}
    )
    assert [name for name, times in said.items() if times > 1] == []


def test_the_keys_are_those_that_were_agreed():
    assert {
        row.action: tuple(filter(None, (key_label(row, EN, n) for n in range(3))))
        for row in in_context(Context.EVENING)
        if row.keys and row.action != "commands"
    } == EVENING_KEYS


def test_what_textual_binds_is_what_the_table_says():
    bound = {b.id: b for b in bindings(Context.EVENING, Context.ANSWER)}
    assert bound["evening.next"].key == "ctrl+n,f2"
    assert bound["evening.next"].priority
    assert not bound["answer.embolden"].priority
    assert not any(b.show for b in bound.values())
    assert "evening.commands" not in bound


def test_what_the_app_does_itself_it_can_do():
    for row in COMMANDS:
        if row.action.startswith("app."):
            assert hasattr(FacilitatorApp, "action_" + row.action.removeprefix("app."))


def test_the_footer_shows_the_keys_in_their_order():
    keys = footer_keys(in_context(Context.EVENING), EN)
    shown = [f"{key.key} {key.word}" for key in keys]
    assert shown == ["^N next", "^T time", "^R room", "^O us too", "^S write", "/ more"]


# -- what is typed behind a slash ---------------------------------------------------------------


@pytest.mark.parametrize("typed", ["time -2", " time -2", "TIME  -2", "tim -2"])
def test_minutes_can_be_taken(typed):
    (found,) = find(typed, EN)
    assert (found.command.action, found.argument, found.call) == ("time", -2, "time(-2)")


def test_a_slide_has_a_number():
    assert [one.call for one in find("slide 7", EN)] == ["slide(7)"]
    assert find("slide seven", EN) == ()
    assert find("slide -7", EN) == ()


def test_words_are_handed_over_as_they_are():
    (found,) = find("also the 3  and “4's”", EN)
    assert found.argument == "the 3  and “4's”"
    assert found.call == "also(" + repr("the 3  and “4's”") + ")"


def test_what_takes_nothing_is_not_meant_with_something_behind_it():
    assert find("pause 5", EN) == ()
    assert names(find("pause", EN)) == ["pause"]


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("row", [row for row in COMMANDS if row.slash], ids=lambda row: row.slash)
def test_a_name_is_known_whatever_language_the_interface_has_on(row, code):
    for other in LANGUAGES:
        assert find(slash_name(row, language(other))[1:], language(code))[0].command is row


def test_what_begins_like_a_name_of_another_language_comes_last():
    assert slash_name(find("oog", EN)[0].command, EN) == "/harvest"
    assert names(find("ti", EN))[0] == "time"


def test_a_slash_alone_offers_everything_and_typing_narrows():
    everything = find("", EN)
    assert len(everything) == sum(bool(row.slash) for row in COMMANDS)
    assert names(find("undo", EN)) == ["undo"]
    assert find("nothing like this", EN) == ()
    assert find("/", EN) == find("/undo", EN) == ()


def test_the_name_spelt_out_comes_first_and_then_what_begins_like_it():
    assert names(find("back", EN))[0] == "back"
    found = names(find("r", EN))
    assert found[:2] == ["room", "redo"]
    assert "black" in found


@pytest.mark.parametrize("typed", ["time +-2", "time --2", "time 9999999", "time 2.5", "time ²"])
def test_what_is_no_number_of_minutes_is_not_taken_for_one(typed):
    assert find(typed, EN) == ()


def test_only_what_can_be_done_now_is_offered():
    dialogue = AnEvening().dialogue
    assert find("slide", EN, lambda row: available(row, dialogue)) == ()


# -- when ---------------------------------------------------------------------------------------


def possible(evening: AnEvening) -> set[When]:
    return {row.when for row in COMMANDS if available(row, evening.dialogue)}


def test_what_makes_sense_follows_the_evening():
    evening = AnEvening()
    assert possible(evening) == {When.ALWAYS, When.BEFORE_CLOSING}
    evening.enters(TALK)
    assert possible(evening) == {
        When.ALWAYS,
        When.BEFORE_CLOSING,
        When.BEGUN,
        When.RUNNING,
        When.TALK,
    }
    evening.enters(ROUND_TRUST)
    evening.hears("Time.")
    assert When.TALK not in possible(evening)
    assert When.ANSWERS in possible(evening)
    evening.enters(REPORT_TRUST)
    assert When.REPORT_BACK in possible(evening)
    evening.does(end_phase)
    assert When.RUNNING not in possible(evening)
    evening.does(close_dialogue)
    assert possible(evening) == {When.ALWAYS, When.BEGUN, When.ANSWERS, When.GROUPS}
    circle = AnEvening(a_plan(groups=()))
    circle.hears("Time.")
    assert When.GROUPS not in possible(circle)


def test_a_row_is_found_by_its_action():
    assert command("next").footer == "next"
