"""Who has the floor in a report-back, who is next, and what each group has said."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from facilitator.domain.clock import NONE, Turn
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.phases import Phase, PhaseKind
from facilitator.domain.plan import Group


@dataclass(frozen=True, slots=True)
class Speaker:
    """A group in a report-back."""

    group: Group
    number: int
    answers: int
    """How many it has under the question of this report-back; under all, where it is about all."""
    spoken: timedelta = NONE
    heard: bool = False
    speaking: bool = False


def speakers(dialogue: Dialogue, phase: Phase, now: datetime) -> tuple[Speaker, ...]:
    """The groups in the order they have, or get, the floor.

    Those who were heard come first, as they were heard. Of the others, whoever has nothing noted
    yet is asked first; for the rest a different group begins each time.
    """
    heard = list(dict.fromkeys(t.group for t in _turns(dialogue, phase)))
    waiting = [g for g in _starting_with_another(dialogue, phase) if g.id not in heard]
    waiting.sort(key=lambda group: _answers(dialogue, phase, group) > 0)
    known = [group for key in heard if (group := dialogue.group(key))]
    return tuple(_speaker(dialogue, phase, group, now) for group in (*known, *waiting))


def next_group(dialogue: Dialogue) -> Group | None:
    """The group that gets the floor next in the current report-back; None when all were heard."""
    phase = dialogue.evening.current
    if phase is None or phase.kind is not PhaseKind.REPORT_BACK:
        return None
    began = dialogue.evening.runs[phase].began
    waiting = (s for s in speakers(dialogue, phase, began) if not s.heard and not s.speaking)
    return next((speaker.group for speaker in waiting), None)


def _starting_with_another(dialogue: Dialogue, phase: Phase) -> list[Group]:
    groups = list(dialogue.groups)
    kinds = [p for p in dialogue.plan.phases if p.kind is PhaseKind.REPORT_BACK]
    first = kinds.index(phase) % len(groups) if phase in kinds and groups else 0
    return groups[first:] + groups[:first]


def _speaker(dialogue: Dialogue, phase: Phase, group: Group, now: datetime) -> Speaker:
    turns = [turn for turn in _turns(dialogue, phase) if turn.group == group.id]
    now_speaking = dialogue.evening.turn
    return Speaker(
        group,
        number=next((n for n, g in enumerate(dialogue.groups, 1) if g.id == group.id), 0),
        answers=_answers(dialogue, phase, group),
        spoken=sum(((t.until or now) - t.since for t in turns), NONE),
        heard=bool(turns) and all(turn.until for turn in turns),
        speaking=now_speaking is not None and now_speaking in turns,
    )


def _turns(dialogue: Dialogue, phase: Phase) -> list[Turn]:
    return [turn for turn in dialogue.evening.turns if turn.phase == phase]


def _answers(dialogue: Dialogue, phase: Phase, group: Group) -> int:
    asked = [phase.of] if phase.of else [q.id for q in dialogue.known_questions]
    said = (answer for key in asked for answer in dialogue.answers_to(key))
    return sum(group.id in dialogue.saying(answer) for answer in said)
