"""What keys do with an answer that is chosen in the list; with the line and the evening: all."""

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.events import Key

from facilitator.domain.answers import Answer
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.entry import Event
from facilitator.domain.line import Address, Axis
from facilitator.domain.message import NotNow
from facilitator.domain.moves.answers import (
    leave_out_answer,
    move_answer,
    take_back_answer,
)
from facilitator.tui import scene
from facilitator.tui.commands import Context, bindings
from facilitator.tui.saving import send_to
from facilitator.tui.screens.cockpit_reading import ReadingActs
from facilitator.tui.several import together
from facilitator.tui.widgets.answers import OUT, AnswerList
from facilitator.tui.widgets.footer import KeyRow

if TYPE_CHECKING:
    from facilitator.tui.screens.export_page import Left


class CockpitActs(ReadingActs):
    """The acts of the facilitator; how it all looks is in `cockpit`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Context.EVENING),
        Binding("ctrl+l", "correct_last", show=False, priority=True),
        Binding("up", "choose_last", show=False, priority=True),
        Binding("escape", "give_up", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.merging = ""
        """The answer for which another one, the same, is being looked for."""
        self.chosen_before: tuple[str, ...] = ()
        """What was chosen in the list when a slash was typed there."""

    # -- choosing ---------------------------------------------------------------------------

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Up is the line's own while there is a row above the cursor."""
        if action == "choose_last":
            line = self.line
            return line.has_focus and line.in_first_row and bool(self.answers.rows)
        return super().check_action(action, parameters)

    def action_choose_last(self) -> None:
        """Up from the line: the last answer, or the one being read, for the very next key."""
        self.walk(self.reader.here or self.answers.rows[-1].id)

    @on(AnswerList.BackToLine)
    def back_to_line(self) -> None:
        """The line is where one types again."""
        if self.merging:
            self.merging = ""
            self.tell("")
        self.looked_up = None
        self.line.focus()
        self.show()

    def type_on(self, key: Key) -> None:
        """A letter is a word, wherever the cursor is; a slash is for what was chosen.

        What was pressed after it comes through here as well until the line has the focus, so that
        no key overtakes another.
        """
        if self.focused is self.answers:
            self.chosen_before = self.answers.ids if key.character == "/" else ()
            self.answers.leave()
            self.set_focus(self.line)
        self.line.post_message(key)

    @on(AnswerList.Addressed)
    def ask_number(self) -> None:
        """A number is waited for, or no longer."""
        self.show()

    # -- doing ------------------------------------------------------------------------------

    def edit(self, ids: tuple[str, ...]) -> bool:
        """Enter on an answer: change it; while another like it is looked for: that is it."""
        key = ids[0]
        answer = self.conductor.dialogue.answers.get(key)
        if self.merging:
            return key != self.merging and self._make_one((self.merging, key), key)
        if answer:
            self.change(answer)
        return bool(answer)

    @on(AnswerList.Readdress)
    def readdress(self, event: AnswerList.Readdress) -> None:
        """They belong to another group or question."""
        to = send_to(self.conductor.dialogue, Address().to(event.axis, event.number))
        where = {"group": to.group} if event.axis is Axis.GROUP else {"question": to.question}

        def move(dialogue: Dialogue, key: str) -> Event:
            return move_answer(dialogue, key, **where)

        self.perform(self.conductor.session.do(together, event.ids, move))

    def sign(self, sign: str, ids: tuple[str, ...]) -> None:
        """A sign was given to the chosen answers."""
        match sign:
            case _ if sign == OUT and ids == (self.reader.here,):
                self.perform(self.reader.leave_out(), public=True)
            case _ if sign == OUT:
                self.perform(self._out_or_in(ids))
            case "+":
                self.also()
            case ">" if len(ids) > 1:
                self.announce(self.language.say("The room sees one answer at a time: choose one."))
            case ">":
                self.perform(self.reader.show(ids[0]), public=True)
            case "=":
                self._same_as(ids)
            case "*":
                self._embolden(ids)

    def _same_as(self, ids: tuple[str, ...]) -> None:
        if len(ids) > 1:
            self._make_one(ids, ids[0])
        else:
            self.merging = ids[0]
            self.tell(self.language.say("The same as which? ↑ ↓ to it, Enter · Esc gives up"))

    def _make_one(self, keys: tuple[str, ...], worded: str) -> bool:
        """Whether the words of one of these are on the line, for all of them."""
        self.merging = ""
        try:
            known = tuple(self._known(key).id for key in keys)
        except NotNow as refusal:
            self.announce(self.language.tell(refusal))
            return False
        self.make_one(known, worded)
        return True

    async def _out_or_in(self, ids: tuple[str, ...]) -> str:
        """Out of the document those that are in it, or all of them back in."""
        session, say = self.conductor.session, self.language.say
        standing = tuple(key for key in ids if self._known(key).standing)
        if standing:
            await session.do(together, standing, leave_out_answer)
            return say("Out of the document: it is kept, and named as left out.")
        await session.do(together, ids, take_back_answer)
        return say("In the document again.")

    def _known(self, key: str) -> Answer:
        found = self.conductor.dialogue.answers.get(key)
        if found is None:
            raise NotNow("This answer is not saved yet.")
        return found

    # -- elsewhere --------------------------------------------------------------------------

    def action_check(self) -> None:
        """What to look at before the document goes out."""
        self.action_harvest(then="check")

    def action_tidy(self) -> None:
        """Capitals, full stops and double spaces, after a look."""
        self.action_harvest(then="tidy")

    def action_harvest(self, answer: str = "", question: str = "", then: str = "") -> None:
        """The answers beside the document that is made of them; `then` something is done."""
        from facilitator.tui.screens.harvest import HarvestScreen

        chosen = answer or (self.answers.ids or ("",))[0]
        screen = HarvestScreen(
            self.desk,
            self.language,
            counts=lambda: self.saver.counts,
            answer=chosen if answer or not question else "",
            question=question,
            then=then,
        )
        self.app.push_screen(screen, self._type_what_came_along)

    def _embolden(self, answers: tuple[str, ...]) -> None:
        """Choose key phrases: from this answer on, or in exactly those that are chosen."""
        from facilitator.tui.screens.bold_pass import BoldPassScreen

        try:
            answer, *others = (self._known(key).id for key in answers)
        except NotNow as refusal:
            self.announce(self.language.tell(refusal))
            return
        mirrored = self.conductor.mirrored
        badge = scene.badge(self.room, self.conductor.wall, self.language, mirrored=mirrored)
        screen = BoldPassScreen(
            self.desk,
            self.language,
            answer,
            answers if others else (),
            counts=lambda: self.saver.counts,
            badge=badge,
        )
        self.app.push_screen(screen, self._back_from_bold)

    def _back_from_bold(self, said: str | None) -> None:
        self.show()
        if said:
            self.tell(said)

    def action_export(self) -> None:
        """Documents, also in mid-evening: which formats, in what form, and where."""
        from facilitator.tui.screens.export import ExportScreen

        page = ExportScreen(self.desk, self.language, drain=self.saver.drain)
        self.app.push_screen(page, self._after_export)

    def action_texts(self) -> None:
        """The texts around the answers, to be written or put differently."""
        from facilitator.tui.screens.texts import TextsScreen

        self.app.push_screen(TextsScreen(self.desk, self.language), lambda _: self.show())

    def _after_export(self, left: "Left | None") -> None:
        """Go where a remark leads, or go on typing."""
        from facilitator.tui.harvest_lists import TEXTS
        from facilitator.tui.text_words import text_key

        if left and left.spot and left.spot.text:
            self.action_harvest(text_key(left.spot.text, left.spot.paragraph), TEXTS)
        elif left and left.spot:
            self.action_harvest(left.spot.answer, left.spot.question)
        else:
            self._type_what_came_along(left.typed if left else "")

    def _type_what_came_along(self, typed: str | None) -> None:
        """Letters typed on another page are for the line as well."""
        self.show()
        if typed:
            self.line.type_in(typed)

    @on(KeyRow.Pressed)
    def press(self, event: KeyRow.Pressed) -> None:
        """A key of the footer was touched: as good as pressed."""
        if event.key.action:
            self.app.call_later(self.run_action, event.key.action)
