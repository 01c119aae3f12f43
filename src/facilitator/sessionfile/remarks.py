"""What the program has to say about a session file: where, what it expected, what it uses."""

import unicodedata
from dataclasses import dataclass

from facilitator.domain.message import Message
from facilitator.domain.text import clean
from facilitator.language import Language

MOST_OF_A_LINE = 100
MOST_OF_A_QUOTE = 60
_MARGIN = "    "


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to mend in a session file. It never keeps the file from opening."""

    line: int
    """Counted from 1, as editors do."""
    column: int
    """Counted from 1, in characters of the line."""
    source: str
    """The line itself."""
    message: Message
    hint: Message
    """What was expected."""
    used: Message | None = None
    """What the program goes on with."""


def remark(
    lines: list[str],
    line: int,
    message: Message,
    hint: Message,
    *,
    column: int = 0,
    used: Message | None = None,
) -> Remark:
    """A remark on a place in these lines, counted from 0 as lists do."""
    source = lines[line] if 0 <= line < len(lines) else ""
    return Remark(line + 1, column + 1, source, message, hint, used)


def remark_text(remark: Remark, file_name: str, language: Language) -> str:
    """The remark as `facilitator check` prints it: place and sentence, the line, caret and hint.

    Editors and terminals make `file:line:column` something to click on.
    """
    source, indent = _shown(remark.source, remark.column - 1)
    hint = language.tell(remark.hint)
    if remark.used:
        hint += "   " + language.say("(using {used})", used=language.tell(remark.used))
    return "\n".join(
        (
            f"{clean(file_name)}:{remark.line}:{remark.column}: {language.tell(remark.message)}",
            f"{_MARGIN}{source}",
            f"{_MARGIN}{' ' * indent}^ {hint}",
        )
    )


def quoted(text: str) -> str:
    """Words from the file, safe and short enough to stand inside a sentence of ours."""
    words = " ".join(clean(text).split())
    return words if len(words) <= MOST_OF_A_QUOTE else words[: MOST_OF_A_QUOTE - 1] + "…"


def _shown(source: str, column: int) -> tuple[str, int]:
    """The part of the line around the column, and how many cells the caret is from its left."""
    first = max(0, min(column - MOST_OF_A_LINE // 2, len(source) - MOST_OF_A_LINE))
    before = ("…" if first else "") + _one_line(source[first:column])
    after = _one_line(source[column : first + MOST_OF_A_LINE])
    cut = "…" if first + MOST_OF_A_LINE < len(source) else ""
    return (before + after + cut).rstrip(), _cells(before)


def _one_line(text: str) -> str:
    """Cleaned, but with the spaces at its edges: the caret counts them."""
    return clean(f"|{text}|")[1:-1]


def _cells(text: str) -> int:
    """How wide the text is on a terminal; a Chinese character or an emoji takes two cells."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )
