"""What each system needs for bytes to be safe and private, tried here by its calls."""

import contextlib
import errno
import importlib.util
import os
import sys
import time
from pathlib import Path

import pytest

from facilitator.domain.message import NotSaved
from facilitator.store import disk
from facilitator.store.dialogue_file import DialogueFile
from tests.store.files import answer, put, snapshot_of


@pytest.fixture
def on_a_mac(monkeypatch):
    """The module as it is there, and the calls it makes."""
    fcntl = pytest.importorskip("fcntl")
    calls: list[object] = []
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(fcntl, "F_FULLFSYNC", 51, raising=False)
    monkeypatch.setattr(fcntl, "fcntl", lambda fd, command: calls.append(command))
    monkeypatch.setattr(os, "fsync", lambda fd: calls.append("fsync"))
    spec = importlib.util.spec_from_file_location("disk_on_a_mac", disk.__file__)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module, calls


def test_on_a_mac_the_drive_itself_is_waited_for(on_a_mac):
    module, calls = on_a_mac
    module.sync(3)
    assert calls == [51]


@pytest.mark.parametrize(("error", "then"), [(errno.ENOTSUP, ["fsync"]), (errno.EIO, None)])
def test_only_a_file_system_that_cannot_is_asked_less(on_a_mac, monkeypatch, error, then):
    import fcntl

    module, calls = on_a_mac

    def refuses(fd, command):
        raise OSError(error, os.strerror(error))

    monkeypatch.setattr(fcntl, "fcntl", refuses)
    with contextlib.nullcontext() if then else pytest.raises(OSError, match="Input"):
        module.sync(3)
    assert calls == (then or [])


@pytest.mark.fsync
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="it has calls of its own")
def test_here_every_answer_and_every_file_is_waited_for(make, path, monkeypatch):
    waited: list[str] = []

    def waits(call):
        def noted(fd):
            waited.append(Path(f"/proc/self/fd/{fd}").readlink().name)
            call(fd)

        return noted

    file = make()
    for name in ("fsync", "fdatasync"):
        monkeypatch.setattr(os, name, waits(getattr(os, name)))
    file.append([answer(1)])
    file.append([answer(2)])
    file.set_live({"slide": 1})
    assert waited == [f"{path.name}.journal"] * 2
    file.checkpoint()
    folder = path.parent.name
    assert waited[2:] == [f"{path.name}.journal", f"{path.name}.tmp", folder]


@pytest.fixture
def on_windows(monkeypatch):
    """A virus scanner that holds every new file for so many tries, and the pauses made."""
    pauses: list[float] = []
    held = [0]
    real = os.replace

    def replace(source, target):
        if len(pauses) < held[0]:
            raise PermissionError(errno.EACCES, "held by another program")
        real(source, target)

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(time, "sleep", pauses.append)
    monkeypatch.setattr(os, "replace", replace)
    return held, pauses


def test_on_windows_a_file_held_for_a_moment_is_replaced_after_it(on_windows, path):
    held, pauses = on_windows
    held[0] = 3
    disk.replace(path, b"new")
    assert path.read_bytes() == b"new"
    assert pauses == [0.01, 0.03, 0.1]


def test_on_windows_a_file_held_for_good_is_given_up(on_windows, path):
    held, pauses = on_windows
    path.write_bytes(b"old")
    held[0] = 99
    with pytest.raises(PermissionError):
        disk.replace(path, b"new")
    assert path.read_bytes() == b"old"
    assert sum(pauses) < 2


def test_saving_an_answer_renames_nothing(make, monkeypatch):
    file = make()

    def never(*_, **__):
        raise AssertionError("renamed")

    with monkeypatch.context() as patch:
        for name in ("replace", "rename", "unlink", "link"):
            patch.setattr(os, name, never)
        for number in range(20):
            file.append([answer(number)], live={"draft": str(number)})


@pytest.mark.skipif(sys.platform == "win32", reason="there a person's folder is their own")
def test_every_file_is_readable_by_this_person_alone(tmp_path):
    before = os.umask(0)
    try:
        path = tmp_path / "new" / "folder" / "dialogue.json"
        path.parent.mkdir(0o700, parents=True)
        put(path, snapshot_bytes=snapshot_of(2).replace(b"antwoord 1", b"?"))
        path.chmod(0o600)
        with DialogueFile.open(path, reserve=5000) as file:
            file.append([answer(3)])
        DialogueFile.create(tmp_path / "one" / "more" / "d.json", "d1", reserve=5000).close()
    finally:
        os.umask(before)
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert len(files) == 9
    assert {file.stat().st_mode & 0o777 for file in files} == {0o600}
    made = [tmp_path / "one", tmp_path / "one" / "more"]
    assert {folder.stat().st_mode & 0o777 for folder in made} == {0o700}


def test_a_refused_folder_is_a_sentence(tmp_path, monkeypatch):
    def refused(*_, **__):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "mkdir", refused)
    with pytest.raises(NotSaved, match="Choose another folder"):
        DialogueFile.create(tmp_path / "new" / "d.json", "d1")
