"""What stands in brackets behind a question: (15 min, optioneel, zonder opbrengst)."""

import re
from dataclasses import dataclass, replace
from difflib import get_close_matches

from facilitator.domain.message import Message
from facilitator.domain.text import plain
from facilitator.sessionfile.durations import LONGEST, duration, reads_two_ways
from facilitator.sessionfile.remarks import Remark, quoted, remark

_OPTIONAL = frozenset(
    (
        "optioneel",
        "optional",
        "facultatief",
        "mag vervallen",
        "kan vervallen",
        "als er tijd is",
        "if time allows",
        "if there is time",
        "can be dropped",
    )
)
_NOT_HARVESTED = frozenset(
    (
        "zonder opbrengst",
        "zonder opbrengsten",
        "zonder oogst",
        "geen opbrengst",
        "geen opbrengsten",
        "geen oogst",
        "niet oogsten",
        "without harvest",
        "no harvest",
        "without answers",
        "not harvested",
    )
)
_BRACKETS = re.compile(r"[(\[]([^()\[\]]{1,120})[)\]]([\s.*_]*)")
_SEPARATOR = re.compile(r";|,(?!\d)|(?<!\d),")
_AND = re.compile(r" en | and ")
_TIME_ALONE = re.compile(r"\d+[:.]\d\d")
_ALMOST_A_LENGTH = re.compile(r"\d{1,3} ?([a-z]{2,8})\.?")
_LENGTH_WORDS = ("min", "minuten", "minuut", "minutes", "minute", "sec", "seconden", "seconds")


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the brackets ask for this one round."""

    length: int = 0
    """Seconds; 0 is not said."""
    optional: bool = False
    harvested: bool = True


@dataclass(frozen=True, slots=True)
class Said:
    """A remark on the brackets, before it has a place in the file."""

    message: Message
    hint: Message
    used: Message
    piece: str

    def at(self, lines: list[str], line: int) -> Remark:
        """The same, pointing at the words it is about."""
        column = max(lines[line].rfind(self.piece), 0)
        return remark(lines, line, self.message, self.hint, column=column, used=self.used)


@dataclass(frozen=True, slots=True)
class Suffix:
    """A question without its brackets, and what they asked."""

    text: str
    wishes: Wishes = Wishes()
    found: bool = False
    said: tuple[Said, ...] = ()


def read_suffix(text: str) -> Suffix:
    """Take what is asked in brackets off the end of a question; other brackets stay."""
    suffix = Suffix(text.rstrip())
    while (opening := max(suffix.text.rfind("("), suffix.text.rfind("["))) > 0:
        brackets = _BRACKETS.fullmatch(suffix.text, opening)
        if not brackets:
            break
        wishes, said = _read(brackets[1], suffix.wishes)
        suffix = replace(suffix, said=(*suffix.said, *said))
        if wishes is None:
            break
        # The signs behind the brackets may close what is bold before them.
        signs = brackets[2].replace(".", "").strip()
        before = suffix.text[:opening].rstrip() + signs
        suffix = replace(suffix, text=before, wishes=wishes, found=True)
    return suffix


def _read(inside: str, wishes: Wishes) -> tuple[Wishes | None, list[Said]]:
    """The wishes with these added; None when the brackets ask nothing of us."""
    unknown: list[str] = []
    asked = False
    said: list[Said] = []
    for piece in _pieces(inside):
        more = _with(wishes, piece)
        if more is None:
            unknown.append(piece)
        else:
            wishes, asked = more, True
            said += _out_of_bounds(piece)
    if asked:
        return wishes, [*said, *map(_unknown, unknown)]
    return None, [_not_a_length(piece) for piece in unknown if _is_almost_a_length(piece)]


def _pieces(inside: str) -> list[str]:
    pieces: list[str] = []
    for piece in _SEPARATOR.split(inside):
        # "1 uur en 15 min" is one length, "15 min en optioneel" is two wishes.
        pieces += [piece] if duration(piece) is not None else _AND.split(piece)
    return [piece.strip() for piece in pieces if piece.strip()]


def _with(wishes: Wishes, piece: str) -> Wishes | None:
    folded = plain(piece)
    if folded in _OPTIONAL:
        return replace(wishes, optional=True)
    if folded in _NOT_HARVESTED:
        return replace(wishes, harvested=False)
    seconds = duration(piece)
    # Four figures alone are a year.
    if seconds is None or (seconds > LONGEST and piece.isdecimal()):
        return None
    return replace(wishes, length=seconds if seconds <= LONGEST else 0)


def _out_of_bounds(piece: str) -> list[Said]:
    seconds = duration(piece)
    if seconds is None or 0 < seconds <= LONGEST:
        return []
    told = Message("a round cannot take {length}", {"length": quoted(piece)})
    hint = Message("write for example  (15 min)  behind the question")
    return [Said(told, hint, _USUAL, piece)]


def _is_almost_a_length(piece: str) -> bool:
    if _TIME_ALONE.fullmatch(piece) and reads_two_ways(piece):
        return True
    found = _ALMOST_A_LENGTH.fullmatch(plain(piece))
    return bool(found and get_close_matches(found[1], _LENGTH_WORDS, 1, 0.75))


def _not_a_length(piece: str) -> Said:
    told = Message("'{words}' is not a duration I understand", {"words": quoted(piece)})
    hint = Message("write for example  (15 min)  behind the question")
    return Said(told, hint, _USUAL, piece)


def _unknown(piece: str) -> Said:
    return Said(
        Message("I do not know what '{words}' means behind a question", {"words": quoted(piece)}),
        Message("choose from  15 min, optional, without harvest"),
        Message("the rest of the brackets"),
        piece,
    )


_USUAL = Message("the usual length of a round")
