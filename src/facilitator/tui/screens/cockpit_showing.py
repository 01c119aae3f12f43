"""Shows what the parts of the cockpit know: values go down to the widgets."""

from facilitator.domain.line import Axis, Place
from facilitator.tui import scene
from facilitator.tui.advice import forgotten_start, overrun
from facilitator.tui.cockpit.line_rows import strip_lead
from facilitator.tui.cockpit.moment import Moment
from facilitator.tui.cockpit.parts import Parts
from facilitator.tui.head_scene import saved_words
from facilitator.tui.screens.cockpit_bands import Bands
from facilitator.tui.widgets.notice import Advice


class Showing:
    """Equal values paint nothing."""

    def __init__(self, parts: Parts, bands: Bands) -> None:
        self._parts, self._bands = parts, bands
        self._read = ""
        """The answer that was read back when all was shown last; its question goes with it."""

    def show(self) -> None:
        """Show everything as it is now."""
        parts, dialogue = self._parts, self._parts.desk.session.dialogue
        self.set_place(scene.place(dialogue, parts.reader.here))
        self._bands.matter.show(
            dialogue,
            parts.conductor.wall,
            parts.desk.session.now(),
            parts.saver.pending,
            group=parts.front.line.addressing.address.group,
            instead=parts.looking_up.instead or parts.reading.instead,
        )
        self.show_line()
        self.show_time()

    def set_place(self, place: Place) -> None:
        """What the moment offers and fixes, to whatever takes addresses."""
        line, here = self._parts.front.line, self._parts.reader.here
        if line.place != place:
            line.place = place
        if self._read and not here and not line.of_answer:
            line.address_to(Axis.QUESTION, place.question or 0)
        self._read = here
        self._bands.matter.answers.place = Place(place.groups, place.questions)

    def show_line(self) -> None:
        """Show what stands around the words, here and on the strip of the room view."""
        parts, moment, alike = self._parts, self._moment, self._parts.alike
        self._bands.show_line(moment)
        alike.painting(alike.found if moment.likens else "")
        if wall := parts.front.wall:
            saved = saved_words(moment.dialogue, parts.saver.counts, parts.language)
            lead = strip_lead(moment, parts.language)
            wall.show_typed(lead, saved, unsaved=bool(parts.saver.counts.failed))

    @property
    def _moment(self) -> Moment:
        parts, line, answers = self._parts, self._parts.front.line, self._bands.matter.answers
        return Moment(
            parts.desk.session.dialogue,
            line.place,
            line.addressing,
            answers.addressing.axis,
            parts.errands.errands,
            line.text,
            line.sign,
            parts.teller.told,
            parts.saver.pending,
            answers.has_focus,
            reading=bool(parts.reader.here),
            chosen=answers.chosen if answers.has_focus else "",
            alike=parts.alike.words if parts.front.wall is None else "",
        )

    def show_time(self) -> None:
        """Show what changes with the seconds."""
        parts, session = self._parts, self._parts.desk.session
        dialogue, now = session.dialogue, session.now()
        wall, view = parts.conductor.wall, parts.room.view
        late = overrun(dialogue, parts.pages.guardian, now, parts.language)
        advice = late or forgotten_start(dialogue, now, parts.language) or Advice()
        self._bands.show_top(dialogue, now, parts.saver.counts)
        self._bands.show_time(dialogue, wall, now, advice, with_clock=not parts.looking_up.open)
        self._bands.show_keys(dialogue, wall, view, mirrored=parts.conductor.mirrored)
        if parts.front.wall:
            parts.front.wall.view = view
