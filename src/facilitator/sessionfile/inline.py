"""Markdown within a paragraph, as words with marks beside them."""

import re
from functools import cache
from typing import TYPE_CHECKING

from facilitator.domain.marks import Mark, MarkedText, MarkKind, carry_marks, tidy_marks
from facilitator.domain.text import clean, clean_lines

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

MOST_IN_A_PARAGRAPH = 10_000
"""Characters. What is longer is no paragraph someone wrote, and its signs are left as they are."""

_SIGNS = re.compile(r"[\\`*_\[\]<&]")
_OPENING = {"strong_open": MarkKind.BOLD, "em_open": MarkKind.ITALIC, "link_open": MarkKind.LINK}
_CLOSING = frozenset(("strong_close", "em_close", "link_close"))


def read_inline(text: str) -> MarkedText:
    """The words of one paragraph with what is bold, italic and a link in it.

    The words stay as written, quotes and dashes too. Tags go, what they stand around stays.
    """
    text = clean(text.replace("\\\n", "\n"))
    if len(text) > MOST_IN_A_PARAGRAPH or not _SIGNS.search(text):
        return MarkedText(text)
    (whole,) = _parser().parseInline(text)
    marked = _marked(whole.children or [])
    # An entity such as &#8238; may have brought back what was cleaned away.
    return carry_marks(marked, clean(marked.text))


def words_of(text: str) -> str:
    """The words alone, without any sign of Markdown."""
    return read_inline(text).text


def _marked(tokens: "list[Token]") -> MarkedText:
    words = ""
    marks: list[Mark] = []
    opened: list[tuple[MarkKind, int, str]] = []
    for token in tokens:
        if token.type in _OPENING:
            href = str(token.attrGet("href") or "")
            opened.append((_OPENING[token.type], len(words), href))
        elif token.type in _CLOSING:
            kind, start, href = opened.pop()
            marks.append(Mark(start, len(words), kind, href))
        else:
            words += _words(token)
    return tidy_marks(words, marks)


def _words(token: "Token") -> str:
    if token.type in ("softbreak", "hardbreak"):
        return " "
    if token.type == "html_inline":
        return " " if token.content.lower().startswith("<br") else ""
    return " ".join(clean_lines(token.content).split("\n"))


@cache
def _parser() -> "MarkdownIt":
    """The parser; loading it takes longer than most session files."""
    from markdown_it import MarkdownIt

    class AsWritten(MarkdownIt):
        """Leaves the address of a link as someone wrote it."""

        def normalizeLink(self, url: str) -> str:  # noqa: N802 - the name it has in the library
            return url

    return AsWritten("commonmark")
