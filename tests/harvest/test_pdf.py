import sys
import unicodedata
from dataclasses import replace
from datetime import date

import pytest

from facilitator.domain.marks import MarkedText
from facilitator.domain.message import Refused
from facilitator.domain.text import clean
from facilitator.harvest.blocks import Block, Table
from facilitator.harvest.columns import shares
from facilitator.harvest.document import Harvest, HarvestAnswer, Section
from facilitator.harvest.foot import foot
from facilitator.harvest.front import Masthead
from facilitator.harvest.pdf.document import pdf
from facilitator.harvest.pdf.long_words import pieces
from facilitator.harvest.style import CLASSIC, Logo, Paper
from tests.harvest.building import bold, linked
from tests.harvest.hostile import HOSTILE
from tests.harvest.reading_pdf import fonts, pages, read, squeezed, tags

HEAD = Masthead(
    "Oogst", "3 april 2025", "Bruggen", organisation="Buurtkracht", day=date(2025, 4, 3)
)
DOT = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle cx="4" cy="4" r="4"/>'
    b"</svg>"
)


def answers(*texts):
    marked = (MarkedText(t) if isinstance(t, str) else t for t in texts)
    return tuple(HarvestAnswer(f"a{n}", text, text) for n, text in enumerate(marked))


def document(*texts, **fields):
    section = Section("Wat werkt?", answers(*texts)) if texts else Section("Wat?", note="Niets.")
    return Harvest("nl", HEAD, sections=(section,), **fields)


def everything():
    part = Block("Tafel 1", items=(MarkedText("Een stoel erbij."),))
    table = Table(("Wat", "Wie"), (("Sleutel", "Fatima"), ("Soep", "")))
    return document(
        bold("Samen eten helpt.", "Samen eten"),
        introduction=(linked("Zie de site.", **{"de site": "https://a.nl"}),),
        opening=(Block("In het kort", (MarkedText("Veel gezegd."),)),),
        method=MarkedText("Zo ging het:"),
        questions=("Wat werkt?",),
        bridge=MarkedText("Dit kwam eruit."),
        closing=(Block("Bijlage", table=table, blocks=(part,)),),
    )


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_text_comes_back_as_its_cleaned_self(text):
    words = clean(text)
    found = "".join(pages(pdf(document(words)).content))
    assert drawn(words) in drawn(found)


def drawn(text):
    """What a font can have a picture of: no spaces, no joiners, and no emoji where it has none."""
    seen = (c for c in text if unicodedata.category(c) not in ("Cc", "Cf") and ord(c) < 0x1F000)
    return squeezed("".join(seen))


def test_words_stand_in_reading_order_on_the_page():
    (page,) = pages(pdf(everything()).content)
    assert page == squeezed(
        "Oogst 3 APRIL 2025 Bruggen Zie de site. IN HET KORT Veel gezegd. Zo ging het: Wat werkt? "
        "Dit kwam eruit. WAT WERKT? • Samen eten helpt. BIJLAGE Wat Wie Sleutel Fatima Soep "
        "Tafel 1 • Een stoel erbij."
    )


def test_a_screen_reader_finds_headings_lists_a_table_and_the_language():
    content = pdf(replace(everything(), language="en")).content
    found = tags(content)
    kinds = [tag for _, tag, _ in found]
    assert [k for k in kinds if k in ("H1", "H2", "H3")] == ["H1", *["H2"] * 4, "H3"]
    assert kinds.count("LI") == 3
    assert [k for k in kinds if k in ("TH", "TD")] == ["TH", "TH", "TD", "TD", "TD", "TD"]
    assert {"Link", "Strong", "P", "Em"} < set(kinds)
    assert read(content).trailer["/Root"]["/Lang"] == "en"


def test_it_is_archival_and_accessible_and_names_no_library():
    content = pdf(everything()).content
    facts = read(content)
    assert facts.xmp_metadata.pdfaid_part == "2"
    assert b"<pdfuaid:part>1<" in content
    assert facts.metadata.author == "Buurtkracht"
    assert facts.metadata.title == "Oogst – Bruggen"
    assert b"ypst" not in content
    assert all(fonts(content).values())


def test_without_a_known_day_it_is_accessible_still():
    written = pdf(replace(everything(), masthead=replace(HEAD, day=None)))
    assert b"<pdfuaid:part>1<" in written.content
    assert b"CreationDate" not in written.content
    assert written.remarks == ()


def test_a_sign_that_cannot_be_drawn_costs_the_claim_and_not_the_document():
    written = pdf(document("Een \u0378 en verder."))
    (remark,) = written.remarks
    assert "“\u0378”" in str(remark)
    assert "verder." in pages(written.content)[0]
    assert b"pdfuaid" not in written.content


def test_a_word_too_long_for_a_line_goes_on_on_the_next():
    (page,) = read(pdf(document("a" * 300, "Kort.")).content).pages
    lines = page.extract_text().split("\n")
    assert squeezed("".join(lines)).count("a" * 300) == 1
    assert max(map(len, lines)) < 100
    assert pieces("kort en e\u0301" + "e\u0301" * 36)[0] == "kort en "
    assert "".join(pieces("👩\u200d" * 40)) == "👩\u200d" * 40


def test_columns_are_as_wide_as_what_is_in_them_and_fill_the_page():
    table = Table(("Wat", "Wie"), (("Een tweede sleutel van de zaal laten maken", ""),))
    assert shares(table) == (75, 25)
    assert shares(Table((), ())) == ()


def test_a_sign_for_private_use_costs_only_the_archive():
    written = pdf(document("Een \ue000 en verder."))
    assert "verder." in pages(written.content)[0]


def test_a_document_of_nothing_is_one_page():
    assert len(pages(pdf(Harvest("nl", Masthead(""))).content)) == 1
    assert "Niets." in pages(pdf(document()).content)[0]


def test_a_cell_longer_than_a_page_is_all_there():
    table = Table(("Wat", "Wie"), (("woord " * 2000 + "slot", "Fatima"), ("Soep", "Joost")))
    found = "".join(pages(pdf(document("Ja.", closing=(Block("Afspraken", table=table),))).content))
    assert found.count("woord") == 2000
    assert "slot" in found


def test_the_foot_has_room_for_so_much_and_no_more():
    head = replace(HEAD, theme="woord " * 400 + "slot")
    assert foot(Harvest("nl", head), CLASSIC) == " ".join(["woord"] * 16) + "…"
    assert foot(Harvest("nl", head), replace(CLASSIC, footer="Huis")) == "Huis"
    assert foot(Harvest("nl", replace(HEAD, theme="w" * 400)), CLASSIC) == "w" * 100 + "…"


@pytest.mark.parametrize("lines", range(34, 46))
def test_no_heading_is_left_alone_at_the_foot_of_a_page(lines):
    first = Section("Eerst?", answers(*["Kort."] * lines))
    second = Section("Daarna?", answers("Begin " + "van een antwoord " * 30 + "einde."))
    for page in pages(pdf(Harvest("nl", HEAD, sections=(first, second))).content):
        assert ("DAARNA?" in page) == ("Begin" in page) == ("einde." in page)


def test_right_to_left_and_east_asian_words_are_kept():
    written = pdf(document("مرحبا بكم", "שלום", "日本語"))
    assert len(pages(written.content)) == 1


def test_the_house_style_is_seen():
    logo = Logo(DOT, "svg", "Buurtkracht")
    style = replace(
        CLASSIC, logo=logo, footer="Buurtkracht 2025", paper=Paper.LETTER, capital_headings=False
    )
    written = pdf(everything(), style)
    assert ("Figure", "Buurtkracht") in [(tag, says) for _, tag, says in tags(written.content)]
    (page,) = read(written.content).pages
    assert page.mediabox.width == 612
    assert "Buurtkracht 2025" in page.extract_text()
    assert "Wat werkt?" in page.extract_text()


def test_a_logo_that_is_no_picture_is_left_out_and_said():
    written = pdf(everything(), replace(CLASSIC, logo=Logo(b"no picture", "png", "Logo")))
    (remark,) = written.remarks
    assert "logo" in str(remark)
    assert pages(written.content) == pages(pdf(everything()).content)


@pytest.mark.parametrize("address", ["/etc/hostname", "fonts/OFL.txt", "https://a.nl/x.png"])
def test_a_logo_brings_nothing_in_from_elsewhere(address):
    reaching = DOT.replace(b"</svg>", f'<image href="{address}" width="9"/></svg>'.encode())
    written = pdf(everything(), replace(CLASSIC, logo=Logo(reaching, "svg", "Logo")))
    assert [str(remark) for remark in written.remarks] == [
        "The logo could not be read; the PDF has none."
    ]


def test_a_font_this_computer_does_not_have_is_said():
    written = pdf(everything(), replace(CLASSIC, body_font="Nergens Sans"))
    (remark,) = written.remarks
    assert "Nergens Sans" in str(remark)


def test_the_same_harvest_gives_the_same_bytes():
    assert pdf(everything()) == pdf(everything())


def test_where_it_cannot_be_made_it_says_what_to_do(monkeypatch):
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(Refused, match="Write Word instead"):
        pdf(document())
