"""Moves on the plan, while the evening is under way."""

from dataclasses import replace
from datetime import date

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.events import (
    DialogueCreated,
    GroupAdded,
    GroupDropped,
    GroupRenamed,
    GroupRestored,
    KeepUntilChanged,
    LengthChanged,
    MovingChanged,
    QuestionAdded,
    QuestionDropped,
    QuestionMoved,
    QuestionRestored,
    QuestionReworded,
    ReportBackChanged,
    TurnLengthChanged,
)
from facilitator.domain.message import NotNow
from facilitator.domain.phases import Phase
from facilitator.domain.plan import Group, Plan, Question, ReportBack
from facilitator.domain.text import clean

LONGEST = 24 * 60 * 60


def create_dialogue(dialogue: Dialogue, key: str, plan: Plan) -> DialogueCreated:
    """Make a dialogue of a plan, whose questions and groups have lasting ids by now."""
    if dialogue.id:
        raise NotNow("This dialogue has a plan already.")
    return DialogueCreated(key, plan)


def add_question(dialogue: Dialogue, question: Question, after: str | None = None) -> QuestionAdded:
    """Ask one thing more."""
    if dialogue.question(question.id):
        raise NotNow("This question is in the plan already.")
    if after:
        _question(dialogue, after)
    return QuestionAdded(replace(question, text=_worded(question.text)), after)


def reword_question(dialogue: Dialogue, question: str, text: str) -> QuestionReworded:
    """Put a guiding question differently."""
    if _question(dialogue, question).text == _worded(text):
        raise NotNow("Nothing has changed.")
    return QuestionReworded(question, _worded(text))


def drop_question(dialogue: Dialogue, question: str) -> QuestionDropped:
    """Do not ask this after all. Answers to it are kept, and stay in the document."""
    _question(dialogue, question)
    if question in dialogue.plan.dropped:
        raise NotNow("This question was dropped already.")
    return QuestionDropped(question)


def restore_question(dialogue: Dialogue, question: str) -> QuestionRestored:
    """Ask a dropped question after all."""
    if question not in dialogue.plan.dropped:
        raise NotNow("This question was not dropped.")
    return QuestionRestored(question)


def move_question(dialogue: Dialogue, question: str, after: str | None) -> QuestionMoved:
    """Ask a question after another one (""; first)."""
    _question(dialogue, question)
    if after == question:
        raise NotNow("A question cannot follow itself.")
    if after:
        _question(dialogue, after)
    return QuestionMoved(question, after)


def add_group(dialogue: Dialogue, group: Group) -> GroupAdded:
    """Seat one more group."""
    if dialogue.group(group.id):
        raise NotNow("This group is there already.")
    return GroupAdded(replace(group, name=_worded(group.name)))


def rename_group(dialogue: Dialogue, group: str, name: str) -> GroupRenamed:
    """Call a group something else."""
    if _group(dialogue, group).name == _worded(name):
        raise NotNow("Nothing has changed.")
    return GroupRenamed(group, _worded(name))


def drop_group(dialogue: Dialogue, group: str) -> GroupDropped:
    """Note that a group is not in use. What it said stays."""
    _group(dialogue, group)
    if group in dialogue.plan.dropped:
        raise NotNow("This group is not in use already.")
    return GroupDropped(group)


def restore_group(dialogue: Dialogue, group: str) -> GroupRestored:
    """Note that a group is in use after all."""
    if group not in dialogue.plan.dropped:
        raise NotNow("This group is in use.")
    return GroupRestored(group)


def change_length(dialogue: Dialogue, phase: Phase, to: int) -> LengthChanged:
    """Give a phase another length, in seconds."""
    if dialogue.plan.length(phase) == to:
        raise NotNow("Nothing has changed.")
    return LengthChanged(phase, _length(to))


def change_moving(dialogue: Dialogue, to: int) -> MovingChanged:
    """Give people another time to find their group, in seconds."""
    if dialogue.plan.now.moving == to:
        raise NotNow("Nothing has changed.")
    return MovingChanged(_length(to))


def change_turn_length(dialogue: Dialogue, to: int) -> TurnLengthChanged:
    """Give each group another time to report back, in seconds."""
    if dialogue.plan.now.turn == to:
        raise NotNow("Nothing has changed.")
    return TurnLengthChanged(_length(to))


def change_report_back(dialogue: Dialogue, to: ReportBack) -> ReportBackChanged:
    """Let the groups tell each other at another moment."""
    if dialogue.plan.now.report_back is to:
        raise NotNow("Nothing has changed.")
    return ReportBackChanged(to)


def keep_until(dialogue: Dialogue, day: date) -> KeepUntilChanged:
    """Keep the raw notes until another day."""
    if dialogue.plan.now.keep_until == day.isoformat():
        raise NotNow("Nothing has changed.")
    return KeepUntilChanged(day.isoformat())


def _length(seconds: int) -> int:
    if not 0 <= seconds <= LONGEST:
        raise NotNow("A length lies between nothing and a day.")
    return seconds


def _worded(text: str) -> str:
    if not (cleaned := clean(text)):
        raise NotNow("Type some words first.")
    return cleaned


def _question(dialogue: Dialogue, key: str) -> Question:
    if (found := dialogue.question(key)) is None:
        raise NotNow("There is no such question.")
    return found


def _group(dialogue: Dialogue, key: str) -> Group:
    if (found := dialogue.group(key)) is None:
        raise NotNow("There is no such group.")
    return found
