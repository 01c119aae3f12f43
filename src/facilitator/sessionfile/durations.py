"""How long something takes, as people write it."""

import re
from dataclasses import dataclass, field

from facilitator.domain.message import Message
from facilitator.domain.plan import MINUTE
from facilitator.domain.text import plain
from facilitator.sessionfile.entry import MOST_TO_UNDERSTAND, Unclear, example
from facilitator.sessionfile.numbers import NUMBER_WORDS, without_about

HOUR = 60 * MINUTE
QUARTER = 15 * MINUTE
LONGEST = 8 * HOUR

NONE_WORDS = frozenset(("geen", "nee", "none", "no", "0", "-", "–"))

_UNITS = {
    1: 's sec secs seconde seconden second seconds " ″ ”',
    MINUTE: "m min mins minuut minuten minuutje minuutjes minute minutes ' ′ ’",
    QUARTER: "kwartier kwartiertje kwartieren quarter quarters",
    HOUR: "u uur uren uurtje h hr hrs hour hours",
}
_UNIT = {name: seconds for seconds, names in _UNITS.items() for name in names.split()}
_UNIT |= {"''": 1}
_PART = {"half": 0.5, "halve": 0.5, "anderhalf": 1.5, "anderhalve": 1.5}
_ARTICLES = frozenset(("een", "a", "an"))
_AND = frozenset(("en", "and", "&", "+"))
_LOOKS_LIKE_A_CLOCK = re.compile(r"\d+:\d+|\d+\.\d\d(?!\d)")
_SPELLINGS = (
    (re.compile("halfuur"), "half uur"),
    (re.compile("(?<=[a-z])-(?=[a-z])"), " "),
    (re.compile(r"\b(min|sec|hrs?)\."), r"\1"),
)
_TOKEN = re.compile(r"\d{1,6}(?:[.,]\d{1,3})?(?![\d.,])|[a-z]+|''|\S")


def shown(seconds: int) -> Message:
    """A length as the remarks write it."""
    if seconds % MINUTE:
        return Message("{n} sec", {"n": seconds})
    return Message("{n} min", {"n": seconds // MINUTE})


def reads_two_ways(text: str) -> bool:
    """True for 1:30 and 1.30, which may be minutes or hours."""
    return bool(_LOOKS_LIKE_A_CLOCK.search(text))


def duration(text: str) -> int | None:
    """Seconds, or None when this is not a duration: `20`, `1,5 min`, `drie kwartier`, `1u30`."""
    if len(text) > MOST_TO_UNDERSTAND or reads_two_ways(text):
        return None
    folded = without_about(plain(text).rstrip(".")).replace("of an hour", "")
    for written, meant in _SPELLINGS:
        folded = written.sub(meant, folded)
    total = _Sum()
    if all(map(total.take, _TOKEN.findall(folded))):
        return total.seconds_in_all()
    return None


def length(text: str, *, default: int, or_none: bool = True) -> int:
    """The same for a value that must be one: Unclear when it is not, or is no sane length.

    `or_none`: whether 0 and `geen` are an answer.
    """
    if or_none and plain(text) in NONE_WORDS:
        return 0
    if reads_two_ways(text):
        raise Unclear(
            Message("'{line}' could be minutes or hours"),
            Message("write  {key}: 90 min  or  {key}: 90 sec"),
            used=shown(default),
        )
    seconds = duration(text)
    if seconds is None:
        said = Message("'{line}' is not a duration I understand")
    elif seconds > LONGEST:
        said = Message("'{line}' is longer than eight hours")
    elif seconds == 0 and not or_none:
        said = Message("'{line}' leaves no time at all")
    else:
        return seconds
    raise Unclear(said, example(shown(default or 5 * MINUTE)), used=shown(default))


@dataclass(slots=True)
class _Sum:
    """Adds up what is said so far: `een uur en een kwartier`, `an hour and a half`, `1 min 30`."""

    seconds: float = 0
    amount: float | None = None
    article: bool = False
    """The amount was only "een" or "a", which `half` takes the place of."""
    part: bool = False
    """The amount has a half in it, which is not yet of anything."""
    units: list[int] = field(default_factory=list)

    def take(self, token: str) -> bool:
        """Take the next word in; False when it has no place in a duration."""
        if token in _AND:
            self.article = False
            return bool(self.units) or self.amount is not None
        if token in _UNIT:
            return self._unit(_UNIT[token])
        if token in _PART or token.endswith(("enhalf", "enhalve")):
            return self._part(token)
        return self._number(token)

    def seconds_in_all(self) -> int | None:
        """All of it in seconds; a number without a unit counts in the unit below the last one."""
        if self.amount is None:
            return round(self.seconds) if self.units else None
        if self.part and not self.units:
            return None
        last = self.units[-1] if self.units else HOUR
        if self.units and self.amount == _PART["half"]:
            return round(self.seconds + self.amount * last)
        if last not in (HOUR, MINUTE) or (self.units and self.amount >= 60):
            return None
        return round(self.seconds + self.amount * last / 60)

    def _unit(self, seconds: int) -> bool:
        # Largest first and each once, so that "20 min 20 min" is not forty.
        if self.units and seconds >= self.units[-1]:
            return False
        if self.amount is None and seconds < QUARTER:
            return False
        self.seconds += (1 if self.amount is None else self.amount) * seconds
        self.units.append(seconds)
        self.amount, self.part = None, False
        return True

    def _part(self, token: str) -> bool:
        whole = re.sub(r"en(?:een)?hal(?:f|ve)$", "", token)
        if token not in _PART:
            if self.amount is not None or whole not in NUMBER_WORDS:
                return False
            self.amount = NUMBER_WORDS[whole] + 0.5
        else:
            before = 0 if self.amount is None or self.article else self.amount
            self.amount = before + _PART[token]
        self.article, self.part = False, True
        return True

    def _number(self, token: str) -> bool:
        if token in _ARTICLES:
            if self.amount is None:
                self.amount, self.article = 1, True
            return True
        value = _value(token)
        if value is None:
            return False
        # Twenty five is two words, twenty-five has lost its hyphen.
        if self.amount is not None and (self.amount not in range(20, 100, 10) or value > 9):
            return False
        self.amount = value + (self.amount or 0)
        return True


def _value(token: str) -> float | None:
    if token[0].isdecimal():
        return float(token.replace(",", "."))
    return NUMBER_WORDS.get(token)
