"""Leaving with what was typed: letters are for the line, wherever one is."""

from collections.abc import Callable

TYPING = 0.05
"""Seconds in which letters typed still belong together."""


class Leaving:
    """Waits for the letters that come with the first, and closes with all of them."""

    def __init__(
        self,
        *,
        later: Callable[[float, Callable[[], None]], object],
        close: Callable[[str], object],
        again: Callable[[str], None],
    ) -> None:
        """`again` has a key pressed where one goes, as one is that came while the page went."""
        self._later, self._close, self._again = later, close, again
        self._typed: str | None = None
        self._gone = False
        self._key = ""

    def leave(self, typed: str = "") -> None:
        """Go, and take this along."""
        if self._gone and typed:
            self._again(typed)
            return
        if self._typed is None:
            self._later(TYPING, self._go)
        self._typed = (self._typed or "") + typed

    def leave_for(self, key: str) -> None:
        """Go, and have this key pressed there."""
        self._key = key
        self.leave()

    def _go(self) -> None:
        self._gone = True
        self._close(self._typed or "")
        if self._key:
            self._again(self._key)
