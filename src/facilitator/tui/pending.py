"""Words that Enter gave and that are not on the disk yet."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.events import AnswerKind
from facilitator.domain.line import Address
from facilitator.domain.marks import MarkedText, read_stars, write_stars
from facilitator.domain.message import Message
from facilitator.domain.phases import TALK
from facilitator.tui.numbering import number_of, numbered_questions

LIVE_KEY = "pending"
"""Where they are kept besides the record, so that a crash does not lose them."""
DRAFT, DRAFT_TO = "draft", "draft_to"
"""The same for what is half typed, and whose words it is to be."""


class PendingState(StrEnum):
    """How far the words have come."""

    SAVING = "saving"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class To:
    """Where words belong, by the ids that outlive numbers."""

    question: str = ""
    group: str = ""
    kind: AnswerKind = AnswerKind.ANSWER


@dataclass(frozen=True, slots=True)
class Pending:
    """What one Enter gave: one answer, or several of one act."""

    ids: tuple[str, ...]
    """The ids the answers get, so that trying twice cannot write them down twice."""
    words: tuple[MarkedText, ...]
    to: To = field(default_factory=To)
    state: PendingState = PendingState.SAVING
    reason: Message | None = None
    """Why it was not saved."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many answers are on their way, and how many did not get there."""

    saving: int = 0
    failed: int = 0


def count(pending: Iterable[Pending]) -> Counts:
    """The answers among them, not the acts."""
    numbers = dict.fromkeys(PendingState, 0)
    for each in pending:
        numbers[each.state] += len(each.words)
    return Counts(numbers[PendingState.SAVING], numbers[PendingState.FAILED])


def send_to(dialogue: Dialogue, address: Address, kind: AnswerKind | None = None) -> To:
    """Where the numbers of an address lead now.

    Without a `kind` of its own it is an answer, or a note while the talk goes on. Only an answer
    has a question; numbers that name nothing are the whole room and no question.
    """
    questions, groups = numbered_questions(dialogue), dialogue.groups
    question = questions[address.question - 1].id if 0 < address.question <= len(questions) else ""
    group = groups[address.group - 1].id if 0 < address.group <= len(groups) else ""
    if kind is None:
        note = dialogue.evening.current == TALK and not question
        kind = AnswerKind.TALK_NOTE if note else AnswerKind.ANSWER
    return To(question if kind is AnswerKind.ANSWER else "", group, kind)


def address_of(dialogue: Dialogue, to: To) -> Address:
    """The numbers that lead there now; nought for what is not there any more."""
    ids = [group.id for group in dialogue.groups]
    group = ids.index(to.group) + 1 if to.group in ids else 0
    return Address(group, number_of(dialogue, to.question))


def as_live(pending: Iterable[Pending]) -> list[dict[str, Any]] | None:
    """What is kept of them; None when there are none."""
    return [
        {
            "ids": list(each.ids),
            "words": [write_stars(words) for words in each.words],
            "question": each.to.question,
            "group": each.to.group,
            "kind": each.to.kind.value,
        }
        for each in pending
    ] or None


def recover_pending(live: Mapping[str, Any]) -> tuple[Pending, ...]:
    """The words that a crash left between Enter and the disk. What cannot be read is passed by."""
    rows = live.get(LIVE_KEY)
    return tuple(_read(rows)) if isinstance(rows, list) else ()


def _read(rows: list[Any]) -> Iterator[Pending]:
    for row in rows:
        if not isinstance(row, dict):
            continue
        ids, words = _texts(row.get("ids")), _texts(row.get("words"))
        if ids and len(ids) == len(words):
            yield Pending(ids, tuple(map(read_stars, words)), read_to(row))


def _texts(value: object) -> tuple[str, ...]:
    return tuple(str(each) for each in value) if isinstance(value, list) else ()


def read_to(row: Mapping[Any, Any]) -> To:
    """Where words belong, as it was kept."""
    known = row.get("kind") in tuple(AnswerKind)
    kind = AnswerKind(row["kind"]) if known else AnswerKind.ANSWER
    return To(str(row.get("question", "")), str(row.get("group", "")), kind)
