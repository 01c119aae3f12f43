"""What Enter does with the words on the line, and what the line is for besides answers."""

from dataclasses import replace

from textual import on

from facilitator.domain.answers import Answer
from facilitator.domain.line import Address
from facilitator.domain.marks import read_stars, write_stars
from facilitator.domain.message import NotNow
from facilitator.domain.moves.answers import reword_answer, tally_answer
from facilitator.domain.moves.reading_back import reword_as_heard
from facilitator.domain.typed import Black, Command, Said, read_typed, write_out
from facilitator.tui.alike import beginning
from facilitator.tui.commands import find, meant
from facilitator.tui.duty import Duty, Task, names_one, numbers_in
from facilitator.tui.pending import DRAFT, draft_live
from facilitator.tui.saving import send_to
from facilitator.tui.scene import kind_here
from facilitator.tui.screens.cockpit_alike import AlikeActs
from facilitator.tui.several import together
from facilitator.tui.widgets.line import Line


class LineActs(AlikeActs):
    """Keys that have to do with the words take their turn after the letters typed before them."""

    def enter(self, text: str, address: Address) -> None:
        """What Enter does with the words, by what the line is for."""
        task = self.task_now
        if task.duty is Duty.ANSWER:
            self._write_down(text, address)
        elif task.duty is Duty.CHANGE:
            self._change(task, text)
        elif text.startswith("/"):
            self._done_with_task()
            self._write_down(text, address)
        else:
            self._name_groups(task, text, address)

    def _name_groups(self, task: Task, text: str, address: Address) -> None:
        self._done_with_task(words_too=task.worded)
        if task.worded:
            own = (address.group,) if address.group else ()
            numbers = tuple(dict.fromkeys((*own, *numbers_in(text, self._most))))
            said = self._us_too(task.answers, numbers, task.waiting)
            self.perform(said, refused=lambda: self.put_back(task.waiting))
        elif task.duty is Duty.US_TOO:
            self.perform(self._us_too(task.answers, numbers_in(text, self._most)))
        else:
            number = next(iter(numbers_in(text, self._most)), 0)
            self.perform(self.conductor.give_turn(number), public=True)

    def _write_down(self, text: str, address: Address) -> None:
        dialogue = self.conductor.dialogue
        match read_typed(text):
            case Said(words=words, kind=kind) as said if words:
                what = kind or kind_here(dialogue, address.question)
                self.saver.enter(words, send_to(dialogue, address, what))
                written_out = read_typed(text, dialogue.plan.now.abbreviations) != said
                self.tell(self._written_out() if written_out else "")
            case Command(words=words):
                self._command(words)
            case Black():
                self.action_black()

    def _written_out(self) -> str:
        return self.language.say("Written out; ^Z has it as it was typed.")

    @property
    def _most(self) -> int:
        """The highest number that names a group."""
        return len(self.conductor.dialogue.groups)

    def _command(self, typed: str) -> None:
        found = meant(typed, self.language, self.conductor.dialogue) if typed else ()
        if found and self.room_would_see(found[0].call):
            self.line.swap(f"/{typed}")  # for another Enter
        elif found:
            self.keep(self.line.words)  # the command itself is no draft
            # As a key would: this screen may be put away, and cannot wait for that itself.
            self.app.call_later(self.run_action, found[0].call)
        elif typed and find(typed, self.language):
            self.announce(self.language.say("That makes no sense at this moment."))
        else:
            if typed:
                since = self.line.words
                self.line.swap(f"/{typed} {since}".rstrip())  # it may have been a sentence
            none = self.language.say("There is no command like that. /help names them all.")
            self.announce(none)

    # -- what the line is for besides -------------------------------------------------------

    def begin_task(
        self, duty: Duty, answers: tuple[str, ...] = (), words: str = "", *, worded: bool = False
    ) -> None:
        """Have the line for something else; what was half typed waits, and is kept."""
        before, waiting = self.line.swap(words), self.task_now.waiting
        if self.task_now.duty is Duty.ANSWER:
            waiting = before
            self.keep(before)
        self.task_now = Task(duty, answers, waiting, worded)
        self.line.may_be_empty = worded
        self.tell("")
        if self.wall:
            self.line.focus()
        else:
            self.set_focus(self.line)  # at once: the next key is for it
        self.show()

    def _done_with_task(self, *, words_too: bool = False, given_up: bool = False) -> None:
        """The line is for answers again, with what was half typed unless that is done with too.

        What was typed since Enter goes on from there; what is given up goes.
        """
        waiting, self.task_now = self.task_now.waiting, Task()
        self.line.may_be_empty = False
        since = "" if given_up else self.line.words
        self.line.swap(since if words_too else waiting + since)
        if words_too:
            self.tell("")  # what becomes of them is shown once it is known
        else:
            self.show()

    def put_back(self, words: str) -> None:
        """Give words back, in front of what is half typed."""
        if self.task_now.duty is Duty.ANSWER:
            self.line.swap(_joined(words, self.line.words))
        else:
            waiting = _joined(words, self.task_now.waiting)
            self.task_now = replace(self.task_now, waiting=waiting)

    def action_give_up(self) -> None:
        """Leave what the line was for besides answers."""
        if self.task_now.duty is not Duty.ANSWER:
            self._done_with_task(given_up=True)
        self.tell("")
        self.line.focus()

    # -- changing ---------------------------------------------------------------------------

    def action_correct_last(self) -> None:
        """The last answer into the line."""
        self.line.call_later(self._correct_last)

    def _correct_last(self) -> None:
        if last := self.last_answer():
            self.change(last)
        else:
            self.announce(self.language.say("There is no answer yet."))

    def change(self, answer: Answer) -> None:
        """The words of an answer into the line."""
        self.begin_task(Duty.CHANGE, (answer.id,), write_stars(answer.now))

    def _change(self, task: Task, text: str) -> None:
        """Put an answer differently. What cannot be saved stays on the line."""
        self._done_with_task()
        said = read_stars(write_out(text, self.conductor.dialogue.plan.now.abbreviations))
        answer = self.conductor.dialogue.answers.get(task.answers[0])
        if answer and said == answer.now:
            return
        heard = task.answers[0] == self.reader.here
        move = reword_as_heard if heard else reword_answer
        change = self.conductor.session.do(move, task.answers[0], said.text, said.marks)
        self.perform(change, refused=lambda: self.begin_task(Duty.CHANGE, task.answers, text))

    # -- us too, and turns ------------------------------------------------------------------

    def action_also(self, typed: str = "") -> None:
        """Us too, for the answer alike that is shown, else the chosen one, else the last."""
        self.line.call_later(self.also, typed, "" if typed else self.seen_alike)

    def also(self, typed: str = "", alike: str = "") -> None:
        """The same at once, where no letters were typed before."""
        if self.task_now.worded and not typed:
            return  # pressed again: it is being asked already
        if alike and self.task_now.duty is Duty.ANSWER:
            self._worded_us_too(alike)
            return
        chosen = self.answers.ids if self.answers.has_focus else ()
        last = self.last_answer()
        keys = chosen or ((last.id,) if last else ())
        if not keys:
            self.announce(self.language.say("There is no answer yet."))
        elif not self.conductor.dialogue.groups:
            self.announce(self.language.say("There are no groups."))
        elif typed:
            self.perform(self._us_too(keys, numbers_in(typed, self._most)))
        else:
            self.begin_task(Duty.US_TOO, keys)

    def _worded_us_too(self, answer: str) -> None:
        """What is typed is how somebody else put that answer."""
        if self.conductor.dialogue.groups:
            self.begin_task(Duty.US_TOO, (answer,), worded=True)
        else:
            words = self.line.take()
            said = self._us_too((answer,), (), words)
            self.perform(said, refused=lambda: self.put_back(words))

    async def _us_too(
        self, answers: tuple[str, ...], numbers: tuple[int, ...], typed: str = ""
    ) -> str:
        """Count groups, by their numbers, with answers; `typed` is how they put it."""
        groups = self.conductor.dialogue.groups
        if not (numbers or typed) or any(not 0 < n <= len(groups) for n in numbers):
            raise NotNow("There is no such group.")
        named = [groups[n - 1] for n in numbers]
        keys = [group.id for group in named]
        words = read_stars(write_out(typed, self.conductor.dialogue.plan.now.abbreviations)).text
        await self.conductor.session.do(
            together, answers, lambda dialogue, answer: tally_answer(dialogue, answer, keys, words)
        )
        if typed:
            task = self.task_now
            self.keep(self.line.words if task.duty is Duty.ANSWER else task.waiting)
        names = ", ".join(group.name for group in named) or self.language.say("Whole room")
        if len(answers) > 1:
            return self.language.say("Us too: {groups}.", groups=names)
        found = self.conductor.dialogue.answers.get(answers[0])
        words = beginning(found.text) if found else ""
        return self.language.say("Us too: {groups} · “{words}”", groups=names, words=words)

    def action_group(self, number: int = 0) -> None:
        """Give a group the floor."""
        self.line.call_later(self._turn, number)

    def _turn(self, number: int) -> None:
        try:
            self.conductor.check_turns()
        except NotNow as refusal:
            self.announce(self.language.tell(refusal))
            return
        if number:
            self.perform(self.conductor.give_turn(number), public=True)
        else:
            self.begin_task(Duty.TURN)

    def last_answer(self) -> Answer | None:
        """The answer that was written down last and still counts, wherever it belongs."""
        standing = [a for a in self.conductor.dialogue.everything() if a.standing]
        return max(reversed(standing), key=lambda answer: answer.at, default=None)

    # -- what the line says -----------------------------------------------------------------

    @on(Line.Submitted)
    def take_words(self, event: Line.Submitted) -> None:
        """Enter on the line."""
        self.enter(event.text, event.address)

    @on(Line.Changed)
    def watch_number(self, event: Line.Changed) -> None:
        """A group that can be no other gets the floor without Enter."""
        if event.text_area is self.line:
            self.take_number()

    def take_number(self) -> None:
        """Give the floor to the group that is meant, once it can be no other."""
        most = len(self.conductor.dialogue.groups)
        meant = names_one(self.line.text.strip(), most)
        if self.task_now.duty is Duty.TURN and meant is not None:
            self.enter(self.line.take(), Address())

    @on(Line.Drafted)
    def keep_draft(self) -> None:
        """Keep what is half typed by now, so that a crash does not take it."""
        if self.task_now.duty is Duty.ANSWER:
            self.keep(self.line.words)

    def keep_address(self) -> None:
        """Whose words the draft is to be has changed."""
        if self.task_now.duty is Duty.ANSWER and self.line.text and self.desk.live.get(DRAFT):
            self.keep(self.line.words)

    def keep(self, draft: str) -> None:
        """Have these words back on the line after a crash, with whom they are from."""
        kept = draft_live(self.conductor.dialogue, draft, self.line.addressing.address)
        if any(self.desk.live.get(key) != value for key, value in kept.items()):
            self.perform(self.desk.set_live(kept, sync=True))

    @on(Line.LinesPasted)
    def look_at_lines(self, event: Line.LinesPasted) -> None:
        """Several lines were pasted: they stand there to be looked at."""
        n = len(event.lines)
        self.announce(
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
        self.turn_page(forward=event.forward, whole=event.whole)


def _joined(words: str, others: str) -> str:
    """Two answers on one line; a line of nothing is none."""
    return " // ".join(part for part in (words, others) if part.strip())
