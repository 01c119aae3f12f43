"""The harvest as Word: real styles, lists and fields, so that it can be worked on further."""

from collections.abc import Iterator

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml

from facilitator.domain.message import Message
from facilitator.domain.text import clean
from facilitator.harvest.blocks import Table
from facilitator.harvest.document import Harvest
from facilitator.harvest.exporters import Written
from facilitator.harvest.flow import Heading, flow
from facilitator.harvest.style import CLASSIC, HouseStyle
from facilitator.harvest.word.body import Body
from facilitator.harvest.word.contents import contents, is_long
from facilitator.harvest.word.logo import add_logo
from facilitator.harvest.word.places import fill_in, harvest_place, put
from facilitator.harvest.word.saving import describe, in_language, saved
from facilitator.harvest.word.styling import Styles
from facilitator.harvest.word.template import opened

_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def word(harvest: Harvest, style: HouseStyle = CLASSIC) -> Written:
    """The document in our own look, or in the template of the house.

    A template keeps its pages, its paper, its headers and its styles. What it says of the masthead
    on pages of its own is not said again where the harvest begins.
    """
    head = harvest.masthead
    document, own, remarks = opened(style, clean(style.footer) or head.theme or head.kind)
    place = harvest_place(document)
    shown = fill_in(document, head)
    styles = Styles(document, style)
    rows = _rows(harvest, styles, document, own=own, shown=shown)
    put(place, parse_xml(f"<w:body {_NAMESPACES}>{''.join(rows)}</w:body>".encode()))
    in_language(document, harvest.language)
    describe(document, head, harvest.language)
    if own and style.logo and not add_logo(document, style.logo):
        remarks = (*remarks, Message("Word can show this logo only as PNG or JPEG."))
    return Written(saved(document), (*remarks, *_made(styles)))


def _rows(
    harvest: Harvest, styles: Styles, document: Document, *, own: bool, shown: frozenset[str]
) -> Iterator[str]:
    def relate(href: str) -> str:
        return document.part.relate_to(href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    parts = tuple(flow(harvest))
    # A template that wants a table of contents has one.
    long = own and is_long(parts)
    body = Body(styles, relate, bookmarks=long)
    head = harvest.masthead
    for style, name in (("Title", "kind"), ("Date", "date"), ("Subtitle", "theme")):
        if name not in shown:
            yield from body.line(style, getattr(head, name))
    if long:
        headings = (part for part in parts if isinstance(part, Heading))
        yield contents(headings, styles, harvest.language)
    for part in parts:
        yield from body.part(part)
    if parts and isinstance(parts[-1], Table):
        yield "<w:p/>"


def _made(styles: Styles) -> Iterator[Message]:
    """What the template was without."""
    if styles.made:
        missing = ", ".join(dict.fromkeys(styles.made))
        text = "The Word template has no style for {styles}; it was made."
        yield Message(text, {"styles": missing})
