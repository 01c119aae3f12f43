"""A dialogue of the store to read along with, while another process writes it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from facilitator.domain.dialogue import Dialogue, fold
from facilitator.domain.entry import Entry
from facilitator.store.codec import decode
from facilitator.store.follow import Follower


class StoreFollow:
    """Looks again each time it is asked, and reads only what is new."""

    def __init__(self, path: Path) -> None:
        self._follower = Follower(path)
        self._entries: list[Entry] = []
        self._dialogue = Dialogue()

    def look(self) -> tuple[Dialogue, Mapping[str, Any]]:
        """The dialogue and what is live, as they are now. Raises Refused."""
        if news := self._follower.poll():
            if news.afresh:
                self._entries.clear()
            self._entries += map(decode, news.entries)
            if news.entries or news.afresh:
                self._dialogue = fold(self._entries)
        return self._dialogue, self._follower.live
