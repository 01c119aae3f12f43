"""The formats a harvest can be written in; each is one small writer, loaded when it is used."""

from collections.abc import Callable
from dataclasses import dataclass

from facilitator.domain.message import Message
from facilitator.harvest.document import Harvest
from facilitator.harvest.style import HouseStyle


@dataclass(frozen=True, slots=True)
class Written:
    """A document, and what whoever sends it on should know: a glyph or a style that was missing."""

    content: bytes
    remarks: tuple[Message, ...] = ()


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

    return pdf(harvest, style)


_IN_ORDER = (
    # a row for each format, and above it a function that loads its writer
    Exporter("md", "md", "Markdown", _markdown, text=True),
    Exporter("pdf", "pdf", "PDF", _pdf),
)
EXPORTERS: dict[str, Exporter] = {exporter.name: exporter for exporter in _IN_ORDER}
"""Every format by its name, in the order they are offered."""
