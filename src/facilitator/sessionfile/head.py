"""The head of a session file: lines `key: value` between two lines of dashes.

A small reader of our own, because the head is written by people and not for a YAML library:
whatever stands behind the colon is the value, with colons, quotes, `#` and `@` in it.
"""

import re
from dataclasses import dataclass

from facilitator.domain.message import Message
from facilitator.sessionfile import foreign
from facilitator.sessionfile.entry import Entry
from facilitator.sessionfile.keys import LONGEST_KEY, find_key
from facilitator.sessionfile.remarks import Remark, remark

MOST_LINES = 300

_OPENING = re.compile(r"(?:-{3,}|[—–]-?|-[—–])\s*")  # Word turns --- into a long dash
_CLOSING = re.compile(rf"(?:{_OPENING.pattern}|\.\.\.\s*)")
_KEY_LINE = re.compile(
    rf"(?P<key>[^\W\d](?:[\w'’./-]|[ \xa0](?![ \xa0])){{0,{LONGEST_KEY}}}?)"
    r"\s*:(?P<space>\s*)(?P<value>.*)"
)
_BELONGS_TO_KEY = re.compile(r"[ \t}\])]|- |-$")


@dataclass(frozen=True, slots=True)
class Head:
    """What the head says, and where the slides begin."""

    entries: tuple[Entry, ...] = ()
    end: int = 0
    """The first line after it, counted from 0."""
    remarks: tuple[Remark, ...] = ()


def read_head(lines: list[str]) -> Head:
    """The head of these lines; an empty one when they begin with something else."""
    first = next((n for n, line in enumerate(lines) if line.strip()), len(lines))
    if first == len(lines):
        return Head()
    if _OPENING.fullmatch(lines[first]):
        # Some exports write the line twice.
        while first + 1 < len(lines) and _OPENING.fullmatch(lines[first + 1]):
            first += 1
        return _between_dashes(lines, first + 1)
    if lines[first].startswith("% "):
        return _pandoc(lines, first)
    return _without_dashes(lines, first)


def key_of(line: str) -> str:
    """The key at the start of a line, as written; "" when there is none."""
    found = _KEY_LINE.fullmatch(line)
    # "https://…" is no key; "titel:Vertrouwen" is one.
    if not found or not (found["space"] or not found["value"] or find_key(found["key"])):
        return ""
    return found["key"].strip()


def _between_dashes(lines: list[str], start: int) -> Head:
    """After an opening line: a head that is closed, one that is not, or no head at all."""
    end = _closing_line(lines, start)
    if end is not None and _is_head(lines, start, end):
        return _read(lines, start, end, end + 1)
    begin = next((n for n in range(start, len(lines)) if lines[n].strip()), start)
    if begin == len(lines) or not find_key(key_of(lines[begin])):
        return Head(end=start - 1)
    end = _end_of_key_blocks(lines, begin)
    unclosed = remark(
        lines,
        start - 1,
        Message("the lines at the top are not closed"),
        Message("put a line with --- under the last of them"),
        used=Message("the lines that look like settings"),
    )
    return _read(lines, start, end, end, unclosed)


def _without_dashes(lines: list[str], first: int) -> Head:
    """Keys at the top of a file in which the dashes were forgotten."""
    end = next((n for n in range(first, len(lines)) if not lines[n].strip()), len(lines))
    closed = next((n for n in range(first, end) if _CLOSING.fullmatch(lines[n])), end)
    keys = [key_of(line) for line in lines[first : min(closed, first + MOST_LINES)]]
    if len(keys) < 2 or not all(map(find_key, keys)):
        return Head()
    forgotten = remark(
        lines,
        first,
        Message("the lines at the top are not marked as settings"),
        Message("put a line with --- above the first and under the last of them"),
        used=Message("the lines that look like settings"),
    )
    return _read(lines, first, closed, min(closed + 1, len(lines)), forgotten)


def _pandoc(lines: list[str], first: int) -> Head:
    """`% title`, `% authors`, `% date`, in that order."""
    entries: list[Entry] = []
    line = first
    for key in ("title", "author", "date"):
        if line < len(lines) and lines[line].startswith("%"):
            words = lines[line][1:].strip()
            entries.append(Entry(key, line, 2, (words.replace("; ", ", "),)))
            line += 1
        while line < len(lines) and lines[line].startswith(" ") and lines[line].strip():
            line += 1
    return Head(tuple(entry for entry in entries if entry.text), line)


def _closing_line(lines: list[str], start: int) -> int | None:
    last = min(len(lines), start + MOST_LINES)
    return next((n for n in range(start, last) if _CLOSING.fullmatch(lines[n])), None)


def _is_head(lines: list[str], start: int, end: int) -> bool:
    """Whether a head ends here, or the dashes are a slide break further on."""
    filled = [n for n in range(start, end) if lines[n].strip() and lines[n][0] != "#"]
    if not filled:
        return True
    strange = [n for n in filled if not key_of(lines[n]) and not _belongs(lines, start, n)]
    known = [n for n in filled if _is_known(key_of(lines[n]))]
    after_last_key = strange and (not known or strange[-1] > known[-1])
    if after_last_key and any(not lines[n].strip() for n in range(start, strange[-1])):
        return False
    return filled[0] not in strange and len(strange) * 3 <= len(filled)


def _is_known(key: str) -> bool:
    return bool(key) and (bool(find_key(key)) or key.lower() in foreign.KEYS)


def _belongs(lines: list[str], start: int, n: int) -> bool:
    """Whether a line goes with the key above it: it is indented, or an item of its list."""
    if not _BELONGS_TO_KEY.match(lines[n]):
        return False
    above = next((m for m in range(n - 1, start - 1, -1) if lines[m].strip()), None)
    return above is not None and lines[above][0] != "#"


def _end_of_key_blocks(lines: list[str], start: int) -> int:
    """The end of the run of blocks, blank lines between them, that begin with a key."""
    end = start
    for n in range(start, min(len(lines), start + MOST_LINES)):
        begins_block = n == start or not lines[n - 1].strip()
        if begins_block and lines[n].strip() and not key_of(lines[n]):
            break
        if lines[n].startswith("#") or _CLOSING.fullmatch(lines[n]):
            break
        end = n + 1
    return end


def _read(lines: list[str], start: int, end: int, after: int, *remarks: Remark) -> Head:
    entries: list[Entry] = []
    strange: list[Remark] = []
    under: list[str] = []
    for n in range(end - 1, start - 1, -1):
        line = lines[n]
        if not line.strip() or line[0] == "#":
            continue
        if key := key_of(line):
            entries.append(_entry(key, n, line, under[::-1]))
            under = []
        elif _BELONGS_TO_KEY.match(line):
            under.append(line.strip())
        else:
            strange.append(_strange(lines, n))
    return Head(tuple(entries[::-1]), after, (*remarks, *strange[::-1]))


def _entry(key: str, n: int, line: str, under: list[str]) -> Entry:
    value = line[line.index(":", len(key)) + 1 :]
    column = len(line) - len(value.lstrip()) if value.strip() else len(line.rstrip())
    return Entry(key, n, column, (value.strip(), *under))


def _strange(lines: list[str], n: int) -> Remark:
    return remark(
        lines,
        n,
        Message("I do not understand this line"),
        Message("write it as  key: value"),
        used=Message("nothing of this line"),
    )
