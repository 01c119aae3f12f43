"""All dialogues of a folder, listed and searched without opening each: see `catalogue`."""

import json
import os
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import accumulate, islice
from pathlib import Path
from typing import Any

from facilitator.domain.answers import Status
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.message import NotSaved
from facilitator.domain.tables import number_of
from facilitator.domain.text import words_alone
from facilitator.store import catalogue, plainjson
from facilitator.store.catalogue import Catalogue, Listed, Stamps, Texts
from facilitator.store.errors import NoAccess, StoreError
from facilitator.store.intent import is_going
from facilitator.store.names import JOURNAL, SNAPSHOT
from facilitator.store.readable import recovered_dialogue
from facilitator.store.reading import read

Json = dict[str, Any]
_SAID = (Status.STANDING, Status.LEFT_OUT)


@dataclass(frozen=True, slots=True)
class Found:
    """A dialogue on the list."""

    path: Path
    row: Json
    """What the library was told to keep of it."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that was said, or a question or title, in which every word was found."""

    path: Path
    row: Json
    """As in `Found`."""
    question: int
    """The number of the question; 0 without one."""
    question_text: str = ""
    answer: str = ""
    """The answer's id; "" for a question or the title itself."""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Describe:
    """What is kept of a dialogue in the list, as JSON."""

    dialogue: Callable[[str, Dialogue, bool], Json]
    """Of one that could be read, by its file's stem; the flag says whether it was damaged."""
    refused: Callable[[str, StoreError], Json]
    """Of one that could not."""


class Library:
    """The dialogues of one folder. It holds nothing in memory: the catalogue is on the disk."""

    def __init__(self, folder: Path, describe: Describe) -> None:
        self._folder, self._describe = folder, describe

    def all(self) -> tuple[Found, ...]:
        """Every dialogue, the latest name first. Raises NoAccess."""
        listed = self._up_to_date().listed
        return tuple(Found(self._folder / one.name, one.row) for one in listed)

    def search(self, words: str, most: int | None = None) -> Iterator[Hit]:
        """Where all these words begin a word, in any case and accents; the latest name first.

        No more than the first `most` of them.
        """
        sought = words_alone(words).split()
        found = self._up_to_date()
        if not sought or not found.listed:
            return
        try:
            yield from _hits(found, sought, most)
        except _Damaged:
            found.path.unlink(missing_ok=True)
            yield from _hits(self._up_to_date(), sought, most)

    # -- keeping up ---------------------------------------------------------------------------

    def _up_to_date(self) -> Catalogue:
        """The catalogue, after what has changed was read again."""
        stamps = _stamps_in(self._folder)
        known = catalogue.read(self._folder)
        fresh = {one.name: one for one in known.listed if stamps.get(one.name) == one.stamps}
        if len(fresh) == len(stamps) == len(known.listed):
            return known
        return self._renewed(known, stamps, fresh)

    def _renewed(
        self, known: Catalogue, stamps: Mapping[str, Stamps], fresh: Mapping[str, Listed]
    ) -> Catalogue:
        texts = known.texts() if fresh else {}
        pairs = []
        for name in sorted(stamps, reverse=True):
            if texts is not None and name in fresh:
                pairs.append((fresh[name], texts[name]))
            elif pair := self._read(name, stamps[name]):
                pairs.append(pair)
        return catalogue.write(self._folder, pairs)

    def _read(self, name: str, stamps: Stamps) -> tuple[Listed, Texts] | None:
        path = self._folder / name
        try:
            recovered = read(path)
        except StoreError as refused:
            row = self._describe.refused(path.stem, refused)
            # What another user may read tomorrow is looked at again tomorrow.
            kept: Stamps = [None, None] if isinstance(refused, NoAccess) else stamps
            return Listed(name, kept, row), Texts()
        if is_going(recovered.tables):
            _finish(path)
            return None
        dialogue = recovered_dialogue(recovered)
        row = self._describe.dialogue(path.stem, dialogue, bool(recovered.notes))
        return Listed(name, stamps, row), texts_of(dialogue)


class _Damaged(Exception):
    """The catalogue is not as it was written."""


def _hits(found: Catalogue, sought: Sequence[str], most: int | None) -> Iterator[Hit]:
    """All hits, or none: what is damaged is found before the first."""
    texts = found.folded()
    if texts is None:
        raise _Damaged
    ends = [0, *accumulate(one.folded for one in found.listed)]
    lines: dict[int, list[int]] = {}
    for at in islice(_lines_with(texts, sought), most):
        place = bisect_right(ends, at) - 1
        lines.setdefault(place, []).append(texts.count(b"\n", ends[place], at))
    said = found.said(lines)
    if said is None:
        raise _Damaged
    for place, numbers in lines.items():
        one, texts_there = found.listed[place], said[place].splitlines()
        for number in numbers:
            line = json.loads(texts_there[number])
            yield Hit(found.path.parent / one.name, one.row, *line)


def _finish(path: Path) -> None:
    """Go on with deleting a dialogue, unless somebody else is at it."""
    from facilitator.store.dialogue_file import DialogueFile

    with suppress(StoreError, NotSaved):
        DialogueFile.open(path, reserve=0).close()


def texts_of(dialogue: Dialogue) -> Texts:
    """Everything there is to find in a dialogue: its title, its questions, what was said."""
    lines = [line for line in _lines(dialogue) if line[-1]]
    return Texts(
        b"".join(b" %s\n" % words_alone(text).encode() for *_, text in lines),
        b"".join(plainjson.encode(line) + b"\n" for line in lines),
    )


def _lines(dialogue: Dialogue) -> Iterator[tuple[int, str, str, str]]:
    """As in `Hit`: the question's number and text, the answer's id and text."""
    yield 0, "", "", dialogue.plan.now.title
    for question in dialogue.known_questions:
        yield number_of(dialogue, question.id), question.text, "", question.text
    for answer in dialogue.everything():
        if answer.status in _SAID:
            asked = dialogue.question(answer.question)
            number = number_of(dialogue, answer.question)
            yield number, asked.text if asked else "", answer.id, answer.text


def _lines_with(texts: bytes, words: Sequence[str]) -> Iterator[int]:
    """Where the lines begin in which each of the words begins a word."""
    # The longest is likely to be the rarest.
    sought = sorted((b" " + word.encode() for word in words), key=len, reverse=True)
    at = texts.find(sought[0])
    while at >= 0:
        start, end = texts.rfind(b"\n", 0, at) + 1, texts.find(b"\n", at)
        line = texts[start:end]
        if all(word in line for word in sought):
            yield start
        at = texts.find(sought[0], end)


def _stamps_in(folder: Path) -> dict[str, Stamps]:
    """Size and last change of the files of each dialogue, by its name. Raises NoAccess."""
    stamps: dict[str, Stamps] = {}
    try:
        with os.scandir(folder) as files:
            for file in files:
                name = file.name.removesuffix(JOURNAL)
                if name.endswith(SNAPSHOT) and file.is_file():
                    status = file.stat()
                    place = stamps.setdefault(name, [None, None])
                    place[name != file.name] = [status.st_size, status.st_mtime_ns]
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except OSError as error:
        raise NoAccess(folder, error) from error
    return stamps
