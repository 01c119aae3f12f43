"""Words too long for a line, cut up so that they can go on on the next: nothing is added."""

import re
import unicodedata

_TOKEN = re.compile(r"[^\s/-]{36,}")
"""At a hyphen or a slash a line may end anyway."""
_PIECE = 12


def pieces(text: str) -> list[str]:
    """The text in pieces between which a line may end though there is no space."""
    found: list[str] = []
    done = 0
    for token in _TOKEN.finditer(text):
        found.append(text[done : token.start()])
        found += _cut(token[0])
        done = token.end()
    return [piece for piece in (*found, text[done:]) if piece]


def longest(text: str) -> int:
    """How many letters the longest word has."""
    return max(map(len, text.split()), default=0)


def _cut(token: str) -> list[str]:
    """Pieces of a word, never through a letter with its marks or an emoji with its joiners."""
    cut = [""]
    for character in token:
        joins = unicodedata.category(character)[0] == "M" or unicodedata.category(character) == "Cf"
        joined = unicodedata.category(cut[-1][-1:] or "a") == "Cf"
        if len(cut[-1]) >= _PIECE and not joins and not joined:
            cut.append("")
        cut[-1] += character
    return cut
