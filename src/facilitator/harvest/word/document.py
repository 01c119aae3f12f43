"""The harvest as Word: real styles, lists and fields, so that it can be worked on further."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml

from facilitator.domain.message import Message
from facilitator.harvest.blocks import Table
from facilitator.harvest.document import Harvest
from facilitator.harvest.flow import Part, flow
from facilitator.harvest.foot import foot
from facilitator.harvest.style import CLASSIC, HouseStyle
from facilitator.harvest.word.body import Body
from facilitator.harvest.word.contents import contents, is_long
from facilitator.harvest.word.logo import add_logo
from facilitator.harvest.word.places import fill_in, harvest_place, put
from facilitator.harvest.word.saving import describe, in_language, saved
from facilitator.harvest.word.styling import Styles
from facilitator.harvest.word.template import DAMAGED, from_template, own_document, with_macros
from facilitator.harvest.written import Written

_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def word(harvest: Harvest, style: HouseStyle = CLASSIC) -> Written:
    """The document in our own look, or in the template of the house.

    A template keeps its pages, its paper, its headers and its styles. What it says of the masthead
    on pages of its own is not said again where the harvest begins.
    """
    if style.template is None:
        return _in_ours(harvest, style)
    try:
        if not with_macros(style.template):
            return _in_template(harvest, style, from_template(style.template))
        remark = "The Word template holds macros and was not used. Save it in Word as .dotx."
    except DAMAGED:
        remark = "The Word template could not be read and was not used. Save it in Word once more."
    written = _in_ours(harvest, style)
    return replace(written, remarks=(Message(remark), *written.remarks))


def _in_ours(harvest: Harvest, style: HouseStyle) -> Written:
    document = own_document(style, foot(harvest, style))
    parts = tuple(flow(harvest))
    long = is_long(parts)
    body = _body(document, Styles(document, style), bookmarks=long)
    listed = contents(parts, body.styles, harvest.language) if long else ""
    put(harvest_place(document), _elements((*_masthead(harvest, body), listed, *_all(parts, body))))
    shown = not style.logo or add_logo(document, style.logo)
    told = () if shown else (Message("Word can show this logo only as PNG or JPEG."),)
    return Written(_finished(harvest, document), told)


def _in_template(harvest: Harvest, style: HouseStyle, document: Document) -> Written:
    place = harvest_place(document)
    shown = fill_in(document, harvest.masthead)
    body = _body(document, Styles(document, style))
    rows = (*_masthead(harvest, body, shown), *_all(flow(harvest), body))
    put(place, _elements(rows))
    made = ", ".join(body.styles.made)
    text = "The Word template has no style for {styles}; it was made."
    told = (Message(text, {"styles": made}),) if made else ()
    return Written(_finished(harvest, document), told)


def _body(document: Document, styles: Styles, *, bookmarks: bool = False) -> Body:
    def relate(href: str) -> str:
        return document.part.relate_to(href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    return Body(styles, relate, bookmarks=bookmarks)


def _masthead(harvest: Harvest, body: Body, shown: frozenset[str] = frozenset()) -> Iterator[str]:
    for style, name in (("Title", "kind"), ("Date", "date"), ("Subtitle", "theme")):
        if name not in shown:
            yield from body.line(style, getattr(harvest.masthead, name))


def _all(parts: Iterable[Part], body: Body) -> Iterator[str]:
    part: Part | None = None
    for part in parts:
        yield from body.part(part)
    if isinstance(part, Table):
        # Word wants a paragraph below a table.
        yield "<w:p/>"


def _elements(rows: Iterable[str]) -> Iterable[Any]:
    body: Any = parse_xml(f"<w:body {_NAMESPACES}>{''.join(rows)}</w:body>".encode())
    return list(body)


def _finished(harvest: Harvest, document: Document) -> bytes:
    in_language(document, harvest.language)
    describe(document, harvest.masthead, harvest.language)
    return saved(document)
