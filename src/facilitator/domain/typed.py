"""What Enter means: what was typed on the line, read as answers, a command or a sign."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from facilitator.domain.events import AnswerKind
from facilitator.domain.marks import MarkedText, read_stars, write_stars
from facilitator.domain.plan import Abbreviation
from facilitator.domain.text import clean, clean_lines

QUESTION, AGREEMENT, COMMAND, BLACK = "?", "!", "/", "."

_KINDS = {QUESTION: AnswerKind.SPEAKER_QUESTION, AGREEMENT: AnswerKind.AGREEMENT}
_BETWEEN = re.compile(r"(?:^|\s+)//(?=\s|$)")
_BULLETS = "-–—•●○◦▪■□▫·*‣⁃►▶➢➤→✓✔☐☑\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc"
"""What lists begin with; those of the private area are what Word means by Wingdings."""
_IN_FRONT = re.compile(
    rf"(?:[{_BULLETS}](?:\s+|$)|\[[ xX]?\]\s+|\(?\d{{1,3}}[.)]\s+|\d{{1,2}}(?:\.\d{{1,2}})+[.)]\s+"
    r"|\(?[a-z][.)]\s+(?!\w[.)]))+"  # several letters with a point each are no list: "n. v. t."
)
_LABEL = re.compile(
    rf"^[ \t]*(?:[{_BULLETS}§o]|[ivx]+\.|(?:\d{{1,2}}\.){{2,}}|(?:\d{{1,2}}\.){{2,}}\d{{1,2}})"
    r"\t\s*",
    re.MULTILINE,
)
"""What only the tab behind it, which Word puts there, tells from a word or a figure."""
_ESCAPES = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # colours and movements of a terminal
    r"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\|$)"  # titles and links
    r"|\x1b[ -/]*[0-~]"
)


@dataclass(frozen=True, slots=True)
class Said:
    """Answers, in order; none when nothing was typed but signs."""

    words: tuple[MarkedText, ...] = ()
    kind: AnswerKind | None = None
    """What a first `?` or `!` makes of them; None: whatever the moment does."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command, without its slash: "time -2"."""

    words: str


@dataclass(frozen=True, slots=True)
class Black:
    """A dot by itself: the room's screen black, or back."""


Typed = Said | Command | Black


def sign_of(text: str) -> str:
    """The sign a text starts with, if it is read as one: ? ! / or a dot by itself.

    A space before it makes it a word again, and so do several lines, which were pasted.
    """
    if "\n" in text.strip():
        return ""
    if text.rstrip() == BLACK:
        return BLACK
    return text[0] if text[:1] in (QUESTION, AGREEMENT, COMMAND) else ""


def read_typed(text: str, abbreviations: tuple[Abbreviation, ...] = ()) -> Typed:
    """What was typed, as what it means. Abbreviations are written out, `*bold*` is bold."""
    text = clean_lines(text)
    match sign_of(text):
        case ".":
            return Black()
        case "/":
            return Command(clean(text[1:]))
        case sign:
            rows = read_pasted(text) if "\n" in text.strip() else (text.removeprefix(sign),)
            words = tuple(w for row in rows for w in _answers(row, abbreviations))
            return Said(words, _KINDS.get(sign))


def one_answer(text: str) -> bool:
    """Whether Enter would make exactly one answer of it, and nothing special."""
    match read_typed(text):
        case Said(words=(_,), kind=None):
            return True
        case _:
            return False


def read_pasted(text: str) -> tuple[str, ...]:
    """Pasted lines as answers: bullets and numbers in front and blank lines left away.

    "3 keer per week" keeps its number; "3. Samen eten" and "- Samen eten" do not.
    Reading the result again, one to a line, changes nothing.
    """
    bare = _LABEL.sub("", without_escapes(text))
    rows = (row.strip() for row in clean_lines(bare).split("\n"))
    answers = (_IN_FRONT.sub("", row, count=1) if _IN_FRONT.match(row) else row for row in rows)
    return tuple(row for row in answers if row)


def without_escapes(text: str) -> str:
    """A text copied from a terminal without its colours and movements."""
    return _ESCAPES.sub("", text) if "\x1b" in text else text


def write_out(text: str, abbreviations: tuple[Abbreviation, ...]) -> str:
    """Abbreviations written out where they are whole words, with a capital where they had one.

    What stands for them is taken literally: a star in it is a star.
    """
    pattern, full = _glossary(abbreviations)
    return pattern.sub(lambda found: full[found[0]], text) if full else text


@lru_cache(maxsize=8)
def _glossary(abbreviations: tuple[Abbreviation, ...]) -> tuple[re.Pattern[str], dict[str, str]]:
    """What finds the short forms, and what stands for each."""
    written = [(clean(a.short), clean(a.full)) for a in abbreviations]
    written = [(short, words) for short, words in written if short and words]
    # What was asked for letter by letter goes before what a capital makes of another.
    both = [(_capital(s), _capital(w)) for s, w in written] + written
    full = {short: write_stars(MarkedText(words)) for short, words in both}
    longest_first = sorted(full, key=len, reverse=True)
    shorts = "|".join(re.escape(short) for short in longest_first)
    return re.compile(rf"(?<!\w)(?:{shorts})(?!\w)"), full


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def in_parts(text: str) -> tuple[str, ...]:
    """What ` // ` divides; what is empty between two of them is left away."""
    return tuple(part for part in map(clean, _BETWEEN.split(clean(text))) if part)


def _answers(row: str, abbreviations: tuple[Abbreviation, ...]) -> Iterator[MarkedText]:
    """The answers on one row, which ` // ` divides."""
    for part in in_parts(row):
        if words := read_stars(write_out(part, abbreviations)):
            yield words
