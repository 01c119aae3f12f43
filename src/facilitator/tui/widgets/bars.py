"""The bar that says how much time is gone: ━━━── calm, ▄▄▄── last minutes, ▄▄▄▄▄ over."""

from dataclasses import dataclass

from textual.content import Content
from textual.reactive import reactive

from facilitator.domain.clock import Stage
from facilitator.tui.widgets.drawn import Drawn


@dataclass(frozen=True, slots=True)
class Part:
    """How much of something is gone, from 0 to 1, and what that asks."""

    share: float = 0.0
    stage: Stage = Stage.TALKING


def bar(part: Part, width: int) -> Content:
    """One row. Its shape says what its ink repeats: past is heavy, to come is thin."""
    if part.stage is Stage.OVER:
        return Content.styled("▄" * width, "$heed")
    gone = min(round(width * part.share), width)
    sign, ink = ("▄", "$heed") if part.stage is Stage.LAST_MINUTES else ("━", "$ink")
    return Content.assemble((sign * gone, ink), ("─" * (width - gone), "$hair"))


class Bar(Drawn):
    """A bar from edge to edge."""

    part: reactive[Part] = reactive(Part())

    def __init__(self, part: Part | None = None, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.set_reactive(Bar.part, part or Part())

    def rows(self, width: int) -> list[Content]:
        """The one row."""
        return [bar(self.part, width)]
