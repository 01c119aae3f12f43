"""A dialogue as it lies on the shelf: what was under way when it was left."""

from pathlib import Path

from facilitator.desk import Kept
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.message import Message
from facilitator.domain.phases import Phase, PhaseKind
from facilitator.phase_names import question_number


def kept_of(path: Path, dialogue: Dialogue, *, damaged: bool) -> Kept:
    """The row of a dialogue."""
    plan = dialogue.plan.now
    created = dialogue.created.date().isoformat() if dialogue.created else ""
    return Kept(
        path=path,
        title=plan.title or path.stem,
        day=plan.day or created,
        answers=sum(answer.standing for answer in dialogue.everything()),
        running=left_at(dialogue),
        closed=dialogue.evening.closed is not None,
        damaged=damaged,
    )


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
