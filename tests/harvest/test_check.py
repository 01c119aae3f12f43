from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.dialogue import apply
from facilitator.domain.events import AnswerKind, TextChanged, TextName
from facilitator.domain.marks import MarkedText, read_stars
from facilitator.domain.message import NotNow
from facilitator.domain.moves.answers import reword_answer
from facilitator.harvest.check import RemarkKind, check, let_be, mend, raised
from facilitator.harvest.check_words import curly
from facilitator.harvest.contrast import contrast, readable
from facilitator.harvest.document import harvest
from facilitator.harvest.people import people
from facilitator.harvest.profile import FULL
from facilitator.language import language
from tests.building import entry
from tests.harvest.building import dialogue_of, linked, plan, said
from tests.harvest.test_seed import DOCUMENTS, dialogue_in, with_even_blank_lines

EN, NL = language("en"), language("nl")


def checked(*answers, made=None, **house):
    """The remarks on these answers to one question, and the dialogue they are in."""
    made = made or plan("What works?", language="en")
    events = [said(f"a{n}", words) for n, words in enumerate(answers, start=1)]
    dialogue = dialogue_of(made, *events)
    return check(harvest(dialogue, EN), **house), dialogue


def kinds(remarks):
    return [remark.kind for remark in remarks]


def mended(dialogue, remark):
    """The dialogue after the repair of a remark."""
    return apply(dialogue, entry(mend(dialogue, remark), key="mended"))


def repaired(words, kind):
    """What an answer says once the one remark of this kind is repaired."""
    remarks, dialogue = checked(words)
    (remark,) = (each for each in remarks if each.kind is kind)
    return mended(dialogue, remark).answers["a1"].now


# -- questions, links, pictures, colours --------------------------------------------------------


def test_ordinary_answers_are_nothing_to_remark_on():
    remarks, _ = checked("*Time* and patience work.", "We don't know each other yet.")
    assert remarks == ()


def test_a_question_without_answers_is_told_with_what_the_document_says():
    remarks, _ = checked("Time.", made=plan("What works?", "What does not?"))
    (remark,) = remarks
    assert (remark.kind, remark.spot.question) == (RemarkKind.NO_ANSWERS, "q2")
    assert EN.tell(remark.message) == (
        "Question 2 has no answers. The document says: “No answers were noted for this question.”"
    )


def test_a_link_without_an_address_becomes_plain_text_when_asked():
    words = linked("Read the website first.", website="#")
    made = plan("What works?", introduction=(MarkedText("Welcome."), words))
    (remark,), dialogue = checked("Time.", made=made)
    assert (remark.kind, remark.words) == (RemarkKind.NO_ADDRESS, "website")
    assert (remark.spot.text, remark.spot.paragraph) == (TextName.INTRODUCTION, 1)
    after = harvest(mended(dialogue, remark), EN)
    assert after.introduction == (MarkedText("Welcome."), MarkedText(words.text))


def test_a_picture_needs_words_for_who_cannot_see_it():
    remarks, _ = checked("Time.", pictures={"logo.png": " ", "map.png": "The street"})
    assert [(r.kind, r.words) for r in remarks] == [(RemarkKind.NO_ALTERNATIVE, "logo.png")]


@pytest.mark.parametrize(("colour", "fine"), [("#1a5fb4", True), ("#fc0", False), ("red", True)])
def test_a_house_colour_that_is_hard_to_read_is_told(colour, fine):
    remarks, _ = checked("Time.", accent=colour)
    assert kinds(remarks) == ([] if fine else [RemarkKind.CONTRAST])
    assert readable(colour) is fine


def test_black_on_white_is_the_most_there_is():
    assert round(contrast("#000", "#ffffff"), 3) == 21


# -- what is somebody's own ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "kind", "after"),
    [
        ("Mail jan.jansen@buurt.nl first.", RemarkKind.E_MAIL, "Mail an e-mail address first."),
        ("Call 06-12345678 at night.", RemarkKind.PHONE, "Call a phone number at night."),
        ("Call +31 (0)20 123 45 67.", RemarkKind.PHONE, "Call a phone number."),
        ("Ask mrs. De Vries for *tea*.", RemarkKind.NAME, "Ask a resident for *tea*."),
        ("Fatima keeps the *key*.", RemarkKind.NAME, "A resident keeps the *key*."),
        ("It was Jan van der Berg-Smit.", RemarkKind.NAME, "It was a resident."),
        ("*Mohammed* opened the door.", RemarkKind.NAME, "*A resident* opened the door."),
    ],
)
def test_what_is_somebodys_own_can_be_replaced_by_words_that_tell_less(words, kind, after):
    assert repaired(words, kind) == read_stars(after)


@pytest.mark.parametrize(
    "words",
    [
        "From 2019 until 2025 it cost € 1.250.000.",
        "On 13-01-2025 we were with 120 people.",
        "From 01-02-2025 10 until 12.",
        "In de Jan Steenstraat, bij het Anne Frankhuis, Willem de Zwijgerlaan 7.",
        "Will we meet? Hope helps. Rob nobody. Floor and ceiling.",
        "De Schakel and the Oak group spoke about Amsterdam.",
        "Wil je dat? Els of eik? Roos of lelie?",
    ],
)
def test_what_only_looks_like_a_number_or_a_name_is_left_alone(words):
    assert kinds(checked(words)[0]) == []


def test_a_word_that_is_a_name_as_well_is_one_in_the_middle_of_a_sentence():
    assert list(people("Roos helps.")) == []
    assert list(people("That is what Roos said.")) == [(13, 17)]
    assert list(people("Roos de Wit helps.")) == [(0, 11)]


def test_the_sentence_about_a_name_is_the_one_of_the_screens_in_both_languages():
    (remark,), _ = checked("Ask Fatima.")
    assert EN.tell(remark.message) == ("Possibly a name: “Fatima” under question 1.")
    assert NL.tell(remark.message) == ("Mogelijk een naam: “Fatima” in vraag 1.")
    assert EN.tell(remark.repair.label) == "Write “a resident” instead"


def test_a_dutch_document_gets_dutch_words_whatever_the_interface_speaks():
    dialogue = dialogue_of(plan("Wat werkt?"), said("a1", "Vraag het Fatima."))
    (remark,) = check(harvest(dialogue, NL))
    assert remark.repair is not None
    assert remark.repair.becomes.text == "Vraag het een bewoner."


# -- how it is written --------------------------------------------------------------------------


def test_typed_quotes_beside_printed_ones_are_told_and_put_right():
    remarks, dialogue = checked("The “real” *work*.", "It's *'ours'*.", 'A "bench".')
    assert [(r.kind, r.spot.answer) for r in remarks] == [
        (RemarkKind.QUOTES, "a2"),
        (RemarkKind.QUOTES, "a3"),
    ]
    assert mended(dialogue, remarks[0]).answers["a2"].now == read_stars("It’s *‘ours’*.")


@pytest.mark.parametrize("written", ["‘Bruggen’ en ‘paden’.", "“Bridges”.", "It’s late."])
def test_no_repair_turns_printed_quotes_into_typed_ones(written):
    made = plan("What works?", language="en", introduction=(MarkedText(written),))
    remarks, _ = checked("It's 'ours'.", "Don't wait.", "'Time'.", made=made)
    assert {remark.spot.text for remark in remarks} == {None}


def test_quotes_of_one_kind_are_never_remarked_on():
    assert checked("It’s “ours”.", "Don’t wait.")[0] == ()


def test_quotes_change_form_and_nothing_else():
    assert curly("'s Avonds zei ze: \"foto's van 'toen'\".") == (
        "’s Avonds zei ze: “foto’s van ‘toen’”."
    )


def test_a_capital_that_the_word_has_nowhere_else_is_stray():
    remarks, dialogue = checked("*Time*, Patience and calm work.", "It takes patience.")
    (remark,) = remarks
    assert (remark.kind, remark.words) == (RemarkKind.CAPITAL, "Patience")
    after = mended(dialogue, remark).answers["a1"].now
    assert after == read_stars("*Time*, patience and calm work.")


@pytest.mark.parametrize(
    "words",
    [
        "It takes patience. Patience works: Patience!",
        "The Quiet Garden, a quiet place in a garden.",
        "NOT now, but not never.",
        "We live in Quiet, Amsterdam.",
    ],
)
def test_capitals_of_sentences_names_and_shouts_are_left_alone(words):
    assert checked(words)[0] == ()


@pytest.mark.parametrize("words", ["Because...", "And then…", "Is this right??", "*More …*"])
def test_what_is_not_finished_is_told(words):
    assert kinds(checked(words)[0]) == [RemarkKind.UNFINISHED]


def test_a_key_phrase_may_be_all_there_is_but_a_whole_line_in_bold_is_told():
    assert checked("*Meeting each other*.")[0] == ()
    words = "*We meet each other in the garden* ."
    assert kinds(checked(words)[0]) == [RemarkKind.ALL_BOLD]
    assert repaired(words, RemarkKind.ALL_BOLD).marks == ()


def test_a_very_long_answer_is_told():
    assert kinds(checked("word " * 110)[0]) == [RemarkKind.LONG]


def test_what_is_let_be_is_let_be_for_these_words_only():
    remarks, dialogue = checked("word " * 110)
    (long,) = remarks
    let = apply(dialogue, entry(let_be(dialogue, long), key="let"))
    assert raised(let, remarks) == ()
    words = "other " * 110
    other = apply(let, entry(reword_answer(let, "a1", words), key="reworded"))
    assert kinds(raised(other, check(harvest(other, EN)))) == [RemarkKind.LONG]


def test_what_is_let_be_in_one_paragraph_is_raised_in_another():
    paragraphs = ('She said “yes” and "no".', 'He said “no” and "yes".')
    made = plan("What works?", language="en", introduction=tuple(map(read_stars, paragraphs)))
    remarks, dialogue = checked("Meeting each other.", made=made)
    mixed = [remark for remark in remarks if remark.kind is RemarkKind.QUOTES]
    assert [remark.spot.paragraph for remark in mixed] == [0, 1]
    let = apply(dialogue, entry(let_be(dialogue, mixed[0]), key="let"))
    assert raised(let, mixed) == (mixed[1],)


def test_the_same_under_two_questions_leads_to_the_second_and_names_the_first():
    made = plan("What works?", "What next?", language="en")
    dialogue = dialogue_of(
        made,
        said("a1", "Meeting each other in the garden."),
        said("a2", "Garden meetings, and tea."),
        said("a3", "In the garden, meeting each other!", "q2"),
        said("a4", "No meeting in the garden.", "q2"),
        said("a5", "Meeting in the garden each week", "", kind=AnswerKind.AGREEMENT),
    )
    twice = [r for r in check(harvest(dialogue, EN)) if r.kind is RemarkKind.TWICE]
    assert [(r.spot.answer, r.other) for r in twice] == [("a3", "a1")]
    assert EN.tell(twice[0].message) == (
        "“In the garden, meeting each other!” stands under question 2, "
        "and much the same under question 1."
    )


# -- repairs ------------------------------------------------------------------------------------


def test_a_repair_is_refused_once_the_words_have_changed():
    (remark,), dialogue = checked("Ask Fatima.")
    later = mended(dialogue, remark)
    with pytest.raises(NotNow, match="have changed since"):
        mend(later, remark)


def test_a_heading_can_be_put_right_as_well():
    made = plan('What "works"?', language="en")
    (remark,), dialogue = checked("It’s ‘ours’.", made=made)
    assert mended(dialogue, remark).question("q1").text == "What “works”?"


def test_the_sentences_around_the_questions_are_looked_at_as_well():
    words = linked("Then we talked, see here:", here="#")
    (remark,), dialogue = checked("Time.", made=plan("What works?", method=words))
    assert remark.spot.text is TextName.METHOD
    assert EN.tell(remark.message) == (
        "The link “here” in the sentence before the questions has no address yet."
    )
    assert harvest(mended(dialogue, remark), EN).method == MarkedText(words.text)


def test_what_only_a_person_can_put_right_has_no_repair():
    (remark,), dialogue = checked("And then…")
    with pytest.raises(NotNow, match="Only you"):
        mend(dialogue, remark)


def test_after_all_repairs_nothing_that_can_be_repaired_is_left():
    remarks, dialogue = checked(
        "Ask Fatima or mail x@y.nl, Patience “helps”.", "It's patience.", "Don't."
    )
    for _ in range(9):
        remarks = [r for r in check(harvest(dialogue, EN)) if r.repair]
        if not remarks:
            break
        dialogue = mended(dialogue, remarks[0])
    assert dialogue.answers["a1"].text == (
        "Ask a resident or mail an e-mail address, patience “helps”."
    )


SAID = """
    Jan de Vries mevrouw a@b.nl 06-12345678 “ja” it's *Tijd* tijd Geduld geduld, 's ... ?? // (
    Ünï 👩‍👧
"""
WORDS = st.sampled_from(SAID.split())


@given(st.lists(st.one_of(st.lists(WORDS, max_size=9).map(" ".join), st.text(max_size=40))))
def test_whatever_was_said_each_repair_can_be_carried_out(texts):
    made = [said(f"a{n}", text) for n, text in enumerate(texts)]
    dialogue = dialogue_of(plan("Wat werkt?"), *made)
    for remark in check(harvest(dialogue, NL)):
        assert NL.tell(remark.message)
        if remark.repair:
            assert remark.repair.becomes != remark.repair.was
            key = remark.spot.answer
            assert mended(dialogue, remark).answers[key].now == remark.repair.becomes


@pytest.mark.skipif(not DOCUMENTS, reason="the seed document is not on this machine")
@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_the_seed_document_gets_seven_remarks(path: Path):
    """Its two placeholder links, its four answers with typed quotes and its one stray capital."""
    document = with_even_blank_lines(path.read_bytes().decode())
    remarks = check(harvest(dialogue_in(document), NL))
    assert Counter(kinds(remarks)) == {
        RemarkKind.NO_ADDRESS: 2,
        RemarkKind.QUOTES: 4,
        RemarkKind.CAPITAL: 1,
    }


# -- parts that were chosen ---------------------------------------------------------------------


def test_a_name_that_was_replaced_is_told_where_the_annex_still_has_it():
    made = plan("What works?", language="en")
    dialogue = dialogue_of(made, said("a1", "I asked Fatima, she helps."), said("a2", "Time."))
    (named,) = check(harvest(dialogue, EN, FULL))
    dialogue = mended(dialogue, named)
    assert check(harvest(dialogue, EN)) == ()
    (kept,) = check(harvest(dialogue, EN, FULL))
    assert (kept.kind, kept.words, kept.repair) == (RemarkKind.NAME, "Fatima", None)
    assert "in the annex" in EN.tell(kept.message)


def test_a_text_of_the_facilitators_own_is_looked_at_and_mended_by_paragraph():
    short = (MarkedText("All went well."), MarkedText("Mail jan@voorbeeld.nl for more."))
    dialogue = dialogue_of(plan("What works?"), TextChanged(TextName.IN_SHORT, short))
    remarks = check(harvest(dialogue, EN, FULL))
    (mail,) = (remark for remark in remarks if remark.kind is RemarkKind.E_MAIL)
    assert (mail.spot.text, mail.spot.paragraph) == (TextName.IN_SHORT, 1)
    assert "under “In short”" in EN.tell(mail.message)
    now = mended(dialogue, mail).plan.texts[TextName.IN_SHORT]
    assert [paragraph.text for paragraph in now] == [
        "All went well.",
        "Mail an e-mail address for more.",
    ]
