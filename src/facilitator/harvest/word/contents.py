"""A table of contents for a document that is long."""

from collections.abc import Iterable
from xml.sax.saxutils import quoteattr

from facilitator.domain.marks import MarkedText
from facilitator.harvest import wording
from facilitator.harvest.blocks import Table
from facilitator.harvest.flow import Asked, Bullets, Heading, Lead, Note, Part
from facilitator.harvest.word.body import bookmark, paragraph, run
from facilitator.harvest.word.styling import Styles
from facilitator.language import language

_PAGES_OF = 2_400
"""Characters on a page of answers, more or less."""
_LONG = 8
"""Pages from which on people look for their question."""

_LINE = 80
"""Characters on a line."""
_DEEPEST = 2

# Only Word knows on which page a heading comes: the entries lead there and name no page.
_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">'
    r' TOC \o "1-2" \n \h \z \u </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
)


_LAST = '<w:spacing w:after="400"/>'


def is_long(parts: Iterable[Part]) -> bool:
    """Whether a reader would leaf through it."""
    parts = tuple(parts)
    headings = sum(isinstance(part, Heading) for part in parts)
    return headings > 2 and sum(map(_length, parts)) > _LONG * _PAGES_OF


def _length(part: Part) -> int:
    match part:
        case Bullets(items):
            # A bullet takes a line, however short it is.
            return sum(max(len(item.text.text), _LINE) for item in items)
        case Table():
            return _LINE * len(part.rows)
        case Asked(questions):
            return sum(map(len, questions))
        case Lead(text):
            return len(text.text)
        case Heading() | Note() | MarkedText():
            return len(part.text)


def contents(parts: Iterable[Part], styles: Styles, code: str) -> str:
    """The list of headings as a field, which Word makes anew when asked to."""
    headings = (part for part in parts if isinstance(part, Heading))
    listed = [(n, h) for n, h in enumerate(headings, start=1) if h.level <= _DEEPEST]
    entries = [_entry(number, heading) for number, heading in listed]
    entries[0] = _FIELD + entries[0]
    entries[-1] += '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    rows = [
        paragraph(
            styles.id_of(f"toc {heading.level}"), entry, _LAST if entry is entries[-1] else ""
        )
        for (_, heading), entry in zip(listed, entries, strict=True)
    ]
    title = paragraph(styles.id_of("TOC Heading"), run(wording.contents(language(code))))
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
        f"<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>{title}{''.join(rows)}"
        "</w:sdtContent></w:sdt>"
    )


def _entry(number: int, heading: Heading) -> str:
    anchor = quoteattr(bookmark(number))
    return f'<w:hyperlink w:anchor={anchor} w:history="1">{run(heading.text)}</w:hyperlink>'
