"""What an ODT document says: headings, lists, tables and marked words as OpenDocument has them."""

from collections.abc import Iterable, Iterator
from html import escape

from facilitator.domain.marks import MarkedText
from facilitator.harvest.blocks import Block, Table
from facilitator.harvest.direction import right_to_left
from facilitator.harvest.document import Harvest, Section
from facilitator.harvest.pictures import within
from facilitator.harvest.spans import Span, linked_spans
from facilitator.harvest.style import HouseStyle, Logo

_PREFIXES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
}
_NAMESPACES = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in _PREFIXES.items())
_LOOKS = {(True, False): "Strong", (False, True): "Emphasis", (True, True): "Strong_20_Emphasis"}
_MIRRORED = "_rtl"
"""Behind the style of a paragraph that goes from right to left."""
_STYLES = (
    *("Title", "Date", "Theme", "Heading_20_1", "Heading_20_2", "Heading_20_3", "Standard"),
    *("Question", "Bridge", "Answer", "Note", "Cell", "Cell_20_Heading"),
)
_DEEPEST = 3


def content(harvest: Harvest, style: HouseStyle, picture: str) -> str:
    """The whole of content.xml; `picture` is where in the archive the logo is."""
    return (
        f'<office:document-content {_NAMESPACES} office:version="1.3">'
        f"<office:automatic-styles>{''.join(_automatic())}</office:automatic-styles>"
        f"<office:body><office:text>{''.join(_body(harvest, style, picture))}"
        "</office:text></office:body></office:document-content>"
    )


def words(text: str) -> str:
    """Plain words; of spaces in a row each is said, as XML would make them one."""
    return escape(text, quote=False).replace("  ", " <text:s/>")


def _automatic() -> Iterator[str]:
    for name in _STYLES:
        yield (
            f'<style:style style:name="{name}{_MIRRORED}" style:family="paragraph"'
            f' style:parent-style-name="{name}"><style:paragraph-properties'
            ' style:writing-mode="rl-tb" fo:text-align="start"/></style:style>'
        )
    yield (
        '<style:style style:name="Cells" style:family="table-cell"><style:table-cell-properties'
        ' fo:padding="1.5mm" fo:padding-left="0mm" fo:border="none"'
        ' fo:border-bottom="0.5pt solid #d9dde2"/></style:style>'
    )


def _body(harvest: Harvest, style: HouseStyle, picture: str) -> Iterator[str]:
    masthead = harvest.masthead
    if style.logo:
        yield _logo(style.logo, picture)
    yield _paragraph("Title", MarkedText(masthead.kind))
    yield _paragraph("Date", MarkedText(masthead.date))
    yield _heading("Theme", 1, masthead.theme)
    yield from (_paragraph("Standard", text) for text in harvest.introduction)
    for block in harvest.opening:
        yield from _block(block)
    yield _paragraph("Bridge" if harvest.opening else "Standard", harvest.method)
    yield _listed("Questions", "Question", map(MarkedText, harvest.questions))
    yield _paragraph("Bridge", harvest.bridge)
    for section in harvest.sections:
        yield from _section(section)
    for block in harvest.closing:
        yield from _block(block)


def _section(section: Section) -> Iterator[str]:
    yield _heading("Heading_20_1", 1, section.heading)
    yield _listed("Answers", "Answer", (answer.whole for answer in section.answers))
    yield _paragraph("Note", MarkedText(section.note))


def _block(block: Block, level: int = 1) -> Iterator[str]:
    yield _heading(f"Heading_20_{min(level, _DEEPEST)}", level, block.heading)
    yield from (_paragraph("Standard", text) for text in block.paragraphs)
    yield _listed("Answers", "Answer", block.items)
    if block.table:
        yield _table(block.table, block.heading)
    for part in block.blocks:
        yield from _block(part, level + 1)


def _table(table: Table, name: str) -> str:
    head = _row("Cell_20_Heading", table.head)
    rows = "".join(_row("Cell", row) for row in table.rows)
    return (
        f'<table:table table:name="{escape(name)}">'
        f'<table:table-column table:number-columns-repeated="{len(table.head)}"/>'
        f"<table:table-header-rows>{head}</table:table-header-rows>{rows}</table:table>"
    )


def _row(style: str, cells: Iterable[str]) -> str:
    made = "".join(
        '<table:table-cell table:style-name="Cells" office:value-type="string">'
        f"{_styled('p', style, cell, words(cell))}</table:table-cell>"
        for cell in cells
    )
    return f"<table:table-row>{made}</table:table-row>"


def _listed(look: str, style: str, items: Iterable[MarkedText]) -> str:
    rows = [f"<text:list-item>{_paragraph(style, item)}</text:list-item>" for item in items]
    return f'<text:list text:style-name="{look}">{"".join(rows)}</text:list>' if rows else ""


def _heading(style: str, level: int, heading: str) -> str:
    outline = f' text:outline-level="{level}"'
    return _styled("h", style, heading, words(heading), outline) if heading else ""


def _paragraph(style: str, text: MarkedText) -> str:
    return _styled("p", style, text.text, _inline(text)) if text else ""


def _styled(tag: str, style: str, text: str, made: str, more: str = "") -> str:
    name = style + _MIRRORED if right_to_left(text) else style
    return f'<text:{tag} text:style-name="{name}"{more}>{made}</text:{tag}>'


def _inline(text: MarkedText) -> str:
    return "".join(_link(href, "".join(map(_look, pieces))) for href, pieces in linked_spans(text))


def _look(span: Span) -> str:
    name = _LOOKS.get((span.bold, span.italic))
    made = words(span.text)
    return f'<text:span text:style-name="{name}">{made}</text:span>' if name else made


def _link(href: str, made: str) -> str:
    if not href:
        return made
    return (
        f'<text:a xlink:type="simple" xlink:href="{escape(href)}"'
        f' text:style-name="Internet_20_link">{made}</text:a>'
    )


def _logo(logo: Logo, picture: str) -> str:
    width, height = within(logo, 60, 18)
    return (
        '<text:p text:style-name="Standard"><draw:frame draw:name="Logo"'
        f' text:anchor-type="as-char" svg:width="{width:.2f}mm" svg:height="{height:.2f}mm">'
        f'<draw:image xlink:href="{picture}" xlink:type="simple" xlink:show="embed"'
        f' xlink:actuate="onLoad"/><svg:desc>{words(logo.alternative)}</svg:desc>'
        "</draw:frame></text:p>"
    )
