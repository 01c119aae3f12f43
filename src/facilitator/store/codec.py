"""Entries as the record keeps them: plain JSON, by the names of the events and their fields.

Made from the event classes themselves, once per class: text, numbers and booleans as they are,
times as ISO 8601 with their offset, enumerations by value, dataclasses as objects, tuples as
lists. Every field is written, so that no later default changes what was recorded. What this
version does not know is `Unknown`, and stays in the file as it was. No words are lost to a detail:
a field with a default that cannot be read takes it, and a part of a list that cannot be read is
passed over.
"""

import types
from collections.abc import Callable, Iterator
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import datetime
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from facilitator.domain.entry import Entry, Event
from facilitator.domain.events import RECORDED, AnswerEvent, Unknown
from facilitator.domain.marks import Mark, MarkKind

Json = dict[str, Any]
Reader = Callable[[Any], Any]

_UNREADABLE = (ValueError, TypeError, KeyError)
_LONG_AGO = datetime.fromisoformat("1970-01-01T00:00:00+00:00")


def encode(entry: Entry) -> Json:
    """The entry as an object for the table `events`."""
    return {
        "id": entry.id,
        "act": entry.act,
        "device": entry.device,
        "at": _written(entry.at),
        "clock": entry.clock,
        "kind": type(entry.event).__name__,
        "body": _written(entry.event),
    }


def decode(document: object) -> Entry:
    """The entry an object of the table `events` stands for. Never fails: see `Unknown`."""
    raw = document if isinstance(document, dict) else {}
    kind = raw.get("kind")
    event = _event(kind if isinstance(kind, str) else "", raw.get("body"))
    try:
        at = _time(raw.get("at"))
    except ValueError:
        at = _LONG_AGO
        # Words count whenever they were said; of a clock nothing is left.
        event = event if isinstance(event, AnswerEvent) else Unknown(str(kind))
    name, act, device, clock = (str(raw.get(key, "")) for key in ("id", "act", "device", "clock"))
    return Entry(name, act, device, at, clock, event)


def _event(kind: str, body: object) -> Event:
    if kind not in RECORDED or not isinstance(body, dict):
        return Unknown(kind)
    try:
        event = _event_reader(kind)(body)
    except _UNREADABLE:
        return Unknown(kind)
    return event if isinstance(event, Event) else Unknown(kind)


@cache
def _event_reader(kind: str) -> Reader:
    return _dataclass_reader(RECORDED[kind])


def _written(value: object) -> Any:  # noqa: ANN401 - anything JSON can hold
    match value:
        case Enum():
            return value.value
        case datetime():
            if value.tzinfo is None:
                raise ValueError("a time without an offset could not be read again")
            return value.isoformat(timespec="milliseconds")
        case tuple():
            return [_written(part) for part in value]
        case Mark():
            return [value.start, value.end, value.kind.value, *([value.href] * bool(value.href))]
        case _ if is_dataclass(value):
            return {f.name: _written(getattr(value, f.name)) for f in fields(value)}
        case _:
            return value


@cache
def _reader(kind: Any) -> Reader:  # noqa: ANN401 - a type, as annotations give it
    """What makes a value of this type out of JSON; raises ValueError, TypeError or KeyError."""
    if get_origin(kind) is tuple:
        part = _reader(get_args(kind)[0])
        return lambda raw: tuple(_readable(part, _checked(list, raw)))
    if get_origin(kind) in (Union, types.UnionType):
        inner = _reader(next(a for a in get_args(kind) if a is not types.NoneType))
        return lambda raw: None if raw is None else inner(raw)
    if kind in _SPECIAL:
        return _SPECIAL[kind]
    if issubclass(kind, Enum):
        enumeration: Reader = kind
        return enumeration
    if is_dataclass(kind):
        return _dataclass_reader(kind)
    return lambda raw: _checked(kind, raw)


def _dataclass_reader(kind: Any) -> Reader:  # noqa: ANN401
    hints = get_type_hints(kind)
    readers = {f.name: _field_reader(f, hints[f.name]) for f in fields(kind)}

    def read(raw: Any) -> Any:  # noqa: ANN401
        found = _checked(dict, raw)
        return kind(**{name: read(found[name]) for name, read in readers.items() if name in found})

    return read


def _field_reader(field: Field[Any], kind: Any) -> Reader:  # noqa: ANN401
    read = _reader(kind)
    if field.default is MISSING:
        return read

    def read_or_default(raw: Any) -> Any:  # noqa: ANN401
        try:
            return read(raw)
        except _UNREADABLE:
            return field.default

    return read_or_default


def _readable(read: Reader, parts: list[Any]) -> Iterator[Any]:
    for part in parts:
        try:
            yield read(part)
        except _UNREADABLE:
            continue


def _checked(kind: type, raw: Any) -> Any:  # noqa: ANN401
    # To Python True is a number; to the record it is not.
    if type(raw) is not kind:
        raise ValueError(raw)
    return raw


def _mark(raw: Any) -> Mark:  # noqa: ANN401
    start, end, kind, *href = _checked(list, raw)
    address = [_checked(str, each) for each in href]
    return Mark(_checked(int, start), _checked(int, end), MarkKind(kind), *address)


def _time(raw: Any) -> datetime:  # noqa: ANN401
    at = datetime.fromisoformat(_checked(str, raw))
    if at.tzinfo is None:
        raise ValueError(raw)
    return at


_SPECIAL: dict[type, Reader] = {datetime: _time, Mark: _mark}
