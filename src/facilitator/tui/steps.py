"""What the evening does next, and what the footer calls it."""

from dataclasses import dataclass

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.phases import Phase
from facilitator.domain.plan import Group
from facilitator.domain.timing import next_phase
from facilitator.domain.turns import next_group
from facilitator.language import Language
from facilitator.phase_names import phase_name


@dataclass(frozen=True, slots=True)
class Step:
    """A group gets the floor, a phase begins, or people go home."""

    phase: Phase | None = None
    group: Group | None = None


def next_step(dialogue: Dialogue) -> Step | None:
    """The step the evening takes next; None once it is closed."""
    if dialogue.evening.closed:
        return None
    if group := next_group(dialogue):
        return Step(group=group)
    return Step(phase=next_phase(dialogue))


def step_name(dialogue: Dialogue, step: Step, language: Language) -> str:
    """What the footer calls it: round 2, Oak, close."""
    if step.group:
        return dialogue.called(step.group)
    if step.phase:
        return phase_name(dialogue, step.phase, language).lower()
    return language.say("close")
