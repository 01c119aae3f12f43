"""What the page setter is given: the harvest and its look as plain values, ready to be JSON."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from facilitator.domain.marks import MarkedText
from facilitator.domain.text import clean
from facilitator.harvest.blocks import Table
from facilitator.harvest.columns import shares
from facilitator.harvest.direction import right_to_left
from facilitator.harvest.document import Harvest
from facilitator.harvest.flow import LONG, Asked, Bullet, Bullets, Heading, Lead, Note, Part, flow
from facilitator.harvest.foot import foot
from facilitator.harvest.pdf.long_words import longest, pieces
from facilitator.harvest.spans import linked_spans
from facilitator.harvest.style import HouseStyle, Logo, Paper

Values = dict[str, Any]

BODY_FONT = "Libertinus Serif"
HEADING_FONT = "Lato"

_PAPERS = {Paper.A4: "a4", Paper.LETTER: "us-letter"}


def sheet(harvest: Harvest, style: HouseStyle) -> Values:
    """Everything the page setter needs; keys as they are read in harvest.typ."""
    head = harvest.masthead
    own_heading = style.heading_font or style.body_font
    return {
        "language": harvest.language,
        "title": head.title or "–",
        "author": head.organisation or (),
        "day": (head.day.year, head.day.month, head.day.day) if head.day else None,
        "paper": _PAPERS[style.paper],
        "accent": style.accent,
        "body_fonts": _fonts(style.body_font, BODY_FONT),
        "heading_fonts": _fonts(own_heading, HEADING_FONT, BODY_FONT),
        "capitals": style.capital_headings,
        "footer": foot(harvest, style),
        "logo": _logo(style.logo),
        "name": _title(head.kind),
        "longest": longest(head.kind),
        "date": _title(_capitals(head.date)),
        "theme": _title(head.theme),
        "parts": [values for part in flow(harvest) for values in _part(part, style)],
    }


def _fonts(*families: str) -> list[str]:
    return [name for name in map(clean, families) if name]


def _logo(logo: Logo | None) -> Values | None:
    if logo is None:
        return None
    return {
        "content": list(logo.content),
        "format": logo.suffix,
        "alternative": clean(logo.alternative),
    }


def _part(part: Part, style: HouseStyle) -> Iterator[Values]:
    match part:
        case Heading(text, level):
            over = _capitals(text) if level == 1 and style.capital_headings else text
            yield {"kind": "heading", "level": level, "title": _title(over)}
        case MarkedText():
            yield {"kind": "paragraph", "words": _words(part)}
        case Lead(text, apart):
            yield {"kind": "lead", "words": _words(text), "apart": apart}
        case Bullets(items):
            # A list has its bullets on the side that its words begin on.
            for rtl, same in groupby(items, lambda item: right_to_left(item.text.text)):
                bullets = [_bullet(item) for item in same]
                yield {"kind": "bullets", "items": bullets, "right_to_left": rtl}
        case Asked(questions):
            yield {"kind": "asked", "items": [_words(MarkedText(text)) for text in questions]}
        case Note(text):
            yield {"kind": "note", "text": text}
        case Table():
            yield _table(part)


def _table(table: Table) -> Values:
    cells = [_words(MarkedText(cell)) for row in (table.head, *table.rows) for cell in row]
    across = len(table.head)
    return {
        "kind": "table",
        "columns": shares(table),
        "head": cells[:across],
        "rows": cells[across:],
    }


def _title(text: str) -> Values:
    return {"text": pieces(text), "right_to_left": right_to_left(text)}


def _bullet(item: Bullet) -> Values:
    return _words(item.text) | {"after": item.after}


def _words(marked: MarkedText) -> Values:
    return {
        "links": [
            {
                "href": href,
                "spans": [
                    {"text": pieces(s.text), "bold": s.bold, "italic": s.italic} for s in spans
                ],
            }
            for href, spans in linked_spans(marked)
        ],
        "after": "",
        "right_to_left": right_to_left(marked.text),
        "long": len(marked.text) > LONG,
    }


def _capitals(text: str) -> str:
    """The text in capitals; cleaned, since a capital can be two characters that compose."""
    return clean(text.upper())
