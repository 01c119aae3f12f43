"""Everything that can happen in a dialogue, in the past tense.

These names and fields are the record of every dialogue ever held: add a field with a default,
never rename or reuse one. Lengths are whole seconds. `effective` is set where an act was put
right backwards: it counts from then, and the entry still tells when it was done.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from facilitator.domain.entry import Event
from facilitator.domain.marks import MarkedText, Marks
from facilitator.domain.phases import Phase
from facilitator.domain.plan import Group, Plan, Question, ReportBack


@dataclass(frozen=True, slots=True)
class AnswerEvent(Event):
    """Something about one answer, by its id."""

    answer: str


# -- the plan ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class DialogueCreated(Event):
    """A dialogue was made of a plan, which it holds whole."""

    dialogue: str
    plan: Plan


@dataclass(frozen=True, slots=True)
class QuestionAdded(Event):
    """A guiding question joined the plan."""

    question: Question
    after: str | None = None
    """The question it follows; "" is first, None is last."""


@dataclass(frozen=True, slots=True)
class QuestionReworded(Event):
    """A guiding question was put differently."""

    question: str
    text: str


@dataclass(frozen=True, slots=True)
class QuestionDropped(Event):
    """A guiding question is not asked after all."""

    question: str


@dataclass(frozen=True, slots=True)
class QuestionRestored(Event):
    """A dropped question is asked after all."""

    question: str


@dataclass(frozen=True, slots=True)
class QuestionMoved(Event):
    """A guiding question changed its place."""

    question: str
    after: str | None = None


@dataclass(frozen=True, slots=True)
class GroupAdded(Event):
    """One more breakout group sat down."""

    group: Group


@dataclass(frozen=True, slots=True)
class GroupRenamed(Event):
    """A breakout group has another name."""

    group: str
    name: str


@dataclass(frozen=True, slots=True)
class GroupDropped(Event):
    """A breakout group is not in use."""

    group: str


@dataclass(frozen=True, slots=True)
class GroupRestored(Event):
    """A breakout group is in use after all."""

    group: str


@dataclass(frozen=True, slots=True)
class LengthChanged(Event):
    """A phase gets another length than planned."""

    phase: Phase
    to: int


@dataclass(frozen=True, slots=True)
class MovingChanged(Event):
    """Finding one's group takes another part of each round."""

    to: int


@dataclass(frozen=True, slots=True)
class TurnLengthChanged(Event):
    """A group has the floor for another time."""

    to: int


@dataclass(frozen=True, slots=True)
class ReportBackChanged(Event):
    """The groups tell each other at another moment."""

    to: ReportBack


class TextName(StrEnum):
    """A text of the harvest that is not an answer."""

    TITLE = "title"
    KIND = "kind"
    DATE = "date"
    INTRODUCTION = "introduction"
    METHOD = "method"
    BRIDGE = "bridge"
    IN_SHORT = "in short"
    NEXT_STEPS = "next steps"
    COMMON_THREADS = "common threads"
    DIFFERENCES = "differences"


@dataclass(frozen=True, slots=True)
class TextChanged(Event):
    """A text of the harvest was written or rewritten, in paragraphs."""

    name: TextName
    to: tuple[MarkedText, ...]


# -- the evening ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PhaseEntered(Event):
    """The room went on to a phase, and its clock started; whatever ran before has ended.

    A phase that was left earlier goes on with the time it had used.
    """

    phase: Phase
    length: int = 0
    """Another length than planned; 0 keeps the plan's."""
    effective: datetime | None = None


@dataclass(frozen=True, slots=True)
class PhasePaused(Event):
    """The clock stopped; the conversation may not have."""

    effective: datetime | None = None


@dataclass(frozen=True, slots=True)
class PhaseResumed(Event):
    """The clock runs again."""

    effective: datetime | None = None


@dataclass(frozen=True, slots=True)
class PhaseExtended(Event):
    """The facilitator gave more time, or took some."""

    by: int


@dataclass(frozen=True, slots=True)
class PhaseEnded(Event):
    """The phase is over, and no other has begun."""

    effective: datetime | None = None


@dataclass(frozen=True, slots=True)
class PhaseReopened(Event):
    """The ending was a mistake: the clock runs as if it had never stopped.

    What was entered instead counts as never entered.
    """

    phase: Phase


@dataclass(frozen=True, slots=True)
class PhaseCancelled(Event):
    """The running phase had not begun after all: it counts as never entered, and nothing runs."""


@dataclass(frozen=True, slots=True)
class StartCorrected(Event):
    """The running phase began at another moment than noted."""

    effective: datetime


@dataclass(frozen=True, slots=True)
class ClockShifted(Event):
    """So many seconds do not count: the laptop slept, or its clock was set."""

    by: int


@dataclass(frozen=True, slots=True)
class TurnGiven(Event):
    """A group has the floor."""

    group: str
    effective: datetime | None = None


@dataclass(frozen=True, slots=True)
class TurnEnded(Event):
    """Nobody has the floor."""

    effective: datetime | None = None


@dataclass(frozen=True, slots=True)
class DialogueClosed(Event):
    """People went home. Late remarks are still welcome."""

    effective: datetime | None = None


@dataclass(frozen=True, slots=True)
class DialogueReopened(Event):
    """They had not gone home yet."""


# -- the answers ------------------------------------------------------------------------------


class AnswerKind(StrEnum):
    """What a line of the record is to the evening."""

    ANSWER = "answer"
    TALK_NOTE = "note on the talk"
    SPEAKER_QUESTION = "question for the speaker"
    AGREEMENT = "agreement"


class Verdict(StrEnum):
    """What the room said when an answer was read back."""

    RIGHT = "right"
    REWORDED = "reworded"
    LEFT_OUT = "left out"
    CONTESTED = "contested"


@dataclass(frozen=True, slots=True)
class AnswerSubmitted(AnswerEvent):
    """What was said was written down."""

    text: str
    marks: Marks = ()
    kind: AnswerKind = AnswerKind.ANSWER
    question: str = ""
    group: str = ""
    """Empty: the whole room."""


@dataclass(frozen=True, slots=True)
class AnswerReworded(AnswerEvent):
    """An answer was put differently."""

    text: str
    marks: Marks = ()


@dataclass(frozen=True, slots=True)
class AnswerEmphasised(AnswerEvent):
    """The key phrases of an answer were chosen."""

    marks: Marks


@dataclass(frozen=True, slots=True)
class AnswerMoved(AnswerEvent):
    """An answer belongs to another question or group, or elsewhere in the order."""

    question: str
    group: str
    after: str | None = None
    """The answer it follows; "" is first, None is last."""
    kind: AnswerKind = AnswerKind.ANSWER


@dataclass(frozen=True, slots=True)
class AnswersMerged(AnswerEvent):
    """Several answers became one; the originals are kept."""

    text: str
    originals: tuple[str, ...]
    marks: Marks = ()
    question: str = ""
    group: str = ""
    kind: AnswerKind = AnswerKind.ANSWER


@dataclass(frozen=True, slots=True)
class AnswersUnmerged(AnswerEvent):
    """A merged answer fell apart into its originals again."""

    originals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AnswerPart:
    """One of the answers that another was split into."""

    id: str
    text: str
    marks: Marks = ()


@dataclass(frozen=True, slots=True)
class AnswerSplit(AnswerEvent):
    """One answer turned out to be several."""

    parts: tuple[AnswerPart, ...]


@dataclass(frozen=True, slots=True)
class AnswerTallied(AnswerEvent):
    """Other groups said the same."""

    groups: tuple[str, ...]
    words: str = ""
    """How they put it, where that was typed."""


@dataclass(frozen=True, slots=True)
class TallyTakenBack(AnswerEvent):
    """These groups did not say the same after all."""

    groups: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnswerStarred(AnswerEvent):
    """An answer deserves a place of honour."""


@dataclass(frozen=True, slots=True)
class AnswerUnstarred(AnswerEvent):
    """An answer is one of the others again."""


@dataclass(frozen=True, slots=True)
class AnswerLeftOut(AnswerEvent):
    """An answer stays out of the document."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class AnswerTakenBack(AnswerEvent):
    """An answer that was left out is in the document again."""


@dataclass(frozen=True, slots=True)
class AnswerReadBack(AnswerEvent):
    """An answer was read to the room, in these words."""

    verdict: Verdict
    text: str


# -- the check ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class RemarkLetBe(Event):
    """What the check remarked on is right as it is: it is not raised again for these words."""

    about: str
    """The kind of remark."""
    words: str = ""
    """What it was about, as it stood there."""
    answer: str = ""
    question: str = ""
    name: TextName | None = None
    other: str = ""
    """The other answer, where it was about two."""


# -- the record itself ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class AnswersForgotten(Event):
    """The words of these answers were erased for good. No undoing brings them back."""

    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NotesForgotten(Event):
    """Every word of the evening was erased for good; what is left of it is its document."""


@dataclass(frozen=True, slots=True)
class KeepUntilChanged(Event):
    """The raw notes may go on another day."""

    to: str
    """ISO date."""


@dataclass(frozen=True, slots=True)
class Undone(Event):
    """An act no longer counts. Of Undone and Redone the last one in order holds."""

    act: str
    """Its id."""


@dataclass(frozen=True, slots=True)
class Redone(Event):
    """An undone act counts again."""

    act: str


@dataclass(frozen=True, slots=True)
class Unknown(Event):
    """Something a later version of this program recorded. It is kept as it is."""

    kind: str


RECORDED: dict[str, type[Event]] = {
    name: event
    for name, event in list(globals().items())
    if isinstance(event, type)
    and issubclass(event, Event)
    and event not in (Event, AnswerEvent, Unknown)
}
"""Every kind of event the record can hold, by the name it has there."""
