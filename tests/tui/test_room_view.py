from dataclasses import replace
from datetime import timedelta

import pytest

from facilitator.domain.answers import Answer
from facilitator.domain.clock import Stage
from facilitator.domain.events import AnswerKind
from facilitator.domain.marks import MarkedText
from facilitator.domain.phases import CLOSING, TALK, WELCOME, Phase, PhaseKind
from facilitator.domain.plan import Break, ClockStyle, Slide
from facilitator.domain.room import room_view
from facilitator.domain.wall import Choices, Showing
from facilitator.language import language
from tests.tui.looking import HOSTILE, NOW, PLAN, QUESTION, REPORT_BACK, ROUND, evening

ENGLISH = language("en")


def seen(dialogue, choices=None, now=NOW):
    return room_view(dialogue, choices or Choices(), now, ENGLISH)


def answer(key, text, kind=AnswerKind.ANSWER):
    return Answer(key, kind, "1", "oak", MarkedText(text), MarkedText(text), NOW)


SAID = {key: answer(key, f"Words of {key}") for key in ("a", "b", "c")}
FULL = replace(PLAN, clock=ClockStyle.FULL)


def test_before_it_begins_the_room_sees_when_that_will_be():
    view = seen(evening(None, plan=replace(PLAN, begins="14:45")))
    assert (view.showing, view.says) == (Showing.WELCOME, PLAN.title)
    assert view.foot == ("Welcome", "We start at 14:45")
    assert view.clock.text == "14:32"


@pytest.mark.parametrize("begins", ["14:30", ""])
def test_a_start_that_has_passed_is_not_announced(begins):
    view = seen(evening(None, plan=replace(PLAN, begins=begins)))
    assert view.foot[-1] == "We begin shortly"


def test_a_minute_more_for_the_welcome_moves_the_announced_start():
    dialogue = evening(WELCOME, 60)
    assert seen(dialogue).foot[-1] == "We start at 14:36"
    longer = replace(dialogue.plan, lengths={WELCOME: 360})
    assert seen(replace(dialogue, plan=longer)).foot[-1] == "We start at 14:37"


def test_the_card_says_what_happens_to_the_notes():
    view = seen(evening(WELCOME, 60), Choices(notes_card=True))
    assert view.texts == (
        "What is said is written down, not who said it.",
        "Everything stays on this laptop.",
        "The harvest goes to everyone here.",
    )


def test_where_it_is_confidential_the_card_has_the_chatham_house_rule():
    plan = replace(PLAN, confidential=True)
    view = seen(evening(WELCOME, 60, plan=plan), Choices(notes_card=True))
    assert view.texts[:2] == (
        "You may use what is said here.",
        "Not who said it, nor who was here.",
    )


def test_the_talk_shows_its_slide_step_by_step_and_never_its_notes():
    slide = Slide("Title", ("- one", "- two"), notes=("secret",))
    dialogue = evening(TALK, 60, plan=replace(PLAN, slides=(slide,)))
    assert seen(dialogue).says == PLAN.title
    view = seen(dialogue, Choices(slide=1, step=0))
    assert (view.says, view.markdown, view.seen) == ("Title", ("- one", "- two"), 1)
    assert seen(dialogue, Choices(slide=9, step=1)).seen == 2
    assert "secret" not in repr(view)


def test_first_people_find_their_table():
    view = seen(evening(ROUND, 30))
    assert (view.says, view.also) == ("Find your table", "We begin shortly")


def test_in_a_round_the_room_sees_the_question_and_the_time():
    view = seen(evening(ROUND, 433))
    assert (view.showing, view.says) == (Showing.QUESTION, QUESTION)
    assert view.foot == ("Round 1 of 2", "until 14:45")
    assert view.clock.text == "13 min"


def test_an_explanation_stands_under_its_question():
    asked = replace(PLAN.questions[0], explanation="Think *small*.")
    view = seen(evening(ROUND, 433, plan=replace(PLAN, questions=(asked,))))
    assert view.markdown == ("Think *small*.",)


def test_the_last_two_minutes_ask_for_the_output_and_keep_the_question():
    view = seen(evening(ROUND, 1102))
    assert view.says.startswith("Write down your three best points")
    assert view.also == QUESTION
    assert view.foot[0] == "Two minutes left"
    assert view.clock.text == "1:38"
    assert view.clock.stage is Stage.LAST_MINUTES
    assert seen(evening(ROUND, 1150)).foot[0] == "One minute left"


def test_a_round_without_harvest_asks_for_no_points():
    intro = replace(PLAN.questions[0], harvested=False)
    view = seen(evening(ROUND, 1102, plan=replace(PLAN, questions=(intro,))))
    assert view.says == QUESTION


def test_the_end_is_soft():
    view = seen(evening(ROUND, 1230))
    assert (view.says, view.also) == ("Please finish your sentence.", QUESTION)
    assert view.foot[-1] == "was until 14:31"
    assert view.clock.text == "0:00"
    assert seen(evening(ROUND, 1290)).clock.text == "+1 min"
    assert seen(evening(ROUND, 1290, plan=FULL)).clock.text == "+1:30"


def test_a_paused_clock_says_since_when():
    view = seen(evening(ROUND, 433, paused=True))
    assert view.foot[-1] == "paused since 14:32"
    assert view.clock.text == "‖ 13 min ‖"


def test_a_calm_clock_changes_once_a_minute_and_a_full_one_every_second():
    def pictures(plan):
        dialogue = evening(ROUND, 400, plan=plan)
        return {seen(dialogue, now=NOW + timedelta(seconds=s)).clock.text for s in range(60)}

    assert len(pictures(PLAN)) == 2
    assert len(pictures(FULL)) == 60


def test_nothing_is_drawn_again_while_nothing_on_the_wall_changes():
    dialogue = evening(ROUND, 433)
    views = {seen(dialogue, now=NOW + timedelta(milliseconds=n * 100)) for n in range(10)}
    assert len(views) <= 2


@pytest.mark.parametrize(
    "plan", [replace(PLAN, clock=ClockStyle.BAR), replace(PLAN, confidential=True)]
)
def test_a_bar_has_no_figures(plan):
    view = seen(evening(ROUND, 433, plan=plan))
    assert view.clock.text == ""
    assert view.foot == ("Round 1 of 2",)
    assert view.clock.share == pytest.approx(0.36, abs=0.01)


def test_in_a_report_back_it_says_whose_turn_it_is_and_who_is_next():
    view = seen(evening(REPORT_BACK, 38, turn="oak"))
    assert view.says == "Oak has the floor"
    assert view.foot == ("then Beech",)
    assert view.clock.text == "0:52"
    assert view.clock.stage is Stage.TALKING, "a turn is short; nobody is hurried"


def test_when_nobody_has_the_floor_the_question_is_what_is_not_said_yet():
    view = seen(evening(REPORT_BACK, 38))
    assert (view.says, view.also) == ("What has not been said yet?", QUESTION)


def test_one_answer_is_shown_without_who_said_it():
    view = seen(evening(ROUND, 433, answers=SAID), Choices(answer="b"))
    assert (view.showing, view.says) == (Showing.ANSWER, "Words of b")
    assert "Oak" not in repr(view)


@pytest.mark.parametrize(
    "change", [{"kind": AnswerKind.TALK_NOTE}, {"status": "left out"}, {"id": "gone"}]
)
def test_notes_and_what_was_left_out_are_never_shown(change):
    hidden = replace(SAID["b"], **change)
    dialogue = evening(ROUND, 433, answers={hidden.id: hidden})
    assert seen(dialogue, Choices(answer="b")).says == QUESTION
    page = seen(dialogue, Choices(page=("b",)))
    assert page.texts == ()


def test_a_page_is_read_back_with_the_one_being_read():
    view = seen(evening(CLOSING, 9, answers=SAID), Choices(page=("a", "b", "c"), chosen=1))
    assert view.texts == ("Words of a", "Words of b", "Words of c")
    assert view.chosen == 1
    assert view.also == "Did we get this right?"


def test_a_break_says_when_it_is_over():
    pause = Phase(PhaseKind.BREAK, "1")
    plan = replace(PLAN, breaks=(Break(900, "1"),))
    assert seen(evening(pause, 200, plan=plan)).also == "Back at 14:43"
    assert seen(evening(pause, 1000, plan=plan)).also == "We go on shortly"


def test_the_closing_thanks():
    assert seen(evening(CLOSING, 5)).says == "Thank you for this conversation."


def test_black_is_black_whatever_else_is_chosen():
    chosen = Choices(black=True, answer="a", page=("a",))
    assert seen(evening(ROUND, 433, answers=SAID), chosen).showing is Showing.BLACK


def test_what_is_chosen_survives_the_way_to_another_process():
    chosen = Choices(True, True, 3, 2, "a", ("a", "b"), 1, "oak")
    assert Choices.from_live(chosen.live()) == chosen


def test_what_another_process_wrote_wrongly_is_left_alone():
    wrong = {"black": "yes", "slide": "x", "step": -1, "answer": 3, "page": "ab", "chosen": None}
    assert Choices.from_live(wrong) == Choices()


@pytest.mark.parametrize("text", HOSTILE)
def test_every_text_on_the_wall_is_clean(text):
    words = MarkedText(text)
    said = {"a": replace(SAID["a"], said=words, now=words)}
    plan = replace(
        PLAN,
        title=text,
        speaker=text,
        groups=tuple(replace(g, name=text) for g in PLAN.groups),
        questions=tuple(replace(q, text=text, explanation=text) for q in PLAN.questions),
        slides=(Slide(text, (text,)),),
    )
    for phase in (None, WELCOME, TALK, ROUND, REPORT_BACK, CLOSING):
        for choices in (Choices(), Choices(slide=1), Choices(answer="a"), Choices(page=("a",))):
            for used in (5, 433, 1102, 1300):
                view = seen(evening(phase, used, plan=plan, answers=said, turn="oak"), choices)
                assert not {"\x1b", "\u202e"} & set(repr(view))
                assert "\\x1b" not in repr(view)
