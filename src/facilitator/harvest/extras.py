"""The parts that can be chosen: each made of what the dialogue knows, or left away."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from facilitator.domain.days import day_of
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.events import TextName
from facilitator.domain.marks import Mark, MarkedText, MarkKind
from facilitator.domain.text import clean
from facilitator.harvest import part_words
from facilitator.harvest.account import account
from facilitator.harvest.annex import annex
from facilitator.harvest.blocks import Block
from facilitator.harvest.profile import Part, Profile
from facilitator.harvest.texts import cleaned
from facilitator.language import Language

_REACHED = re.compile(r"(?P<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)|(?P<page>https?://[^\s<>()]+[\w/])")


def opening(dialogue: Dialogue, language: Language, profile: Profile) -> tuple[Block, ...]:
    """What stands before the questions, of the parts that were chosen and have words.

    After such parts the sentence that leads to the questions gets a heading of its own.
    """
    blocks = _chosen(
        profile,
        (Part.IN_SHORT, lambda: _text(dialogue, TextName.IN_SHORT, part_words.in_short(language))),
        (Part.FIGURES, lambda: _figures(dialogue, language)),
        (Part.QUOTES, lambda: _quotes(dialogue, language)),
    )
    return (*blocks, Block(part_words.conversation(language))) if blocks else ()


def closing(dialogue: Dialogue, language: Language, profile: Profile) -> tuple[Block, ...]:
    """What stands after the answers, of the parts that were chosen and have words."""

    def written(name: TextName, heading: Callable[[Language], str]) -> Callable[[], Block]:
        return lambda: _text(dialogue, name, heading(language))

    return _chosen(
        profile,
        (Part.THREADS, written(TextName.COMMON_THREADS, part_words.common_threads)),
        (Part.DIFFERENCES, written(TextName.DIFFERENCES, part_words.differences)),
        (Part.NEXT_STEPS, written(TextName.NEXT_STEPS, part_words.next_steps)),
        (Part.ACCOUNT, lambda: account(dialogue, language)),
        (Part.ANNEX, lambda: annex(dialogue, language)),
        (Part.CONTACT, lambda: _contact(dialogue, language)),
        (Part.COLOPHON, lambda: _colophon(dialogue, language)),
    )


def after(dialogue: Dialogue, groups: tuple[str, ...], language: Language, profile: Profile) -> str:
    """What is said behind an answer of these groups; their names tell how many, too."""
    if profile.has(Part.GROUPS) and (names := group_names(dialogue, groups)):
        return f"({', '.join(names)})"
    if profile.has(Part.TALLIES) and len(groups) > 1:
        return part_words.named_by(language, len(groups))
    return ""


def group_names(dialogue: Dialogue, groups: Iterable[str]) -> tuple[str, ...]:
    """The groups as they are called; one nobody knows has no name."""
    found = (dialogue.group(key) for key in groups)
    return tuple(name for group in found if group and (name := clean(group.name)))


def _chosen(profile: Profile, *parts: tuple[Part, Callable[[], Block]]) -> tuple[Block, ...]:
    made = (make() for part, make in parts if profile.has(part))
    return tuple(block for block in made if block)


def _text(dialogue: Dialogue, name: TextName, heading: str) -> Block:
    """A text the facilitator wrote."""
    paragraphs = map(cleaned, dialogue.plan.texts.get(name, ()))
    return Block(heading, tuple(paragraph for paragraph in paragraphs if paragraph), text=name)


def _figures(dialogue: Dialogue, language: Language) -> Block:
    """How many there were, the number in bold."""
    questions = sum(question.harvested for question in dialogue.known_questions)
    said = sum(answer.standing for answer in dialogue.everything())
    counted = (
        (dialogue.plan.now.participants, part_words.participants),
        (len(dialogue.groups), part_words.groups),
        (questions, part_words.questions),
        (said, part_words.contributions),
    )
    items = (_with_bold_number(say(language, n), n) for n, say in counted if n)
    return Block(part_words.key_figures(language), items=tuple(items))


def _with_bold_number(sentence: str, n: int) -> MarkedText:
    start = sentence.find(str(n))
    return MarkedText(sentence, (Mark(start, start + len(str(n))),) if start >= 0 else ())


def _quotes(dialogue: Dialogue, language: Language) -> Block:
    """The answers with a star, question by question."""
    lists = (*(question.id for question in dialogue.known_questions), "")
    starred = (a for key in lists for a in dialogue.answers_to(key) if a.starred)
    signs = part_words.quoted(language)
    return Block(
        part_words.quotes(language),
        tuple(_in_quotes(cleaned(answer.now), signs) for answer in starred),
    )


def _in_quotes(words: MarkedText, signs: tuple[str, str]) -> MarkedText:
    opened, closed = signs
    by = len(opened)
    marks = (replace(m, start=m.start + by, end=m.end + by) for m in words.marks)
    return MarkedText(f"{opened}{words.text}{closed}", tuple(marks))


def _contact(dialogue: Dialogue, language: Language) -> Block:
    """As it was planned, with an address that can be followed."""
    words = clean(dialogue.plan.now.contact)
    paragraphs = (MarkedText(words, tuple(_reached(words))),) if words else ()
    return Block(part_words.contact(language), paragraphs)


def _reached(words: str) -> Iterator[Mark]:
    for found in _REACHED.finditer(words):
        href = found[0] if found["page"] else f"mailto:{found[0]}"
        yield Mark(found.start(), found.end(), MarkKind.LINK, href)


def _colophon(dialogue: Dialogue, language: Language) -> Block:
    """Who, where, and until when the notes are kept; as far as it is known."""
    plan = dialogue.plan.now
    known = (
        (part_words.organised_by, clean(plan.organisation)),
        (part_words.facilitated_by, clean(plan.facilitator)),
        (part_words.with_speaker, clean(plan.speaker)),
        (part_words.held_at, clean(plan.place)),
        (part_words.kept_until, _day(plan.keep_until, language)),
    )
    return Block(
        part_words.colophon(language),
        tuple(MarkedText(say(language, what)) for say, what in known if what),
    )


def _day(written: str, language: Language) -> str:
    day = day_of(written)
    return language.long_date(day) if day else clean(written)
