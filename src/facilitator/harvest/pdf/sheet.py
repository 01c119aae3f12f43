"""What the page setter is given: the harvest and its look as plain values, ready to be JSON."""

from datetime import date
from typing import Any

from facilitator.domain.marks import MarkedText
from facilitator.domain.text import clean
from facilitator.harvest.blocks import Table
from facilitator.harvest.direction import right_to_left
from facilitator.harvest.document import Harvest
from facilitator.harvest.flow import Asked, Bullet, Bullets, Heading, Note, Part, flow
from facilitator.harvest.front import Masthead
from facilitator.harvest.spans import linked_spans
from facilitator.harvest.style import HouseStyle, Logo, Paper

Values = dict[str, Any]

BODY_FONT = "Libertinus Serif"
HEADING_FONT = "Lato"

_PAPERS = {Paper.A4: "a4", Paper.LETTER: "us-letter"}
_FORMATS = {"jpeg": "jpg"}
_LONG = 700
"""Characters from which on an answer may run over the edge of a page."""


def sheet(harvest: Harvest, style: HouseStyle) -> Values:
    """Everything the page setter needs; keys as they are read in harvest.typ."""
    head = harvest.masthead
    own_heading = style.heading_font or style.body_font
    return {
        "language": harvest.language,
        "title": " – ".join(filter(None, (head.kind, head.theme))) or "–",
        "author": head.organisation or (),
        "day": _day(head),
        "paper": _PAPERS[style.paper],
        "accent": style.accent,
        "body_fonts": _fonts(style.body_font, BODY_FONT),
        "heading_fonts": _fonts(own_heading, HEADING_FONT, BODY_FONT),
        "capitals": style.capital_headings,
        "footer": clean(style.footer) or head.theme or head.kind,
        "logo": _logo(style.logo),
        "name": head.kind,
        "date": _capitals(head.date),
        "theme": head.theme,
        "parts": [_part(part, style) for part in flow(harvest)],
    }


def _day(head: Masthead) -> tuple[int, int, int] | None:
    try:
        day = date.fromisoformat(head.day)
    except ValueError:
        return None
    return day.year, day.month, day.day


def _fonts(*families: str) -> list[str]:
    return [name for name in map(clean, families) if name]


def _logo(logo: Logo | None) -> Values | None:
    if logo is None:
        return None
    suffix = logo.suffix.lower().lstrip(".")
    return {
        "content": list(logo.content),
        "format": _FORMATS.get(suffix, suffix),
        "alternative": clean(logo.alternative),
    }


def _part(part: Part, style: HouseStyle) -> Values:
    match part:
        case Heading(text, level):
            over = level == 1 and style.capital_headings
            return {"kind": "heading", "level": level, "text": _capitals(text) if over else text}
        case MarkedText():
            return {"kind": "paragraph", "words": _words(part)}
        case Bullets(items):
            return {"kind": "bullets", "items": [_bullet(item) for item in items]}
        case Asked(questions):
            return {"kind": "asked", "items": [_words(MarkedText(text)) for text in questions]}
        case Note(text):
            return {"kind": "note", "text": text}
        case Table():
            return _table(part)


def _table(table: Table) -> Values:
    rows = [[_words(MarkedText(cell)) for cell in row] for row in table.rows]
    return {
        "kind": "table",
        "columns": len(table.head),
        "head": table.head,
        "rows": rows,
    }


def _bullet(item: Bullet) -> Values:
    return _words(item.text) | {"after": item.after}


def _words(marked: MarkedText) -> Values:
    return {
        "links": [
            {
                "href": href,
                "spans": [{"text": s.text, "bold": s.bold, "italic": s.italic} for s in pieces],
            }
            for href, pieces in linked_spans(marked)
        ],
        "after": "",
        "right_to_left": right_to_left(marked.text),
        "long": len(marked.text) > _LONG,
    }


def _capitals(text: str) -> str:
    """The text in capitals; cleaned, since a capital can be two characters that compose."""
    return clean(text.upper())
