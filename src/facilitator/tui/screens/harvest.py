"""The harvest: on the left the answers, question by question, on the right the document."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import Key, Resize, ScreenResume
from textual.screen import Screen

from facilitator.desk import Desk
from facilitator.language import Language
from facilitator.tui.beside.parts import Parts, Show, not_here
from facilitator.tui.harvest_words import waiting_for
from facilitator.tui.in_turn import press_again
from facilitator.tui.keyboard import typed_by
from facilitator.tui.pending import Counts
from facilitator.tui.screens import harvest_keys
from facilitator.tui.screens.harvest_halves import Halves
from facilitator.tui.screens.harvest_showing import Showing
from facilitator.tui.screens.remark_list import RemarkList
from facilitator.tui.screens.sheet import Sheet
from facilitator.tui.widgets.answers import AnswerList
from facilitator.tui.widgets.bold_line import BoldLine
from facilitator.tui.widgets.edit_line import EditLine
from facilitator.tui.widgets.footer import Badge, KeyRow
from facilitator.tui.widgets.harvest_list import HarvestList
from facilitator.tui.widgets.too_small import TooSmall

COLUMNS, ROWS = 60, 18
"""Below this two halves are too narrow for words."""


class HarvestScreen(Screen[str]):
    """Answers and document side by side. What was typed for the line is what it closes with."""

    BINDINGS: ClassVar[list[BindingType]] = harvest_keys.BINDINGS

    def __init__(
        self,
        desk: Desk,
        language: Language,
        *,
        counts: Callable[[], Counts] = Counts,
        badge: Callable[[], Badge] = Badge,
        answer: str = "",
        question: str = "",
        then: str = "",
        show: Show = not_here,
    ) -> None:
        """`counts`: what is on its way to the disk; `badge`: what the room sees.

        The answer or question is where to begin, and `then` what to do there.
        """
        super().__init__()
        self.desk, self.language = desk, language
        self._begin, self._then = (question, answer), then
        self.page = Halves(language)
        self.parts = Parts(self, desk, language, counts=counts, badge=badge, show=show)
        self._showing = Showing(self.parts, self.page)

    def compose(self) -> ComposeResult:
        """The page, where there is room for it."""
        yield self.page
        yield TooSmall(COLUMNS, ROWS, self.language)

    # -- beginning, and going ---------------------------------------------------------------

    def on_mount(self) -> None:
        """Show it, at the answer one came from."""
        self.parts.walk.begin(*self._begin)
        self.watch(self.page.answers, "chosen", self.walked, init=False)
        self.show()
        self.page.back_to_list()
        self.parts.about.say()
        self._tick()
        self.parts.entering.go_on()
        if self._then:
            self.parts.run(self._then)

    async def on_unmount(self) -> None:
        """What is half typed stays, also what was typed a moment ago."""
        if self.is_mounted:
            await self.parts.half_typed.keep_now()

    @on(ScreenResume)
    def come_back(self) -> None:
        """Back from another page: the keys go where they went before."""
        if self.is_mounted and not self.page.below.open:
            self.page.back_to_list()

    def on_resize(self, event: Resize) -> None:  # noqa: ARG002 - Textual's shape
        """See whether there is room."""
        self.set_class(self.query_one(TooSmall).applies, "-too-small")

    # -- showing: values go down ------------------------------------------------------------

    def show(self) -> None:
        """Show everything as it is now; of the rows one was at, the nearest stays chosen."""
        self._showing.show()

    def _tick(self) -> None:
        """Show the time, once a minute."""
        self._showing.show_time()
        self.set_timer(60 - self.desk.session.now().second, self._tick)

    def show_checking(self) -> None:
        """The remarks, or the answers again."""
        self.page.check(on=self.parts.checking.on)
        self.show()

    def show_remarks(self) -> None:
        """There are others than before; the nearest stays chosen."""
        self._showing.show_remarks()

    def tell(self, sentence: str) -> None:
        """What the app has to say."""
        self.page.say(sentence)

    # -- routing: messages go up ------------------------------------------------------------

    def action_act(self, name: str, *given: object) -> None:
        """A key, by the name of what it does."""
        self.parts.acts[name](*given)

    @on(KeyRow.Pressed)
    async def press(self, event: KeyRow.Pressed) -> None:
        """A key of the last row was touched: as good as pressed."""
        if event.key.action:
            await self.run_action(event.key.action)

    def on_key(self, event: Key) -> None:
        """A letter among key phrases ends that, and is for the line."""
        if self.page.below.bolding and typed_by(event).strip():
            event.stop()
            self.page.back_to_list()
            press_again(self.app, event)

    # -- the answers ------------------------------------------------------------------------

    def walked(self, chosen: str) -> None:
        """Another answer is chosen."""
        self.parts.walk.choose(chosen)
        self._showing.follow()
        if not self.page.below.open and not self.parts.same.looking:
            self.parts.about.say()

    @on(HarvestList.Turned)
    def turn(self, event: HarvestList.Turned) -> None:
        """The next list, or the one before."""
        self.parts.turn(event.by, to_end=event.to_end)

    @on(HarvestList.Shifted)
    def shift(self, event: HarvestList.Shifted) -> None:
        """The chosen answer, or paragraph, moves in the order."""
        self.parts.answers.shift(event.answer, event.by)

    @on(HarvestList.GaveUp)
    def give_up_looking(self) -> None:
        """Esc: no other answer is looked for."""
        self.parts.same.look_for("")

    @on(AnswerList.Signed)
    def sign(self, event: AnswerList.Signed) -> None:
        """A sign was given to the chosen answers."""
        self.parts.signs.take(event.sign, event.ids)

    @on(AnswerList.Edit)
    def change(self) -> None:
        """Enter: put the chosen answer differently."""
        self.parts.signs.enter(self.page.answers.chosen)

    @on(AnswerList.TypedAway)
    def type_on(self, event: AnswerList.TypedAway) -> None:
        """A word: for what is being edited, else for the line."""
        self.parts.entering.type_on(event.character)

    @on(AnswerList.BackToLine)
    def leave(self) -> None:
        """Esc: back to where one came from."""
        self.parts.leaving.leave()

    @on(AnswerList.Addressed)
    def ask_number(self, event: AnswerList.Addressed) -> None:
        """Tab waits for a number, or no longer."""
        self.tell(waiting_for(event.addressing, self.page.answers.place, self.language))

    @on(AnswerList.Readdress)
    def readdress(self, event: AnswerList.Readdress) -> None:
        """The chosen answers belong to another group or question."""
        self.parts.answers.readdress(event.axis, event.number, event.ids)

    # -- words below ------------------------------------------------------------------------

    @on(EditLine.Taken)
    def take_words(self, event: EditLine.Taken) -> None:
        """Enter. What is refused or cannot be saved stays below."""
        self.parts.entering.enter(event.what, event.text)

    @on(EditLine.Changed)
    def words_changed(self, event: EditLine.Changed) -> None:
        """Other words are below."""
        self.parts.entering.changed(event.text_area.text)

    @on(BoldLine.Taken)
    def take_marks(self, event: BoldLine.Taken) -> None:
        """Enter: these words are bold."""
        self.parts.key_phrases.take(event.answer, event.marks, changed=event.changed)

    @on(EditLine.GivenUp)
    def give_up(self, event: EditLine.GivenUp) -> None:
        """Esc: everything stays as it was."""
        self.parts.entering.give_up(event.what)

    @on(BoldLine.Stopped)
    def stop(self) -> None:
        """Esc: this answer stays as it was, and so does what comes after it."""
        self.parts.entering.give_up()

    # -- the remarks ------------------------------------------------------------------------

    @on(RemarkList.Walked)
    def follow(self) -> None:
        """Have the document where the remark is."""
        self._showing.follow()

    @on(RemarkList.Closed)
    def close_remarks(self) -> None:
        """The answers again."""
        self.parts.checking.turn()

    @on(Sheet.Taken)
    def jump(self) -> None:
        """Enter: have the words it is about below."""
        if remark := self.page.remarks.remark:
            self.parts.checking.jump(remark)

    @on(RemarkList.Repair)
    def repair(self, event: RemarkList.Repair) -> None:
        """Space: put it right."""
        self.parts.checking.repair(event.remark)

    @on(RemarkList.LetBe)
    def let_be(self, event: RemarkList.LetBe) -> None:
        """Del: it is right as it is."""
        self.parts.checking.let_be(event.remark)
