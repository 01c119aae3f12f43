"""Where dialogues live, and what their files are called."""

import os
import re
import unicodedata
from contextlib import suppress
from datetime import date
from pathlib import Path

from facilitator.store.errors import NoAccess, not_kept
from facilitator.store.names import JOURNAL, SNAPSHOT, snapshot_path
from facilitator.store.reading import exists

VARIABLE = "FACILITATOR_DATA"

_PROGRAM = "facilitator"
_LONGEST_SLUG = 60
_NAMELESS = "dialogue"
_LETTERS = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th"}
"""Letters that are no other letter with an accent."""
_DEVICE = re.compile(r"(con|prn|aux|nul|(com|lpt)\d)")
"""Names Windows keeps for itself, whatever follows them."""


def dialogues_folder(explicit: Path | None = None) -> Path:
    """Where dialogues are kept: where asked, where FACILITATOR_DATA says, or the platform's place.

    The folder need not exist.
    """
    named = explicit or Path(os.environ.get(VARIABLE, ""))
    if named != Path():
        with suppress(RuntimeError):  # `~somebody`, who has no home here
            named = named.expanduser()
        return named.absolute()
    from platformdirs import user_data_path

    return user_data_path(_PROGRAM, appauthor=False) / "dialogues"


def new_path(folder: Path, title: str, day: date) -> Path:
    """A name nobody has: `2025-01-13-bruggen.json`, or `…-2.json` when that is taken.

    Raises NotSaved where the system does not let us look.
    """
    stem = f"{day.isoformat()}-{slug(title)}"
    number, path = 1, folder / f"{stem}{SNAPSHOT}"
    try:
        while exists(path):
            number += 1
            path = folder / f"{stem}-{number}{SNAPSHOT}"
    except OSError as error:
        raise not_kept(folder, error) from error
    return path


def slug(title: str) -> str:
    """A title as part of a file name on any system: small ASCII letters, digits and hyphens."""
    small = "".join(_LETTERS.get(c, c) for c in title.casefold())
    letters = unicodedata.normalize("NFKD", small).encode("ascii", "ignore").decode("ascii")
    words = re.sub(r"[^a-z0-9]+", "-", re.sub(r"['`]", "", letters)).strip("-")
    short = words[:_LONGEST_SLUG].rstrip("-")
    if _DEVICE.fullmatch(short):
        return f"{short}-{_NAMELESS}"
    return short or _NAMELESS


def dialogues(folder: Path) -> tuple[Path, ...]:
    """The dialogues in a folder by their names, the latest first; either file will do.

    A file that only ends in `.json` is listed as well: reading it tells. Raises NoAccess.
    """
    endings = (SNAPSHOT, SNAPSHOT + JOURNAL)
    try:
        with os.scandir(folder) as found:
            names = {snapshot_path(Path(f.name)).name for f in found if f.name.endswith(endings)}
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except OSError as error:
        raise NoAccess(folder, error) from error
    return tuple(folder / name for name in sorted(names, reverse=True))
