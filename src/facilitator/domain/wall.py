"""What hangs on the wall: public things only, never a draft, a note, or who said what."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from facilitator.domain.clock import Stage


class Showing(StrEnum):
    """What kind of picture the room sees."""

    WAITING = "waiting"
    WELCOME = "welcome"
    NOTES_CARD = "notes card"
    TITLE = "title"
    SLIDE = "slide"
    MOVING = "moving"
    QUESTION = "question"
    LAST_MINUTES = "last minutes"
    SOFT_END = "soft end"
    REPORT_BACK = "report-back"
    READ_BACK = "reading back"
    ANSWER = "one answer"
    BREAK = "break"
    CLOSING = "closing"
    BLACK = "black"


@dataclass(frozen=True, slots=True)
class Choices:
    """What the facilitator chose for the wall just now. It is live, and not on record."""

    black: bool = False
    notes_card: bool = False
    """At the welcome: what happens to the notes."""
    slide: int = 0
    """Its number from 1; 0 shows the title and the speaker."""
    step: int = 0
    """How many of its pauses have passed."""
    answer: str = ""
    """The id of the one answer that is shown."""
    page: tuple[str, ...] = ()
    """The ids of the answers being read back."""
    chosen: int = 0
    """Which of the page is being read, from 0."""
    next_group: str = ""
    """The id of the group that has the floor after this one; "": whoever is next in order."""

    @property
    def reading(self) -> str:
        """The id of the answer being read back; "" while none is."""
        return self.page[min(self.chosen, len(self.page) - 1)] if self.page else ""

    @classmethod
    def from_live(cls, live: Mapping[str, Any]) -> "Choices":
        """As another process wrote them; what is not there or not understood is left alone."""
        page = live.get("page")
        ids = tuple(str(key) for key in page) if isinstance(page, list | tuple) else ()
        return cls(
            live.get("black") is True,
            live.get("notes_card") is True,
            _number(live.get("slide")),
            _number(live.get("step")),
            _word(live.get("answer")),
            ids,
            _number(live.get("chosen")),
            _word(live.get("next_group")),
        )

    def live(self) -> dict[str, Any]:
        """The same as plain values, for another process to read."""
        return {
            "black": self.black,
            "notes_card": self.notes_card,
            "slide": self.slide,
            "step": self.step,
            "answer": self.answer,
            "page": list(self.page),
            "chosen": self.chosen,
            "next_group": self.next_group,
        }


@dataclass(frozen=True, slots=True)
class WallClock:
    """The time as the room sees it. Equal as long as nothing on the wall changes."""

    text: str = ""
    """As it reads; "" where only the bar shows it."""
    share: float | None = None
    """The part of the time that is used, 0 to 1, in steps; None: there is no bar."""
    stage: Stage = Stage.TALKING


@dataclass(frozen=True, slots=True)
class RoomView:
    """One picture on the wall, in words. All text is clean, and none of it is markup."""

    showing: Showing
    says: str = ""
    """What it is about; nothing else is as large."""
    also: str = ""
    """What stands under that, as large as it can be."""
    texts: tuple[str, ...] = ()
    """Sentences of a card, or the answers of a page."""
    chosen: int | None = None
    """Which of the texts is being read."""
    markdown: tuple[str, ...] = ()
    """The explanation of a question, or the body of a slide in its steps."""
    seen: int = 1
    """How many of the steps are shown; the others only keep their place."""
    foot: tuple[str, ...] = ()
    """Lower left, the most important last."""
    clock: WallClock = WallClock()


def _number(value: object) -> int:
    return value if isinstance(value, int) and value > 0 else 0


def _word(value: object) -> str:
    return value if isinstance(value, str) else ""
