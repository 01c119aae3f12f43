"""Everything as it was first noted, group by group: what the answers were made of."""

from collections.abc import Iterator
from dataclasses import replace

from facilitator.domain.answers import Answer, Status
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.events import AnswerKind
from facilitator.domain.marks import MarkedText
from facilitator.domain.text import clean
from facilitator.harvest import part_words, wording
from facilitator.harvest.blocks import Block
from facilitator.harvest.texts import cleaned
from facilitator.language import Language


def annex(dialogue: Dialogue, language: Language) -> Block:
    """A part for each group and one for the whole room, in each the questions it spoke on.

    What was left out of the document is not here either.
    """
    noted = [a for a in dialogue.everything() if _noted(dialogue, a)]
    groups = {group.id: clean(group.name) for group in dialogue.plan.now.groups}
    parts = [
        Block(name, blocks=_lists(dialogue, [a for a in noted if a.group == key], language))
        for key, name in groups.items()
    ]
    rest = [answer for answer in noted if answer.group not in groups]
    rest += _said_again(dialogue)
    room = Block(part_words.whole_room(language), blocks=_lists(dialogue, rest, language))
    return Block(part_words.annex(language), blocks=tuple(b for b in (*parts, room) if b))


def _said_again(dialogue: Dialogue) -> Iterator[Answer]:
    """How others put what had been said already; whose words they were is not known."""
    for answer in dialogue.everything():
        if answer.kind is not AnswerKind.TALK_NOTE and _kept(dialogue, answer):
            for words in answer.us_too:
                yield replace(answer, group="", said=MarkedText(words))


def _noted(dialogue: Dialogue, answer: Answer) -> bool:
    """Whether it was noted as such, and is in the document in one way or another."""
    if answer.originals or answer.kind is AnswerKind.TALK_NOTE:
        return False
    return _kept(dialogue, answer)


def _kept(dialogue: Dialogue, answer: Answer) -> bool:
    """Whether it stands, or something that was made of it does."""
    match answer.status:
        case Status.STANDING:
            return True
        case Status.MERGED:
            into = dialogue.answers.get(answer.into)
            return into is not None and _kept(dialogue, into)
        case Status.SPLIT:
            return any(_kept(dialogue, part) for part in _parts(dialogue, answer))
        case _:
            return False


def _parts(dialogue: Dialogue, answer: Answer) -> Iterator[Answer]:
    """What it was cut into; a merged answer has it among its originals as well, but is no part."""
    return (a for a in dialogue.everything() if a.originals == (answer.id,))


def _lists(dialogue: Dialogue, answers: list[Answer], language: Language) -> tuple[Block, ...]:
    """The answers under what they answer, in the order they came in."""
    headings = {
        **{
            question.id: clean(question.text) or wording.question(language, number)
            for number, question in enumerate(dialogue.plan.now.questions, start=1)
        },
        "": wording.parking_lot(language),
        AnswerKind.AGREEMENT: wording.agreements(language),
        AnswerKind.SPEAKER_QUESTION: wording.speaker_questions(language),
    }
    blocks = (
        Block(
            heading,
            items=tuple(cleaned(a.said) for a in answers if dialogue.list_of(a) == of),
        )
        for of, heading in headings.items()
    )
    return tuple(block for block in blocks if block)
