"""What was read of files, kept in memory until one of them changes."""

from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

T = TypeVar("T")
_Look = tuple[tuple[int, int] | None, ...]


class Remembered(Generic[T]):
    """Reads what belongs to a path, and reads it again only when its files have changed."""

    def __init__(self, read: Callable[[Path], T]) -> None:
        self._read = read
        self._known: dict[Path, tuple[_Look, T]] = {}

    def of(self, path: Path, *files: Path) -> T:
        """What is read of this path, whose content these files hold."""
        # Looked at before reading: what changes in between is read again the next time.
        look = tuple(map(_look, files))
        if path in self._known and self._known[path][0] == look:
            return self._known[path][1]
        found = self._read(path)
        self._known[path] = look, found
        return found


def _look(file: Path) -> tuple[int, int] | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns
