"""The formats a harvest can be written in; each is one small writer, loaded when it is used."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from facilitator.domain.message import sentence
from facilitator.harvest.document import Harvest
from facilitator.harvest.links import without_address
from facilitator.harvest.style import HouseStyle
from facilitator.harvest.written import Written


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format: how people ask for it, how its files end, and what writes it."""

    name: str
    """As in `--to md`."""
    extension: str
    """Without the dot."""
    title: str
    """As a person would call it."""
    write: Callable[[Harvest, HouseStyle], Written]
    """Raises Refused where it cannot be written here, in a sentence with what to do instead."""
    text: bool = False
    """Whether its bytes are words a person can read as they are."""


def _markdown(harvest: Harvest, style: HouseStyle) -> Written:
    from facilitator.harvest.markdown import markdown

    return Written(markdown(harvest, style))


def _pdf(harvest: Harvest, style: HouseStyle) -> Written:
    from facilitator.harvest.pdf.document import pdf

    written = pdf(harvest, style)
    return replace(written, remarks=(*without_address(harvest), *written.remarks))


def _word(harvest: Harvest, style: HouseStyle) -> Written:
    from facilitator.harvest.word.document import word

    written = word(harvest, style)
    return replace(written, remarks=(*without_address(harvest), *written.remarks))


def _web_page(harvest: Harvest, style: HouseStyle) -> Written:
    from facilitator.harvest.webpage import webpage

    return Written(webpage(harvest, style), without_address(harvest))


def _odt(harvest: Harvest, style: HouseStyle) -> Written:
    from facilitator.harvest.odt import odt

    return Written(odt(harvest, style), without_address(harvest))


def _plain_text(harvest: Harvest, style: HouseStyle) -> Written:
    from facilitator.harvest.plain_text import plain_text

    return Written(plain_text(harvest, style), without_address(harvest))


def _email_draft(harvest: Harvest, style: HouseStyle) -> Written:
    from facilitator.harvest.email_draft import email_draft

    return Written(email_draft(harvest, style), without_address(harvest))


def _csv(harvest: Harvest, _style: HouseStyle) -> Written:
    from facilitator.harvest.csv_table import csv_table

    return Written(csv_table(harvest))


def _xlsx(harvest: Harvest, style: HouseStyle) -> Written:
    from facilitator.harvest.xlsx import continued, xlsx

    return Written(xlsx(harvest, style), continued(harvest))


def _json(harvest: Harvest, _style: HouseStyle) -> Written:
    from facilitator.harvest.json_record import json_record

    return Written(json_record(harvest), without_address(harvest))


_IN_ORDER = (
    # a row for each format, and above it a function that loads its writer
    Exporter("md", "md", "Markdown", _markdown, text=True),
    Exporter("docx", "docx", "Word", _word),
    Exporter("pdf", "pdf", "PDF", _pdf),
    Exporter("html", "html", sentence("Web page"), _web_page, text=True),
    Exporter("odt", "odt", "OpenDocument", _odt),
    Exporter("txt", "txt", sentence("Plain text"), _plain_text, text=True),
    Exporter("eml", "eml", sentence("E-mail"), _email_draft),
    Exporter("csv", "csv", sentence("Table (CSV)"), _csv, text=True),
    Exporter("xlsx", "xlsx", "Excel", _xlsx),
    Exporter("json", "json", "JSON", _json, text=True),
)
EXPORTERS: dict[str, Exporter] = {exporter.name: exporter for exporter in _IN_ORDER}
"""Every format by its name, in the order they are offered."""
USUAL = ("md", "docx")
"""The formats nobody has to ask for."""
