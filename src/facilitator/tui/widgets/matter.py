"""What the moment is about: the question, the slide, the turns, and what was said."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Container, Horizontal, Vertical
from textual.message import Message
from textual.widget import Widget

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.phases import PhaseKind
from facilitator.domain.plan import Slide
from facilitator.domain.text import clean
from facilitator.domain.turns import speakers
from facilitator.domain.wall import Choices
from facilitator.language import Language
from facilitator.tui.listing import Listing, group_counts
from facilitator.tui.pending import Pending
from facilitator.tui.reading_scene import Reading
from facilitator.tui.scene import Instead, heading
from facilitator.tui.sizes import NORMAL
from facilitator.tui.talk_scene import coming, notes
from facilitator.tui.widgets.answers import AnswerList, AnswerRow, RowStatus
from facilitator.tui.widgets.clock_face import ClockFace
from facilitator.tui.widgets.group_columns import Column, GroupColumns, fits
from facilitator.tui.widgets.group_strip import GroupCount, GroupStrip
from facilitator.tui.widgets.heading_rows import HeadingRows
from facilitator.tui.widgets.notice import Advice, Notice
from facilitator.tui.widgets.read_card import ReadCard
from facilitator.tui.widgets.talk import HeadedList, Shown, SlideCard
from facilitator.tui.widgets.turns import SaidHead, TurnTable


def _longest(counts: Sequence[GroupCount], *, numbered: bool) -> int:
    """Cells of the longest name of a group, with the question before it where that is named."""
    asked = cell_len("q1 ") if numbered else 0
    return asked + max((cell_len(clean(each.name)) for each in counts), default=0)


class Matter(Widget):
    """The band between head and line; only this one changes with the phase."""

    DEFAULT_CSS = """
    Matter { width: 1fr; height: 1fr; layout: vertical; }
    Matter #top, Matter #about { height: auto; }
    Matter Notice { display: none; }
    """

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._listing = Listing(language)
        self.answers = AnswerList(language)
        self._instead: Instead | None = None

    def compose(self) -> ComposeResult:
        """Everything any phase needs; what a phase does not is not displayed."""
        with Horizontal(id="top"):
            with Vertical(id="about"):
                yield HeadingRows()
                yield Notice()
                yield SlideCard()
            yield ClockFace()
        with Horizontal(id="beside"):
            yield HeadedList(id="notes")
            yield HeadedList(id="coming")
        yield ReadCard()
        yield GroupStrip()
        yield GroupColumns(self._language)
        with Container(id="below"):
            yield TurnTable(self._language)
            with Vertical(id="answers"):
                yield SaidHead(self._language)
                yield self.answers

    def show(
        self,
        dialogue: Dialogue,
        wall: Choices,
        now: datetime,
        pending: Sequence[Pending],
        *,
        group: int,
        instead: Instead | None = None,
    ) -> None:
        """Show this moment, or something else in its place."""
        phase = dialogue.evening.current
        kind = phase.kind if phase and not instead else None
        self._instead = instead
        self.query_one(Notice).set_class(instead is not None, "-apart")
        self._show_reading(instead.reading if instead else None)
        self._show_talk(dialogue.plan.now.slides if kind is PhaseKind.TALK else (), wall)
        turns = kind is PhaseKind.REPORT_BACK and bool(dialogue.groups)
        self.query_one(TurnTable).display = self.query_one(SaidHead).display = turns
        self.show_heading(dialogue, wall, now)
        self._show_answers(dialogue, pending, kind, group)

    def show_heading(self, dialogue: Dialogue, wall: Choices, now: datetime) -> None:
        """Show what the words at the top are by now."""
        own = self._instead.heading if self._instead else None
        shown = own or heading(dialogue, wall, now, self._language)
        if self.query_one(Notice).display:
            shown = replace(shown, after="")
        self.query_one(HeadingRows).heading = shown
        phase, turns = dialogue.evening.current, self.query_one(TurnTable)
        if phase and turns.display:
            turns.speakers = speakers(dialogue, phase, now)

    def _show_reading(self, shown: Reading | None) -> None:
        """The answer that is read back, in place of all else but the list one walks through."""
        card = self.query_one(ReadCard)
        card.display = shown is not None
        card.set_class(self.answers.has_focus, "-above")
        self.query_one("#top").display = shown is None
        if shown:
            card.reading = shown

    def advise(self, advice: Advice) -> None:
        """Show what wants a word from the facilitator, where the question is explained."""
        notice = self.query_one(Notice)
        notice.display = bool(advice.sentence)
        notice.advice = advice

    def _show_answers(
        self,
        dialogue: Dialogue,
        pending: Sequence[Pending],
        kind: PhaseKind | None,
        group: int,
    ) -> None:
        answers = self.answers
        answers.dashed = self.query_one(TurnTable).display and self.app.size.width < NORMAL
        reading = self._instead is not None and self._instead.reading is not None
        listed = self._instead.answers if self._instead else None
        everywhere = self._instead is not None and self._instead.everywhere
        answers.rows = self._listing.rows(dialogue, pending, listed, numbered=everywhere)
        self.query_one(SaidHead).said = len(answers.rows)
        counts = group_counts(dialogue)
        answers.longest_name = _longest(counts, numbered=everywhere)
        grouped = kind is PhaseKind.ROUND and bool(counts)
        columns, strip = self.query_one(GroupColumns), self.query_one(GroupStrip)
        set_apart = self._columns(counts, answers.rows) if grouped else ()
        columns.display = bool(set_apart) and not answers.has_focus
        strip.display = grouped and not columns.display
        taken = self.query_one("#beside").display or reading
        below = not columns.display and not taken
        self.query_one("#below").display = below or answers.has_focus
        strip.groups, strip.chosen, columns.chosen = counts, group, group
        if columns.display:
            columns.columns = set_apart

    def _columns(
        self, counts: Sequence[GroupCount], rows: Sequence[AnswerRow]
    ) -> tuple[Column, ...]:
        """Each group's answers apart, and those of the whole room; none where it is too narrow."""
        apart = [
            Column(number, count, tuple(r for r in rows if r.address.group == number))
            for number, count in enumerate(counts, start=1)
        ]
        if room := tuple(r for r in rows if not r.address.group):
            said = sum(row.status is RowStatus.IN for row in room)
            apart.append(Column(0, GroupCount(self._language.say("Whole room"), said), room))
        return tuple(apart) if fits(len(apart), self.app.size.width) else ()

    def turn_page(self, *, forward: bool) -> None:
        """Show what was said earlier, or later."""
        columns, answers = self.query_one(GroupColumns), self.answers
        if columns.display:
            columns.turn_page(forward=forward)
        else:
            rows = max(answers.size.height - 1, 1)
            answers.scroll_relative(y=rows if forward else -rows, animate=False)

    def _show_talk(self, slides: tuple[Slide, ...], wall: Choices) -> None:
        card, beside = self.query_one(SlideCard), self.query_one("#beside")
        slide = slides[wall.slide - 1] if 0 < wall.slide <= len(slides) else None
        card.display = slide is not None
        beside.display = bool(slides) and not self.answers.has_focus
        if slide:
            card.shown = Shown(slide.title, slide.steps[: wall.step + 1])
        self.query_one("#notes", HeadedList).listed = notes(slide, self._language)
        self.query_one("#coming", HeadedList).listed = coming(slides, wall.slide, self._language)

    @dataclass
    class Focused(Message):
        """One walks through the answers, or no longer: the moment is to be shown again."""

    def on_descendant_focus(self) -> None:
        """One list, whatever the number of groups."""
        self.post_message(self.Focused())

    def on_descendant_blur(self) -> None:
        """Back to the line."""
        self.post_message(self.Focused())
