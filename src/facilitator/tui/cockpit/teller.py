"""The one sentence that is told in the cockpit."""

from collections.abc import Callable
from functools import partial

from facilitator.tui.cockpit.told import NOTHING, Stays, Told
from facilitator.tui.conductor import ASKED_FOR

Later = Callable[[float, Callable[[], None]], object]
"""Calls something after so many seconds."""


class Teller:
    """Keeps the sentence; whoever shows it is called with what the room may read of it."""

    def __init__(
        self,
        *,
        steady: Callable[[], float],
        later: Later,
        told: Callable[[str], None],
        words: Callable[[], str],
        unasked: Callable[[], None],
    ) -> None:
        """`words` are those on the line; `unasked` is called when a question is passed by."""
        self._now, self._question = NOTHING, ""
        self._unasked = unasked
        self._steady, self._later, self._tell, self._words = steady, later, told, words

    @property
    def told(self) -> str:
        """The sentence, or none."""
        return self._now.sentence

    @property
    def told_at(self) -> float:
        """The second in which it was told."""
        return self._now.at

    def tell(self, sentence: str, *, public: str = "", stays: Stays = Stays.UNTIL_NEXT) -> None:
        """Say something in the row that is kept for it; `public` is what the room may read."""
        if sentence not in ("", self._question):
            self._pass_question()
        self._now = Told(sentence, self._steady(), stays).swapped(self._words())
        self._tell(public)

    def announce(self, sentence: str, *, stays: Stays = Stays.UNTIL_NEXT) -> None:
        """Say something that the room may read as well."""
        self.tell(sentence, public=sentence, stays=stays)

    def untell(self, sentence: str) -> None:
        """No longer say this, if it is still being said."""
        if self.told == sentence:
            self._pass_question()
            self.tell("")

    def forget_soon(self, question: str) -> None:
        """Have a question go once a second press does not answer it any more.

        And have it not be answered any more once it has gone for another reason.
        """
        if question:
            self._question = question
            self._later(ASKED_FOR.total_seconds(), partial(self.untell, question))

    # -- when it goes by itself -------------------------------------------------------------

    def typed(self) -> None:
        """Somebody types: once other words are begun, no remark on the last act is left."""
        self._become(self._now.typed(self._words()))

    def swapped(self) -> None:
        """Words came on the line that nobody typed."""
        self._become(self._now.swapped(self._words()))

    def pass_by(self) -> None:
        """Something else is begun: no remark on the last act is left."""
        self._become(self._now.passed_by())

    def fade(self) -> None:
        """No longer say what has stood there for long enough."""
        self._become(self._now.faded(self._steady()))

    def _become(self, now: Told) -> None:
        gone, self._now = self.told and not now.sentence, now
        if gone:
            self._pass_question()
            self._tell("")

    def _pass_question(self) -> None:
        if self._question:
            self._question = ""
            self._unasked()
