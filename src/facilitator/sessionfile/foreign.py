"""What decks made for other tools bring along, and what of it means something here.

Marp, Slidev, presenterm, patat, pandoc, reveal-md, lookatme and slides are known. Their titles,
authors, breaks, notes and pauses are taken; what is about looks is left out, without a word.
"""

import re


def words(text: str) -> frozenset[str]:
    """A list of words, written as a text."""
    return frozenset(text.split())


KEYS = words(
    """
    marp theme headingdivider size math paginate header footer class backgroundcolor
    backgroundimage backgroundposition backgroundrepeat backgroundsize color transition
    description keywords url image html options title subtitle event patat extensions styles
    paging layout background drawings mdc fonts info highlighter linenumbers routermode export
    download remoteassets aspectratio canvaswidth addons favicon comark seometa timer output
    hideintoc classoption fontsize navigation css revealoptions separator verticalseparator
    scripts tags category categories bibliography institute institution toc host duration zoom
    monaco preload record selectable colorschema presenterview documentclass geometry abstract
    format editor execute version draft permalink slug aliases series fontfamily linestretch
    colorlinks csl nocite slide level incremental hyphens margin wrap tabstop images
    """
)
"""Keys of theirs, folded; none is taken for a typing error of one of ours."""

# Not `title` or `name`: a slide of someone's own may hold no more than "Name: Noor".
_SLIDE_KEYS = words(
    """
    layout class backgroundsize transition clicks clicksstart disabled hide hideintoc preload
    routealias src zoom dragpos
    """
)
_SLIDE_LINE = re.compile(r"([A-Za-z][\w-]*)\s*:(?:\s+(.*))?")

_DIRECTIVES = words(
    """
    theme style headingdivider lang size math paginate header footer class backgroundcolor
    backgroundimage backgroundposition backgroundrepeat backgroundsize color transition title
    author description keywords url image marp fit auto-scaling column_layout column reset_layout
    new_line new_lines newline newlines jump_to_middle incremental_lists no_footer skip_slide
    alignment font_size list_item_newlines include snippet_output cmd comment more toc
    """
)
_DIRECTIVE = re.compile(r"[_$]?([A-Za-z][\w-]*)\s*(:|$)")
_FOR_TOOLS = re.compile(
    r"(?:prettier-ignore|markdownlint-|\.(?:slide|element):|(?:fg|bg|effect)=|config:|//)",
    re.IGNORECASE,
)
_SPEAKER_NOTE = re.compile(r"(?:cmd:\s*)?speaker_note:\s*\|?\s*", re.IGNORECASE)
_COMMAND = re.compile(r"(?:cmd:\s*)?(pause|stop|end_slide)", re.IGNORECASE)

_NOTHING = frozenset(("true", "false", "null", "~", "dev", "build"))

_CODE_OR_TAG = re.compile(
    r"(?P<code>(?<!`)(?P<ticks>`{1,2})(?!`)[^`\n]+(?P=ticks))"
    r"|(?P<line_break><br\s*/?>)"
    r"|</?[a-z][\w.-]*(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_LOOKS = re.compile(
    r"!\[bg\b[^\[\]\n]*\]\([^()\n]*\)"  # Marp: a background is no caption
    r"|^(?::::+|::\w+::)[^\n]*$"  # pandoc's and Slidev's columns
    r"|(?<=\S)[ \t]*\{[.#][\w .#=\"-]{0,80}\}[ \t]*$",  # pandoc's attributes
    re.MULTILINE,
)
_MANY_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n){2,}")


def is_nothing(value: str) -> bool:
    """True for what a setting of theirs can be, but no title, name or place is."""
    return value.casefold() in _NOTHING


def command(comment: str) -> str:
    """`pause` or `end_slide` for a comment that is only that; else ""."""
    found = _COMMAND.fullmatch(comment)
    if not found:
        return ""
    return "end_slide" if found[1].lower() == "end_slide" else "pause"


def spoken(comment: str) -> str:
    """What a comment has for the facilitator; "" when it was meant for a tool."""
    if told := _SPEAKER_NOTE.match(comment):
        return comment[told.end() :].strip()
    if _FOR_TOOLS.match(comment) or command(comment):
        return ""
    found = _DIRECTIVE.match(comment)
    if found and found[1].lower() in _DIRECTIVES and (found[2] == ":" or comment == found[0]):
        return ""
    return comment


def is_slide_settings(lines: list[str]) -> bool:
    """True for the little head that Slidev puts before a slide, between two breaks."""
    filled = [line for line in lines if line.strip() and line[0] not in " \t#"]
    keys = [_SLIDE_LINE.fullmatch(line) for line in filled]
    return bool(keys) and all(keys) and any(k and k[1].lower() in _SLIDE_KEYS for k in keys)


def hides_slide(lines: list[str]) -> bool:
    """True when such a head says that the slide after it is not shown."""
    found = (_SLIDE_LINE.fullmatch(line) for line in lines)
    return any(k and k[1] in ("hide", "disabled") and (k[2] or "").strip() == "true" for k in found)


def without_tags(text: str) -> str:
    """The words without HTML: `<br>` is a line break, other tags go, code stays as it is."""
    if "<" not in text:
        return text
    for name in ("style", "script"):
        text = _without_element(text, name)
    return _CODE_OR_TAG.sub(_what_stays, text)


def without_looks(text: str) -> str:
    """Markdown without what only changed how it looked elsewhere."""
    text = _LOOKS.sub("", without_tags(text))
    return _MANY_BLANK_LINES.sub("\n\n", text)


def _what_stays(found: re.Match[str]) -> str:
    if found["code"]:
        return found["code"]
    return "\n" if found["line_break"] else ""


def _without_element(text: str, name: str) -> str:
    """Cut out style sheets and scripts whole: their words are for machines."""
    folded = text.lower()
    if len(folded) != len(text):
        return text
    kept, position = "", 0
    while (start := folded.find(f"<{name}", position)) >= 0:
        end = folded.find(f"</{name}>", start)
        if end < 0:
            break
        kept += text[position:start]
        position = end + len(name) + 3
    return kept + text[position:]
