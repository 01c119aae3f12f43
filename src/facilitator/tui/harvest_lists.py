"""The lists of answers that the harvest is made of: what each is called, what stands in it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from facilitator.domain.answers import Answer, Status
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.events import AnswerKind
from facilitator.domain.text import clean
from facilitator.harvest import wording
from facilitator.language import Language

TEXTS = "texts"
"""What the list of texts goes by, beside the ids of questions and the kinds of answers."""
SHOWN = (Status.STANDING, Status.LEFT_OUT)
"""Answers that stand in a list; of the others something else stands there."""


@dataclass(frozen=True, slots=True)
class AnswersOf:
    """One list, as it is called. What stands in it is `shown`, or the texts."""

    of: str = ""
    """A question's id, "" for the parking lot, a kind of answer, or the texts around them all."""
    title: str = ""
    number: int = 0
    """Of the question; 0 for the other lists."""


def lists(dialogue: Dialogue, language: Language, here: str = "") -> tuple[AnswersOf, ...]:
    """The texts, notes for the introduction, a list for each question, what belongs to none.

    Of the others than questions only what is not empty; the list one is at stays.
    """
    say = language.say
    found = (
        AnswersOf(TEXTS, say("The texts around the answers")),
        AnswersOf(AnswerKind.TALK_NOTE, say("Notes on the talk, for the introduction")),
        *_of_questions(dialogue, language),
        AnswersOf("", wording.parking_lot(language)),
        AnswersOf(AnswerKind.AGREEMENT, wording.agreements(language)),
        AnswersOf(AnswerKind.SPEAKER_QUESTION, wording.speaker_questions(language)),
    )
    kept = (here, TEXTS)
    return tuple(e for e in found if e.number or e.of in kept or _any_shown(dialogue, e.of))


def first_of(found: Sequence[AnswersOf]) -> str:
    """Where one begins: the first list with answers to a question, else the first there is."""
    asked = next((each.of for each in found if each.number), None)
    return found[0].of if asked is None else asked


def _of_questions(dialogue: Dialogue, language: Language) -> Iterator[AnswersOf]:
    for number, question in enumerate(dialogue.known_questions, start=1):
        if question.harvested or _any_shown(dialogue, question.id):
            title = clean(question.text) or wording.question(language, number)
            yield AnswersOf(question.id, title, number)


def shown(dialogue: Dialogue, of: str) -> tuple[Answer, ...]:
    """What stands in a list, in order; what is out of the document has its place as well."""
    found = map(dialogue.answers.__getitem__, dialogue.order.get(of, ()))
    return tuple([answer for answer in found if answer.status in SHOWN])  # quicker, as a list


def _any_shown(dialogue: Dialogue, of: str) -> bool:
    return any(dialogue.answers[key].status in SHOWN for key in dialogue.order.get(of, ()))


def stands_in(dialogue: Dialogue, of: str, key: str) -> bool:
    """Whether an answer is shown in a list."""
    answer = dialogue.answers.get(key)
    return answer is not None and answer.status in SHOWN and dialogue.list_of(answer) == of


def shown_of(dialogue: Dialogue, keys: Iterable[str]) -> str:
    """The first of these answers that stands in a list; "" when none does."""
    found = (dialogue.answers[key] for key in keys if key in dialogue.answers)
    return next((answer.id for answer in found if answer.status in SHOWN), "")
