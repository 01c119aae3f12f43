"""Which dialogue, and which folder: what every command that takes one agrees on."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import click

from facilitator.domain.message import Refused
from facilitator.language import Language
from facilitator.store.errors import NoAccess, NotFound
from facilitator.store.folder import dialogues_folder
from facilitator.store.names import JOURNAL, SNAPSHOT
from facilitator.store.reading import exists

Option = Callable[[Callable[..., Any]], Callable[..., Any]]


PATH = click.Path(path_type=Path, readable=False)
"""A file or folder. Whoever reads it says when that cannot be done; click would in English only."""


class WrongUse(Refused):
    """A command was asked for something that is not there."""


def in_option(language: Language) -> Option:
    """`--in DIR`: the folder with the dialogues."""
    return click.option(
        "--in",
        "folder",
        metavar="DIR",
        type=PATH,
        help=language.say("The folder with the dialogues; else FACILITATOR_DATA or your own."),
    )


def dialogue_argument() -> Option:
    """`DIALOGUE`: the path of its file, or its name in the folder of dialogues."""
    return click.argument("dialogue", metavar="DIALOGUE", type=PATH)


def find_dialogue(named: Path, folder: Path | None = None) -> Path:
    """The file of a dialogue: as a path, or as a name in the folder, with or without `.json`."""
    if not named.name:  # nothing, or a folder's root
        raise NotFound(named)
    inside = dialogues_folder(folder) / named
    for path in (named, inside, inside.with_name(inside.name + ".json")):
        if readable(path):
            return path.absolute()
    raise NotFound(named)


def dialogue_meant(named: Path) -> Path | None:
    """The file of the dialogue somebody names; None where a session file is meant."""
    if named.name.endswith((SNAPSHOT, JOURNAL)):
        return find_dialogue(named)
    with suppress(NotFound, OSError):
        return None if named.exists() else find_dialogue(named)
    return None


def readable(path: Path) -> bool:
    """Whether there is a dialogue of this name; `NoAccess` where the system will not say."""
    try:
        return exists(path)
    except OSError as error:
        raise NoAccess(path, error) from error
