"""The answers of a moment as rows of a list."""

from collections.abc import Iterable, Sequence

from facilitator.domain.answers import Answer, Status
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.events import AnswerKind
from facilitator.domain.line import Address
from facilitator.domain.marks import MarkedText
from facilitator.domain.phases import PhaseKind
from facilitator.tui.pending import Pending, PendingState
from facilitator.tui.widgets.answer_row import AnswerRow, RowStatus
from facilitator.tui.widgets.group_strip import GroupCount

_SHOWN = (Status.STANDING, Status.LEFT_OUT)
_WITH_A_QUESTION = (PhaseKind.ROUND, PhaseKind.REPORT_BACK)


class Listing:
    """Makes rows of answers; one that did not change is made once."""

    def __init__(self) -> None:
        self._made: dict[str, tuple[Answer, tuple[object, ...], AnswerRow]] = {}

    def rows(self, dialogue: Dialogue, pending: Sequence[Pending]) -> tuple[AnswerRow, ...]:
        """What belongs to this moment: under its question, of the talk, or all there is."""
        listed = [a for a in listed_now(dialogue) if a.status in _SHOWN]
        numbers = {question.id: n for n, question in enumerate(dialogue.questions, start=1)}
        groups = {group.id: n for n, group in enumerate(dialogue.groups, start=1)}
        rows = [
            self._row(
                dialogue,
                answer,
                number,
                Address(groups.get(answer.group, 0), numbers.get(answer.question, 0)),
            )
            for number, answer in enumerate(listed, start=1)
        ]
        return (*rows, *_pending_rows(dialogue, pending))

    def _row(self, dialogue: Dialogue, answer: Answer, number: int, address: Address) -> AnswerRow:
        tally = max(len(dialogue.saying(answer)) - 1, 0) if _counted(answer) else 0
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
            )
            made = self._made[answer.id] = (answer, beside, row)
        return made[2]


def _counted(answer: Answer) -> bool:
    return bool(answer.tally or answer.originals)


def listed_now(dialogue: Dialogue) -> Iterable[Answer]:
    """The answers that this moment is about, in order."""
    phase = dialogue.evening.current
    if phase and phase.kind in _WITH_A_QUESTION and phase.of:
        return dialogue.listed(phase.of)
    if phase and phase.kind in (PhaseKind.WELCOME, PhaseKind.TALK):
        of_the_talk = (AnswerKind.TALK_NOTE, AnswerKind.SPEAKER_QUESTION)
        return [a for a in dialogue.everything() if a.kind in of_the_talk]
    return dialogue.everything()


def _pending_rows(dialogue: Dialogue, pending: Sequence[Pending]) -> list[AnswerRow]:
    status = {PendingState.SAVING: RowStatus.PENDING, PendingState.FAILED: RowStatus.FAILED}
    return [
        AnswerRow(key, words, 0, _group_name(dialogue, each.to.group), status=status[each.state])
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


def words_of(answers: Iterable[MarkedText]) -> str:
    """What was said, on one row."""
    return " // ".join(words.text for words in answers)
