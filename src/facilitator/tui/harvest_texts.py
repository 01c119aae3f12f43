"""The texts around the answers as a list: each paragraph, and each question, is a row of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.entry import Event
from facilitator.domain.events import TextName
from facilitator.domain.marks import Mark, MarkedText
from facilitator.domain.message import NotNow
from facilitator.domain.moves.plan import reword_question
from facilitator.domain.moves.texts import move_paragraph, write_paragraph
from facilitator.domain.text import clean
from facilitator.domain.typed import in_parts
from facilitator.harvest import front
from facilitator.harvest.profile import CLASSIC, Part, Profile
from facilitator.harvest.profile import title as form_title
from facilitator.harvest.texts import cleaned
from facilitator.language import Language
from facilitator.tui.edited_words import reworded
from facilitator.tui.text_words import IN_ORDER, named, question_key, text_key
from facilitator.tui.widgets.answers import AnswerRow, RowStatus

NOTHING, BETWEEN = "–", "  "

_PARTS = {
    TextName.IN_SHORT: Part.IN_SHORT,
    TextName.COMMON_THREADS: Part.THREADS,
    TextName.DIFFERENCES: Part.DIFFERENCES,
    TextName.NEXT_STEPS: Part.NEXT_STEPS,
}
"""Texts that a document has only if that part of it was chosen."""
_LONG = {TextName.INTRODUCTION, *_PARTS}
"""Texts that may have several paragraphs."""


@dataclass(frozen=True, slots=True)
class Text:
    """One paragraph of a text, or the words of a question."""

    key: str
    label: str
    words: MarkedText
    name: TextName | None = None
    paragraph: int = 0
    question: str = ""


def texts(dialogue: Dialogue, says: Language, tongue: Language) -> tuple[Text, ...]:
    """All of them in the order of the document, also those nobody has written yet.

    `says` is the facilitator's language, `tongue` the document's.
    """
    return tuple(_texts(dialogue, says, tongue))


def _texts(dialogue: Dialogue, says: Language, tongue: Language) -> Iterator[Text]:
    for name in IN_ORDER:
        if name is TextName.BRIDGE:
            yield from _questions(dialogue, says)
        for place, words in enumerate(shown(dialogue, name, tongue) or (MarkedText(),)):
            yield Text(text_key(name, place), named(name, says), words, name, place)


def _questions(dialogue: Dialogue, says: Language) -> Iterator[Text]:
    for number, question in enumerate(dialogue.known_questions, start=1):
        label = says.say("question {n}", n=number)
        words = MarkedText(clean(question.text))
        yield Text(question_key(question.id), label, words, question=question.id)


def shown(dialogue: Dialogue, name: TextName, tongue: Language) -> tuple[MarkedText, ...]:
    """The paragraphs of a text as the document has them: written, planned or made."""
    plan = dialogue.plan
    if name in _PARTS:
        return tuple(filter(None, map(cleaned, plan.texts.get(name, ()))))
    if name is TextName.INTRODUCTION:
        return front.introduction(plan)
    masthead = front.masthead(dialogue, tongue)
    asked = sum(question.harvested for question in dialogue.known_questions)
    one = {
        TextName.KIND: lambda: MarkedText(masthead.kind),
        TextName.DATE: lambda: MarkedText(masthead.date),
        TextName.TITLE: lambda: MarkedText(masthead.theme),
        TextName.METHOD: lambda: front.method(dialogue, tongue, asked),
        TextName.BRIDGE: lambda: front.bridge(plan, tongue),
    }[name]()
    return (one,) if one else ()


def text_rows(found: Sequence[Text], profile: Profile = CLASSIC) -> tuple[AnswerRow, ...]:
    """Texts as rows: what each is called, in bold, and its words."""
    return tuple(
        AnswerRow(text.key, _labelled(text), status=_status(text, profile)) for text in found
    )


def _status(text: Text, profile: Profile) -> RowStatus:
    return RowStatus.OUT if text.words and not _stands(text, profile) else RowStatus.IN


def about_text(text: Text, profile: Profile, says: Language) -> str:
    """Why a text is not in the document, and how it gets there; "" where it can be."""
    if _stands(text, profile):
        return ""
    return says.say(
        "The form “{form}” has no such part: choose another in /export.",
        form=form_title(profile, says),
    )


def _stands(text: Text, profile: Profile) -> bool:
    part = _PARTS.get(text.name) if text.name else None
    return part is None or profile.has(part)


def _labelled(text: Text) -> MarkedText:
    if text.paragraph:
        return text.words
    by = len(text.label) + len(BETWEEN)
    marks = (replace(m, start=m.start + by, end=m.end + by) for m in text.words.marks)
    words = f"{text.label}{BETWEEN}{text.words.text or NOTHING}"
    return MarkedText(words, (Mark(0, len(text.label)), *marks))


def has_paragraphs(key: str) -> bool:
    """Whether the text with this key may have several."""
    return key.partition(":")[0] in _LONG


# -- moves ------------------------------------------------------------------------------------


def write_text(dialogue: Dialogue, text: Text, typed: str, tongue: Language) -> Event:
    """Put a text differently; ` // ` begins a new paragraph, nothing takes it out.

    Refused where its words have changed meanwhile: nobody was asked about those.
    """
    if text.question:
        return reword_question(dialogue, text.question, typed)
    assert text.name
    now = shown(dialogue, text.name, tongue)
    if (now[text.paragraph] if text.paragraph < len(now) else MarkedText()) != text.words:
        raise NotNow("The words have changed since.")
    parts = in_parts(typed) if text.name in _LONG else (typed,)
    words = [reworded(text.words, part) for part in parts]
    return write_paragraph(dialogue, text.name, text.paragraph, words, now)


def shift_text(dialogue: Dialogue, text: Text, by: int, tongue: Language) -> Event:
    """Put a paragraph one further down, or up, in its text."""
    if text.name not in _LONG:
        raise NotNow("Only paragraphs of a text have an order.")
    return move_paragraph(
        dialogue, text.name, text.paragraph, by, shown(dialogue, text.name, tongue)
    )
