"""What can be remarked on one text, looked at beside all others."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from facilitator.assist.words import function_words
from facilitator.domain.marks import Mark, MarkedText, MarkKind, tidy_marks
from facilitator.domain.message import Message, sentence
from facilitator.harvest.people import begins_sentence, people
from facilitator.harvest.remark import Remark, RemarkKind, Repair, Spot, put
from facilitator.harvest.texts import PLACEHOLDER
from facilitator.harvest.unnaming import repair_of_name
from facilitator.language import language

MOST_LETTERS = 500
"""A longer answer is a very long one."""
MOST_BOLD = 5
"""Words that may be a key phrase although there are no others."""
FEWEST_DIGITS = 9
"""Of a phone number."""
MOST_SHOWN = 40
"""Letters of a text that stand in a remark."""

_E_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"(?<![\w.,€$£-])(?:\+|00|\(?0)[\d(][\d ()./-]{6,16}\d(?![\w%])")
_DATE = re.compile(r"\d{1,2}([-./])\d{1,2}\1\d{2,4}\b")
_UNFINISHED = ("...", "…", "??")
_CLOSING = " *\"'”’)"
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")

STRAIGHT, CURLY = frozenset("\"'"), frozenset("“”„‘’‚")


@dataclass(frozen=True, slots=True)
class Piece:
    """One text of the document, and where it stands."""

    words: MarkedText
    spot: Spot
    where: Message
    is_answer: bool = False


@dataclass(frozen=True, slots=True)
class Habits:
    """How the document as a whole is written."""

    lower: frozenset[str]
    """Words that stand somewhere without a capital."""
    odd: frozenset[str]
    """The quotes that are out of place; none where all are of one kind."""


def habits(texts: Iterable[str]) -> Habits:
    """How these texts are written."""
    every = tuple(texts)
    printed = any(not CURLY.isdisjoint(text) for text in every)
    return Habits(
        frozenset(w for t in every for w in _WORD.findall(t) if w[:1].islower()),
        STRAIGHT if printed else frozenset(),
    )


def short(text: str) -> str:
    """The beginning of a text, to stand in a sentence."""
    return text if len(text) <= MOST_SHOWN else text[:MOST_SHOWN].rsplit(" ", 1)[0] + "…"


def remarks_on(piece: Piece, manner: Habits, spoken: str) -> Iterator[Remark]:
    """What is to be said of a text, in a document of that language."""
    yield from _links(piece)
    yield from private(piece, spoken)
    yield from _quotes(piece, manner)
    yield from _capitals(piece, manner, spoken)
    if piece.is_answer:
        yield from _as_a_whole(piece)


def _remark(
    kind: RemarkKind, said: str, piece: Piece, words: str = "", repair: Repair | None = None
) -> Remark:
    message = Message(said, {"words": short(words or piece.words.text), "where": piece.where})
    return Remark(kind, message, piece.spot, words, repair)


def _links(piece: Piece) -> Iterator[Remark]:
    for mark in piece.words.marks:
        if mark.kind is MarkKind.LINK and mark.href == PLACEHOLDER:
            words = piece.words.text[mark.start : mark.end]
            others = tuple(each for each in piece.words.marks if each != mark)
            repair = _repair(sentence("Make it plain text"), piece, marks=others)
            said = sentence("The link “{words}” {where} has no address yet.")
            yield _remark(RemarkKind.NO_ADDRESS, said, piece, words, repair)


def _repair(label: str, piece: Piece, marks: tuple[Mark, ...]) -> Repair:
    return Repair(Message(label), piece.words, tidy_marks(piece.words.text, marks))


# -- what is somebody's own ---------------------------------------------------------------------


def private(piece: Piece, spoken: str) -> Iterator[Remark]:
    """What tells who somebody is: addresses and numbers anywhere, names in answers."""
    text, say = piece.words.text, language(spoken).say
    for found in _E_MAIL.finditer(text):
        said = sentence("An e-mail address {where}: {words}")
        instead = say("an e-mail address")
        yield _replaceable(RemarkKind.E_MAIL, said, piece, found.span(), instead)
    for found in _PHONE.finditer(text):
        digits = sum(character.isdigit() for character in found[0])
        if digits >= FEWEST_DIGITS and not _DATE.match(found[0]):
            said = sentence("Perhaps a phone number {where}: {words}")
            instead = say("a phone number")
            yield _replaceable(RemarkKind.PHONE, said, piece, found.span(), instead)
    for span in people(text) if piece.is_answer else ():
        said = sentence("Possibly a name: “{words}” {where}.")
        repair = repair_of_name(piece.words, span, say("a resident"), spoken)
        yield _remark(RemarkKind.NAME, said, piece, text[slice(*span)], repair)


def _replaceable(
    kind: RemarkKind, said: str, piece: Piece, span: tuple[int, int], instead: str
) -> Remark:
    """A remark on a few words, and others that tell less."""
    start, end = span
    text = piece.words.text
    if begins_sentence(text, start):
        instead = instead[:1].upper() + instead[1:]
    label = Message("Write “{words}” instead", {"words": instead})
    repair = Repair(label, piece.words, put(piece.words, start, end, instead))
    return _remark(kind, said, piece, text[start:end], repair)


# -- how it is written --------------------------------------------------------------------------


def _quotes(piece: Piece, manner: Habits) -> Iterator[Remark]:
    if manner.odd.isdisjoint(piece.words.text):
        return
    label = sentence("Write curly quotation marks")
    becomes = replace(piece.words, text=curly(piece.words.text))
    said = sentence("Straight quotation marks {where}, curly ones elsewhere: “{words}”")
    repair = Repair(Message(label), piece.words, becomes)
    yield _remark(RemarkKind.QUOTES, said, piece, repair=repair)


_OPENING = re.compile(r"(?:^|(?<=[\s(\[/–—-]))([\"'])(?!(?:s|t|n|m|k|ns|er|em)\b)(?=\w)")
_PAIR = {'"': "“", "'": "‘"}


def curly(text: str) -> str:
    """The text with the quotes of a printed page, as many characters as before."""
    opened = _OPENING.sub(lambda found: _PAIR[found[1]], text)
    return opened.replace('"', "”").replace("'", "’")


def _capitals(piece: Piece, manner: Habits, spoken: str) -> Iterator[Remark]:
    """Capitals in the middle of a sentence, on words that stand elsewhere without one."""
    text, marks = piece.words.text, piece.words.marks
    named = list(people(text))
    found = list(_WORD.finditer(text))
    small = manner.lower | function_words(spoken)
    for place, word in enumerate(found):
        beside = (found[n][0] for n in (place - 1, place + 1) if 0 < n < len(found))
        if (
            len(word[0]) > 1
            and word[0].istitle()
            and word[0].lower() in small
            and len(word[0].lower()) == len(word[0])
            and not begins_sentence(text, word.start())
            and not any(start <= word.start() < end for start, end in named)
            and not any(other.istitle() for other in beside)
        ):
            lowered = text[: word.start()] + word[0].lower() + text[word.end() :]
            label = Message("Write “{words}” instead", {"words": word[0].lower()})
            repair = Repair(label, piece.words, MarkedText(lowered, marks))
            said = sentence("A capital in the middle of a sentence {where}: “{words}”")
            yield _remark(RemarkKind.CAPITAL, said, piece, word[0], repair)


def _as_a_whole(piece: Piece) -> Iterator[Remark]:
    text = piece.words.text
    if len(text) > MOST_LETTERS:
        said = sentence("A very long answer {where}: “{words}”. “ // ” makes two of it.")
        yield _remark(RemarkKind.LONG, said, piece)
    if _all_bold(piece.words):
        others = tuple(m for m in piece.words.marks if m.kind is not MarkKind.BOLD)
        repair = _repair(sentence("Make nothing of it bold"), piece, marks=others)
        said = sentence("All of it is bold {where}: “{words}”")
        yield _remark(RemarkKind.ALL_BOLD, said, piece, repair=repair)
    if text.rstrip(_CLOSING).endswith(_UNFINISHED):
        said = sentence("An unfinished answer {where}: “{words}”")
        yield _remark(RemarkKind.UNFINISHED, said, piece)


def _all_bold(words: MarkedText) -> bool:
    """Whether a line has no word that is not bold, and more of them than a key phrase has."""
    bold = [mark for mark in words.marks if mark.kind is MarkKind.BOLD]
    found = list(_WORD.finditer(words.text))
    return len(found) > MOST_BOLD and all(
        any(mark.start <= word.start() and word.end() <= mark.end for mark in bold)
        for word in found
    )
