"""Words half typed beside the document, kept beside the record so that a crash loses none."""

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from facilitator.domain.message import NotSaved
from facilitator.tui.widgets.edit_line import Edited, Purpose
from facilitator.tui.work import Work

KEY = "beside"
"""Live: the words below, what they are for and what they are about."""
EVERY = 1.0
"""Seconds between two writings."""
WORDED = (Purpose.WORDS, Purpose.ONE, Purpose.TEXT, Purpose.REASON)
"""What is a pity to type again; numbers and commands are not."""


class Kept(Protocol):
    """What a desk has that this needs."""

    @property
    def live(self) -> Mapping[str, Any]:
        """What is kept now."""

    async def set_live(self, values: Mapping[str, Any], *, sync: bool = False) -> None:
        """Keep it; None takes a key away. Raises NotSaved."""


class HalfTyped:
    """Keeps the words below while they are typed, no more often than once a second."""

    def __init__(
        self,
        desk: Kept,
        *,
        work: Work,
        later: Callable[[float, Callable[[], None]], object],
        now: Callable[[], tuple[Edited, str] | None],
    ) -> None:
        """`now`: words that are not on record yet, and what they are for; None without any."""
        self._desk, self._work, self._later, self._now = desk, work, later, now
        self._waiting = False

    def found(self) -> tuple[Edited, str] | None:
        """What was half typed when the program stopped. What cannot be read is passed by."""
        return found_in(self._desk.live)

    def changed(self) -> None:
        """Other words are below: keep them soon."""
        if not self._waiting:
            self._waiting = True
            self._later(EVERY, self.keep)

    def keep(self) -> None:
        """Keep what is below now; where nothing is, nothing."""
        self._waiting = False
        self._work(self.keep_now(), group="half typed")

    async def keep_now(self) -> None:
        """The same, for where it can be awaited."""
        value = _written(self._now())
        if self._desk.live.get(KEY) == value:
            return
        try:
            await self._desk.set_live({KEY: value}, sync=True)
        except NotSaved:
            self.changed()  # they stand on the screen; once more when there is room again


def found_in(live: Mapping[str, Any]) -> tuple[Edited, str] | None:
    """The words that are kept, and what they are for."""
    match live.get(KEY):
        case {"purpose": str(purpose), "about": [*keys], "words": str(words)} if words:
            if purpose in WORDED:
                return Edited(Purpose(purpose), tuple(map(str, keys))), words
    return None


def _written(below: tuple[Edited, str] | None) -> Mapping[str, Any] | None:
    if below is None or below[0].purpose not in WORDED:
        return None
    what, words = below
    return {"purpose": what.purpose.value, "about": list(what.keys), "words": words}
