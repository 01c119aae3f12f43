"""The harvest as one web page: no script, no network, at home on a wall, a phone and on paper."""

import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html import escape
from pathlib import Path

from facilitator.domain.marks import MarkedText
from facilitator.harvest.blocks import Block, Table
from facilitator.harvest.colour import standing_out
from facilitator.harvest.contrast import ENOUGH
from facilitator.harvest.document import Harvest, HarvestAnswer, Section
from facilitator.harvest.hypertext import attribute, inline
from facilitator.harvest.style import CLASSIC, HouseStyle, Logo

_SHEET = Path(__file__).with_suffix(".css")
_SERIF = 'Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif'
_SANS = '"Avenir Next", Avenir, Inter, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'
_INKS = {
    "light": {"paper": "#ffffff", "ink": "#1d2430", "soft": "#566070", "rule": "#d9dde2"},
    "dark": {"paper": "#15191e", "ink": "#e6e9ed", "soft": "#a7b0bb", "rule": "#363f49"},
}


def webpage(harvest: Harvest, style: HouseStyle = CLASSIC) -> bytes:
    """The whole page in one file; UTF-8. Its only style is the one its policy knows by its hash."""
    return ("\n".join((*_head(harvest, style), *_body(harvest, style))) + "\n").encode()


def _head(harvest: Harvest, style: HouseStyle) -> Iterator[str]:
    masthead, sheet = harvest.masthead, _sheet(style)
    digest = b64encode(sha256(sheet.encode()).digest()).decode()
    policy = f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'; base-uri 'none'"
    yield "<!doctype html>"
    yield f"<html lang={attribute(harvest.language)}>"
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}; form-action \'none\'">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield f"<title>{escape(masthead.title, quote=False)}</title>"
    yield f"<style>{sheet}</style>"
    yield "</head>"


def _body(harvest: Harvest, style: HouseStyle) -> Iterator[str]:
    yield '<body class="capitals">' if style.capital_headings else "<body>"
    yield "<header>"
    yield from _masthead(harvest, style.logo)
    yield "</header>"
    yield "<main>"
    yield from _opening(harvest)
    for number, section in enumerate(harvest.sections, start=1):
        yield from _section(section, number)
    for block in harvest.closing:
        yield "<section>"
        yield from _block(block)
        yield "</section>"
    yield "</main>"
    if style.footer:
        yield f"<footer>{_element('p', style.footer)}</footer>"
    yield "</body>"
    yield "</html>"


def _masthead(harvest: Harvest, logo: Logo | None) -> Iterator[str]:
    masthead = harvest.masthead
    if logo:
        source = f"data:{logo.media_type};base64,{b64encode(logo.content).decode()}"
        yield f'<img class="logo" src="{source}" alt={attribute(logo.alternative)}>'
    yield _element("h1", masthead.kind)
    if masthead.date:
        yield _element("p", masthead.date, _class("date"))


def _opening(harvest: Harvest) -> Iterator[str]:
    yield '<section class="opening">'
    if harvest.masthead.theme:
        yield _element("h2", harvest.masthead.theme, _class("theme"))
    yield from map(_paragraph, harvest.introduction)
    for block in harvest.opening:
        yield from _block(block)
    yield from _paragraphs(harvest.method)
    if harvest.questions:
        yield '<ul class="questions">'
        for number, question in enumerate(harvest.questions, start=1):
            link = f'<a href="#q{number}">{escape(question, quote=False)}</a>'
            yield f'<li dir="auto">{link}</li>'
        yield "</ul>"
    yield from _paragraphs(harvest.bridge)
    yield "</section>"


def _section(section: Section, number: int) -> Iterator[str]:
    yield "<section>"
    yield _element("h2", section.heading, f' id="q{number}"')
    yield "<div>"
    if section.answers:
        yield "<ul>"
        yield from map(_answer, section.answers)
        yield "</ul>"
    if section.note:
        yield _element("p", section.note, _class("note"))
    yield "</div>"
    yield "</section>"


def _answer(answer: HarvestAnswer) -> str:
    after = escape(answer.after, quote=False)
    more = f' <span class="after">{after}</span>' if after else ""
    return f'<li dir="auto">{inline(answer.text)}{more}</li>'


def _block(block: Block, level: int = 2) -> Iterator[str]:
    if block.heading:
        yield _element(f"h{min(level, 6)}", block.heading)
    yield "<div>"
    yield from map(_paragraph, block.paragraphs)
    if block.items:
        yield "<ul>"
        yield from (f'<li dir="auto">{inline(item)}</li>' for item in block.items)
        yield "</ul>"
    if block.table:
        yield from _table(block.table)
    for part in block.blocks:
        yield from _block(part, level + 1)
    yield "</div>"


def _table(table: Table) -> Iterator[str]:
    head = "".join(_element("th", words, ' scope="col"') for words in table.head)
    yield f"<table>\n<thead>\n<tr>{head}</tr>\n</thead>\n<tbody>"
    for row in table.rows:
        yield f"<tr>{''.join(_element('td', words) for words in row)}</tr>"
    yield "</tbody>\n</table>"


def _paragraph(text: MarkedText) -> str:
    return f'<p dir="auto">{inline(text)}</p>'


def _paragraphs(text: MarkedText) -> Iterator[str]:
    """One, or none where there are no words."""
    if text:
        yield _paragraph(text)


def _element(tag: str, words: str, attributes: str = "") -> str:
    return f'<{tag}{attributes} dir="auto">{escape(words, quote=False)}</{tag}>'


def _class(name: str) -> str:
    return f' class="{name}"'


def _sheet(style: HouseStyle) -> str:
    """The style of the page, with the house's own colour and letters."""
    light, dark = _inks(style.accent, "light", ENOUGH), _inks(style.accent, "dark", 6)
    body = f"{_quoted(style.body_font)}, {_SERIF}" if style.body_font else _SERIF
    heading = style.heading_font or style.body_font
    head = f"{_quoted(heading)}, {_SANS if style.heading_font else _SERIF}" if heading else _SANS
    return (
        f"\n:root {{ {light}; --body: {body}; --heading: {head} }}\n"
        f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}\n"
        f"@page {{ size: {style.paper}; margin: 22mm 32mm 20mm 26mm;\n"
        '  @bottom-right { content: counter(page) " / " counter(pages);'
        f" font: 8pt {head}; color: {_INKS['light']['soft']} }} }}\n"
        f"{_SHEET.read_text('utf-8')}"
    )


def _inks(accent: str, light: str, least: float) -> str:
    inks = _INKS[light]
    named = inks | {"accent": standing_out(accent, inks["paper"], least)}
    return "; ".join(f"--{name}: {colour}" for name, colour in named.items())


def _quoted(font: str) -> str:
    """A family's name as a string of CSS, in which no sign can end it."""
    return '"' + re.sub(r"[^\w \-.]", lambda sign: f"\\{ord(sign[0]):x} ", font) + '"'
