"""The list of answers beside the document: its order can be changed, and it ends in another."""

from dataclasses import dataclass

from textual import events
from textual.message import Message

from facilitator.tui.widgets.answers import AnswerList, AnswerRow

OWN_SIGNS = "#?!/"
"""Signs that mean something beside the document only, on an empty list too."""
TURNS = {"left": -1, "pageup": -1, "right": 1, "pagedown": 1}
SHIFTS = {"shift+up": -1, "shift+down": 1}
ENDS = {"up": -1, "down": 1}


class HarvestList(AnswerList):
    """Answers of one question. What is chosen stays so while one edits it below."""

    @dataclass
    class Turned(Message):
        """Another list is asked for: the next one, or the one before."""

        by: int
        to_end: bool = False
        """Whether one walks into it from below."""

    @dataclass
    class Shifted(Message):
        """The chosen answer is to stand one further down, or up."""

        by: int
        answer: str

    class GaveUp(Message):
        """Esc, while another answer was looked for."""

    names_groups, steady = False, True
    looking = False
    """Whether another answer, the same as one, is looked for."""

    def have(self, rows: tuple[AnswerRow, ...], answer: str) -> None:
        """Show these answers, with one of them chosen and in sight."""
        self.chosen = answer
        if rows != self.rows:  # those that were picked are not what they were
            self.picked = frozenset()
        self.rows = rows
        self.watch_chosen()

    async def _on_key(self, event: events.Key) -> None:
        """The keys this list has beyond those of the other."""
        if self._took(event.key):
            event.stop()
            event.prevent_default()

    def _took(self, key: str) -> bool:
        if key in TURNS:
            self.post_message(self.Turned(TURNS[key]))
        elif key in SHIFTS:
            self._shift(SHIFTS[key])
        elif key in ENDS and self._at_end(ENDS[key]):
            self.post_message(self.Turned(ENDS[key], to_end=key == "up"))
        elif key == "escape" and self.looking:
            self.post_message(self.GaveUp())
        elif key == "escape" and self.picked:
            self.picked = frozenset()
        else:
            return False
        self.on_blur()  # no number is waited for any more
        return True

    def _character(self, character: str) -> None:
        if character in OWN_SIGNS and not self._away and self.addressing.axis is None:
            self.post_message(self.Signed(character, self.ids))
        else:
            super()._character(character)

    def _shift(self, by: int) -> None:
        if self.chosen:
            self.post_message(self.Shifted(by, self.chosen))

    def _at_end(self, by: int) -> bool:
        """Whether there is no answer further on."""
        end = self.rows[0 if by < 0 else -1].id if self.rows else ""
        return end == self.chosen
