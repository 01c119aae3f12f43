"""The documents we wrote ourselves: those may be written again, as long as nobody touched them."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from facilitator.harvest.files import NotWritten, write_again, write_document


def fingerprint(content: bytes) -> str:
    """By which a document is known again: its SHA-256."""
    return hashlib.sha256(content).hexdigest()


@dataclass(frozen=True, slots=True)
class Ours:
    """What was written of one dialogue so far."""

    fingerprints: Mapping[str, str] = field(default_factory=dict)
    """Of each path, what we wrote there last."""
    forms: Mapping[str, str] = field(default_factory=dict)
    """The form a path has, where that is not the classic one."""

    def put(self, content: bytes, folder: Path, stem: str, extension: str, form: str) -> Path:
        """Have a document in a folder, and say where. Raises NotWritten.

        One that says exactly this already stays; our last one of this form is replaced while
        nobody touched it; in any other case it is a new file beside what is there.
        """
        mine = self._of(folder, extension, form)
        written = fingerprint(content)
        for path in mine:
            if self.fingerprints[str(path)] == written and self.untouched(path):
                return path
        for path in mine:
            if self.untouched(path):
                try:
                    return write_again(path, content)
                except NotWritten:
                    break  # on Windows it may be open in another program
        return write_document(folder, stem, extension, content)

    def _of(self, folder: Path, extension: str, form: str) -> tuple[Path, ...]:
        """What we wrote there of this kind, the last one first."""
        paths = map(Path, reversed(list(self.fingerprints)))
        return tuple(
            path
            for path in paths
            if path.parent == folder
            and path.suffix == f".{extension}"
            and self.forms.get(str(path), "") == form
        )

    def untouched(self, path: Path) -> bool:
        """Whether a document is still as we wrote it."""
        try:
            return fingerprint(path.read_bytes()) == self.fingerprints[str(path)]
        except OSError:
            return False
