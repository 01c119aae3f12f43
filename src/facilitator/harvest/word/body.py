"""The harvest as the XML of Word paragraphs.

It is written as text: a call for each paragraph and run is ten times slower.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from facilitator.domain.marks import MarkedText
from facilitator.harvest.blocks import Table
from facilitator.harvest.columns import WHOLE, shares
from facilitator.harvest.direction import right_to_left
from facilitator.harvest.flow import LONG, Asked, Bullet, Bullets, Heading, Lead, Note, Part
from facilitator.harvest.spans import Span, linked_spans
from facilitator.harvest.word.styling import Styles

_FULL = 5000
"""The width of a page, as tables count it."""

_SOFT = '<w:color w:val="5B6472"/><w:sz w:val="19"/><w:szCs w:val="19"/>'
_ITALIC = "<w:i/><w:iCs/>"
_BOLD = "<w:b/><w:bCs/>"
_APART = '<w:spacing w:before="480"/>'
_HEAD = "<w:tblHeader/>"


@dataclass(slots=True)
class Body:
    """Writes parts as XML, in the styles of a document and with its relations for links."""

    styles: Styles
    relate: Callable[[str], str]
    """The id of the relation to an address."""
    bookmarks: bool = False
    """Whether headings can be jumped to."""
    _links: dict[str, str] = field(default_factory=dict)
    _headings: int = 0

    def part(self, part: Part) -> Iterator[str]:
        """The paragraphs of one part."""
        match part:
            case Heading(text, level):
                yield self._heading(text, level)
            case MarkedText():
                yield paragraph("", self._runs(part), rtl=right_to_left(part.text))
            case Lead(text, apart):
                rtl = right_to_left(text.text)
                yield paragraph("", self._runs(text), "<w:keepNext/>", _APART * apart, rtl=rtl)
            case Bullets(items):
                yield from map(self._bullet, items)
            case Asked(questions):
                yield from self._asked(questions)
            case Note(text):
                yield paragraph("", run(text, _ITALIC + '<w:color w:val="5B6472"/>'))
            case Table():
                yield self._table(part)

    def line(self, style: str, text: str) -> Iterator[str]:
        """A paragraph of plain words in a style; nothing when there are none."""
        if text:
            yield self._plain(style, text)

    def _plain(self, style: str, text: str, before: str = "", after: str = "") -> str:
        inside = f"{before}{run(text)}{after}"
        return paragraph(self.styles.id_of(style), inside, rtl=right_to_left(text))

    def _heading(self, text: str, level: int) -> str:
        style = f"heading {min(level, 3)}"
        if not self.bookmarks:
            return self._plain(style, text)
        self._headings += 1
        name = bookmark(self._headings)
        start = f'<w:bookmarkStart w:id="{self._headings}" w:name="{name}"/>'
        return self._plain(style, text, start, f'<w:bookmarkEnd w:id="{self._headings}"/>')

    def _bullet(self, item: Bullet) -> str:
        inside = self._runs(item.text) + (run(f" {item.after}", _SOFT) if item.after else "")
        loose = '<w:keepLines w:val="0"/>' if len(item.text.text) > LONG else ""
        style = self.styles.list_id
        return paragraph(style, inside, loose, rtl=right_to_left(item.text.text))

    def _asked(self, questions: Iterable[str]) -> Iterator[str]:
        """In a style of their own where there is one, else as bullets; in italics anyway."""
        own = self.styles.found("Guiding question")
        style = own or self.styles.list_id
        for question in questions:
            yield paragraph(style, run(question, _ITALIC), rtl=right_to_left(question))

    def _runs(self, marked: MarkedText) -> str:
        return "".join(self._link(href, pieces) for href, pieces in linked_spans(marked))

    def _link(self, href: str, pieces: Iterable[Span]) -> str:
        if not href:
            return "".join(map(_span, pieces))
        if href not in self._links:
            self._links[href] = self.relate(href)
        look = f"<w:rStyle w:val={quoteattr(self.styles.id_of('Hyperlink'))}/>"
        inside = "".join(_span(piece, look) for piece in pieces)
        return (
            f"<w:hyperlink r:id={quoteattr(self._links[href])} w:history='1'>{inside}</w:hyperlink>"
        )

    def _table(self, table: Table) -> str:
        style = quoteattr(self.styles.table_id())
        widths = [share * _FULL // WHOLE for share in shares(table)]
        head = _row(table.head, widths, head=True)
        rows = "".join(_row(row, widths) for row in table.rows)
        grid = "".join(f"<w:gridCol w:w='{width}'/>" for width in widths)
        return (
            f"<w:tbl><w:tblPr><w:tblStyle w:val={style}/><w:tblW w:w='{_FULL}' w:type='pct'/>"
            "<w:tblLook w:val='0020' w:firstRow='1' w:lastRow='0' w:firstColumn='0' "
            f"w:lastColumn='0' w:noHBand='1' w:noVBand='1'/></w:tblPr><w:tblGrid>{grid}"
            f"</w:tblGrid>{head}{rows}</w:tbl>"
        )


def bookmark(number: int) -> str:
    """What a heading is called for whoever jumps to it."""
    return f"_Toc{number:09}"


def paragraph(
    style: str, inside: str, look: str = "", space: str = "", *, rtl: bool = False
) -> str:
    """A paragraph around runs; properties in the order that Word wants."""
    inner = f"<w:pStyle w:val={quoteattr(style)}/>" if style else ""
    inner += look + ("<w:bidi/>" if rtl else "") + space
    return f"<w:p>{f'<w:pPr>{inner}</w:pPr>' if inner else ''}{inside}</w:p>"


def run(text: str, look: str = "") -> str:
    """Words with one look."""
    inner = look + ("<w:rtl/>" if right_to_left(text) else "")
    properties = f"<w:rPr>{inner}</w:rPr>" if inner else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _span(span: Span, look: str = "") -> str:
    bold = _BOLD if span.bold else ""
    return run(span.text, look + bold + (_ITALIC if span.italic else ""))


def _row(cells: Iterable[str], widths: Iterable[int], *, head: bool = False) -> str:
    bold = _BOLD if head else ""
    made = "".join(
        f"<w:tc><w:tcPr><w:tcW w:w='{width}' w:type='pct'/></w:tcPr>"
        f"{paragraph('', run(cell, bold), rtl=right_to_left(cell))}</w:tc>"
        for cell, width in zip(cells, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{_HEAD if head else ''}</w:trPr>{made}</w:tr>"
