"""Markdown read back by somebody else's parser, character by character."""

from markdown_it import MarkdownIt

BOLD, ITALIC = "bold", "italic"

COMMONMARK = MarkdownIt("commonmark")
GFM = MarkdownIt("commonmark", {"linkify": True, "html": True}).enable(
    ["table", "strikethrough", "linkify"]
)
PARSERS = (COMMONMARK, GFM)


def blocks(document, parser=COMMONMARK):
    """Every block with words as (where it stands, its characters)."""
    found: list[tuple[str, list[tuple[str, frozenset[str]]]]] = []
    around: list[str] = []
    for token in parser.parse(document):
        if token.nesting == 1:
            around.append(token.tag)
        elif token.nesting == -1:
            around.pop()
        elif token.type == "inline":
            found.append(("/".join(around), characters(token)))
        else:
            found.append((token.type, []))
    return found


def texts(document, parser=COMMONMARK):
    """Every block with words as (where it stands, its text)."""
    return [(where, "".join(c for c, _ in inside)) for where, inside in blocks(document, parser)]


def characters(inline):
    """Each character with all that is marked on it."""
    found: list[tuple[str, frozenset[str]]] = []
    on: list[str] = []
    for token in inline.children:
        match token.type:
            case "text":
                found += [(character, frozenset(on)) for character in token.content]
            case "strong_open":
                on.append(BOLD)
            case "em_open":
                on.append(ITALIC)
            case "link_open":
                on.append(token.attrs["href"])
            case "strong_close" | "em_close" | "link_close":
                on.pop()
            case other:
                raise AssertionError(f"{other} in a paragraph of plain words: {token}")
    return found
