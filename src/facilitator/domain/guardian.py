"""When the evening runs late: the ways out, each with its consequence, and how one is taken.

The plan's buffer is nobody's time, and no phase has it: it lies between what the lengths add up
to and the end that was announced. An evening with an announced end is late only once its buffer
is used up, so that the buffer goes first, silently, and rounds go only after it. One without has
promised nobody an end: it is late as soon as it takes longer than its lengths add up to.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import IntEnum

from facilitator.domain.clock import NONE
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.entry import Event
from facilitator.domain.events import LengthChanged, QuestionDropped, QuestionRestored
from facilitator.domain.message import NotNow
from facilitator.domain.moves.plan import change_length, drop_question
from facilitator.domain.phases import Phase, PhaseKind
from facilitator.domain.planning import LivePlan, plan_changed
from facilitator.domain.timing import phases_of, projection

UNHEARD = timedelta(minutes=1)
"""So much lateness nobody minds, and nobody is asked about."""
GROWN = timedelta(minutes=2)
"""So much later than what was accepted, and it is asked again."""
LEAST_TALK = 8 * 60
"""Seconds of talking a round keeps, beside its moving: below that a group has no time to write."""
STEP = 10
"""Rounds are cut by whole tens of seconds, so that a figure does not change while one reads it."""


class Kind(IntEnum):
    """A way out, by the key that takes it; a key never means another one."""

    SHAVE = 1
    DROP = 2
    LATER = 3


@dataclass(frozen=True, slots=True)
class WayOut:
    """What can be done about the lateness, and when the evening ends then."""

    kind: Kind
    ends: datetime
    lengths: tuple[tuple[Phase, int], ...] = ()
    """The rounds that get shorter, and the seconds each has then."""
    question: str = ""
    """The question that is dropped."""
    gone: tuple[Phase, ...] = ()
    """The phases that go with it."""


@dataclass(frozen=True, slots=True)
class Guardian:
    """Whether to ask about the lateness, given what was accepted of it."""

    accepted: timedelta = NONE

    def asks(self, dialogue: Dialogue, now: datetime) -> tuple[WayOut, ...]:
        """The ways out, as long as there is something to choose that was not answered yet."""
        if self.settled(dialogue, now):
            return ()
        return choices(ways_out(dialogue, now))

    def settled(self, dialogue: Dialogue, now: datetime) -> bool:
        """Whether so much lateness was accepted."""
        return bool(self.accepted) and lateness(dialogue, now) < self.accepted + GROWN

    def accepting(self, dialogue: Dialogue, now: datetime) -> "Guardian":
        """The evening ends later, and that is all right: the third way out."""
        return Guardian(max(lateness(dialogue, now), NONE))


def lateness(dialogue: Dialogue, now: datetime) -> timedelta:
    """How far behind the plan the evening is; nothing before it has begun or once it is closed."""
    seen = projection(dialogue, now)
    return seen.late if seen and not dialogue.evening.closed else NONE


def choices(ways: tuple[WayOut, ...]) -> tuple[WayOut, ...]:
    """The same, unless ending later is all there is: that is no choice."""
    return ways if any(way.kind is not Kind.LATER for way in ways) else ()


def ways_out(dialogue: Dialogue, now: datetime) -> tuple[WayOut, ...]:
    """What can be done; nothing when the evening is hardly late.

    Only rounds still to come ever get shorter: never the report-back, a break or the closing.
    """
    late, seen = lateness(dialogue, now), projection(dialogue, now)
    if seen is None or late <= UNHEARD:
        return ()
    found = (_shaving(dialogue, now, late), _dropping(dialogue, now))
    return (*(way for way in found if way), WayOut(Kind.LATER, seen.ends))


def rounds_to_come(dialogue: Dialogue) -> tuple[Phase, ...]:
    """The rounds further on that have not been yet, in order."""
    phases, last = phases_of(dialogue), dialogue.evening.last
    ahead = phases[phases.index(last) + 1 :] if last else phases
    rounds = (phase for phase in ahead if phase.kind is PhaseKind.ROUND)
    return tuple(phase for phase in rounds if phase not in dialogue.evening.runs)


def take_way_out(dialogue: Dialogue, way: WayOut) -> tuple[Event, ...]:
    """Do what a way out says. Ending later needs nothing done: see `Guardian.accepting`."""
    to_come = rounds_to_come(dialogue)
    touched = [phase for phase, _ in way.lengths] + [p for p in way.gone if _is_round(p)]
    if any(phase not in to_come for phase in touched):
        raise NotNow("The plan has changed meanwhile: look again.")
    match way.kind:
        case Kind.SHAVE:
            return tuple(change_length(dialogue, phase, to) for phase, to in way.lengths)
        case Kind.DROP:
            return (drop_question(dialogue, way.question),)
        case Kind.LATER:
            raise NotNow("Nothing has changed.")


def put_plan_back(dialogue: Dialogue, earlier: LivePlan) -> tuple[Event, ...]:
    """Give every phase the length it had, and ask the questions that were asked."""
    phases = {*phases_of(dialogue), *earlier.phases}
    changed = (p for p in phases if dialogue.plan.length(p) != earlier.length(p))
    lengths = (LengthChanged(phase, earlier.length(phase)) for phase in changed)
    asked = {q.id for q in dialogue.questions}
    before = {q.id for q in earlier.questions}
    dropped = (QuestionDropped(q) for q in sorted(asked - before))
    restored = (QuestionRestored(q) for q in sorted(before - asked))
    if events := (*dropped, *restored, *sorted(lengths, key=repr)):
        return events
    raise NotNow("Nothing has changed.")


def _shaving(dialogue: Dialogue, now: datetime, late: timedelta) -> WayOut | None:
    rounds = rounds_to_come(dialogue)
    spare = {phase: _spare(dialogue, phase) for phase in rounds}
    cuts = evenly(int(late.total_seconds()), spare)
    lengths = tuple((p, dialogue.plan.length(p) - cuts[p]) for p in rounds if cuts[p])
    changes = [LengthChanged(phase, to) for phase, to in lengths]
    return WayOut(Kind.SHAVE, _ends(dialogue, changes, now), lengths) if lengths else None


def _spare(dialogue: Dialogue, phase: Phase) -> int:
    least = dialogue.plan.moving(phase) + LEAST_TALK
    return max(dialogue.plan.length(phase) - least, 0)


def evenly(total: int, spare: Mapping[Phase, int]) -> dict[Phase, int]:
    """The seconds to take off each: the same everywhere, but never more than one has to spare."""
    cuts: dict[Phase, int] = {}
    for phase in sorted(spare, key=lambda phase: spare[phase]):
        share = (total - sum(cuts.values())) // (len(spare) - len(cuts)) // STEP * STEP
        if spare[phase] >= share:
            # Whoever is left has as much to spare.
            return cuts | {other: share for other in spare if other not in cuts}
        cuts[phase] = spare[phase] // STEP * STEP
    return cuts


def _dropping(dialogue: Dialogue, now: datetime) -> WayOut | None:
    """Without the last question marked optional whose round is still to come."""
    to_come = [phase.of for phase in rounds_to_come(dialogue)]
    optional = [q.id for q in dialogue.questions if q.optional and q.id in to_come]
    if not optional:
        return None
    event = QuestionDropped(optional[-1])
    left = phases_of(_after(dialogue, [event]))
    gone = tuple(phase for phase in phases_of(dialogue) if phase not in left)
    return WayOut(Kind.DROP, _ends(dialogue, [event], now), question=event.question, gone=gone)


def _ends(dialogue: Dialogue, events: Iterable[Event], now: datetime) -> datetime:
    """When the evening ends once this has happened."""
    seen = projection(_after(dialogue, events), now)
    return seen.ends if seen else now


def _after(dialogue: Dialogue, events: Iterable[Event]) -> Dialogue:
    plan = dialogue.plan
    for event in events:
        plan = plan_changed(plan, event, dialogue.evening.current)
    return replace(dialogue, plan=plan)


def _is_round(phase: Phase) -> bool:
    return phase.kind is PhaseKind.ROUND
