"""The lists of answers that the harvest is made of, one at a time, as the screen shows them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

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
from facilitator.domain.moves.texts import leave_out_because
from facilitator.domain.text import clean
from facilitator.harvest import wording
from facilitator.language import Language
from facilitator.language import language as language_of
from facilitator.tui.harvest_texts import Text, texts
from facilitator.tui.numbering import others_saying
from facilitator.tui.several import together
from facilitator.tui.widgets.answers import AnswerRow, RowStatus

TEXTS = "texts"
"""What the list of texts goes by, beside the ids of questions and the kinds of answers."""
SHOWN = (Status.STANDING, Status.LEFT_OUT)
"""Answers that stand in a list; of the others something else stands there."""


@dataclass(frozen=True, slots=True)
class AnswersOf:
    """One list: what it is called, and what stands in it."""

    of: str = ""
    """A question's id, "" for the parking lot, a kind of answer, or the texts around them all."""
    title: str = ""
    number: int = 0
    """Of the question; 0 for the other lists."""
    answers: tuple[Answer, ...] = ()
    texts: tuple[Text, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """What its rows go by, in order."""
        return tuple(each.key for each in self.texts) or tuple(a.id for a in self.answers)


def lists(dialogue: Dialogue, language: Language, here: str = "") -> tuple[AnswersOf, ...]:
    """The texts, notes for the introduction, a list for each question, what belongs to none.

    Of the others than questions only what is not empty; the list one is at stays.
    """
    found = (
        _of_texts(dialogue, language),
        _of(
            dialogue, AnswerKind.TALK_NOTE, language.say("Notes on the talk, for the introduction")
        ),
        *_of_questions(dialogue, language),
        _of(dialogue, "", wording.parking_lot(language)),
        _of(dialogue, AnswerKind.AGREEMENT, wording.agreements(language)),
        _of(dialogue, AnswerKind.SPEAKER_QUESTION, wording.speaker_questions(language)),
    )
    return tuple(each for each in found if each.number or each.keys or each.of == here)


def first_of(found: Sequence[AnswersOf]) -> str:
    """Where one begins: the first list with answers to a question, else the first there is."""
    asked = next((each.of for each in found if each.number), None)
    return found[0].of if asked is None else asked


def _of_texts(dialogue: Dialogue, language: Language) -> AnswersOf:
    title = language.say("The texts around the answers")
    tongue = language_of(dialogue.plan.now.language)
    return AnswersOf(TEXTS, title, texts=texts(dialogue, language, tongue))


def _of_questions(dialogue: Dialogue, language: Language) -> Iterator[AnswersOf]:
    for number, question in enumerate(dialogue.known_questions, start=1):
        title = clean(question.text) or wording.question(language, number)
        answers = shown(dialogue, question.id)
        if question.harvested or answers:
            yield AnswersOf(question.id, title, number, answers)


def _of(dialogue: Dialogue, of: str, title: str) -> AnswersOf:
    return AnswersOf(of, title, answers=shown(dialogue, of))


def shown(dialogue: Dialogue, of: str) -> tuple[Answer, ...]:
    """What stands in a list, in order; what is out of the document has its place as well."""
    return tuple(answer for answer in dialogue.listed(of) if answer.status in SHOWN)


def shown_of(dialogue: Dialogue, keys: Iterable[str]) -> str:
    """The first of these answers that stands in a list; "" when none does."""
    found = (dialogue.answers[key] for key in keys if key in dialogue.answers)
    return next((answer.id for answer in found if answer.status in SHOWN), "")


Known = dict[str, tuple[Answer, AnswerRow]]
"""Answers and the rows they were made into."""


def rows(
    dialogue: Dialogue, listed: AnswersOf, known: Known | None = None
) -> tuple[AnswerRow, ...]:
    """The answers of a list as rows. Whose they were is no part of the document.

    A row that is `known` and still the same is not made again.
    """
    known = {} if known is None else known
    numbers = {group.id: number for number, group in enumerate(dialogue.groups, start=1)}
    addresses = {key: _address(number, listed.number) for key, number in numbers.items()}
    room = _address(0, listed.number)
    made: list[AnswerRow] = []
    for number, answer in enumerate(listed.answers, start=1):
        address = addresses.get(answer.group, room)
        before = known.get(answer.id)
        if (
            before
            and before[0] is answer
            and before[1].number == number
            and before[1].address is address
        ):
            made.append(before[1])
        else:
            row = _row(dialogue, answer, number, address)
            made.append(row)
            if not answer.tally and not answer.originals:  # who else said it may change elsewhere
                known[answer.id] = (answer, row)
    return tuple(made)


@lru_cache(maxsize=512)
def _address(group: int, question: int) -> Address:
    """The same one each time, so that comparing it costs nothing."""
    return Address(group, question)


def _row(dialogue: Dialogue, answer: Answer, number: int, address: Address) -> AnswerRow:
    return AnswerRow(
        answer.id,
        answer.now,
        number=number,
        tally=others_saying(dialogue, answer),
        starred=answer.starred,
        status=RowStatus.IN if answer.standing else RowStatus.OUT,
        address=address,
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


def turn_out_because(dialogue: Dialogue, answers: Sequence[str], reason: str) -> tuple[Event, ...]:
    """Keep answers out of the document for a reason, those that are out already as well."""
    found = [a for a in map(dialogue.answers.get, answers) if a and a.status in SHOWN]
    others = [a for a in found if a.standing or a.reason != clean(reason)]
    if not others:
        raise NotNow("Nothing has changed.")
    return tuple(event for a in others for event in leave_out_because(dialogue, a.id, reason))
