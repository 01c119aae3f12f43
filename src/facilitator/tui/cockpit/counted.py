"""Words that were only counted stand nowhere in the list: undone, they come back to the line."""

from collections.abc import Callable

from facilitator.domain.events import AnswerTallied
from facilitator.domain.history import Act
from facilitator.tui.cockpit.errand_acts import ErrandActs
from facilitator.tui.edited_words import to_type


class Counted:
    """^Z and ^Y go on where one typed none."""

    def __init__(self, errands: ErrandActs) -> None:
        self._errands = errands

    def put_back(self, act: Act) -> None:
        """Have the words of a counted answer on the line."""
        self._have_on_line(self._errands.put_back, act)

    def take_away(self, act: Act) -> None:
        """Have them on the line no longer."""
        self._have_on_line(self._errands.take_away, act)

    def _have_on_line(self, change: Callable[[str], None], act: Act) -> None:
        line, words = self._errands.line, _counted_words(act)
        if words:
            untouched = line.untouched or not line.text
            change(to_type(words))
            line.given_back = line.words if untouched else ""


def _counted_words(act: Act) -> str:
    """How somebody put the answer that they were counted with."""
    events = (entry.event for entry in act.entries)
    return next((e.words for e in events if isinstance(e, AnswerTallied)), "")
