"""Which laptop this is: 64 random bits, never a name or an address of the machine."""

import os
import re
import secrets
import time
from pathlib import Path

from facilitator.store import disk
from facilitator.store.errors import NoAccess

_NAME = "device"
_ID = re.compile(rb"[0-9a-f]{16}")
_TRIES = 20
_PAUSE = 0.01
"""Seconds; another process may just be writing the id."""


def device_id(folder: Path | None = None) -> str:
    """This laptop's id, 16 hex digits; made once, in the platform's folder for state."""
    path = (folder or _state_folder()) / _NAME
    try:
        return _known(path) or _make(path)
    except OSError as error:
        raise NoAccess(path, error) from error


def this_device() -> str:
    """This laptop's id; one for the time being where none can be kept."""
    try:
        return device_id()
    except NoAccess:
        # Undo will not reach back over a restart, and that is all it costs.
        return secrets.token_hex(8)


def _state_folder() -> Path:
    from platformdirs import user_state_path

    return user_state_path("facilitator", appauthor=False)


def _known(path: Path) -> str | None:
    content = disk.content_of(path).strip()
    return content.decode("ascii") if _ID.fullmatch(content) else None


def _make(path: Path) -> str:
    disk.make_folder(path.parent)
    new = secrets.token_hex(8)
    try:
        fd = disk.open_file(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
    except FileExistsError:
        return _of_another(path, new)
    try:
        disk.write_all(fd, new.encode("ascii"))
    finally:
        os.close(fd)
    return new


def _of_another(path: Path, new: str) -> str:
    """The id another process is writing just now; an unreadable one is replaced."""
    for _ in range(_TRIES):
        if known := _known(path):
            return known
        time.sleep(_PAUSE)
    disk.replace(path, new.encode("ascii"))
    return new
