"""What to write in place of a name, in a sentence that stays sound; nothing where none would.

“Ask Fatima” can ask a resident; “my neighbour Fatima” is my neighbour; “dear Fatima” is for a
person to put differently.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.assist.words import function_words
from facilitator.domain.marks import MarkedText
from facilitator.domain.message import Message
from facilitator.harvest.people import begins_sentence, people
from facilitator.harvest.remark import Repair, put

_BEFORE_NOUNS = """
    a an the my your his her its our their no every each
    de een 'n mijn m'n jouw je uw zijn z'n haar d'r ons onze jullie hun geen elke iedere
"""
_POINTING = "this that these those die deze het 't"
_DEGREE = "very own quite rather heel zeer erg eigen"
_NAMED = """
    dear little old young poor good late big best hi hello hey thanks thank
    beste lieve kleine oude jonge arme goede grote wijlen hallo hoi hé dag dank bedankt dankjewel
"""
_OWNERS = frozenset(_BEFORE_NOUNS.split())
"""Words that go before a noun, never before “a resident”."""
_ARTICLES = _OWNERS | frozenset(_POINTING.split())
"""The same and others: those may stand before “a resident”, as in “vraag het een bewoner”."""
_DEGREES = frozenset(_DEGREE.split())
"""Words that may stand between an article and its noun, although they say little."""
_BESIDE_NAMES = frozenset(_NAMED.split())
"""Words that go before a name, and not before “a resident” either."""

_WHO = re.compile(
    r"""
    (?:\w*(?:neighbour|neighbor|friend|mother|father|sister|brother|daughter|cousin|worker|teacher
        |leader|man|woman|nurse|trainer|colleague|volunteer|husband|wife|aunt|uncle|grandma|grandpa
        |boyfriend|councillor|mayor|pastor|partner|manager|caretaker|doctor|mate
        |buurvrouw|buurman|buurmeisje|buurjongen|vriend|vriendin|moeder|vader|broer|broertje|zus
        |zusje|dochter|nicht|neef|werker|werkster|leider|leidster|leraar|lerares|docent|docente
        |vrouw|meisje|jongen|genoot|verpleegkundige|begeleider|begeleidster|vrijwilliger
        |vrijwilligster|voorzitter|wethouder|burgemeester|beheerder|wijkagent|collega|trainer
        |dokter|arts|kapper|maatje|gespreksleider|conciërge)
    |son|girl|boy|lady|niece|nephew|mum|mom|dad|boss|kid|child|imam|vicar|father|chair|host
    |zoon|kleinzoon|tante|oom|opa|oma|baas|kind|juf|juffrouw|meester|dominee|mevrouw|meneer|man)
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A noun that says who it is."""
_TITLE = re.compile(r"[^\W\d_]+(?= )")
"""The first word of a name that begins with one: buurvrouw Fatima."""
_LEAD = re.compile(r"(?:['’]?[^\W\d_][\w'’-]* )+$")
"""The words right before, as far as nothing stands between."""
_JOINT = re.compile(r"\s*(?:,|/|&|\+|,?\s*(?:and|or|en|of)\b)\s*")
_OWNED = re.compile(r"['’]s\b")
_CLOSED = re.compile(r"\s*(?:[,.;:!?…)]|$)")
_FARTHEST = 3
"""Words between an article and its noun, and one more."""


@dataclass(frozen=True, slots=True)
class Instead:
    """Other words for a stretch of a text; "" where what stands there goes."""

    start: int
    end: int
    words: str


def repair_of_name(
    marked: MarkedText, span: tuple[int, int], words: str, spoken: str
) -> Repair | None:
    """The text without the name that stands there; None where no words of ours would do.

    `words` are what can be said of anybody: “a resident”.
    """
    found = _instead(marked.text, span, words, spoken)
    if found is None:
        return None
    gone = marked.text[found.start : found.end].strip()
    label = (
        Message("Write “{words}” instead", {"words": found.words})
        if found.words
        else Message("Write it without “{words}”", {"words": gone})
    )
    return Repair(label, marked, put(marked, found.start, found.end, found.words))


def _instead(text: str, span: tuple[int, int], words: str, spoken: str) -> Instead | None:
    start, end = span
    if _among_others(text, span) or _called(text, span) or _bent(text, span, spoken):
        return None
    before = _before(text, start)
    titled = _TITLE.match(text, start)
    if titled and titled.end() < end and _WHO.fullmatch(titled[0]) and _owned(before, spoken):
        return Instead(titled.end(), end, "")
    if before and _WHO.fullmatch(before[-1]):
        return Instead(start - 1, end, "") if _owned(before[:-1], spoken) else None
    if before and before[-1] in _OWNERS | _BESIDE_NAMES:
        return None
    if before and before[-1] not in function_words(spoken) and _owned(before[:-1], spoken):
        return None  # a noun we do not know, or a verb: no way to tell
    if begins_sentence(text, start):
        words = words[:1].upper() + words[1:]
    return Instead(start, end, words)


def _before(text: str, start: int) -> Sequence[str]:
    """The words that lead up to a name, within its sentence."""
    found = _LEAD.search(text[:start])
    return [word.casefold().replace("’", "'") for word in found[0].split()] if found else []


def _owned(before: Sequence[str], spoken: str) -> bool:
    """Whether a noun that follows these has an article, or something like it."""
    for word in reversed(before[-_FARTHEST:]):
        if word in _ARTICLES or word.endswith("'s"):
            return True
        if word in function_words(spoken) - _DEGREES:
            return False
    return False


def _among_others(text: str, span: tuple[int, int]) -> bool:
    """Whether another name is joined to it: “a resident and a resident” says nothing."""
    for start, end in people(text):
        between = text[end : span[0]] if end <= span[0] else text[span[1] : start]
        if (start, end) != span and _JOINT.fullmatch(between):
            return True
    return False


def _called(text: str, span: tuple[int, int]) -> bool:
    """Whether it stands between commas, or behind one at the end: “Welcome, Fatima!”."""
    return text[: span[0]].rstrip().endswith(",") and bool(_CLOSED.match(text, span[1]))


def _bent(text: str, span: tuple[int, int], spoken: str) -> bool:
    """Whether the name is part of a longer word: “Fatima's” where only a name takes that."""
    after = text[span[1] :]
    if after.startswith("-") or (
        span[1] and text[span[1] - 1] in "sxz" and after[:1] in ("'", "’")
    ):
        return True
    return spoken != "en" and bool(_OWNED.match(after))
