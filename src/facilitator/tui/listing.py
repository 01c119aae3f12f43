"""The answers of a moment as rows of a list."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

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

_SHOWN = (Status.STANDING, Status.LEFT_OUT)
_WITH_A_QUESTION = (PhaseKind.ROUND, PhaseKind.REPORT_BACK)


class Listing:
    """Makes rows of answers; one that did not change is made once."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._made: dict[str, tuple[Answer, tuple[object, ...], AnswerRow]] = {}

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
        listed = [a for a in found if a.status in _SHOWN]
        addresses = _Addresses(dialogue)
        rows = tuple(
            self._row(dialogue, answer, number, addresses.of(answer.group, answer.question))
            for number, answer in enumerate(listed, start=1)
        )
        if answers is not None:
            return tuple(map(self._with_question, rows)) if numbered else rows
        return (*rows, *_pending_rows(dialogue, pending, addresses))

    def _with_question(self, row: AnswerRow) -> AnswerRow:
        """Where answers of several questions stand together, the question goes before the group."""
        number = row.address.question
        asked = self._language.say("q{n}", n=number) if number else "–"
        return replace(row, group=f"{asked} {row.group}".strip())

    def _row(self, dialogue: Dialogue, answer: Answer, number: int, address: Address) -> AnswerRow:
        tally = others_saying(dialogue, answer)
        name = _group_name(dialogue, answer.group)
        beside = (number, address, tally, name)
        made = self._made.get(answer.id)
        if made is None or made[0] is not answer or made[1] != beside:
            row = AnswerRow(
                answer.id,
                answer.now,
                number,
                name,
                tally,
                answer.starred,
                RowStatus.IN if answer.standing else RowStatus.OUT,
                answer.at,
                address,
                heard_of(answer),
            )
            made = self._made[answer.id] = (answer, beside, row)
        return made[2]


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


class _Addresses:
    """The numbers of all groups and questions at this moment."""

    def __init__(self, dialogue: Dialogue) -> None:
        questions = numbered_questions(dialogue)
        self._questions = {question.id: n for n, question in enumerate(questions, start=1)}
        self._groups = {group.id: n for n, group in enumerate(dialogue.groups, start=1)}

    def of(self, group: str, question: str) -> Address:
        """What is said of an answer by number."""
        return Address(self._groups.get(group, 0), self._questions.get(question, 0))


def _pending_rows(
    dialogue: Dialogue, pending: Sequence[Pending], addresses: _Addresses
) -> list[AnswerRow]:
    status = {PendingState.SAVING: RowStatus.PENDING, PendingState.FAILED: RowStatus.FAILED}
    return [
        AnswerRow(
            key,
            words,
            group=_group_name(dialogue, each.to.group),
            status=status[each.state],
            address=addresses.of(each.to.group, each.to.question),
        )
        for each in pending
        for key, words in zip(each.ids, each.words, strict=True)
        if key not in dialogue.answers
    ]


def _group_name(dialogue: Dialogue, key: str) -> str:
    group = dialogue.group(key)
    return group.name if group else ""


def group_counts(dialogue: Dialogue) -> tuple[GroupCount, ...]:
    """How many answers each group has at this moment."""
    counts = dict.fromkeys((group.id for group in dialogue.groups), 0)
    for answer in listed_now(dialogue):
        if answer.standing and answer.group in counts:
            counts[answer.group] += 1
    return tuple(GroupCount(group.name, counts[group.id]) for group in dialogue.groups)
