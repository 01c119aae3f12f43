import io
import zipfile
from dataclasses import replace
from datetime import date

import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings

from facilitator.domain.marks import MarkedText
from facilitator.domain.text import clean
from facilitator.harvest.blocks import Block, Table
from facilitator.harvest.document import Harvest, HarvestAnswer, Section
from facilitator.harvest.front import Masthead
from facilitator.harvest.style import CLASSIC, Logo, Paper
from facilitator.harvest.texts import cleaned
from facilitator.harvest.word.body import Body
from facilitator.harvest.word.document import word
from facilitator.harvest.word.styling import Styles
from tests.harvest.building import bold, linked
from tests.harvest.hostile import HOSTILE, marked_texts
from tests.harvest.word_templates import (
    changed,
    characters,
    cut_up,
    in_a_text_box,
    lines,
    names_in,
    of_kind,
    read,
    template,
)

HEAD = Masthead("Oogst", "3 april 2025", "Bruggen", "De Schakel", "Buurtkracht", date(2025, 4, 3))
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8"
    "ffff3f0005fe02fea7356c2a0000000049454e44ae426082"
)


PLAIN = template("[oogst]")


def answer(text, **more):
    return HarvestAnswer("a1", text, text, **more)


def document(*texts, **fields):
    answers = tuple(answer(MarkedText(t) if isinstance(t, str) else t) for t in texts)
    return Harvest("nl", HEAD, sections=(Section("Wat werkt?", answers),), **fields)


def everything():
    part = Block("Tafel 1", items=(MarkedText("Een stoel erbij."),), blocks=(Block("Eerst"),))
    table = Table(("Wat", "Wie"), (("Sleutel", "Fatima"), ("Soep", "")))
    return document(
        bold("Samen eten helpt.", "Samen eten"),
        introduction=(linked("Zie de site.", **{"de site": "https://a.nl?b=1&c='2'"}),),
        opening=(Block("In het kort", (MarkedText("Veel gezegd."),)),),
        method=MarkedText("Zo ging het:"),
        questions=("Wat werkt?",),
        bridge=MarkedText("Dit kwam eruit."),
        closing=(Block("Bijlage", blocks=(part,)), Block("Afspraken", table=table)),
    )


def in_template(content, harvest=None):
    return word(harvest or document("Soep."), replace(CLASSIC, template=content))


EVIL = [*HOSTILE, "]]> <w:t>&#0;</w:t> &lt;", "<w:p/>'\"", "a  b   c", "[titel] [oogst] [datum]"]


@pytest.mark.parametrize("text", EVIL, ids=range(len(EVIL)))
def test_a_hostile_text_comes_back_as_its_cleaned_self(text):
    words = clean(text)
    marked = MarkedText(words)
    harvest = Harvest(
        "nl",
        Masthead(words, words, words, words, words),
        introduction=(marked,),
        questions=(words,),
        sections=(Section(words, (answer(marked),)),),
        closing=(Block(words, table=Table((words,), ((words,),))),),
    )
    for style in (replace(CLASSIC, footer=text), replace(CLASSIC, template=PLAIN)):
        found = [said for _, said in lines(word(harvest, style).content) if said]
        assert found == [words] * 10


@settings(max_examples=60)
@given(marked_texts())
def test_marks_are_on_the_same_words(typed):
    fit = cleaned(typed)
    (made,) = Body(Styles(read(PLAIN), CLASSIC), relate=str).part(fit)
    found = characters(made)
    asked = []
    for place, character in enumerate(fit.text):
        over = [mark for mark in fit.marks if mark.start <= place < mark.end]
        kinds = {mark.kind.value for mark in over}
        href = next((mark.href for mark in over if mark.href not in ("", "#")), "")
        asked.append((character, "bold" in kinds, "italic" in kinds, href))
    assert found == asked


def test_every_part_stands_in_its_place_in_a_real_style():
    assert lines(word(everything()).content) == [
        ("Title", "Oogst"),
        ("Date", "3 april 2025"),
        ("Subtitle", "Bruggen"),
        ("Normal", "Zie de site."),
        ("Heading 1", "In het kort"),
        ("Normal", "Veel gezegd."),
        ("Normal", "Zo ging het:"),
        ("Guiding question", "Wat werkt?"),
        ("Normal", "Dit kwam eruit."),
        ("Heading 1", "Wat werkt?"),
        ("List Bullet", "Samen eten helpt."),
        ("Heading 1", "Bijlage"),
        ("Heading 2", "Tafel 1"),
        ("List Bullet", "Een stoel erbij."),
        ("Heading 3", "Eerst"),
        ("Heading 1", "Afspraken"),
        *(("Normal", said) for said in ("Wat", "Wie", "Sleutel", "Fatima", "Soep", "", "")),
    ]


def test_capitals_are_a_look_and_bullets_are_a_list():
    styles = read(word(everything()).content).styles
    assert styles["Heading 1"].font.all_caps
    assert styles["List Bullet"].element.pPr.numPr.numId.val == 1
    plain = read(word(everything(), replace(CLASSIC, capital_headings=False)).content).styles
    assert not plain["Heading 1"].font.all_caps


def test_it_knows_its_language_its_paper_and_its_organisation():
    found = read(word(replace(everything(), language="en")).content)
    (language,) = found.styles.element.iter(qn("w:lang"))
    assert language.get(qn("w:val")) == "en-GB"
    about = found.core_properties
    assert (about.author, about.title, about.last_modified_by) == (
        "Buurtkracht",
        "Oogst – Bruggen",
        "",
    )
    assert found.sections[0].page_width.mm == pytest.approx(210, abs=0.1)
    letter = read(word(everything(), replace(CLASSIC, paper=Paper.LETTER)).content)
    assert letter.sections[0].page_width.inches == 8.5


def test_it_is_made_at_no_moment_by_nobody_and_always_the_same():
    content = word(everything()).content
    assert content == word(everything()).content
    archive = zipfile.ZipFile(io.BytesIO(content))
    assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert b"python" not in names_in(content).lower()


def test_the_foot_has_the_house_and_the_pages():
    (foot,) = (
        read(word(everything(), replace(CLASSIC, footer="Huis & tuin")).content)
        .sections[0]
        .footer.paragraphs
    )
    assert foot.text.startswith("Huis & tuin\t")
    fields = [f.get(qn("w:instr")).strip() for f in foot._p.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]


def test_a_long_document_has_a_table_of_contents_that_leads_to_its_headings():
    said = (answer(MarkedText("Een antwoord van gewone lengte, over soep en stoelen." * 3)),)
    sections = tuple(Section(f"Vraag {n}?", said * 60) for n in range(3))
    found = read(word(Harvest("nl", HEAD, sections=sections)).content).element.body
    leads = [link.get(qn("w:anchor")) for link in found.iter(qn("w:hyperlink"))]
    there = [mark.get(qn("w:name")) for mark in found.iter(qn("w:bookmarkStart"))]
    assert leads == there
    assert len(there) == 3
    assert "Inhoud" in [
        words for _, words in lines(word(Harvest("nl", HEAD, sections=sections)).content)
    ]
    assert not list(read(word(everything()).content).element.body.iter(qn("w:fldChar")))


def test_what_is_said_of_an_answer_stands_behind_it():
    said = answer(MarkedText("Soep."), after="(drie keer)")
    harvest = Harvest("nl", HEAD, sections=(Section("Wat?", (said,)),))
    assert lines(word(harvest).content)[-1] == ("List Bullet", "Soep. (drie keer)")


def test_the_logo_has_words_for_whoever_cannot_see_it():
    style = replace(CLASSIC, logo=Logo(PIXEL, "png", "Het 'huis' & de <tuin>"))
    (picture,) = read(word(everything(), style).content).element.body.iter(qn("wp:docPr"))
    assert picture.get("descr") == "Het 'huis' & de <tuin>"
    damaged = word(everything(), replace(CLASSIC, logo=Logo(PIXEL[:30], "png", "Huis")))
    assert lines(damaged.content)[1] == ("Title", "Oogst")
    vector = word(everything(), replace(CLASSIC, logo=Logo(b"<svg/>", "svg", "Huis")))
    assert "PNG" in str(vector.remarks[0])
    assert lines(vector.content)[0] == ("Title", "Oogst")


# -- an organisation's template -----------------------------------------------------------------


def test_the_harvest_goes_where_a_paragraph_asks_for_it():
    for asked in ("[oogst]", "[Harvest]"):
        found = in_template(template("Voorblad", asked, "Achterblad"))
        assert [words for _, words in lines(found.content)] == [
            *("Voorblad", "Oogst", "3 april 2025", "Bruggen", "Wat werkt?", "Soep."),
            "Achterblad",
        ]


def test_without_such_a_paragraph_it_goes_after_the_first_section():
    found = in_template(template("Voorblad", "Achterblad", section_after=0))
    texts = [words for _, words in lines(found.content) if words]
    assert texts[0] == "Voorblad"
    assert texts[-2:] == ["Soep.", "Achterblad"]
    assert len(read(found.content).sections) == 2


def test_in_a_template_of_one_section_it_goes_to_the_end():
    found = in_template(template("Briefhoofd", "", ""))
    assert [words for _, words in lines(found.content)][:2] == ["Briefhoofd", "Oogst"]


def test_title_date_and_place_are_filled_in_and_not_said_twice():
    made = template("[TITEL] in [plaats]", "[datum]", "[oogst]", header="[title] · [organisatie]")
    for content in (made, cut_up(made)):
        found = in_template(content).content
        assert [words for _, words in lines(found)] == [
            *("Bruggen in De Schakel", "3 april 2025", "Oogst", "Wat werkt?", "Soep."),
        ]
        assert read(found).sections[0].header.paragraphs[0].text == "Bruggen · Buurtkracht"


def test_places_in_a_text_box_are_filled_in():
    found = in_template(in_a_text_box("Over [titel]")).content
    assert "Over Bruggen" in [words for _, words in lines(found)]


def test_what_people_said_is_no_place():
    harvest = document("[titel] en [oogst]")
    found = in_template(
        template("[oogst]"), replace(harvest, masthead=replace(HEAD, theme="[datum]"))
    )
    assert ("List Bullet", "[titel] en [oogst]") in lines(found.content)
    assert ("Subtitle", "[datum]") in lines(found.content)


def test_a_template_file_of_word_is_used_like_a_document():
    dotx = of_kind(template("Voorblad", "[oogst]"), b"template.main+xml")
    found = in_template(dotx)
    assert found.remarks == ()
    assert lines(found.content)[0] == ("Normal", "Voorblad")


def test_styles_that_are_missing_are_made_and_said():
    found = in_template(template("[oogst]", without=("List Bullet", "Subtitle", "Title")))
    (remark,) = found.remarks
    assert "no style for Title, Subtitle, List Bullet;" in str(remark)
    assert lines(found.content)[-1] == ("List Bullet", "Soep.")
    assert_bullets(found.content)


def test_a_list_style_without_bullets_is_given_them():
    bare = changed(
        template("[oogst]"),
        "word/styles.xml",
        lambda part: part.replace(b'<w:numPr><w:numId w:val="1"/></w:numPr>', b""),
    )
    assert_bullets(in_template(bare).content)


def assert_bullets(content):
    found = read(content)
    number = found.styles["List Bullet"].element.pPr.numPr.numId.val
    numbering = found.part.numbering_part.element
    (num,) = [n for n in numbering.findall(qn("w:num")) if n.numId == number]
    (levels,) = [
        a
        for a in numbering.findall(qn("w:abstractNum"))
        if a.get(qn("w:abstractNumId")) == str(num.abstractNumId.val)
    ]
    assert next(levels.iter(qn("w:numFmt"))).get(qn("w:val")) == "bullet"


def test_styles_are_found_by_the_names_of_a_dutch_word():
    dutch = changed(
        template("[oogst]"),
        "word/styles.xml",
        lambda part: part.replace(b'w:styleId="Heading1"', b'w:styleId="Kop1"'),
    )
    found = read(in_template(dutch).content)
    assert found.paragraphs[-2].style.style_id == "Kop1"
    assert found.paragraphs[-2].style.name == "Heading 1"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (of_kind(template("x"), b"x.macroEnabledTemplate.main+xml"), "macros"),
        (b"", "could not be read"),
        (b"\xd0\xcf\x11\xe0 an old .doc", "could not be read"),
        (template("x")[:9000], "could not be read"),
        (changed(template("x"), "word/document.xml", lambda part: part[:-30]), "could not be read"),
        (changed(template("x"), "word/styles.xml", lambda _: b""), "could not be read"),
        (changed(template("x"), "word/document.xml", lambda _: b"<a/>"), "could not be read"),
        (of_kind(template("x"), b"x"), "could not be read"),
    ],
    ids=range(8),
)
def test_a_template_that_cannot_be_used_is_said_and_ours_is_used(content, why):
    found = in_template(content)
    (remark,) = found.remarks
    assert why in str(remark)
    assert found.content == word(document("Soep.")).content


def test_a_template_that_unpacks_to_more_than_any_memory_is_not_unpacked(monkeypatch):
    monkeypatch.setattr("facilitator.harvest.word.template._LARGEST", 9000)
    found = in_template(template("x"))
    assert "could not be read" in str(found.remarks[0])


def test_who_made_the_template_and_where_is_not_told():
    leaky = changed(
        template("[oogst]"),
        "docProps/core.xml",
        lambda part: part.replace(b"python-docx", b"Jan Jansen"),
    )
    leaky = changed(
        leaky,
        "docProps/app.xml",
        lambda part: part.replace(b"</Properties>", b"<Company>Jansen</Company></Properties>"),
    )
    assert b"Jansen" in names_in(leaky)
    assert b"Jansen" not in names_in(in_template(leaky).content)
