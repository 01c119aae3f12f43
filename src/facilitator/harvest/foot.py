"""What stands at the foot of every page."""

from facilitator.domain.text import clean
from facilitator.harvest.document import Harvest
from facilitator.harvest.style import HouseStyle

_MOST = 100
"""Characters on one line there, beside the number of the page."""


def foot(harvest: Harvest, style: HouseStyle) -> str:
    """The line of the house, else what the document is about, as far as there is room."""
    words = clean(style.footer) or harvest.masthead.theme or harvest.masthead.kind
    if len(words) <= _MOST:
        return words
    start = words[: _MOST + 1].rpartition(" ")[0] or words[:_MOST]
    return f"{start.rstrip()}…"
