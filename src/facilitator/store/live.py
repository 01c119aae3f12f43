"""What is live is not the record: the slide, the draft, what the room sees. The last value counts.

Table `live`, one document per key, `{"key":"slide","value":3}`: a document's own id must be a
number for TinyDB.
"""

from collections.abc import Mapping
from typing import Any

from facilitator.store.tables import Document, Tables, highest, same

LIVE = "live"


def live_values(tables: Tables) -> dict[str, Any]:
    """The value of each key."""
    return {str(d["key"]): d.get("value") for d in _documents(tables).values() if "key" in d}


def live_changes(
    tables: Tables, values: Mapping[str, Any]
) -> dict[str, dict[str, Document | None]]:
    """The change that gives these keys these values; None takes a key away. Empty: it is so."""
    documents = _documents(tables)
    places = {document.get("key"): place for place, document in documents.items()}
    free = highest(documents)
    changes: dict[str, Document | None] = {}
    for key, value in values.items():
        place = places.get(key)
        if value is None:
            changes |= {place: None} if place else {}
        elif place is None:
            free += 1
            changes[str(free)] = {"key": key, "value": value}
        elif not same(documents[place].get("value"), value):
            changes[place] = {"key": key, "value": value}
    return {LIVE: changes} if changes else {}


def _documents(tables: Tables) -> dict[str, Document]:
    return tables.get(LIVE, {})
