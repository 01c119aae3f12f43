from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.domain.events import (
    AnswerKind,
    AnswerLeftOut,
    AnswerMoved,
    AnswersMerged,
    AnswerSubmitted,
    QuestionReworded,
    TextChanged,
    TextName,
)
from facilitator.domain.marks import Mark, MarkedText, MarkKind
from facilitator.harvest.blocks import Block, Table
from facilitator.harvest.document import Harvest, HarvestAnswer, Section, harvest
from facilitator.harvest.front import Masthead
from facilitator.harvest.markdown import inline, markdown
from facilitator.harvest.style import CLASSIC
from facilitator.language import language
from tests.harvest.building import bold, dialogue_of, linked, marked, plan, said
from tests.harvest.reading import GFM, texts

GOLDEN = Path(__file__).parent / "golden"
NL, EN = language("nl"), language("en")


def written(dialogue, spoken=EN):
    return markdown(harvest(dialogue, spoken)).decode()


def test_a_dutch_evening_becomes_its_document():
    evening = plan(
        "Waar ontmoet je elkaar?",
        "Wat staat er in de weg, en wie kan dat weghalen?",
        "Wat doen we morgen anders?",
        kind="Opbrengsten buurtgesprek",
        date="3 april 2025",
        introduction=(
            marked(
                "Wie bouwt de brug tussen de flats en de tuinwijk? De buurtvereniging nodigde "
                "iedereen uit, en Fatima Haddou vertelde over De kleine oversteek.",
                ("buurtvereniging", MarkKind.LINK, "https://voorbeeld.nl/buurt"),
                ("Fatima Haddou", MarkKind.LINK, "#"),
                ("De kleine oversteek", MarkKind.ITALIC),
            ),
            MarkedText("Er was soep vooraf."),
        ),
        method=MarkedText(
            "Na het verhaal van Fatima praatten we aan vier tafels verder over deze vragen:"
        ),
        bridge=MarkedText("Dit is wat er gezegd is."),
    )
    dialogue = dialogue_of(
        evening,
        said("a1", "In het park – als het bankje er nog staat."),
        said("a2", "Op het schoolplein; *tien over drie*, niet eerder.", group="g2"),
        said("a3", "*Geen sleutel* van het buurthuis na 17.00 uur.", "q2"),
        said("a4", "Bij **de soep op woensdag**, en in de rij erna.", "q2", ""),
        said("a5", "Dit hoort er niet in."),
        said("a6", "50 is te hard", "q2"),
        said("a7", "de *weg* is te druk", "q2", "g2"),
        AnswerMoved("a4", "q1", "", after=""),
        AnswerMoved("a1", "q1", "g1", after="a2"),
        AnswerLeftOut("a5", "grapje"),
        AnswersMerged(
            "a8",
            "De drukke weg: 50 km/u is hier te hard.",
            ("a6", "a7"),
            bold("De drukke weg: 50", "drukke weg").marks,
            "q2",
        ),
        AnswerMoved("a8", "q2", "g1", after=""),
        QuestionReworded("q1", "Waar ontmoet je elkaar nu al?"),
        TextChanged(TextName.BRIDGE, (MarkedText("Dit is wat er aan de tafels gezegd is."),)),
    )
    expected = (GOLDEN / "bruggen.md").read_bytes().decode()
    no_answers = "No answers were noted for this question."
    in_dutch = expected.replace(
        "Bij deze vraag zijn geen antwoorden genoteerd.", NL.say(no_answers)
    )
    assert written(dialogue, NL) == in_dutch


def test_an_english_evening_speaks_english_where_the_plan_is_silent():
    evening = plan(
        "Where do you meet already?",
        "What will we do tomorrow?",
        title="Bridges between neighbours",
        speaker="Fatima Haddou",
    )
    lamp = marked("The lamp at the bus stop is still broken.", ("still", MarkKind.ITALIC))
    dialogue = dialogue_of(
        evening,
        said("a1", "At *the soup on Wednesdays*."),
        said("a2", "Did it work elsewhere, too?", "", "", AnswerKind.SPEAKER_QUESTION),
        said("a3", "Fatima asks for *a second key*.", "", "", AnswerKind.AGREEMENT),
        AnswerSubmitted("a4", lamp.text, lamp.marks),
        said("a5", "Bridges are first of all habits.", "", "", AnswerKind.TALK_NOTE),
    )
    assert written(dialogue) == (GOLDEN / "bridges.md").read_text(encoding="utf-8")


def test_a_document_without_a_plan_is_still_a_document():
    assert texts(written(dialogue_of(plan(title="")))) == [
        ("h1", "Harvest of the dialogue"),
        ("p", "3 APRIL 2025"),
        ("p", "Below is what was said, as far as possible in the words of those who were there."),
    ]


def test_what_the_masthead_does_not_know_leaves_no_empty_block():
    document = Harvest("en", Masthead("Harvest"), sections=(Section("Why?", note="Nothing yet."),))
    assert markdown(document) == b"# Harvest\n\n## WHY?\n\nNothing yet.\n"


@pytest.mark.parametrize(
    ("heading", "capitals"),
    [
        ("Kom je ook uit IJmuiden?", "KOM JE OOK UIT IJMUIDEN?"),
        ("ij als één letter: \u0133s", "IJ ALS ÉÉN LETTER: \u0132S"),
        ("Straße", "STRASSE"),
        ("\u0390", "\u03aa\u0301"),
    ],
)
def test_headings_are_in_capitals(heading, capitals):
    document = markdown(Harvest("nl", Masthead("K"), sections=(Section(heading),))).decode()
    assert document == f"# K\n\n## {capitals}\n"


@pytest.mark.parametrize(
    "prose",
    [
        "Kosten: 50% & meer (zie t.a.v. de buurt); 3 < 4, d.w.z. 'klein' - of \"groot\"…",
        "Foto`s, snake_case, C:\\Users, ~10 mensen, 2 * 3 = 6! #buurt @fatima [lacht] a|b $5 {x}",
        "Het is 17.00 uur, en/of later; o.a. vanwege de tl-buis + lamp > kaars.",
    ],
)
def test_prose_stays_as_it_was_typed(prose):
    assert inline(MarkedText(prose)) == prose


@pytest.mark.parametrize(
    ("typed", "escaped"),
    [
        ("*ster", r"\*ster"),
        ("_zo_", r"\_zo\_"),
        ("- streep", r"\- streep"),
        ("-", r"\-"),
        ("---", r"\---"),
        ("# kop", r"\# kop"),
        ("> haak", r"\> haak"),
        ("2024. Dat was het jaar", r"2024\. Dat was het jaar"),
        ("1) een", r"1\) een"),
        ("[x] klaar", "[x] klaar"),
        ("[a](b)", r"\[a](b)"),
        ("<b>vet</b>", r"\<b>vet\</b>"),
        ("&euro; of R&D;", r"\&euro; of R\&D;"),
        ("`code`", r"\`code\`"),
        ("~~weg~~", r"\~\~weg\~\~"),
        ("einde\\", "einde\\\\"),
        ("\\*", r"\\\*"),
        ("zie https://voorbeeld.nl/a", r"zie https:\//voorbeeld\.nl/a"),
        ("www.iets.amsterdam", r"www\.iets.amsterdam"),
        ("post@voorbeeld.nl", r"post@voorbeeld\.nl"),
        ("a@10.0.0.1", r"a\@10.0.0.1"),
        ("mailto:mij@hier", r"mailto\:mij@hier"),
    ],
)
def test_only_what_would_be_markup_there_gets_a_backslash(typed, escaped):
    assert inline(MarkedText(typed)) == escaped


def test_a_heading_keeps_the_signs_at_its_end():
    document = Harvest("en", Masthead("Kind #", theme="## - 1. over C ##"))
    assert texts(markdown(document).decode()) == [("h1", "Kind #"), ("h2", "## - 1. over C ##")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (bold("Ja (nee).", "Ja", "(nee)"), "**Ja** **(nee)**."),
        (bold("ja(nee)", "(nee)"), "ja(**nee)**"),
        (bold("zeg 'ja'nu", "'ja'"), "zeg **'ja**'nu"),
        (bold("a😀b", "😀"), "a😀b"),
        (bold("onmiddellijk", "middel"), "on**middel**lijk"),
        (linked("Hoi!hier", hier="#"), r"Hoi\![hier](#)"),
        (linked("een [link]", **{"[link]": "tel:+31 6"}), r"een [\[link\]](tel:+31%206)"),
        (linked("x", x="https://a.nl/(b)?c=d&amp;e"), r"[x](https://a.nl/%28b%29?c=d\&amp;e)"),
        (linked("www.a.nl", **{"www.a.nl": "https://a.nl"}), "[www.a.nl](https://a.nl)"),
    ],
)
def test_stars_and_brackets_stand_where_they_can_be_read(words, expected):
    assert inline(words) == expected


def test_bold_and_italics_nest_and_go_on_through_a_link():
    text = "Lees het boek nu eens"
    marks = (
        Mark(0, 16, MarkKind.BOLD),
        Mark(9, 13, MarkKind.ITALIC),
        Mark(5, 13, MarkKind.LINK, "#"),
    )
    assert inline(MarkedText(text, marks)) == "**Lees** [**het *boek***](#) **nu** eens"


def test_italics_give_way_to_bold_they_cross():
    crossing = (Mark(0, 3), Mark(2, 6, MarkKind.ITALIC))
    assert inline(MarkedText("abcdef", crossing)) == "**abc**def"


def test_blocks_stand_where_they_belong_with_their_parts_and_tables():
    part = Block("Tafel | 1", items=(MarkedText("# geen kop"),))
    table = Table(("Wat", "Wie"), (("a|b", "\\|"), ("*c*", "`d` `e`")))
    document = Harvest(
        "nl",
        Masthead("Oogst"),
        opening=(Block("In het kort", (bold("Veel gezegd.", "Veel"),)),),
        method=MarkedText("Zo ging het:"),
        closing=(Block("Bijlage", table=table, blocks=(part,)),),
    )
    made = markdown(document, replace(CLASSIC, capital_headings=False)).decode()
    assert texts(made, GFM) == [
        ("h1", "Oogst"),
        ("h2", "In het kort"),
        ("p", "Veel gezegd."),
        ("p", "Zo ging het:"),
        ("h2", "Bijlage"),
        ("table/thead/tr/th", "Wat"),
        ("table/thead/tr/th", "Wie"),
        ("table/tbody/tr/td", "a|b"),
        ("table/tbody/tr/td", "\\|"),
        ("table/tbody/tr/td", "*c*"),
        ("table/tbody/tr/td", "`d` `e`"),
        ("h3", "Tafel | 1"),
        ("ul/li/p", "# geen kop"),
    ]
    assert "## IN HET KORT" in markdown(document).decode()


def test_what_is_said_of_an_answer_stands_behind_it():
    answer = HarvestAnswer("a1", bold("Samen eten.", "eten"), MarkedText(), after="(drie keer)")
    document = Harvest("nl", Masthead("Oogst"), sections=(Section("Wat?", (answer,)),))
    assert "- Samen **eten**. (drie keer)" in markdown(document).decode()
