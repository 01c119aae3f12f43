"""Where the questions are: the headings that say so."""

import re
from dataclasses import dataclass

from facilitator.domain.text import plain
from facilitator.sessionfile.body import Body
from facilitator.sessionfile.outline import Heading, Part, headings

HEADINGS = frozenset(
    (
        "vragen",
        "de vragen",
        "gespreksvragen",
        "dialoogvragen",
        "hoofdvragen",
        "onze vragen",
        "vragen voor het gesprek",
        "vragen voor de dialoog",
        "vragen voor vanavond",
        "rondes",
        "questions",
        "guiding questions",
        "rounds",
    )
)
"""Exactly these. "Vragen?" is the last slide of half of all talks, and asks something else."""

NUMBERED = re.compile(
    r"(?P<indent>\s{0,3})(?P<number>\d{1,6})[.)](?:(?P<space>\s+)|(?=[^\W\d_]))(?P<words>.*)"
)
_BULLET = re.compile(r"\s{0,3}[-*+]\s+\S")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading for questions with the lines under it."""

    heading: Heading
    part: Part


def sections(body: Body, part: Part) -> tuple[Section, ...]:
    """The parts of a slide that hold questions, each up to the next heading of its size."""
    found = headings(body, part)
    kept: list[Section] = []
    for place, heading in enumerate(found):
        inside = bool(kept) and heading.line < kept[-1].part.end
        if is_questions(heading) and not inside:
            later = (h.line for h in found[place + 1 :] if h.level <= heading.level)
            kept.append(Section(heading, Part(heading.line, next(later, part.end))))
    return tuple(kept)


def has_bullets(body: Body, section: Section) -> bool:
    """True when the questions may have been written with dashes for numbers."""
    lines = range(section.part.start, section.part.end)
    return any(_BULLET.match(body.text(n)) for n in lines)


def has_numbers(body: Body, part: Part) -> bool:
    """True when there is a numbered list on these lines."""
    return any(NUMBERED.fullmatch(body.text(n)) for n in range(part.start, part.end))


def is_questions(heading: Heading) -> bool:
    """True for a heading that says that questions follow."""
    return plain(heading.words).rstrip(": ") in HEADINGS
