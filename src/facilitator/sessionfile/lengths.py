"""The values of the head that say how long: the rounds, the talk, the break, the report-back."""

import re
from dataclasses import dataclass

from facilitator.domain.message import Message
from facilitator.domain.plan import MINUTE, ReportBack
from facilitator.domain.text import clean, plain
from facilitator.sessionfile.durations import NONE_WORDS, duration, length
from facilitator.sessionfile.entry import (
    MOST_TO_UNDERSTAND,
    Entry,
    Fields,
    Reader,
    Unclear,
    example,
)
from facilitator.sessionfile.numbers import NUMBER_WORDS
from facilitator.sessionfile.readers import NO, YES

READ_BACK = 5 * MINUTE
"""When it is only said that there will be reading back."""

_MOVING = r"(?:wisselen|wisseltijd|verplaatsen|lopen|moving|to move|move|switching|changing)"
_ROUND_AND_MOVING = re.compile(
    r"(?P<round>[^(+]+?),? ?\(?"
    r"(?P<joint>waarvan|of which|inclusief|incl\.?|including|met|with|\+|plus|(?<=\())(?![a-z])"
    rf" ?(?P<moving>[^(]+?) (?:om te |for |voor |voor het )?{_MOVING}\)?"
)
_FILE = re.compile(r"[^,]*[^\s,]\.(?=[a-z0-9]*[a-z])[a-z0-9]{2,5}", re.IGNORECASE)
_TURN = re.compile(
    r" (?:per (?:groep|groepje|tafel|beurt|group|table|turn)|each|elk|ieder|a group|a turn)$"
)
_NEXT_BREAK = re.compile(r",\s+(?=\S+ \S+ (?:na|after) )|;\s*| en (?=\d)| and (?=\d)")
_BREAK = re.compile(
    r"(?P<length>.+?) (?:na|after) (?:de )?(?:vraag|ronde|question|round) ?"
    r"(?P<number>\d{1,3}|[a-z]+)"
)
_BREAK_TURNED = re.compile(
    r"(?:na|after) (?:vraag|ronde|question|round) ?(?P<number>\d{1,3}|[a-z]+)[,:]? (?P<length>.+)"
)


@dataclass(frozen=True, slots=True)
class BreakWish:
    """A break as the head asks for it, before the questions are known."""

    length: int
    number: int
    """The number the question has in the file; 0 when it is not said."""


def minutes(field: str, default: int, *, or_none: bool = True) -> Reader:
    """A length of one part of the evening."""

    def read(entry: Entry) -> Fields:
        if not entry.words:
            return {}
        return {field: length(entry.words, default=default, or_none=or_none)}

    return read


def round_length(entry: Entry) -> Fields:
    """The length of a round, and how much of it is moving when that is said."""
    found = _ROUND_AND_MOVING.fullmatch(plain(entry.words))
    if not found or len(entry.words) > MOST_TO_UNDERSTAND:
        return minutes("round", 20 * MINUTE, or_none=False)(entry)
    whole = length(found["round"], default=20 * MINUTE, or_none=False)
    moving = length(found["moving"], default=2 * MINUTE)
    if found["joint"] in ("+", "plus"):
        whole += moving
    return {"round": whole, "moving": moving}


def talk(entry: Entry) -> Fields:
    """The length of the presentation, or the file the speaker brings, or both."""
    parts = [part.strip() for part in re.split(r",\s+|;\s*", entry.words) if part.strip()]
    files = [part for part in parts if _FILE.fullmatch(part) and duration(part) is None]
    rest = ", ".join(part for part in parts if part not in files)
    fields: Fields = {"deck": clean(files[0])} if files else {}
    if rest:
        fields["talk"] = length(rest, default=15 * MINUTE)
    return fields


def read_back(entry: Entry) -> Fields:
    """How long reading back takes; a plain yes is enough."""
    text = plain(entry.words)
    if text in YES or text in NO:
        return {"read_back": READ_BACK if text in YES else 0}
    return minutes("read_back", 0)(entry)


def report_back(entry: Entry) -> Fields:
    """When the groups report back, and how long each has the floor."""
    fields: Fields = {}
    text = re.sub(r"^([^\d,;]+?) (?=\d)", r"\1, ", plain(entry.words))
    asked: list[str] = []
    for part in re.split(r", |; ?", text):
        turn = duration(_TURN.sub("", part))
        if turn:
            fields["turn"] = turn
        else:
            asked.append(part)
    mode = _report_back_mode(" ".join(asked))
    if mode:
        fields["report_back"] = mode
    if mode or not any(asked):
        return fields
    raise Unclear(
        Message("I do not know when to report back from '{line}'"),
        example(Message("after each round, 90 sec per group")),
        used=Message("what suits the number of groups"),
        fields=fields,
    )


def _report_back_mode(text: str) -> ReportBack | None:
    said = set(re.findall(r"[a-z]+", text))
    if said & {"eind", "einde", "end", "afloop", "slot"}:
        per_group = said & {"groep", "groepje", "group", "tafel", "table"}
        return ReportBack.AT_THE_END_PER_GROUP if per_group else ReportBack.AT_THE_END_PER_QUESTION
    if said & {"na", "after", "per"} and said & {"ronde", "round", "vraag", "question"}:
        return ReportBack.AFTER_EACH_ROUND
    return ReportBack.NONE if said & (NO | NONE_WORDS) else None


def breaks(entry: Entry) -> Fields:
    """The breaks, each with the question it comes after."""
    parts = entry.items or _NEXT_BREAK.split(entry.words)
    wishes = [_break(part) for part in parts if part and plain(part) not in NONE_WORDS]
    return {"breaks": tuple(wish for wish in wishes if wish.length)}


def _break(text: str) -> BreakWish:
    folded = plain(text) if len(text) <= MOST_TO_UNDERSTAND else ""
    found = _BREAK.fullmatch(folded) or _BREAK_TURNED.fullmatch(folded)
    seconds = duration(found["length"] if found else folded)
    if seconds is None:
        raise Unclear(
            Message("'{line}' is not a break I understand"),
            example(Message("15 min after question 2")),
            used=Message("no break"),
        )
    if not found:
        return BreakWish(length(text, default=15 * MINUTE), 0)
    return BreakWish(length(found["length"], default=15 * MINUTE), _number(found["number"]))


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else NUMBER_WORDS.get(text, 0)
