"""The talk in the cockpit: the slide, the notes on it, and what comes after."""

from dataclasses import dataclass

from textual.content import Content
from textual.reactive import reactive

from facilitator.tui.lines import flow
from facilitator.tui.sizes import MID
from facilitator.tui.slide_text import Block, slide_body
from facilitator.tui.widgets.drawn import Drawn
from facilitator.tui.words import INK, WHISPER, plain

HIGHEST = (7, 10)
"""Rows of a slide on a low screen, and on others: the notes on it need some too."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The slide as the facilitator sees it."""

    title: str = ""
    steps: tuple[str, ...] = ()
    """What is shown of it, in Markdown."""


class SlideCard(Drawn):
    """Shows the slide on the tone of the desk."""

    DEFAULT_CSS = "SlideCard { background: $desk; height: auto; }"

    shown: reactive[Shown] = reactive(Shown(), layout=True)

    def rows(self, width: int) -> list[Content]:
        """The title, and under it what is shown so far; as much as there is room for."""
        body = slide_body(self.shown.title, self.shown.steps)
        title = [plain(line, INK) for line in flow(body.title, width)]
        lines = [line for step in body.steps for block in step for line in _set(block, width)]
        air = [Content("")] if title and lines else []
        return _in([*title, *air, *lines], HIGHEST[self.app.size.height >= MID]) or [Content("")]


def _set(block: Block, width: int) -> list[Content]:
    lead = f"{block.lead} " if block.lead else ""
    lines = flow(block.text, max(width - len(lead), 1)) or ("",)
    leads = (lead, *[" " * len(lead)] * (len(lines) - 1))
    return [Content(front) + plain(line) for front, line in zip(leads, lines, strict=True)]


def _in(rows: list[Content], most: int) -> list[Content]:
    """Rows within so many; where more follow, the last one says so."""
    return rows if len(rows) <= most else [*rows[: most - 1], plain("…", WHISPER)]


@dataclass(frozen=True, slots=True)
class Listed:
    """A heading over a line, and rows under it."""

    heading: str = ""
    rows: tuple[str, ...] = ()
    later: tuple[str, ...] = ()
    """What comes after those; a row each."""
    dashed: bool = False
    first: bool = False
    """Whether its rows stay where there is no room for the heading over them."""


class HeadedList(Drawn):
    """Shows a `Listed`, as far as it is high."""

    DEFAULT_CSS = "HeadedList { height: 1fr; }"

    listed: reactive[Listed] = reactive(Listed(), layout=True)

    def rows(self, width: int) -> list[Content]:
        """Heading, rule, rows; no heading without a row under it."""
        lead = "–" if self.listed.dashed else ""
        rows = [line for text in self.listed.rows for line in _set(Block(text, lead), width)]
        rows += [plain(text, WHISPER).truncate(width, ellipsis=True) for text in self.listed.later]
        head = [plain(self.listed.heading, INK), Content.styled("─" * width, "$hair")]
        room = self.size.height - len(head)
        if room > 0:
            return [*head, *_in(rows, room)]
        return _in(rows, self.size.height) if self.listed.first and self.size.height else []
