"""Reading along with a dialogue that is open elsewhere: the room view, and nothing is written."""

from collections.abc import Callable
from datetime import datetime
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType

from facilitator.desk import Follow
from facilitator.domain.message import InUse, Refused
from facilitator.domain.room import room_view, waiting
from facilitator.domain.wall import Choices, RoomView
from facilitator.language import Language, language
from facilitator.session import wall_clock
from facilitator.tui.screens.leaf import Leaf
from facilitator.tui.screens.room import RoomScreen
from facilitator.tui.screens.sheet import Sheet
from facilitator.tui.screens.sheet_items import Choice, Space, Words
from facilitator.tui.widgets.footer import Key
from facilitator.tui.words import INK

LOOK_EVERY = 0.25
"""Seconds between two looks: the room view follows within 300 ms."""


class InUseScreen(Leaf[bool]):
    """Says who has the dialogue; True when the facilitator wants to read along."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]

    def __init__(self, refused: InUse, tongue: Language) -> None:
        say = tongue.say
        items = (
            Words(tongue.tell(refused), INK),
            Space(1, 2),
            Choice(True, say("Read along: the room view, and nothing is written"), "Enter"),
            Choice(False, say("Back"), "Esc"),
        )
        super().__init__(
            tongue, items, (Key("↑↓", say("choose")), Key("Esc", say("back"), "leave"))
        )

    @on(Sheet.Taken)
    def take(self, event: Sheet.Taken) -> None:
        """Read along, or not."""
        self.dismiss(event.key is True)

    def action_leave(self) -> None:
        """Leave it alone."""
        self.dismiss(False)


class AlongScreen(RoomScreen):
    """Shows what the room sees, as the other process has it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]

    def __init__(
        self, follow: Follow, tongue: Language, *, now: Callable[[], datetime] = wall_clock
    ) -> None:
        super().__init__(waiting(tongue))
        self._follow, self._now = follow, now

    def on_mount(self) -> None:
        """Look at once, and then again and again."""
        self.look()
        self.set_interval(LOOK_EVERY, self.look)

    def look(self) -> None:
        """Show what there is now. What cannot be read just now leaves the picture as it was."""
        try:
            self.view = self._seen()
        except Refused:
            return

    def _seen(self) -> RoomView:
        dialogue, live = self._follow.look()
        speaks = language(dialogue.plan.now.language)
        return room_view(dialogue, Choices.from_live(live), self._now(), speaks)

    def action_leave(self) -> None:
        """Stop reading along."""
        self.dismiss()
