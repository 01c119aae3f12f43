"""The answers of a list as rows; of what was shown before, only what changed is made anew."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import compress
from operator import attrgetter

from facilitator.domain.answers import Answer
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.line import Address
from facilitator.tui.harvest_lists import AnswersOf, shown
from facilitator.tui.in_common import in_common
from facilitator.tui.numbering import others_saying
from facilitator.tui.widgets.answer_row import AnswerRow, RowStatus

ROOM = ""
"""What the whole room goes by, which is no group."""


@dataclass(frozen=True, slots=True)
class _Made:
    """Answers as they were, and the rows that were made of them."""

    addresses: Mapping[str, Address]
    answers: tuple[Answer, ...] = ()
    rows: tuple[AnswerRow, ...] = ()


class HarvestRows:
    """Makes rows of answers. Whose they were is no part of the document."""

    def __init__(self) -> None:
        self._made: dict[str, _Made] = {}

    def of(self, dialogue: Dialogue, listed: AnswersOf) -> tuple[AnswerRow, ...]:
        """The rows of a list, in its order."""
        answers, addresses = shown(dialogue, listed.of), _addresses(dialogue, listed.number)
        before = self._made.get(listed.of)
        if before is None or before.addresses != addresses:
            before = _Made(addresses)
        made = _Made(addresses, answers, _rows(dialogue, answers, before))
        self._made[listed.of] = made
        return made.rows


def _rows(dialogue: Dialogue, answers: Sequence[Answer], before: _Made) -> tuple[AnswerRow, ...]:
    same, kept = in_common(before.answers, answers)
    end = len(answers) - kept
    rows = [
        *before.rows[:same],
        *(_row(dialogue, answers[n], n + 1, before.addresses) for n in range(same, end)),
        *before.rows[len(before.rows) - kept :],
    ]
    for n in compress(range(len(answers)), map(attrgetter("originals"), answers)):
        # who else said what these were made of may change elsewhere
        rows[n] = _row(dialogue, answers[n], n + 1, before.addresses)
    return tuple(rows)


def _row(
    dialogue: Dialogue, answer: Answer, number: int, addresses: Mapping[str, Address]
) -> AnswerRow:
    return AnswerRow(
        answer.id,
        answer.now,
        number=number,
        tally=others_saying(dialogue, answer),
        starred=answer.starred,
        status=RowStatus.IN if answer.standing else RowStatus.OUT,
        address=addresses.get(answer.group, addresses[ROOM]),
    )


def _addresses(dialogue: Dialogue, question: int) -> dict[str, Address]:
    """By the ids of the groups in use."""
    groups = (ROOM, *(group.id for group in dialogue.groups))
    return {group: Address(number, question) for number, group in enumerate(groups)}
