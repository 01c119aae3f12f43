"""What can be remarked on a document before it is written, and how one remark is put right."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.entry import Event
from facilitator.domain.events import RemarkLetBe, TextName
from facilitator.domain.marks import MarkedText, tidy_marks
from facilitator.domain.message import Message, NotNow
from facilitator.domain.moves.answers import reword_answer
from facilitator.domain.moves.plan import reword_question
from facilitator.domain.moves.texts import change_text
from facilitator.harvest import front
from facilitator.harvest.texts import cleaned


class RemarkKind(StrEnum):
    """What a remark is about."""

    NO_ANSWERS = "no answers"
    NO_ADDRESS = "no address"
    NO_ALTERNATIVE = "no alternative text"
    E_MAIL = "e-mail address"
    PHONE = "phone number"
    NAME = "name"
    LONG = "very long"
    QUOTES = "mixed quotes"
    CAPITAL = "stray capital"
    TWICE = "under two questions"
    ALL_BOLD = "all bold"
    UNFINISHED = "unfinished"
    CONTRAST = "weak contrast"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in the document a remark leads to: an answer, a question, or another text."""

    answer: str = ""
    question: str = ""
    """The question that has this heading; for an answer, the question it stands under."""
    text: TextName | None = None
    paragraph: int = 0
    """Which of the text's paragraphs, from 0."""


@dataclass(frozen=True, slots=True)
class Repair:
    """A way to put it right: what it would do, and the words before and after."""

    label: Message
    was: MarkedText
    becomes: MarkedText


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to look at before the document goes out. It never keeps it from being written."""

    kind: RemarkKind
    message: Message
    """The sentence, for `Language.tell` of whoever reads it."""
    spot: Spot = Spot()
    words: str = ""
    """What it is about, as it stands there; "" for the whole text."""
    repair: Repair | None = None
    """None where only a person can put it right."""
    other: str = ""
    """The id of the other answer, where it is about two."""


def mend(dialogue: Dialogue, remark: Remark) -> Event:
    """The move that carries out the repair of a remark: `session.do(mend, remark)`."""
    if remark.repair is None:
        raise NotNow("Only you can put this right.")
    was, becomes = remark.repair.was, remark.repair.becomes
    spot = remark.spot
    if spot.answer:
        found = dialogue.answers.get(spot.answer)
        _same(was, found.now if found else None)
        return reword_answer(dialogue, spot.answer, becomes.text, becomes.marks)
    if spot.text:
        return change_text(dialogue, spot.text, _mended(dialogue, spot, was, becomes))
    question = dialogue.question(spot.question)
    _same(was, MarkedText(question.text) if question else None)
    return reword_question(dialogue, spot.question, becomes.text)


def let_be(dialogue: Dialogue, remark: Remark) -> RemarkLetBe:
    """The move with which a remark is not raised again for the same words."""
    event = _as_let_be(dialogue, remark)
    if event in dialogue.let_be:
        raise NotNow("It is let be already.")
    return event


def raised(dialogue: Dialogue, remarks: Iterable[Remark]) -> tuple[Remark, ...]:
    """Those that nobody has let be."""
    return tuple(
        remark for remark in remarks if _as_let_be(dialogue, remark) not in dialogue.let_be
    )


def _as_let_be(dialogue: Dialogue, remark: Remark) -> RemarkLetBe:
    """With the words it is about, also where that is all of a text: others are another matter."""
    spot, words = remark.spot, remark.words or _standing(dialogue, remark.spot)
    return RemarkLetBe(remark.kind, words, spot.answer, spot.question, spot.text, remark.other)


def _standing(dialogue: Dialogue, spot: Spot) -> str:
    """What stands in a place now; "" where nothing does."""
    if spot.text:
        paragraphs = _paragraphs(dialogue, spot.text)
        return "".join(each.text for each in paragraphs[spot.paragraph : spot.paragraph + 1])
    if spot.answer:
        answer = dialogue.answers.get(spot.answer)
        return answer.text if answer else ""
    question = dialogue.question(spot.question)
    return question.text if question else ""


def _paragraphs(dialogue: Dialogue, name: TextName) -> list[MarkedText]:
    if name is TextName.INTRODUCTION:
        return list(front.introduction(dialogue.plan))
    written = dialogue.plan.texts.get(name, ())
    return [paragraph for paragraph in map(cleaned, written) if paragraph]


def _mended(
    dialogue: Dialogue, spot: Spot, was: MarkedText, becomes: MarkedText
) -> list[MarkedText]:
    """A text with one paragraph put right; the sentences around the questions have only one."""
    if spot.text is None or spot.text in (TextName.METHOD, TextName.BRIDGE):
        return [becomes]
    paragraphs = _paragraphs(dialogue, spot.text)
    _same(was, *paragraphs[spot.paragraph : spot.paragraph + 1])
    paragraphs[spot.paragraph] = becomes
    return paragraphs


def _same(was: MarkedText, now: MarkedText | None = None) -> None:
    """Refuse to write over words that nobody was asked about."""
    if now is None or cleaned(now) != was:
        raise NotNow("The words have changed since.")


def put(marked: MarkedText, start: int, end: int, words: str) -> MarkedText:
    """The text with other words in one place; marks stay on what they were on."""

    def place(at: int) -> int:
        return at if at <= start else start + len(words) + max(at - end, 0)

    text = marked.text[:start] + words + marked.text[end:]
    return tidy_marks(
        text, (replace(m, start=place(m.start), end=place(m.end)) for m in marked.marks)
    )
