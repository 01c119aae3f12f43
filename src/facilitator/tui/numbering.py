"""The numbers people see: of questions, where one that was answered keeps its own; of groups."""

from facilitator.domain.answers import Answer
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


def who_said(dialogue: Dialogue, answer: Answer) -> tuple[str, ...]:
    """The groups that said this, numbered and by name, in the order of their numbers.

    Those no longer in use come last, by name; those that are forgotten are not there.
    """
    saying, used = set(dialogue.saying(answer)), dialogue.groups
    numbered = [f"{n} {group.name}" for n, group in enumerate(used, 1) if group.id in saying]
    others = (g for g in dialogue.plan.now.groups if g.id in saying and g not in used)
    return tuple(filter(None, (name.strip() for name in (*numbered, *(g.name for g in others)))))


def others_saying(dialogue: Dialogue, answer: Answer) -> int:
    """How many groups said the same, besides the one whose answer it is."""
    if not answer.tally and not answer.originals:
        return 0
    saying = dialogue.saying(answer)
    own = answer.group in saying or len(answer.originals) > 1
    return max(len(saying) - own, 0)
