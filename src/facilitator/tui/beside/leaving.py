"""Leaving for the line: what is pressed that is for there is pressed there."""

from collections.abc import Callable


class Leaving:
    """Closes the page once, however many keys come while it goes."""

    def __init__(self, *, close: Callable[[str], object], again: Callable[[str], None]) -> None:
        """`close` takes words for the line along; `again` has a key pressed where one goes."""
        self._close, self._again = close, again
        self._gone = False

    def leave(self, typed: str = "") -> None:
        """Go, and take this along."""
        if not self._gone:
            self._gone = True
            self._close(typed)

    def leave_for(self, key: str) -> None:
        """Go, and have this key pressed there: before those that were pressed after it."""
        self.leave()
        self._again(key)
