"""The one sentence that is told in the cockpit, and how long it stands there."""

from collections.abc import Callable
from functools import partial

from facilitator.tui.conductor import ASKED_FOR

TOLD_FOR = 20.0
"""Seconds a sentence stays when nothing else is done."""

Later = Callable[[float, Callable[[], None]], object]
"""Calls something after so many seconds."""


class Teller:
    """Keeps the sentence; whoever shows it is called with what the room may read of it."""

    def __init__(
        self, *, steady: Callable[[], float], later: Later, told: Callable[[str], None]
    ) -> None:
        self.told, self.told_at = "", 0.0
        self._steady, self._later, self._tell = steady, later, told

    def tell(self, sentence: str, *, public: str = "") -> None:
        """Say something in the row that is kept for it; `public` is what the room may read."""
        self.told, self.told_at = sentence, self._steady()
        self._tell(public)

    def announce(self, sentence: str) -> None:
        """Say something that the room may read as well."""
        self.tell(sentence, public=sentence)

    def untell(self, sentence: str) -> None:
        """No longer say this, if it is still being said."""
        if self.told == sentence:
            self.tell("")

    def forget_soon(self, question: str) -> None:
        """Have a question go once a second press does not answer it any more."""
        if question:
            self._later(ASKED_FOR.total_seconds(), partial(self.untell, question))

    def fade(self) -> None:
        """No longer say what has stood there for long enough."""
        if self.told and self._steady() - self.told_at > TOLD_FOR:
            self.tell("")
