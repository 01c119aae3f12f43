"""Answers that are looked at on purpose: read back, shown to the room, or looked up."""

from collections.abc import Callable
from dataclasses import dataclass

from textual import on

from facilitator.domain.answers import Answer
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.errands import Duty
from facilitator.domain.looking_up import unfinished, with_words
from facilitator.tui.reading_scene import reading
from facilitator.tui.scene import Heading
from facilitator.tui.screens.cockpit_line import LineActs
from facilitator.tui.widgets.line import Line
from facilitator.tui.widgets.matter import Instead


@dataclass(frozen=True, slots=True)
class LookedUp:
    """Answers that were looked up: what is looked for, and how they are found anew."""

    title: str
    find: Callable[[Dialogue], tuple[Answer, ...]]


class ReadingActs(LineActs):
    """They stand in the list instead of what the moment brings by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.looked_up: LookedUp | None = None

    @property
    def instead(self) -> Instead | None:
        """What stands in place of what the moment brings; None where nothing does."""
        dialogue, here = self.conductor.dialogue, self.reader.here
        if self.looked_up and (found := self.looked_up.find(dialogue)):
            count = self.language.count("{n} answer", "{n} answers", len(found))
            return Instead(found, Heading(self.looked_up.title, count), everywhere=True)
        shown = reading(dialogue, self.conductor.wall, self.language)
        if shown is None:
            return None
        listed = dialogue.listed(dialogue.list_of(dialogue.answers[here]))
        return Instead(tuple(listed), reading=shown)

    # -- reading back -----------------------------------------------------------------------

    def action_read_back(self) -> None:
        """Read the answers back to the room, or no longer."""
        self.perform(self.reader.start_or_stop(), public=True)

    @on(Line.Nodded)
    def nod(self) -> None:
        """Enter on an empty line: while answers are read back, this one is right."""
        if self.reader.due and self.errands.now.duty is Duty.ANSWER:
            self.perform(self.reader.right(), public=True)

    def action_show_one(self) -> None:
        """Show the room the answer that is being read, else the last; again = off."""
        self.line.call_later(self._show_one)

    def _show_one(self) -> None:
        last = self.last_answer()
        shown = self.conductor.wall.answer or (last.id if last else "")
        self.perform(self.reader.show(shown), public=True)

    def last_answer(self) -> Answer | None:
        """While answers are read back it is the one being read."""
        return self.conductor.dialogue.answers.get(self.reader.here) or super().last_answer()

    # -- looking up -------------------------------------------------------------------------

    def action_search(self, words: str = "") -> None:
        """The answers with these words in them, those of this question first."""
        phase = self.conductor.dialogue.evening.current
        first = phase.of if phase else ""
        self._look_up_words(words, lambda dialogue: with_words(dialogue, words, first))

    def action_search_here(self, words: str = "") -> None:
        """The same, under the question of this moment alone."""
        phase = self.conductor.dialogue.evening.current
        here = phase.of if phase else ""

        def find(dialogue: Dialogue) -> tuple[Answer, ...]:
            found = with_words(dialogue, words, here)
            return tuple(a for a in found if dialogue.list_of(a) == here)

        self._look_up_words(words, find)

    def _look_up_words(self, words: str, find: Callable[[Dialogue], tuple[Answer, ...]]) -> None:
        if words:
            title = self.language.say("Looked up: “{words}”", words=words)
            self._look_up_answers(LookedUp(title, find))
        else:
            self.announce(self.language.say("Which words? /search and a word, then Enter."))

    def action_unfinished(self) -> None:
        """The answers that end in … or ??."""
        title = self.language.say("Unfinished: ending in … or ??")
        self._look_up_answers(LookedUp(title, unfinished))

    def _look_up_answers(self, looked_up: LookedUp) -> None:
        found = looked_up.find(self.conductor.dialogue)
        if self.wall:
            self.announce(self.language.say("To look something up takes the cockpit: ^R."))
        elif not found:
            self.tell(self.language.say("Nothing found."))
        else:
            self.looked_up = looked_up
            self.tell("")
            self.show()
            self.walk(found[0].id)

    def _back_from_errand(self) -> None:
        """One that was looked up is changed: back to the others."""
        super()._back_from_errand()
        if self.looked_up and self.errands.now.duty is Duty.ANSWER:
            self.set_focus(self.answers)

    def action_give_up(self) -> None:
        """Back to the line, and to what the moment brings."""
        super().action_give_up()
        self.looked_up = None
        self.show()

    def walk(self, answer: str) -> None:
        """Be in the list, at this answer."""
        self.answers.chosen = answer
        self.set_focus(self.answers)
