"""A house style as an organisation keeps it: a folder with a small TOML file, and what it names."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from facilitator.bundled import bundled
from facilitator.domain.message import Message, Refused, sentence
from facilitator.domain.text import clean
from facilitator.harvest.colour import darkened
from facilitator.harvest.style import CLASSIC, HouseStyle, Logo
from facilitator.house_style_keys import KEYS, Key, NotUnderstood, key_named, template
from facilitator.settings import settings_path
from facilitator.settings_file import Written, read_toml
from facilitator.settings_words import path_of

FILES = ("huisstijl.toml", "house-style.toml", "style.toml")
"""What the file in the folder may be called."""


class NoHouseStyle(Refused):
    """There is no house style where somebody said there was one."""

    def __init__(self, asked: str) -> None:
        super().__init__(
            "There is no house style {name}: a folder with a file {file} in it. There is: {names}.",
            name=asked,
            file=FILES[0],
            names=", ".join(path.name for path in house_styles()),
        )


def house_styles() -> tuple[Path, ...]:
    """The folders there are to choose from: the facilitator's own, then the examples."""
    own = settings_path().with_name("housestyles")
    found = (path.parent for root in (own, bundled("housestyles")) for path in _files_in(root))
    return tuple(dict.fromkeys(found))


def find_house_style(asked: str, beside: Path | None = None) -> Path:
    """The folder somebody means: a path, beside the session file if need be, or a name.

    Raises NoHouseStyle.
    """
    places = [path_of(asked)]
    if beside:
        places.append(beside / asked)
    places += [path for path in house_styles() if path.name.casefold() == asked.casefold()]
    for place in places:
        if _file_in(place):
            return place
    raise NoHouseStyle(asked)


def load_house_style(folder: Path) -> tuple[HouseStyle, tuple[Message, ...]]:
    """The house style in a folder, and a sentence for each line that is not followed.

    Whatever the file is, there is a style: the classic form takes the place of what is unclear.
    Raises NoHouseStyle where there is no file.
    """
    file = _file_in(folder)
    if file is None:
        raise NoHouseStyle(str(folder))
    try:
        text = file.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        cannot = sentence("{file} cannot be read. The classic form is used.")
        return replace(CLASSIC, name=folder.name), (Message(cannot, {"file": str(file)}),)
    return _style(read_toml(text), folder, file.name)


def with_template(
    style: HouseStyle, named: str, beside: Path | None
) -> tuple[HouseStyle, tuple[Message, ...]]:
    """The house style with the Word template of the plan, if that names one that can be used."""
    if not named:
        return style, ()
    place = path_of(named)
    place = place if place.is_absolute() or beside is None else beside / place
    try:
        return replace(style, template=template(place.name, place.parent)), ()
    except NotUnderstood:
        text = sentence(
            "{name} cannot be used as a template: the document is made without. A template is a "
            ".docx or .dotx beside the session file."
        )
        return style, (Message(text, {"name": str(place)}),)


def _file_in(folder: Path) -> Path | None:
    # Asked first of the system, as a path that is too long is an error to all others.
    there = (folder / name for name in FILES if os.access(folder / name, os.F_OK))
    return next((path for path in there if path.is_file()), None)


def _files_in(root: Path) -> Iterator[Path]:
    for folder in sorted(root.iterdir()) if root.is_dir() else ():
        if file := _file_in(folder):
            yield file


def _style(
    lines: Iterator[Written], folder: Path, file: str
) -> tuple[HouseStyle, tuple[Message, ...]]:
    values: dict[str, Any] = {"name": clean(folder.name)}
    placed: dict[str, int] = {}
    remarks: list[Message] = []
    for line in lines:
        where = {"file": file, "line": line.line}
        if said := _followed(line, folder, values, placed):
            remarks.append(replace(said, values={**where, **said.values}))
    remarks += _mended(values, placed, file)
    return replace(CLASSIC, **values), tuple(remarks)


def _followed(
    line: Written, folder: Path, values: dict[str, Any], placed: dict[str, int]
) -> Message | None:
    """Put one line's value with the others; a sentence when it cannot be."""
    if not line.name:
        return Message(sentence("{file}:{line}: this line is not understood and is passed over."))
    key = key_named(line.name)
    if key is None:
        keys = ", ".join(key.names[0] for key in KEYS)
        text = sentence("{file}:{line}: a house style has no {key}. It has: {keys}.")
        return Message(text, {"key": clean(line.name), "keys": keys})
    if key.field in placed:
        text = sentence("{file}:{line}: {key} stands on line {first} already; that one counts.")
        return Message(text, {"key": clean(line.name), "first": placed[key.field]})
    try:
        values[key.field] = key.read(line.value, folder)
    except NotUnderstood as reason:
        return _refused(key, line, reason)
    placed[key.field] = line.line
    return None


def _refused(key: Key, line: Written, reason: NotUnderstood) -> Message:
    if reason.message:
        return reason.message
    text = sentence(
        "{file}:{line}: this is no value for {key}. Write for example: {key} = {example}"
    )
    return Message(text, {"key": clean(line.name), "example": key.example})


def _mended(values: dict[str, Any], placed: dict[str, int], file: str) -> Iterator[Message]:
    """A colour that can be read, and a logo that says what it shows; said where it was not so."""
    accent = values.get("accent", CLASSIC.accent)
    if (mended := darkened(accent)) != accent:
        values["accent"] = mended
        yield Message(
            sentence("{file}:{line}: {colour} is too light to be read on white. {darker} is used."),
            {
                "file": file,
                "line": placed["accent"],
                "colour": accent,
                "darker": values["accent"],
            },
        )
    alternative = values.pop("alternative", "")
    logo: Logo | None = values.pop("logo", None)
    if logo and not alternative:
        text = sentence(
            "{file}:{line}: the logo is left away. Write what it shows for whoever cannot see it: "
            '{key} = "Logo of …"'
        )
        yield Message(text, {"file": file, "line": placed["logo"], "key": "logo-text"})
    elif logo:
        values["logo"] = replace(logo, alternative=alternative)
