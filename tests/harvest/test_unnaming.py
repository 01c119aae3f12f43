"""A name goes, and the sentence it stood in stays sound; else nothing is offered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.harvest.check import RemarkKind, check
from facilitator.harvest.document import harvest
from facilitator.harvest.people import people
from facilitator.language import language
from tests.harvest.building import dialogue_of, plan, said


def repaired(words: str, code: str) -> str | None:
    """What an answer says once its first name is repaired; None where no repair is offered."""
    dialogue = dialogue_of(plan("What works?", language=code), said("a1", words))
    found = check(harvest(dialogue, language(code)))
    named = next(remark for remark in found if remark.kind is RemarkKind.NAME)
    return named.repair.becomes.text if named.repair else None


@pytest.mark.parametrize(
    ("words", "after"),
    [
        ("My neighbour Fatima, she has the keys.", "My neighbour, she has the keys."),
        ("I asked our very old friend Jan de Vries.", "I asked our very old friend."),
        ("Ask the volunteer Ahmed's mother.", "Ask the volunteer's mother."),
        ("My neighbour Mrs Jones helps.", "My neighbour helps."),
        ("The mayor John Smith came.", "The mayor came."),
        ("Peter’s sister Fatima came.", "A resident’s sister Fatima came."),
        ("Fatima has the keys.", "A resident has the keys."),
        ("Wait. Fatima has them.", "Wait. A resident has them."),
        ("Neighbour Fatima has the keys.", "A resident has the keys."),
        ("We heard that Fatima helps.", "We heard that a resident helps."),
        ("Ask Fatima's advice.", "Ask a resident's advice."),
    ],
)
def test_an_english_sentence_stays_sound(words: str, after: str) -> None:
    assert repaired(words, "en") == after


@pytest.mark.parametrize(
    ("words", "after"),
    [
        ("Mijn buurvrouw Fatima heeft de sleutel.", "Mijn buurvrouw heeft de sleutel."),
        ("Vraag het onze vrijwilliger Ahmed.", "Vraag het onze vrijwilliger."),
        ("Van mijn oude overbuurman Piet Jansen.", "Van mijn oude overbuurman."),
        ("De wethouder Jansen kwam.", "De wethouder kwam."),
        ("Mijn oma Truus van den Berg kookt.", "Mijn oma kookt."),
        ("Fatima heeft de sleutel.", "Een bewoner heeft de sleutel."),
        ("Buurvrouw Fatima heeft de sleutel.", "Een bewoner heeft de sleutel."),
        ("Dat is van meneer Jansen.", "Dat is van een bewoner."),
        ("Ik denk dat Fatima het weet.", "Ik denk dat een bewoner het weet."),
    ],
)
def test_a_dutch_sentence_stays_sound(words: str, after: str) -> None:
    assert repaired(words, "nl") == after


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Dear Fatima knows.", "en"),
        ("Our Fatima knows.", "en"),
        ("The keys Fatima has are gone.", "en"),
        ("Welcome, Fatima!", "en"),
        ("A volunteer, Fatima, has the keys.", "en"),
        ("Fatima and Ahmed have the keys.", "en"),
        ("James' bench is broken.", "en"),
        ("According to volunteer Ahmed it works.", "en"),
        ("My piano tuner Fatima knows.", "en"),
        ("Volgens vrijwilliger Ahmed werkt het.", "nl"),
        ("Onze Fatima weet het.", "nl"),
        ("Lieve Fatima weet het.", "nl"),
        ("Fatima's sleutel is weg.", "nl"),
        ("Mijn buurvrouw Fatima’s sleutel.", "nl"),
        ("De lessen van Piet, Jan en Fatima.", "nl"),
        ("Dank je wel, Fatima.", "nl"),
        ("Onze pianostemmer Ahmed weet het.", "nl"),
    ],
)
def test_where_no_words_of_ours_would_do_none_are_offered(words: str, code: str) -> None:
    assert repaired(words, code) is None


def test_two_titles_or_a_title_and_a_whole_name_are_one_name() -> None:
    words = "Buurvrouw mevrouw Fatima El Amrani helpt."
    assert [words[slice(*span)] for span in people(words)] == ["Buurvrouw mevrouw Fatima El Amrani"]


WORDS = "my the neighbour mijn buurvrouw Fatima Ahmed en and dear , . 's mevrouw Jansen de van"


@given(
    st.lists(st.sampled_from(WORDS.split()), max_size=9).map(" ".join),
    st.sampled_from(["en", "nl"]),
)
def test_no_repair_puts_an_article_before_an_article(words: str, code: str) -> None:
    dialogue = dialogue_of(plan("What works?", language=code), said("a1", words))
    for remark in check(harvest(dialogue, language(code))):
        if remark.kind is RemarkKind.NAME and remark.repair:
            text = remark.repair.becomes.text.casefold()
            assert not any(
                f"{word} a resident" in text for word in ("my", "the", "dear", "neighbour")
            )
            assert not any(f"{word} een bewoner" in text for word in ("mijn", "de", "buurvrouw"))
