"""What the parts of the cockpit know of the line."""

from collections.abc import Callable
from typing import Protocol

from facilitator.domain.line import Address, Addressing


class Typed(Protocol):
    """Where one types: in the cockpit, or on the strip of the room view."""

    addressing: Addressing
    may_be_empty: bool
    of_answer: bool
    given_back: str

    @property
    def text(self) -> str:
        """What stands there."""

    @property
    def words(self) -> str:
        """The same; with a space before a first sign that is only a letter."""

    @property
    def sign(self) -> str:
        """The sign that the words are read with, or none."""

    @property
    def untouched(self) -> bool:
        """Whether nothing stands there but words that undoing gave back."""

    def settle(self) -> None:
        """Wait for no number any longer."""

    def swap(self, words: str) -> str:
        """Have other words; the ones that stood here."""

    def take(self) -> str:
        """The words, which are the taker's from now on."""

    def resume(self, address: Address) -> None:
        """Go on for the address the words were begun with; without words, for the next answer."""

    def focus(self) -> object:
        """Have the keys go there."""

    def call_later(self, callback: Callable[..., object], /, *args: object) -> bool:
        """Call this behind all letters that were typed before."""
