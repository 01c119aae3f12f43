"""Capitals, full stops and double spaces: shown first, and then one act."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.events import AnswerKind
from facilitator.domain.marks import read_stars, write_stars
from facilitator.domain.message import NotNow
from facilitator.domain.moves.answers import leave_out_answer, reword_answer
from facilitator.domain.tidy import tidied, tidy_answers, untidy
from tests.building import AnEvening, a_plan


@pytest.mark.parametrize(
    ("typed", "tidy"),
    [
        ("time", "Time."),
        ("time  for   *each other*", "Time for *each other*."),
        ("*each  other* first", "*Each other* first."),
        ("3 times a week", "3 times a week."),
        ("who is *there*?", "Who is *there*?"),
        ("and then...", "And then..."),
        ("he said “come in”", "He said “come in”."),
        ("he said “come in.”", "He said “come in.”"),
        ("“come in” is all it takes", "“Come in” is all it takes."),
        ("iPhone at table", "iPhone at table."),
        ("www.example.org", "www.example.org"),
        ("see https://example.org", "See https://example.org"),
        ("ijs eten", "IJs eten."),
        ("'s avonds licht", "'s Avonds licht."),
        ("’t gaat goed", "’t Gaat goed."),
        ("é", "É."),
        ("!", "!"),
        ("ß", "ß."),
        ("🙂", "🙂"),
        ("Done.", "Done."),
    ],
)
def test_an_answer_gets_its_capital_its_full_stop_and_single_spaces(typed: str, tidy: str) -> None:
    assert write_stars(tidied(read_stars(typed), dutch=True)) == tidy


@pytest.mark.parametrize(
    ("code", "asked"),
    [("nl", "Hoe lang duurde het onderzoek"), ("en", "How long did the study take")],
)
def test_a_question_for_the_speaker_gets_a_question_mark(code: str, asked: str) -> None:
    evening = AnEvening(a_plan(language=code))
    key = evening.hears(asked, question="", kind=AnswerKind.SPEAKER_QUESTION)
    assert [each.becomes.text for each in untidy(evening.dialogue)] == [f"{asked}?"]
    evening.does(tidy_answers, [key])
    assert evening.dialogue.answers[key].text == f"{asked}?"


@given(st.text(max_size=60))
def test_no_word_is_lost_and_tidy_stays_tidy(typed: str) -> None:
    said = read_stars(typed)
    once = tidied(said)
    assert tidied(once) == once
    assert _letters(once.text) == _letters(said.text)
    bold = ["".join(said.text[m.start : m.end].split()).casefold() for m in said.marks]
    assert ["".join(once.text[m.start : m.end].split()).casefold() for m in once.marks] == bold


def _letters(text: str) -> str:
    return "".join(text.removesuffix(".").split()).casefold()


def test_all_are_put_right_in_one_act_and_what_is_out_stays_as_it_is() -> None:
    evening = AnEvening(a_plan(language="nl"))
    one, two, three = (evening.hears(words) for words in ("ijs", "Soep.", "geen zin"))
    evening.does(leave_out_answer, three)
    assert [(each.answer, each.becomes.text) for each in untidy(evening.dialogue)] == [
        (one, "IJs.")
    ]

    evening.does(tidy_answers, [one, two, three, "gone"])
    assert evening.words() == ["IJs.", "Soep."]
    assert untidy(evening.dialogue) == ()
    with pytest.raises(NotNow, match="All of it is tidy"):
        tidy_answers(evening.dialogue, [one])
    evening.undoes()
    assert evening.words() == ["ijs", "Soep."]
    evening.does(reword_answer, one, "Iets anders")
    assert untidy(evening.dialogue)[0].becomes.text == "Iets anders."
