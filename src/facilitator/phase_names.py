"""What the parts of an evening are called."""

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.phases import Phase, PhaseKind
from facilitator.language import Language


def phase_name(dialogue: Dialogue, phase: Phase, language: Language) -> str:
    """A phase in full: Welcome, Round 2, Report-back 2."""
    number = question_number(dialogue, phase)
    if number and phase.kind in (PhaseKind.ROUND, PhaseKind.REPORT_BACK):
        return f"{_name(phase, language)} {number}"
    return _name(phase, language)


def rail_name(dialogue: Dialogue, phase: Phase, language: Language) -> str:
    """A phase where several stand beside each other: Round 2, Back."""
    match phase.kind:
        case PhaseKind.REPORT_BACK:
            return language.say("Back")
        case PhaseKind.READ_BACK:
            return language.say("Read")
        case PhaseKind.CLOSING:
            return language.say("End")
        case _:
            return phase_name(dialogue, phase, language)


def shortest_name(dialogue: Dialogue, phase: Phase, language: Language) -> str:
    """The same where there is little room: R2."""
    if phase.kind is PhaseKind.ROUND:
        return f"{language.say('R')}{question_number(dialogue, phase)}"
    if phase.kind is PhaseKind.TALK:
        return min(_name(phase, language), language.say("Intro"), key=len)
    return rail_name(dialogue, phase, language)


def question_number(dialogue: Dialogue, phase: Phase) -> int:
    """The number of the question a phase is about, as people count; 0 for none."""
    known = [q.id for q in dialogue.known_questions]
    return known.index(phase.of) + 1 if phase.of in known else 0


def _name(phase: Phase, language: Language) -> str:
    match phase.kind:
        case PhaseKind.WELCOME:
            return language.say("Welcome")
        case PhaseKind.TALK:
            return language.say("Talk")
        case PhaseKind.ROUND:
            return language.say("Round")
        case PhaseKind.REPORT_BACK:
            return language.say("Report-back")
        case PhaseKind.BREAK:
            return language.say("Break")
        case PhaseKind.READ_BACK:
            return language.say("Reading back")
        case PhaseKind.CLOSING:
            return language.say("Closing")
