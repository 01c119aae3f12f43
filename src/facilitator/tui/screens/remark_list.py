"""What there is to remark on the document, one under the other beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from facilitator.domain.text import clean
from facilitator.harvest.check import Remark, RemarkKind
from facilitator.language import Language
from facilitator.tui.lines import flow
from facilitator.tui.screens.sheet import Sheet
from facilitator.tui.screens.sheet_items import MARK
from facilitator.tui.widgets.answers import AnswerList
from facilitator.tui.words import BODY, HERE, INK, WHISPER, plain


@dataclass(frozen=True, slots=True)
class Row:
    """A remark: what it says, and under the chosen one what a key would do about it."""

    remark: Remark
    said: str
    way: str = ""

    @property
    def key(self) -> Remark:
        """The remark itself: after a repair the others are still the same."""
        return self.remark

    def rows(self, width: int, *, chosen: bool, airy: bool) -> Sequence[Content]:  # noqa: ARG002
        """As many lines as it takes, with a mark on all of the chosen one."""
        mark = Content.styled(MARK if chosen else "  ", HERE)
        ink = INK if chosen else BODY
        said = [mark + plain(line, ink) for line in flow(clean(self.said), width - 2)]
        way = flow(clean(self.way), width - 2) if chosen and self.way else ()
        return [*said, *(mark + plain(line, WHISPER) for line in way)]


def remark_rows(remarks: Sequence[Remark], language: Language) -> tuple[Row, ...]:
    """Remarks as rows, in the facilitator's language."""
    return tuple(Row(each, language.tell(each.message), _way(each, language)) for each in remarks)


def _way(remark: Remark, language: Language) -> str:
    """What Space would do about it; where that is nothing, that Enter opens the words."""
    space, spot = language.say("Space"), remark.spot
    if remark.kind is RemarkKind.TWICE:
        return f"{space}: {language.say('make it one answer')}"
    if remark.repair:
        return f"{space}: {language.tell(remark.repair.label)}"
    if spot.answer or spot.text or spot.question:
        return f"Enter: {language.say('put it in other words')}"
    return ""


class RemarkList(Sheet):
    """Walks through remarks. A letter is for the line, here as well."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "repair", show=False),
        Binding("delete,backspace", "let_be", show=False),
        Binding("escape,exclamation_mark", "close", show=False),
    ]

    @dataclass
    class Walked(Message):
        """Another remark is chosen."""

    @dataclass
    class Repair(Message):
        """This one is to be put right."""

        remark: Remark

    @dataclass
    class LetBe(Message):
        """This one is not to be named again."""

        remark: Remark

    class Closed(Message):
        """The answers are wanted again."""

    @property
    def remark(self) -> Remark | None:
        """The chosen one."""
        item = self.items[self.chosen] if 0 <= self.chosen < len(self.items) else None
        return item.remark if isinstance(item, Row) else None

    def watch_chosen(self, before: int, now: int) -> None:
        """Mark it, and say so."""
        super().watch_chosen(before, now)
        self.post_message(self.Walked())

    async def _on_key(self, event: events.Key) -> None:
        """Letters and digits; every other key is bound."""
        if event.character and event.character.isalnum() and event.is_printable:
            event.stop()
            event.prevent_default()
            self.post_message(AnswerList.TypedAway(event.character))

    def action_repair(self) -> None:
        """Ask for the repair of the chosen one."""
        if self.remark:
            self.post_message(self.Repair(self.remark))

    def action_let_be(self) -> None:
        """Do not name the chosen one again."""
        if self.remark:
            self.post_message(self.LetBe(self.remark))

    def action_close(self) -> None:
        """Back to the answers."""
        self.post_message(self.Closed())
