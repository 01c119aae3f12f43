"""The cockpit: one screen for the whole evening, with the line always at hand."""

import time
from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Key, Resize, ScreenResume
from textual.screen import Screen

from facilitator.desk import Desk
from facilitator.domain.wall import RoomView
from facilitator.language import Language
from facilitator.tui import scene
from facilitator.tui.cockpit.parts import Parts
from facilitator.tui.commands import Context, bindings
from facilitator.tui.drafts import recovered
from facilitator.tui.letters import Blocks
from facilitator.tui.pending import recover_pending
from facilitator.tui.screens.cockpit_bands import Bands
from facilitator.tui.screens.cockpit_showing import Showing
from facilitator.tui.screens.takes_words import TakesWords
from facilitator.tui.sizes import MID
from facilitator.tui.widgets.answers import AnswerList
from facilitator.tui.widgets.clock_face import ClockFace
from facilitator.tui.widgets.footer import KeyRow
from facilitator.tui.widgets.line import Line
from facilitator.tui.widgets.matter import Matter
from facilitator.tui.widgets.read_card import ReadCard
from facilitator.tui.widgets.too_small import TooSmall

COLUMNS, ROWS = 80, 24
AIRY = 33
"""Rows from which the large clock leaves room for air above the line."""
CROWDED = 3
"""Rows of words above which the line takes the air of what stands over it, on a low screen."""


class CockpitScreen(TakesWords):
    """Shows the dialogue as it is now, and hands what is pressed to the part it is for."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Context.EVENING, through="act"),
        Binding("ctrl+l", "act('correct_last')", show=False, priority=True),
        Binding("up", "choose_last", show=False, priority=True),
        Binding("escape", "act('give_up')", show=False),
    ]

    def __init__(
        self,
        desk: Desk,
        language: Language,
        *,
        blocks: Blocks = Blocks.QUADRANTS,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        """`blocks` are what large letters are drawn with; `steady` is a clock that never jumps."""
        super().__init__()
        self.desk, self.language, self._blocks = desk, language, blocks
        self.own_line, self.matter = Line(), Matter(language)
        self.answers = self.matter.answers
        self.parts = Parts(self, desk, language, steady=steady)
        self.bands = Bands(self.matter, self.own_line, language)
        self._showing = Showing(self.parts, self.bands)

    def compose(self) -> ComposeResult:
        """The bands, or a word on how small it is."""
        self._fit()  # before there is anything that would have to be styled twice
        yield self.bands
        yield TooSmall(COLUMNS, ROWS, self.language)

    # -- beginning --------------------------------------------------------------------------

    def on_mount(self) -> None:
        """Go on where it was left: the draft, what was not saved, and the time."""
        self.query_one(ClockFace).blocks = self.query_one(ReadCard).blocks = self._blocks
        self._take_up_draft()
        self.parts.saver.take_up(recover_pending(self.desk.live))
        answers, acts = self.answers, self.parts.answers
        answers.onward, answers.entered, answers.signed = self.type_on, acts.edit, acts.sign
        self.line.focus()
        self.parts.news.say_what_runs()
        self.show()
        self.parts.seconds.go_on()
        self.parts.room.ask_for_beamer()

    def _take_up_draft(self) -> None:
        """What was half typed, and whose words it was to be."""
        dialogue = self.desk.session.dialogue
        self._showing.set_place(scene.place(dialogue))
        whose = self.line.addressing.address
        self.parts.errands.take_up(recovered(dialogue, self.desk.live, whose))

    @on(ScreenResume)
    def come_back(self) -> None:
        """Back from another page: all as it is now."""
        if self.is_whole:
            self.line.focus()
            self.show()

    # -- room -------------------------------------------------------------------------------

    def on_resize(self, event: Resize) -> None:  # noqa: ARG002 - Textual's shape
        """See whether there is room, and set the rows for it."""
        small = self.query_one(TooSmall).applies
        self.set_class(small, "-too-small")
        self._fit()
        self.call_after_refresh(self._settle)
        self.show()

    def _fit(self) -> None:
        self.set_class(MID <= self.app.size.height < AIRY, "-tight")

    def _settle(self) -> None:
        """What was hidden for want of room has lost the focus; the line may have other rows."""
        if self.focused is None:
            self.own_line.focus()
        self.own_line.refresh(layout=True)
        self._make_room()

    def _make_room(self) -> None:
        """Words go before air."""
        self.set_class(self.own_line.wrapped_document.height > CROWDED, "-crowded")

    # -- showing: values go down ------------------------------------------------------------

    @property
    def is_whole(self) -> bool:
        """Whether all is there to be shown on; not while the program closes."""
        wall = self.parts.front.wall
        lined = bool(wall.query(Line)) if wall else self.own_line.is_attached
        return self.is_mounted and self.matter.is_attached and lined

    def show(self) -> None:
        """Show everything as it is now. Equal values paint nothing."""
        if self.is_whole:
            self.parts.errands.come_ashore()
            self._showing.show()

    def show_line(self) -> None:
        """Show what stands around the words."""
        if self.is_whole:
            self._showing.show_line()

    def show_told(self, public: str) -> None:
        """Show the sentence that is told; on the strip what the room may read of it."""
        self.show_line()
        if self.is_whole and self.parts.front.wall:
            self.parts.front.wall.tell(public)

    @property
    def row_width(self) -> int:
        """Cells of the row for sentences; of the screen where the room has it."""
        return self.query_one("#under").size.width or self.size.width

    def show_time(self) -> None:
        """Show what changes with the seconds."""
        self._showing.show_time()

    # -- what parts ask for -----------------------------------------------------------------

    @property
    def line(self) -> Line:
        """Where one types: here, or on the strip of the room view."""
        return self.parts.front.line

    def wall(self, view: RoomView) -> Screen[None]:
        """The room view, on this same laptop."""
        from facilitator.tui.screens.wall import WallScreen

        return WallScreen(self.parts, view, shown=self.show, blocks=self._blocks)

    def scroll(self, *, forward: bool) -> None:
        """Show what was said later, or earlier."""
        self.matter.turn_page(forward=forward)

    def face_line(self) -> None:
        """Have the keys go to the line at once: the next one is for it."""
        if self.parts.front.wall:
            self.line.focus()
        else:
            self.set_focus(self.line)

    def walk(self, answer: str) -> None:
        """Be in the list, at this answer."""
        self.answers.chosen = answer
        self.set_focus(self.answers)

    def come_back_to_words(self) -> None:
        """The line is for what waited; what several answers were chosen for is over."""
        self.answers.picked = frozenset()
        self.show()
        if self.parts.looking_up.open and self.parts.errands.answering:
            self.set_focus(self.answers)  # back to the others

    def tell(self, sentence: str) -> None:
        """What the app has to say."""
        self.parts.teller.tell(sentence)

    def untell(self, sentence: str) -> None:
        """No longer say this."""
        self.parts.teller.untell(sentence)

    # -- routing: messages go up ------------------------------------------------------------

    def action_act(self, act: str) -> None:
        """A key of the evening, by its name in the table of commands."""
        self.parts.acts[act]()

    @on(KeyRow.Pressed)
    def press(self, event: KeyRow.Pressed) -> None:
        """A key of the footer was touched: as good as pressed."""
        if event.key.action:
            self.parts.run(event.key.action)

    def on_key(self, event: Key) -> None:  # noqa: ARG002 - only that there was one
        """A key that no field took."""
        self.parts.idle.touch()

    @on(Line.Addressed)
    def address(self) -> None:
        """Whose words they are has changed, or is being asked."""
        self.show()

    @on(Line.Changed)
    def words_changed(self) -> None:
        """A first sign, a command being narrowed or groups being named show beside the words."""
        self.parts.alike.look_soon()
        self.parts.idle.touch()
        self._make_room()
        words, answering = self.line.text, self.parts.errands.answering
        if not answering or words[:1] in "?!/" or len(words) < len("?a"):
            self.show_line()

    # -- the list ---------------------------------------------------------------------------

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Up is the line's own while there is a row above the cursor."""
        if action == "choose_last":
            line = self.line
            return line.has_focus and line.in_first_row and bool(self.answers.rows)
        return super().check_action(action, parameters)

    def action_choose_last(self) -> None:
        """Up from the line: the last answer, or the one being read, for the very next key."""
        self.parts.teller.pass_by()
        self.walk(self.parts.reader.here or self.answers.rows[-1].id)

    def type_on(self, key: Key) -> None:
        """A letter is a word, wherever the cursor is; a slash is for what was chosen.

        What was pressed after it comes through here as well until the line has the focus, so that
        no key overtakes another.
        """
        if self.focused is self.answers:
            chosen = self.answers.ids if key.character == "/" else ()
            self.parts.erasing.chosen_before = chosen
            self.answers.leave()
            self.set_focus(self.line)
        self.line.post_message(key)

    @on(AnswerList.Walked)
    def go_on(self) -> None:
        """Another answer is looked at: the rows around the line are about that one."""
        self.parts.teller.pass_by()
        self.show_line()

    @on(AnswerList.Readdress)
    def readdress(self, event: AnswerList.Readdress) -> None:
        """They belong to another group or question."""
        self.parts.answers.readdress(event.ids, event.axis, event.number)

    @on(AnswerList.BackToLine)
    def back_to_line(self) -> None:
        """The line is where one types again."""
        self.parts.answers.give_up()
        self.parts.looking_up.close()
        self.line.focus()
        self.show()

    @on(AnswerList.Addressed)
    @on(Matter.Focused)
    def answers_focused(self) -> None:
        """One walks through the answers, or a number is waited for, or no longer."""
        self.show()
