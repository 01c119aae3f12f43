"""The guiding questions: the numbered lines under a heading that says they are questions."""

import re
import textwrap
from dataclasses import dataclass, field

from facilitator.domain.message import Message
from facilitator.domain.text import clean_lines
from facilitator.sessionfile import foreign
from facilitator.sessionfile.body import Body
from facilitator.sessionfile.inline import words_of
from facilitator.sessionfile.outline import Part, headings
from facilitator.sessionfile.remarks import Remark, remark
from facilitator.sessionfile.sections import NUMBERED, Section
from facilitator.sessionfile.suffix import Wishes, read_suffix

_EMPTY = re.compile(r"\s{0,3}\d{1,6}[.)]\s*")
_NEVER_A_QUESTION = re.compile(r"\s*(?:[-*+>|]|`{3}|~{3}|\d{1,6}[.)]\s)")
_SENTENCE_ENDS = re.compile(r"[?!.][*_’”'\")]*\s*$")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it stands in the file."""

    line: int
    number: int
    """As written, which may leave gaps."""
    text: str
    explanation: str
    note: str
    wishes: Wishes


@dataclass(slots=True)
class _Draft:
    """A question while its lines are read."""

    line: int
    number: int
    indent: int
    words: list[str]
    under: list[int] = field(default_factory=list)
    ended: bool = False
    """Its text is complete; what follows is the explanation."""


def read_questions(body: Body, section: Section) -> tuple[list[Asked], list[Remark]]:
    """The questions of a section, and what is amiss there."""
    drafts, remarks = _drafts(body, section)
    edges = [section.part.start, *(draft.line for draft in drafts[1:]), section.part.end]
    asked: list[Asked] = []
    for draft, start, end in zip(drafts, edges, edges[1:], strict=False):
        question, said = _asked(body, draft, Part(start, end))
        remarks += said
        if question.text:
            asked.append(question)
        else:
            remarks.append(_empty(body, draft.line))
    return asked, sorted(remarks, key=lambda r: r.line)


def _drafts(body: Body, section: Section) -> tuple[list[_Draft], list[Remark]]:
    drafts: list[_Draft] = []
    remarks: list[Remark] = []
    inner = {heading.line for heading in headings(body, section.part)}
    for n in range(section.heading.line + 1, section.part.end):
        if n in inner:
            continue
        if draft := _begins(body, n, drafts):
            drafts.append(draft)
        elif drafts and not _continues(body, n, drafts[-1]):
            remarks.append(_not_indented(body, n))
    return drafts, remarks


def _begins(body: Body, n: int, drafts: list[_Draft]) -> _Draft | None:
    """The question that begins on this line. Deeper lists are part of an explanation."""
    line = body.text(n)
    found = NUMBERED.fullmatch(line)
    if not found and not _EMPTY.fullmatch(line):
        return None
    indent = len(line) - len(line.lstrip())
    if drafts and indent > drafts[0].indent + 1:
        return None
    if not found:
        return _Draft(n, 0, indent, [])
    words = found["words"].strip()
    return _Draft(n, int(found["number"]), indent, [words], ended=_is_ended(words))


def _continues(body: Body, n: int, draft: _Draft) -> bool:
    """Take a line in with the question above it; False when it does not belong there."""
    line = body.lines[n]
    if not line.strip():
        draft.ended = True
        draft.under.append(n)
        return True
    indented = line[0].isspace() or n in body.code
    if not draft.under and not _NEVER_A_QUESTION.match(line):
        goes_on = not draft.ended and (not indented or _is_wrapped(draft, line))
        if goes_on:
            draft.words.append(line.strip())
            draft.ended = _is_ended(line)
            return True
    if indented:
        draft.under.append(n)
    return indented


def _is_wrapped(draft: _Draft, line: str) -> bool:
    """Whether an indented line directly under a question is the rest of it, or explains it."""
    return not _SENTENCE_ENDS.search(draft.words[-1]) or line.rstrip().endswith("?")


def _is_ended(words: str) -> bool:
    """A suffix such as (15 min) closes a question."""
    return read_suffix(words).found


def _asked(body: Body, draft: _Draft, around: Part) -> tuple[Asked, list[Remark]]:
    suffix = read_suffix(" ".join(draft.words))
    under = textwrap.dedent("\n".join(body.lines[n].expandtabs(4) for n in draft.under))
    notes = (foreign.spoken(c.text) for c in body.comments_in(around.start, around.end))
    asked = Asked(
        draft.line,
        draft.number,
        " ".join(words_of(foreign.without_tags(suffix.text)).split()),
        clean_lines(foreign.without_looks(under)).strip(),
        clean_lines("\n\n".join(filter(None, notes))),
        suffix.wishes,
    )
    return asked, [said.at(body.source, draft.line) for said in suffix.said]


def _not_indented(body: Body, n: int) -> Remark:
    return remark(
        body.source,
        n,
        Message("this line belongs to no question"),
        Message("put three spaces before it, and it is shown with the question above"),
        used=Message("nothing of this line"),
    )


def _empty(body: Body, n: int) -> Remark:
    return remark(
        body.source,
        n,
        Message("there is no question behind this number"),
        Message("write the question on the same line"),
        used=Message("nothing of this line"),
    )
