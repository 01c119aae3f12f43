"""An ODT is a real document: its archive, its headings and lists, its language."""

import io
import zipfile
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from facilitator.domain.marks import MarkedText
from facilitator.harvest.document import Harvest, Section
from facilitator.harvest.front import Masthead
from facilitator.harvest.odt import odt
from facilitator.harvest.pictures import within
from facilitator.harvest.style import CLASSIC, Logo, Paper
from tests.harvest.readback import TEXT, odt_blocks
from tests.harvest.test_every_format import HOUSE, answer, full


def part(content, name):
    return zipfile.ZipFile(io.BytesIO(content)).read(name)


def test_the_archive_says_what_it_is_before_anything_else():
    content = odt(full(), HOUSE)
    assert content[30:77] == b"mimetypeapplication/vnd.oasis.opendocument.text"
    listed = part(content, "META-INF/manifest.xml").decode()
    for name in zipfile.ZipFile(io.BytesIO(content)).namelist():
        ours = name in ("mimetype", "META-INF/manifest.xml")
        assert ours or f'full-path="{name}"' in listed


def test_headings_are_headings_and_lists_are_lists():
    body = ElementTree.fromstring(part(odt(full()), "content.xml"))
    headings = [(h.get(f"{TEXT}outline-level"), h.text) for h in body.iter(f"{TEXT}h")]
    assert headings == [
        ("1", "De lange tafel"),
        ("1", "In het kort"),
        ("1", "Wat?"),
        ("1", "En dan?"),
        ("1", "Bijlage"),
        ("2", "Linde"),
    ]
    assert [len(found) for found in body.iter(f"{TEXT}list")] == [2, 1, 1]


@pytest.mark.parametrize("style", [CLASSIC, HOUSE, replace(CLASSIC, paper=Paper.LETTER)])
def test_every_style_that_is_used_is_there(style):
    content = odt(full(), style)
    made = part(content, "styles.xml") + part(content, "content.xml")
    used = {name.removesuffix("_rtl") for name, _ in odt_blocks(content)}
    assert [name for name in used if f'style:name="{name}"'.encode() not in made] == []
    assert b"$" not in made
    assert (b"279.4mm" in made) == (style.paper is Paper.LETTER)
    ElementTree.fromstring(part(content, "styles.xml"))


def test_the_document_has_its_language():
    made = part(odt(full()), "styles.xml")
    assert b'fo:language="nl" fo:country="NL"' in made
    assert b"<dc:language>nl-NL</dc:language>" in part(odt(full()), "meta.xml")


def test_a_text_that_goes_to_the_left_begins_on_the_right():
    texts = ("Ja.", "\u200f123 שלום", "(مرحبا)", "日本語")
    said = tuple(answer(MarkedText(text)) for text in texts)
    document = Harvest("nl", Masthead("K"), sections=(Section("H", said),))
    styles = [style for style, _ in odt_blocks(odt(document)) if style.startswith("Answer")]
    assert styles == ["Answer", "Answer_rtl", "Answer_rtl", "Answer"]


def test_the_logo_is_inside_with_its_words():
    content = odt(full(), HOUSE)
    assert HOUSE.logo
    assert part(content, "Pictures/logo.png") == HOUSE.logo.content
    assert b"<svg:desc>Het huis &amp; de &lt;tuin&gt;</svg:desc>" in part(content, "content.xml")


JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffc0000b080064012c01011100ffd9")


@pytest.mark.parametrize(
    ("suffix", "content", "size"),
    [
        ("jpg", JPEG, (60, 20)),
        ("svg", b'<?xml?><svg id="a" viewBox="0 0 90 10"/>', (60, 60 / 9)),
        ("svg", b'<svg width="90px" height="10"><g width="1"/></svg>', (60, 60 / 9)),
        ("svg", b'<svg viewBox="0 0 . 1.2.3"/>', (20, 20)),
        ("png", b"not one", (20, 20)),
        ("jpg", b"\xff\xd8\xff", (20, 20)),
        ("svg", b"<svg/>", (20, 20)),
    ],
)
def test_a_logo_keeps_its_proportions(suffix, content, size):
    assert within(Logo(content, suffix, ""), 60, 20) == pytest.approx(size)
