"""Documents read back by others' parsers: the words of every block, in order."""

import csv
import io
import json
import re
import zipfile
from email import message_from_bytes
from email.policy import default
from html.parser import HTMLParser
from xml.etree import ElementTree

from facilitator.harvest.csv_table import as_said

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STYLE_NAME = f"{TEXT}style-name"
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LEAVES = {"title", "h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "td", "th"}
VOID = {"meta", "img"}
TAGS = LEAVES | VOID | {"html", "head", "style", "body", "header", "main", "footer", "section"}
TAGS |= {"div", "span", "ul", "table", "thead", "tbody", "tr", "a", "strong", "em"}


class Page(HTMLParser):
    """Every block of a page as (tag, [(character, what is on it)])."""

    def __init__(self, page):
        super().__init__()
        self.blocks: list[tuple[str, list[tuple[str, frozenset[str]]]]] = []
        self.around: list[tuple[str, str]] = []
        self.links: list[str] = []
        self.feed(page)
        self.close()
        assert self.around == []

    def handle_starttag(self, tag, attrs):
        assert tag in TAGS, tag
        assert not [name for name, _ in attrs if name.startswith("on")]
        if tag in VOID:
            return
        self.around.append((tag, dict(attrs).get("href", "")))
        self.links += [value for name, value in attrs if name == "href"]
        if tag in LEAVES:
            self.blocks.append((tag, []))

    def handle_endtag(self, tag):
        assert self.around.pop()[0] == tag

    def handle_data(self, data):
        tags = [tag for tag, _ in self.around]
        if LEAVES & set(tags):
            on = frozenset(
                {"strong": "bold", "em": "italic"}.get(tag, href)
                for tag, href in self.around
                if tag in ("strong", "em", "a")
            )
            self.blocks[-1][1].extend((character, on) for character in data)
        else:
            assert tags[-1:] == ["style"] or not data.strip(), data

    def handle_comment(self, data):
        raise AssertionError(data)

    def handle_pi(self, data):
        raise AssertionError(data)


def words(characters):
    return "".join(character for character, _ in characters)


def html(content):
    return [words(inside) for tag, inside in Page(content.decode()).blocks if tag != "title"]


def odt(content):
    return [words(inside) for _, inside in odt_blocks(content)]


def odt_blocks(content):
    """Every paragraph and heading as (style, [(character, what is on it)])."""
    body = ElementTree.fromstring(zipfile.ZipFile(io.BytesIO(content)).read("content.xml"))
    tags = (f"{TEXT}p", f"{TEXT}h")
    found = [element for element in body.iter() if element.tag in tags]
    return [(element.get(STYLE_NAME), list(odt_characters(element))) for element in found]


def odt_characters(element, on=frozenset()):
    yield from ((character, on) for character in element.text or "")
    for child in element:
        inner = set(on)
        if child.tag == f"{TEXT}s":
            yield (" ", on)
        elif child.tag == f"{TEXT}a":
            inner.add(child.get("{http://www.w3.org/1999/xlink}href"))
        elif child.tag == f"{TEXT}span":
            look = child.get(STYLE_NAME)
            inner |= {"bold"} if "Strong" in look else set()
            inner |= {"italic"} if "Emphasis" in look else set()
        yield from odt_characters(child, frozenset(inner))
        yield from ((character, on) for character in child.tail or "")


def txt(content):
    """The lines of every paragraph."""
    groups = re.split(r"\n\n+", content.decode().removesuffix("\n"))
    return [group.split("\n") for group in groups]


def eml(content):
    """(subject, the plain part, the HTML part)."""
    mail = message_from_bytes(content, policy=default)
    plain, page = mail.iter_parts()
    return (
        mail["Subject"],
        plain.get_content().replace("\r\n", "\n").encode(),
        page.get_content().encode(),
    )


def csv_rows(content):
    rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";")
    return [[as_said(cell) for cell in row] for row in rows]


def xlsx_rows(content):
    """Cells as text; fails on a formula or a link."""
    archive = zipfile.ZipFile(io.BytesIO(content))
    strings = ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))
    said = ["".join(t.text or "" for t in si.iter(f"{SHEET}t")) for si in strings]
    sheet = ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    assert not list(sheet.iter(f"{SHEET}f"))
    assert not list(sheet.iter(f"{SHEET}hyperlink"))
    return [[_cell(cell, said) for cell in row] for row in sheet.iter(f"{SHEET}row")]


def _cell(cell, said):
    value = cell.findtext(f"{SHEET}v")
    text = said[int(value)] if cell.get("t") == "s" else value or ""
    return re.sub(r"_x([0-9A-F]{4})_", lambda code: chr(int(code[1], 16)), text)


def json_texts(content):
    read = json.loads(content)
    (question,) = read["questions"]
    texts = [read["introduction"][0], read["method"], read["bridge"], question["answers"][0]]
    return [read["kind"], read["date"], read["theme"], question["heading"]] + [
        each["text"] for each in texts
    ]
