import pytest

from facilitator.domain.marks import Mark, MarkedText, MarkKind
from facilitator.tui.bolding import Bolding, begin
from tests.building import marked
from tests.tui.looking import HOSTILE


def words(bolding: Bolding) -> list[str]:
    return [bolding.said.text[start:end] for start, end in bolding.words]


def bold(bolding: Bolding) -> list[str]:
    return [bolding.said.text[mark.start : mark.end] for mark in bolding.marks]


def test_words_come_without_the_signs_around_them() -> None:
    assert words(begin(marked("“Ja”, zei B1-taal: 3 × (soms)."))) == [
        "Ja",
        "zei",
        "B1-taal",
        "3",
        "×",
        "soms",
    ]


def test_it_starts_at_what_is_bold_already() -> None:
    bolding = begin(marked("They *greet first*, always."))
    assert (bolding.at, bold(bolding), bolding.changed) == (1, ["greet first"], False)
    assert not bolding.proposed


@pytest.mark.parametrize(
    ("text", "proposal"),
    [
        ("They greet first, always, and in the dark.", "greet first"),
        ("Time.", "Time"),
        ("Eating together on the square", "Eating together on the square"),
        ("Two three four five six seven eight nine ten eleven", "Two three four five six"),
        ("Yes – and then some more of it", "Yes"),
    ],
)
def test_else_the_first_words_are_proposed(text: str, proposal: str) -> None:
    bolding = begin(marked(text))
    assert bold(bolding) == [proposal]
    assert bolding.proposed
    assert not bolding.bold
    assert bolding.changed


def test_words_are_made_bold_one_by_one_and_those_next_to_each_other_are_one() -> None:
    bolding = begin(marked("*We* greet each other, always.")).turn()
    assert bold(bolding) == []
    bolding = bolding.step(1).turn().step(1).turn().step(2).turn()
    assert bold(bolding) == ["greet each", "always"]
    assert bolding.step(-1).turn().marks == marked("We *greet each other, always*.").marks


def test_a_phrase_grows_and_shrinks_at_its_end() -> None:
    bolding = begin(marked("They *greet* each other first."))
    longer = bolding.grow().grow()
    assert (bold(longer), longer.at) == (["greet each other"], 3)
    shorter = longer.shrink()
    assert (bold(shorter), shorter.at) == (["greet each"], 2)
    assert bold(longer.grow().grow().grow()) == ["greet each other first"]
    gone = shorter.shrink().shrink()
    assert (bold(gone), gone.at, gone.shrink()) == ([], 1, gone)


def test_where_no_phrase_is_one_begins_at_the_word() -> None:
    second = begin(marked("*They* greet each other")).step(2).grow()
    assert (bold(second), second.at) == (["They", "each"], 2)
    assert bold(second.grow()) == ["They", "each other"]


def test_a_proposal_shrinks_from_its_end_whatever_word_of_it_one_is_at() -> None:
    assert bold(begin(marked("They greet first, always.")).shrink()) == ["greet"]


def test_one_can_begin_with_nothing() -> None:
    assert bold(begin(marked("They greet first, always.")).clear()) == []


def test_whoever_chooses_has_seen_the_proposal() -> None:
    bolding = begin(marked("They greet first, always.")).step(2).turn()
    assert bolding.proposed == frozenset()
    assert bold(bolding) == ["greet first, always"]
    assert bold(bolding.turn().turn()) == bold(bolding)


def test_one_stays_inside_the_text() -> None:
    bolding = begin(marked("*Two* words"))
    assert bolding.step(-9).at == 0
    assert bolding.step(9).at == 1
    assert bold(bolding.step(-1).shrink()) == []


def test_marks_of_other_kinds_stay() -> None:
    link = Mark(0, 4, MarkKind.LINK, "https://example.org")
    bolding = begin(MarkedText("They greet first", (link, Mark(5, 10))))
    assert bolding.turn().marks == (link,)


def test_part_of_a_word_in_bold_counts_as_the_word() -> None:
    bolding = begin(MarkedText("They greet", (Mark(7, 10),)))
    assert bold(bolding) == ["greet"]
    assert not bolding.changed


@pytest.mark.parametrize("text", ["", "…", "!?", "– ( )"])
def test_a_text_without_words_has_nothing_to_choose(text: str) -> None:
    bolding = begin(MarkedText(text))
    assert bolding.words == ()
    for next_one in (bolding.turn(), bolding.step(1), bolding.grow(), bolding.shrink()):
        assert next_one.marks == ()


@pytest.mark.parametrize("text", HOSTILE)
def test_marks_are_always_on_words(text: str) -> None:
    said = marked(text + " and " + text)
    bolding = begin(said)
    for _ in bolding.words:
        bolding = bolding.turn().step(1)
        assert all(0 <= m.start < m.end <= len(said.text) for m in bolding.marks)
