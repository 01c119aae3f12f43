"""The keys of the evening: phases, time, and the wall."""

from typing import Protocol

from facilitator.domain.phases import PhaseKind
from facilitator.tui.cockpit.document_acts import DocumentActs
from facilitator.tui.cockpit.doer import Doer
from facilitator.tui.cockpit.teller import Teller
from facilitator.tui.conductor import Conductor
from facilitator.tui.reader import Reader


class Scroll(Protocol):
    """Shows what was said later, or earlier."""

    def __call__(self, *, forward: bool) -> None:
        """By as much as is in sight."""


class EveningActs:
    """What they do, whatever has the focus."""

    def __init__(
        self,
        conductor: Conductor,
        reader: Reader,
        documents: DocumentActs,
        teller: Teller,
        doer: Doer,
        *,
        scroll: Scroll,
    ) -> None:
        self._conductor, self._reader, self._documents = conductor, reader, documents
        self._teller, self._doer, self._scroll = teller, doer, scroll

    def next(self) -> None:
        """On to what the footer names."""
        self._doer.perform(self._next(), public=True)

    async def _next(self) -> str:
        self._teller.tell("")
        before = self._conductor.dialogue.evening.current
        said = await self._conductor.next()
        self._teller.forget_soon(said)
        if self._conductor.dialogue.evening.closed:
            return await self._documents.written_at_the_end()
        if self._conductor.dialogue.evening.current != before:
            self._documents.write_quietly()
        return said

    def time(self, minutes: int = 1) -> None:
        """More time for whatever runs."""
        self._doer.perform(self._conductor.more_time(minutes), public=True)

    def pause(self) -> None:
        """Stop the clock, or let it run."""
        self._doer.perform(self._conductor.pause(), public=True)

    def back(self) -> None:
        """Take back the last step of the evening."""
        self._doer.perform(self._conductor.back(), public=True)

    def skip(self) -> None:
        """Leave the time the laptop slept out of the count."""
        self._doer.perform(self._conductor.do_not_count(), public=True)

    # -- the wall ---------------------------------------------------------------------------

    def black(self) -> None:
        """The room sees nothing, or again what it saw."""
        self._doer.perform(self._conductor.black())

    def slide(self, number: int = 1) -> None:
        """Go to a slide."""
        self._doer.perform(self._conductor.slide(number))

    def turn_page(self, *, forward: bool, whole: bool = True) -> None:
        """A step in the talk, a page or an answer being read back; elsewhere it scrolls."""
        phase, by = self._conductor.dialogue.evening.current, 1 if forward else -1
        if self._reader.here:
            self._doer.perform(self._reader.turn(by) if whole else self._reader.step(by))
        elif phase and phase.kind is PhaseKind.TALK:
            step = self._conductor.step_on if forward else self._conductor.step_back
            self._doer.perform(step())
        else:
            self._scroll(forward=forward)
