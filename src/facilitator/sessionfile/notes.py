"""What is on a slide for the facilitator alone, apart from comments."""

import re

from facilitator.domain.message import Message
from facilitator.domain.text import clean_lines
from facilitator.sessionfile.body import Body
from facilitator.sessionfile.outline import Part
from facilitator.sessionfile.remarks import Remark, remark

_NOTES_OPEN = re.compile(r":::+\s*\{?\.?notes\}?\s*", re.IGNORECASE)
_NOTES_CLOSE = re.compile(r":::+\s*")
_NOTE = re.compile(r"(?:note|notes|notitie|notities):(?P<words>.*)", re.IGNORECASE)


def set_apart(body: Body, part: Part) -> tuple[list[str], set[int], list[Remark]]:
    """What `::: notes` and `Note:` set apart, the lines that stood on, and what is amiss."""
    notes: list[str] = []
    hidden: set[int] = set()
    remarks: list[Remark] = []
    n = part.start
    while n < part.end:
        line = body.text(n)
        end = n
        if _NOTES_OPEN.fullmatch(line):
            end = _end_of_notes(body, n, part)
            notes.append(_joined(body, n + 1, end))
            if end == part.end:
                remarks.append(_unclosed_notes(body, n))
        elif found := _NOTE.fullmatch(line):
            end = part.end
            notes.append(f"{found['words']}\n{_joined(body, n + 1, end)}".strip())
        if end > n:
            hidden.update(range(n, min(end + 1, part.end)))
        n = end + 1
    return notes, hidden, remarks


def _end_of_notes(body: Body, n: int, part: Part) -> int:
    inside = range(n + 1, part.end)
    return next((m for m in inside if _NOTES_CLOSE.fullmatch(body.text(m))), part.end)


def _unclosed_notes(body: Body, n: int) -> Remark:
    return remark(
        body.source,
        n,
        Message("these notes are not closed"),
        Message("put a line with ::: under them"),
        # Better too little on the wall than what was meant for one pair of eyes.
        used=Message("notes to the end of the slide"),
    )


def _joined(body: Body, start: int, end: int) -> str:
    return clean_lines("\n".join(body.lines[start:end])).strip()
