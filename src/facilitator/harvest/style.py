"""How a document looks, whatever its format: the house style of an organisation."""

from dataclasses import dataclass
from enum import StrEnum

ACCENT = "#00707a"
"""The colour of a document nobody chose a colour for."""

_MEDIA_TYPES = {"png": "image/png", "jpg": "image/jpeg", "svg": "image/svg+xml"}


class Paper(StrEnum):
    """The size of a page."""

    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture of the organisation's, and what it says to whoever cannot see it."""

    content: bytes
    suffix: str
    """png, jpg or svg."""
    alternative: str

    @property
    def media_type(self) -> str:
        """As mail and the web call this kind of picture."""
        return _MEDIA_TYPES[self.suffix]


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """The choices of an organisation. Without any it is the classic form."""

    name: str = ""
    accent: str = ACCENT
    """#rrggbb, dark enough to be read on white."""
    body_font: str = ""
    """"" is each format's own."""
    heading_font: str = ""
    """"" is the body's."""
    logo: Logo | None = None
    footer: str = ""
    capital_headings: bool = True
    """Whether the headings over the answers are in capitals."""
    paper: Paper = Paper.A4
    template: bytes | None = None
    """A Word document the harvest goes into."""


CLASSIC = HouseStyle()
