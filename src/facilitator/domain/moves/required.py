"""What moves on answers require: that the answer is there, and that there are words."""

from facilitator.domain.answers import Answer, Status
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.marks import MarkedText, carry_marks
from facilitator.domain.message import NotNow
from facilitator.domain.text import clean


def worded(said: MarkedText) -> MarkedText:
    """What was said, safe to keep; refused when nothing is left of it."""
    words = carry_marks(said, clean(said.text))
    if not words:
        raise NotNow("Type the answer first.")
    return words


def must_be_new(dialogue: Dialogue, *answers: str) -> None:
    """Refuse an id that is taken: one answer would hide behind the other."""
    if any(key in dialogue.answers for key in answers) or len(set(answers)) < len(answers):
        raise NotNow("This answer has already been written down.")


def kept(dialogue: Dialogue, answer: str) -> Answer:
    """The answer with this id, whatever became of it."""
    found = dialogue.answers.get(answer)
    if found is None or found.status is Status.FORGOTTEN:
        raise NotNow("This answer is no longer there.")
    return found


def listed(dialogue: Dialogue, answer: str) -> Answer:
    """The answer with this id, unless another one stands in its place."""
    found = kept(dialogue, answer)
    if found.status is Status.MERGED:
        other = dialogue.answers[found.into].text if found.into in dialogue.answers else ""
        raise NotNow("This answer was made one with others: change “{words}”.", words=other)
    if found.status is Status.SPLIT:
        raise NotNow("This answer was split since: its parts stand in its place.")
    if found.status is Status.UNMERGED:
        raise NotNow("This answer was taken apart since: its originals stand in its place.")
    return found


def standing(dialogue: Dialogue, answer: str) -> Answer:
    """The answer with this id, if it is in the document."""
    found = kept(dialogue, answer)
    if not found.standing:
        raise NotNow("This answer is not in the document any more.")
    return found
