from datetime import date, timedelta

import pytest

from facilitator.domain.events import (
    AnswerEmphasised,
    AnswerKind,
    AnswerLeftOut,
    AnswerPart,
    AnswerReworded,
    AnswersMerged,
    AnswerSplit,
    AnswerStarred,
    AnswersUnmerged,
    AnswerTakenBack,
    AnswerTallied,
    PhaseEntered,
    QuestionDropped,
    TextChanged,
    TextName,
    Unknown,
)
from facilitator.domain.marks import Mark, MarkedText, MarkKind
from facilitator.domain.phases import WELCOME
from facilitator.domain.plan import Plan, Question
from facilitator.harvest.document import LeftOut, harvest
from facilitator.harvest.front import Masthead
from facilitator.language import language
from tests.harvest.building import BEGAN, bold, dialogue_of, marked, plan, said

EN, NL = language("en"), language("nl")


def document_of(made, *events, spoken=EN):
    return harvest(dialogue_of(made, *events), spoken)


def words_under(document, heading):
    (section,) = (section for section in document.sections if section.heading == heading)
    return [answer.text.text for answer in section.answers]


# -- what stands before the answers -------------------------------------------------------------


def test_the_day_is_known_to_programs_as_long_as_the_date_is_the_plans():
    known = plan(date="do 3 april", day="2025-04-03")
    assert document_of(known).masthead.day == date(2025, 4, 3)
    assert document_of(plan(date="vorige week")).masthead.day is None
    rewritten = TextChanged(TextName.DATE, (MarkedText("4 april"),))
    assert document_of(known, rewritten).masthead.day is None


def test_the_masthead_says_what_the_plan_says():
    made = plan(kind="Verslag", date="do 3 april", place="De Schakel", organisation="Buurtkracht")
    assert document_of(made).masthead == Masthead(
        "Verslag", "do 3 april", "Bruggen in de buurt", "De Schakel", "Buurtkracht"
    )


def test_without_a_date_it_is_the_day_the_dialogue_was_made():
    assert document_of(plan()).masthead.date == "3 April 2025"


def test_without_a_date_the_day_it_began_goes_before_the_day_it_was_made():
    began = PhaseEntered(WELCOME, effective=BEGAN - timedelta(days=1))
    assert document_of(plan(), began, spoken=NL).masthead.date == "2 april 2025"


def test_a_rewritten_text_goes_before_the_planned_one():
    rewritten = {
        TextName.TITLE: "Nieuwe bruggen",
        TextName.KIND: "Oogst",
        TextName.DATE: "voorjaar 2025",
        TextName.METHOD: "We praatten:",
        TextName.BRIDGE: "En dus:",
    }
    made = plan("Waarom?", kind="Verslag", bridge=MarkedText("Hieronder:"), date="3 april")
    events = (TextChanged(name, (MarkedText(text),)) for name, text in rewritten.items())
    document = document_of(made, *events)
    assert document.masthead == Masthead("Oogst", "voorjaar 2025", "Nieuwe bruggen")
    assert (document.method.text, document.bridge.text) == ("We praatten:", "En dus:")


def test_a_text_that_was_emptied_is_the_planned_one_again():
    emptied = TextChanged(TextName.TITLE, ())
    assert document_of(plan(), emptied).masthead.theme == "Bruggen in de buurt"


def test_an_introduction_that_was_emptied_stays_empty():
    made = plan(introduction=(MarkedText("Er was eens."),))
    emptied = TextChanged(TextName.INTRODUCTION, (MarkedText(" "),))
    assert document_of(made).introduction == (MarkedText("Er was eens."),)
    assert document_of(made, emptied).introduction == ()


def test_paragraphs_become_one_where_there_is_room_for_one():
    two = TextChanged(TextName.BRIDGE, (bold("Eerst dit.", "dit"), bold("Dan dat.", "dat")))
    bridge = document_of(plan(), two).bridge
    assert bridge == bold("Eerst dit. Dan dat.", "dit", "dat")


@pytest.mark.parametrize(
    ("speaker", "groups", "questions", "sentence"),
    [
        (
            "Fatima",
            ("A", "B"),
            ("x?", "y?"),
            "First we listened to Fatima; then we talked in small",
        ),
        ("Fatima", ("A",), ("x?",), "First we listened to Fatima; then we talked together about"),
        ("", ("A", "B"), ("x?",), "In small groups we talked about this question"),
        ("", (), ("x?", "y?"), "Together we talked about these questions"),
    ],
)
def test_the_method_is_told_from_speaker_and_groups(speaker, groups, questions, sentence):
    method = document_of(plan(*questions, groups=groups, speaker=speaker)).method.text
    assert method.startswith(sentence)
    assert method.endswith("this question:" if len(questions) == 1 else "these questions:")


def test_where_no_question_follows_nothing_leads_to_one():
    assert document_of(plan(speaker="Fatima")).method == MarkedText()


def test_the_fixed_sentences_are_dutch_in_a_dutch_document():
    if NL.say("Parking lot") == "Parking lot":
        pytest.skip("the Dutch catalogue does not have the harvest's sentences yet")
    made = plan("Waarom?", "Hoe?", speaker="Fatima")
    document = document_of(made, said("a1", "Zomaar.", ""), spoken=NL)
    assert document.masthead.kind == "Opbrengsten dialoog"
    assert document.method.text.startswith("We luisterden eerst naar Fatima")
    assert document.method.text.endswith("deze vragen:")
    assert document.sections[0].note == "Bij deze vraag zijn geen antwoorden genoteerd."
    assert document.sections[-1].heading == "Parkeerplaats"


# -- the answers --------------------------------------------------------------------------------


def test_a_question_without_answers_says_so():
    (section,) = document_of(plan("Waarom?")).sections
    assert section.answers == ()
    assert section.note == "No answers were noted for this question."


def test_a_question_without_words_still_has_a_heading():
    assert document_of(plan("Waarom?", " \x1b")).questions == ("Waarom?", "Question 2")


def test_a_round_nothing_is_written_down_of_is_not_in_the_document():
    made = Plan("T", questions=(Question("q1", "Wie ben je?", harvested=False),))
    assert document_of(made).questions == ()
    assert document_of(made, said("a1", "Ik ben er.")).questions == ("Wie ben je?",)


def test_a_dropped_question_stays_when_it_was_answered_after_all():
    made = plan("Waarom?", "Hoe?", "Wat nu?")
    dropped = (QuestionDropped("q2"), QuestionDropped("q3"))
    assert document_of(made, *dropped, said("a1", "Zo.", "q2")).questions == ("Waarom?", "Hoe?")


def test_an_answer_has_its_words_as_they_are_and_as_they_were_said():
    (section,) = document_of(
        plan("Waarom?"),
        said("a1", "omdat *het* moet"),
        AnswerReworded("a1", "Omdat het moet."),
        AnswerEmphasised("a1", (Mark(10, 14),)),
        AnswerTallied("a1", ("g2", "g1")),
        AnswerStarred("a1"),
    ).sections
    (answer,) = section.answers
    assert answer.text == bold("Omdat het moet.", "moet")
    assert answer.said == bold("omdat het moet", "het")
    assert (answer.id, answer.tally, answer.starred) == ("a1", 2, True)


def test_what_the_whole_room_said_has_no_tally():
    (section,) = document_of(plan("Waarom?"), said("a1", "Ja.", group="")).sections
    assert section.answers[0].tally == 0


def test_merged_answers_stand_once_and_come_back_when_unmerged():
    happened = (
        said("a1", "groen"),
        said("a2", "blauw"),
        said("a3", "rood"),
        AnswersMerged("a4", "groen en blauw", ("a1", "a2"), (), "q1"),
    )
    merged = document_of(plan("Kleur?"), *happened)
    assert words_under(merged, "Kleur?") == ["groen en blauw", "rood"]
    assert merged.sections[0].answers[0].tally == 1
    back = document_of(plan("Kleur?"), *happened, AnswersUnmerged("a4"))
    assert words_under(back, "Kleur?") == ["groen", "blauw", "rood"]


def test_a_split_answer_is_its_parts():
    parts = (AnswerPart("a2", "soep"), AnswerPart("a3", "brood"))
    document = document_of(plan("Wat?"), said("a1", "soep en brood"), AnswerSplit("a1", parts))
    assert words_under(document, "Wat?") == ["soep", "brood"]


def test_what_was_left_out_is_absent_but_counted():
    happened = (said("a1", "dit wel"), said("a2", "dit niet"), AnswerLeftOut("a2", "dubbel"))
    document = document_of(plan("Wat?"), *happened)
    assert words_under(document, "Wat?") == ["dit wel"]
    assert document.left_out == LeftOut(answers=1)
    back = document_of(plan("Wat?"), *happened, AnswerTakenBack("a2"))
    assert words_under(back, "Wat?") == ["dit wel", "dit niet"]
    assert back.left_out == LeftOut()


def test_what_answers_no_question_closes_the_document_under_its_own_headings():
    document = document_of(
        plan("Wat?"),
        said("a1", "bel de wethouder", "", "", AnswerKind.AGREEMENT),
        said("a2", "en de jeugd?", "", "", AnswerKind.SPEAKER_QUESTION),
        said("a3", "los zand", ""),
        said("a4", "vraag die er niet is", "q9"),
    )
    found = [(s.heading, s.of, [a.text.text for a in s.answers]) for s in document.sections[1:]]
    assert found == [
        ("Parking lot", "", ["los zand", "vraag die er niet is"]),
        ("Agreements", "agreement", ["bel de wethouder"]),
        ("Questions for the speaker", "question for the speaker", ["en de jeugd?"]),
    ]
    assert document.questions == ("Wat?",)


def test_notes_on_the_talk_are_not_in_the_document_but_counted():
    document = document_of(plan("Wat?"), said("a1", "goed", "", "", AnswerKind.TALK_NOTE))
    assert "goed" not in str(document)
    assert document.left_out == LeftOut(notes=1)


def test_everything_that_was_said_is_in_the_document_or_counted():
    kinds = [(kind, question) for kind in AnswerKind for question in ("q1", "q2", "")]
    happened = [
        said(f"a{n}", f"woord {n}", question, "", kind) for n, (kind, question) in enumerate(kinds)
    ]
    out = [AnswerLeftOut("a0"), AnswerLeftOut("a4"), Unknown("AnswerSung")]
    document = document_of(plan("Wat?", "Hoe?"), QuestionDropped("q2"), *happened, *out)
    written = [answer.id for section in document.sections for answer in section.answers]
    missing = document.left_out
    assert len(set(written)) == len(written)
    assert len(written) + missing.answers + missing.notes == len(happened)
    assert missing.unknown == 1


def test_what_is_not_in_the_document_is_told_in_sentences():
    assert LeftOut().sentences(EN) == ()
    assert LeftOut(1, 2, 1).sentences(EN) == (
        "1 answer was left out of the document.",
        "2 notes on the talk are not in the document.",
        "1 line written by a newer version of the program could not be read.",
    )


# -- the words ----------------------------------------------------------------------------------


def test_marks_stay_on_their_words_when_a_text_is_cleaned():
    dirty = marked(
        "\x1b \x00Eerst\r\n dit,\u202e e\u0301cht",
        ("dit", MarkKind.BOLD),
        ("e\u0301cht", MarkKind.ITALIC),
    )
    document = document_of(plan(introduction=(dirty,)))
    assert document.introduction == (
        marked("Eerst  dit, écht", ("dit", MarkKind.BOLD), ("écht", MarkKind.ITALIC)),
    )


@pytest.mark.parametrize("href", ["#", "https://a.nl", "HTTP://a.nl", "mailto:a@b.nl", "tel:+31"])
def test_a_link_may_go_where_it_can_be_followed(href):
    text = marked("zie hier", ("hier", MarkKind.LINK, href))
    assert document_of(plan(introduction=(text,))).introduction == (text,)


@pytest.mark.parametrize("href", ["", "javascript:a", "file:///etc", "data:x", "/a", "https://"])
def test_of_any_other_link_the_words_stay(href):
    text = marked("zie hier", ("hier", MarkKind.LINK, href))
    assert document_of(plan(introduction=(text,))).introduction == (MarkedText("zie hier"),)


def test_of_two_links_over_the_same_words_the_first_has_them():
    marks = (Mark(0, 7, MarkKind.LINK, "#"), Mark(4, 12, MarkKind.LINK, "tel:1"))
    made = plan(introduction=(MarkedText("een twee drie", marks),))
    assert document_of(made).introduction[0].marks == (
        Mark(0, 7, MarkKind.LINK, "#"),
        Mark(7, 12, MarkKind.LINK, "tel:1"),
    )
