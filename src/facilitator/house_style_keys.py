"""The lines of a house style: under which names, and what may be written behind them."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from facilitator.domain.message import Message, sentence
from facilitator.domain.text import clean
from facilitator.harvest.colour import colour
from facilitator.harvest.pictures import size
from facilitator.harvest.style import Logo, Paper

MEGABYTE = 1 << 20
LARGEST_LOGO, LARGEST_TEMPLATE = 2 * MEGABYTE, 20 * MEGABYTE
_FONT = re.compile(r"[\w][\w .'&+-]{0,59}")
_BEGINS = {"png": b"\x89PNG\r\n\x1a\n", "jpg": b"\xff\xd8\xff", "svg": b""}


class NotUnderstood(Exception):
    """A value that cannot be followed; with a sentence where there is more to say than that."""

    def __init__(self, text: str = "", **values: Any) -> None:  # noqa: ANN401 - what is shown
        super().__init__(text)
        self.message = Message(text, values) if text else None


@dataclass(frozen=True, slots=True)
class Key:
    """One line of the file."""

    field: str
    names: tuple[str, ...]
    """The first is the one to name; the others are understood."""
    example: str
    """How its value can be written."""
    read: Callable[[object, Path], Any]
    """Its value, given the folder of the house style. Raises NotUnderstood."""


def key_named(name: str) -> Key | None:
    """The line somebody means."""
    return next((key for key in KEYS if name.lower() in key.names), None)


def _words(written: object, folder: Path) -> str:  # noqa: ARG001 - every reader gets the folder
    if not isinstance(written, str):
        raise NotUnderstood
    return clean(written)


def _accent(written: object, folder: Path) -> str:
    found = colour(_words(written, folder))
    if found is None:
        raise NotUnderstood
    return found


def _font(written: object, folder: Path) -> str:
    name = _words(written, folder)
    if not _FONT.fullmatch(name):
        raise NotUnderstood
    return name


def _one_of(choices: dict[str, Any]) -> Callable[[object, Path], Any]:
    def read(written: object, folder: Path) -> Any:  # noqa: ANN401 - each line its own type
        word = _words(written, folder).lower()
        if word not in choices:
            raise NotUnderstood
        return choices[word]

    return read


def _logo(written: object, folder: Path) -> Logo:
    name = _words(written, folder)
    suffix = Path(name).suffix.lower().removeprefix(".").replace("jpeg", "jpg")
    if suffix not in _BEGINS:
        text = sentence(
            "{file}:{line}: {name} is no logo; take a picture that ends in .png or .jpg."
        )
        raise NotUnderstood(text, name=name)
    content = _content(name, folder, LARGEST_LOGO)
    logo = Logo(content, suffix, "")
    drawn = b"<svg" in content if suffix == "svg" else size(logo)
    if not drawn or not content.startswith(_BEGINS[suffix]):
        text = sentence("{file}:{line}: {name} is not the picture that its name says.")
        raise NotUnderstood(text, name=name)
    return logo


def template(written: object, folder: Path) -> bytes:
    """A Word template in the folder. Raises NotUnderstood."""
    name = _words(written, folder)
    if Path(name).suffix.lower() not in (".docx", ".dotx"):
        text = sentence(
            "{file}:{line}: {name} is no template that can be used. Save it in Word as .docx or "
            ".dotx, without macros."
        )
        raise NotUnderstood(text, name=name)
    return _content(name, folder, LARGEST_TEMPLATE)


def _content(name: str, folder: Path, most: int) -> bytes:
    """What is in a file of the folder, and of nowhere else."""
    path = folder / name
    try:
        inside = path.resolve().is_relative_to(folder.resolve())
        if inside and path.stat().st_size <= most:
            return path.read_bytes()
    except (OSError, ValueError) as error:
        text = sentence("{file}:{line}: {name} cannot be read from the folder of the house style.")
        raise NotUnderstood(text, name=name) from error
    if not inside:
        text = sentence("{file}:{line}: {name} is not in the folder of the house style.")
        raise NotUnderstood(text, name=name)
    text = sentence("{file}:{line}: {name} is too large; up to {most} MB can be used.")
    raise NotUnderstood(text, name=name, most=most // MEGABYTE)


KEYS = (
    Key("name", ("name", "naam"), '"De Schakel"', _words),
    Key("accent", ("accent", "colour", "color", "kleur"), '"#00707a"', _accent),
    Key("body_font", ("font", "body-font", "lettertype"), '"Georgia"', _font),
    Key("heading_font", ("heading-font", "koplettertype"), '"Arial"', _font),
    Key("logo", ("logo",), '"logo.png"', _logo),
    Key("alternative", ("logo-text", "logo-tekst"), '"Logo: De Schakel"', _words),
    Key("footer", ("footer", "voettekst"), '"deschakel.example"', _words),
    Key(
        "capital_headings",
        ("headings", "koppen"),
        '"capitals" | "as written"',
        _one_of(
            {
                **dict.fromkeys(("capitals", "hoofdletters"), True),
                **dict.fromkeys(("as written", "gewoon", "zoals geschreven"), False),
            }
        ),
    ),
    Key(
        "paper",
        ("paper", "papier"),
        '"A4" | "Letter"',
        _one_of({"a4": Paper.A4, "letter": Paper.LETTER}),
    ),
    Key("template", ("template", "sjabloon"), '"sjabloon.docx"', template),
)
