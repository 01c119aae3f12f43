"""The bold pass: one answer after the other, and in each the words that count."""

from collections.abc import Awaitable, Callable
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.events import Key, Resize
from textual.screen import Screen

from facilitator.desk import Desk
from facilitator.domain.marks import Marks
from facilitator.domain.message import NotNow, Refused
from facilitator.domain.moves.answers import emphasise_answer
from facilitator.language import Language
from facilitator.tui import bold_pass
from facilitator.tui.beside.document_acts import DocumentActs
from facilitator.tui.beside.doer import Doer
from facilitator.tui.harvest_words import Room
from facilitator.tui.head_scene import route, top
from facilitator.tui.in_turn import press_again
from facilitator.tui.keyboard import typed_by
from facilitator.tui.pending import Counts
from facilitator.tui.screens import harvest_keys
from facilitator.tui.widgets.bold_line import BoldLine
from facilitator.tui.widgets.footer import Badge, KeyRow, Keys
from facilitator.tui.widgets.head import Head
from facilitator.tui.widgets.pass_rows import PassFoot, PassHead
from facilitator.tui.widgets.rail import Rail
from facilitator.tui.widgets.remark import Remark, Said
from facilitator.tui.widgets.too_small import TooSmall

COLUMNS, ROWS = 60, 18
"""Below this an answer has no room for its own words."""


class BoldPassScreen(Screen[str]):
    """Begins at an answer. It closes with what there is to say of how it ended."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", show=False),
        Binding("f9", "app.help", show=False),
    ]

    def __init__(
        self,
        desk: Desk,
        language: Language,
        answer: str,
        among: tuple[str, ...] = (),
        *,
        counts: Callable[[], Counts] = Counts,
        badge: Badge | None = None,
    ) -> None:
        """`among`: the answers it is about, where several were chosen.

        `counts`: the words on their way to the disk. `badge`: what the room sees meanwhile.
        """
        super().__init__()
        self.desk, self.language, self.counts = desk, language, counts
        self._answer, self._among = answer, among
        self._badge = badge or Badge()
        self._done: list[str] = []
        """The answers that were decided here, in order."""

    def compose(self) -> ComposeResult:
        """Head, what the pass is about, the answer on a table of its own, what is next, keys."""
        with Vertical(classes="whole"):
            with Vertical(classes="head band"):
                yield Head()
                yield Rail()
            with Vertical(classes="pass band"):
                yield PassHead(self.language)
            with Vertical(classes="words band"):
                yield BoldLine()
            with Vertical(classes="next band"):
                yield PassFoot(self.language)
            with Vertical(classes="foot band"):
                yield Remark()
                yield KeyRow(Keys(harvest_keys.bolding(self.language), self._badge))
        yield TooSmall(COLUMNS, ROWS, self.language)

    def on_mount(self) -> None:
        """Begin."""
        self._go_to(self._answer)
        self._tick()

    def on_resize(self, event: Resize) -> None:  # noqa: ARG002 - Textual's shape
        """See whether there is room."""
        self.set_class(self.query_one(TooSmall).applies, "-too-small")

    def _tick(self) -> None:
        """Show the time, once a minute."""
        self._show_head()
        self.set_timer(60 - self.desk.session.now().second, self._tick)

    # -- showing ----------------------------------------------------------------------------

    def tell(self, sentence: str) -> None:
        """What the app has to say."""
        self.query_one(Remark).said = Said(sentence)

    def _go_to(self, answer: str) -> None:
        dialogue = self.desk.session.dialogue
        found = dialogue.answers[answer]
        self._answer = answer
        now = bold_pass.at(dialogue, answer, self.language, self._among)
        self.query_one(PassHead).now = now
        self.query_one(PassFoot).now = now
        self.query_one(BoldLine).begin(answer, found.now, "", dialogue.plan.now.language)

    def _show_head(self) -> None:
        now, dialogue = self.desk.session.now(), self.desk.session.dialogue
        self.query_one(Head).top = top(dialogue, self.counts(), now, self.language)
        self.query_one(Rail).route = route(dialogue, now, self.language)

    # -- deciding ---------------------------------------------------------------------------

    @on(BoldLine.Taken)
    def take(self, event: BoldLine.Taken) -> None:
        """Enter: these words are bold; the next answer without any is up at once."""
        self.tell("")
        if event.changed:
            self._done.append(event.answer)
            self._perform(self._emphasise(event.answer, event.marks), event.answer)
        if after := self._following(event.answer):
            self._go_to(after)
        elif not event.changed:
            self._end()

    async def _emphasise(self, answer: str, marks: Marks) -> None:
        await self.desk.session.do(emphasise_answer, answer, marks)
        if not self._following(answer):
            self._end()

    def _following(self, answer: str) -> str:
        return bold_pass.following(self.desk.session.dialogue, answer, self.language, self._among)

    def _end(self) -> None:
        say = self.language.say
        if self.is_current:
            self.dismiss(
                say("That was the last of the chosen answers.")
                if self._among
                else say("That was the last answer without a key phrase.")
            )

    @on(BoldLine.Stopped)
    def stop(self) -> None:
        """Esc: this answer stays as it was, and so does what comes after it."""
        self.dismiss("")

    def on_key(self, event: Key) -> None:
        """A letter is a word: it ends the pass, as Esc does, and is for the line."""
        if typed_by(event).strip():
            event.stop()
            self.dismiss("")
            press_again(self.app, event)

    @on(BoldLine.Back)
    def back(self) -> None:
        """^Z: the last decision is taken back, and is up again."""
        if self._done:
            answer = self._done.pop()
            self._perform(self._take_back(answer), answer)

    async def _take_back(self, answer: str) -> None:
        await self.desk.session.undo()
        self._go_to(answer)

    @work(group="acts")
    async def _perform(self, act: Awaitable[None], answer: str) -> None:
        """Do something that may be refused; if it is, the answer it was about is up again."""
        try:
            await act
        except Refused as refused:
            if self.is_current:
                self._go_to(answer)
                trouble = not isinstance(refused, NotNow)
                self.query_one(Remark).said = Said(self.language.tell(refused), trouble)
        if self.is_current:
            self._show_head()

    def action_save(self) -> None:
        """Write the document now, and say so: harmless in mid-pass too."""
        doer = Doer(self.desk.session, self.language, work=self.run_worker, done=self._said)
        room = Room(self.query_one(Remark).size.width)
        DocumentActs(self.desk, self.language, doer, counts=self.counts, room=lambda: room).save()

    def _said(self, said: str, *, trouble: bool) -> None:
        self.query_one(Remark).said = Said(said, trouble)

    @on(KeyRow.Pressed)
    async def press(self, event: KeyRow.Pressed) -> None:
        """A key of the last row was touched: as good as pressed."""
        if event.key.action:
            await self.run_action(event.key.action)
