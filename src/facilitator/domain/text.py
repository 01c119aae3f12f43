"""One cleaner for text from people, used when it is captured, drawn and exported."""

import re
import unicodedata

MOST_MARKS_ON_A_LETTER = 8

_LINE_ENDS = re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_DROPPED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"  # control characters; of an escape sequence only ESC goes
    "\u202a-\u202e\u2066-\u2069"  # bidi overrides and isolates
    "\ufeff\ufdd0-\ufdef\ud800-\udfff"  # byte order mark, non-characters, lone surrogates
    + "".join(chr(plane << 16 | 0xFFFE) + chr(plane << 16 | 0xFFFF) for plane in range(17))
    + "]"
)
_PLAIN = re.compile(r"[ -~]*")
_BETWEEN = re.compile(r"[\W_]+")


def clean(text: str) -> str:
    """What is left of a text that is safe on a screen and in a file: one line, every word kept.

    Control characters, bidi overrides and isolates, lone surrogates and non-characters go; tabs
    and line ends become a space; letters are composed (NFC) and carry at most eight marks.
    Joiners, direction marks and characters newer than this Python stay.
    Cleaning twice changes nothing.
    """
    return " ".join(clean_lines(text).split("\n")).strip()


def clean_lines(text: str) -> str:
    """The same, but line ends stay, each as one newline."""
    if _PLAIN.fullmatch(text):
        return text
    text = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    text = _DROPPED.sub("", text)
    return _few_marks(unicodedata.normalize("NFC", text))


def _few_marks(text: str) -> str:
    """Cut floods of combining marks, which would climb over the neighbouring lines."""
    if text.isascii():
        return text
    kept: list[str] = []
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.category(character)[0] == "M" else 0
        if marks <= MOST_MARKS_ON_A_LETTER:
            kept.append(character)
    return "".join(kept)


def plain(text: str) -> str:
    """A text folded for comparing: no case, no accents, single spaces."""
    bare = unicodedata.normalize("NFKD", clean(text).casefold())
    return " ".join("".join(c for c in bare if not unicodedata.combining(c)).split())


def words_alone(text: str) -> str:
    """The words of a text folded for comparing, without what stands between them."""
    return " ".join(_BETWEEN.split(plain(text))).strip()
