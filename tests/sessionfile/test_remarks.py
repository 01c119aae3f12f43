from facilitator.domain.message import Message
from facilitator.language import language
from facilitator.sessionfile import Remark, parse, remark_text
from tests.sessionfile.written import QUESTIONS, told, with_head

ENGLISH = language("en")


def test_a_remark_shows_the_place_the_line_a_caret_and_a_way_out() -> None:
    text = "---\ntitel: Een\n\n\nronde: lang genoeg\n---\n" + QUESTIONS
    (remark,) = parse(text, "avond.md").remarks
    assert remark_text(remark, "avond.md", ENGLISH) == (
        "avond.md:5:8: 'ronde: lang genoeg' is not a duration I understand\n"
        "    ronde: lang genoeg\n"
        "           ^ write for example  ronde: 20 min   (using 20 min)"
    )


def test_a_mistyped_key_gets_its_right_name() -> None:
    (said,) = told(with_head("presentatei: 15 min"))
    assert said == (
        "avond.md:2:1: I do not know 'presentatei'\n"
        "    presentatei: 15 min\n"
        "    ^ did you mean  presentatie: ?   (using nothing of this line)"
    )


def test_the_caret_stands_under_its_word_whatever_comes_before_it() -> None:
    for before in ("会议", "👍👍", "e\u0301e\u0301", "\x1b[31m"):
        source = f"{before} x"
        remark = Remark(1, len(before) + 2, source, Message("."), Message("."))
        _, line, caret = remark_text(remark, "a.md", ENGLISH).split("\n")
        wide = before in ("会议", "👍👍")
        cells = line.index("x") + (2 if wide else 0)
        assert caret.index("^") == cells


def test_a_long_line_is_cut_around_the_caret() -> None:
    remark = Remark(1, 5001, "a" * 5000 + "X" + "b" * 5000, Message("."), Message("."))
    _, line, caret = remark_text(remark, "a.md", ENGLISH).split("\n")
    assert len(line) < 120
    assert line[caret.index("^")] == "X"


def test_words_of_people_never_fill_a_place_of_ours() -> None:
    (text,) = told(with_head("ronde: {line} {0} %s"))
    assert "'ronde: {line} {0} %s' is not a duration I understand" in text


def test_a_remark_never_carries_control_characters() -> None:
    (text,) = told(with_head("ronde: \x1b[2Jlang\u202e genoeg"))
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_remarks_come_in_the_order_of_the_file() -> None:
    session = with_head("rondee: 5 min", "ronde: lang", "presentatei: 3", "klok: groot")
    assert [remark.line for remark in session.remarks] == [2, 3, 4, 5]


def test_a_remark_is_told_in_the_language_of_the_reader() -> None:
    (remark,) = with_head("pauze: misschien").remarks
    assert remark_text(remark, "avond.md", language("nl"))
    assert remark.hint.values["example"] == Message("15 min after question 2")
