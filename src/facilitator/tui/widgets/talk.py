"""The talk in the cockpit: the slide, the notes on it, and what comes after."""

from dataclasses import dataclass

from textual.content import Content
from textual.reactive import reactive

from facilitator.tui.lines import flow
from facilitator.tui.slide_text import Block, blocks
from facilitator.tui.widgets.drawn import Drawn
from facilitator.tui.words import BODY, INK, WHISPER, plain


@dataclass(frozen=True, slots=True)
class Shown:
    """The slide as the facilitator sees it."""

    where: str = ""
    """Slide 6 of 9 · step 1 of 2."""
    steps: tuple[str, ...] = ()
    """What is shown of it, in Markdown."""


class SlideCard(Drawn):
    """Shows the slide on the tone of the desk."""

    DEFAULT_CSS = "SlideCard { background: $desk; height: auto; max-height: 12; }"

    shown: reactive[Shown] = reactive(Shown(), layout=True)

    def rows(self, width: int) -> list[Content]:
        """The words of the slide; its first line is its title."""
        found = [block for step in self.shown.steps for block in blocks(step)]
        lines = [line for n, block in enumerate(found) for line in _set(block, width, first=n == 0)]
        return lines or [Content("")]


def _set(block: Block, width: int, *, first: bool) -> list[Content]:
    lead = f"{block.lead} " if block.lead else ""
    style = INK if first and not lead else BODY
    lines = flow(block.text, max(width - len(lead), 1)) or ("",)
    set_lines = [
        plain(f"{lead}{line}" if n == 0 else f"{' ' * len(lead)}{line}", style)
        if n == 0
        else Content(" " * len(lead)) + plain(line, style)
        for n, line in enumerate(lines)
    ]
    return [*set_lines, Content("")] if first and not lead else set_lines


@dataclass(frozen=True, slots=True)
class Listed:
    """A heading over a line, and rows under it."""

    heading: str = ""
    rows: tuple[str, ...] = ()
    whispered: tuple[str, ...] = ()
    dashed: bool = False


class HeadedList(Drawn):
    """Shows a `Listed`."""

    listed: reactive[Listed] = reactive(Listed(), layout=True)

    def rows(self, width: int) -> list[Content]:
        """Heading, rule, rows."""
        if not self.listed.heading:
            return []
        lead = "– " if self.listed.dashed else ""
        rows = [plain(self.listed.heading, INK), Content.styled("─" * width, "$hair")]
        for text in self.listed.rows:
            for n, line in enumerate(flow(text, width - len(lead)) or ("",)):
                rows.append(Content(lead if n == 0 else " " * len(lead)) + plain(line))
        return rows + [plain(text, WHISPER).truncate(width) for text in self.listed.whispered]
