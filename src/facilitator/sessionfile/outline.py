"""The shape of the slides: where one ends and the next begins, and their headings."""

import re
from dataclasses import dataclass
from itertools import pairwise

from facilitator.sessionfile import foreign
from facilitator.sessionfile.body import Body
from facilitator.sessionfile.fences import DASHES
from facilitator.sessionfile.inline import words_of

_DASH = re.compile(r"[—–]-?\s*|-[—–]\s*")  # what Word makes of ---
_AFTER_A_BLANK_LINE = re.compile(r"-{4,}\s*|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}")
_HEADING = re.compile(r" {0,3}(?P<signs>#{1,6})(?:[ \t]+(?P<words>.*))?")
_UNDERLINE = re.compile(r" {0,3}(?P<sign>=+|-{2,})\s*")
_PLAIN_START = re.compile(r" {0,3}[^\s#>|<*+:`~-]")
_CLOSING_SIGNS = re.compile(r"(?:^|[ \t])#+[ \t]*$")
_ATTRIBUTES = re.compile(r"\{[^{}]*\}\s*$")


@dataclass(frozen=True, slots=True)
class Part:
    """The lines between two breaks, `start` up to but not including `end`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, from the largest (1) to the smallest (6)."""

    line: int
    level: int
    words: str


def parts(body: Body) -> tuple[Part, ...]:
    """The body cut at its breaks; without any, at its headings."""
    ends_slide = [c.line for c in body.comments if foreign.command(c.text) == "end_slide"]
    here = range(body.start, len(body.lines))
    if ends_slide:
        cuts = [(line, line) for line in dict.fromkeys(ends_slide)]
    else:
        cuts = [(n - 1, n) for n in here if _is_break(body, n)]
    if not cuts:
        return _at_headings(body)
    starts = [body.start, *(line + 1 for _, line in cuts)]
    ends = [*(last + 1 for last, _ in cuts), len(body.lines)]
    return tuple(map(Part, starts, ends))


def headings(body: Body, part: Part) -> tuple[Heading, ...]:
    """The headings of these lines, with signs before them or a line under them."""
    found = (_heading(body, n, part) for n in range(part.start, part.end))
    return tuple(heading for heading in found if heading)


def _is_break(body: Body, n: int) -> bool:
    line = body.text(n)
    if DASHES.fullmatch(line) or _DASH.fullmatch(line):
        return True
    return bool(_AFTER_A_BLANK_LINE.fullmatch(line)) and body.is_blank(n - 1)


def _at_headings(body: Body) -> tuple[Part, ...]:
    """Cut at the two largest kinds of heading; smaller ones stand within a slide."""
    everything = Part(body.start, len(body.lines))
    found = headings(body, everything)
    levels = sorted({heading.level for heading in found})[:2]
    starts = [heading.line for heading in found if heading.level in levels]
    edges = [body.start, *starts, len(body.lines)]
    return tuple(Part(a, b) for a, b in pairwise(edges) if a < b)


def _heading(body: Body, n: int, part: Part) -> Heading | None:
    line = body.text(n)
    if found := _HEADING.fullmatch(line):
        words = _CLOSING_SIGNS.sub("", (found["words"] or "").rstrip())
        return Heading(n, len(found["signs"]), _bare(words))
    under = _UNDERLINE.fullmatch(body.text(n + 1)) if n + 1 < part.end else None
    # A line of text under another is a paragraph, which a line of dashes only rules off.
    if under and _PLAIN_START.match(line) and (n == part.start or body.is_blank(n - 1)):
        return Heading(n, 1 if under["sign"][0] == "=" else 2, _bare(line))
    return None


def _bare(words: str) -> str:
    return words_of(_ATTRIBUTES.sub("", words.strip()))
