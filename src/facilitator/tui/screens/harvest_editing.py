"""How words are edited below the answers, and what Enter makes of them."""

from collections.abc import Callable
from dataclasses import dataclass

from textual import on

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.entry import Event
from facilitator.domain.marks import MarkedText
from facilitator.domain.message import NotNow
from facilitator.domain.moves.answers import (
    emphasise_answer,
    merge_answers,
    reword_answer,
    split_answer,
    tally_answer,
)
from facilitator.domain.typed import in_parts
from facilitator.tui.bolding import next_without_bold
from facilitator.tui.edited_words import reworded, typed
from facilitator.tui.group_numbers import numbers_in
from facilitator.tui.harvest_lists import shown_of
from facilitator.tui.harvest_moves import turn_out_because
from facilitator.tui.harvest_texts import Text, write_text
from facilitator.tui.screens.harvest_doing import HarvestDoing, Move
from facilitator.tui.several import together
from facilitator.tui.widgets.bold_line import BoldLine
from facilitator.tui.widgets.edit_line import Edited, EditLine, Purpose


@dataclass(frozen=True, slots=True)
class Change:
    """A move that Enter asks for, and the answer to be at afterwards."""

    move: Move
    then: str = ""
    said: str = ""


class HarvestEditing(HarvestDoing):
    """Words that could not be saved can be had back: they are kept by what they are for."""

    def __init__(self) -> None:
        super().__init__()
        self._unsaved: dict[Edited, str] = {}
        self._texts: dict[str, Text] = {}
        """The texts that are edited, as they were when that began."""
        self._changes: dict[Purpose, Callable[[Edited, str], Change | None]] = {
            Purpose.WORDS: self._rewording,
            Purpose.ONE: self._merging,
            Purpose.TEXT: self._writing,
            Purpose.US_TOO: self._counting,
            Purpose.REASON: self._leaving_out,
        }

    def open_words(self, what: Edited) -> None:
        """Have the words of an answer or a text below, and those that were not saved first."""
        if what.purpose is Purpose.TEXT:
            self._texts.update((text.key, text) for text in self.texts if text.key in what.keys)
        self.begin_edit(what, self._unsaved.get(what) or self._words(what))

    def _words(self, what: Edited) -> str:
        key = what.keys[0] if what.keys else ""
        answer = self.dialogue.answers.get(key)
        match what.purpose:
            case Purpose.TEXT:
                return typed(self._texts[key].words) if key in self._texts else ""
            case Purpose.WORDS | Purpose.ONE:
                return typed(answer.now) if answer else ""
            case Purpose.REASON:
                return answer.reason if answer else ""
            case _:
                return ""

    @on(EditLine.Taken)
    def take_words(self, event: EditLine.Taken) -> None:
        """Enter. What is refused or cannot be saved stays below."""
        what, text = event.what, event.text
        self.back_to_list()
        if what.purpose is Purpose.COMMAND:
            self.run_typed(text)
        elif change := self._changes[what.purpose](what, text):
            self._unsaved[what] = text
            self.perform(self._saved(change, what), lambda: self._open_again(what))
        else:
            self._unsaved.pop(what, None)
            self.say_about()

    async def _saved(self, change: Change, what: Edited) -> str:
        said = await self._make(change.move, change.said)
        self._unsaved.pop(what, None)
        if change.then:
            self.go_to(shown_of(self.dialogue, (change.then,)))
        return said

    def _open_again(self, what: Edited) -> None:
        """Have the words back that were not saved, unless others are being edited."""
        if not self.editing:
            self.begin_edit(what, self._unsaved.get(what, ""))

    def run_typed(self, typed_words: str) -> None:
        """A command was typed behind its slash."""
        raise NotImplementedError

    # -- what Enter makes of them -----------------------------------------------------------

    def _rewording(self, what: Edited, text: str) -> Change | None:
        """Nothing where nothing was typed; what ` // ` divides becomes several answers."""
        key = what.keys[0]
        answer = self.dialogue.answers.get(key)
        now = answer.now if answer else MarkedText()
        if answer and text == typed(now):
            return None
        parts = in_parts(text)
        if len(parts) < 2:
            words = reworded(now, text)
            return Change(lambda there: reword_answer(there, key, words.text, words.marks))
        new_id = self.desk.session.new_id
        several = [(new_id(), reworded(now, part)) for part in parts]
        said = self.language.say("Cut in {n}; the original is kept.", n=len(several))
        return Change(lambda there: split_answer(there, key, several), several[0][0], said)

    def _merging(self, what: Edited, text: str) -> Change:
        first = self.dialogue.answers.get(what.keys[0])
        words = reworded(first.now if first else MarkedText(), text)
        key = self.desk.session.new_id()
        said = self.language.say("One answer now; the originals are kept.")
        return Change(lambda there: merge_answers(there, key, what.keys, words), key, said)

    def _writing(self, what: Edited, text: str) -> Change | None:
        found = self._texts[what.keys[0]]
        if text == typed(found.words):
            return None
        return Change(lambda there: write_text(there, found, text, self.tongue))

    def _counting(self, what: Edited, text: str) -> Change | None:
        groups = self.dialogue.groups
        if not text.strip():
            return None
        numbers = numbers_in(text, len(groups))
        if not numbers or any(not 0 < n <= len(groups) for n in numbers):
            return Change(_no_such_group)
        named = [groups[n - 1] for n in numbers]
        ids = [group.id for group in named]
        said = self.language.say("Us too: {groups}.", groups=", ".join(g.name for g in named))
        return Change(
            lambda there: together(there, what.keys, lambda at, key: tally_answer(at, key, ids)),
            said=said,
        )

    def _leaving_out(self, what: Edited, text: str) -> Change:
        return Change(lambda there: turn_out_because(there, what.keys, text))

    # -- key phrases ------------------------------------------------------------------------

    @on(BoldLine.Taken)
    def take_marks(self, event: BoldLine.Taken) -> None:
        """Enter: these words are bold; the next answer without any is up."""
        if event.changed:
            answer, marks = event.answer, event.marks
            self.perform(self._make(lambda now: emphasise_answer(now, answer, marks)))
        keys = [row.id for row in self.answers.rows]
        place = keys.index(event.answer) + 1 if event.answer in keys else len(keys)
        if following := next_without_bold(self.dialogue, keys[place:]):
            self.answers.chosen = following
            self.begin_bold(following)
        else:
            self.back_to_list()

    # -- giving up --------------------------------------------------------------------------

    @on(EditLine.GivenUp)
    @on(BoldLine.Stopped)
    def give_up(self, event: EditLine.GivenUp | BoldLine.Stopped) -> None:
        """Esc: everything stays as it was."""
        if isinstance(event, EditLine.GivenUp):
            self._unsaved.pop(event.what, None)
        self.back_to_list()
        self.say_about()


def _no_such_group(_: Dialogue) -> Event:
    raise NotNow("There is no such group.")
