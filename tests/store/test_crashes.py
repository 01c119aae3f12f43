"""Stopped or failing at any call to the system: nothing acknowledged is lost, nothing is invented.

After a kill there is what was written; after a power cut only what was synced.
"""

import errno
import sys
from functools import partial

import pytest

from facilitator.domain.message import NotSaved
from facilitator.store.errors import StoreError
from facilitator.store.names import journal_path
from facilitator.store.reading import read
from facilitator.store.storage import JournalStorage
from tests.store.files import (
    answer,
    everything_in,
    journal_of,
    put,
    snapshot_of,
    tables_of,
)
from tests.store.machine import Machine, Survives, failing_everywhere, stopped_everywhere

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="it replaces no open files")

WHOLE = journal_of(3)
HURT = WHOLE.replace(b"antwoord 2", b"antwoord X")
UNREADABLE = snapshot_of(3).replace(b"antwoord 1", b"antwoord X")
FOUND = {
    "at rest": (WHOLE, snapshot_of(3)),
    "snapshot behind": (WHOLE, snapshot_of(1)),
    "no snapshot": (WHOLE, b""),
    "no journal": (b"", snapshot_of(3)),
    "torn tail": (WHOLE + b'01234567 {"n":4,', snapshot_of(2)),
    "journal damaged": (HURT, snapshot_of(3)),
    "snapshot damaged": (WHOLE, UNREADABLE),
    "both damaged": (HURT, UNREADABLE),
}


def say(store, number):
    store.commit({"events": {str(number): answer(number)}})


def prepare(path, found):
    journal_bytes, snapshot_bytes = FOUND[found]
    put(path, journal_bytes=journal_bytes, snapshot_bytes=snapshot_bytes)


def opens_again(path, *, said):
    """After whatever happened, the next evening opens, speaks and closes as if nothing had."""
    store = JournalStorage(path)
    assert list(store.tables["events"]) == [str(n) for n in range(1, said + 1)]
    say(store, said + 1)
    store.close()
    assert read(path).notes == ()
    assert read(path).n == read(path).sealed
    assert list(read(path).tables["events"].values())[-1] == answer(said + 1)


@pytest.mark.parametrize("found", FOUND)
def test_recovery_may_be_stopped_at_any_call(path, found):
    damaged = [content for content in FOUND[found] if content in (HURT, UNREADABLE)]
    for _ in stopped_everywhere(
        path.parent, partial(prepare, path, found), lambda: JournalStorage(path)
    ):
        assert read(path).tables == tables_of(3)
        kept = list(everything_in(path.parent).values())
        assert all(content in kept for content in damaged)
        opens_again(path, said=3)


def acts(path):
    """What a process does with an open dialogue."""
    acknowledged = []

    def commit(store):
        for number in (4, 5):
            say(store, number)
            acknowledged.append(number)

    def checkpoint(store):
        commit(store)
        assert store.checkpoint()
        assert store.checkpoint()

    def compact(store):
        commit(store)
        store.compact()

    def after_a_failed_sync(store):
        store._files.journal.trusted = False
        commit(store)

    def live(store):
        store.commit({"events": {"4": answer(4)}}, sync=False)
        store.checkpoint()
        acknowledged.append(4)

    return acknowledged, (commit, checkpoint, compact, after_a_failed_sync, live)


@pytest.mark.parametrize("act", range(5))
@pytest.mark.parametrize("found", ["at rest", "snapshot behind"])
def test_an_act_may_be_stopped_at_any_call(path, found, act):
    acknowledged, does = acts(path)

    def begin():
        acknowledged.clear()
        prepare(path, found)

    for _ in stopped_everywhere(path.parent, begin, lambda: does[act](JournalStorage(path))):
        said = len(read(path).tables["events"])
        assert 3 + len(acknowledged) <= said <= 4 + len(acknowledged)
        assert read(path).problems == ()
        opens_again(path, said=said)


def test_rewriting_may_be_stopped_at_any_call(path):
    forgotten = {"id": "e1", "body": {}}

    def rewrite():
        JournalStorage(path).rewrite({"events": {"1": forgotten}})

    for _ in stopped_everywhere(path.parent, partial(prepare, path, "at rest"), rewrite):
        is_there = read(path).tables["events"]["1"] == forgotten
        JournalStorage(path).close()
        words = b"".join(everything_in(path.parent).values())
        assert (b"antwoord 1" in words) != is_there
        assert set(read(path).tables["events"]) == {"1", "2", "3"}
        assert read(path).notes == ()


@pytest.mark.parametrize("error", [errno.EIO, errno.ENOSPC])
@pytest.mark.parametrize("found", ["at rest", "torn tail", "both damaged"])
def test_any_one_call_may_fail(path, found, error):
    """Asked once more, everything succeeds, and meanwhile nothing was claimed or lost."""

    def opened():
        try:
            return JournalStorage(path, reserve=50)
        except StoreError:
            return JournalStorage(path, reserve=50)

    def evening():
        store = opened()
        for number in (4, 5, 6):
            try:
                say(store, number)
            except NotSaved:
                assert str(number) not in read(path).tables["events"]
                say(store, number)
            store.checkpoint()
        store.close()

    for _ in failing_everywhere(path.parent, partial(prepare, path, found), evening, error):
        assert list(read(path).tables["events"].values()) == [answer(n) for n in range(1, 7)]
        opens_again(path, said=6)


def test_an_answer_found_after_a_kill_is_on_the_disk_before_it_is_built_upon(path):
    """It was written, never synced, and never acknowledged; but now it stands on the screen."""
    put(path, journal_bytes=WHOLE)
    machine = Machine(path.parent)
    machine._content[journal_path(path).stat().st_ino] = journal_of(2)
    machine.runs(lambda: JournalStorage(path))
    machine.restart(Survives.NOTHING)
    assert read(path).tables == tables_of(3)
    assert read(journal_path(path)).notes == ()
