"""What is acknowledged is on the disk; what fails changes nothing."""

import errno
import json
import os
import subprocess
import sys

import pytest
from tinydb import TinyDB, where

from facilitator.domain.message import NotSaved
from facilitator.store import disk, reserve, storage
from facilitator.store.aside import kept_aside
from facilitator.store.errors import NewerFormat, ReadOnly, StoreError, Unreadable
from facilitator.store.names import journal_path, temporary_path
from facilitator.store.opening import NEARLY_FULL
from facilitator.store.reading import read
from facilitator.store.storage import BEHIND, CHANGED_MEANWHILE, RESERVE_FREED, JournalStorage
from facilitator.store.table import JournalDB
from tests.store.files import (
    answer,
    answers,
    crash,
    everything_in,
    journal_of,
    put,
    snapshot_of,
    tables_of,
)


@pytest.fixture
def store(path):
    opened = JournalStorage(path, dialogue="d1")
    yield opened
    opened.close()


def say(store, number, **options):
    store.commit({"events": {str(number): answer(number)}}, **options)


def on_disk(path):
    return read(path).tables.get("events", {})


def failing(call, error, when=lambda *args: True):
    """The call, but for the cases in which the system says no."""

    def instead(*args):
        if when(*args):
            raise OSError(error, os.strerror(error))
        return call(*args)

    return instead


def test_a_commit_is_on_the_disk_when_it_returns(store, path):
    for number in (1, 2, 3):
        say(store, number)
        assert on_disk(path) == store.tables["events"]
    assert not path.exists()
    assert store.n == 3


def test_a_commit_is_synced_before_memory_has_it(store, monkeypatch):
    seen = []
    monkeypatch.setattr(disk, "sync", lambda fd: seen.append(dict(store.tables)))
    say(store, 1)
    assert seen == [{}]
    assert store.tables["events"] == {"1": answer(1)}


def test_what_is_live_is_written_without_waiting_and_settled_by_the_checkpoint(store, monkeypatch):
    synced: list[int] = []
    monkeypatch.setattr(disk, "sync", synced.append)
    say(store, 1, sync=False)
    assert synced == []
    store.checkpoint()
    assert len(synced) == 2  # the journal, then the snapshot


def test_memory_holds_what_a_reader_of_the_disk_gets(store, path):
    given = {"tuple": (1, 2), 3: "key"}
    store.commit({"events": {"1": given}})
    given["tuple"] = "changed by the caller"
    assert store.tables["events"]["1"] == {"tuple": [1, 2], "3": "key"}
    assert on_disk(path) == store.tables["events"]


@pytest.mark.parametrize("bad", [{"x": float("nan")}, {"x": {1, 2}}, {"x": float("inf")}, 3])
def test_what_cannot_be_written_changes_nothing(store, path, bad):
    say(store, 1)
    before = everything_in(path.parent)
    with pytest.raises((ValueError, TypeError)):
        store.commit({"events": {"2": bad}})
    assert everything_in(path.parent) == before
    say(store, 2)
    assert on_disk(path) == {"1": answer(1), "2": answer(2)}


def test_the_seal_is_nobody_elses_table(store):
    with pytest.raises(ValueError, match="_store"):
        store.commit({"_store": {"1": {}}})


@pytest.mark.parametrize("sync", [True, False])
@pytest.mark.parametrize("written", [0, 1, 10])
def test_a_failed_write_is_taken_back(store, path, monkeypatch, written, sync):
    say(store, 1)
    before = everything_in(path.parent)
    real = os.write

    def nothing(fd, content):
        raise OSError(errno.EIO, "it broke")

    def short(fd, content):
        monkeypatch.setattr(os, "write", nothing)
        return real(fd, content[:written])

    monkeypatch.setattr(os, "write", short if written else nothing)
    with pytest.raises(NotSaved, match="it broke"):
        say(store, 2, sync=sync)
    monkeypatch.setattr(os, "write", real)
    assert everything_in(path.parent) == before
    assert (store.tables, store.n) == ({"events": {"1": answer(1)}}, 1)
    say(store, 2, sync=sync)
    assert on_disk(path) == {"1": answer(1), "2": answer(2)}


def test_a_short_write_goes_on_where_it_stopped(store, path, monkeypatch):
    real = os.write
    monkeypatch.setattr(os, "write", lambda fd, content: real(fd, content[:7]))
    say(store, 1)
    assert on_disk(path) == {"1": answer(1)}


def test_a_file_that_failed_to_sync_is_never_synced_again(store, path, monkeypatch):
    say(store, 1)
    say(store, 2, sync=False)
    failed, old = [], journal_path(path).stat().st_ino

    def sync(fd):
        if os.fstat(fd).st_ino == old:
            failed.append(fd)
            raise OSError(errno.EIO, "it broke")

    monkeypatch.setattr(disk, "sync", sync)
    with pytest.raises(NotSaved):
        say(store, 3)
    assert on_disk(path) == {"1": answer(1), "2": answer(2)}
    say(store, 3)
    assert len(failed) == 1
    assert journal_path(path).stat().st_ino != old
    assert on_disk(path) == store.tables["events"] == {str(n): answer(n) for n in (1, 2, 3)}


def test_when_no_file_can_be_synced_every_try_says_so_and_loses_nothing(store, path, monkeypatch):
    say(store, 1)
    with monkeypatch.context() as patch:
        patch.setattr(disk, "sync", failing(disk.sync, errno.EIO))
        for _ in range(3):
            with pytest.raises(NotSaved):
                say(store, 2)
            assert on_disk(path) == {"1": answer(1)}
        assert not store.checkpoint()
    say(store, 2)
    assert on_disk(path) == {"1": answer(1), "2": answer(2)}
    assert store.checkpoint()
    assert not list(path.parent.glob("*.tmp"))


def test_half_a_line_that_cannot_be_taken_back_costs_nothing(store, path, monkeypatch):
    say(store, 1)
    real = os.write
    with monkeypatch.context() as patch:

        def short(fd, content):
            patch.setattr(os, "write", failing(real, errno.EIO))
            return real(fd, content[:9])

        patch.setattr(os, "write", short)
        patch.setattr(os, "ftruncate", failing(os.ftruncate, errno.EIO))
        with pytest.raises(NotSaved):
            say(store, 2)
    say(store, 3)
    found = read(path)
    assert found.tables["events"] == {"1": answer(1), "3": answer(3)}
    assert found.notes == ()


def test_on_a_full_disk_the_reserve_is_freed_and_capture_goes_on(path, monkeypatch):
    room = path.parent / reserve.NAME
    store = JournalStorage(path, reserve=5000)
    assert room.stat().st_size == 5000
    full = failing(os.write, errno.ENOSPC, lambda *_: room.exists())
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full)
        say(store, 1)
        assert not room.exists()
        assert on_disk(path) == {"1": answer(1)}
        assert RESERVE_FREED in [note.text for note in store.notes]
        patch.setattr(os, "write", failing(os.write, errno.ENOSPC))
        with pytest.raises(NotSaved, match="the disk is full"):
            say(store, 2)
    assert store.checkpoint()
    assert room.stat().st_size == 5000  # taken again as soon as there is room
    store.close()


def test_a_nearly_full_disk_is_told_at_opening_and_left_its_room(path, monkeypatch):
    class Little:
        free = 800

    monkeypatch.setattr("shutil.disk_usage", lambda _: Little)
    store = JournalStorage(path, reserve=5000)
    assert NEARLY_FULL in [note.text for note in store.notes]
    assert (path.parent / reserve.NAME).stat().st_size == 100
    store.close()


CAPTURE = """
import resource, signal, sys
from facilitator.domain.message import NotSaved
from facilitator.store.dialogue_file import DialogueFile
from pathlib import Path
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
file = DialogueFile.create(Path(sys.argv[1]), "d1")
resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000))
for n in range(1, 100):
    try:
        file.append([{"id": str(n), "text": "x" * (n % 17)}])
    except NotSaved:
        continue
    print(n, flush=True)
file.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such limit")
def test_a_limit_reached_in_the_middle_of_a_line_loses_no_acknowledged_answer(path):
    done = subprocess.run(
        [sys.executable, "-c", CAPTURE, path], capture_output=True, text=True, check=True
    )
    acknowledged = done.stdout.split()
    assert 10 < len(acknowledged) < 99
    found = read(path)
    assert [entry["id"] for entry in found.events] == acknowledged
    assert found.notes == ()


def test_a_failed_checkpoint_costs_freshness_only(store, path, monkeypatch):
    say(store, 1)
    store.checkpoint()
    fresh = path.read_bytes()
    say(store, 2)
    with monkeypatch.context() as patch:
        patch.setattr(disk, "_rename", failing(disk._rename, errno.EACCES))
        assert not store.checkpoint()
        assert not store.checkpoint()
    assert path.read_bytes() == fresh
    assert [note.text for note in store.notes] == [BEHIND]
    assert not temporary_path(path).exists()
    assert on_disk(path) == {"1": answer(1), "2": answer(2)}
    assert store.checkpoint()
    assert json.loads(path.read_bytes())["events"] == store.tables["events"]


def test_a_checkpoint_is_due_every_so_many_commits_and_made_after_one(path):
    store = JournalStorage(path, checkpoint_every=3)
    sealed = []
    for number in range(1, 8):
        say(store, number)
        store.keep_fresh()
        sealed.append(read(path).sealed)
    assert sealed == [None, None, 3, 3, 3, 6, 6]
    store.close()
    store.keep_fresh()
    assert read(path).sealed == 7


def test_a_checkpoint_that_fails_is_not_tried_at_every_commit(path, monkeypatch):
    store, tried = JournalStorage(path, checkpoint_every=3), []

    def fails(content, n):
        tried.append(n)
        raise OSError(errno.ENOSPC, "full")

    assert store._files
    with monkeypatch.context() as patch:
        patch.setattr(store._files.snapshot, "write", fails)
        for number in range(1, 10):
            say(store, number)
            store.keep_fresh()
    assert tried == [3, 6, 9]
    store.close()


def test_derived_tables_are_in_the_snapshot_only(path):
    def derive(tables):
        return {"answers": {k: {"text": d["body"]["text"]} for k, d in tables["events"].items()}}

    store = JournalStorage(path, derive=derive)
    say(store, 1)
    store.close()
    assert json.loads(path.read_bytes())["answers"] == {"1": {"text": "antwoord 1"}}
    assert b"answers" not in journal_path(path).read_bytes()
    store = JournalStorage(path, derive=derive)
    assert set(store.tables) == {"events"}
    assert store.notes == []
    store.close()


def test_a_snapshot_left_half_written_by_a_crash_is_cleared_away(path):
    put(path, journal_bytes=journal_of(2), snapshot_bytes=snapshot_of(1))
    leftovers = temporary_path(path), temporary_path(journal_path(path))
    for leftover in leftovers:
        leftover.write_bytes(b"half a snap")
    store = JournalStorage(path)
    assert store.tables == tables_of(2)
    assert store.notes == []
    assert not any(leftover.exists() for leftover in leftovers)
    store.close()


def test_after_a_crash_the_snapshot_is_brought_up_to_date_at_once(path):
    put(path, journal_bytes=journal_of(3), snapshot_bytes=snapshot_of(1))
    crash(JournalStorage(path))
    assert read(path).sealed == 3


def test_opening_and_closing_writes_nothing_new(path):
    put(path, journal_bytes=journal_of(2), snapshot_bytes=snapshot_of(2))
    before = everything_in(path.parent)
    JournalStorage(path).close()
    after = everything_in(path.parent)
    assert after.pop(f"{path.name}.lock") == b""
    assert after == before


def test_a_torn_tail_is_cut_off_kept_aside_and_told_once(path):
    raw = journal_of(3)[:-7]
    put(path, journal_bytes=raw)
    store = JournalStorage(path)
    assert store.tables == tables_of(2)
    (kept,) = kept_aside(path)
    assert kept.read_bytes() == raw[len(journal_of(2)) :]
    assert any(kept.name in str(note) for note in store.notes)
    store.commit({"events": {"4": answer(4)}})
    store.close()
    assert read(path).notes == ()
    assert set(on_disk(path)) == {"1", "2", "4"}


@pytest.mark.parametrize("sealed", [0, 1, 3])
def test_a_damaged_journal_is_kept_whole_and_made_anew(path, sealed):
    raw = journal_of(3).replace(b"antwoord 2", b"antwoord X")
    put(path, journal_bytes=raw, snapshot_bytes=snapshot_of(sealed) if sealed else b"")
    store = JournalStorage(path)
    assert kept_aside(path)[0].read_bytes() == raw
    store.close()
    for file in (path, journal_path(path)):
        content = file.read_bytes()
        file.unlink()
        assert set(on_disk(path)) >= {"1", "3"}
        file.write_bytes(content)
    assert read(path).notes == ()


def test_a_damaged_snapshot_is_kept_and_made_anew(path):
    damaged = snapshot_of(2).replace(b"antwoord 1", b"antwoord X")
    put(path, journal_bytes=journal_of(2), snapshot_bytes=damaged)
    store = JournalStorage(path)
    assert damaged in [kept.read_bytes() for kept in kept_aside(path)]
    assert store.tables == tables_of(2)
    store.close()
    assert read(path).notes == ()
    assert read(path).sealed == 2


def test_a_crash_during_recovery_is_recovered_from(path, monkeypatch):
    raw = journal_of(3).replace(b"antwoord 2", b"antwoord X")
    put(path, journal_bytes=raw, snapshot_bytes=snapshot_of(3))
    calls: list[object] = []
    real = disk.replace
    for stop in range(4):
        with monkeypatch.context() as patch:
            calls.clear()

            def interrupted(target, content, stop=stop):
                if len(calls) == stop:
                    raise KeyboardInterrupt
                calls.append(target)
                real(target, content)

            patch.setattr(disk, "replace", interrupted)
            try:
                crash(JournalStorage(path))
            except KeyboardInterrupt:
                pass
        assert read(path).tables == tables_of(3)
    assert raw in [kept.read_bytes() for kept in kept_aside(path)]


@pytest.mark.parametrize("gone", ["file", "journal"])
def test_either_file_is_made_again_from_the_other(path, gone):
    put(path, journal_bytes=journal_of(3), snapshot_bytes=snapshot_of(3))
    (path if gone == "file" else journal_path(path)).unlink()
    store = JournalStorage(path)
    assert (store.tables, store.dialogue) == (tables_of(3), "d1")
    say(store, 4)
    store.close()
    for file in (path, journal_path(path)):
        content = file.read_bytes()
        file.unlink()
        assert on_disk(path) == {str(n): answer(n) for n in range(1, 5)}
        file.write_bytes(content)


@pytest.mark.parametrize(
    "foreign", [b'{"name":"package"}', b'{"_default":{"1":{"int":1}}}', b"words", b"[" * 99999]
)
def test_a_file_of_another_program_is_left_as_it_is(path, foreign):
    put(path, snapshot_bytes=foreign)
    with pytest.raises(Unreadable):
        JournalStorage(path)
    assert path.read_bytes() == foreign
    assert not journal_path(path).exists()


def test_a_newer_format_is_left_as_it_is(path):
    readable = snapshot_of(2).replace(b'"format":1', b'"format":9')
    put(path, snapshot_bytes=readable)
    with pytest.raises(NewerFormat, match="format 9"):
        JournalStorage(path)
    assert path.read_bytes() == readable


def test_a_file_changed_by_another_program_meanwhile_is_kept(store, path):
    say(store, 1)
    store.checkpoint()
    with TinyDB(path) as other:
        other.table("events").insert({"by": "another"})
    changed = path.read_bytes()
    say(store, 2)
    assert store.checkpoint()
    assert [kept.read_bytes() for kept in kept_aside(path)] == [changed]
    assert CHANGED_MEANWHILE in [note.text for note in store.notes]
    assert read(path).sealed == 2


@pytest.mark.parametrize("how", ["deleted", "replaced", "appended to"])
def test_a_journal_touched_by_another_program_meanwhile_loses_no_answer(store, path, how):
    say(store, 1)
    file = journal_path(path)
    match how:
        case "deleted":
            file.unlink()
        case "replaced":
            file.unlink()
            file.write_bytes(b"something else")
        case "appended to":
            file.write_bytes(file.read_bytes() + b"something else")
    say(store, 2)
    assert on_disk(path) == {"1": answer(1), "2": answer(2)}
    assert read(path).problems == ()
    assert len(kept_aside(path)) == (how != "deleted")


def test_a_deleted_snapshot_is_written_again(store, path):
    say(store, 1)
    store.checkpoint()
    path.unlink()
    assert store.checkpoint()
    assert read(path).sealed == 1


def test_compaction_keeps_everything_but_the_history(store, path):
    for number in range(1, 20):
        store.commit({"live": {"1": {"key": "draft", "value": f"word {number}"}}}, sync=False)
    say(store, 1)
    before = store.read()
    store.compact()
    assert b"word 18" not in journal_path(path).read_bytes()
    path.unlink()
    assert read(path).tables == before
    say(store, 2)
    assert read(path).notes == ()


def test_a_failed_compaction_leaves_everything_as_it_was(store, path, monkeypatch):
    say(store, 1)
    with monkeypatch.context() as patch:
        patch.setattr(disk, "replace", failing(disk.replace, errno.ENOSPC))
        with pytest.raises(NotSaved):
            store.compact()
    assert on_disk(path) == {"1": answer(1)}
    say(store, 2)
    assert on_disk(path) == {"1": answer(1), "2": answer(2)}


def test_rewriting_leaves_no_byte_of_the_old_words(store, path):
    say(store, 1)
    say(store, 2)
    store.checkpoint()
    store.rewrite({"events": {"1": {"id": "e1", "body": {"text": ""}}}})
    assert not any(b"antwoord 1" in content for content in everything_in(path.parent).values())
    assert on_disk(path) == {"1": {"id": "e1", "body": {"text": ""}}, "2": answer(2)}
    say(store, 3)
    assert read(path).notes == ()


def test_a_rewriting_that_fails_changes_nothing(store, path, monkeypatch):
    say(store, 1)
    with monkeypatch.context() as patch:
        patch.setattr(disk, "replace", failing(disk.replace, errno.EIO))
        with pytest.raises(NotSaved):
            store.rewrite({"events": {"1": {"id": "e1"}}})
    assert (store.tables, store.n) == ({"events": {"1": answer(1)}}, 1)
    say(store, 2)
    assert on_disk(path) == {"1": answer(1), "2": answer(2)}


def test_rewriting_interrupted_half_way_is_finished_at_the_next_opening(store, path, monkeypatch):
    say(store, 1)
    store.checkpoint()
    with monkeypatch.context() as patch:
        patch.setattr(store, "checkpoint", lambda: False)
        store.rewrite({"events": {"1": {"id": "e1"}}})
    assert b"antwoord 1" in path.read_bytes()
    crash(store)
    crash(JournalStorage(path))
    assert not any(b"antwoord 1" in content for content in everything_in(path.parent).values())
    assert on_disk(path) == {"1": {"id": "e1"}}


def test_closing_drops_a_journal_that_is_mostly_what_was_live_once(path, monkeypatch):
    monkeypatch.setattr(storage, "_SPARE", 0)
    store = JournalStorage(path)
    say(store, 1)
    for number in range(99):
        store.commit({"live": {"1": {"key": "slide", "value": number}}}, sync=False)
    store.close()
    assert journal_path(path).read_bytes().count(b"\n") == 2
    assert read(path).tables["live"] == {"1": {"key": "slide", "value": 98}}


def test_reading_only_writes_not_a_byte(path):
    put(path, journal_bytes=journal_of(3)[:-4], snapshot_bytes=snapshot_of(1))
    before = everything_in(path.parent)
    store = JournalStorage(path, read_only=True)
    assert store.tables == tables_of(2)
    for call in (store.checkpoint, store.compact, lambda: say(store, 4)):
        with pytest.raises(ReadOnly):
            call()
    store.close()
    assert everything_in(path.parent) == before


def test_after_closing_nothing_is_written(path):
    store = JournalStorage(path)
    store.close()
    store.close()
    with pytest.raises(ReadOnly):
        say(store, 1)


def test_a_folder_that_cannot_be_written_is_refused_with_a_sentence(path, monkeypatch):
    monkeypatch.setattr(os, "open", failing(os.open, errno.EACCES))
    with pytest.raises(StoreError, match="cannot be opened: Permission denied"):
        JournalStorage(path)


def test_a_stock_tinydb_reads_the_snapshot(path):
    store = JournalStorage(path, derive=lambda tables: {"answers": {"1": {"text": "é"}}})
    for number in (1, 2):
        say(store, number)
    store.close()
    before = path.read_bytes()
    with TinyDB(path, access_mode="r") as db:
        assert db.tables() == {"_store", "events", "answers"}
        assert db.table("events").all() == answers(2)
        assert db.table("answers").get(where("text") == "é").doc_id == 1
    assert path.read_bytes() == before


def test_our_tables_find_insert_update_and_remove_one_line_each(path):
    with JournalDB(path, dialogue="d1") as db:
        table = db.table("events")
        assert table.insert_multiple([{"n": 1}, {"n": 2}, {"n": 3}]) == [1, 2, 3]
        table.update({"n": 20}, where("n") == 2)
        table.remove(doc_ids=[1])
        assert journal_path(path).read_bytes().count(b"\n") == 4
        assert on_disk(path) == {"2": {"n": 20}, "3": {"n": 3}}
        assert table.all() == [{"n": 20}, {"n": 3}]


def test_a_failed_insert_gives_its_number_to_the_next(path, monkeypatch):
    with JournalDB(path) as db:
        with monkeypatch.context() as patch:
            patch.setattr(os, "write", failing(os.write, errno.EIO))
            with pytest.raises(NotSaved):
                db.insert({"n": 1})
        assert db.all() == []
        assert db.insert({"n": 1}) == 1


def test_what_a_table_hands_out_is_a_copy(path):
    with JournalDB(path) as db:
        db.insert({"deep": {"er": [1]}})
        for found in (db.all()[0], db.get(doc_id=1), db.search(where("deep").exists())[0]):
            found["deep"]["er"].append(2)
        assert db.all() == [{"deep": {"er": [1]}}]


def test_true_and_one_are_different_on_the_disk(path):
    with JournalDB(path) as db:
        db.insert({"n": 1})
        db.update({"n": True})
    assert read(path).tables["_default"]["1"]["n"] is True


def test_whole_databases_are_journalled_by_their_difference(store, path):
    for number in (1, 2):
        say(store, number)
    store.commit({"old": {"1": {}}})
    size = journal_path(path).stat().st_size
    store.write({"events": {1: answer(1), 3: answer(3)}, "empty": {}})
    assert store.tables == {"events": {"1": answer(1), "3": answer(3)}, "empty": {}}
    assert read(path).tables == store.tables
    line = journal_path(path).read_bytes()[size:]
    assert line.count(b"\n") == 1
    assert b"antwoord 1" not in line


@pytest.mark.fsync
def test_with_a_real_disk_it_is_the_same(path):
    with JournalDB(path, dialogue="d1", reserve=5000) as db:
        db.insert({"n": 1})
        assert disk.sync.__name__ == "sync"
        assert read(path).tables == {"_default": {"1": {"n": 1}}}
    assert path.stat().st_mode & 0o777 == 0o600
    assert journal_path(path).stat().st_mode & 0o777 == 0o600
