"""What the rows around the line are made of."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.errands import Duty, Errand, Errands
from facilitator.domain.line import Addressing, Axis, Place
from facilitator.tui.pending import Pending


@dataclass(frozen=True, slots=True)
class Moment:
    """The dialogue and what is under way, as a value."""

    dialogue: Dialogue
    place: Place
    addressing: Addressing
    asked_of_answer: Axis | None = None
    """The part of the address of a chosen answer for which a number is waited for."""
    errands: Errands = Errands()
    text: str = ""
    sign: str = ""
    told: str = ""
    pending: Sequence[Pending] = ()
    choosing: bool = False
    """Whether one walks through the answers."""
    reading: bool = False
    """Whether answers are being read back."""
    chosen: str = ""
    """The id of the answer one is at, walking."""
    alike: str = ""
    """The words of the answer that is most like what is being typed."""

    @property
    def task(self) -> Errand:
        """What the line is for."""
        return self.errands.now

    @property
    def likens(self) -> bool:
        """Whether the row under the line is free for the answer alike."""
        busy = self.asked or self.sign or self.told or self.choosing
        return bool(self.alike) and not busy and self.task.duty is Duty.ANSWER

    @property
    def asked(self) -> Axis | None:
        """The part of an address for which a number is waited for."""
        return self.addressing.axis or self.asked_of_answer
