"""The TinyDB file on the disk, written whole, and whether somebody else has touched it since."""

from pathlib import Path

from facilitator.store import aside, disk


class SnapshotFile:
    """Knows up to which change the file is true."""

    def __init__(self, path: Path, n: int | None) -> None:
        self._path = path
        self.n = n
        """None: there is no true file yet."""
        self._seen = self._stamp()

    def is_true(self, n: int) -> bool:
        """Whether the file holds everything up to n, and is still the one we wrote or found."""
        return self.n == n and self._stamp() == self._seen

    def size(self) -> int:
        """Bytes of the file as last written or found."""
        return self._seen[1] if self._seen else 0

    def write(self, content: bytes, n: int) -> Path | None:
        """Put new content in its place. What another program left there is kept: its new path."""
        kept = None
        if self._stamp() != self._seen and (found := disk.content_of(self._path)):
            kept = aside.keep(self._path, found)
        disk.replace(self._path, content)
        self.n, self._seen = n, self._stamp()
        return kept

    def _stamp(self) -> tuple[int, int, int] | None:
        try:
            status = self._path.stat()
        except FileNotFoundError:
            return None
        return status.st_ino, status.st_size, status.st_mtime_ns
