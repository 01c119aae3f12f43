"""What follows the head: the introduction, the slides and the questions."""

import re
from dataclasses import dataclass

from facilitator.domain.marks import MarkedText
from facilitator.domain.message import Message
from facilitator.domain.plan import Slide
from facilitator.domain.text import plain
from facilitator.sessionfile import foreign
from facilitator.sessionfile.body import Body
from facilitator.sessionfile.inline import read_inline
from facilitator.sessionfile.outline import Heading, Part, headings, parts
from facilitator.sessionfile.questions import Asked, read_questions
from facilitator.sessionfile.remarks import Remark, remark
from facilitator.sessionfile.sections import (
    Section,
    has_bullets,
    has_numbers,
    is_questions,
    sections,
)
from facilitator.sessionfile.slides import paragraphs, read_slide

_ABOUT_QUESTIONS = re.compile(r"vra+g|question")


@dataclass(frozen=True, slots=True)
class Deck:
    """The body of a session file."""

    introduction: tuple[MarkedText, ...]
    slides: tuple[Slide, ...]
    questions: tuple[Asked, ...]
    title: str
    """The first heading that is not the one above the questions."""
    remarks: tuple[Remark, ...]


def read_deck(body: Body) -> Deck:
    """Read the parts in order; the first, when it has no heading, is the introduction."""
    shown = _shown_parts(body)
    all_headings = [heading for part in shown for heading in headings(body, part)]
    introduction = _introduction(body, shown[0]) if shown else ()
    slides: list[Slide] = []
    questions: list[Asked] = []
    remarks: list[Remark] = []
    for part in shown[1:] if introduction else shown:
        without, asked, said = _questions(body, part)
        slide, said_too = read_slide(body, part, without)
        questions += asked
        slides += [slide] if slide else []
        remarks += [*said, *said_too]
    if not questions:
        remarks.append(_no_questions(body, shown))
    return Deck(introduction, tuple(slides), tuple(questions), _title(all_headings), tuple(remarks))


def _shown_parts(body: Body) -> list[Part]:
    """The parts with something on them, without the settings and hidden slides of Slidev."""
    shown: list[Part] = []
    hide = False
    for part in parts(body):
        lines = body.lines[part.start : part.end]
        if foreign.is_slide_settings(lines) and part.start > body.start:
            hide = foreign.hides_slide(lines)
        elif not hide and any(line.strip() for line in lines):
            shown.append(part)
            hide = False
        else:
            hide = False
    return shown


def _introduction(body: Body, part: Part) -> tuple[MarkedText, ...]:
    if headings(body, part):
        return ()
    text = "\n".join(body.lines[part.start : part.end])
    words = foreign.without_looks(text)
    return tuple(filter(None, map(read_inline, paragraphs(words))))


def _questions(body: Body, part: Part) -> tuple[frozenset[int], list[Asked], list[Remark]]:
    """The questions of a part, and the lines that are no slide because of them."""
    lines: set[int] = set()
    asked: list[Asked] = []
    remarks: list[Remark] = []
    for section in sections(body, part):
        found, said = read_questions(body, section)
        if found:
            lines.update(range(section.part.start, section.part.end))
        asked += found
        remarks += said
    return frozenset(lines), asked, remarks


def _title(found: list[Heading]) -> str:
    titles = (heading.words for heading in found if not is_questions(heading))
    return next(filter(None, titles), "")


def _no_questions(body: Body, shown: list[Part]) -> Remark:
    """Say how questions are added, at the place where they seem to have been meant."""
    meant = [section for part in shown for section in sections(body, part)]
    for section in meant:
        if has_bullets(body, section):
            return _without_numbers(body, section)
    for part in filter(lambda part: has_numbers(body, part), shown):
        for heading in headings(body, part):
            if _ABOUT_QUESTIONS.search(plain(heading.words)):
                return _other_heading(body, heading)
    last = max((n for n in range(len(body.lines)) if body.source[n].strip()), default=0)
    return remark(
        body.source,
        meant[-1].heading.line if meant else last,
        Message("there are no questions in this file yet"),
        Message("add a heading  # {heading}  and under it  1. {question}", _EXAMPLE),
    )


_EXAMPLE = {"heading": Message("Questions"), "question": Message("What should change here?")}


def _without_numbers(body: Body, section: Section) -> Remark:
    return remark(
        body.source,
        section.heading.line,
        Message("the questions under this heading have no numbers"),
        Message("write 1. and 2. before them, and each becomes a round"),
    )


def _other_heading(body: Body, heading: Heading) -> Remark:
    return remark(
        body.source,
        heading.line,
        Message("the list under this heading is shown as a slide, not asked as questions"),
        Message("if these are the questions, make the heading  # {heading}", _EXAMPLE),
    )
