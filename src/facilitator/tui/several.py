"""The same move on several answers, as one act: one ^Z takes all of it back."""

from collections.abc import Callable, Sequence

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.entry import Event
from facilitator.domain.message import NotNow

Move = Callable[[Dialogue, str], Event]


def together(dialogue: Dialogue, keys: Sequence[str], move: Move) -> tuple[Event, ...]:
    """What happens to these answers. Those with which it cannot be done are passed by.

    Refused when it can be done with none.
    """
    happened: list[Event] = []
    refused = NotNow("There is no answer yet.")
    for key in keys:
        try:
            happened.append(move(dialogue, key))
        except NotNow as reason:
            refused = reason
    if not happened:
        raise refused
    return tuple(happened)
