"""What Enter means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.events import AnswerKind
from facilitator.domain.marks import Mark, MarkedText
from facilitator.domain.plan import Abbreviation
from facilitator.domain.typed import (
    Black,
    Command,
    Said,
    read_pasted,
    read_typed,
    sign_of,
    write_out,
)

SHORT = (
    Abbreviation("ivm", "in verband met"),
    Abbreviation("o.a.", "onder andere"),
    Abbreviation("gem", "gemeente"),
    Abbreviation("NS", "Nederlandse Spoorwegen"),
    Abbreviation("ster", "een * hier"),
)


def words(text: str, *abbreviations: Abbreviation) -> list[str]:
    typed = read_typed(text, abbreviations)
    assert isinstance(typed, Said)
    return [w.text for w in typed.words]


@pytest.mark.parametrize(
    "text",
    [
        "3 keer per week",
        "B1-taalniveau",
        "Q4 is te laat",
        "Wat is er?",
        "- streep",
        "1. een",
        "http://x.nl//y",
        "en/of",
        "...",
        "[/]",
        "[@click=app.quit]x[/]",
        "2 * 3",
    ],
)
def test_an_answer_is_what_was_typed(text: str) -> None:
    assert words(text) == [text]


def test_a_first_question_mark_is_a_question_for_the_speaker() -> None:
    said = (MarkedText("Hoe oud is de brug?"),)
    assert read_typed("?Hoe oud is de brug?") == Said(said, AnswerKind.SPEAKER_QUESTION)
    assert read_typed("? Hoe oud is de brug?") == Said(said, AnswerKind.SPEAKER_QUESTION)


def test_a_first_exclamation_mark_is_an_agreement() -> None:
    assert read_typed("!Jan belt") == Said((MarkedText("Jan belt"),), AnswerKind.AGREEMENT)


def test_a_space_in_front_makes_a_sign_a_word_again() -> None:
    assert read_typed(" ?wie dan") == Said((MarkedText("?wie dan"),))
    assert words(" /dev") == ["/dev"]


def test_a_sign_alone_says_nothing() -> None:
    assert read_typed("?") == Said((), AnswerKind.SPEAKER_QUESTION)
    assert read_typed("  ") == Said()


def test_a_slash_is_a_command_and_a_dot_alone_is_black() -> None:
    assert read_typed("/time -2") == Command("time -2")
    assert read_typed("/") == Command("")
    assert read_typed(".") == Black()
    assert read_typed(". ") == Black()


def test_two_slashes_between_spaces_divide_answers() -> None:
    assert words("samen eten // een bank ") == ["samen eten", "een bank"]
    assert words("a // // b //") == ["a", "b"]
    assert words("a //b") == ["a //b"]
    two = read_typed("?a // b")
    assert isinstance(two, Said)
    assert two.kind is AnswerKind.SPEAKER_QUESTION


def test_stars_are_bold() -> None:
    assert read_typed("een *bank* hier") == Said((MarkedText("een bank hier", (Mark(4, 8),)),))


def test_abbreviations_are_written_out_as_whole_words() -> None:
    assert words("dicht ivm regen, o.a. hier.", *SHORT) == [
        "dicht in verband met regen, onder andere hier."
    ]
    assert words("Ivm regen", *SHORT) == ["In verband met regen"]
    assert words("de NS en ns", *SHORT) == ["de Nederlandse Spoorwegen en ns"]
    assert words("gemak, ivmx, IVM", *SHORT) == ["gemak, ivmx, IVM"]
    assert words("*gem* // ivm", *SHORT) == ["gemeente", "in verband met"]


def test_what_stands_for_an_abbreviation_is_taken_literally() -> None:
    assert words("ster", *SHORT) == ["een * hier"]
    assert write_out("gem", ()) == "gem"


def test_an_abbreviation_asked_for_with_a_capital_has_its_own_words() -> None:
    both = (Abbreviation("Rk", "Rode Kruis"), Abbreviation("rk", "rooms-katholiek"))
    assert words("Rk en rk", *both) == ["Rode Kruis en rooms-katholiek"]


def test_pasted_lines_are_answers_without_their_bullets_and_numbers() -> None:
    pasted = "- Samen eten\r\n•\tEen bank\r\n\r\n  1. Vaker *bellen*\n2) Zingen\n –\n\t* Fietsen"
    assert words(pasted) == ["Samen eten", "Een bank", "Vaker bellen", "Zingen", "Fietsen"]


@pytest.mark.parametrize(
    "front",
    [
        *(
            "o\t",
            "§\t",
            "\uf0b7\t",
            "\uf0a7 ",
            "1.1.\t",
            "1.2.3\t",
            "1.1. ",
            "iv.\t",
            "a. ",
            "b) ",
            "(1) ",
        ),
        *("[ ] ", "[x] ", "➢ ", "✓\t", "→ ", "- [ ] ", "  •  ", "1.\t"),
    ],
)
def test_what_other_programs_put_in_front_goes(front: str) -> None:
    assert read_pasted(f"{front}Samen eten\n{front}Een bank") == ("Samen eten", "Een bank")


def test_numbers_that_belong_to_the_sentence_stay() -> None:
    numbers = ("3 keer per week", "-5 graden", "2026 was goed", "1.5 meter", "1.1 miljoen")
    words = ("*bold* eerst", "o jee", "i.v.m. de bouw", "x is alles", "[/] en [b]", "(zie 1) daar")
    initials = ("v. d. Berg belt", "n. v. t.", "z. o. z.", "i. e. dit", "j.k. zei het")
    lines = numbers + words + initials
    assert read_pasted("\n".join(lines)) == lines


@pytest.mark.parametrize("cells", ["€\tvijf", "+\tmeer groen", "12.5\teuro", "3\tkeer per week"])
def test_the_first_cell_of_a_table_stays(cells: str) -> None:
    assert read_pasted(cells) == (cells.replace("\t", " "),)


def test_signs_in_a_paste_are_words() -> None:
    assert sign_of("?a\nb") == ""
    assert words("/etc\n.\n!") == ["/etc", ".", "!"]


def test_colours_of_a_terminal_are_left_away() -> None:
    assert read_pasted("\x1b[31mrood\x1b[0m\n\x1b]0;titel\x07blauw\x07") == ("rood", "blauw")


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=30), max_size=5))
def test_reading_a_paste_twice_changes_nothing(lines: list[str]) -> None:
    once = read_pasted("\n".join(lines))
    assert read_pasted("\n".join(once)) == once


@given(st.text("".join(map(chr, range(32, 127))) + "éß€漢א", max_size=60))
def test_every_letter_typed_is_in_what_is_read(text: str) -> None:
    read = ""
    match read_typed(text):
        case Said(words=said):
            read = "".join(w.text for w in said)
        case Command(words=command):
            read = command
    assert letters(read) == letters(text)


def letters(text: str) -> str:
    return "".join(c for c in text if c.isalnum())
