import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.assist.likeness import ENOUGH, Known, gist, likeness

GARDEN = "Meeting each other in the garden, every week."
WORDS = [
    "meeting",
    "garden",
    "not",
    "never",
    "tea",
    "week",
    "geen",
    "samen",
    "Ünï",
    "🌳",
    "e\u0301",
]
FEW_WORDS = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join)
ANY = st.one_of(st.text(max_size=60), FEW_WORDS)


def alike(one, other, language="en"):
    return likeness(gist(one, language), gist(other, language)) >= ENOUGH


@pytest.mark.parametrize(
    "words",
    [
        "every week meeting each other in the garden",
        "MEETING in the garden – every week!",
        "Meetings in the garden each week",
        "a garden meeting every week",
        "We are meeting in the gardem every week",
        "meeting, garden",
    ],
)
def test_the_order_small_words_and_slips_do_not_count(words):
    assert alike(GARDEN, words)


@pytest.mark.parametrize(
    "words",
    [
        "No meeting each other in the garden, every week.",
        "Never meeting in the garden every week",
        "We don't want meeting each other in the garden every week",
        "meeting",
        "Tea on the square",
        "",
    ],
)
def test_a_denial_one_word_or_other_words_are_not_alike(words):
    assert not alike(GARDEN, words)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Er is ruimte voor jongeren", "Er is geen ruimte voor jongeren"),
        ("Meer aandacht voor jongeren in de wijk", "Minder aandacht voor jongeren in de wijk"),
        ("Samen eten kost tijd", "Samen eten zonder tijd"),
    ],
)
def test_in_dutch_a_denial_is_not_alike_either(one, other):
    assert not alike(one, other, "nl")
    assert alike(one, one, "nl")
    assert alike(other, other, "nl")


def test_two_denials_are_alike():
    assert alike("Geen ruimte voor jongeren", "jongeren: er is niet genoeg ruimte", "nl")


@given(ANY, ANY)
def test_it_is_the_same_both_ways_and_never_more_than_everything(one, other):
    there, back = (likeness(gist(a), gist(b)) for a, b in ((one, other), (other, one)))
    assert there == back
    assert 0 <= there <= 1


@given(ANY)
def test_a_text_with_words_is_like_itself(text):
    assert likeness(gist(text), gist(text)) == (1 if gist(text).whole else 0)


# -- the one that is most alike -----------------------------------------------------------------


def known(*texts):
    made = Known("en")
    made.learn((str(n), text) for n, text in enumerate(texts, start=1))
    return made


def test_the_one_most_alike_is_found():
    texts = known("Tea in the garden", GARDEN, "Meeting each other")
    assert texts.most_alike("meeting in the garden every week") == "2"
    assert texts.most_alike("the square in the evening") == ""


def test_of_two_that_are_as_much_alike_the_first_is_found():
    assert known("Tea in a garden", "A garden with tea").most_alike("garden tea") == "1"


def test_of_two_that_are_as_much_alike_the_one_shown_stays():
    texts = known("Tea in a garden", "A garden with tea")
    assert texts.most_alike("garden tea", rather="2") == "2"
    assert texts.most_alike("garden tea", rather="1") == "1"


def test_of_two_that_hold_all_that_was_typed_more_words_count():
    texts = known("Tea together", "Tea together with the neighbours")
    assert texts.most_alike("Tea together with our neighbours", rather="1") == "2"


def test_what_is_known_follows_what_is_there():
    texts = known(GARDEN, "Tea and cake")
    texts.learn([("2", "Cake without tea"), ("3", "Singing in the street")])
    assert texts.most_alike(GARDEN) == ""
    assert texts.most_alike("tea, cake") == ""
    assert texts.most_alike("singing street") == "3"


@given(st.lists(ANY, max_size=8), ANY)
def test_looking_things_up_finds_what_comparing_all_of_them_finds(texts, asked):
    """What shares too few letters to be compared at all is all that may be missed."""
    found = known(*texts).most_alike(asked)
    best = max((likeness(gist(asked, "en"), gist(t, "en")) for t in texts), default=0)
    if found:
        assert likeness(gist(asked, "en"), gist(texts[int(found) - 1], "en")) == best >= ENOUGH
    if asked in texts and gist(asked, "en").whole:
        assert found


def test_the_same_few_words_are_the_same_answer():
    texts = known("Money.", "The coffee is always on.")
    assert texts.most_alike("the coffee is always on") == "2"
    assert texts.most_alike("money") == "1"
    assert texts.most_alike("coffee") == ""
    texts.learn([("2", "Tea")])
    assert texts.most_alike("money") == ""
