"""The keys of the head: every name they go by, and who reads their value."""

from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from facilitator.domain.message import Message
from facilitator.domain.plan import MINUTE, Beamer, ClockStyle
from facilitator.domain.text import plain
from facilitator.sessionfile import foreign, groups, lengths, readers
from facilitator.sessionfile.entry import Reader

LONGEST_KEY = 40
_ALIKE = 0.8


@dataclass(frozen=True, slots=True)
class Key:
    """One thing the head can say."""

    names: tuple[str, ...]
    """Dutch first, folded, spaces for hyphens."""
    read: Reader


def _key(names: str, read: Reader) -> Key:
    return Key(tuple(names.split(" | ")), read)


_CLOCKS = {
    "rustig|calm": ClockStyle.CALM,
    "vol|volledig|full": ClockStyle.FULL,
    "balk|bar": ClockStyle.BAR,
}
_BEAMERS = {
    "tweede scherm|second screen|tweede|second": Beamer.SECOND_SCREEN,
    "spiegelt|spiegelen|gespiegeld|spiegel|mirrors|mirrored|mirror": Beamer.MIRRORED,
    "geen|none|no|nee": Beamer.NONE,
    "vraag|vragen|ask": Beamer.ASK,
}

KEYS = (
    _key("titel | title | onderwerp | thema", readers.words("title")),
    _key("soort | kind", readers.words("kind")),
    _key("datum | date", readers.written_date),
    _key("inloop | doors", readers.clock("doors")),
    _key("begin | start | aanvang | begint", readers.clock("begins")),
    _key("einde | end | tot | ends", readers.clock("ends")),
    _key(
        "spreker | speaker | presenter | author | authors | sprekers | speakers | auteur",
        readers.words("speaker"),
    ),
    _key("plaats | place | locatie | location", readers.words("place")),
    _key("gespreksleider | facilitator | begeleider", readers.words("facilitator")),
    _key("organisatie | organisation | organization", readers.words("organisation")),
    _key("contact", readers.words("contact")),
    _key("welkom | welcome", lengths.minutes("welcome", 5 * MINUTE)),
    _key("presentatie | talk | presentation", lengths.talk),
    _key("ronde | round | rondes | rounds", lengths.round_length),
    _key("wisselen | move | moving | verplaatsen", lengths.minutes("moving", 2 * MINUTE)),
    _key("afsluiting | closing", lengths.minutes("closing", 10 * MINUTE)),
    _key("speling | buffer | uitloop", lengths.minutes("buffer", 10 * MINUTE)),
    _key("pauze | break | pauzes | breaks", lengths.breaks),
    _key("terugkoppeling | report back", lengths.report_back),
    _key("voorlezen | read back", lengths.read_back),
    _key("groepen | groups | groepjes | tafels | tables", groups.groups),
    _key("deelnemers | participants", readers.participants),
    _key("dia's | dias | slides", readers.file_name("deck")),
    _key("taal | lang | language", readers.language_code),
    _key("bij de vragen | method | methode | werkwijze", readers.sentence("method")),
    _key("bij de opbrengsten | bridge | brug | overgang", readers.sentence("bridge")),
    _key("vertrouwelijk | confidential | regel | spelregel", readers.confidential),
    _key("bewaren tot | keep until", readers.keep_until),
    _key("sjabloon | template", readers.file_name("template")),
    _key("huisstijl | style", readers.file_name("style")),
    _key("afkortingen | abbreviations", readers.abbreviations),
    _key(
        "klok | clock",
        readers.one_of("clock", _CLOCKS, Message("calm, full, bar"), Message("calm")),
    ),
    _key(
        "beamer | projector",
        readers.one_of(
            "beamer",
            _BEAMERS,
            Message("second screen, mirrors, none"),
            Message("what is chosen at the start"),
        ),
    ),
    # World Café: the one who stays at a table. The program asks for no names.
    _key("host", readers.ignored),
)

_BY_NAME = {name: key for key in KEYS for name in key.names}


def find_key(written: str) -> Key | None:
    """The key that goes by this name, in whatever capitals, hyphens or apostrophes."""
    return _BY_NAME.get(_folded(written))


@lru_cache(maxsize=512)
def meant(written: str) -> str:
    """The name of ours that a mistyped key looks like; "" when it looks like none.

    Keys that other tools know are never taken for typing errors.
    """
    name = _folded(written)
    if name.replace(" ", "") in foreign.KEYS or not name:
        return ""
    return max(_BY_NAME, key=lambda ours: _likeness(name, ours)) if _resembles(name) else ""


def _resembles(name: str) -> bool:
    return any(_likeness(name, ours) >= _ALIKE for ours in _BY_NAME)


def _likeness(one: str, other: str) -> float:
    """From 0 to 1. Short keys get no second letter wrong; a swap of neighbours is one mistake."""
    if abs(len(one) - len(other)) > 2:
        return 0
    if len(one) == len(other) and one != other and sorted(one) == sorted(other):
        swapped = [i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        if len(swapped) == 2 and swapped[1] == swapped[0] + 1:
            return 0.95
    return SequenceMatcher(None, one, other).ratio()


def _folded(written: str) -> str:
    folded = plain(written[: LONGEST_KEY + 1]).replace("’", "'").replace("_", " ").replace("-", " ")
    return " ".join(folded.split())
