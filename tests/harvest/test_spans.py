from hypothesis import given

from facilitator.domain.marks import MarkedText, MarkKind
from facilitator.harvest.spans import Span, linked_spans, spans
from facilitator.harvest.texts import cleaned
from tests.harvest.building import linked, marked
from tests.harvest.hostile import marked_texts


def test_words_are_cut_where_their_look_changes():
    text = marked("Eerst de soep dan", ("de soep", MarkKind.BOLD), ("soep dan", MarkKind.ITALIC))
    assert list(spans(text)) == [
        Span("Eerst "),
        Span("de ", bold=True),
        Span("soep", bold=True, italic=True),
        Span(" dan", italic=True),
    ]


def test_a_link_is_one_whole_whatever_is_bold_in_it():
    text = marked(
        "Op de site.", ("de site", MarkKind.LINK, "https://a.nl"), ("site", MarkKind.BOLD)
    )
    assert list(linked_spans(text)) == [
        ("", (Span("Op "),)),
        (
            "https://a.nl",
            (Span("de ", href="https://a.nl"), Span("site", bold=True, href="https://a.nl")),
        ),
        ("", (Span("."),)),
    ]


def test_a_link_without_an_address_is_words():
    assert list(spans(linked("Zie de site.", site="#"))) == [Span("Zie de site.")]


def test_nothing_is_no_piece():
    assert list(spans(MarkedText())) == []


@given(marked_texts())
def test_the_pieces_are_the_text_and_its_marks(typed):
    fit = cleaned(typed)
    read = [(c, s.bold, s.italic, s.href) for s in spans(fit) for c in s.text]
    asked = []
    for place, character in enumerate(fit.text):
        over = [mark for mark in fit.marks if mark.start <= place < mark.end]
        kinds = {mark.kind for mark in over}
        href = next((m.href for m in over if m.kind is MarkKind.LINK and m.href != "#"), "")
        asked.append((character, MarkKind.BOLD in kinds, MarkKind.ITALIC in kinds, href))
    assert read == asked
