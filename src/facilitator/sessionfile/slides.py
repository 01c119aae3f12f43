"""One slide: what the room sees step by step, and what is said with it."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from facilitator.domain.plan import Slide
from facilitator.domain.text import clean_lines
from facilitator.sessionfile import foreign
from facilitator.sessionfile.body import Body
from facilitator.sessionfile.inline import words_of
from facilitator.sessionfile.notes import set_apart
from facilitator.sessionfile.outline import Part, headings
from facilitator.sessionfile.remarks import Remark

LONGEST_TITLE = 80

_PAUSE = re.compile(r"\s*\. \. \.\s*")


def read_slide(
    body: Body, part: Part, without: frozenset[int]
) -> tuple[Slide | None, list[Remark]]:
    """The slide on these lines, `without` some of them; None when there is nothing on it."""
    notes, hidden, remarks = set_apart(body, part)
    shown = [n for n in range(part.start, part.end) if n not in without and n not in hidden]
    steps = tuple(filter(None, (_markdown(body, step) for step in _steps(body, part, shown))))
    spoken = (c for c in body.comments_in(part.start, part.end) if c.line not in without)
    notes = [*(clean_lines(foreign.spoken(c.text)) for c in spoken), *notes]
    if not steps:
        return None, remarks
    title = _title(body, part, shown, steps[0])
    return Slide(title, steps, tuple(filter(None, notes))), remarks


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text; an item of a list is one of its own."""
    return [block.strip() for block in re.split(r"\n\s*\n|\n(?=[-*+] )", text) if block.strip()]


def _steps(body: Body, part: Part, shown: list[int]) -> Iterator[list[int]]:
    """The lines of a slide in the steps its pauses make of them."""
    comments = body.comments_in(part.start, part.end)
    pauses = {c.line for c in comments if foreign.command(c.text) == "pause"}
    dots = {n for n in shown if _PAUSE.fullmatch(body.text(n))}
    first = 0
    for pause in sorted(pauses | dots):
        last = bisect_left(shown, pause + (pause in pauses))
        yield shown[first:last]
        first = last + (pause in dots)
    yield shown[first:]


def _markdown(body: Body, numbers: list[int]) -> str:
    """These lines as Markdown for a terminal, code untouched."""
    pieces: list[str] = []
    text: list[str] = []
    for n in numbers:
        if n in body.code:
            pieces += [*_without_looks(text), body.lines[n]]
            text = []
        else:
            text.append(body.lines[n])
    return clean_lines("\n".join([*pieces, *_without_looks(text)])).strip("\n").rstrip()


def _without_looks(lines: list[str]) -> list[str]:
    return [foreign.without_looks("\n".join(lines))] if lines else []


def _title(body: Body, part: Part, shown: list[int], first_step: str) -> str:
    visible = set(shown)
    words = next((h.words for h in headings(body, part) if h.line in visible and h.words), "")
    if not words:
        line = next(filter(None, map(str.strip, first_step.split("\n"))), "")
        words = words_of(re.sub(r"^(?:[-*+>]|\d{1,6}[.)])\s+", "", line))
    return words if len(words) <= LONGEST_TITLE else words[: LONGEST_TITLE - 1].rstrip() + "…"
