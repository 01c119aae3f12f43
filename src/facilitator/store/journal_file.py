"""The journal on the disk: one file, appended to, and where its last good byte is."""

import contextlib
import os
from pathlib import Path

from facilitator.store import aside, disk


class JournalFile:
    """Appends lines and knows whether the file can still be believed.

    After a failed sync the system may have dropped what it could not write and forgotten that it
    did: such a file is never synced again. Whoever has the acknowledged content then begins a new
    one with `renew`.
    """

    def __init__(self, path: Path, end: int) -> None:
        self._path = path
        self.end = end
        """Where the last good line ends, in bytes."""
        self.trusted = False
        """False: the next line goes into a new file."""
        self._synced = True
        self._fd: int | None = None

    def open(self) -> None:
        """Take the file as it is, without whatever follows the last good line.

        Whoever wrote it may have been killed before it came to the disk: it is yet to be settled.
        """
        self._fd = disk.open_file(self._path, os.O_RDWR | os.O_APPEND)
        if os.fstat(self._fd).st_size > self.end:
            os.ftruncate(self._fd, self.end)
        self._synced, self.trusted = False, True

    def undisturbed(self) -> bool:
        """Whether nobody else has written to the file, replaced it or thrown it away."""
        if self._fd is None:
            return False
        status = os.fstat(self._fd)
        return status.st_nlink > 0 and status.st_size == self.end

    def keep_aside(self) -> Path | None:
        """Copy what somebody else has made of the file, before it is renewed."""
        self.trusted = False
        found = disk.content_of(self._path)
        return aside.keep(self._path, found) if found else None

    def append(self, line: bytes, *, sync: bool) -> None:
        """Put a line at the end. OSError: it is not there; the file may have to be renewed."""
        assert self._fd is not None  # the storage renews a file that is not open
        self.trusted = False  # until proven otherwise, whatever interrupts this
        try:
            disk.write_all(self._fd, line)
        except OSError:
            os.ftruncate(self._fd, self.end)
            self.trusted = True
            raise
        if sync:
            self._sync()
        self.end += len(line)
        self._synced = sync
        self.trusted = True

    def _sync(self) -> None:
        assert self._fd is not None
        try:
            disk.sync(self._fd)
        except OSError:
            # Nobody was told that the line is there, so it should not be found later.
            with contextlib.suppress(OSError):
                os.ftruncate(self._fd, self.end)
            raise

    def settle(self) -> None:
        """Bring to the disk what was appended without waiting for it."""
        if self._synced:
            return
        self.trusted = False
        self._sync()
        self._synced = self.trusted = True

    def renew(self, content: bytes) -> None:
        """Begin a new file with this content in place of the old one."""
        self.close()  # Windows replaces no open file
        disk.replace(self._path, content)
        self._fd = disk.open_file(self._path, os.O_RDWR | os.O_APPEND)
        self.end, self._synced, self.trusted = len(content), True, True

    def close(self) -> None:
        """Let go of the file."""
        self.trusted = False
        if self._fd is not None:
            os.close(self._fd)
            self._fd = None
