"""Words and marks as HTML, for the web page and the mail."""

from html import escape

from facilitator.domain.marks import MarkedText
from facilitator.harvest.spans import Span, linked_spans


def inline(marked: MarkedText) -> str:
    """A text whose every sign is only a sign, with its marks and links."""
    return "".join(
        _link(href, "".join(map(_look, pieces))) for href, pieces in linked_spans(marked)
    )


def attribute(value: str) -> str:
    """A value in its quotes, for inside a tag."""
    return f'"{escape(value)}"'


def _look(span: Span) -> str:
    made = escape(span.text, quote=False)
    made = f"<em>{made}</em>" if span.italic else made
    return f"<strong>{made}</strong>" if span.bold else made


def _link(href: str, made: str) -> str:
    return f"<a href={attribute(href)}>{made}</a>" if href else made
