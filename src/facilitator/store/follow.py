"""Read along with a dialogue another process writes: no lock, not a byte written."""

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from facilitator.store import disk, journal
from facilitator.store.live import live_values
from facilitator.store.names import JOURNAL, journal_path, snapshot_path
from facilitator.store.reading import read
from facilitator.store.recovery import EVENTS
from facilitator.store.tables import Changes, Document, Tables, apply


@dataclass(frozen=True, slots=True)
class News:
    """What has come since the last look."""

    entries: tuple[Document, ...]
    """The new entries; all of them when `afresh`."""
    afresh: bool
    """The files were made anew: forget what was known and begin with these."""


@dataclass(frozen=True, slots=True)
class _Place:
    """How far a file was read. Compaction gives the name to another file."""

    path: Path
    device: int
    inode: int
    size: int

    def grows_into(self, other: "_Place | None") -> bool:
        """Whether the other place is further on in the same journal."""
        return (
            other is not None
            and self.path.name.endswith(JOURNAL)
            and replace(other, size=self.size) == self
            and other.size > self.size
        )


class Follower:
    """Follows one dialogue. Between two looks it holds no file open, so that nothing is blocked."""

    def __init__(self, path: Path) -> None:
        self._path = snapshot_path(path)
        self._journal = journal_path(self._path)
        self._tables: Tables = {}
        self._n = 0
        self._place: _Place | None = None

    @property
    def live(self) -> dict[str, Any]:
        """What is live, as of the last look."""
        return live_values(self._tables)

    @property
    def entries(self) -> tuple[Document, ...]:
        """All entries, as of the last look."""
        return tuple(self._tables.get(EVENTS, {}).values())

    def poll(self) -> News | None:
        """What is new; None: nothing, or not yet a whole line. Raises what `read` raises.

        A change of what is live alone is news without entries.
        """
        before, now = self._place, self._look()
        if before and now == before:
            return None
        if before and before.grows_into(now):
            return self._read_on(before)
        return self._read_afresh()

    def _look(self) -> _Place | None:
        for path in (self._journal, self._path):
            try:
                status = path.stat()
            except FileNotFoundError:
                continue
            return _Place(path, status.st_dev, status.st_ino, status.st_size)
        return None

    def _read_afresh(self) -> News:
        place = self._look()  # before reading: what is written meanwhile is news next time
        found = read(self._path)
        self._tables, self._n = found.tables, found.n
        if place and place.path == self._journal and b"\n" not in found.torn:
            place = replace(place, size=found.end)
        self._place = place
        return News(found.events, afresh=True)

    def _read_on(self, place: _Place) -> News | None:
        fresh = self._after(place.size)
        whole_lines = fresh[: fresh.rfind(b"\n") + 1]
        if not whole_lines:
            return None
        scanned = journal.scan(whole_lines)
        changes = [journal.read(line) for line in scanned.lines]
        numbers = [line.n for line in scanned.lines]
        expected = list(range(self._n + 1, self._n + 1 + whole_lines.count(b"\n")))
        if numbers != expected or any(line.whole for line in scanned.lines):
            return self._read_afresh()
        return self._take(place, changes, len(whole_lines))

    def _take(self, place: _Place, changes: list[Changes | None], length: int) -> News | None:
        entries: list[Document] = []
        for change in changes:
            if change is None:
                return self._read_afresh()
            apply(self._tables, change)
            entries += [dict(d) for d in (change.get(EVENTS) or {}).values() if d is not None]
        self._n += len(changes)
        self._place = replace(place, size=place.size + length)
        return News(tuple(entries), afresh=False)

    def _after(self, size: int) -> bytes:
        fd = disk.open_file(self._journal, os.O_RDONLY)
        try:
            os.lseek(fd, size, os.SEEK_SET)
            return b"".join(iter(lambda: os.read(fd, 1 << 16), b""))
        finally:
            os.close(fd)
