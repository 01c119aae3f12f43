"""The check before a document is written: what to look at once more. It never blocks.

    for remark in raised(dialogue, check(harvest(dialogue, language))):
        print(language.tell(remark.message))
        if remark.repair:
            await session.do(mend, remark)

Each remark leads to its place (`Spot`). A repair is of the words as they were checked: after one,
check again, as it is refused on words that have changed since.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from facilitator.assist.likeness import Known
from facilitator.domain.events import TextName
from facilitator.domain.marks import MarkedText
from facilitator.domain.message import Message
from facilitator.harvest.blocks import Block
from facilitator.harvest.check_words import Habits, Piece, habits, private, remarks_on, short
from facilitator.harvest.contrast import readable
from facilitator.harvest.document import Harvest, HarvestAnswer, Section
from facilitator.harvest.remark import Remark, RemarkKind, Spot, let_be, mend, raised

__all__ = ["Remark", "RemarkKind", "Spot", "check", "let_be", "mend", "raised"]


def check(
    harvest: Harvest, *, accent: str = "", pictures: Mapping[str, str] | None = None
) -> tuple[Remark, ...]:
    """Everything worth a second look, in the order of the document.

    `accent` is the colour of the house style (`#1a5fb4`), `pictures` are its pictures: name to
    alternative text.
    """
    pieces = tuple(_pieces(harvest))
    manner = habits(piece.words.text for piece in pieces)
    return (
        *_on_texts(harvest, pieces, manner),
        *_twice(harvest),
        *_in_the_annex(harvest, pieces),
        *_on_the_house(accent, pictures or {}),
    )


def _pieces(harvest: Harvest) -> Iterator[Piece]:
    """Every text a person wrote, with where it stands, in order."""
    for number, paragraph in enumerate(harvest.introduction):
        spot = Spot(text=TextName.INTRODUCTION, paragraph=number)
        yield Piece(paragraph, spot, Message("in the introduction"))
    yield from _texts(harvest.opening)
    before_questions = Message("in the sentence before the questions")
    yield Piece(harvest.method, Spot(text=TextName.METHOD), before_questions)
    before_answers = Message("in the sentence before the answers")
    yield Piece(harvest.bridge, Spot(text=TextName.BRIDGE), before_answers)
    for number, section in enumerate(harvest.sections, start=1):
        if number <= len(harvest.questions):
            spot = Spot(question=section.of)
            yield Piece(MarkedText(section.heading), spot, _where(harvest, number, section))
        for answer in section.answers:
            where = _where(harvest, number, section)
            yield Piece(answer.text, _spot(section, answer), where, is_answer=True)
    yield from _texts(harvest.closing)


def _texts(blocks: Iterable[Block]) -> Iterator[Piece]:
    """The paragraphs of those that the facilitator wrote."""
    for block in blocks:
        for number, paragraph in enumerate(block.paragraphs if block.text else ()):
            spot = Spot(text=block.text, paragraph=number)
            yield Piece(paragraph, spot, Message("under “{heading}”", {"heading": block.heading}))


def _spot(section: Section, answer: HarvestAnswer) -> Spot:
    return Spot(answer=answer.id, question=section.of)


def _where(harvest: Harvest, number: int, section: Section) -> Message:
    if number <= len(harvest.questions):
        return Message("under question {n}", {"n": number})
    return Message("under “{heading}”", {"heading": section.heading})


def _on_texts(harvest: Harvest, pieces: tuple[Piece, ...], manner: Habits) -> Iterator[Remark]:
    """What is to be said of each text, and of each question without answers, in order."""
    empty = {section.of: section for section in harvest.sections if not section.answers}
    for piece in pieces:
        yield from remarks_on(piece, manner, harvest.language)
        if not piece.is_answer and piece.spot.question in empty:
            yield _no_answers(harvest, empty[piece.spot.question])


def _no_answers(harvest: Harvest, section: Section) -> Remark:
    number = harvest.sections.index(section) + 1
    message = Message(
        "Question {n} has no answers. The document says: “{sentence}”",
        {"n": number, "sentence": section.note},
    )
    return Remark(RemarkKind.NO_ANSWERS, message, Spot(question=section.of))


def _twice(harvest: Harvest) -> Iterator[Remark]:
    """What was said under an earlier question as well."""
    known = Known(harvest.language)
    places: dict[str, int] = {}
    for number, section in enumerate(harvest.sections[: len(harvest.questions)], start=1):
        for answer in section.answers:
            if other := known.most_alike(answer.text.text):
                values = {
                    "words": short(answer.text.text),
                    "where": _where(harvest, number, section),
                    "other": _where(harvest, places[other], harvest.sections[places[other] - 1]),
                }
                message = Message("“{words}” stands {where}, and much the same {other}.", values)
                spot = _spot(section, answer)
                yield Remark(RemarkKind.TWICE, message, spot, other=other)
        for answer in section.answers:
            places[answer.id] = number
            known.add(answer.id, answer.text.text)


def _in_the_annex(harvest: Harvest, pieces: tuple[Piece, ...]) -> Iterator[Remark]:
    """What tells who somebody is in a first wording, and stands nowhere else in the document.

    There is no repair: a first wording is what was said. It can be forgotten, or stay out.
    """
    known = {remark.words for piece in pieces for remark in private(piece, harvest.language)}
    for text in _first_wordings(harvest.closing):
        piece = Piece(text, Spot(), Message("in the annex"), is_answer=True)
        for remark in private(piece, harvest.language):
            if remark.words not in known:
                known.add(remark.words)
                yield replace(remark, repair=None)


def _first_wordings(blocks: Iterable[Block]) -> Iterator[MarkedText]:
    for block in blocks:
        yield from block.items
        yield from _first_wordings(block.blocks)


def _on_the_house(accent: str, pictures: Mapping[str, str]) -> Iterator[Remark]:
    for name, alternative in pictures.items():
        if not alternative.strip():
            message = Message(
                "The picture {name} has no alternative text for who cannot see it.", {"name": name}
            )
            yield Remark(RemarkKind.NO_ALTERNATIVE, message, words=name)
    if accent and not readable(accent):
        message = Message("The house colour {colour} is hard to read on white.", {"colour": accent})
        yield Remark(RemarkKind.CONTRAST, message, words=accent)
