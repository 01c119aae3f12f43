"""A screen with the line of an evening: the cockpit, and the room view on the same laptop."""

from textual import on
from textual.screen import Screen

from facilitator.tui.cockpit.parts import Parts
from facilitator.tui.widgets.line import Line


class TakesWords(Screen[None]):
    """What the line says goes to the parts, whichever of the two is in front."""

    parts: Parts

    def before_leaving(self) -> str:
        """What to say at the first ^Q."""
        return self.parts.documents.before_leaving()

    @on(Line.Submitted)
    def enter(self, event: Line.Submitted) -> None:
        """Enter, with words."""
        self.parts.entering.enter(event.text, event.address)

    @on(Line.Nodded)
    def nod(self) -> None:
        """Enter, without any."""
        self.parts.reading.nod()

    @on(Line.Changed)
    def take_number(self, event: Line.Changed) -> None:
        """A group that can be no other gets the floor without Enter."""
        if event.text_area is self.parts.front.line:
            self.parts.groups.take_number()

    @on(Line.Changed)
    def let_go(self, event: Line.Changed) -> None:
        """What was told of the last act goes as the next words begin."""
        if event.text_area is self.parts.front.line:
            self.parts.teller.typed()

    @on(Line.Addressed)
    def keep_address(self) -> None:
        """Whose words they are has changed, or is being asked."""
        self.parts.errands.keep_address()

    @on(Line.Drafted)
    def keep_draft(self) -> None:
        """Keep what is half typed by now, so that a crash does not take it."""
        self.parts.errands.keep()

    @on(Line.NoSuchNumber)
    def say_there_is_none(self, event: Line.NoSuchNumber) -> None:
        """A number that names nothing is part of the words."""
        self.parts.entering.say_there_is_none(event.axis, event.number)

    @on(Line.LinesPasted)
    def look_at_lines(self) -> None:
        """Several lines were pasted."""
        self.parts.entering.look_at_lines()

    @on(Line.DotAlone)
    def dot(self) -> None:
        """The key of a clicker."""
        self.parts.evening.black()

    @on(Line.PageKey)
    def page(self, event: Line.PageKey) -> None:
        """A step in the talk; elsewhere it scrolls."""
        self.parts.evening.turn_page(forward=event.forward, whole=event.whole)
