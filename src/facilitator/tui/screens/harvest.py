"""The harvest: on the left the answers, question by question, on the right the document."""

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import Key, Resize, ScreenResume
from textual.screen import Screen

from facilitator.desk import Desk
from facilitator.domain.line import Place
from facilitator.domain.message import NotNow
from facilitator.language import Language
from facilitator.tui import bold_pass
from facilitator.tui.beside.answer_acts import AnswerActs
from facilitator.tui.beside.checking import Checking, spot_of
from facilitator.tui.beside.document_acts import DocumentActs
from facilitator.tui.beside.doer import Doer
from facilitator.tui.beside.drafting import Drafting
from facilitator.tui.beside.half_typed import HalfTyped
from facilitator.tui.beside.halves import Halves
from facilitator.tui.beside.leaving import Leaving
from facilitator.tui.beside.pages import Pages
from facilitator.tui.beside.same_acts import SameActs
from facilitator.tui.beside.signs import Signs
from facilitator.tui.beside.typed_commands import TypedCommands
from facilitator.tui.beside.undo_acts import UndoActs
from facilitator.tui.beside.walk import Walk
from facilitator.tui.beside.words import Words, lead_of
from facilitator.tui.chosen import chosen_profile
from facilitator.tui.harvest_texts import about_text
from facilitator.tui.harvest_words import about, asked, pass_words, title, waiting_for
from facilitator.tui.keyboard import typed_by
from facilitator.tui.pending import Counts
from facilitator.tui.screens import harvest_keys
from facilitator.tui.screens.leaf import press_again
from facilitator.tui.screens.remark_list import RemarkList, remark_rows
from facilitator.tui.screens.sheet import Sheet
from facilitator.tui.widgets.answers import OUT, AnswerList
from facilitator.tui.widgets.bold_line import BoldLine
from facilitator.tui.widgets.edit_line import Edited, EditLine, Purpose
from facilitator.tui.widgets.footer import KeyRow
from facilitator.tui.widgets.harvest_list import HarvestList
from facilitator.tui.widgets.too_small import TooSmall

if TYPE_CHECKING:
    from facilitator.tui.screens.export_page import Left

COLUMNS, ROWS = 60, 18
"""Below this two halves are too narrow for words."""

Show = Callable[[str], Coroutine[Any, Any, str]]
"""Shows an answer to the room, or takes it away again; what there is to say of it."""


async def not_here(_: str) -> str:
    """Where there is no room to show anything to."""
    raise NotNow("That is done at the line: Esc goes back to it.")


class HarvestScreen(Screen[str]):
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
        show: Show = not_here,
    ) -> None:
        """`counts`: what is on its way to the disk; where to begin, and what to do `then`."""
        super().__init__()
        self.desk, self.language, self.counts = desk, language, counts
        self._begin, self._then, self._show_room = (question, answer), then, show
        self.page = Halves(language)

    def compose(self) -> ComposeResult:
        """The page, where there is room for it."""
        yield self.page
        yield TooSmall(COLUMNS, ROWS, self.language)

    def _put_together(self) -> None:
        """The parts, the lower ones first. Each gets what it needs; none knows the screen."""
        desk, says, work, tell = self.desk, self.language, self.run_worker, self.tell
        session, page = desk.session, self.page
        walk = self.walk = Walk(session, says, chosen_profile(desk))
        doer = Doer(session, says, work=work, done=self.show_done)
        words = self.words = Words(
            session, walk, says, doer, edit=self.edit, editing=lambda: page.below.open
        )
        self.half_typed = HalfTyped(
            desk,
            work=work,
            later=self.set_timer,
            now=lambda: page.below.now or words.under_way,
        )
        self.acts = AnswerActs(walk, words, says, doer, tell=tell)
        self.same = SameActs(walk, words, says, doer, tell=tell, turned=self.show_looking)
        self.signs = Signs(
            *(walk, words, says, self.acts, self.same),
            embolden=self.embolden,
            show=lambda key: doer.perform(self._show_room(key)),
            tell=tell,
        )
        self.checking = Checking(walk, words, says, doer, work=work, found=self.show_remarks)
        self.drafting = Drafting(walk, page.sheet, work=work)
        self.documents = DocumentActs(desk, says, doer, counts=self.counts, room=lambda: page.room)
        self.undoing = UndoActs(session, walk, says, doer)
        self.pages = Pages(self.app, desk, says, doer, work=work, tell=tell)
        self.leaving = Leaving(
            close=self.dismiss,
            again=lambda key: press_again(self.app, Key(key, key if len(key) == 1 else None)),
        )
        self.commands = TypedCommands(
            session, says, run=self.act_later, tell=tell, leave=self.leaving.leave
        )

    def on_mount(self) -> None:
        """Show it, at the answer one came from."""
        self._put_together()
        self.walk.begin(*self._begin)
        self.watch(self.page.answers, "chosen", self.walked, init=False)
        self.show()
        self.page.back_to_list()
        self.say_about()
        self._tick()
        self._go_on()
        if self._then:
            self.act_later(self._then)

    def _go_on(self) -> None:
        """Have words below again that were half typed when the program stopped."""
        if (found := self.half_typed.found()) and self.words.resume(*found):
            self.show()
            self.tell(self.language.say("These words were half typed when the program stopped."))

    async def on_unmount(self) -> None:
        """What is half typed stays, also what was typed a moment ago."""
        if self.is_mounted:
            await self.half_typed.keep_now()

    @on(ScreenResume)
    def come_back(self) -> None:
        """Back from another page: the keys go where they went before."""
        if self.is_mounted and not self.page.below.open:
            self.page.back_to_list()

    def on_resize(self, event: Resize) -> None:  # noqa: ARG002 - Textual's shape
        """See whether there is room."""
        self.set_class(self.query_one(TooSmall).applies, "-too-small")

    # -- showing ----------------------------------------------------------------------------

    def show(self) -> None:
        """Show everything as it is now; of the rows one was at, the nearest stays chosen."""
        here, dialogue = self.walk.here(self.page.answers.place_chosen), self.walk.dialogue
        self.page.show(here, Place(len(dialogue.groups), len(dialogue.known_questions)))
        self.checking.follow()
        self.drafting.follow()
        head = title(here.listed, len(here.rows), self.language)
        self.page.show_head(self.checking.title if self.checking.on else head)
        self.follow()
        self._show_time()

    def _show_time(self) -> None:
        self.page.show_time(self.desk.session, self.counts())

    def _tick(self) -> None:
        """Show the time, once a minute."""
        self._show_time()
        self.set_timer(60 - self.desk.session.now().second, self._tick)

    def show_done(self, said: str, *, trouble: bool) -> None:
        """Something was done, or refused: show it, and say what there is to say."""
        self.show()
        self.half_typed.keep()
        if said:
            self.page.say(said, trouble=trouble)
        elif not self.page.below.open:
            self.say_about()

    def show_looking(self) -> None:
        """Another answer, the same as one, is looked for, or no longer."""
        self.page.answers.looking = self.same.looking
        self.say_about()

    def show_remarks(self) -> None:
        """There are others than before; the nearest stays chosen."""
        self.page.remarks.show(remark_rows(self.checking.remarks, self.language))
        if self.checking.on:
            self.page.show_head(self.checking.title)
        self.follow()

    @on(RemarkList.Walked)
    def follow(self) -> None:
        """Have the document where one is."""
        if not self.checking.on:
            self.page.sheet.spot = self.walk.spot
        elif remark := self.page.remarks.remark:
            self.page.sheet.spot = spot_of(remark)

    def tell(self, sentence: str) -> None:
        """What the app, or a part, has to say."""
        self.page.say(sentence)

    def say_about(self) -> None:
        """Say what there is to know of what is chosen, or what is asked meanwhile."""
        chosen = self.page.answers.chosen
        if self.walk.at_texts and (text := self.walk.text(chosen)):
            known = about_text(text, self.walk.profile, self.language)
        else:
            known = about(self.walk.dialogue, chosen, self.language)
        self.page.say(self.same.asked or known)

    # -- the answers ------------------------------------------------------------------------

    def walked(self, chosen: str) -> None:
        """Another answer is chosen."""
        self.walk.choose(chosen)
        self.follow()
        if not self.page.below.open and not self.same.looking:
            self.say_about()

    @on(HarvestList.Turned)
    def turn(self, event: HarvestList.Turned) -> None:
        """The next list, or the one before."""
        if self.walk.turn(event.by, to_end=event.to_end):
            self.show()

    @on(AnswerList.Signed)
    def sign(self, event: AnswerList.Signed) -> None:
        """A sign was given to the chosen answers; typed ahead of words that open it is theirs."""
        if self.page.below.open:
            self.page.below.put(event.sign if event.sign != OUT else "")
        elif event.sign == "!":
            self.turn_check()
        elif not self.signs.give(event.sign, event.ids):
            self.say_about()

    @on(AnswerList.Edit)
    def change(self) -> None:
        """Enter: put the chosen answer differently."""
        if self.page.answers.chosen and not self.page.below.open:
            self.signs.enter(self.page.answers.chosen)

    @on(AnswerList.TypedAway)
    def type_on(self, event: AnswerList.TypedAway) -> None:
        """A word: for what is being edited, else for the line."""
        if self.page.below.open:
            self.page.below.put(event.character)
        else:
            self.leaving.leave_for(event.character)

    @on(AnswerList.BackToLine)
    def leave(self) -> None:
        """Esc: back to where one came from."""
        self.leaving.leave()

    @on(AnswerList.Addressed)
    def ask_number(self, event: AnswerList.Addressed) -> None:
        """Tab waits for a number, or no longer."""
        self.tell(waiting_for(event.addressing, self.page.answers.place, self.language))

    @on(AnswerList.Readdress)
    def readdress(self, event: AnswerList.Readdress) -> None:
        """The chosen answers belong to another group or question."""
        self.acts.readdress(event.axis, event.number, event.ids)

    @on(HarvestList.Shifted)
    def shift(self, event: HarvestList.Shifted) -> None:
        """The chosen answer, or paragraph, moves in the order."""
        self.acts.shift(event.answer, event.by)

    @on(HarvestList.GaveUp)
    def give_up_looking(self) -> None:
        """Esc: no other answer is looked for."""
        self.same.look_for("")

    # -- words below ------------------------------------------------------------------------

    def edit(self, what: Edited, words: str) -> None:
        """Have words below, to edit."""
        self.page.edit(what, words, lead_of(what, self.walk, self.language))
        self.tell(asked(what, self.walk.dialogue, self.language))

    def embolden(self, answer: str) -> None:
        """Have an answer below, to choose key phrases in."""
        found = self.walk.dialogue.answers.get(answer)
        if found:
            spoken = self.walk.dialogue.plan.now.language
            number = str(self.walk.number(answer) or "")
            proposed = self.page.embolden(answer, found.now, number, spoken)
            self.tell(pass_words(self.walk.dialogue, answer, self.language, proposed=proposed))

    @on(EditLine.Taken)
    def take_words(self, event: EditLine.Taken) -> None:
        """Enter. What is refused or cannot be saved stays below."""
        self.page.back_to_list()
        if event.what.purpose is Purpose.COMMAND:
            self.commands.take(event.text)
        elif not self.words.take(event.what, event.text):
            self.half_typed.keep()
            self.say_about()

    @on(EditLine.Changed)
    def words_changed(self, event: EditLine.Changed) -> None:
        """Keep what is typed; name the commands that may be meant by it."""
        self.half_typed.changed()
        if self.page.below.editing is Purpose.COMMAND:
            self.tell(self.commands.named(event.text_area.text))

    @on(BoldLine.Taken)
    def take_marks(self, event: BoldLine.Taken) -> None:
        """Enter: these words are bold; the next answer without any is up, in the next list too."""
        following = bold_pass.following(self.walk.dialogue, event.answer, self.language)
        last = self.language.say("That was the last answer without a key phrase.")
        if following:
            self.walk.go_to(following)
            self.show()
            self.embolden(following)
        else:
            self.page.back_to_list()
            self.tell(last)
        if event.changed:
            self.acts.emphasise(event.answer, event.marks, "" if following else last)

    @on(EditLine.GivenUp)
    @on(BoldLine.Stopped)
    def give_up(self, event: EditLine.GivenUp | BoldLine.Stopped) -> None:
        """Esc: everything stays as it was."""
        if isinstance(event, EditLine.GivenUp):
            self.words.drop(event.what)
        self.page.back_to_list()
        self.half_typed.keep()
        self.say_about()

    def on_key(self, event: Key) -> None:
        """A letter among key phrases ends that, and is for the line."""
        if self.page.below.bolding and typed_by(event).strip():
            event.stop()
            self.page.back_to_list()
            press_again(self.app, event)

    # -- the remarks ------------------------------------------------------------------------

    @on(RemarkList.Closed)
    def turn_check(self) -> None:
        """The remarks, or the answers again."""
        self.checking.turn()
        self.page.check(on=self.checking.on)
        self.show()

    @on(Sheet.Taken)
    def jump(self) -> None:
        """Enter: have the words it is about below."""
        if remark := self.page.remarks.remark:
            self.checking.jump(remark)

    @on(RemarkList.Repair)
    def repair(self, event: RemarkList.Repair) -> None:
        """Space: put it right."""
        self.checking.repair(event.remark)

    @on(RemarkList.LetBe)
    def let_be(self, event: RemarkList.LetBe) -> None:
        """Del: it is right as it is."""
        self.checking.let_be(event.remark)

    # -- by name ----------------------------------------------------------------------------

    def action_act(self, name: str, *given: object) -> None:
        """Do what goes by this name."""
        self.named[name](*given)

    def act_later(self, name: str) -> None:
        """The same, behind what is under way; what is not for this page is for the app."""
        self.call_later(self.run_action, f"act({name!r})" if name in self.named else name)

    @property
    def named(self) -> dict[str, Callable[..., None]]:
        """What can be asked for by name: by keys, commands and the last row."""
        answers = self.page.answers
        return {
            "save": self.documents.save,
            "undo": self.undoing.undo,
            "redo": self.undoing.redo,
            "tidy": self.pages.tidy,
            "history": lambda: self.pages.history(self.show),
            "export": lambda: self.pages.export(self._after_export),
            "erase": lambda: self.pages.erase(answers.ids),
            "check": lambda: None if self.checking.on else self.turn_check(),
            "turn_check": self.turn_check,
            "turn": lambda by: self.turn(HarvestList.Turned(by)),
            "shift": lambda by: self.acts.shift(answers.chosen, by),
            "change": self.change,
            "embolden": lambda: self.embolden(answers.chosen),
            "leave_out": lambda: self.sign(AnswerList.Signed(OUT, answers.ids)),
            "commands": lambda: self.sign(AnswerList.Signed("/", ())),
            "us_too": lambda: self.unless_open(lambda: self.signs.give("+", answers.ids)),
            "elsewhere": lambda key: self.unless_open(lambda: self.leaving.leave_for(key)),
        }

    def unless_open(self, act: Callable[[], object]) -> None:
        """Do what would take one away from words below, unless there are any."""
        if self.page.below.open:
            self.tell(self.language.say("First Enter or Esc: these words are still open."))
        else:
            act()

    @on(KeyRow.Pressed)
    async def press(self, event: KeyRow.Pressed) -> None:
        """A key of the last row was touched: as good as pressed."""
        if event.key.action:
            await self.run_action(event.key.action)

    def _after_export(self, left: "Left | None") -> None:
        """Show the form that was chosen; go where a remark leads."""
        self.walk.profile = chosen_profile(self.desk)
        if left and left.spot:
            self.walk.go_along(left.spot)
        self.show()
        self.say_about()
