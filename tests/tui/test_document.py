import pytest

from facilitator.domain.events import AnswerKind
from facilitator.domain.marks import MarkedText
from facilitator.domain.moves.answers import (
    emphasise_answer,
    leave_out_answer,
    move_answer,
    reword_answer,
)
from facilitator.harvest.document import harvest
from facilitator.language import language
from facilitator.tui.document import Document, lay_out
from facilitator.tui.words import BODY, HERE, INK
from facilitator.tui.wrapping import wrap
from tests.building import COURAGE, NEXT, TRUST, AnEvening, a_plan, marked
from tests.tui.looking import HOSTILE

EN = language("en")
LONG = "We *greet* each other on the stairs, also in the dark and when it rains."


def laid(evening: AnEvening, width: int = 40, before: Document | None = None) -> Document:
    return lay_out(harvest(evening.dialogue, EN), width, before)


def lines(document: Document) -> list[str]:
    return [document.line(y).content.plain.rstrip() for y in range(document.height)]


def inks(document: Document, y: int, chosen: str = "") -> list[tuple[str, str]]:
    """The pieces of a line that have an ink of their own on top."""
    content = document.line(y, chosen).content
    return [(content.plain[s.start : s.end], str(s.style)) for s in content.spans]


def an_evening() -> AnEvening:
    plan = a_plan(
        kind="Harvest",
        date="13 January 2025",
        speaker="Noor",
        introduction=(MarkedText("A street to grow old in."),),
    )
    return AnEvening(plan)


def test_the_document_has_its_classic_form() -> None:
    evening = an_evening()
    evening.hears("*Time.*")
    evening.hears(LONG)
    evening.hears("A list.", question="")

    assert lines(laid(evening)) == [
        "Harvest",
        "",
        "13 January 2025",
        "",
        "Bridges in the street",
        "",
        "A street to grow old in.",
        "",
        "First we listened to Noor; then we",
        "talked in small groups about these",
        "questions:",
        "",
        "– When did you feel trusted?",
        "– What takes courage?",
        "– What could we try?",
        "",
        "Below is what was said, as far as",
        "possible in the words of those who were",
        "there.",
        "",
        "WHEN DID YOU FEEL TRUSTED?",
        "",
        "– Time.",
        "– We greet each other on the stairs,",
        "  also in the dark and when it rains.",
        "",
        "WHAT TAKES COURAGE?",
        "",
        "No answers were noted for this question.",
        "",
        "WHAT COULD WE TRY?",
        "",
        "No answers were noted for this question.",
        "",
        "PARKING LOT",
        "",
        "– A list.",
    ]


def test_each_line_knows_whose_answer_it_is() -> None:
    evening = an_evening()
    first, second = evening.hears("Time."), evening.hears(LONG)
    document = laid(evening)

    assert document.span(first) == (22, 23)
    assert document.span(second) == (23, 25)
    owners = [document.line(y).answer for y in range(document.height)]
    assert [key for key in owners if ":" in key] == [
        *("kind:0", "date:0", "title:0", "introduction:0"),
        *["method:0"] * owners.count("method:0"),
        *["bridge:0"] * owners.count("bridge:0"),
    ]
    owners = ["" if ":" in key else key for key in owners]
    assert owners == [""] * 22 + [first, second, second] + [""] * (document.height - 25)


def test_a_section_is_its_heading_and_all_under_it() -> None:
    evening = an_evening()
    evening.hears("Time.")
    evening.hears("A list.", question="")
    evening.hears("Bring soup.", question="", kind=AnswerKind.AGREEMENT)
    document = laid(evening)

    start, end = document.section(TRUST) or (0, 0)
    assert lines(document)[start:end] == ["WHEN DID YOU FEEL TRUSTED?", "", "– Time."]
    start, end = document.section(NEXT) or (0, 0)
    assert lines(document)[end - 1] == "No answers were noted for this question."
    start, end = document.section("") or (0, 0)
    assert lines(document)[start:end] == ["PARKING LOT", "", "– A list."]
    start, end = document.section(AnswerKind.AGREEMENT) or (0, 0)
    assert end == document.height
    assert document.section(AnswerKind.SPEAKER_QUESTION) is None


def test_what_is_out_of_the_document_is_nowhere_in_it() -> None:
    evening = an_evening()
    key = evening.hears("Time.")
    evening.does(leave_out_answer, key)

    assert laid(evening).span(key) is None


def test_a_key_phrase_is_in_bold_ink_also_where_it_runs_over_two_lines() -> None:
    evening = an_evening()
    key = evening.hears("We greet each other *on the dark stairs also* when it rains.")
    document = laid(evening)
    first, _ = document.span(key) or (0, 0)

    assert inks(document, first)[1:] == [
        ("We greet each other on the dark stairs", BODY),
        ("on the dark stairs", INK),
    ]
    assert inks(document, first + 1) == [("also when it rains.", BODY), ("also", INK)]


def test_only_the_dash_of_the_chosen_answer_stands_out() -> None:
    evening = an_evening()
    one, other = evening.hears(LONG), evening.hears("Time.")
    document = laid(evening)
    first, _ = document.span(one) or (0, 0)

    assert inks(document, first, one)[0] == ("– ", HERE)
    assert HERE not in dict(inks(document, first + 1, one)).values()
    assert inks(document, first, other)[0] != ("– ", HERE)


def test_beyond_the_document_there_is_nothing() -> None:
    document = laid(an_evening())
    assert document.line(-1).content.plain == ""
    assert document.line(document.height).content.plain == ""
    assert Document().height == 0
    assert Document().line(0).content.plain == ""
    assert Document().span("x") is None


def test_lines_are_never_wider_than_an_eye_can_follow() -> None:
    evening = an_evening()
    evening.hears(" ".join(["word"] * 100))
    assert max(map(len, lines(laid(evening, 300)))) <= 84


def test_one_changed_answer_is_the_only_one_wrapped_again(monkeypatch: pytest.MonkeyPatch) -> None:
    evening = an_evening()
    keys = [evening.hears(f"{LONG} {n}", question=(TRUST, COURAGE)[n % 2]) for n in range(50)]
    before = laid(evening)
    wrapped: list[str] = []

    def counting(text: str, width: int) -> tuple[tuple[int, int], ...]:
        wrapped.append(text)
        return wrap(text, width)

    monkeypatch.setattr("facilitator.tui.document.wrap", counting)
    evening.does(reword_answer, keys[7], "Something else.")
    after = laid(evening, before=before)
    assert wrapped == ["Something else."]

    evening.does(emphasise_answer, keys[8], marked("*We*").marks)
    evening.does(move_answer, keys[9], after="")
    evening.does(leave_out_answer, keys[10])
    third = laid(evening, before=after)
    assert wrapped == ["Something else."]
    assert lines(third) == lines(laid(evening))
    assert third.span(keys[9]) != before.span(keys[9])


def test_another_width_is_wrapped_anew() -> None:
    evening = an_evening()
    evening.hears(LONG)
    narrow = laid(evening, 20)
    assert lines(laid(evening, 60, narrow)) == lines(laid(evening, 60))


def test_the_same_words_as_heading_and_as_answer_have_their_own_lines() -> None:
    words = "When did you feel trusted by us all?"
    evening = AnEvening(a_plan(introduction=(MarkedText(words),)))
    key = evening.hears(words)
    document = laid(evening, 36)

    assert words in lines(document)
    first, after = document.span(key) or (0, 0)
    assert after - first == 2


@pytest.mark.parametrize("width", [1, 2, 7, 30, 200])
@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_people_write_stays_words_and_stays_in_its_cells(text: str, width: int) -> None:
    plan = a_plan(
        title=text,
        kind=text,
        date=text,
        speaker=text,
        introduction=(MarkedText(text),),
        bridge=MarkedText(text),
    )
    evening = AnEvening(plan)
    evening.hears(text * 3)
    evening.hears(f"*{text}*", question="")
    document = laid(evening, width)

    for y in range(document.height):
        content = document.line(y).content
        assert content.cell_length <= max(width, 4)
        assert "\x1b" not in content.plain
        assert "@click" not in "".join(str(span.style) for span in content.spans)
    if width == 200:
        whole = "\n".join(lines(document))
        assert harvest(evening.dialogue, EN).masthead.kind in whole
