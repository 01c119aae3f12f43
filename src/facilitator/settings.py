"""What a facilitator chooses once for every evening, in a small TOML file of their own."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from facilitator.domain.message import Message, Refused, sentence
from facilitator.domain.text import clean
from facilitator.settings_file import Written, read_toml, replaced, same_but_for, write_whole
from facilitator.settings_words import KEYS, Big, NotUnderstood, ThemeChoice, key_named

__all__ = [
    "Big",
    "NotRemembered",
    "Settings",
    "ThemeChoice",
    "load_settings",
    "remember",
    "settings_path",
]


class NotRemembered(Refused):
    """A choice counts for now, but is not in the file; that is as it was."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices, each with the value it has until somebody chooses."""

    theme: ThemeChoice = ThemeChoice.AUTO
    big: Big = Big.QUADRANTS
    language: str = ""
    """nl or en; "" is the system's."""
    documents: Path | None = None
    """Where documents go that belong to no session file; None is the system's folder."""


def settings_path() -> Path:
    """Where the file is, whether it exists or not."""
    from platformdirs import user_config_path

    return user_config_path("facilitator", appauthor=False) / "settings.toml"


def load_settings(path: Path | None = None) -> tuple[Settings, tuple[Message, ...]]:
    """The settings in a file, and a sentence for each line that is not understood.

    Whatever the file is, there are settings: the usual ones take the place of what is unclear.
    """
    path = path or settings_path()
    try:
        text = path.read_text("utf-8-sig")
    except FileNotFoundError:
        return Settings(), ()
    except (OSError, UnicodeDecodeError):
        text = sentence("{file} cannot be read. The usual settings are used.")
        return Settings(), (Message(text, {"file": str(path)}),)
    values: dict[str, Any] = {}
    remarks = tuple(_understood(written, values, path) for written in read_toml(text))
    return replace(Settings(), **values), tuple(filter(None, remarks))


def _understood(written: Written, values: dict[str, Any], path: Path) -> Message | None:
    """Put one line's value with the others; a sentence when it cannot be."""
    where = {"file": path.name, "line": written.line}
    if not written.name:
        return Message("{file}:{line}: this line is no setting and is passed over.", where)
    key = key_named(written.name)
    if key is None:
        keys = ", ".join(key.field for key in KEYS)
        text = sentence("{file}:{line}: there is no setting {key}. There is: {keys}.")
        return Message(text, {**where, "key": clean(written.name), "keys": keys})
    try:
        values[key.field] = key.read(written.value)
    except NotUnderstood:
        text = sentence(
            "{file}:{line}: this is no value for {key}. Write for example: {key} = {example}"
        )
        return Message(text, {**where, "key": key.field, "example": key.example})
    return None


def remember(before: Settings, after: Settings, path: Path | None = None) -> None:
    """Write what has changed between the two into the file; the rest of it stays as it was.

    Raises NotRemembered.
    """
    path = path or settings_path()
    changes = dict(_changes(before, after))
    try:
        text = path.read_bytes().decode("utf-8-sig") if path.exists() else ""
        wanted = text
        for name, value in changes.items():
            key = key_named(name)
            wanted = replaced(wanted, key.names if key else (name,), value)
        if not same_but_for(text, wanted, {n for k in KEYS if k.field in changes for n in k.names}):
            raise NotRemembered(
                sentence("{file} cannot be read as settings. Mend it first."), file=str(path)
            )
        write_whole(path, wanted)
    except (OSError, UnicodeDecodeError) as error:
        text = sentence("{file} cannot be written. The choice counts for now only.")
        raise NotRemembered(text, file=str(path)) from error


def _changes(before: Settings, after: Settings) -> Iterator[tuple[str, str]]:
    for key in KEYS:
        old, new = getattr(before, key.field), getattr(after, key.field)
        if new != old:
            yield key.field, "" if new is None else str(new)
