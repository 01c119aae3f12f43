"""The lists of answers that the harvest is made of, one at a time, as the screen shows them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from facilitator.domain.answers import Answer, Status
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.entry import Event
from facilitator.domain.events import AnswerKind
from facilitator.domain.line import Address
from facilitator.domain.message import NotNow
from facilitator.domain.moves.answers import (
    leave_out_answer,
    move_answer,
    star_answer,
    take_back_answer,
    unstar_answer,
)
from facilitator.domain.text import clean
from facilitator.harvest import wording
from facilitator.language import Language
from facilitator.tui.numbering import others_saying
from facilitator.tui.several import together
from facilitator.tui.widgets.answers import AnswerRow, RowStatus

SHOWN = (Status.STANDING, Status.LEFT_OUT)
"""Answers that stand in a list; of the others something else stands there."""


@dataclass(frozen=True, slots=True)
class AnswersOf:
    """One list: what it is called, and what stands in it."""

    of: str = ""
    """A question's id, "" for the parking lot, or a kind of answer."""
    title: str = ""
    number: int = 0
    """Of the question; 0 for the other lists."""
    answers: tuple[Answer, ...] = ()


def lists(dialogue: Dialogue, language: Language, here: str = "") -> tuple[AnswersOf, ...]:
    """A list for each question, then what belongs to none; of those only what is not empty.

    The list one is at stays, and there is always one.
    """
    found = [*_of_questions(dialogue, language), *_others(dialogue, language)]
    kept = tuple(each for each in found if each.number or each.answers or each.of == here)
    return kept or (found[0],)


def _of_questions(dialogue: Dialogue, language: Language) -> Iterator[AnswersOf]:
    for number, question in enumerate(dialogue.known_questions, start=1):
        title = clean(question.text) or wording.question(language, number)
        answers = shown(dialogue, question.id)
        if question.harvested or answers:
            yield AnswersOf(question.id, title, number, answers)


def _others(dialogue: Dialogue, language: Language) -> Iterator[AnswersOf]:
    titles = {
        "": wording.parking_lot(language),
        AnswerKind.AGREEMENT: wording.agreements(language),
        AnswerKind.SPEAKER_QUESTION: wording.speaker_questions(language),
        AnswerKind.TALK_NOTE: language.say("Notes on the talk, for the introduction"),
    }
    for of, title in titles.items():
        yield AnswersOf(of, title, answers=shown(dialogue, of))


def shown(dialogue: Dialogue, of: str) -> tuple[Answer, ...]:
    """What stands in a list, in order; what is out of the document has its place as well."""
    return tuple(answer for answer in dialogue.listed(of) if answer.status in SHOWN)


def shown_of(dialogue: Dialogue, keys: Iterable[str]) -> str:
    """The first of these answers that stands in a list; "" when none does."""
    found = (dialogue.answers[key] for key in keys if key in dialogue.answers)
    return next((answer.id for answer in found if answer.status in SHOWN), "")


def rows(dialogue: Dialogue, listed: AnswersOf) -> tuple[AnswerRow, ...]:
    """The answers of a list as rows. Whose they were is no part of the document."""
    groups = {group.id: number for number, group in enumerate(dialogue.groups, start=1)}
    return tuple(
        AnswerRow(
            answer.id,
            answer.now,
            number=number,
            tally=others_saying(dialogue, answer),
            starred=answer.starred,
            status=RowStatus.IN if answer.standing else RowStatus.OUT,
            address=Address(groups.get(answer.group, 0), listed.number),
        )
        for number, answer in enumerate(listed.answers, start=1)
    )


# -- moves ------------------------------------------------------------------------------------


def shift_answer(dialogue: Dialogue, answer: str, by: int) -> Event:
    """Put an answer one further down, or up, among those that are shown."""
    if answer not in dialogue.answers:
        raise NotNow("This answer is no longer there.")
    keys = [each.id for each in shown(dialogue, dialogue.list_of(dialogue.answers[answer]))]
    to = keys.index(answer) + by if answer in keys else -1
    if not 0 <= to < len(keys):
        raise NotNow("There is nothing beyond it in this list.")
    others = [key for key in keys if key != answer]
    return move_answer(dialogue, answer, after=others[to - 1] if to else "")


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
