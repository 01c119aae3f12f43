"""A dialogue's tables as JSON, and what a change does to them."""

import math
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias, TypeGuard

Document: TypeAlias = dict[str, Any]
Tables: TypeAlias = dict[str, dict[str, Document]]
Changes: TypeAlias = Mapping[str, Mapping[str, Mapping[str, Any] | None] | None]
"""Per table the documents that are new or changed; None removes a document, or a whole table."""
Derive: TypeAlias = Callable[[Tables], Mapping[str, Mapping[str, Mapping[str, Any]]]]
"""Makes the tables for people out of the recorded ones; they live in the snapshot only."""


def apply(tables: Tables, changes: Changes) -> None:
    """Put a change into the tables, in place. The documents become part of them."""
    for name, documents in changes.items():
        if documents is None:
            tables.pop(name, None)
        else:
            _apply_to(tables.setdefault(name, {}), documents)


def _apply_to(table: dict[str, Document], documents: Mapping[str, Any]) -> None:
    for key, document in documents.items():
        if document is None:
            table.pop(key, None)
        else:
            table[key] = document


def highest(table: Mapping[str, object]) -> int:
    """The highest number given to a document; 0 without any."""
    return max((int(key) for key in table if key.isdecimal()), default=0)


def in_order(table: Mapping[str, Document]) -> dict[str, Document]:
    """A table by the numbers of its documents; what has no number comes last."""
    return dict(sorted(table.items(), key=lambda d: int(d[0]) if d[0].isdecimal() else math.inf))


def are_changes(value: object) -> TypeGuard[Changes]:
    """Whether a value read from a journal has the shape of a change."""
    return isinstance(value, dict) and all(
        table is None
        or (
            isinstance(table, dict)
            and all(d is None or isinstance(d, dict) for d in table.values())
        )
        for table in value.values()
    )


def are_tables(value: object) -> TypeGuard[Tables]:
    """Whether a value read from a file has the shape of TinyDB's tables."""
    return isinstance(value, dict) and all(
        isinstance(table, dict) and all(isinstance(d, dict) for d in table.values())
        for table in value.values()
    )


def copied(value: Any) -> Any:  # noqa: ANN401 - any JSON
    """A copy to hand out, so that nobody edits the store's memory behind the disk's back."""
    if isinstance(value, dict):
        return {key: copied(each) for key, each in value.items()}
    return [copied(each) for each in value] if isinstance(value, list) else value


def same(one: object, other: object) -> bool:
    """Whether two values are one in JSON. To Python True == 1 == 1.0; to a reader they differ."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return one == other


def difference(old: Mapping[str, Document], new: Mapping[Any, Mapping[str, Any]]) -> dict[str, Any]:
    """What makes the new documents of a table out of the old ones."""
    named = {str(key): document for key, document in new.items()}
    changed = {key: d for key, d in named.items() if not same(old.get(key), d)}
    return {**changed, **dict.fromkeys(old.keys() - named.keys())}
