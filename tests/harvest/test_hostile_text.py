import unicodedata

import pytest
from hypothesis import HealthCheck, example, given, settings

from facilitator.domain.events import AnswerKind, AnswerSubmitted
from facilitator.domain.marks import MarkedText, MarkKind
from facilitator.domain.text import clean
from facilitator.harvest.document import harvest
from facilitator.harvest.markdown import inline, markdown
from facilitator.harvest.texts import cleaned
from facilitator.language import language
from tests.harvest.building import dialogue_of, marked, plan
from tests.harvest.hostile import HOSTILE, marked_texts
from tests.harvest.reading import BOLD, ITALIC, PARSERS, blocks, texts


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("parser", PARSERS, ids=["commonmark", "gfm"])
def test_a_hostile_text_comes_back_as_its_cleaned_self_wherever_it_stands(text, parser):
    evening = plan(
        text,
        title=text,
        kind=text,
        date=text,
        introduction=(MarkedText(text),),
        method=MarkedText(text),
        bridge=MarkedText(text),
    )
    submitted = AnswerSubmitted("a1", text, (), AnswerKind.ANSWER, "q1")
    document = markdown(harvest(dialogue_of(evening, submitted), language("en"))).decode()
    words, capitals = clean(text), clean(clean(text).upper())
    assert texts(document, parser) == [
        ("h1", words),
        ("p", capitals),
        ("h2", words),
        ("p", words),
        ("p", words),
        ("ul/li/p", words),
        ("p", words),
        ("h2", capitals),
        ("ul/li/p", words),
    ]


def test_a_hostile_speaker_stays_in_the_sentence():
    evening = plan("Waarom?", speaker="- **{n}** <b>\x1b[0m")
    document = markdown(harvest(dialogue_of(evening), language("en"))).decode()
    sentence = (
        "First we listened to - **{n}** <b>[0m; then we talked in small groups about this question:"
    )
    assert ("p", sentence) in texts(document)


EXAMPLES = 5_000 if settings.get_current_profile_name() == "long" else 200


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(marked_texts())
@example(marked("***", ("***", MarkKind.BOLD)))
@example(marked("a*b*", ("*b", MarkKind.ITALIC), ("b", MarkKind.BOLD)))
def test_whatever_was_typed_and_marked_is_read_back(typed):
    fit = cleaned(typed)
    for parser in PARSERS:
        found = blocks(f"- {inline(fit)}", parser)
        assert [where for where, _ in found] == (["ul/li/p"] if fit else [])
        characters = [each for _, inside in found for each in inside]
        assert "".join(character for character, _ in characters) == fit.text
        for place, (character, on) in enumerate(characters):
            assert_marked(character, on, asked_of(fit, place), fit)


def asked_of(fit, place):
    over = [mark for mark in fit.marks if mark.start <= place < mark.end]
    return {mark.href if mark.kind is MarkKind.LINK else mark.kind.value for mark in over}


def assert_marked(character, on, asked, fit):
    """Links are exact; a letter keeps its bold; italics may only give way to bold."""
    assert on <= asked
    lost = asked - on
    assert lost <= {BOLD, ITALIC}
    if lost and unicodedata.category(character)[0] in "LNM":
        assert lost == {ITALIC}
        assert any(mark.kind is MarkKind.BOLD for mark in fit.marks)
