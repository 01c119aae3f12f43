import pytest

from facilitator.domain.marks import Mark, MarkKind
from facilitator.domain.plan import Abbreviation, Beamer, Break, ClockStyle, ReportBack
from facilitator.sessionfile import parse
from facilitator.sessionfile.keys import KEYS, find_key, meant
from tests.sessionfile.written import QUESTIONS, plan_with, sentences, told, with_head

NAMES = [name for key in KEYS for name in key.names]


@pytest.mark.parametrize(
    "title",
    [
        "Vertrouwen: hoe bouw je het?",
        "Groep #1",
        "- een streepje",
        "@buurt",
        "100% samen",
        "“Samen” is een woord",
        "'t Huis op de hoek",
        "Wat? Nu! [echt] {waar}",
        "* ster",
        "& zo",
        "ja",
        "19:30",
    ],
)
def test_a_value_is_the_rest_of_the_line_whatever_it_holds(title: str) -> None:
    assert plan_with(f"titel: {title}").title == title


def test_quotes_around_the_whole_value_are_not_part_of_it() -> None:
    assert plan_with('titel: "Vertrouwen: hoe?"').title == "Vertrouwen: hoe?"
    assert plan_with("titel: 'Op pad'").title == "Op pad"


@pytest.mark.parametrize(
    ("names", "field"),
    [
        ("titel title onderwerp", "title"),
        ("soort kind", "kind"),
        ("datum date", "date"),
        ("spreker speaker presenter author authors", "speaker"),
        ("plaats place locatie", "place"),
        ("gespreksleider facilitator begeleider", "facilitator"),
        ("organisatie organisation", "organisation"),
        ("contact", "contact"),
        ("sjabloon template", "template"),
        ("huisstijl style", "style"),
        ("dia's dia’s dias slides", "deck"),
    ],
)
def test_words_arrive_under_every_name_of_their_key(names: str, field: str) -> None:
    for name in names.split():
        assert getattr(plan_with(f"{name}: wat er staat"), field) == "wat er staat"
        assert getattr(plan_with(f"{name.upper()} :  wat er staat "), field) == "wat er staat"


@pytest.mark.parametrize(
    ("names", "field"),
    [
        (["inloop"], "doors"),
        (["begin", "start", "aanvang"], "begins"),
        (["einde", "end", "tot"], "ends"),
    ],
)
def test_clock_times_arrive_under_every_name(names: list[str], field: str) -> None:
    for name in names:
        assert getattr(plan_with(f"{name}: 19.30 uur"), field) == "19:30"


@pytest.mark.parametrize(
    ("names", "field"),
    [
        (["welkom", "welcome"], "welcome"),
        (["presentatie", "talk"], "talk"),
        (["wisselen", "move", "verplaatsen"], "moving"),
        (["afsluiting", "closing"], "closing"),
        (["voorlezen", "read back", "read-back"], "read_back"),
    ],
)
def test_lengths_arrive_under_every_name(names: list[str], field: str) -> None:
    for name in names:
        assert getattr(plan_with(f"{name}: 7 min"), field) == 420
        assert getattr(plan_with(f"{name}: geen"), field) == 0


def test_a_round_is_as_long_as_the_head_says() -> None:
    for name in ("ronde", "round"):
        assert {q.length for q in plan_with(f"{name}: een kwartier").questions} == {900}


@pytest.mark.parametrize(
    "written",
    [
        "20 min, waarvan 3 min wisselen",
        "20 min waarvan 3 min wisselen",
        "20 minuten, waarvan drie minuten om te wisselen",
        "20 min (3 min wisselen)",
        "20 min, incl. 3 min verplaatsen",
        "17 min + 3 min wisselen",
        "20 min, of which 3 min moving",
        "20 min, of which 3 min to move",
        "20 min including 3 min for moving",
    ],
)
def test_the_moving_can_be_said_with_the_round(written: str) -> None:
    plan = plan_with(f"ronde: {written}")
    assert (plan.questions[0].length, plan.moving) == (1200, 180)


@pytest.mark.parametrize(
    ("written", "mode", "turn"),
    [
        ("na elke ronde, 90 sec per groep", ReportBack.AFTER_EACH_ROUND, 90),
        ("na elke ronde 45 sec per groep", ReportBack.AFTER_EACH_ROUND, 45),
        ("after each round, 2 min per group", ReportBack.AFTER_EACH_ROUND, 120),
        ("na elke ronde", ReportBack.AFTER_EACH_ROUND, 90),
        ("aan het eind, per vraag", ReportBack.AT_THE_END_PER_QUESTION, 60),
        ("aan het eind per vraag, 2 min", ReportBack.AT_THE_END_PER_QUESTION, 120),
        ("at the end, per question, 60 sec a turn", ReportBack.AT_THE_END_PER_QUESTION, 60),
        ("aan het eind, per groep", ReportBack.AT_THE_END_PER_GROUP, 90),
        ("at the end, per group, 3 min each", ReportBack.AT_THE_END_PER_GROUP, 180),
        ("geen", ReportBack.NONE, 90),
        ("none", ReportBack.NONE, 90),
    ],
)
def test_the_report_back_is_said_in_a_few_words(written: str, mode: ReportBack, turn: int) -> None:
    for name in ("terugkoppeling", "report-back", "report back"):
        plan = plan_with(f"{name}: {written}")
        assert (plan.report_back, plan.turn) == (mode, turn)


@pytest.mark.parametrize(
    ("written", "breaks"),
    [
        ("15 min na vraag 2", (Break(900, "2"),)),
        ("kwartier na ronde 1", (Break(900, "1"),)),
        ("15 min after question 2", (Break(900, "2"),)),
        ("a quarter of an hour after round two", (Break(900, "2"),)),
        ("na vraag 2, 10 min", (Break(600, "2"),)),
        ("5 min na vraag 1, 10 min na vraag 2", (Break(300, "1"), Break(600, "2"))),
        ("geen", ()),
        ("0", ()),
    ],
)
def test_a_break_comes_after_a_question(written: str, breaks: tuple[Break, ...]) -> None:
    for name in ("pauze", "break"):
        assert plan_with(f"{name}: {written}").breaks == breaks


def test_a_break_without_a_place_comes_halfway_and_that_is_said() -> None:
    session = with_head("pauze: 15 min")
    assert session.plan.breaks == (Break(900, "2"),)
    assert "(using a break after question 2)" in told(session)[0]


def test_a_break_after_a_question_that_is_not_there_comes_halfway() -> None:
    session = with_head("pauze: 15 min na vraag 7")
    assert session.plan.breaks == (Break(900, "2"),)
    assert sentences(session) == ["there is no question 7 for the break to come after"]


def test_reading_back_needs_only_a_yes() -> None:
    assert plan_with("voorlezen: ja").read_back == 300
    assert plan_with("read back: no").read_back == 0


def test_the_presentation_can_be_a_file_the_speaker_brings() -> None:
    plan = plan_with("presentatie: 10 min, Verhaal van Noor.pptx")
    assert (plan.talk, plan.deck) == (600, "Verhaal van Noor.pptx")
    assert plan_with("presentatie: verhaal.pdf").deck == "verhaal.pdf"


def test_the_texts_around_the_questions_may_have_marks() -> None:
    for name in ("bij de vragen", "method", "methode", "werkwijze"):
        plan = plan_with(f"{name}: Na het **verhaal** gingen we in gesprek.")
        assert plan.method.text == "Na het verhaal gingen we in gesprek."
        assert plan.method.marks == (Mark(7, 14),)
    for name in ("bij de opbrengsten", "bridge", "brug", "overgang"):
        plan = plan_with(f"{name}: Zie [de site](#).")
        assert plan.bridge.marks == (Mark(4, 11, MarkKind.LINK, "#"),)


@pytest.mark.parametrize("written", ["Chatham House", "Chatham House Rule", "ja", "yes"])
def test_what_is_said_can_be_confidential(written: str) -> None:
    for name in ("vertrouwelijk", "confidential", "regel", "spelregel"):
        assert plan_with(f"{name}: {written}").confidential
    assert not plan_with("vertrouwelijk: nee").confidential


def test_an_unclear_promise_is_kept_to_be_safe() -> None:
    session = with_head("vertrouwelijk: een beetje")
    assert session.plan.confidential
    assert "(using yes, to be safe)" in told(session)[0]


def test_abbreviations_are_pairs() -> None:
    pairs = (Abbreviation("bw", "bewoners"), Abbreviation("prof", "professionals"))
    assert plan_with("afkortingen: bw = bewoners, prof = professionals").abbreviations == pairs
    lines = ("abbreviations:", "  bw: bewoners", "  prof: professionals")
    assert plan_with(*lines).abbreviations == pairs
    listed = ("afkortingen:", "- bw = bewoners", "- prof = professionals")
    assert plan_with(*listed).abbreviations == pairs


def test_a_comma_in_a_long_form_belongs_to_it() -> None:
    (pair,) = plan_with("afkortingen: bw = bewoners, ook kinderen").abbreviations
    assert pair.full == "bewoners, ook kinderen"


def test_an_abbreviation_of_nothing_is_said() -> None:
    session = with_head("afkortingen: bw, prof = professionals")
    assert session.plan.abbreviations == (Abbreviation("prof", "professionals"),)
    assert len(session.remarks) == 1


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("klok: rustig", "clock", ClockStyle.CALM),
        ("klok: vol", "clock", ClockStyle.FULL),
        ("clock: bar", "clock", ClockStyle.BAR),
        ("beamer: tweede scherm", "beamer", Beamer.SECOND_SCREEN),
        ("beamer: spiegelt", "beamer", Beamer.MIRRORED),
        ("beamer: none", "beamer", Beamer.NONE),
        ("taal: Engels", "language", "en"),
        ("lang: en-GB", "language", "en"),
        ("taal: Nederlands", "language", "nl"),
        ("deelnemers: 24", "participants", 24),
        ("participants: about twenty people", "participants", 20),
    ],
)
def test_a_choice_is_a_word(line: str, field: str, value: object) -> None:
    assert getattr(plan_with(line), field) == value


@pytest.mark.parametrize(
    "line",
    [
        "ronde: lang genoeg",
        "ronde: 1:30",
        "ronde: 0",
        "ronde: 9 uur",
        "welkom: straks",
        "aanvang: half acht",
        "klok: groot",
        "beamer: stuk",
        "taal: Klingon",
        "deelnemers: veel",
        "groepen: veel",
        "groepen: 5000",
        "terugkoppeling: misschien",
        "pauze: misschien",
        "wisselen: 30 min",
        "ronde: 10 min, waarvan 12 min wisselen",
    ],
)
def test_a_value_that_is_not_understood_is_one_remark_with_the_value_used(line: str) -> None:
    (remark,) = with_head(line).remarks
    assert remark.used
    assert remark.line == 2
    assert remark.column == line.index(":") + 3


@pytest.mark.parametrize("name", NAMES)
def test_every_key_without_a_value_is_as_if_it_were_not_there(name: str) -> None:
    assert plan_with(f"{name}:") == plan_with()


@pytest.mark.parametrize("name", NAMES)
def test_every_mistyped_key_is_recognised(name: str) -> None:
    swapped = name[:-2] + name[-1] + name[-2]
    doubled = name[:2] + name[1] + name[2:]
    for typed in (swapped, doubled):
        if find_key(typed):  # dias, with its last two letters turned round, is no word; host is
            continue
        (remark,) = with_head(f"{typed}: iets").remarks
        assert str(remark.message) == f"I do not know '{typed}'"
        assert find_key(str(remark.hint.values["key"]))
        assert remark.column == 1


def test_a_key_of_another_tool_is_no_typing_error() -> None:
    lines = ("marp: true", "theme: gaia", "paginate: true", "class: lead", "size: 16:9")
    assert (
        plan_with(*lines, "transition: slide-left", "drawings:", "  persist: false") == plan_with()
    )
    assert meant("background") == ""


def test_a_key_that_looks_like_nothing_of_ours_is_passed_over() -> None:
    assert plan_with("weersverwachting: zon") == plan_with()


def test_the_first_of_two_counts() -> None:
    session = with_head("titel: Een", "title: Twee")
    assert session.plan.title == "Een"
    assert sentences(session) == ["'title' was already said on line 2"]


def test_remarks_and_empty_lines_in_the_head_are_skipped() -> None:
    plan = plan_with("# voor mezelf", "", "titel: Een", "", "# nog iets", "ronde: 5 min")
    assert (plan.title, plan.questions[0].length) == ("Een", 300)


def test_a_value_goes_on_over_indented_lines() -> None:
    assert plan_with("spreker: Noor Haddad,", "  onderzoeker").speaker == "Noor Haddad, onderzoeker"
    assert plan_with("titel: >", "  Een lange", "  titel").title == "Een lange titel"


def test_a_list_of_speakers_is_one_line() -> None:
    assert plan_with("authors:", "- Noor", "- Bram").speaker == "Noor, Bram"
    assert plan_with("authors: [Noor, Bram]").speaker == "Noor, Bram"
    named = ("author:", "  - name: Noor", "    email: n@example.org", "  - name: Bram")
    assert plan_with(*named).speaker == "Noor, Bram"


def test_a_line_that_is_no_setting_is_said_and_the_others_count() -> None:
    session = with_head("titel: Een", "presentatie 15 min", "ronde: 5 min", "welkom: 5 min")
    assert sentences(session) == ["I do not understand this line"]
    assert session.plan.questions[0].length == 300


def test_a_head_that_is_not_closed_ends_where_the_settings_end() -> None:
    text = "---\ntitel: Een\nronde: 5 min\n\nWelkom allemaal.\n\n---\n\n" + QUESTIONS
    session = parse(text, "avond.md")
    assert (session.plan.title, len(session.plan.questions)) == ("Een", 3)
    assert session.plan.introduction[0].text == "Welkom allemaal."
    assert sentences(session) == ["the lines at the top are not closed"]


def test_a_head_that_is_not_closed_does_not_swallow_a_slide_with_a_heading() -> None:
    text = "---\ntitel: Een\n\n# Eerste\n\n- punt\n\n---\n\n" + QUESTIONS
    session = parse(text, "avond.md")
    assert [slide.title for slide in session.plan.slides] == ["Eerste"]
    assert len(session.remarks) == 1


def test_settings_without_dashes_are_still_settings() -> None:
    session = parse("titel: Een\nronde: 5 min\n\n" + QUESTIONS, "avond.md")
    assert (session.plan.title, session.plan.questions[0].length) == ("Een", 300)
    assert sentences(session) == ["the lines at the top are not marked as settings"]


def test_a_deck_that_begins_with_a_break_has_no_head() -> None:
    session = parse("---\n\n# Een\n\ntekst\n\n---\n\n" + QUESTIONS, "avond.md")
    assert [slide.title for slide in session.plan.slides] == ["Een"]
    assert session.remarks == ()


def test_a_head_can_end_in_three_dots_or_in_what_word_makes_of_dashes() -> None:
    for opening, closing in (("---", "..."), ("—", "—"), ("----", "----")):
        text = f"{opening}\ntitel: Een\n{closing}\n\n{QUESTIONS}"
        assert parse(text, "avond.md").plan.title == "Een"


def test_the_three_lines_of_pandoc_are_a_head() -> None:
    text = "% Een titel\n% Noor; Bram\n% 13 januari 2025\n\n" + QUESTIONS
    plan = parse(text, "avond.md").plan
    assert (plan.title, plan.speaker, plan.day) == ("Een titel", "Noor, Bram", "2025-01-13")


def test_the_title_is_the_first_heading_or_else_the_name_of_the_file() -> None:
    assert parse("# Welkom\n\n---\n" + QUESTIONS, "avond.md").plan.title == "Welkom"
    assert parse(QUESTIONS, "avond.md").plan.title == "avond"
