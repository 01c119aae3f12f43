"""The snapshot's bytes: a TinyDB file like any other, plus one table "_store" with the seal.

    {"_store":{"1":{"format":1,"n":42,"crc32":"…","dialogue":"…","derived":["answers"]}},"events":{…}}

The seal says "holds everything up to n". Its checksum covers n and every byte that follows it:
whose dialogue this is, which tables are only derived, and all tables.
"""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from facilitator.store import plainjson
from facilitator.store.journal import FORMAT
from facilitator.store.tables import Tables, are_tables

SEAL = "_store"

_CHECKSUM = b'"crc32":"'
_CHECKSUM_LENGTH = len(_CHECKSUM) + 8 + 1


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a TinyDB file of ours holds, believable or not."""

    tables: Tables
    """The recorded ones; what was derived from them is left out."""
    n: int
    dialogue: str
    format: int
    true: bool
    """The checksum is right: not a byte has changed since it was written."""


def encode(
    tables: Tables, derived: Mapping[str, Mapping[str, Any]], *, n: int, dialogue: str
) -> bytes:
    """The content of a TinyDB file. A recorded table hides a derived one of the same name."""
    extra = {name: table for name, table in derived.items() if name not in tables}
    about = plainjson.encode({"dialogue": dialogue, "derived": list(extra)})[1:-1]
    content = plainjson.encode({**tables, **extra})
    rest = b",%s}}%s%s\n" % (about, b"" if content == b"{}" else b",", content[1:])
    return _seal(n, rest) + rest


def _seal(n: int, rest: bytes) -> bytes:
    checksum = zlib.crc32(rest, n & 0xFFFFFFFF)
    return b'{"_store":{"1":{"format":%d,"n":%d,"crc32":"%08x"' % (FORMAT, n, checksum)


def decode(raw: bytes) -> Snapshot | None:
    """What a file says; None when it is not a TinyDB file of ours."""
    try:
        tables = plainjson.decode(raw)
    except ValueError:
        return None
    if not are_tables(tables):
        return None
    match tables.pop(SEAL, None):
        case {"1": {"format": int(number), "n": int(n)} as about} if n >= 0:
            kept = _recorded(tables, about.get("derived"))
            return Snapshot(kept, n, str(about.get("dialogue", "")), number, _is_true(raw, n))
    return None


def _recorded(tables: Tables, derived: object) -> Tables:
    names = derived if isinstance(derived, list) else []
    return {name: table for name, table in tables.items() if name not in names}


def _is_true(raw: bytes, n: int) -> bool:
    split = raw.find(_CHECKSUM) + _CHECKSUM_LENGTH
    return raw[:split] == _seal(n, raw[split:])
