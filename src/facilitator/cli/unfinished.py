"""A dialogue as it lies on the shelf: what was under way when it was left."""

from typing import Any

from facilitator.desk import Kept, Said
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.keeping import may_go_on
from facilitator.domain.message import Message
from facilitator.domain.phases import Phase, PhaseKind
from facilitator.phase_names import question_number
from facilitator.store.errors import StoreError
from facilitator.store.library import Describe, Found, Hit

Row = dict[str, Any]


def row_of(stem: str, dialogue: Dialogue, damaged: bool) -> Row:
    """What the catalogue keeps of a dialogue, to list it by."""
    plan = dialogue.plan.now
    created = dialogue.created.date().isoformat() if dialogue.created else ""
    may_go = may_go_on(dialogue)
    return {
        "title": plan.title or stem,
        "day": plan.day or created,
        "state": _state(dialogue),
        "answers": sum(answer.standing for answer in dialogue.everything()),
        "running": _written(left_at(dialogue)),
        "damaged": damaged,
        "may go": may_go.isoformat() if may_go else "",
        "notes gone": dialogue.notes_gone is not None,
    }


def refused_row(stem: str, refused: StoreError) -> Row:
    """The same of one that cannot be read. It stays on the list: opening it says why."""
    return {
        "title": stem,
        "day": "",
        "state": "",
        "answers": 0,
        "damaged": True,
        "refused": _written(refused.message),
    }


DESCRIBE = Describe(row_of, refused_row)


def kept_of(found: Found) -> Kept:
    """A row of the catalogue as it lies on the shelf."""
    row = found.row
    return Kept(
        path=found.path,
        title=row["title"],
        day=row["day"],
        answers=row["answers"],
        running=message_in(row, "running"),
        closed=row["state"] == "closed",
        damaged=row["damaged"],
        may_go=row.get("may go", ""),
        notes_gone=row.get("notes gone", False),
    )


def said_in(hit: Hit) -> Said:
    """What was found in the catalogue, as the shelf hands it out."""
    return Said(
        hit.path,
        hit.row["title"],
        hit.row["day"],
        hit.question,
        hit.question_text,
        hit.answer,
        hit.text,
    )


def message_in(row: Row, name: str) -> Message | None:
    """A sentence as the catalogue has it."""
    match row.get(name):
        case [str(text), dict(values)]:
            return Message(text, values)
    return None


def _written(message: Message | None) -> list[Any] | None:
    """A sentence for the catalogue. Its values are numbers and text by then."""
    if message is None:
        return None
    plain = {k: v if isinstance(v, int) else str(v) for k, v in message.values.items()}
    return [message.text, plain]


def _state(dialogue: Dialogue) -> str:
    if dialogue.evening.closed:
        return "closed"
    return "under way" if dialogue.evening.began else "prepared"


def unfinished(dialogue: Dialogue) -> bool:
    """Whether somebody is in the middle of it: begun in any way, and not closed."""
    return not dialogue.evening.closed and bool(dialogue.evening.began or dialogue.answers)


def left_at(dialogue: Dialogue) -> Message | None:
    """What was going on; None before an evening and after it."""
    evening = dialogue.evening
    if evening.closed or not evening.began:
        return None
    if evening.current is None:
        return Message("it was under way")
    return _running(evening.current, question_number(dialogue, evening.current))


def _running(phase: Phase, number: int) -> Message:
    match phase.kind:
        case PhaseKind.WELCOME:
            return Message("the welcome was running")
        case PhaseKind.TALK:
            return Message("the talk was running")
        case PhaseKind.ROUND if number:
            return Message("round {number} was running", {"number": number})
        case PhaseKind.ROUND:
            return Message("a round was running")
        case PhaseKind.REPORT_BACK if number:
            return Message("report-back {number} was running", {"number": number})
        case PhaseKind.REPORT_BACK:
            return Message("the report-back was running")
        case PhaseKind.BREAK:
            return Message("it was break time")
        case PhaseKind.READ_BACK:
            return Message("answers were being read back")
        case PhaseKind.CLOSING:
            return Message("the closing was running")
