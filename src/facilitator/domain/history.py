"""What was done in which act, and what of it can be taken back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from facilitator.domain.entry import Entry, Event
from facilitator.domain.events import (
    AnswerEvent,
    AnswersForgotten,
    AnswersMerged,
    AnswerSplit,
    AnswerSubmitted,
    AnswersUnmerged,
    QuestionReworded,
    Redone,
    RemarkLetBe,
    TextChanged,
    Undone,
)
from facilitator.domain.message import NotNow


@dataclass(frozen=True, slots=True)
class Act:
    """One thing the facilitator did: the entries it made, and whether it still counts."""

    entries: tuple[Entry, ...]
    undone: bool = False

    @property
    def id(self) -> str:
        """The id of its first entry."""
        return self.entries[0].act

    @property
    def about_words(self) -> bool:
        """Whether ^Z walks over it: words and harvest edits, never the clock or the plan."""
        return all(isinstance(e.event, _ON_WORDS) for e in self.entries)

    @property
    def touches(self) -> frozenset[str]:
        """The ids of the answers and questions, and the names of the texts, it is about."""
        return frozenset(key for entry in self.entries for key in touched(entry.event))

    @property
    def made(self) -> frozenset[str]:
        """The ids of the answers that are there because of it."""
        return frozenset(key for entry in self.entries for key in _made(entry.event))


class BuiltUpon(NotNow):
    """An act cannot be taken back, or done after all, by itself: another one is in its way."""

    def __init__(self, text: str, other: Act) -> None:
        super().__init__(text)
        self.other = other


_ON_WORDS = AnswerEvent | TextChanged | QuestionReworded | RemarkLetBe


def touched(event: Event) -> Iterable[str]:
    """What an event is about: ids of answers, a question's, or the name of a text.

    A remark that was let be is a thing of its own: nothing that is done later builds upon it.
    """
    match event:
        case (
            AnswersMerged(answer=key, originals=originals)
            | AnswersUnmerged(answer=key, originals=originals)
        ):
            return (key, *originals)
        case AnswerSplit(answer=key, parts=parts):
            return (key, *(part.id for part in parts))
        case AnswerEvent(answer=key):
            return (key,)
        case TextChanged(name=name):
            return (name,)
        case QuestionReworded(question=key):
            return (key,)
        case RemarkLetBe() as e:
            return (f"{e.about}: {e.answer or e.name or e.question} {e.other} {e.words}",)
        case _:
            return ()


def _made(event: Event) -> Iterable[str]:
    match event:
        case AnswerSubmitted(answer=key) | AnswersMerged(answer=key):
            return (key,)
        case AnswerSplit(parts=parts):
            return tuple(part.id for part in parts)
        case _:
            return ()


def acts(entries: Iterable[Entry]) -> list[Act]:
    """The acts in the order they were made; undoing and redoing show in them, not among them."""
    made: dict[str, list[Entry]] = {}
    undone: set[str] = set()
    for entry in entries:
        match entry.event:
            case Undone(act=act):
                undone.add(act)
            case Redone(act=act):
                undone.discard(act)
            case _:
                made.setdefault(entry.act, []).append(entry)
    return [Act(tuple(group), undone=act in undone) for act, group in made.items()]


def undoable(entries: Sequence[Entry], device: str) -> Act | None:
    """The act ^Z would take back: the last one on words, made on this laptop, that counts.

    What is only about erased words is passed by: there is nothing to see of it.
    """
    gone = _forgotten(entries)
    return next(
        (
            act
            for act in reversed(acts(entries))
            if act.about_words
            and not act.undone
            and act.entries[0].device == device
            and not act.touches <= gone
        ),
        None,
    )


def _forgotten(entries: Iterable[Entry]) -> frozenset[str]:
    """The answers whose words were erased."""
    events = (entry.event for entry in entries)
    return frozenset(key for e in events if isinstance(e, AnswersForgotten) for key in e.answers)


def redoable(entries: Sequence[Entry], device: str) -> Act | None:
    """The act ^Y would bring back: the one undone last that nothing later has built upon."""
    made = {act.id: act for act in acts(entries)}
    for entry in reversed(entries):
        if isinstance(entry.event, Undone) and entry.device == device:
            act = made.get(entry.event.act)
            if act and act.undone and not act.touches <= _forgotten(entries):
                return None if built_upon(entries, act) else act
    return None


def built_upon(entries: Sequence[Entry], act: Act) -> Act | None:
    """The last act, made after this one and still counting, that touches the same answers."""
    made = acts(entries)
    place = next(i for i, other in enumerate(made) if other.id == act.id)
    later = (other for other in reversed(made[place + 1 :]) if not other.undone)
    return next((other for other in later if other.touches & act.touches), None)


def missing(entries: Sequence[Entry], act: Act) -> Act | None:
    """The undone act that made an answer this one is about: without it, it would do nothing."""
    others = (other for other in acts(entries) if other.undone and other.id != act.id)
    return next((other for other in others if other.made & act.touches), None)
