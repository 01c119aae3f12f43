"""A flat TOML file, read line by line where it must be, and changed in one line at a time."""

import json
import os
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_ASSIGNMENT = re.compile(r"""\s*["']?(?P<name>[\w-]+)["']?\s*=""")
_BEGUN = re.compile(r"""\s*\[{0,2}\s*["']?(?P<name>[\w-]+)["']?\s*[=.\]]""")
"""A value, a part of one (`colour.dark = …`) or a table (`[colour]`)."""
_TABLE = re.compile(r"\s*\[")


@dataclass(frozen=True, slots=True)
class Written:
    """A value somebody wrote, and the line it is on, counted from 1."""

    line: int
    name: str
    """"" for a line that cannot be read."""
    value: object = None


def read_toml(text: str) -> Iterator[Written]:
    """What is written, in order. Of a file that is no TOML, the lines that are."""
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        yield from _line_by_line(text)
        return
    begun = reversed([*enumerate(map(_BEGUN.match, text.splitlines()), start=1)])
    lines = {found["name"]: number for number, found in begun if found}
    for name, value in values.items():
        yield Written(lines.get(name, 1), name, value)


def _line_by_line(text: str) -> Iterator[Written]:
    for number, line in _numbered(text):
        try:
            values = tomllib.loads(line)
        except tomllib.TOMLDecodeError:
            yield Written(number, "")
            continue
        for name, value in values.items():
            yield Written(number, name, value)


def replaced(text: str, names: tuple[str, ...], value: str) -> str:
    """The file with another value for a setting; "" takes it out. The first name is written."""
    lines = text.splitlines(keepends=True)
    end = next((i for i, line in enumerate(lines) if _TABLE.match(line)), len(lines))
    place = next((i for i in range(end) if _name(lines[i]) in names), None)
    new = [f"{names[0]} = {_quoted(value)}\n"] if value else []
    if place is not None:
        return "".join([*lines[:place], *new, *lines[place + 1 :]])
    if end and not lines[end - 1].endswith("\n"):
        lines[end - 1] += "\n"
    return "".join([*lines[:end], *new, *lines[end:]])


def same_but_for(before: str, after: str, names: set[str]) -> bool:
    """Whether both can be read, and say the same of everything but these."""
    try:
        return _without(tomllib.loads(before), names) == _without(tomllib.loads(after), names)
    except tomllib.TOMLDecodeError:
        return False


def write_whole(path: Path, text: str) -> None:
    """Give a file new content: afterwards it has the old or the new, never a part."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("wb") as file:
            file.write(text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def _numbered(text: str) -> Iterator[tuple[int, str]]:
    """The lines before the first table, counted from 1."""
    for number, line in enumerate(text.splitlines(), start=1):
        if _TABLE.match(line):
            return
        yield number, line


def _name(line: str) -> str:
    found = _ASSIGNMENT.match(line)
    return found["name"] if found else ""


def _quoted(value: str) -> str:
    # JSON writes strings as TOML reads them, but for this one character.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _without(values: dict[str, Any], names: set[str]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name not in names}
