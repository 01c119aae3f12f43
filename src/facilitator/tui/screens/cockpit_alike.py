"""We have that already: the one answer that is most like what is being typed, and since when."""

import asyncio
from collections.abc import Callable
from functools import partial

from textual import on, work
from textual.timer import Timer

from facilitator.domain.errands import Duty
from facilitator.domain.events import AnswerKind
from facilitator.domain.typed import write_out
from facilitator.tui.alike import Alikes
from facilitator.tui.saving import send_to
from facilitator.tui.scene import kind_here
from facilitator.tui.screens.cockpit_evening import EveningActs
from facilitator.tui.widgets.line import Line

PAUSE = 0.25
"""Seconds after which is looked again; letters typed meanwhile are looked at together."""
SEEN_AFTER = 0.3
"""Seconds something has to stand on the screen before a key can mean it."""

TOLD_FIRST = 3.0
"""Seconds that what was told meanwhile stands in its place."""


class AlikeActs(EveningActs):
    """Looks beside the keys, in a thread, and never where the room reads along."""

    _steady: Callable[[], float]
    _told_at: float

    def __init__(self) -> None:
        super().__init__()
        self.alike = ""
        """The id of the answer that is alike."""
        self._alikes = Alikes()
        self._look_timer: Timer | None = None
        self._painted, self._painted_at = "", float("inf")

    @property
    def seen_alike(self) -> str:
        """The answer alike that has been on the screen long enough to be meant; "" without one."""
        long_enough = self._steady() - self._painted_at >= SEEN_AFTER
        return self._painted if long_enough else ""

    @on(Line.Changed)
    def look_soon(self) -> None:
        """Look whether it was said before, once for several letters."""
        if not self.line.text:
            self._found("")
        elif self._look_timer is None:
            self._look_timer = self.set_timer(PAUSE, self._look)

    def _look(self) -> None:
        self._look_timer = None
        if not self.is_whole:
            return
        dialogue, address = self.conductor.dialogue, self.line.addressing.address
        answering = self.errands.now.duty is Duty.ANSWER and not self.line.sign
        if answering and kind_here(dialogue, address.question) is AnswerKind.ANSWER:
            said = write_out(self.line.text, dialogue.plan.now.abbreviations)
            self._look_up(send_to(dialogue, address).question, said)
        else:
            self._found("")

    @work(group="alike", exclusive=True)
    async def _look_up(self, question: str, said: str) -> None:
        dialogue, typed = self.conductor.dialogue, self.line.text
        found = await asyncio.to_thread(self._alikes.look, dialogue, question, said, self.alike)
        # Else other words are being looked at soon, or the line is on its way to the room view.
        if self.is_whole and self.line.text.startswith(typed):
            self._found(found)

    def _found(self, answer: str) -> None:
        """Show it, unless it is shown already. What was told has its time first."""
        read = self._steady() - self._told_at >= TOLD_FIRST
        if answer and (answer != self.alike or (read and not self._painted)):
            self.alike = answer
            self.tell("")
        elif answer != self.alike:
            self.alike = answer
            self.show()

    def painting(self, answer: str) -> None:
        """This is the answer alike that is being shown now; "" when something else is."""
        if answer != self._painted:
            self._painted, self._painted_at = answer, float("inf")
            if answer:
                self.call_after_refresh(partial(self._see, answer))

    def _see(self, answer: str) -> None:
        if answer == self._painted:
            self._painted_at = self._steady()
