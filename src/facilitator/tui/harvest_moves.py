"""The moves of whoever makes the document, on answers as they stand in its lists."""

from collections.abc import Iterator, Sequence
from itertools import islice

from facilitator.domain.answers import Status
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.entry import Event
from facilitator.domain.marks import MarkedText
from facilitator.domain.message import NotNow
from facilitator.domain.moves.answers import (
    leave_out_answer,
    move_answer,
    star_answer,
    take_back_answer,
    unstar_answer,
)
from facilitator.domain.moves.merging import merge_answers
from facilitator.domain.moves.texts import leave_out_because
from facilitator.domain.text import clean
from facilitator.tui.act_words import short
from facilitator.tui.harvest_lists import SHOWN, shown
from facilitator.tui.several import together


def shift_answer(dialogue: Dialogue, answer: str, by: int) -> Event:
    """Put an answer one further down (1), or up (-1), among those that are shown."""
    if answer not in dialogue.answers:
        raise NotNow("This answer is no longer there.")
    passed = list(islice(_shown_from(dialogue, answer, by), 2))
    if not passed:
        raise NotNow("There is nothing beyond it in this list.")
    after = passed[0] if by > 0 else "".join(passed[1:])
    return move_answer(dialogue, answer, after=after)


def _shown_from(dialogue: Dialogue, answer: str, by: int) -> Iterator[str]:
    """Those that are shown beyond an answer, the nearest first."""
    found = dialogue.answers[answer]
    keys = dialogue.order[dialogue.list_of(found)]
    if found.status in SHOWN:
        place = keys.index(answer)
        beyond = range(place + 1, len(keys)) if by > 0 else range(place - 1, -1, -1)
        yield from (keys[n] for n in beyond if dialogue.answers[keys[n]].status in SHOWN)


def merge_shown(
    dialogue: Dialogue, answer: str, originals: Sequence[str], said: MarkedText
) -> Event:
    """Make one answer of several. One that is out of the document is named."""
    in_the_document(dialogue, originals)
    return merge_answers(dialogue, answer, originals, said)


def in_the_document(dialogue: Dialogue, answers: Sequence[str]) -> None:
    """Refused, by its number and first words, where one of these was left out."""
    for found in filter(None, map(dialogue.answers.get, answers)):
        if found.status is Status.LEFT_OUT:
            number = shown(dialogue, dialogue.list_of(found)).index(found) + 1
            raise NotNow(
                "{n} “{words}” is out of the document: Del has it back in.",
                n=number,
                words=short(found.text),
            )


def turn_out(dialogue: Dialogue, answers: Sequence[str]) -> tuple[Event, ...]:
    """Keep answers out of the document; if none of them is in it, have them back in."""
    found = [dialogue.answers[key] for key in answers if key in dialogue.answers]
    standing = any(answer.standing for answer in found)
    return together(dialogue, answers, leave_out_answer if standing else take_back_answer)


def turn_star(dialogue: Dialogue, answers: Sequence[str]) -> tuple[Event, ...]:
    """Give answers a star; if all of them have one, take it away."""
    found = [dialogue.answers[key] for key in answers if key in dialogue.answers]
    starred = all(answer.starred for answer in found)
    return together(dialogue, answers, unstar_answer if starred else star_answer)


def turn_out_because(dialogue: Dialogue, answers: Sequence[str], reason: str) -> tuple[Event, ...]:
    """Keep answers out of the document for a reason, those that are out already as well."""
    found = [a for a in map(dialogue.answers.get, answers) if a and a.status in SHOWN]
    others = [a for a in found if a.standing or a.reason != clean(reason)]
    if not others:
        raise NotNow("Nothing has changed.")
    return tuple(event for a in others for event in leave_out_because(dialogue, a.id, reason))
