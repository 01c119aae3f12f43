"""What answers were at some point of the record, so that an act on them can be told in words."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from facilitator.domain.entry import Entry
from facilitator.domain.events import (
    AnswerMoved,
    AnswerReworded,
    AnswersMerged,
    AnswerSplit,
    AnswerSubmitted,
)
from facilitator.domain.history import Act


@dataclass(frozen=True, slots=True)
class Was:
    """An answer as it was at some point of the record."""

    text: str
    question: str = ""
    group: str = ""


class Recollection:
    """What answers were, as far as the record was followed. Undone acts can be named as well."""

    def __init__(self, acts: Iterable[Act] = ()) -> None:
        self._answers: dict[str, Was] = {}
        for act in acts:
            self.follow(act)

    def follow(self, act: Act) -> None:
        """Know what an act left behind."""
        for entry in act.entries:
            self._note(entry, undone=act.undone)

    def _note(self, entry: Entry, *, undone: bool) -> None:
        match entry.event:
            case AnswerSubmitted() | AnswersMerged() as e:
                self._answers[e.answer] = Was(e.text, e.question, e.group)
            case AnswerSplit(answer=key, parts=parts):
                whole = self.of(key)
                for part in parts:
                    self._answers[part.id] = replace(whole, text=part.text)
            case AnswerReworded() as e if not undone:
                self._answers[e.answer] = replace(self.of(e.answer), text=e.text)
            case AnswerMoved() as e if not undone:
                was = self.of(e.answer)
                self._answers[e.answer] = replace(was, question=e.question, group=e.group)

    def of(self, answer: str) -> Was:
        """What an answer was when it was last heard of."""
        return self._answers.get(answer, Was(""))
