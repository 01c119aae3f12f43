"""The numbers people see of questions: a question that was answered keeps its own."""

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.plan import Question


def numbered_questions(dialogue: Dialogue) -> tuple[Question, ...]:
    """The questions with a number, in order: number 1 first.

    Those that are asked, the dropped ones that have answers after all, and the one that is being
    talked about.
    """
    phase = dialogue.evening.current
    known = {q.id for q in dialogue.known_questions} | ({phase.of} if phase else set())
    return tuple(q for q in dialogue.plan.now.questions if q.id in known)


def number_of(dialogue: Dialogue, question: str) -> int:
    """The number of the question with this id; 0 for none."""
    keys = [q.id for q in numbered_questions(dialogue)]
    return keys.index(question) + 1 if question in keys else 0
