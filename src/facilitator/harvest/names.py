"""File names that hold on Windows, macOS and Linux, made of what people called things."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import chain, count
from pathlib import Path

from facilitator.domain.text import clean
from facilitator.harvest.document import Harvest

MOST_BYTES = 120
"""Of a stem in UTF-8; leaves room for a number and an extension on every file system."""

_MOST_OF_FORM = 40
_NAMELESS = "document"
_EDGES = " .-–~_"
_FORBIDDEN = str.maketrans({**dict.fromkeys('"?*<>'), **dict.fromkeys(":/\\|", "-")})
_RESERVED = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\.|$)", re.IGNORECASE
)


def document_stem(harvest: Harvest, form: str = "") -> str:
    """What the document's file is called: "Opbrengsten dialoog – Bruggen in de buurt".

    Behind it stands its form, where that is not the classic one, however long the title is.
    """
    ending = f" – {safe_stem(form, _MOST_OF_FORM)}" if form else ""
    return safe_stem(harvest.masthead.title, MOST_BYTES - len(ending.encode())) + ending


def safe_stem(title: str, most: int = MOST_BYTES) -> str:
    """A title as the name of a file, without its extension; never empty, at most so many bytes.

    What a system forbids, takes for a device or would hide goes, and so do invisible characters,
    which could make one name look like another.
    """
    words = clean(title).replace(": ", " – ").translate(_FORBIDDEN)
    words = "".join(c for c in words if unicodedata.category(c) not in ("Cf", "Co"))
    words = re.sub(r"-{2,}", "-", " ".join(words.split()))
    stem = _short(words.strip(_EDGES), most) or _NAMELESS
    return f"{_NAMELESS} {stem}" if _RESERVED.match(stem) else stem


def free_path(folder: Path, stem: str, extension: str) -> Path:
    """A path in the folder that no file has: `naam.md`, else `naam (2).md` and so on.

    Names count as the same where some system takes them for the same: in capitals or not, with
    accents composed or not.
    """
    return next(free_paths(folder, stem, extension))


def free_paths(folder: Path, stem: str, extension: str) -> Iterator[Path]:
    """All such paths, for when somebody takes the first one meanwhile."""
    taken = {_alike(path.name) for path in folder.iterdir()} if folder.is_dir() else set()
    numbered = (f"{stem} ({n}).{extension}" for n in count(2))
    for name in chain((f"{stem}.{extension}",), numbered):
        if _alike(name) not in taken:
            yield folder / name


def _short(words: str, most: int) -> str:
    """As many whole words as fit; where those would leave half the room, what fits."""
    encoded = words.encode()
    if len(encoded) <= most:
        return words
    whole = encoded[: most + 1].decode(errors="ignore").rpartition(" ")[0]
    enough = len(whole.encode()) > most // 2
    return (whole if enough else encoded[:most].decode(errors="ignore")).rstrip(_EDGES)


def _alike(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
