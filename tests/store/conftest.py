"""Fixtures of the store's tests: the disk is real, waiting for it only where a test says so."""

import pytest

from facilitator.store import dialogue_file, disk


@pytest.fixture(autouse=True)
def _quick_disk(request, monkeypatch):
    """Syncing is the machine's work, and slow: only tests marked `fsync` do it for real."""
    if "fsync" not in request.keywords:
        monkeypatch.setattr(disk, "sync", lambda fd: None)
        monkeypatch.setattr(disk, "sync_folder", lambda path: None)


@pytest.fixture
def path(tmp_path):
    """Where a dialogue may be made."""
    return tmp_path / "2025-01-13-bruggen.json"


@pytest.fixture
def make(path):
    """Make or open the dialogue of this test, without a reserve."""
    opened = []

    def make_one(**options):
        options.setdefault("reserve", 0)
        there = path.exists() or path.with_name(path.name + ".journal").exists()
        open_one = dialogue_file.DialogueFile.open
        if not there:
            opened.append(dialogue_file.DialogueFile.create(path, "d1", **options))
        else:
            opened.append(open_one(path, **options))
        return opened[-1]

    yield make_one
    for each in opened:
        each.close()
