r"""The backslashes that keep Markdown from reading signs in people's words as its own.

A sign is escaped where CommonMark or GitHub's dialect would act on it, and nowhere else: prose
stays readable. Each function is given a run of words that is the same all through, so that its
end may be followed by stars or brackets of ours.
"""

import re

_INLINE = re.compile(
    r"""
      \\(?=[!-/:-@[-`{-~]|$)         # a backslash that would hide the sign after it
    | (?<![ ])\* | \*(?![ ])         # a star, but not one that stands free
    | (?<![^\W_])_ | _(?![^\W_])     # a low line, but not one inside a word
    | \[(?![^][]*\](?![(\[:]))       # a bracket, but not of an aside [like this]
    | <(?=[a-z/!?]|[^\s<>]*@)        # a tag, or an address in angle brackets
    | &(?=\#?\w+;)                   # an entity
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"""
      /(?=/)                         # http://…, and //… by itself
    | (?<=mailto):
    | @(?=\d)                        # a mail address at an IP number
    | (?<=\bwww)\.
    | (?<=[^\s!-/:-@[-`{-~])         # a name.nl
      \.(?=(?:[a-z]{2}|com|org|net|edu|gov|biz|pro|web|xxx|aero|asia|coop|info
            |museum|name|shop|рф|xn--[-a-z0-9]+)(?![^\W_]))
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BRACKET = re.compile(r"[][]")
_START = re.compile(r"(?:\#{1,6}(?=\s|$)|[-+](?=\s|$)|>|-[-\s]*$)")
_NUMBER = re.compile(r"([0-9]{1,9})([.)])(?=\s|$)")
_UNFIT = re.compile(r"[\s()<>\\`]")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_ENDING = re.compile(r"(?:(?<=\s)|^)#+$")


def pairs(line: str) -> frozenset[str]:
    """The signs of code and of strikethrough that are in a line more than once."""
    return frozenset(sign for sign in "`~" if line.count(sign) > 1)


def escaped(words: str, paired: frozenset[str], *, in_link: bool = False) -> str:
    """Words inside a line that has these `pairs`.

    In the text of a link nothing is made a link, but brackets would end it.
    """
    places = {found.start() for found in _INLINE.finditer(words)}
    places |= {found.start() for found in (_BRACKET if in_link else _ADDRESS).finditer(words)}
    places |= {place for place, sign in enumerate(words) if sign in paired}
    return _with_backslashes(words, places)


def escaped_start(line: str) -> str:
    """An escaped line whose first signs would make it a list, a heading, a quotation or a rule."""
    if number := _NUMBER.match(line):
        return f"{number[1]}\\{line[number.end(1) :]}"
    return "\\" + line if _START.match(line) else line


def escaped_before_link(line: str) -> str:
    """An escaped line that a link follows, which its last sign would make an image of."""
    return line.removesuffix("!") + r"\!" if line.endswith("!") else line


def escaped_ending(heading: str) -> str:
    """An escaped heading whose last signs would be taken for its end."""
    found = _ENDING.search(heading)
    return f"{heading[: found.start()]}\\{found[0]}" if found else heading


def address(href: str) -> str:
    """An address in the brackets of a link, with what would end it or be an entity written out."""
    return _ENTITY.sub(r"\\&", _UNFIT.sub(_percent, href))


def _percent(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode())


def _with_backslashes(words: str, places: set[int]) -> str:
    return "".join("\\" + sign if place in places else sign for place, sign in enumerate(words))
