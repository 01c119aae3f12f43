"""What keys and words do in the cockpit; how it looks is in `cockpit`."""

from collections.abc import Awaitable, Sequence
from typing import ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.screen import Screen

from facilitator.desk import Desk
from facilitator.domain.answers import Answer
from facilitator.domain.history import Act
from facilitator.domain.line import Address, Axis
from facilitator.domain.marks import read_stars, write_stars
from facilitator.domain.message import NotNow, Refused
from facilitator.domain.moves.answers import (
    leave_out_answer,
    merge_answers,
    move_answer,
    reword_answer,
    take_back_answer,
)
from facilitator.domain.phases import PhaseKind
from facilitator.domain.typed import Black, Command, Said, read_typed
from facilitator.language import Language
from facilitator.tui.act_words import act_words
from facilitator.tui.commands import Context, available, bindings, find
from facilitator.tui.conductor import Conductor
from facilitator.tui.duty import Duty, Task, names_one, numbers_in
from facilitator.tui.listing import listed_now
from facilitator.tui.saving import Saver, send_to
from facilitator.tui.scene import kind_here
from facilitator.tui.widgets.answers import OUT, AnswerList
from facilitator.tui.widgets.footer import KeyRow
from facilitator.tui.widgets.line import Line


class CockpitActs(Screen[None]):
    """The acts of the facilitator. None is awaited where a key is handled: that would hold keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Context.EVENING),
        Binding("ctrl+l", "correct_last", show=False, priority=True),
        Binding("escape", "give_up", show=False),
    ]

    desk: Desk
    language: Language
    conductor: Conductor
    saver: Saver

    def __init__(self) -> None:
        super().__init__()
        self.task_now = Task()
        self.merging = ""
        """The answer for which another one, the same, is being looked for."""

    # -- what the screen gives --------------------------------------------------------------

    def tell(self, sentence: str, *, private: bool = False) -> None:
        """Say something in the row that is kept for it."""
        raise NotImplementedError

    def show(self) -> None:
        """Show everything as it is now."""
        raise NotImplementedError

    @property
    def line(self) -> Line:
        """Where one types."""
        raise NotImplementedError

    @property
    def answers(self) -> AnswerList:
        """The answers of the moment."""
        raise NotImplementedError

    # -- doing ------------------------------------------------------------------------------

    @work(group="acts")
    async def perform(self, act: Awaitable[object], *, private: bool = False) -> None:
        """Do something that may be refused, and say what there is to say."""
        try:
            said = await act
        except Refused as refused:
            self.tell(self.language.tell(refused))
        else:
            if isinstance(said, str) and said:
                self.tell(said, private=private)
        self.show()

    def action_next(self) -> None:
        """On to what the footer names."""
        self.perform(self._next())

    async def _next(self) -> str:
        self.tell("")
        said = await self.conductor.next()
        if self.conductor.dialogue.evening.closed:
            paths = await self.desk.write_documents()
            return self.language.say(
                "The dialogue is closed; {name} is written. /harvest puts it in order.",
                name=paths[0].name if paths else "",
            )
        return said

    def action_time(self, minutes: int = 1) -> None:
        """More time for whatever runs."""
        self.perform(self.conductor.more_time(minutes))

    def action_pause(self) -> None:
        """Stop the clock, or let it run."""
        self.perform(self.conductor.pause())

    def action_back(self) -> None:
        """Take back the last step of the evening."""
        self.perform(self.conductor.back())

    def action_black(self) -> None:
        """The room sees nothing, or again what it saw."""
        self.perform(self.conductor.black())

    def action_slide(self, number: int = 1) -> None:
        """Go to a slide."""
        self.perform(self.conductor.slide(number))

    def action_undo(self) -> None:
        """Take back the last act on answers."""
        self.perform(self._undo(), private=True)

    async def _undo(self) -> str:
        act = await self.conductor.session.undo()
        return self.language.say("Undone: {what} · ^Y redo", what=self._named(act))

    def action_redo(self) -> None:
        """Bring back what was undone last."""
        self.perform(self._redo(), private=True)

    async def _redo(self) -> str:
        act = await self.conductor.session.redo()
        return self.language.say("Done after all: {what}", what=self._named(act))

    def _named(self, act: Act) -> str:
        return act_words(act, self.conductor.dialogue, self.language)

    def action_save(self) -> None:
        """Write the document now."""
        self.perform(self._written())

    async def _written(self) -> str:
        await self.saver.drain()
        paths = await self.desk.write_documents()
        names = ", ".join(path.name for path in paths)
        return self.language.say(
            "Everything is saved. Document written: {names} (/folder opens its folder)",
            names=names,
        )

    def action_folder(self) -> None:
        """Show the folder with the documents, or say where it is."""
        self.perform(self._folder())

    async def _folder(self) -> str:
        paths = await self.desk.write_documents()
        if paths:
            self.app.open_url(paths[0].parent.as_uri(), new_tab=False)
        return self.language.say("The folder: {path}", path=str(paths[0].parent) if paths else "–")

    def action_harvest(self) -> None:
        """The answers beside the document that is made of them."""
        from facilitator.tui.screens.harvest import HarvestScreen

        self.app.push_screen(HarvestScreen(self.desk, self.language), lambda _: self.show())

    def action_plan(self) -> None:
        """Planned against real, and the ways out when it is late."""
        from facilitator.tui.screens.plan import PlanScreen

        self.app.push_screen(PlanScreen(self.desk.session, self.language), lambda _: self.show())

    # -- the line ---------------------------------------------------------------------------

    def enter(self, text: str, address: Address) -> None:
        """What Enter does with the words, by what the line is for."""
        task = self.task_now
        match task.duty:
            case Duty.ANSWER:
                self._write_down(text, address)
            case Duty.CHANGE:
                self._done_with_task()
                words = read_stars(text)
                self.perform(
                    self.conductor.session.do(reword_answer, task.answer, words.text, words.marks)
                )
            case Duty.US_TOO:
                self._done_with_task()
                self.perform(self.conductor.us_too(task.answer, numbers_in(text)))
            case Duty.TURN:
                self._done_with_task()
                self.perform(self.conductor.give_turn(next(iter(numbers_in(text)), 0)))

    def _write_down(self, text: str, address: Address) -> None:
        dialogue = self.conductor.dialogue
        match read_typed(text, dialogue.plan.now.abbreviations):
            case Said(words=words, kind=kind) if words:
                what = kind or kind_here(dialogue, address.question)
                self.saver.enter(words, send_to(dialogue, address, what))
                self.tell("")
            case Command(words=words):
                self._command(words)
            case Black():
                self.action_black()

    def _command(self, typed: str) -> None:
        found = find(typed, self.language, lambda row: available(row, self.conductor.dialogue))
        if not found:
            self.tell(self.language.say("There is no command like that. /help names them all."))
            return
        self.call_later(self.run_action, found[0].call)

    def begin_task(self, duty: Duty, answer: str = "", words: str = "") -> None:
        """Have the line for something else; what was half typed waits."""
        waiting = self.task_now.waiting if self.task_now.duty is not Duty.ANSWER else ""
        before = self.line.swap(words)
        if self.task_now.duty is Duty.ANSWER:
            waiting = before
        self.task_now = Task(duty, answer, waiting)
        self.line.focus()
        self.show()

    def _done_with_task(self) -> None:
        """The line is for answers again, with what was half typed."""
        waiting, self.task_now = self.task_now.waiting, Task()
        self.line.swap(waiting)
        self.show()

    def action_give_up(self) -> None:
        """Leave what the line was for besides answers."""
        self.merging = ""
        if self.task_now.duty is not Duty.ANSWER:
            self._done_with_task()
        self.line.focus()

    def action_correct_last(self) -> None:
        """The last answer into the line."""
        if last := self._last():
            self.begin_task(Duty.CHANGE, last.id, write_stars(last.now))

    def action_also(self, typed: str = "") -> None:
        """Us too, for the chosen answer or the last."""
        chosen = self.answers.ids if self.answers.has_focus else ()
        last = self._last()
        key = chosen[0] if chosen else last.id if last else ""
        if not key:
            self.tell(self.language.say("There is no answer yet."))
        elif typed:
            self.perform(self.conductor.us_too(key, numbers_in(typed)))
        else:
            self.begin_task(Duty.US_TOO, key)

    def action_group(self, number: int = 0) -> None:
        """Give a group the floor."""
        if number:
            self.perform(self.conductor.give_turn(number))
        else:
            self.begin_task(Duty.TURN)

    def _last(self) -> Answer | None:
        """The answer that was written down last and still counts."""
        standing = [a for a in listed_now(self.conductor.dialogue) if a.standing]
        return max(standing, key=lambda answer: answer.at, default=None)

    @on(Line.Submitted)
    def take_words(self, event: Line.Submitted) -> None:
        """Enter on the line."""
        self.enter(event.text, event.address)

    @on(Line.Changed)
    def watch_number(self, event: Line.Changed) -> None:
        """A group that can be no other gets the floor without Enter."""
        most = len(self.conductor.dialogue.groups)
        if self.task_now.duty is Duty.TURN and event.text_area is self.line:
            number = names_one(self.line.text.strip(), most)
            if number is not None:
                self.enter(self.line.take(), Address())

    @on(Line.Drafted)
    def keep_draft(self, event: Line.Drafted) -> None:
        """Keep what is half typed, so that a crash does not take it."""
        if self.task_now.duty is Duty.ANSWER:
            self.perform(self.desk.set_live({"draft": event.text or None}, sync=True))

    @on(Line.LinesPasted)
    def look_at_lines(self, event: Line.LinesPasted) -> None:
        """Several lines were pasted: they stand there to be looked at."""
        n = len(event.lines)
        self.tell(
            self.language.count(
                "{n} answer: look it over, then Enter.", "{n} answers: look, then Enter.", n
            )
        )

    @on(Line.DotAlone)
    def dot(self) -> None:
        """The key of a clicker."""
        self.action_black()

    @on(Line.PageKey)
    def page(self, event: Line.PageKey) -> None:
        """A step in the talk; elsewhere it scrolls."""
        self.turn_page(forward=event.forward)

    def turn_page(self, *, forward: bool) -> None:
        """A step in the talk; elsewhere the answers scroll."""
        phase = self.conductor.dialogue.evening.current
        if phase and phase.kind is PhaseKind.TALK:
            self.perform(self.conductor.step_on() if forward else self.conductor.step_back())
        else:
            rows = self.answers.size.height if forward else -self.answers.size.height
            self.answers.scroll_relative(y=rows, animate=False)

    @on(Line.Chosen)
    def choose_last(self) -> None:
        """Up from the line: the last answer is chosen."""
        if self.answers.rows:
            self.answers.focus()

    # -- a chosen answer --------------------------------------------------------------------

    @on(AnswerList.BackToLine)
    def back_to_line(self) -> None:
        """The line is where one types again."""
        self.merging = ""
        self.line.focus()
        self.show()

    @on(AnswerList.TypedAway)
    def type_on(self, event: AnswerList.TypedAway) -> None:
        """A letter is a word, wherever the cursor is."""
        self.answers.leave()
        self.line.focus()
        self.line.type_in(event.character)

    @on(AnswerList.Edit)
    def edit(self, event: AnswerList.Edit) -> None:
        """Enter on an answer: change it; while another like it is looked for: that is it."""
        key = event.ids[0]
        answer = self.conductor.dialogue.answers.get(key)
        if self.merging and key != self.merging:
            self.perform(self._merge(self.merging, key))
        elif answer:
            self.begin_task(Duty.CHANGE, key, write_stars(answer.now))

    async def _merge(self, key: str, other: str) -> str:
        session, kept = self.conductor.session, self.conductor.dialogue.answers[other].now
        self.merging = ""
        await session.do(merge_answers, session.new_id(), (key, other), kept)
        return self.language.say("Two answers are one now; both originals are kept.")

    @on(AnswerList.Readdress)
    def readdress(self, event: AnswerList.Readdress) -> None:
        """It belongs to another group or question."""
        dialogue = self.conductor.dialogue
        to = send_to(dialogue, Address().to(event.axis, event.number))
        for key in event.ids:
            if event.axis is Axis.GROUP:
                self.perform(self.conductor.session.do(move_answer, key, group=to.group))
            else:
                self.perform(self.conductor.session.do(move_answer, key, question=to.question))

    @on(AnswerList.Signed)
    def sign(self, event: AnswerList.Signed) -> None:
        """A sign was given to the chosen answers."""
        match event.sign:
            case sign if sign == OUT:
                self.perform(self._out_or_in(event.ids))
            case "+":
                self.begin_task(Duty.US_TOO, event.ids[0])
            case ">":
                self.perform(self.conductor.show(event.ids[0]))
            case "=":
                self._same_as(event.ids)
            case "*":
                self.action_harvest()

    def _same_as(self, ids: Sequence[str]) -> None:
        if len(ids) > 1:
            self.perform(self._merge(*ids[:2]))
        else:
            self.merging = ids[0]
            self.tell(self.language.say("The same as which? ↑ ↓ to it, Enter · Esc gives up"))

    async def _out_or_in(self, ids: Sequence[str]) -> str:
        session, say = self.conductor.session, self.language.say
        said = ""
        for key in ids:
            answer = session.dialogue.answers.get(key)
            if answer is None:
                raise NotNow("This answer is no longer there.")
            if answer.standing:
                await session.do(leave_out_answer, key)
                said = say("Out of the document: it is kept, and named as left out.")
            else:
                await session.do(take_back_answer, key)
                said = say("In the document again.")
        return said

    @on(KeyRow.Pressed)
    def press(self, event: KeyRow.Pressed) -> None:
        """A key of the footer was touched: as good as pressed."""
        if event.key.action:
            self.call_later(self.run_action, event.key.action)
