r"""The catalogue of a folder: what its dialogues are called and what was said, in one file.

    crc32 {"format":1,"dialogues":[[name,stamps,row,folded,said,crc32],…],"folded":crc32}\n
    …every text of every dialogue folded for searching, one a line, then the same as JSON…

All of it is derived: it may be thrown away at any moment, and is, when a byte of it is wrong.
"""

import os
import zlib
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import accumulate
from pathlib import Path
from typing import Any, BinaryIO

from facilitator.store import disk, plainjson
from facilitator.store.names import temporary_path

NAME = ".facilitator-catalogue"
FORMAT = 1

Stamps = list[list[int] | None]
"""Size and time of the last change, in ns, of a dialogue's two files; None: there is no such."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One dialogue in the catalogue. Its texts are so many bytes, behind those before it."""

    name: str
    stamps: Stamps
    row: dict[str, Any]
    folded: int = 0
    said: int = 0
    checksum: int = 0
    """Of what was said, as JSON."""


@dataclass(frozen=True, slots=True)
class Texts:
    """What was said in one dialogue: a line for each text, folded, and the same as JSON."""

    folded: bytes = b""
    said: bytes = b""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A catalogue as it was found; only its head is read until a text is asked for."""

    path: Path
    listed: tuple[Listed, ...] = ()
    start: int = 0
    """Where the texts begin, in bytes."""
    checksum: int = 0
    """Of the folded texts."""
    held: bytes = b""
    """Its whole content, where it was just made."""

    @property
    def folded_size(self) -> int:
        """How many bytes the folded texts are."""
        return sum(one.folded for one in self.listed)

    def folded(self) -> bytes | None:
        """All folded texts, in the order of `listed`; None: they are not as they were written."""
        found = self._read(self.start, self.folded_size)
        return found if zlib.crc32(found) == self.checksum else None

    def said(self, places: Iterable[int]) -> dict[int, bytes] | None:
        """The texts of the dialogues at these places, as JSON lines; None: as above."""
        starts = list(accumulate((one.said for one in self.listed), initial=self._said_from))
        found = {}
        with self._opened() as file:
            for place in places:
                file.seek(starts[place])
                found[place] = file.read(self.listed[place].said)
        right = all(zlib.crc32(found[p]) == self.listed[p].checksum for p in found)
        return found if right else None

    def texts(self) -> dict[str, Texts] | None:
        """All texts by the dialogue's name; None: they are not as they were written."""
        folded = self.folded()
        if folded is None:
            return None
        said = self._read(self._said_from, sum(one.said for one in self.listed))
        texts: dict[str, Texts] = {}
        at = then = 0
        for one in self.listed:
            texts[one.name] = Texts(folded[at : at + one.folded], said[then : then + one.said])
            if zlib.crc32(texts[one.name].said) != one.checksum:
                return None
            at, then = at + one.folded, then + one.said
        return texts

    @property
    def _said_from(self) -> int:
        return self.start + self.folded_size

    def _read(self, start: int, size: int) -> bytes:
        with self._opened() as file:
            file.seek(start)
            return file.read(size)

    def _opened(self) -> BinaryIO:
        """Its content; none where it was thrown away meanwhile."""
        try:
            return BytesIO(self.held) if self.held else self.path.open("rb")
        except OSError:
            return BytesIO()


def read(folder: Path) -> Catalogue:
    """The catalogue of a folder; an empty one where there is none that can be believed."""
    path = folder / NAME
    try:
        with path.open("rb") as file:
            line, size = file.readline(), os.fstat(file.fileno()).st_size
    except OSError:
        return Catalogue(path)
    return _decoded(path, line, size) or Catalogue(path)


def _decoded(path: Path, line: bytes, size: int) -> Catalogue | None:
    if line[:9] != b"%08x " % zlib.crc32(line[9:-1]):
        return None
    try:
        match plainjson.decode(line[9:]):
            case {"format": int(number), "dialogues": list(rows), "folded": int(checksum)}:
                listed = tuple(Listed(*row) for row in rows) if number == FORMAT else ()
            case _:
                return None
    except (ValueError, TypeError):
        return None
    found = Catalogue(path, listed, len(line), checksum)
    whole = found.start + sum(one.folded + one.said for one in listed)
    return found if listed and whole == size else None


def write(folder: Path, pairs: Sequence[tuple[Listed, Texts]]) -> Catalogue:
    """Put a catalogue in the place of the one before; where that cannot be, there is none."""
    path, head, content = folder / NAME, *_encoded(pairs)
    try:
        _put(path, head + content)
    except OSError:
        # What cannot be brought up to date is not left behind either: it would remember.
        with suppress(OSError):
            path.unlink(missing_ok=True)
            temporary_path(path).unlink(missing_ok=True)
    made = _decoded(path, head, len(head) + len(content)) or Catalogue(path)
    return replace(made, held=head + content)


def _put(path: Path, content: bytes) -> None:
    """Put it there whole. It is not waited for: what a power cut leaves of it is found wrong."""
    temporary = temporary_path(path)
    fd = disk.open_file(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    try:
        disk.write_all(fd, content)
    finally:
        os.close(fd)
    temporary.replace(path)


def _encoded(pairs: Sequence[tuple[Listed, Texts]]) -> tuple[bytes, bytes]:
    rows = [
        [one.name, one.stamps, one.row, len(t.folded), len(t.said), zlib.crc32(t.said)]
        for one, t in pairs
    ]
    folded = b"".join(texts.folded for _, texts in pairs)
    body = plainjson.encode({"format": FORMAT, "dialogues": rows, "folded": zlib.crc32(folded)})
    head = b"%08x %s\n" % (zlib.crc32(body), body)
    return head, b"".join((folded, *(texts.said for _, texts in pairs)))


def forget(folder: Path, name: str) -> None:
    """Take a dialogue out, with every word of it. OSError: it is still there."""
    path = folder / NAME
    temporary_path(path).unlink(missing_ok=True)
    found = read(folder)
    texts = (found.texts() if found.listed else None) or {}
    if texts and name not in texts:
        return
    path.unlink(missing_ok=True)  # whatever comes of writing it anew, the words are gone
    if others := _others(found.listed, texts, name):
        write(folder, others)


def _others(
    listed: Sequence[Listed], texts: dict[str, Texts], name: str
) -> list[tuple[Listed, Texts]]:
    return [(one, texts[one.name]) for one in listed if one.name != name]
