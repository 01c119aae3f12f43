"""Words taken out of the raw entries: ids, order and whatever a later version added stay."""

import hashlib
import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from facilitator.domain.events import RECORDED, AnswerEvent
from facilitator.domain.forgetting import Forgetting, families
from facilitator.domain.stamp import FIRST
from facilitator.domain.text import words_alone
from facilitator.store.codec import decode
from facilitator.store.tables import Document, copied

WORDS: Mapping[str, tuple[str, ...]] = {
    "AnswerSubmitted": ("text", "marks"),
    "AnswerReworded": ("text", "marks"),
    "AnswerEmphasised": ("marks",),
    "AnswersMerged": ("text", "marks"),
    "AnswerTallied": ("words",),
    "AnswerLeftOut": ("reason",),
    "AnswerReadBack": ("text",),
}
"""The fields of an event about one answer that hold somebody's words, or an address of theirs."""
GROUPS: Mapping[str, tuple[str, ...]] = {
    "AnswerSubmitted": ("group",),
    "AnswerMoved": ("group",),
    "AnswersMerged": ("group",),
    "AnswerTallied": ("groups",),
    "TallyTakenBack": ("groups",),
}
"""The fields that tell which groups said an answer."""
_SPLIT = "AnswerSplit"
_TEXT_OF_THE_HARVEST = "TextChanged"
_LET_BE = "RemarkLetBe"
_LEAST = 8
"""Characters from which a text that is found inside another is no accident."""


def blanked(entries: Mapping[str, Document], what: Forgetting) -> dict[str, Document]:
    """The entries that are to be others, without what is forgotten."""
    gone = frozenset(what.answers)
    texts = words_of(entries.values(), what)
    unlabelled = _Unlabelled(entries.values()) if what.groups or what.notes else None
    changed: dict[str, Document] = {}
    for key, entry in entries.items():
        new = copied(entry)
        for said in _saying(new, gone):
            said.blank()
        if what.notes and new.get("kind") == _TEXT_OF_THE_HARVEST:
            _blank(_body(new), "to")
        if new.get("kind") == _LET_BE and (what.notes or _remarked_on(new, gone, texts)):
            _blank(_body(new), "words")
        if unlabelled:
            unlabelled.take(new)
        if new != entry:
            changed[key] = new
    return changed


def words_of(entries: Iterable[Document], what: Forgetting) -> frozenset[str]:
    """The texts that are about to go, to find them elsewhere."""
    gone = frozenset(what.answers)
    return frozenset(text for entry in entries for said in _saying(entry, gone) for text in said)


def without(
    live: Mapping[str, Document], what: Forgetting, texts: frozenset[str]
) -> Mapping[str, Document | None]:
    """What changes in the table of what is live; `texts` are those that go."""
    gone = frozenset(what.answers)

    def mentioned(text: str) -> bool:
        return text in gone or _alike(text, texts)

    changes: dict[str, Document | None] = {}
    for place, document in live.items():
        value = document.get("value")
        left = _left(_of_nobody(value) if what.groups else value, mentioned)
        if left is None:
            changes[place] = None
        elif left != value:
            changes[place] = {**document, "value": left}
    return changes


# -- words ------------------------------------------------------------------------------------


class _Said:
    """The fields of an object that hold words."""

    def __init__(self, holder: Document, names: Iterable[str]) -> None:
        self._holder, self._names = holder, tuple(names)

    def blank(self) -> None:
        for name in self._names:
            _blank(self._holder, name)

    def __iter__(self) -> Iterator[str]:
        found = (self._holder.get(name) for name in self._names)
        return (text for text in found if isinstance(text, str) and text)


def _saying(entry: Document, gone: frozenset[str]) -> Iterator[_Said]:
    """Where an entry has words of these answers."""
    kind, body = str(entry.get("kind")), _body(entry)
    if body.get("answer") in gone and kind in WORDS:
        yield _Said(body, WORDS[kind])
    if kind == _SPLIT and isinstance(body.get("parts"), list):
        for part in body["parts"]:
            if isinstance(part, dict) and part.get("id") in gone:
                yield _Said(part, ("text", "marks"))


def _remarked_on(entry: Document, gone: frozenset[str], texts: Iterable[str]) -> bool:
    """Whether it was about words of these answers; in the annex nobody says whose they are."""
    body = _body(entry)
    words = str(body.get("words") or "")
    return body.get("answer") in gone or any(words in text for text in texts if words)


def _body(entry: Document) -> Document:
    body = entry.get("body")
    return body if isinstance(body, dict) else {}


def _blank(holder: Document, name: str) -> None:
    if name in holder:
        holder[name] = [] if isinstance(holder[name], list) else ""


def _left(value: Any, mentioned: Callable[[str], bool]) -> Any:  # noqa: ANN401 - any JSON
    """What is left of a value; None: nothing. A list loses what mentions it, and no more."""
    if isinstance(value, list):
        kept = [each for each in value if not _mentions(each, mentioned)]
        return kept if kept or not value else None
    return None if _mentions(value, mentioned) else value


def _of_nobody(value: Any) -> Any:  # noqa: ANN401 - any JSON
    """The same, for no group: not what is half typed, nor what comes next."""
    if isinstance(value, dict):
        return {k: "" if k == "group" else _of_nobody(each) for k, each in value.items()}
    return [_of_nobody(each) for each in value] if isinstance(value, list) else value


def _mentions(value: Any, mentioned: Callable[[str], bool]) -> bool:  # noqa: ANN401 - any JSON
    if isinstance(value, str):
        return mentioned(value)
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return any(_mentions(part, mentioned) for part in parts)


def _alike(text: str, texts: frozenset[str]) -> bool:
    """Whether one is the other, or a good part of it, as far as the words go."""
    bare = words_alone(text)
    return bool(bare) and any(
        bare == other or (min(len(bare), len(other)) >= _LEAST and (other in bare or bare in other))
        for other in map(words_alone, texts)
    )


# -- groups and times -------------------------------------------------------------------------


class _Unlabelled:
    """Takes out who said it and when. How many groups said the same can still be counted.

    A group gets another name in each family of merged answers, made with a secret nobody keeps:
    what one group said under several questions cannot be put together again.
    """

    def __init__(self, entries: Iterable[Document]) -> None:
        self._families = families(map(decode, entries))
        self._secret = secrets.token_bytes(16)

    def take(self, entry: Document) -> None:
        kind, body = str(entry.get("kind")), _body(entry)
        self._names(kind, body)
        for name in GROUPS.get(kind, ()):
            family = self._families.get(str(body.get("answer")), str(body.get("answer")))
            body[name] = self._other(body.get(name), family)
        if kind == "TurnGiven":
            _blank(body, "group")
        if _about_answers(kind):
            entry["at"], entry["clock"] = _day(entry.get("at")), FIRST

    def _names(self, kind: str, body: Document) -> None:
        if kind == "GroupRenamed":
            _blank(body, "name")
        plan = body.get("plan")
        groups = plan.get("groups") if isinstance(plan, dict) else [body.get("group")]
        for group in groups if isinstance(groups, list) else []:
            if isinstance(group, dict):
                _blank(group, "name")

    def _other(self, groups: Any, family: str) -> Any:  # noqa: ANN401 - as it was recorded
        if isinstance(groups, list):
            return [self._other(group, family) for group in groups]
        if not isinstance(groups, str) or not groups:
            return groups
        told = f"{family} {groups}".encode("utf-8", "surrogatepass")
        return hashlib.blake2b(told, key=self._secret, digest_size=16).hexdigest()


def _about_answers(kind: str) -> bool:
    return kind in ("Undone", "Redone") or issubclass(RECORDED.get(kind, object), AnswerEvent)


def _day(at: object) -> object:
    """The day alone, as a time that can still be read."""
    if not isinstance(at, str) or len(at) < len("2025-01-13T14:32"):
        return at
    offset = at[-6:] if at[-6] in "+-" else "Z" if at.endswith("Z") else ""
    return f"{at[:10]}T00:00:00.000{offset}" if offset else at
