import unicodedata

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from facilitator.domain.events import AnswerKind, AnswerSubmitted
from facilitator.domain.marks import Mark, MarkedText, MarkKind
from facilitator.domain.text import clean
from facilitator.harvest.document import harvest
from facilitator.harvest.markdown import inline, markdown
from facilitator.harvest.texts import cleaned
from facilitator.language import language
from tests.harvest.building import dialogue_of, marked, plan
from tests.harvest.reading import BOLD, ITALIC, PARSERS, blocks, texts

HOSTILE = [
    "**vet** en *schuin* en ***beide*** en **open",
    "*** niet gesloten *",
    "__laag__ _streepje_ _ _ _",
    "\x1b[31mrood\x1b[0m en \x1b]8;;http://kwaad.nl\x07klik\x1b]8;;\x07",
    "\u202eomgekeerd\u202c en \u2066los\u2069",
    "los \ud83d surrogaat \udc00",
    "nul\x00teken",
    "regel een\r\nregel twee\n\n# kop\n- punt\u2028eind",
    "- streepje",
    "+ plus",
    "* ster",
    "# kop #",
    "###### zes",
    "> citaat",
    "=formule()+1",
    "===",
    "---",
    "- - -",
    "1. een",
    "999999999) veel",
    "```\ncode\n```",
    "~~~ golf ~~~",
    "`een` ``twee `` drie",
    "<script>alert(1)</script>",
    "<!-- weg -->",
    "<?php ?> <![CDATA[ x ]]> <http://a.nl> <1@a.nl>",
    "&amp; &#42; &#x2A; &nbsp;x &lt;b&gt; &onbekend;",
    "achteraan een schuine streep\\",
    "\\*\\\\*\\",
    "![plaatje](http://kwaad.nl/x.png) [link](javascript:alert(1)) [a][b] [c]: http://d.nl",
    "[a]: http://kwaad.nl 'x'",
    "[^1]: noot",
    "[ ] taak",
    "[x] taak",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "~~doorgehaald~~ ~een~",
    "http://kwaad.nl www.kwaad.nl kwaad.nl //localhost ftp://x.nl a@b.nl mailto:a@b a@1.2.3.4",
    "a\\http://kwaad.nl ///localhost klaar.De volgende",
    "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
    "👩\u200d👩\u200d👧 \u200eook\u200f",
    "{{ sjabloon }} ${x} %s {0} {name}",
    "\ufeffbegin \ufdd0 \uffff",
    "[" * 60 + "diep" + "]" * 60 + "(x)",
    "*_" * 200,
    "woord " * 1666 + "slot",
    "**a_[`<&\\" * 1000,
]


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


SIGNS = st.text(st.sampled_from("ab *_`~[]()<>&;!#+-.=|\\/:@1\"'\n\té😀ß“"), max_size=12)
SCRAPS = st.sampled_from(
    (
        *("1. ", "- ", "# ", "http://", "www.", "foo.nl", "i@x.nl", "mailto:a@b", "a@1.2.3.4"),
        *("//localhost", "&amp;", "](x)", "![", "**", "***", "~~", "```", "<b>", "<!--"),
        *("\u0301", "\u200d"),
    )
)
TYPED = st.lists(st.one_of(SIGNS, SCRAPS, st.text(max_size=3)), max_size=6).map("".join)
KINDS = st.sampled_from(MarkKind)
ADDRESSES = st.sampled_from(["#", "https://x.nl/a_b", "mailto:x@y.nl", "javascript:x", ""])


@st.composite
def marked_texts(draw):
    text = draw(TYPED)
    places = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(places, places, KINDS, ADDRESSES), max_size=6))
    marks = tuple(Mark(min(a, b), max(a, b), kind, href) for a, b, kind, href in spans)
    return MarkedText(text, marks)


EXAMPLES = 200 if settings.get_current_profile_name() == "ci" else 2_000


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
