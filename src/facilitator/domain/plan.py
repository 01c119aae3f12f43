"""What is prepared before the evening: the questions, who talks how long, the texts."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from facilitator.domain.marks import MarkedText

MINUTE = 60


class ReportBack(StrEnum):
    """When the groups tell each other what was said."""

    AFTER_EACH_ROUND = "after each round"
    AT_THE_END_PER_QUESTION = "at the end, per question"
    AT_THE_END_PER_GROUP = "at the end, per group"
    NONE = "none"


class ClockStyle(StrEnum):
    """How the room sees the time: whole minutes until the last two, every second, or only a bar."""

    CALM = "calm"
    FULL = "full"
    BAR = "bar"


class Beamer(StrEnum):
    """How the projector hangs on the laptop."""

    ASK = "ask"
    SECOND_SCREEN = "second screen"
    MIRRORED = "mirrored"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Question:
    """A guiding question: one round, and one heading in the harvest."""

    id: str
    text: str
    length: int = 20 * MINUTE
    """Seconds the round takes, moving included."""
    explanation: str = ""
    """Markdown, shown to the room under the question."""
    note: str = ""
    """For the facilitator alone."""
    optional: bool = False
    """The first to be dropped when time runs short."""
    harvested: bool = True
    """False for a round nothing is written down of (introductions)."""


@dataclass(frozen=True, slots=True)
class Group:
    """A breakout group."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide of the talk. Its Markdown comes in steps, shown one after the other."""

    title: str
    steps: tuple[str, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Break:
    """A break, after the round (and its report-back) of a question."""

    length: int
    after: str
    """A question's id."""


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short form the facilitator types, and what stands for it in the answer."""

    short: str
    full: str


@dataclass(frozen=True, slots=True)
class Source:
    """The session file a plan was read from."""

    name: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """A whole evening as prepared. Lengths are in seconds, clock times "19:30", "" is unknown."""

    title: str
    kind: str = ""
    """The document's name; "" is the language's own ("Opbrengsten dialoog")."""
    date: str = ""
    """As written, for people."""
    day: str = ""
    """The same as an ISO date, where it can be read as one."""
    language: str = "nl"
    speaker: str = ""
    place: str = ""
    facilitator: str = ""
    organisation: str = ""
    contact: str = ""

    doors: str = ""
    begins: str = ""
    ends: str = ""
    welcome: int = 5 * MINUTE
    talk: int = 15 * MINUTE
    moving: int = 2 * MINUTE
    """The part of each round that people use to find their group."""
    closing: int = 10 * MINUTE
    buffer: int = 10 * MINUTE
    read_back: int = 0
    """0: not planned, only offered."""
    report_back: ReportBack = ReportBack.AFTER_EACH_ROUND
    turn: int = 90
    """Seconds a group has the floor, each time."""
    breaks: tuple[Break, ...] = ()

    participants: int = 0
    groups: tuple[Group, ...] = ()
    questions: tuple[Question, ...] = ()
    slides: tuple[Slide, ...] = ()
    deck: str = ""
    """The speaker's own presentation, a file that is left as it is."""

    introduction: tuple[MarkedText, ...] = ()
    method: MarkedText = MarkedText()
    """The sentence before the questions in the harvest; empty: made from speaker and groups."""
    bridge: MarkedText = MarkedText()
    """The sentence before the answers; empty: the language's own."""

    confidential: bool = False
    """Chatham House: what is said may be told, who said it may not."""
    keep_until: str = ""
    """ISO date on which the raw notes may go."""
    template: str = ""
    style: str = ""
    abbreviations: tuple[Abbreviation, ...] = ()
    clock: ClockStyle = ClockStyle.CALM
    beamer: Beamer = Beamer.ASK
    source: Source = Source()

    def question(self, number: int) -> Question | None:
        """The question with this number, counting from 1 as people do."""
        return self.questions[number - 1] if 0 < number <= len(self.questions) else None

    def with_ids(self, new_id: Callable[[], str]) -> "Plan":
        """The same plan with lasting ids in place of the numbers a session file gives."""
        ids = {question.id: new_id() for question in self.questions}
        return replace(
            self,
            questions=tuple(replace(q, id=ids[q.id]) for q in self.questions),
            groups=tuple(replace(g, id=new_id()) for g in self.groups),
            breaks=tuple(replace(b, after=ids.get(b.after, "")) for b in self.breaks),
        )
