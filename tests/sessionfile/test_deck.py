import pytest

from facilitator.domain.marks import Mark, MarkKind
from facilitator.sessionfile.sections import HEADINGS
from tests.sessionfile.written import sentences, told, with_body


def titles(*lines: str) -> list[str]:
    return [slide.title for slide in with_body(*lines).plan.slides]


@pytest.mark.parametrize(
    "dashes",
    [
        ["---"],
        ["", "---", ""],
        ["--- "],
        ["—"],
        ["–"],
        ["", "***"],
        ["", "* * *"],
        ["", "___"],
        ["", "------"],
        ["<!-- end_slide -->"],
    ],
)
def test_slides_break_at_every_kind_of_line(dashes: list[str]) -> None:
    assert titles("# Een", "tekst", *dashes, "# Twee") == ["Een", "Twee"]


@pytest.mark.parametrize("rule", ["***", "___", " ---", "--", "- - -"])
def test_a_line_that_only_looks_like_a_break_is_none(rule: str) -> None:
    assert titles("# Een", "tekst", rule, "meer", "---", "# Twee") == ["Een", "Twee"]


def test_many_dashes_right_under_words_make_a_heading() -> None:
    assert titles("Een", "------", "tekst", "---", "Twee", "===", "tekst") == ["Een", "Twee"]


def test_where_slides_end_with_a_comment_dashes_are_a_rule() -> None:
    lines = ("# Een", "", "---", "", "tekst", "<!-- end_slide -->", "# Twee")
    assert titles(*lines) == ["Een", "Twee"]


def test_nothing_breaks_inside_code_or_a_comment() -> None:
    code = ("# Een", "```", "---", "<!-- end_slide -->", "# geen kop", "```", "~~~~", "---", "~~~~")
    comment = ("<!-- noot", "---", "# geen kop", "-->")
    session = with_body(*code, *comment, "---", "# Twee")
    assert [slide.title for slide in session.plan.slides] == ["Een", "Twee"]
    assert session.plan.slides[0].notes == ("noot\n---\n# geen kop",)


def test_without_any_break_the_headings_break() -> None:
    lines = ("# Avond", "## Een", "tekst", "### Klein", "tekst", "## Twee", "tekst")
    assert titles(*lines) == ["Avond", "Een", "Twee"]


def test_the_first_slide_without_a_heading_is_the_introduction() -> None:
    session = with_body(
        "‘Samen’ **leven** in een",
        "*warme* [straat](#), “echt”.",
        "",
        "Tweede alinea.<br>Nieuwe regel.",
        "---",
        "# Een",
    )
    first, second = session.plan.introduction
    assert first.text == "‘Samen’ leven in een warme straat, “echt”."
    assert first.marks == (
        Mark(8, 13),
        Mark(21, 26, MarkKind.ITALIC),
        Mark(27, 33, MarkKind.LINK, "#"),
    )
    assert second.text == "Tweede alinea. Nieuwe regel."
    assert [slide.title for slide in session.plan.slides] == ["Een"]


def test_a_link_keeps_its_address_as_written() -> None:
    (paragraph,) = with_body("Zie [hier](https://example.org/één?a=b#c).").plan.introduction
    assert paragraph.marks == (Mark(4, 8, MarkKind.LINK, "https://example.org/één?a=b#c"),)


def test_a_first_slide_with_a_heading_is_no_introduction() -> None:
    plan = with_body("# Een", "tekst", "---", "tekst").plan
    assert plan.introduction == ()
    assert len(plan.slides) == 2


def test_notes_are_for_the_facilitator_alone() -> None:
    (slide,) = with_body(
        "# Een",
        "tekst <!-- a --> meer",
        "<!-- b",
        "c -->",
        "::: notes",
        "d",
        ":::",
        "slot",
        "Note: e",
        "f",
    ).plan.slides
    assert slide.notes == ("a", "b\nc", "d", "e\nf")
    assert slide.steps == ("# Een\ntekst  meer\n\n\nslot".replace("\n\n\n", "\n\n"),)


@pytest.mark.parametrize("pause", ["<!-- pause -->", "<!-- stop -->", ". . ."])
def test_a_slide_comes_in_steps(pause: str) -> None:
    (slide,) = with_body(
        "# Een", "", "eerst", "", pause, "", "dan", pause, "ten slotte"
    ).plan.slides
    assert slide.steps == ("# Een\n\neerst", "dan", "ten slotte")
    assert slide.notes == ()


def test_code_stays_as_it_is_on_a_slide() -> None:
    (slide,) = with_body("# Een", "```html", "<b>x</b>", "", "", "", ". . .", "```").plan.slides
    assert slide.steps == ("# Een\n```html\n<b>x</b>\n\n\n\n. . .\n```",)


def test_code_that_is_not_closed_is_said_and_swallows_nothing() -> None:
    session = with_body("# Een", "```python", "x = 1", "---", "# Vragen", "1. Wat?")
    assert sentences(session) == ["this block of code is not closed"]
    assert session.plan.questions[0].text == "Wat?"


def test_code_that_is_not_closed_does_not_run_on_to_the_next_code() -> None:
    session = with_body(
        "# Een", "```js", "---", "# Twee", "```js", "```", "---", "# Vragen", "1. Wat?"
    )
    assert len(session.plan.slides) == 2
    assert len(session.remarks) == 1


def test_a_note_that_is_not_closed_is_said_and_swallows_nothing() -> None:
    session = with_body("# Een", "<!-- vergeten", "---", "# Vragen", "1. Wat? <!-- wel -->")
    (said,) = told(session)
    assert said == (
        "avond.md:2:1: this note is not closed\n"
        "    <!-- vergeten\n"
        "    ^ put --> at its end   (using the note as text)"
    )
    assert session.plan.questions[0].note == "wel"


def test_a_forgotten_end_of_a_note_does_not_borrow_the_end_of_the_next() -> None:
    for lines in (["<!-- vergeten <!-- wel -->"], ["<!-- vergeten", "---", "# Twee <!-- wel -->"]):
        session = with_body("# Een", *lines, "---", "# Vragen", "1. Wat?")
        assert sentences(session) == ["this note is not closed"]
        assert session.plan.slides[-1].notes == ("wel",)


def test_words_before_and_after_a_long_note_stay() -> None:
    (slide,) = with_body("# Een", "voor <!-- noot", "", "noot --> na <!-- twee", "-->").plan.slides
    assert slide.steps[0].split() == ["#", "Een", "voor", "na"]
    assert slide.notes == ("noot\n\nnoot", "twee")


def test_smaller_headings_may_stand_between_the_questions() -> None:
    lines = ("# Vragen", "## Ronde 1", "1. Wat?", "## Ronde 2", "1. Wie?", "   1. dit", "   2. dat")
    first, second = with_body(*lines, "", "---").plan.questions
    assert (first.text, second.text) == ("Wat?", "Wie?")
    assert second.explanation == "1. dit\n2. dat"


def test_speaker_notes_that_are_not_closed_stay_off_the_wall() -> None:
    session = with_body("# Een", "::: notes", "geheim", "---", "# Vragen", "1. Wat?")
    assert session.plan.slides[0].steps == ("# Een",)
    assert session.plan.slides[0].notes == ("geheim",)
    assert len(session.remarks) == 1


def test_a_comment_sign_in_code_is_no_comment() -> None:
    session = with_body("# Een", "Schrijf `<!--` voor een noot.", "---", "# Vragen", "1. Wat?")
    assert session.remarks == ()


@pytest.mark.parametrize("heading", sorted(HEADINGS))
def test_numbered_lines_under_a_known_heading_are_questions(heading: str) -> None:
    for written in (
        f"# {heading}",
        f"### {heading.upper()}:",
        f"## **{heading}** ##",
        f"{heading}\n===",
    ):
        plan = with_body(*written.split("\n"), "", "1. Wat?", "2) Wie?").plan
        assert [q.text for q in plan.questions] == ["Wat?", "Wie?"]
        assert plan.slides == ()


@pytest.mark.parametrize("heading", ["Vragen?", "Drie vragen over zorg", "Antwoorden"])
def test_another_heading_asks_nothing(heading: str) -> None:
    assert with_body(f"# {heading}", "", "1. Wat?").plan.questions == ()


def test_the_smallest_file_is_a_heading_and_a_line() -> None:
    session = with_body("# Vragen", "1. Wat?")
    assert session.remarks == ()
    assert session.plan.questions[0].length == 1200
    assert session.plan.title == "avond"


def test_the_words_of_a_question_are_plain() -> None:
    plan = with_body("# Vragen", "1. **Wat** is *echt* `waar` <b>hier</b> & [nu](#)? \u202e").plan
    assert plan.questions[0].text == "Wat is echt waar hier & nu?"


def test_a_question_may_be_written_over_several_lines() -> None:
    plan = with_body("# Vragen", "1. Wanneer was", "u voor het laatst", "   ergens welkom?").plan
    assert plan.questions[0].text == "Wanneer was u voor het laatst ergens welkom?"


def test_indented_text_explains_and_a_comment_is_a_note() -> None:
    first, second = with_body(
        "# Vragen",
        "<!-- deel de kaarten uit -->",
        "1. Wat werkt?",
        "",
        "   Denk **klein**:",
        "   - een trap",
        "",
        "   - een portiek",
        "   <!-- let op de tijd -->",
        "",
        "2. Wat niet? (10 min)",
        "   Meteen eronder mag ook.",
        "<!-- tweede noot -->",
    ).plan.questions
    assert first.explanation == "Denk **klein**:\n- een trap\n\n- een portiek"
    assert first.note == "deel de kaarten uit\n\nlet op de tijd"
    assert second.explanation == "Meteen eronder mag ook."
    assert second.note == "tweede noot"


@pytest.mark.parametrize(
    ("suffix", "length", "optional", "harvested"),
    [
        ("", 1200, False, True),
        ("(15 min)", 900, False, True),
        ("(15)", 900, False, True),
        ("(een kwartier)", 900, False, True),
        ("(1,5 min)", 90, False, True),
        ("(optioneel)", 1200, True, True),
        ("(zonder opbrengst)", 1200, False, False),
        ("(15 min, optioneel, zonder opbrengst)", 900, True, False),
        ("(1,5 min, optioneel)", 90, True, True),
        ("(15 min, optional, without harvest)", 900, True, False),
        ("(optioneel en zonder oogst).", 1200, True, False),
        ("(15 min) (optional)", 900, True, True),
        ("[15 min]", 900, False, True),
        ("(1 uur en 15 min)", 4500, False, True),
    ],
)
def test_brackets_behind_a_question_are_wishes(
    suffix: str, length: int, optional: bool, harvested: bool
) -> None:
    question = f"Wat werkt? {suffix}".strip()
    session = with_body("# Vragen", f"1. {question}", f"2. **{question}**")
    assert session.remarks == ()
    for asked in session.plan.questions:
        assert asked.text == "Wat werkt?"
        assert (asked.length, asked.optional) == (length, optional)
        assert asked.harvested == harvested


@pytest.mark.parametrize("words", ["Wat werkt (thuis)", "Wie kwam er (2024)", "Zie [dit](#)"])
def test_other_brackets_are_part_of_the_question(words: str) -> None:
    session = with_body("# Vragen", f"1. {words}")
    assert session.remarks == ()
    assert session.plan.questions[0].text == words.replace("[dit](#)", "dit")


@pytest.mark.parametrize(
    "suffix", ["(15 mn)", "(1:30)", "(9 uur)", "(0 min)", "(15 min, optineel)"]
)
def test_brackets_that_are_nearly_wishes_are_said(suffix: str) -> None:
    session = with_body("# Vragen", f"1. Wat werkt? {suffix}")
    (remark,) = session.remarks
    assert remark.line == 2
    assert remark.column > 15


def test_questions_may_skip_numbers_and_a_break_follows_the_number_as_written() -> None:
    session = with_body("---", "pauze: 5 min na vraag 4", "---", "# Vragen", "1. A", "4. B", "9. C")
    assert [q.id for q in session.plan.questions] == ["1", "2", "3"]
    assert session.plan.breaks[0].after == "2"
    assert session.remarks == ()


def test_a_line_that_is_not_indented_belongs_to_no_question() -> None:
    session = with_body("# Vragen", "1. Wat?", "", "Denk klein.", "", "2. Wie?")
    assert sentences(session) == ["this line belongs to no question"]
    assert len(session.plan.questions) == 2


def test_a_number_without_a_question_is_said() -> None:
    session = with_body("# Vragen", "1. Wat?", "2.", "3. Wie?")
    assert [q.text for q in session.plan.questions] == ["Wat?", "Wie?"]
    assert sentences(session) == ["there is no question behind this number"]


def test_what_shares_a_slide_with_the_questions_stays_a_slide() -> None:
    plan = with_body("# Avond", "tekst", "## Vragen", "1. Wat?", "## Slot", "dag", "", "---").plan
    assert len(plan.questions) == 1
    assert plan.slides[0].steps == ("# Avond\ntekst\n## Slot\ndag",)


@pytest.mark.parametrize(
    ("lines", "place", "says"),
    [
        (["# Een", "tekst"], 2, "there are no questions in this file yet"),
        (["# Vragen", "- Wat?", "- Wie?"], 1, "the questions under this heading have no numbers"),
        (["# Vraagjes", "1. Wat?"], 1, "the list under this heading is shown as a slide"),
        (["# Vragen", "", "tekst"], 1, "there are no questions in this file yet"),
        (["alleen tekst"], 1, "there are no questions in this file yet"),
    ],
)
def test_a_file_without_questions_opens_and_says_how_to_add_them(
    lines: list[str], place: int, says: str
) -> None:
    session = with_body(*lines)
    assert sentences(session)[-1].startswith(says)
    assert session.remarks[-1].line == place
    assert session.plan.questions == ()
