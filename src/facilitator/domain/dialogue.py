"""A dialogue as it stands: what all its entries add up to."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from facilitator.domain.answers import (
    UNCHANGED,
    Answer,
    AnswerChanges,
    Answers,
    Placed,
    Status,
    answer_changes,
)
from facilitator.domain.clock import Clock, seconds
from facilitator.domain.entry import Entry
from facilitator.domain.evening import Evening, evening_changed
from facilitator.domain.events import (
    AnswerEvent,
    AnswerKind,
    AnswersForgotten,
    DialogueCreated,
    NotesForgotten,
    QuestionAdded,
    Redone,
    RemarkLetBe,
    Undone,
    Unknown,
)
from facilitator.domain.plan import Group, Plan, Question
from facilitator.domain.planning import LivePlan, plan_changed

Order = Mapping[str, Sequence[str]]
"""Answer ids in order, per list they stand in: see `Dialogue.list_of`."""


@dataclass(frozen=True, slots=True, eq=False)
class Dialogue:
    """Everything known about a dialogue at one moment. A later moment is another value."""

    id: str = ""
    created: datetime | None = None
    plan: LivePlan = LivePlan(Plan(""), Plan(""))
    evening: Evening = Evening()
    answers: Answers = field(default_factory=dict)
    order: Order = field(default_factory=dict)
    standing: int = 0
    """How many of the answers stand, of every kind."""
    unknown: int = 0
    """Entries that a later version of this program wrote: kept, but not understood."""
    notes_gone: datetime | None = None
    """When every word of it was erased; its document is what is left."""
    let_be: frozenset[RemarkLetBe] = frozenset()
    """Remarks on the document that are not to be raised again."""

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions that are asked, in order."""
        return self.plan.questions

    @property
    def groups(self) -> tuple[Group, ...]:
        """The groups in use, in order."""
        return self.plan.groups

    @property
    def clock(self) -> Clock | None:
        """The clock of the current phase."""
        phase, run = self.evening.current, self.evening.run
        if phase is None or run is None:
            return None
        length, moving = self.plan.length(phase), self.plan.moving(phase)
        return Clock(run, seconds(length), seconds(moving))

    @property
    def turn_clock(self) -> Clock | None:
        """The clock of the group that has the floor. It stands still when the phase's does."""
        turn, run = self.evening.turn, self.evening.run
        if turn is None or run is None:
            return None
        return Clock(run.since(turn.since), seconds(self.plan.now.turn))

    @property
    def known_questions(self) -> tuple[Question, ...]:
        """The questions that are asked, and the dropped ones that have answers after all."""
        asked = {q.id for q in self.questions}
        return tuple(
            q for q in self.plan.now.questions if q.id in asked or any(self._standing_in(q.id))
        )

    def question(self, key: str) -> Question | None:
        """The question with this id, also one that was dropped."""
        return next((q for q in self.plan.now.questions if q.id == key), None)

    def group(self, key: str) -> Group | None:
        """The group with this id, also one no longer in use."""
        return next((g for g in self.plan.now.groups if g.id == key), None)

    def called(self, group: Group) -> str:
        """What people call a group: by its number, where its name was erased."""
        numbers = (str(n) for n, g in enumerate(self.groups, start=1) if g.id == group.id)
        return group.name or next(numbers, "")

    def answers_to(self, question: str) -> list[Answer]:
        """What stands in the document under a question, in order; under "" what has no question."""
        return list(self._standing_in(question))

    def of_kind(self, kind: AnswerKind) -> list[Answer]:
        """The standing notes, questions for the speaker or agreements, in order."""
        return list(self._standing_in(kind))

    def _standing_in(self, name: str) -> Iterator[Answer]:
        """One after the other: whether there is any is known at the first."""
        found = (self.answers[key] for key in self.order.get(name, ()))
        return (answer for answer in found if answer.standing)

    def everything(self) -> list[Answer]:
        """All that was ever written down and not erased, in the order it came in."""
        return [a for a in self.answers.values() if a.status is not Status.FORGOTTEN]

    def listed(self, name: str) -> list[Answer]:
        """Everything in one list (see `list_of`), in order, whatever became of it."""
        return [self.answers[key] for key in self.order.get(name, ())]

    def list_of(self, answer: Answer) -> str:
        """The list an answer stands in: its question's id, "" without one, or its kind."""
        if answer.kind is not AnswerKind.ANSWER:
            return answer.kind
        return answer.question if self.question(answer.question) else ""

    def saying(self, answer: Answer) -> tuple[str, ...]:
        """The ids of all groups that said this, each once: its own, its originals' and "us too"."""
        groups: dict[str, None] = {}
        for each in self._with_originals(answer):
            groups.update(dict.fromkeys((each.group, *each.tally)))
        return tuple(group for group in groups if group)

    def of_room(self, answer: Answer) -> bool:
        """Whether the whole room said this, or one of those it was made of."""
        return any(not (e.group or e.originals) for e in self._with_originals(answer))

    def _with_originals(self, answer: Answer) -> Iterable[Answer]:
        """An answer and all it was made of, each once, also when that was made of others."""
        found: dict[str, Answer] = {}
        waiting = [answer]
        while waiting:
            one = waiting.pop()
            if one.id not in found:
                found[one.id] = one
                waiting += [self.answers[k] for k in reversed(one.originals) if k in self.answers]
        return found.values()


def step(dialogue: Dialogue, entry: Entry) -> tuple[AnswerChanges, Dialogue]:
    """What one entry changes among the answers, and the dialogue with all else it changes.

    The answers are apart because `apply` copies them and `fold` does not.
    """
    match entry.event:
        case AnswerEvent() | AnswersForgotten():
            return answer_changes(dialogue.answers, entry), dialogue
        case NotesForgotten():
            gone = replace(dialogue, notes_gone=entry.at)
            return answer_changes(dialogue.answers, entry), gone
        case DialogueCreated(dialogue=key, plan=plan):
            made = LivePlan(plan, plan)
            later = replace(dialogue, id=key, created=entry.at, plan=made)
            return _at_home(dialogue, later), later
        case RemarkLetBe() as let_be:
            return UNCHANGED, replace(dialogue, let_be=dialogue.let_be | {let_be})
        case Unknown():
            return UNCHANGED, replace(dialogue, unknown=dialogue.unknown + 1)
    live = plan_changed(dialogue.plan, entry.event, dialogue.evening.current)
    evening = evening_changed(dialogue.evening, entry)
    later = replace(dialogue, plan=live, evening=evening)
    if isinstance(entry.event, QuestionAdded):
        return _at_home(dialogue, later), later
    return UNCHANGED, later


def _at_home(dialogue: Dialogue, later: Dialogue) -> AnswerChanges:
    """The answers whose question was not known and now is, placed under it."""
    waiting = (dialogue.answers[key] for key in dialogue.order.get("", ()))
    return AnswerChanges(placed=tuple(Placed(a.id) for a in waiting if later.list_of(a)))


def apply(dialogue: Dialogue, entry: Entry) -> Dialogue:
    """The dialogue one entry later. Taking back an act is not one step further: fold again."""
    changes, later = step(dialogue, entry)
    if changes.answers:
        answers = dict(later.answers)  # the quick way to copy one; this is done at every answer
        answers.update((answer.id, answer) for answer in changes.answers)
        more = _standing(changes.answers) - _standing(_as_they_were(dialogue, changes))
        later = replace(later, answers=answers, standing=dialogue.standing + more)
    if not changes.placed:
        return later
    order = {name: list(keys) for name, keys in later.order.items()}
    _place(order, later, changes, _lists_of(dialogue, changes))
    return replace(later, order=order)


def fold(entries: Iterable[Entry]) -> Dialogue:
    """The dialogue these entries add up to, in time proportional to their number."""
    answers: dict[str, Answer] = {}
    order: dict[str, list[str]] = {}
    dialogue = Dialogue(answers=answers, order=order)
    for entry in standing(entries):
        changes, later = step(dialogue, entry)
        stood = _lists_of(dialogue, changes)
        answers.update((answer.id, answer) for answer in changes.answers)
        _place(order, later, changes, stood)
        dialogue = later
    return replace(dialogue, standing=_standing(answers.values()))


def _standing(answers: Iterable[Answer]) -> int:
    return sum(answer.standing for answer in answers)


def _as_they_were(dialogue: Dialogue, changes: AnswerChanges) -> Iterable[Answer]:
    keys = {answer.id for answer in changes.answers}
    return (dialogue.answers[key] for key in keys if key in dialogue.answers)


def _lists_of(dialogue: Dialogue, changes: AnswerChanges) -> dict[str, str]:
    """The lists in which the answers that get a place stood until now."""
    known = (dialogue.answers[p.answer] for p in changes.placed if p.answer in dialogue.answers)
    return {answer.id: dialogue.list_of(answer) for answer in known}


def _place(
    order: dict[str, list[str]],
    dialogue: Dialogue,
    changes: AnswerChanges,
    stood: Mapping[str, str],
) -> None:
    """Give answers their places in lists that nobody else holds."""
    for placed in changes.placed:
        if placed.answer in stood:
            order[stood[placed.answer]].remove(placed.answer)
        keys = order.setdefault(dialogue.list_of(dialogue.answers[placed.answer]), [])
        if placed.after is None or (placed.after and placed.after not in keys):
            keys.append(placed.answer)
        else:
            keys.insert(keys.index(placed.after) + 1 if placed.after else 0, placed.answer)


def standing(entries: Iterable[Entry]) -> list[Entry]:
    """The entries that count: those of acts that were not undone, or were redone after all."""
    record = list(entries)
    undone: dict[str, bool] = {}
    for entry in record:
        match entry.event:
            case Undone(act=act):
                undone[act] = True
            case Redone(act=act):
                undone[act] = False
    return [entry for entry in record if not undone.get(entry.act, False)]
