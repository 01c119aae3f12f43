"""We have that already: the one answer that is most like what is being typed, and since when."""

import asyncio
from collections.abc import Callable
from functools import partial

from facilitator.domain.events import AnswerKind
from facilitator.domain.typed import one_answer, write_out
from facilitator.tui.alike import Alikes
from facilitator.tui.cockpit.errand_acts import ErrandActs
from facilitator.tui.cockpit.teller import Later, Teller
from facilitator.tui.conductor import Conductor
from facilitator.tui.saving import send_to
from facilitator.tui.scene import kind_here
from facilitator.tui.work import Work

PAUSE = 0.25
"""Seconds after which is looked again; letters typed meanwhile are looked at together."""
SEEN_AFTER = 0.3
"""Seconds something has to stand on the screen before a key can mean it."""

TOLD_FIRST = 3.0
"""Seconds that what was told meanwhile stands in its place."""


class Alike:
    """Looks beside the keys, in a thread, and never where the room reads along.

    Of several answers on the line none is looked for: it would be counted, and the others lost.
    """

    def __init__(
        self,
        conductor: Conductor,
        teller: Teller,
        errands: ErrandActs,
        *,
        whole: Callable[[], bool],
        shown: Callable[[], None],
        work: Work,
        later: Later,
        painted: Callable[[Callable[[], None]], object],
        steady: Callable[[], float],
    ) -> None:
        """`whole`: the line is there; `painted` calls something once the screen is painted."""
        self.found = ""
        """The id of the answer that is alike."""
        self._conductor, self._teller, self._errands = conductor, teller, errands
        self._whole, self._shown = whole, shown
        self._work, self._later, self._after_paint, self._steady = work, later, painted, steady
        self._alikes = Alikes()
        self.looks_soon = False
        """Whether letters wait to be looked at."""
        self._painted, self._painted_at = "", float("inf")

    @property
    def words(self) -> str:
        """The words of the answer that is alike, or none."""
        found = self._conductor.dialogue.answers.get(self.found)
        return found.text if found else ""

    @property
    def shown(self) -> str:
        """The answer alike that is on the screen, for however short a time; "" without one."""
        return self._painted

    @property
    def seen(self) -> str:
        """The answer alike that has been on the screen long enough to be meant; "" without one."""
        long_enough = self._steady() - self._painted_at >= SEEN_AFTER
        return self._painted if long_enough else ""

    @property
    def answering(self) -> bool:
        """Whether the line holds one answer, which another one may be like."""
        return self._errands.answering and one_answer(self._errands.line.words)

    def look_soon(self) -> None:
        """Look whether it was said before, once for several letters."""
        if not self._errands.line.text:
            self._find("")
        elif not self.looks_soon:
            self.looks_soon = True
            self._later(PAUSE, self._look)

    def _look(self) -> None:
        self.looks_soon = False
        if not self._whole():
            return
        dialogue, line = self._conductor.dialogue, self._errands.line
        address = line.addressing.address
        if self.answering and kind_here(dialogue, address.question) is AnswerKind.ANSWER:
            said = write_out(line.text, dialogue.plan.now.abbreviations)
            looks = self._look_up(send_to(dialogue, address).question, said)
            self._work(looks, group="alike", exclusive=True)
        else:
            self._find("")

    async def _look_up(self, question: str, said: str) -> None:
        dialogue, typed = self._conductor.dialogue, self._errands.line.text
        found = await asyncio.to_thread(self._alikes.look, dialogue, question, said, self.found)
        # Else other words are being looked at soon, or the line is on its way to the room view.
        if self._whole() and self._errands.line.text.startswith(typed):
            self._find(found if self.answering else "")

    def _find(self, answer: str) -> None:
        """Show it, unless it is shown already. What was told has its time first."""
        read = self._steady() - self._teller.told_at >= TOLD_FIRST
        if answer != self.found or (answer and read and not self._painted):
            self.found = answer
            if answer:
                self._teller.pass_by()
            self._shown()

    def painting(self, answer: str) -> None:
        """This is the answer alike that is being shown now; "" when something else is."""
        if answer != self._painted:
            self._painted, self._painted_at = answer, float("inf")
            if answer:
                self._after_paint(partial(self._see, answer))

    def _see(self, answer: str) -> None:
        if answer == self._painted:
            self._painted_at = self._steady()
