"""What holds for every format: nobody's words do anything, and nobody's words are lost."""

import io
import zipfile
from datetime import date

import pytest
from hypothesis import assume, example, given

from facilitator.domain.events import AnswerKind, AnswerSubmitted
from facilitator.domain.marks import MarkedText
from facilitator.domain.text import clean
from facilitator.harvest.blocks import Block, Table
from facilitator.harvest.document import Harvest, HarvestAnswer, Section, harvest
from facilitator.harvest.exporters import EXPORTERS
from facilitator.harvest.front import Masthead
from facilitator.harvest.odt import odt
from facilitator.harvest.style import CLASSIC, HouseStyle, Logo
from facilitator.harvest.texts import cleaned
from facilitator.harvest.webpage import webpage
from facilitator.language import language
from tests.harvest import readback
from tests.harvest.building import bold, dialogue_of, linked, plan
from tests.harvest.hostile import HOSTILE, TYPED, marked_texts
from tests.harvest.readback import Page

EVIL = [
    *HOSTILE,
    "=cmd|'/C calc'!A1",
    "'=1+1",
    "\uff1d1+1 \uff20A1",
    "@SUM(1)",
    "<r><t>geen xml</t></r>",
    "_x0041_ _x005F_",
    "]]> <text:s/> <w:t> &#0;",
    "Bcc: kwaad@voorbeeld.nl\r\nX: y",
    "=?utf-8?q?kop?= --=_harvest",
    "</style></title></textarea><svg onload=alert(1)>",
    "a  b   c",
    "שלום שלום, 你好 שלום",
    "一二三四五" * 40,
]
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8"
    "ffff3f0005fe02fea7356c2a0000000049454e44ae426082"
)
HOUSE = HouseStyle(
    name="Huis",
    accent="#8a1c4b",
    body_font="Gill Sans'\"</style>",
    heading_font="Rotis; } body { x: y",
    logo=Logo(PIXEL, "png", "Het huis & de <tuin>"),
    footer="Huis & tuin <1>",
    capital_headings=False,
)


def written(name, document, style=CLASSIC):
    return EXPORTERS[name].write(document, style).content


def everywhere(text):
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
    return harvest(dialogue_of(evening, submitted), language("en"))


@pytest.mark.parametrize("text", EVIL, ids=range(len(EVIL)))
def test_a_hostile_text_comes_back_as_its_cleaned_self_from_every_format(text):
    assert_comes_back(text)


@given(TYPED)
@example("\u0345")
def test_whatever_is_typed_comes_back_from_every_format(text):
    assume(clean(text))
    assert_comes_back(text)


def assert_comes_back(text):
    document = everywhere(text)
    words, capitals = clean(text), clean(clean(text).upper())
    assert readback.html(written("html", document)) == [words] * 9
    assert readback.odt(written("odt", document)) == [words] * 9
    subject, plain, page = readback.eml(written("eml", document))
    assert subject == f"{words} – {words}"
    assert readback.html(page) == [words] * 9
    assert plain == written("txt", document)
    assert_plain(plain, words, capitals)
    assert readback.csv_rows(written("csv", document))[1][:3] == ["1", words, words]
    assert readback.xlsx_rows(written("xlsx", document))[1:] == [["1", words, words]]
    assert readback.json_texts(written("json", document)) == [words] * 8


def assert_plain(plain, words, capitals):
    """Lines put together are the text; those under titles and before items are ours."""
    kind, date, theme, *middle, question, bridge, heading, answer = readback.txt(plain)
    assert [" ".join(title[:-1]) for title in (kind, theme)] == [words] * 2
    assert [set(title[-1]) for title in (kind, theme)] == [{"="}, {"-"}]
    paragraphs = [" ".join(lines) for lines in (date, *middle, bridge, heading)]
    assert paragraphs == [capitals, words, words, words, capitals]
    assert [" ".join(line[2:] for line in item) for item in (question, answer)] == [words] * 2
    assert [line[:2] for line in answer] == ["- ", *["  "] * (len(answer) - 1)]


@given(marked_texts())
def test_marks_are_on_the_same_words_in_a_page_and_in_an_odt(typed):
    fit = cleaned(typed)
    document = Harvest("nl", Masthead("K"), sections=(Section("H", (answer(fit),)),))
    asked = [
        (
            character,
            frozenset(
                mark.href or mark.kind.value
                for mark in fit.marks
                if mark.start <= place < mark.end and mark.href != "#"
            ),
        )
        for place, character in enumerate(fit.text)
    ]
    assert Page(webpage(document).decode()).blocks[-1] == ("li", asked)
    listed = [inside for style, inside in readback.odt_blocks(odt(document)) if "Answer" in style]
    assert listed == ([asked] if asked else [])


def answer(text, **more):
    return HarvestAnswer("a1", text, text, **more)


def full():
    """A document with everything in it that can be chosen."""
    part = Block("Linde", items=(MarkedText("bijlageregel"),))
    table = Table(("Wat", "Wie"), (("soep koken", "Yasmine"), ("", "Joost")))
    found = answer(bold("Samen eten.", "eten"), tally=3, after="(drie keer)", groups=("Wilg",))
    return Harvest(
        "nl",
        Masthead("Oogst", "12 maart 2026", "De lange tafel", day=date(2026, 3, 12)),
        introduction=(linked("Zie de site of bel.", site="https://a.nl", bel="#"),),
        opening=(Block("In het kort", (bold("Veel gezegd.", "Veel"),)),),
        method=MarkedText("Zo ging het:"),
        questions=("Wat?", "En dan?"),
        bridge=MarkedText("Dit is gezegd."),
        sections=(Section("Wat?", (found,)), Section("En dan?", note="Niets genoteerd.")),
        closing=(Block("Bijlage", table=table, blocks=(part,)),),
    )


READ = ("md", "html", "odt", "txt", "eml", "csv", "xlsx", "json")
"""PDF and Word are read back by tests of their own."""
SAID = (
    *("Samen ", "eten", "Veel", "gezegd", "In het kort", "Bijlage", "Linde", "bijlageregel"),
    *("soep koken", "Yasmine", "Joost", "Wat?", "En dan?"),
)


@pytest.mark.parametrize("name", READ)
@pytest.mark.parametrize("style", [CLASSIC, HOUSE], ids=["classic", "house"])
def test_every_chosen_part_is_in_every_format(name, style):
    found = everything_in(name, written(name, full(), style)).lower()
    assert [said for said in SAID if said.lower() not in found] == []


def everything_in(name, content):
    match name:
        case "html":
            return " ".join(readback.html(content))
        case "odt":
            return " ".join(readback.odt(content))
        case "eml":
            _, plain, page = readback.eml(content)
            assert everything_in("txt", plain)
            return everything_in("html", page)
        case "xlsx":
            return " ".join(cell for row in readback.xlsx_rows(content) for cell in row)
        case "md":
            return content.decode().replace("**", "")
    return content.decode()


@pytest.mark.parametrize("name", EXPORTERS)
def test_a_document_with_next_to_nothing_is_still_a_document(name):
    document = Harvest("nl", Masthead("Oogst"))
    assert written(name, document)
    assert EXPORTERS[name].write(document, CLASSIC).remarks == ()


@pytest.mark.parametrize("name", ["html", "odt", "txt", "eml", "json"])
def test_a_link_that_leads_nowhere_is_words_and_is_told(name):
    (remark,) = EXPORTERS[name].write(full(), CLASSIC).remarks
    assert str(remark) == "Without an address, and so no link: “bel”."


@pytest.mark.parametrize("name", ["odt", "xlsx"])
def test_an_archive_is_made_at_no_moment_and_by_nobody(name):
    archive = zipfile.ZipFile(io.BytesIO(written(name, full(), HOUSE)))
    assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    about = b"".join(archive.read(n) for n in archive.namelist() if "meta" in n or "core" in n)
    assert b"lange tafel" in about
    assert not any(name in about for name in (b"xlsxwriter", b"creator>x", b"generator"))


def test_groups_or_their_number_are_a_column_only_where_they_were_chosen():
    named = answer(MarkedText("a"), after="(Wilg, Linde)", groups=("Wilg", "Linde"), tally=2)
    counted = answer(MarkedText("a"), after="(twee keer)", tally=2)
    for said, more in ((answer(MarkedText("a")), []), (named, ["Wilg, Linde"]), (counted, ["2"])):
        document = Harvest("nl", Masthead("K"), sections=(Section("H", (said,)),))
        head, row = readback.csv_rows(written("csv", document))
        assert row == ["", "H", "a", "", *more]
        assert len(head) == len(row)
        assert ("tally" in written("json", document).decode()) is bool(more)
