r"""The journal's bytes: one line per commit, each with a checksum of its own.

    8d0f3c1a {"n":0,"format":1,"dialogue":"…"}\n
    41c6a0b7 {"n":1,"set":{"events":{"1":{…}}}}\n

After compaction one line holds everything up to its number: `{"n":42,"all":{…}}`.
"""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from facilitator.store import plainjson
from facilitator.store.tables import Changes, Tables, are_changes

FORMAT = 1

_CHECKSUM = 9
"""Eight digits and a space."""
# Inside a string a quote is escaped, outside there are no spaces: only lines begin like this.
_BEGINNING = re.compile(rb'[0-9a-f]{8} \{"n":')
_NUMBER = re.compile(rb'\{"n":(0|[1-9][0-9]{0,17})(,"all":)?')


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is as it was written. Its JSON is read only when it is needed."""

    n: int
    body: bytes
    whole: bool = False
    """It holds all tables; whatever came before is history."""


@dataclass(frozen=True, slots=True)
class Header:
    """The first line: which format, and whose journal this is."""

    format: int
    dialogue: str


@dataclass(frozen=True, slots=True)
class Scan:
    """What can be believed of a journal."""

    lines: tuple[Line, ...]
    end: int
    """Where the last good line ends."""
    damaged: int
    """How many rows before that are not as they were written."""


def header(dialogue: str) -> bytes:
    """The line a journal begins with."""
    return _line({"n": 0, "format": FORMAT, "dialogue": dialogue})


def change(n: int, changes: Changes) -> bytes:
    """The line of one commit."""
    return _line({"n": n, "set": changes})


def whole(n: int, tables: Tables, dialogue: str) -> bytes:
    """A journal without history: everything up to n in one line."""
    return header(dialogue) + (_line({"n": n, "all": tables}) if n else b"")


def _line(record: object) -> bytes:
    body = plainjson.encode(record)
    return b"%08x %s\n" % (zlib.crc32(body), body)


def scan(raw: bytes) -> Scan:
    """Sort the good lines from the rest."""
    lines: list[Line] = []
    end = damaged = pending = at = 0
    for row in raw.splitlines(keepends=True):
        at += len(row)
        line = _line_in(row) if row.endswith(b"\n") else None
        found = (line,) if line else tuple(_rescued(row))
        lines += found
        pending += line is None
        if found:
            end, damaged, pending = at, damaged + pending, 0
    return Scan(tuple(lines), end, damaged)


def _rescued(row: bytes) -> Iterator[Line]:
    """The good lines in a row of which a line end was damaged."""
    starts = [match.start() for match in _BEGINNING.finditer(row)]
    for start, stop in pairwise([*starts, len(row)]):
        if line := _line_in(row[start:stop]):
            yield line


def _line_in(row: bytes) -> Line | None:
    """The line in these bytes, whatever the last of them is."""
    body = row[_CHECKSUM:-1]
    if row[:_CHECKSUM] != b"%08x " % zlib.crc32(body):
        return None
    number = _NUMBER.match(body)
    return Line(int(number[1]), body, number[2] is not None) if number else None


def read(line: Line) -> Changes | None:
    """What a line changes; None when its checksum is true but its content is not ours."""
    try:
        found = plainjson.decode(line.body)
    except ValueError:
        return None
    # A line of a kind we do not know changes nothing here.
    changes = found.get("all" if line.whole else "set", {})
    return changes if are_changes(changes) else None


def read_back(line: bytes) -> Changes:
    """What a reader will make of a line about to be written. ValueError: it could not be read."""
    found = _line_in(line)
    changes = read(found) if found else None
    if changes is None:
        raise ValueError("not a change that could be read again")
    return changes


def read_header(scanned: Scan) -> Header | None:
    """The journal's header, if it survived."""
    for line in scanned.lines[:1]:
        try:
            found = plainjson.decode(line.body)
        except ValueError:
            return None
        match found:
            case {"n": 0, "format": int(number), "dialogue": str(dialogue)}:
                return Header(number, dialogue)
    return None
