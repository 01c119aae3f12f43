"""The formats a harvest can be written in; each is one small writer, loaded when it is used."""

from collections.abc import Callable
from dataclasses import dataclass

from facilitator.harvest.document import Harvest


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format: how people ask for it, how its files end, and what writes it."""

    name: str
    """As in `--to md`."""
    extension: str
    """Without the dot."""
    title: str
    """As a person would call it."""
    write: Callable[[Harvest], bytes]


def _markdown(harvest: Harvest) -> bytes:
    from facilitator.harvest.markdown import markdown

    return markdown(harvest)


EXPORTERS: dict[str, Exporter] = {
    exporter.name: exporter for exporter in (Exporter("md", "md", "Markdown", _markdown),)
}
"""Every format by its name, in the order they are offered."""
