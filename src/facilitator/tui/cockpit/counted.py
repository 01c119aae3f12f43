"""Words that were only counted: they stand nowhere in the list, and come back to the line."""

from facilitator.domain.events import AnswerTallied
from facilitator.domain.history import Act
from facilitator.tui.cockpit.errand_acts import ErrandActs
from facilitator.tui.edited_words import to_type


class Counted:
    """Has them where one types as soon as their tally is taken back, on whatever screen."""

    def __init__(self, errands: ErrandActs) -> None:
        self._errands = errands

    def turned(self, act: Act) -> None:
        """Put words back, or away; ^Z and ^Y go on where one typed none."""
        line, words = self._errands.line, _counted(act)
        if words:
            untouched = line.untouched or not line.text
            change = self._errands.put_back if act.undone else self._errands.take_away
            change(to_type(words))
            line.given_back = line.words if untouched else ""


def _counted(act: Act) -> str:
    """How somebody put the answer that they were counted with."""
    events = (entry.event for entry in act.entries)
    return next((e.words for e in events if isinstance(e, AnswerTallied)), "")
