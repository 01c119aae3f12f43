"""How many breakout groups there are, and what they are called."""

import re

from facilitator.domain.message import Message
from facilitator.domain.plan import Group
from facilitator.domain.text import clean, plain
from facilitator.language import Language
from facilitator.sessionfile.durations import NONE_WORDS
from facilitator.sessionfile.entry import Entry, Fields, Unclear
from facilitator.sessionfile.numbers import whole_number

MOST_GROUPS = 60
USUAL_NUMBER = 4
MOST_IN_A_CIRCLE = 10
PEOPLE_IN_A_GROUP = 5

_CIRCLE = NONE_WORDS | {"kring", "een kring", "plenair", "circle", "a circle", "plenary"}
_SEPARATOR = re.compile(r"\s*[,;]\s*")
_NUMBER_BEFORE = re.compile(r"\d{1,3} ?[(:] ?(.+?)\)?")
_LAST_AND = re.compile(r"(.+) (?:en|and|&) (.+)")


def groups(entry: Entry) -> Fields:
    """The names of the groups, or how many there are."""
    if entry.items:
        return {"groups": _distinct(entry.items)}
    if not entry.text:
        return {}
    if plain(entry.words) in _CIRCLE:
        return {"groups": 0}
    number = whole_number(entry.words)
    if number is None and (names := _names(entry.text)):
        return {"groups": names}
    if number is not None and 0 <= number <= MOST_GROUPS:
        return {"groups": number}
    raise Unclear(
        Message("'{line}' is not a number of groups, and not a list of names"),
        Message("write for example  {key}: 4  or  {key}: {names}", {"names": Message("Red, Blue")}),
        used=Message("what suits the number of people"),
    )


def usual_number(participants: int) -> int:
    """How many groups suit this many people; 0 people is not known how many."""
    if not participants:
        return USUAL_NUMBER
    if participants <= MOST_IN_A_CIRCLE:
        return 0
    return min(round(participants / PEOPLE_IN_A_GROUP), MOST_GROUPS)


def named(asked: int | tuple[str, ...], language: Language) -> tuple[Group, ...]:
    """The groups with provisional ids; those without a name of their own are called after trees."""
    names = _trees(asked, language) if isinstance(asked, int) else asked
    return tuple(Group(str(n), name) for n, name in enumerate(names, 1))


def _trees(number: int, language: Language) -> tuple[str, ...]:
    # One sentence to translate, so that each language has trees that grow there.
    trees = language.say(
        "Oak, Beech, Birch, Ash, Elm, Lime, Maple, Willow, Poplar, Alder, Chestnut, Walnut, Hazel, "
        "Rowan, Hawthorn, Holly, Pine, Spruce, Acacia, Larch, Yew, Cedar, Olive, Fig"
    ).split(", ")
    beyond = (language.say("Group {n}", n=n) for n in range(len(trees) + 1, number + 1))
    return (*trees[:number], *beyond)


def _names(text: str) -> tuple[str, ...]:
    """Names with commas between them, the last perhaps with "and"; nothing for a single word."""
    if counted := _NUMBER_BEFORE.fullmatch(text):
        text = counted[1]
    parts = _SEPARATOR.split(text)
    if last := _LAST_AND.fullmatch(parts[-1]):
        parts[-1:] = last.groups()
    names = _distinct(tuple(parts))
    return names if len(names) > 1 else ()


def _distinct(names: tuple[str, ...]) -> tuple[str, ...]:
    """Two groups with one name would be one to the room."""
    tidy = (" ".join(clean(name).split()) for name in names)
    return tuple(dict.fromkeys(name for name in tidy if name))[:MOST_GROUPS]
