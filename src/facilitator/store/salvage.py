"""What can still be read of a TinyDB file of ours that is no JSON any more: its entries, singly."""

import re
from collections.abc import Iterator

from facilitator.store import plainjson
from facilitator.store.snapshot import Snapshot
from facilitator.store.tables import Document

_HEAD = re.compile(
    r'\{"_store":\{"1":\{"format":(\d{1,9}),"n":(\d{1,18}),'
    r'"crc32":"[0-9a-f]{8}","dialogue":"([^"\\]*)"'
)
# Inside a string quotes are escaped: only a document begins like this.
_DOCUMENT = re.compile(r'"([1-9]\d{0,17})":(?=\{")')


def salvaged(raw: bytes, table: str) -> Snapshot | None:
    """The entries that are left, as a snapshot nobody should trust; None: not ours, or none."""
    text = raw.decode("ascii", "replace")
    head = _HEAD.match(text)
    entries: dict[str, Document] = {}
    for number, entry in _entries(text) if head else ():
        entries.setdefault(number, entry)
    if not (head and entries):
        return None
    return Snapshot({table: entries}, int(head[2]), head[3], int(head[1]), true=False)


def _entries(text: str) -> Iterator[tuple[str, Document]]:
    """What looks like an entry; the rows for people have no body."""
    for found in _DOCUMENT.finditer(text):
        try:
            document = plainjson.decode_at(text, found.end())
        except ValueError:
            continue
        match document:
            case {"kind": str(), "body": dict()}:
                yield found[1], document
