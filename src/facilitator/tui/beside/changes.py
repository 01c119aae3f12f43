"""What Enter makes of words that were edited beside the document."""

from collections.abc import Callable
from dataclasses import dataclass

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.entry import Event
from facilitator.domain.marks import MarkedText
from facilitator.domain.message import NotNow
from facilitator.domain.moves.answers import reword_answer, tally_answer
from facilitator.domain.moves.merging import split_answer
from facilitator.domain.typed import in_parts
from facilitator.language import Language
from facilitator.session import Session
from facilitator.tui.beside.doer import Move
from facilitator.tui.edited_words import reworded, typed
from facilitator.tui.group_numbers import numbers_in
from facilitator.tui.harvest_moves import merge_shown, turn_out_because
from facilitator.tui.harvest_texts import Text, write_text
from facilitator.tui.several import together
from facilitator.tui.widgets.edit_line import Edited, Purpose


@dataclass(frozen=True, slots=True)
class Change:
    """A move that Enter asks for, what to say of it, and the answer to be at afterwards."""

    move: Move
    said: str = ""
    then: str = ""


class Changes:
    """Makes a `Change` of words, by what they are for. None is nothing to do."""

    def __init__(self, session: Session, language: Language) -> None:
        self._session, self._language = session, language
        self._by_purpose: dict[Purpose, Callable[[tuple[str, ...], str], Change | None]] = {
            Purpose.WORDS: self._rewording,
            Purpose.ONE: self._merging,
            Purpose.US_TOO: self._counting,
            Purpose.REASON: self._leaving_out,
        }

    def of_answers(self, what: Edited, words: str) -> Change | None:
        """What words for answers ask for."""
        return self._by_purpose[what.purpose](what.keys, words)

    def of_text(self, text: Text, words: str, tongue: Language) -> Change | None:
        """What words for a text do, that was this when they were begun."""
        if words == typed(text.words):
            return None
        return Change(lambda now: write_text(now, text, words, tongue))

    def _rewording(self, keys: tuple[str, ...], words: str) -> Change | None:
        """Nothing where nothing was typed; what ` // ` divides becomes several answers."""
        key, before = keys[0], self._words_of(keys[0])
        if key in self._dialogue.answers and words == typed(before):
            return None
        parts = in_parts(words)
        if len(parts) < 2:
            one = reworded(before, words)
            return Change(lambda now: reword_answer(now, key, one.text, one.marks))
        several = [(self._session.new_id(), reworded(before, part)) for part in parts]
        said = self._language.say("Cut in {n}; the original is kept.", n=len(several))
        return Change(lambda now: split_answer(now, key, several), said, several[0][0])

    def _merging(self, keys: tuple[str, ...], words: str) -> Change:
        one, key = reworded(self._words_of(keys[0]), words), self._session.new_id()
        said = self._language.say("One answer now; the originals are kept.")
        return Change(lambda now: merge_shown(now, key, keys, one), said, key)

    def _counting(self, keys: tuple[str, ...], words: str) -> Change | None:
        groups = self._dialogue.groups
        if not words.strip():
            return None
        numbers = numbers_in(words, len(groups))
        if not numbers or any(not 0 < n <= len(groups) for n in numbers):
            return Change(_no_such_group)
        named = [groups[n - 1] for n in numbers]
        ids = [group.id for group in named]
        said = self._language.say("Us too: {groups}.", groups=", ".join(g.name for g in named))
        return Change(
            lambda now: together(now, keys, lambda at, key: tally_answer(at, key, ids)), said
        )

    def _leaving_out(self, keys: tuple[str, ...], words: str) -> Change:
        return Change(lambda now: turn_out_because(now, keys, words))

    @property
    def _dialogue(self) -> Dialogue:
        return self._session.dialogue

    def _words_of(self, key: str) -> MarkedText:
        answer = self._dialogue.answers.get(key)
        return answer.now if answer else MarkedText()


def _no_such_group(_: Dialogue) -> Event:
    raise NotNow("There is no such group.")
