"""What was not understood of a session file, before the evening starts."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType

from facilitator.language import Language
from facilitator.tui.screens.leaf import Leaf
from facilitator.tui.screens.sheet import Sheet
from facilitator.tui.screens.sheet_items import AsTyped, Choice, Item, Space, Words
from facilitator.tui.widgets.footer import Key
from facilitator.tui.words import INK

START, NOT_YET = "start", "not yet"


class RemarksScreen(Leaf[bool]):
    """Shows the remarks; True when the facilitator starts all the same."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]

    def __init__(self, title: str, remarks: Sequence[str], language: Language) -> None:
        say = language.say
        keys = (Key("↑↓", say("choose")), Key("Esc", say("back"), "leave"))
        super().__init__(language, _items(title, remarks, language), keys)

    @on(Sheet.Taken)
    def take(self, event: Sheet.Taken) -> None:
        """Start, or go back and mend the file first."""
        self.dismiss(event.key == START)

    def action_leave(self) -> None:
        """Back, with nothing begun."""
        self.dismiss(False)


def _items(title: str, remarks: Sequence[str], language: Language) -> list[Item]:
    say = language.say
    counted = language.count(
        "One thing in the file was not understood. The evening can start all the same.",
        "{n} things in the file were not understood. The evening can start all the same.",
        len(remarks),
    )
    choices = [
        Choice(START, say("Start with it as it is"), "Enter"),
        Choice(NOT_YET, say("Mend the file first"), "Esc"),
    ]
    told = [part for text in remarks for part in (AsTyped(tuple(text.split("\n"))), Space())]
    return [Words(title, INK), Space(), Words(counted), Space(), *choices, Space(1, 2), *told]
