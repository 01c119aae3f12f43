"""The harvest: on the left the answers, question by question, on the right the document."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import BindingType
from textual.events import Key, Resize, ScreenResume

from facilitator.desk import Desk
from facilitator.language import Language
from facilitator.tui.chosen import chosen_profile
from facilitator.tui.harvest_lists import TEXTS, first_of, shown_of
from facilitator.tui.pending import Counts
from facilitator.tui.screens import harvest_keys
from facilitator.tui.screens.harvest_checking import HarvestChecking
from facilitator.tui.screens.leaf import press_again
from facilitator.tui.text_words import text_key
from facilitator.tui.widgets.answers import AnswerList
from facilitator.tui.widgets.edit_line import Edited, Purpose
from facilitator.tui.widgets.footer import KeyRow
from facilitator.tui.widgets.harvest_list import HarvestList
from facilitator.tui.widgets.too_small import TooSmall

if TYPE_CHECKING:
    from facilitator.tui.screens.export_page import Left

TYPING = 0.05
"""Seconds in which letters typed here still belong together."""


class HarvestScreen(HarvestChecking):
    """Answers and document side by side. What was typed for the line is what it closes with."""

    BINDINGS: ClassVar[list[BindingType]] = harvest_keys.BINDINGS

    def __init__(
        self,
        desk: Desk,
        language: Language,
        *,
        counts: Callable[[], Counts] = Counts,
        answer: str = "",
        question: str = "",
        then: str = "",
    ) -> None:
        """`counts`: what is on its way to the disk; where to begin, and what to do `then`."""
        super().__init__()
        self._then = then
        self.desk, self.language, self.counts = desk, language, counts
        self._begin, self._begin_at = answer, question
        self._typed = ""
        self._leaving = self._closed = False

    # -- beginning --------------------------------------------------------------------------

    def on_mount(self) -> None:
        """Show it, at the answer one came from."""
        self._of = self._begin_at or first_of(self._lists)
        self.profile = chosen_profile(self.desk)
        self.show()
        self.watch(self.answers, "chosen", self.walked, init=False)
        if self._begin_at == TEXTS:
            self.turn_to(TEXTS, self._begin)
        else:
            self.go_to(shown_of(self.dialogue, (self._begin,)))
        self.back_to_list()
        self.say_about()
        self._tick()
        if self._then:
            self.call_later(self.run_action, self._then)

    @on(ScreenResume)
    def come_back(self) -> None:
        """Back from another page: the keys go where they went before."""
        if self.is_mounted and not self.editing:
            self.back_to_list()

    def on_resize(self, event: Resize) -> None:  # noqa: ARG002 - Textual's shape
        """See whether there is room."""
        self.set_class(self.query_one(TooSmall).applies, "-too-small")

    def _tick(self) -> None:
        """Show the time, once a minute."""
        self.show_time()
        self.set_timer(60 - self.desk.session.now().second, self._tick)

    def tell(self, sentence: str) -> None:
        """What the app has to say."""
        self.say_so(sentence)

    # -- documents --------------------------------------------------------------------------

    def action_export(self) -> None:
        """Documents: which formats, in what form, and where."""
        from facilitator.tui.screens.export import ExportScreen

        self.app.push_screen(ExportScreen(self.desk, self.language), self._after_export)

    def _after_export(self, left: "Left | None") -> None:
        """Go where a remark leads; letters are for the line."""
        self.show()
        if left and left.typed:
            self.leave(left.typed)
        elif left and left.spot and left.spot.answer:
            self.go_to(left.spot.answer)
        elif left and left.spot and left.spot.text:
            self.turn_to(TEXTS, text_key(left.spot.text, left.spot.paragraph))
        elif left and left.spot and left.spot.question:
            self.turn_to(left.spot.question, "")

    # -- leaving ----------------------------------------------------------------------------

    @on(AnswerList.BackToLine)
    def back_to_line(self) -> None:
        """Esc: back to where one came from."""
        self.leave()

    def leave(self, character: str = "") -> None:
        """Close, and hand over what was typed: letters are for the line, wherever one is."""
        if self._closed and character:
            press_again(self.app, Key(character, character))  # it came as the page went
            return
        self._typed += character
        if not self._leaving:
            self._leaving = True
            self.set_timer(TYPING, self._close)

    def _close(self) -> None:
        self._closed = True
        self.dismiss(self._typed)

    # -- keys that were touched -------------------------------------------------------------

    @on(KeyRow.Pressed)
    async def press(self, event: KeyRow.Pressed) -> None:
        """A key of the last row was touched: as good as pressed."""
        if event.key.action:
            await self.run_action(event.key.action)

    def action_turn_check(self) -> None:
        """The remarks, or the answers again."""
        self.turn_check()

    def action_commands(self) -> None:
        """Everything else, by name."""
        if not self.editing:
            self.open_words(Edited(Purpose.COMMAND))

    def action_turn(self, by: int) -> None:
        """The next list."""
        self.turn(HarvestList.Turned(by))

    def action_shift(self, by: int) -> None:
        """One further down."""
        self.shift(HarvestList.Shifted(by, self.answers.chosen))

    def action_change(self) -> None:
        """Put the chosen answer differently."""
        self.edit()

    def action_embolden(self) -> None:
        """Choose key phrases."""
        self.begin_bold(self.answers.chosen)

    def action_leave_out(self) -> None:
        """Out of the document, or back in."""
        self.sign(AnswerList.Signed("out", self.answers.ids))
