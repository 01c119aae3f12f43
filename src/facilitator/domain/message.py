"""A sentence for a person, kept apart from its language until it is shown."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Message:
    """An English sentence with named places, and what goes into them.

    The sentence is the program's own and doubles as the key of its translation; the values may
    come from anyone and are put in once, as text, never read for places of their own.
    """

    text: str
    values: dict[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return fill(self.text, self.values)


def sentence(text: str) -> str:
    """The sentence itself, marked as one for the catalogues where it is not said on the spot."""
    return text


class Refused(Exception):
    """Something that cannot be done, said in a sentence that can still be translated."""

    def __init__(self, text: str, **values: Any) -> None:  # noqa: ANN401 - whatever can be shown
        self.message = Message(text, values)
        super().__init__(text)

    def __str__(self) -> str:
        return str(self.message)


class NotNow(Refused):
    """This makes no sense at this point of the dialogue; nothing has changed."""


class InUse(Refused):
    """Another process has this dialogue open for writing; reading along is possible."""


class NotSaved(Refused):
    """This is neither on the disk nor in the dialogue. The words are still with whoever asked."""


def fill(text: str, values: dict[str, Any]) -> str:
    """Put the values into the places of a sentence of our own."""
    return text.format_map(values) if values else text
