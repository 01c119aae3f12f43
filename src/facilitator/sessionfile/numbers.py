"""Numbers as people write them, in figures or in words, Dutch and English."""

import re

from facilitator.domain.text import plain

_DUTCH = (
    *("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"),
    *("tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien"),
    *("achttien", "negentien"),
)
_ENGLISH = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
_TENS = (
    ("twintig", "twenty"),
    ("dertig", "thirty"),
    ("veertig", "forty"),
    ("vijftig", "fifty"),
    ("zestig", "sixty"),
    ("zeventig", "seventy"),
    ("tachtig", "eighty"),
    ("negentig", "ninety"),
)


def _words() -> dict[str, int]:
    words = {word: n for names in (_DUTCH, _ENGLISH) for n, word in enumerate(names)}
    for ten, (dutch, english) in zip(range(20, 100, 10), _TENS, strict=True):
        words |= {dutch: ten, english: ten}
        for unit in range(1, 10):
            words[f"{_DUTCH[unit]}en{dutch}"] = ten + unit
            words[f"{english}-{_ENGLISH[unit]}"] = ten + unit
    return words


NUMBER_WORDS = _words()
"""From nul to negenennegentig and zero to ninety-nine, folded by `plain`."""

_ABOUT = re.compile(r"(?:ongeveer|circa|ca\.?|zo'n|about|around|±|~)\s*")
_COUNTED = re.compile(r"(\d{1,6}|[a-z-]+)(?: [a-z]+)?(?: (?:van|of) \d{1,3})?")


def without_about(text: str) -> str:
    """A folded text without the word that says it is an estimate."""
    found = _ABOUT.match(text)
    return text[found.end() :] if found else text


def whole_number(text: str) -> int | None:
    """`4`, `vier`, `4 tafels`, `ongeveer 25 mensen`, `4 groepjes van 5`."""
    found = _COUNTED.fullmatch(without_about(plain(text)))
    if not found:
        return None
    return int(found[1]) if found[1].isdecimal() else NUMBER_WORDS.get(found[1])
