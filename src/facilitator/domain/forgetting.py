"""What goes when something is to be forgotten: words flow from answer to answer, and so does this.

A merged answer says what its originals said, and a part what the whole said. Who erases one of
them wants the words gone, so its relatives go with it, but for those that say something else.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from facilitator.domain.answers import Status
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.entry import Entry, Event
from facilitator.domain.events import (
    AnswersForgotten,
    AnswersMerged,
    AnswerSplit,
    AnswerSubmitted,
    NotesForgotten,
)
from facilitator.domain.message import NotNow

_ALIVE = (Status.STANDING, Status.LEFT_OUT, Status.MERGED)
"""What is in the document, or can come back to it."""


@dataclass(frozen=True, slots=True)
class Forgetting:
    """What is to be erased for good."""

    answers: tuple[str, ...] = ()
    groups: bool = False
    """Which group said what, and when; what the groups were called."""
    notes: bool = False
    """Every word said, the groups, and all that was typed besides; what is left is the document."""


def what_happened(what: Forgetting) -> tuple[Event, ...]:
    """What the record tells of it afterwards."""
    if what.notes:
        return (NotesForgotten(),)
    return (AnswersForgotten(what.answers),) if what.answers else ()


def with_all_made_of_them(
    entries: Iterable[Entry], dialogue: Dialogue, what: Forgetting
) -> Forgetting:
    """The same, with every answer that has the words of those that are to go."""
    record = list(entries)
    if what.notes:
        return replace(what, answers=tuple(_ever_said(record)))
    if unknown := [key for key in what.answers if not _is_there(dialogue, key)]:
        raise NotNow("There is no answer {id}.", id=unknown[0])
    return replace(what, answers=_relatives(record, dialogue, what.answers))


def _is_there(dialogue: Dialogue, key: str) -> bool:
    found = dialogue.answers.get(key)
    return found is not None and found.status is not Status.FORGOTTEN


def _relatives(
    entries: Iterable[Entry], dialogue: Dialogue, chosen: tuple[str, ...]
) -> tuple[str, ...]:
    made_of = _made_of(entries)
    became = _turned(made_of)
    known = _reached(chosen, made_of) | _reached(chosen, became)
    related = _reached(known, _both(made_of, became))
    alive = {k for k in related - known if k in dialogue.answers}
    kept = _reached({k for k in alive if dialogue.answers[k].status in _ALIVE}, made_of)
    return tuple(sorted(known | (related - kept)))


def _made_of(entries: Iterable[Entry]) -> dict[str, set[str]]:
    """Of each answer the ones it got its words from, undone or not."""
    made_of: dict[str, set[str]] = {}
    for entry in entries:
        match entry.event:
            case AnswersMerged(answer=key, originals=originals):
                made_of.setdefault(key, set()).update(originals)
            case AnswerSplit(answer=key, parts=parts):
                for part in parts:
                    made_of.setdefault(part.id, set()).add(key)
    return made_of


def _turned(arrows: Mapping[str, set[str]]) -> dict[str, set[str]]:
    """The same arrows, the other way round."""
    turned: dict[str, set[str]] = {}
    for key, targets in arrows.items():
        for target in targets:
            turned.setdefault(target, set()).add(key)
    return turned


def _both(one: Mapping[str, set[str]], other: Mapping[str, set[str]]) -> dict[str, set[str]]:
    """The arrows of both."""
    return {k: one.get(k, set()) | other.get(k, set()) for k in one.keys() | other.keys()}


def _reached(starts: Iterable[str], arrows: Mapping[str, set[str]]) -> set[str]:
    """Where the arrows lead, the starts included."""
    found: set[str] = set()
    waiting = list(starts)
    while waiting:
        key = waiting.pop()
        if key not in found:
            found.add(key)
            waiting += arrows.get(key, ())
    return found


def families(entries: Iterable[Entry]) -> dict[str, str]:
    """Of each answer that was merged or split a name it shares with all its relatives."""
    made_of = _made_of(entries)
    both = _both(made_of, _turned(made_of))
    return {key: min(_reached((key,), both)) for key in both}


def _ever_said(entries: Iterable[Entry]) -> list[str]:
    """Every answer on record, also those of acts that were undone."""
    said: dict[str, None] = {}
    for entry in entries:
        match entry.event:
            case AnswerSubmitted(answer=key):
                said[key] = None
            case AnswersMerged(answer=key, originals=originals):
                said.update(dict.fromkeys((key, *originals)))
            case AnswerSplit(answer=key, parts=parts):
                said.update(dict.fromkeys((key, *(part.id for part in parts))))
    return list(said)
