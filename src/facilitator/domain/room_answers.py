"""Answers on the wall: one that is looked at together, or a page that is read back."""

from facilitator.domain.answers import Answer
from facilitator.domain.clock_words import Speaks
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.events import AnswerKind
from facilitator.domain.text import clean
from facilitator.domain.wall import Choices, RoomView, Showing


def answers_shown(dialogue: Dialogue, choices: Choices, speaks: Speaks) -> RoomView | None:
    """The answers that were chosen for the wall, without who said them; None when none were."""
    heard = speaks.say("Did we get this right?")
    for answer in _public(dialogue, (choices.answer,)):
        return RoomView(Showing.ANSWER, clean(answer.text), heard)
    if not choices.page:
        return None
    page = _public(dialogue, choices.page)
    return RoomView(
        Showing.READ_BACK,
        also=heard,
        texts=tuple(clean(answer.text) for answer in page),
        chosen=next((n for n, answer in enumerate(page) if answer.id == choices.reading), None),
    )


def _public(dialogue: Dialogue, keys: tuple[str, ...]) -> list[Answer]:
    """Those of these answers that are for the room to see: never notes, nor what was left out."""
    known = (dialogue.answers.get(key) for key in keys)
    return [a for a in known if a and a.standing and a.kind is not AnswerKind.TALK_NOTE]
