"""What is done with the chosen answers beside the document."""

from collections.abc import Callable
from functools import partial

from facilitator.domain.events import AnswerKind
from facilitator.domain.line import Axis
from facilitator.domain.marks import Marks
from facilitator.domain.moves.answers import emphasise_answer, move_answer
from facilitator.domain.moves.texts import use_notes
from facilitator.language import Language
from facilitator.tui.beside.doer import Doer
from facilitator.tui.beside.walk import Walk
from facilitator.tui.beside.words import Words
from facilitator.tui.harvest_lists import TEXTS
from facilitator.tui.harvest_moves import shift_answer, turn_out, turn_star
from facilitator.tui.harvest_texts import Text, shift_text
from facilitator.tui.harvest_words import given_to
from facilitator.tui.several import together
from facilitator.tui.text_words import text_key
from facilitator.tui.widgets.edit_line import Purpose


class AnswerActs:
    """Out and in, a star, us too, another place, another group or question, key phrases."""

    def __init__(
        self,
        walk: Walk,
        words: Words,
        language: Language,
        doer: Doer,
        *,
        tell: Callable[[str], None],
    ) -> None:
        self._walk, self._words, self._language = walk, words, language
        self._doer, self._tell = doer, tell

    def turn_out(self, ids: tuple[str, ...]) -> None:
        """Out of the document, or back in."""
        self._doer.make(lambda now: turn_out(now, ids))

    def turn_star(self, ids: tuple[str, ...]) -> None:
        """A star, or none."""
        self._doer.make(lambda now: turn_star(now, ids))

    def emphasise(self, answer: str, marks: Marks, said: str = "") -> None:
        """These words of it are bold."""
        self._doer.make(lambda now: emphasise_answer(now, answer, marks), said)

    def add(self, ids: tuple[str, ...]) -> None:
        """Other groups say the same; of a note on the talk: it goes into the introduction."""
        found = [a for a in map(self._walk.dialogue.answers.get, ids) if a]
        if all(answer.kind is AnswerKind.TALK_NOTE for answer in found):
            said = self._language.say("It stands in the introduction now, at its end.")
            self._doer.make(lambda now: use_notes(now, ids), said)
        elif self._walk.dialogue.groups:
            self._words.open(Purpose.US_TOO, *ids)
        else:
            self._tell(self._language.say("There are no groups."))

    def readdress(self, axis: Axis, number: int, ids: tuple[str, ...]) -> None:
        """They belong to another group or question; a text belongs to none."""
        if self._walk.at_texts:
            return
        dialogue = self._walk.dialogue
        if axis is Axis.GROUP:
            key = ["", *(group.id for group in dialogue.groups)][number]
            move = partial(move_answer, group=key)
        else:
            key = ["", *(question.id for question in dialogue.known_questions)][number]
            move = partial(move_answer, question=key)
        said = given_to(dialogue, axis, number, self._language)
        self._doer.make(lambda now: together(now, ids, move), said)

    def shift(self, key: str, by: int) -> None:
        """An answer, or a paragraph, moves in the order."""
        text = self._walk.text(key) if self._walk.at_texts else None
        if text:
            self._shift_text(text, by)
        else:
            self._doer.make(lambda now: shift_answer(now, key, by))

    def _shift_text(self, text: Text, by: int) -> None:
        key = text_key(text.name, text.paragraph + by) if text.name else text.key
        self._doer.make(
            lambda now: shift_text(now, text, by, self._walk.tongue),
            then=lambda: self._walk.turn_to(TEXTS, key),
        )
