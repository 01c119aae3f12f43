"""The answers of a dialogue, and what each event does to them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from facilitator.domain.entry import Entry
from facilitator.domain.events import (
    AnswerEmphasised,
    AnswerEvent,
    AnswerKind,
    AnswerLeftOut,
    AnswerMoved,
    AnswerPart,
    AnswerReadBack,
    AnswerReworded,
    AnswersForgotten,
    AnswersMerged,
    AnswerSplit,
    AnswerStarred,
    AnswerSubmitted,
    AnswersUnmerged,
    AnswerTakenBack,
    AnswerTallied,
    AnswerUnstarred,
    NotesForgotten,
    TallyTakenBack,
    Verdict,
)
from facilitator.domain.marks import MarkedText


class Status(StrEnum):
    """Whether an answer counts, and if not, what became of it."""

    STANDING = "standing"
    MERGED = "merged"
    SPLIT = "split"
    LEFT_OUT = "left out"
    UNMERGED = "unmerged"
    FORGOTTEN = "forgotten"
    """Its words were erased for good."""


@dataclass(frozen=True, slots=True)
class ReadBack:
    """What the room said of an answer, and the words it heard."""

    verdict: Verdict
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Answer:
    """One contribution: the words as captured, the words as they are now, and where they belong."""

    id: str
    kind: AnswerKind
    question: str
    group: str
    said: MarkedText
    """As captured; never changed."""
    now: MarkedText
    """As it is in the document."""
    at: datetime
    status: Status = Status.STANDING
    into: str = ""
    """The answer it was merged into."""
    originals: tuple[str, ...] = ()
    """What it was merged of, or the one answer it was split from."""
    tally: tuple[str, ...] = ()
    """Other groups that said the same, each once, in the order they called."""
    us_too: tuple[str, ...] = ()
    """How they put it, where that was typed."""
    starred: bool = False
    reason: str = ""
    """Why it was left out."""
    read_back: ReadBack | None = None

    @property
    def text(self) -> str:
        """The words as they are in the document."""
        return self.now.text

    @property
    def standing(self) -> bool:
        """Whether it is in the document."""
        return self.status is Status.STANDING

    @property
    def changeable(self) -> bool:
        """Whether its words can be changed: nothing else stands in its place."""
        return self.status in (Status.STANDING, Status.LEFT_OUT)

    @property
    def changed_since_read_back(self) -> bool:
        """Whether the room heard other words than stand here now."""
        return self.read_back is not None and self.read_back.text != self.text


@dataclass(frozen=True, slots=True)
class Placed:
    """An answer gets a place in the order: after another, first (""), or last (None)."""

    answer: str
    after: str | None = None


@dataclass(frozen=True, slots=True)
class AnswerChanges:
    """What one entry does to the answers."""

    answers: tuple[Answer, ...] = ()
    placed: tuple[Placed, ...] = ()


UNCHANGED = AnswerChanges()
Answers = Mapping[str, Answer]


def answer_changes(answers: Answers, entry: Entry) -> AnswerChanges:
    """What an entry changes among the answers. One about an answer that is not there: nothing."""
    match entry.event:
        case AnswerSubmitted(answer=key) as e if key not in answers:
            words = MarkedText(e.text, e.marks)
            new = Answer(key, e.kind, e.question, e.group, words, words, entry.at)
            return AnswerChanges((new,), (Placed(key),))
        case AnswersMerged(answer=key) if key not in answers:
            return _merged(answers, entry.event, entry.at)
        case AnswerSplit(answer=key) as e if key in answers:
            return _split(answers[key], [part for part in e.parts if part.id not in answers])
        case AnswersUnmerged(answer=key) if key in answers:
            return _unmerged(answers, answers[key])
        case AnswerMoved(answer=key) as e if key in answers:
            moved = replace(answers[key], kind=e.kind, question=e.question, group=e.group)
            return AnswerChanges((moved,), (Placed(key, e.after),))
        case AnswersForgotten(answers=gone):
            return AnswerChanges(tuple(_forgotten(answers, frozenset(gone))))
        case NotesForgotten():
            return AnswerChanges(tuple(_forgotten(answers, frozenset(answers))))
        case _:
            return AnswerChanges(tuple(_changed(answers, entry)))


def _changed(answers: Answers, entry: Entry) -> Iterator[Answer]:
    """The one answer an entry is about, as it becomes."""
    if not isinstance(entry.event, AnswerEvent) or entry.event.answer not in answers:
        return
    answer = answers[entry.event.answer]
    match entry.event:
        case AnswerReworded(text=text, marks=marks):
            yield replace(answer, now=MarkedText(text, marks))
        case AnswerEmphasised(marks=marks):
            yield replace(answer, now=replace(answer.now, marks=marks))
        case AnswerTallied(groups=groups, words=words):
            us_too = (*answer.us_too, words) if words else answer.us_too
            yield replace(answer, tally=_each_once(*answer.tally, *groups), us_too=us_too)
        case TallyTakenBack(groups=groups):
            yield replace(answer, tally=tuple(g for g in answer.tally if g not in groups))
        case AnswerStarred():
            yield replace(answer, starred=True)
        case AnswerUnstarred():
            yield replace(answer, starred=False)
        case AnswerLeftOut(reason=reason) if answer.standing:
            yield replace(answer, status=Status.LEFT_OUT, reason=reason)
        case AnswerTakenBack() if answer.status is Status.LEFT_OUT:
            yield replace(answer, status=Status.STANDING, reason="")
        case AnswerReadBack(verdict=verdict, text=text):
            yield replace(answer, read_back=ReadBack(verdict, text, entry.at))


def _merged(answers: Answers, event: AnswersMerged, at: datetime) -> AnswerChanges:
    """The new answer stands where the first of its originals in the same list stood."""
    originals = [answers[key] for key in dict.fromkeys(event.originals) if key in answers]
    words = MarkedText(event.text, event.marks)
    new = Answer(
        event.answer,
        event.kind,
        event.question,
        event.group,
        words,
        words,
        at,
        originals=tuple(answer.id for answer in originals),
        starred=any(answer.starred for answer in originals),
    )
    gone = tuple(replace(a, status=Status.MERGED, into=event.answer) for a in originals)
    neighbours = (a.id for a in originals if (a.kind, a.question) == (new.kind, new.question))
    after = next(neighbours, None)
    return AnswerChanges((*gone, new), (Placed(new.id, after),))


def _unmerged(answers: Answers, merged: Answer) -> AnswerChanges:
    """The originals are back, as they have become meanwhile."""
    back = (answers[key] for key in merged.originals if key in answers)
    originals = [a for a in back if a.into == merged.id]
    standing = tuple(replace(a, status=Status.STANDING, into="") for a in originals)
    return AnswerChanges((*standing, replace(merged, status=Status.UNMERGED)))


def _split(answer: Answer, new: Sequence[AnswerPart]) -> AnswerChanges:
    """The parts take the answer's place, in their order."""
    parts = [
        Answer(
            part.id,
            answer.kind,
            answer.question,
            answer.group,
            MarkedText(part.text, part.marks),
            MarkedText(part.text, part.marks),
            answer.at,
            originals=(answer.id,),
        )
        for part in {part.id: part for part in new}.values()
    ]
    if not parts:
        return UNCHANGED
    places = [answer.id, *(part.id for part in parts)]
    placed = tuple(Placed(p.id, after) for p, after in zip(parts, places, strict=False))
    return AnswerChanges((replace(answer, status=Status.SPLIT), *parts), placed)


def _forgotten(answers: Answers, gone: frozenset[str]) -> Iterator[Answer]:
    """Answers without words, and the originals that stand by themselves again."""
    for answer in answers.values():
        if answer.id in gone:
            yield Answer(
                answer.id,
                answer.kind,
                answer.question,
                answer.group,
                MarkedText(),
                MarkedText(),
                answer.at,
                status=Status.FORGOTTEN,
            )
        elif answer.status is Status.MERGED and answer.into in gone:
            yield replace(answer, status=Status.STANDING, into="")


def _each_once(*groups: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(groups))
