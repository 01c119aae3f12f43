"""What the moment is about: the question, the slide, the turns, and what was said."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from textual.app import ComposeResult
from textual.containers import Container, Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.phases import PhaseKind
from facilitator.domain.plan import Slide
from facilitator.domain.turns import speakers
from facilitator.domain.wall import Choices
from facilitator.language import Language
from facilitator.tui.lines import flow
from facilitator.tui.listing import Listing, group_counts
from facilitator.tui.pending import Pending
from facilitator.tui.scene import Heading, heading
from facilitator.tui.sizes import MID
from facilitator.tui.widgets.answers import AnswerList
from facilitator.tui.widgets.clock_face import ClockFace
from facilitator.tui.widgets.drawn import Drawn
from facilitator.tui.widgets.group_columns import LEAST_WIDTH, MOST, Column, GroupColumns
from facilitator.tui.widgets.group_strip import GroupStrip
from facilitator.tui.widgets.talk import HeadedList, Listed, Shown, SlideCard
from facilitator.tui.widgets.turns import TurnTable, speaker_rows
from facilitator.tui.words import BODY, INK, WHISPER, plain

MOST_SPEAKERS = 6


class HeadingRows(Drawn):
    """Shows a `Heading`: where one is, what it is about, and what comes."""

    heading: reactive[Heading] = reactive(Heading(), layout=True)

    def rows(self, width: int) -> list[Content]:
        """A whisper, the words in ink, and a row of body after some air."""
        shown = self.heading
        rows = [plain(shown.where, WHISPER)]
        rows += [plain(line, INK) for line in flow(shown.about, width)]
        if shown.after:
            air = [Content("")] if self.app.size.height >= MID else []
            rows += [*air, *(plain(line, BODY) for line in flow(shown.after, width)[:3])]
        return rows


class Matter(Widget):
    """The band between head and line; only this one changes with the phase."""

    DEFAULT_CSS = """
    Matter { width: 1fr; height: 1fr; layout: vertical; }
    Matter #top, Matter #about { height: auto; }
    """

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._listing = Listing()

    def compose(self) -> ComposeResult:
        """Everything any phase needs; what a phase does not is not displayed."""
        with Horizontal(id="top"):
            with Vertical(id="about"):
                yield HeadingRows()
                yield SlideCard()
            yield ClockFace()
        with Horizontal(id="beside"):
            yield HeadedList(id="notes")
            yield HeadedList(id="coming")
        yield GroupStrip()
        yield GroupColumns(self._language)
        with Container(id="below"):
            yield TurnTable(self._language)
            with Vertical(id="answers"):
                yield AnswerList(self._language)

    def show(
        self,
        dialogue: Dialogue,
        wall: Choices,
        now: datetime,
        pending: Sequence[Pending],
        *,
        group: int,
    ) -> None:
        """Show this moment."""
        self.show_heading(dialogue, wall, now)
        phase = dialogue.evening.current
        kind = phase.kind if phase else None
        self._show_talk(dialogue.plan.now.slides if kind is PhaseKind.TALK else (), wall)
        turns = self.query_one(TurnTable)
        turns.display = kind is PhaseKind.REPORT_BACK and bool(dialogue.groups)
        if phase and turns.display:
            turns.speakers = speaker_rows(speakers(dialogue, phase, now), MOST_SPEAKERS)
        self._show_answers(dialogue, pending, kind, group)

    def show_heading(self, dialogue: Dialogue, wall: Choices, now: datetime) -> None:
        """Show what the words at the top are by now."""
        self.query_one(HeadingRows).heading = heading(dialogue, wall, now, self._language)
        phase = dialogue.evening.current
        turns = self.query_one(TurnTable)
        if phase and turns.display:
            turns.speakers = speaker_rows(speakers(dialogue, phase, now), MOST_SPEAKERS)

    def _show_answers(
        self,
        dialogue: Dialogue,
        pending: Sequence[Pending],
        kind: PhaseKind | None,
        group: int,
    ) -> None:
        answers = self.query_one(AnswerList)
        answers.rows = self._listing.rows(dialogue, pending)
        grouped = kind is PhaseKind.ROUND and bool(dialogue.groups)
        apart = grouped and len(dialogue.groups) <= MOST and self.app.size.width >= LEAST_WIDTH
        columns, strip = self.query_one(GroupColumns), self.query_one(GroupStrip)
        strip.display = grouped and (not apart or answers.has_focus)
        columns.display = apart and not answers.has_focus
        self.query_one("#below").display = not columns.display
        counts = group_counts(dialogue)
        strip.groups, strip.chosen, columns.chosen = counts, group, group
        if columns.display:
            columns.columns = tuple(
                Column(count, tuple(r for r in answers.rows if r.group == count.name))
                for count in counts
            )

    def _show_talk(self, slides: tuple[Slide, ...], wall: Choices) -> None:
        card, beside = self.query_one(SlideCard), self.query_one("#beside")
        slide = slides[wall.slide - 1] if 0 < wall.slide <= len(slides) else None
        card.display = slide is not None
        beside.display = bool(slides)
        if slide:
            card.shown = Shown("", slide.steps[: wall.step + 1])
        notes = slide.notes if slide else ()
        say = self._language.say
        self.query_one("#notes", HeadedList).listed = Listed(
            say("Notes"), notes or (say("none"),), dashed=bool(notes)
        )
        titles = [f"{n} {s.title}" for n, s in enumerate(slides, start=1)][wall.slide :]
        self.query_one("#coming", HeadedList).listed = Listed(
            say("Coming"),
            tuple(titles[:1]) or (say("that was the last slide"),),
            tuple(titles[1:3]),
        )

    @dataclass
    class Focused(Message):
        """One walks through the answers, or no longer: the moment is to be shown again."""

    def on_descendant_focus(self) -> None:
        """One list, whatever the number of groups."""
        self.post_message(self.Focused())

    def on_descendant_blur(self) -> None:
        """Back to the line."""
        self.post_message(self.Focused())
