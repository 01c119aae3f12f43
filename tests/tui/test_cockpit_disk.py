"""The cockpit over a real dialogue on a disk that is slow, or full for a while."""

import errno
import os
import threading
from contextlib import asynccontextmanager
from types import SimpleNamespace
from typing import Any

import pytest

from facilitator.cli.store_desk import StoreDesk
from facilitator.domain.moves.plan import create_dialogue
from facilitator.domain.plan import Beamer
from facilitator.session import Session
from facilitator.store import disk
from facilitator.store.dialogue_file import DialogueFile
from facilitator.store.dialogue_journal import DialogueJournal
from facilitator.store.reading import read
from facilitator.store.writer import Writer
from tests.building import LAPTOP, StandingClock, a_plan
from tests.evening import an_evening

LONGEST = 10.0
"""Seconds after which a sync that nobody ends is ended, so that no test hangs."""


class SlowDisk:
    """A disk on which a sync takes until it is told to be done."""

    def __init__(self, monkeypatch):
        self._free = threading.Event()
        self._free.set()
        self.waiting = threading.Event()
        monkeypatch.setattr(disk, "sync", self._sync)

    def _sync(self, fd):
        if not self._free.is_set():
            self.waiting.set()
        self._free.wait(LONGEST)

    def stops(self, desk):
        desk.journal.opens = self.waiting
        self.waiting.clear()
        self._free.clear()

    def goes_on(self):
        self._free.set()


@pytest.fixture
def slow(monkeypatch):
    monkeypatch.setattr(disk, "sync_folder", lambda path: None)
    disk_of_this_test = SlowDisk(monkeypatch)
    yield disk_of_this_test
    disk_of_this_test.goes_on()


@pytest.fixture
def full(monkeypatch):
    """Whether the disk is full; a list of nothing when it is not."""
    full: list[bool] = []
    real = os.write

    def write(fd, content):
        if full:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return real(fd, content)

    monkeypatch.setattr(os, "write", write)
    return full


class DiskDesk(StoreDesk):
    """A dialogue on the disk, with a clock that stands."""

    def __init__(self, path, reserve):
        kept = DialogueJournal(Writer(lambda: DialogueFile.create(path, "d1", reserve=reserve)))
        self.clock = StandingClock()
        self.journal = SimpleNamespace(opens=None)  # what an evening asks before it waits
        super().__init__(kept, Session(kept, device=LAPTOP, now=self.clock), path.parent)


@asynccontextmanager
async def on_disk(path, *, reserve=0):
    """An evening of which every answer goes to a file."""
    desk: Any = DiskDesk(path, reserve)  # it has what an evening asks of one in memory
    await desk.session.do(create_dialogue, "d1", a_plan(beamer=Beamer.NONE))
    async with an_evening(desk=desk) as evening:
        await evening.round(1)
        yield evening
    await desk.close()


def said(path):
    return [e["body"]["text"] for e in read(path).events if e["kind"] == "AnswerSubmitted"]


async def test_typing_goes_on_while_a_sync_takes_seconds(tmp_path, slow):
    path = tmp_path / "d.json"
    async with on_disk(path) as evening:
        slow.stops(evening.desk)
        await evening.oak_says("One.")
        await evening.comes(slow.waiting.is_set)
        await evening.says("Two.")
        await evening.types("Three is being typed")
        assert evening.head == "saving 2…"
        assert evening.line == "Three is being typed"
        assert evening.rows == ["One.", "Two."]
        assert evening.words == []
        slow.goes_on()
        await evening.comes(lambda: evening.head == "✓ 2 saved")
        assert said(path) == ["One.", "Two."]
        assert evening.line == "Three is being typed"


async def test_a_full_disk_is_told_and_what_was_said_is_saved_when_there_is_room(tmp_path, full):
    path = tmp_path / "d.json"
    async with on_disk(path) as evening:
        evening.cockpit.parts.saver._again_after = (0.01,)
        full.append(True)
        await evening.oak_says("One.")
        await evening.says("Two.")
        await evening.comes(lambda: evening.head == "! NOT SAVED")
        assert "the disk is full" in evening.saved
        assert evening.rows == ["One.", "Two."]
        assert said(path) == []
        full.clear()
        await evening.comes(lambda: evening.head == "✓ 2 saved")
        assert said(path) == ["One.", "Two."]


async def test_that_the_reserve_was_freed_is_told_though_all_is_saved(tmp_path, full, monkeypatch):
    path = tmp_path / "d.json"
    async with on_disk(path, reserve=5000) as evening:
        monkeypatch.setattr(os, "unlink", freeing(full, os.unlink))
        full.append(True)
        await evening.oak_says("One.")
        await evening.comes(lambda: evening.head == "✓ 1 saved")
        await evening.waits(seconds=1)
        assert evening.told.startswith("The disk is full. A reserve was freed")
        await evening.says("Two.")
        await evening.waits(seconds=1)
        assert evening.told.startswith("The disk is full. A reserve was freed")
        await evening.waits(seconds=30)
        assert evening.told == ""


def freeing(full, real):
    """The call that makes room."""

    def unlink(*args, **named):
        real(*args, **named)
        full.clear()

    return unlink
