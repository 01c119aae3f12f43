"""The settings as people write them: under which names, with which words, in either language."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any


class ThemeChoice(StrEnum):
    """How the screens look; auto follows the terminal."""

    AUTO = "auto"
    PAPER = "paper"
    NIGHT = "night"
    SHARP = "sharp"


class Big(StrEnum):
    """What large letters are drawn with; half blocks for terminals without quadrants."""

    QUADRANTS = "quadrants"
    HALVES = "halves"


class NotUnderstood(Exception):
    """A value that is none of a setting's."""


def path_of(written: str) -> Path:
    """The path somebody wrote, `~` being their home; that of nobody here stays as it is."""
    path = Path(written.strip())
    try:
        return path.expanduser()
    except RuntimeError:
        return path


@dataclass(frozen=True, slots=True)
class Key:
    """One setting as it is written: under which names, and with which words."""

    field: str
    names: tuple[str, ...]
    """The first is what we write; the others are understood."""
    words: dict[str, Any]
    """What may be written, and what it means; nothing: a path."""

    def read(self, written: object) -> Any:  # noqa: ANN401 - each setting its own type
        """The value somebody meant. Raises NotUnderstood."""
        if not isinstance(written, str) or not written.strip():
            raise NotUnderstood
        if not self.words:
            return path_of(written)
        word = " ".join(written.split())
        if word.lower() not in self.words:
            raise NotUnderstood
        return self.words[word.lower()]

    @property
    def example(self) -> str:
        """How it can be written."""
        choices = [repr(str(value)) for value in dict.fromkeys(self.words.values())]
        return " | ".join(choices).replace("'", '"') or '"~/Documents"'


KEYS = (
    Key(
        "theme",
        ("theme", "thema"),
        {
            "auto": ThemeChoice.AUTO,
            **dict.fromkeys(("paper", "papier"), ThemeChoice.PAPER),
            **dict.fromkeys(("night", "nacht"), ThemeChoice.NIGHT),
            **dict.fromkeys(("sharp", "scherp"), ThemeChoice.SHARP),
        },
    ),
    Key(
        "big",
        ("big", "groot", "letters"),
        {
            **dict.fromkeys(("quadrants", "kwadranten"), Big.QUADRANTS),
            **dict.fromkeys(("halves", "helften"), Big.HALVES),
        },
    ),
    Key(
        "language",
        ("language", "taal", "lang"),
        {
            **dict.fromkeys(("nl", "nederlands", "dutch"), "nl"),
            **dict.fromkeys(("en", "engels", "english"), "en"),
        },
    ),
    Key("documents", ("documents", "documenten"), {}),
)


def key_named(name: str) -> Key | None:
    """The setting somebody means with this name."""
    return next((key for key in KEYS if name.lower() in key.names), None)
