"""The harvest as a mail that opens as a draft: who gets it is for the facilitator to say."""

from collections.abc import Iterable, Iterator
from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP
from html import escape

from facilitator.domain.marks import MarkedText
from facilitator.harvest.blocks import Block, Table
from facilitator.harvest.document import Harvest
from facilitator.harvest.hypertext import attribute, inline
from facilitator.harvest.plain_text import plain_text
from facilitator.harvest.style import CLASSIC, HouseStyle

_BOUNDARY = "=_harvest"
"""Between the parts; no line of theirs can be taken for it, encoded as they are."""
_WIDE = (
    "max-width:40em;margin:0 auto;padding:1em;font-family:{font};font-size:16px;line-height:1.55"
)
_DATE = "margin:0 0 2em;font-size:13px;letter-spacing:1px;text-transform:uppercase"
_THEME = "margin:0 0 .8em;font-size:21px;font-weight:normal;line-height:1.3"
_OVER = "margin:2em 0 .7em;color:{accent};font-size:{size};line-height:1.35{capitals}"
_PART = "margin:1.5em 0 .5em;font-size:16px"
_CELL = "padding:6px 14px 6px 0;border-bottom:1px solid #d9dde2;text-align:left;vertical-align:top"


def email_draft(harvest: Harvest, style: HouseStyle = CLASSIC) -> bytes:
    """The mail, in plain text and in HTML, with a subject and without a sender or a date."""
    mail = EmailMessage(policy=SMTP)
    mail["X-Unsent"] = "1"
    mail.set_content(plain_text(harvest, style).decode(), cte="base64")
    page = "\n".join(_page(harvest, style))
    mail.add_alternative(page, subtype="html", cte="base64")
    mail.set_boundary(_BOUNDARY)
    mail["Content-Language"] = harvest.language
    return _subject(harvest).encode("ascii") + mail.as_bytes()


def _subject(harvest: Harvest) -> str:
    """Always encoded, so that no words can end the line or be taken for encoded ones."""
    encoded = Header(harvest.masthead.title, "utf-8", header_name="Subject").encode(linesep="\r\n")
    return f"Subject: {encoded}\r\n"


def _page(harvest: Harvest, style: HouseStyle) -> Iterator[str]:
    """The mail's own HTML: every style beside its element, as mail programs want it."""
    masthead = harvest.masthead
    font = ", ".join(filter(None, (_plain(style.body_font), "Calibri, Arial, sans-serif")))
    yield f"<!doctype html>\n<html lang={attribute(harvest.language)}>\n<head>"
    yield f'<meta charset="utf-8">\n<title>{escape(masthead.kind, quote=False)}</title>\n</head>'
    yield "<body>"
    yield f'<div style="{_WIDE.format(font=font)}">'
    yield _element("h1", masthead.kind, "margin:0 0 .3em;font-size:30px;line-height:1.15")
    yield _element("p", masthead.date, _DATE)
    yield _element("h2", masthead.theme, _THEME)
    yield from map(_paragraph, harvest.introduction)
    for block in harvest.opening:
        yield from _block(block, style)
    yield _paragraph(harvest.method)
    yield from _listed(f"<em>{escape(words, quote=False)}</em>" for words in harvest.questions)
    yield _paragraph(harvest.bridge)
    for section in harvest.sections:
        yield _element("h2", section.heading, _over(style))
        yield from _listed(inline(answer.whole) for answer in section.answers)
        yield _element("p", section.note)
    for block in harvest.closing:
        yield from _block(block, style)
    yield _element("p", style.footer, "margin:2.5em 0 0;color:#566070;font-size:13px")
    yield "</div>\n</body>\n</html>\n"


def _block(block: Block, style: HouseStyle, level: int = 2) -> Iterator[str]:
    look = _over(style) if level == 2 else _PART
    yield _element(f"h{min(level, 6)}", block.heading, look)
    yield from map(_paragraph, block.paragraphs)
    yield from _listed(map(inline, block.items))
    if block.table:
        yield from _table(block.table)
    for part in block.blocks:
        yield from _block(part, style, level + 1)


def _table(table: Table) -> Iterator[str]:
    yield '<table style="border-collapse:collapse">'
    yield f"<tr>{''.join(_element('th', words, _CELL) for words in table.head)}</tr>"
    for row in table.rows:
        yield f"<tr>{''.join(_element('td', words, _CELL) or '<td></td>' for words in row)}</tr>"
    yield "</table>"


def _listed(items: Iterable[str]) -> Iterator[str]:
    rows = [f'<li dir="auto" style="margin:.4em 0">{item}</li>' for item in items]
    if rows:
        yield "\n".join(('<ul style="margin:1em 0;padding-left:1.3em">', *rows, "</ul>"))


def _paragraph(text: MarkedText) -> str:
    return f'<p dir="auto" style="margin:0 0 1em">{inline(text)}</p>' if text else ""


def _element(tag: str, words: str, look: str = "margin:0 0 1em") -> str:
    return f'<{tag} dir="auto" style="{look}">{escape(words, quote=False)}</{tag}>' if words else ""


def _over(style: HouseStyle) -> str:
    """The look of a heading over answers."""
    capitals = ";letter-spacing:1px;text-transform:uppercase" if style.capital_headings else ""
    return _OVER.format(accent=style.accent, size="15px" if capitals else "18px", capitals=capitals)


def _plain(font: str) -> str:
    """A family's name without any sign that means something beside it."""
    return "".join(sign for sign in font if sign.isalnum() or sign in " -")
