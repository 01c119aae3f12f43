"""One dialogue: entries in order, acts whole, what is live beside them."""

import os
import signal
import subprocess
import sys

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from facilitator.domain.message import NotSaved
from facilitator.store.dialogue_file import DialogueFile
from facilitator.store.errors import NotFound, Taken, Unreadable
from facilitator.store.live import live_values
from facilitator.store.names import journal_path, lock_path
from facilitator.store.reading import exists, read
from tests.store.files import answer, answers, crash, everything_in, put, snapshot_of


def test_entries_come_back_in_the_order_they_were_given(make, path):
    file = make()
    for number in range(1, 13):
        file.append([answer(number)])
    assert file.entries == tuple(answers(12))
    file.close()
    assert read(path).events == make().entries == tuple(answers(12))


def test_an_act_of_several_entries_is_one_line(make, path):
    file = make()
    file.append(answers(5), live={"draft": "half a w"})
    assert journal_path(path).read_bytes().count(b"\n") == 2
    assert (len(file), file.live) == (5, {"draft": "half a w"})


def test_an_act_that_is_not_saved_is_nowhere(make, path, monkeypatch):
    file = make()
    file.append([answer(1)], live={"pending": "two"})

    def broken(fd, content):
        raise OSError(5, "it broke")

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", broken)
        with pytest.raises(NotSaved):
            file.append(answers(3), live={"pending": None})
    assert (file.entries, file.live) == ((answer(1),), {"pending": "two"})
    file.append([answer(2)], live={"pending": None})
    assert read(path).events == (answer(1), answer(2))
    assert live_values(read(path).tables) == {}


def test_nothing_to_say_writes_nothing(make, path):
    file = make()
    file.set_live({"slide": 1})
    before = everything_in(path.parent)
    file.append([])
    file.set_live({"slide": 1, "never set": None})
    assert everything_in(path.parent) == before


def test_of_what_is_live_the_last_value_counts(make):
    file = make()
    file.set_live({"slide": 1, "black": False})
    file.set_live({"slide": 2, "draft": "wor"})
    file.set_live({"black": None})
    file.set_live({"step": 1})
    assert file.live == {"slide": 2, "draft": "wor", "step": 1}
    file.set_live({"slide": True, "draft": None}, sync=True)
    file.close()
    assert make().live == {"slide": True, "step": 1}


def test_rewriting_puts_other_entries_in_the_same_places(make, path):
    file = make()
    file.append(answers(3))
    file.checkpoint()
    assert file.rewrite({1: {"id": "e2", "body": {}}})
    assert [entry["id"] for entry in file] == ["e1", "e2", "e3"]
    assert not any(b"antwoord 2" in content for content in everything_in(path.parent).values())


def test_a_new_dialogue_knows_its_id_in_either_file(make, path):
    make().close()
    for gone in (path, journal_path(path)):
        content = gone.read_bytes()
        gone.unlink()
        assert read(path).dialogue == "d1"
        gone.write_bytes(content)


def test_a_name_is_taken_when_either_file_is_there(make, path):
    make().close()
    for gone in (path, journal_path(path)):
        content = gone.read_bytes()
        gone.unlink()
        with pytest.raises(Taken):
            DialogueFile.create(path, "d2", reserve=0)
        gone.write_bytes(content)


def test_what_is_not_there_is_not_opened_and_not_made(path):
    for call in (DialogueFile.open, read):
        with pytest.raises(NotFound):
            call(path)
    assert everything_in(path.parent) == {}
    assert not exists(path)


def test_beside_a_file_of_another_program_nothing_is_left(path):
    path.write_bytes(b'{"name":"package"}')
    with pytest.raises(Unreadable):
        DialogueFile.open(path)
    assert not lock_path(path).exists()


def test_the_name_of_the_journal_is_as_good(make, path):
    make().append([answer(1)])
    assert read(journal_path(path)).events == (answer(1),)


def test_a_new_dialogue_makes_its_folder_for_this_person_only(tmp_path):
    path = tmp_path / "a" / "b" / "d.json"
    DialogueFile.create(path, "d1", reserve=0).close()
    if sys.platform != "win32":
        assert path.parent.stat().st_mode & 0o777 == 0o700
        assert path.stat().st_mode & 0o777 == 0o600
        assert journal_path(path).stat().st_mode & 0o777 == 0o600


def test_notes_say_what_was_lost(make, path):
    put(path, snapshot_bytes=snapshot_of(2))
    assert any("journal was missing" in str(note) for note in make().notes)


def test_fields_and_tables_nobody_knows_stay_as_they_are(make, path):
    odd = {"kind": "FromTheFuture", "body": {"x": [None, {"\udc80": "\x00\u2028"}]}, "more": 1.5}
    file = make()
    file.append([odd])
    file.db.table("later").insert({"y": 1})
    for _ in range(2):
        file.rewrite({})
        file.close()
        file = make()
    assert file.entries == (odd,)
    assert read(path).tables["later"] == {"1": {"y": 1}}


CAPTURE = """
import sys
from pathlib import Path
from facilitator.store.dialogue_file import DialogueFile
file = DialogueFile.open(Path(sys.argv[1]), reserve=0)
for n in range(len(file), 100_000):
    file.append([{"id": str(n)}])
    print(n, flush=True)
    if n % 7 == 0:
        file.checkpoint()
    if n % 31 == 0:
        file.rewrite({0: {"id": "0"}})
"""


@pytest.mark.fsync
@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is elsewhere called otherwise")
def test_kill_9_loses_nothing_that_was_acknowledged(make, path):
    make().close()
    acknowledged = 0
    for turn in range(5):
        command = [sys.executable, "-c", CAPTURE, path]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout
            for _ in range(20 + 9 * turn):
                acknowledged = int(process.stdout.readline()) + 1
            process.send_signal(signal.SIGKILL)
            rest = process.stdout.read().split("\n")
        acknowledged = max([acknowledged, *(int(n) + 1 for n in rest[:-1])])
        found = read(path)
        ids = [entry["id"] for entry in found.events]
        assert ids in ([str(n) for n in range(count)] for count in (acknowledged, acknowledged + 1))
        assert found.problems == ()
        acknowledged = len(ids)


class Evening(RuleBasedStateMachine):
    """Whatever is done in whatever order, the disk has what a list in memory has."""

    @initialize()
    def begin(self):
        import tempfile
        from pathlib import Path

        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "d.json"
        self.file = DialogueFile.create(self.path, "d1", reserve=0)
        self.said, self.live = [], {}

    @rule(texts=st.lists(st.text(max_size=5), min_size=1, max_size=3))
    def say(self, texts):
        self.file.append([{"text": text} for text in texts])
        self.said += [{"text": text} for text in texts]

    @rule(key=st.sampled_from("abc"), value=st.none() | st.integers() | st.booleans())
    def show(self, key, value):
        self.file.set_live({key: value})
        self.live = {k: v for k, v in {**self.live, key: value}.items() if v is not None}

    @rule(at=st.integers(0, 5))
    def forget(self, at):
        if at < len(self.said):
            self.file.rewrite({at: {}})
            self.said[at] = {}

    @rule()
    def rest(self):
        assert self.file.checkpoint()

    @rule(lost=st.sampled_from(["nothing", "file", "journal"]))
    def reopen(self, lost):
        self.file.close()
        if lost != "nothing":
            (self.path if lost == "file" else journal_path(self.path)).unlink()
        self.file = DialogueFile.open(self.path, reserve=0)

    @rule()
    def crash(self):
        crash(self.file._storage)
        self.file = DialogueFile.open(self.path, reserve=0)

    @invariant()
    def the_disk_has_it(self):
        if hasattr(self, "said"):
            found = read(self.path)
            assert list(found.events) == list(self.file.entries) == self.said
            assert live_values(found.tables) == self.file.live == self.live
            assert found.notes == ()

    def teardown(self):
        self.file.close()
        self.folder.cleanup()


TestEvening = Evening.TestCase
TestEvening.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
