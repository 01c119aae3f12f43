"""Lines of text as wide as an editor shows them."""

import unicodedata

LINE = 76
"""Columns: what a mail can hold without being wrapped once more."""


def width(text: str) -> int:
    """How many columns a text takes where every letter is as wide."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def wrapped(text: str, lead: str = "", hang: str | None = None, most: int = LINE) -> list[str]:
    """A paragraph in lines that put together with single spaces are the text again.

    `lead` stands before the first line, and its width in spaces (or `hang`) before the others.
    Only at a space does a line end: what has none stays whole. No line is empty.
    """
    under = " " * width(lead) if hang is None else hang
    lines: list[str] = []
    line, taken = lead, width(lead)
    for number, word in enumerate(text.split(" ")):
        wide = width(word)
        if not number:
            line, taken = line + word, taken + wide
        elif not word or taken + 1 + wide <= most:
            line, taken = f"{line} {word}", taken + 1 + wide
        else:
            lines.append(line)
            line, taken = under + word, width(under) + wide
    return [*lines, line]


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
