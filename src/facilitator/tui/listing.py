"""The answers of a moment as rows of a list."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from facilitator.domain.answers import Answer, Status
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.events import AnswerKind, Verdict
from facilitator.domain.line import Address
from facilitator.domain.phases import PhaseKind
from facilitator.language import Language
from facilitator.tui.numbering import numbered_questions, others_saying
from facilitator.tui.pending import Pending, PendingState
from facilitator.tui.widgets.answer_row import AnswerRow, Heard, RowStatus
from facilitator.tui.widgets.group_strip import GroupCount

SHOWN = (Status.STANDING, Status.LEFT_OUT)
_WITH_A_QUESTION = (PhaseKind.ROUND, PhaseKind.REPORT_BACK)


class Listing:
    """Makes rows of answers; one that did not change is made once."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._named = _Named()
        self._made: dict[str, tuple[Answer, AnswerRow]] = {}

    def rows(
        self,
        dialogue: Dialogue,
        pending: Sequence[Pending],
        answers: Iterable[Answer] | None = None,
        *,
        numbered: bool = False,
    ) -> tuple[AnswerRow, ...]:
        """What belongs to this moment: under its question, of the talk, or all there is.

        Or these `answers` in its place, with the `numbered` questions they are about.
        """
        found = listed_now(dialogue) if answers is None else answers
        listed = [a for a in found if a.status in SHOWN]
        named = _named(dialogue)
        if named != self._named:
            self._named = named
            self._made.clear()
        rows = tuple(
            self._row(dialogue, answer, number) for number, answer in enumerate(listed, start=1)
        )
        if answers is not None:
            return tuple(map(self._with_question, rows)) if numbered else rows
        return (*rows, *_pending_rows(dialogue, pending, named))

    def _with_question(self, row: AnswerRow) -> AnswerRow:
        """Where answers of several questions stand together, the question goes before the group."""
        number = row.address.question
        asked = self._language.say("q{n}", n=number) if number else "–"
        return replace(row, group=f"{asked} {row.group}".strip())

    def _row(self, dialogue: Dialogue, answer: Answer, number: int) -> AnswerRow:
        made, tally = self._made.get(answer.id), others_saying(dialogue, answer)
        if made and made[0] is answer and (made[1].number, made[1].tally) == (number, tally):
            return made[1]
        several = self._named.several(dialogue, answer)
        row = AnswerRow(
            answer.id,
            answer.now,
            number,
            self._named.name(answer.group) or " ".join(several),
            tally,
            answer.starred,
            RowStatus.IN if answer.standing else RowStatus.OUT,
            answer.at,
            self._named.address(answer.group, answer.question),
            heard_of(answer),
            several=bool(several),
        )
        self._made[answer.id] = (answer, row)
        return row


def heard_of(answer: Answer) -> Heard:
    """What the room said of it when it was read back."""
    if answer.read_back is None or answer.read_back.verdict is Verdict.LEFT_OUT:
        return Heard.NOT
    if answer.changed_since_read_back:
        return Heard.CHANGED
    return Heard.CONTESTED if answer.read_back.verdict is Verdict.CONTESTED else Heard.AGREED


def listed_now(dialogue: Dialogue) -> Iterable[Answer]:
    """The answers that this moment is about, in order."""
    phase = dialogue.evening.current
    if phase and phase.kind in _WITH_A_QUESTION and phase.of:
        return dialogue.listed(phase.of)
    if phase and phase.kind in (PhaseKind.WELCOME, PhaseKind.TALK):
        return [a for a in dialogue.everything() if a.kind is not AnswerKind.ANSWER]
    return dialogue.everything()


@dataclass(frozen=True, slots=True)
class _Named:
    """What questions and groups are called at a moment, by their ids."""

    questions: Mapping[str, int] = field(default_factory=dict)
    groups: Mapping[str, int] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    """Of the groups, also those no longer in use."""

    def address(self, group: str, question: str) -> Address:
        """What is said of an answer by number."""
        return Address(self.groups.get(group, 0), self.questions.get(question, 0))

    def several(self, dialogue: Dialogue, answer: Answer) -> tuple[str, ...]:
        """The numbers of those who said an answer that was made of theirs.

        None where it was one group, or where one of them has no number any more.
        """
        if answer.group or not answer.originals:
            return ()
        numbers = sorted(self.groups.get(group, 0) for group in dialogue.saying(answer))
        return tuple(map(str, numbers)) if len(numbers) > 1 and all(numbers) else ()

    def name(self, group: str) -> str:
        """What a group is called; "" is the whole room."""
        return self.names.get(group, "")


def _named(dialogue: Dialogue) -> _Named:
    questions, groups = numbered_questions(dialogue), dialogue.groups
    return _Named(
        {question.id: number for number, question in enumerate(questions, start=1)},
        {group.id: number for number, group in enumerate(groups, start=1)},
        {group.id: group.name for group in dialogue.plan.now.groups},
    )


def _pending_rows(dialogue: Dialogue, pending: Sequence[Pending], named: _Named) -> list[AnswerRow]:
    status = {PendingState.SAVING: RowStatus.PENDING, PendingState.FAILED: RowStatus.FAILED}
    return [
        AnswerRow(
            key,
            words,
            group=named.name(each.to.group),
            status=status[each.state],
            address=named.address(each.to.group, each.to.question),
        )
        for each in pending
        for key, words in zip(each.ids, each.words, strict=True)
        if key not in dialogue.answers
    ]


def group_counts(dialogue: Dialogue) -> tuple[GroupCount, ...]:
    """How many answers each group gave at this moment, those of others it said too included."""
    counts = dict.fromkeys((group.id for group in dialogue.groups), 0)
    for answer in listed_now(dialogue):
        alone = not (answer.tally or answer.originals)
        saying = (answer.group,) if alone else dialogue.saying(answer)
        for group in saying if answer.standing else ():
            if group in counts:
                counts[group] += 1
    return tuple(GroupCount(group.name, counts[group.id]) for group in dialogue.groups)
