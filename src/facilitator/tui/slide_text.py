"""The Markdown of a slide as lines of text: what large letters can show of it."""

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from facilitator.domain.text import clean, clean_lines

if TYPE_CHECKING:
    from markdown_it.token import Token

DASH = "–"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, an item or a row of a slide."""

    text: str
    lead: str = ""
    """What it hangs on: a dash, or its number."""
    verbatim: bool = False
    """Its spaces count: a line of code."""


@dataclass(frozen=True, slots=True)
class SlideBody:
    """A slide as it is set: the title, if it stands apart, and the blocks of each step."""

    title: str
    steps: tuple[tuple[Block, ...], ...]


def slide_body(title: str, steps: tuple[str, ...]) -> SlideBody:
    """A slide whose title stands in one place.

    A slide without a heading is called after its first words: those stay where they are.
    """
    found = tuple(blocks(step) for step in steps)
    first = found[0][0] if found and found[0] else Block("")
    if not title or not _called_after(title, first):
        return SlideBody(title, found)
    if first.text == title and not first.lead:
        return SlideBody(title, (found[0][1:], *found[1:]))
    return SlideBody("", found)


def _called_after(title: str, first: Block) -> bool:
    cut = title.removesuffix("…")
    return first.text == title or (cut != title and first.text.startswith(cut))


@lru_cache(maxsize=64)
def blocks(markdown: str) -> tuple[Block, ...]:
    """The blocks in order. Pictures, comments and other HTML are left out."""
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").enable("table").parse(markdown)
    found: list[Block] = []
    lists: list[int | None] = []
    lead, row = "", 0
    for token in tokens:
        match token.type:
            case "bullet_list_open":
                lists.append(None)
            case "ordered_list_open":
                lists.append(int(token.attrs.get("start", 1)) - 1)
            case "bullet_list_close" | "ordered_list_close":
                lists.pop()
            case "list_item_open":
                number = lists[-1]
                lists[-1] = None if number is None else number + 1
                lead = DASH if number is None else f"{number + 1}."
            case "inline":
                found += [Block(line, lead) for line in _plain(token) if line]
                lead = ""
            case "fence" | "code_block":
                found += [
                    Block(line, verbatim=True) for line in clean_lines(token.content).splitlines()
                ]
            case "tr_open":
                row = len(found)
            case "tr_close":
                found[row:] = [Block(" · ".join(cell.text for cell in found[row:]))]
    return tuple(found)


def _plain(inline: "Token") -> list[str]:
    """The words of a paragraph without their marks, in the lines it is broken into on purpose."""
    words = {"softbreak": " ", "hardbreak": "\n"}
    kept = ("text", "code_inline", "softbreak", "hardbreak")
    parts = (
        words.get(child.type, child.content)
        for child in inline.children or ()
        if child.type in kept
    )
    # Cleaned again: an entity can stand for a control character.
    return [clean(line) for line in "".join(parts).split("\n")]
