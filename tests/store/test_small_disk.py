"""A disk that really is full, and a folder that really cannot be written to.

Where this person may mount one it is a file system of a megabyte; elsewhere the limit on the size
of a file does the same for writing (`test_a_limit_reached_in_the_middle_of_a_line…`).
"""

import subprocess
import sys

import pytest

from facilitator.domain.message import NotSaved
from facilitator.store.dialogue_file import DialogueFile
from facilitator.store.errors import StoreError
from facilitator.store.reading import read
from facilitator.store.reserve import NAME
from facilitator.store.storage import RESERVE_FREED
from tests.store.files import answer, everything_in

SIZE = 1 << 20


@pytest.fixture
def small(tmp_path):
    """A folder on a disk of its own."""
    if not sys.platform.startswith("linux"):
        pytest.skip("only Linux has tmpfs")
    mount = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "none", tmp_path]
    if subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("only root may mount a small disk")
    yield tmp_path
    subprocess.run(["umount", tmp_path], check=True)


def test_on_a_full_disk_the_reserve_is_used_then_told_then_waited_for(small):
    path, ballast = small / "d.json", small / "film.mkv"
    file = DialogueFile.create(path, "d1", reserve=100_000)
    acknowledged: list[dict[str, object]] = []

    def say_until_it_is_full():
        while True:
            entry = {**answer(len(acknowledged)), "words": "x" * 997}
            file.append([entry])
            acknowledged.append(entry)

    ballast.write_bytes(bytes(SIZE // 2))
    with pytest.raises(NotSaved, match="the disk is full"):
        say_until_it_is_full()
    assert RESERVE_FREED in [note.text for note in file.notes]
    assert not (small / NAME).exists()
    assert read(path).events == tuple(acknowledged)
    assert len(acknowledged) > 300
    with pytest.raises(NotSaved):
        file.append([{"words": "y" * 5000}])
    assert not file.checkpoint()

    ballast.unlink()
    file.append([{"words": "there is room"}])
    assert file.checkpoint()
    assert (small / NAME).exists()
    file.close()
    assert read(path).events == (*acknowledged, {"words": "there is room"})
    assert read(path).notes == ()


def test_a_folder_that_cannot_be_written_to_is_read_all_the_same(small):
    path = small / "d.json"
    DialogueFile.create(path, "d1", reserve=0).close()
    subprocess.run(["mount", "-o", "remount,ro", small], check=True)
    before = everything_in(small)
    with pytest.raises(StoreError, match="cannot be opened: Read-only file system"):
        DialogueFile.open(path)
    with pytest.raises(NotSaved, match="Choose another folder"):
        DialogueFile.create(small / "new" / "d.json", "d2")
    assert read(path).dialogue == "d1"
    assert everything_in(small) == before
