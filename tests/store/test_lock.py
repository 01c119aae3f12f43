"""Only one process writes a dialogue, and a second one is told which."""

import os
import subprocess
import sys

import pytest

from facilitator.store.dialogue_file import DialogueFile
from facilitator.store.errors import Locked
from facilitator.store.names import lock_path
from facilitator.store.reading import read
from tests.store.files import answer, everything_in

HOLD = """
import sys
from pathlib import Path
from facilitator.store.dialogue_file import DialogueFile
file = DialogueFile.open(Path(sys.argv[1]), reserve=0)
print("open", flush=True)
sys.stdin.read()
"""
RACE = """
import sys
from pathlib import Path
from facilitator.store.dialogue_file import DialogueFile
from facilitator.store.errors import Locked
print("ready", flush=True)
sys.stdin.readline()
try:
    file = DialogueFile.open(Path(sys.argv[1]), reserve=0)
    print("won", flush=True)
except Locked as locked:
    print(locked.pid, flush=True)
sys.stdin.read()
"""


def start(program, path):
    return subprocess.Popen(
        [sys.executable, "-c", program, path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_a_second_process_is_refused_with_the_pid_of_the_first(make, path):
    make().close()
    with start(HOLD, path) as holder:
        assert holder.stdout.readline() == "open\n"
        before = everything_in(path.parent)
        with pytest.raises(Locked) as refused:
            DialogueFile.open(path)
        assert refused.value.pid == holder.pid
        assert refused.value.since.startswith("20")
        assert f"process {holder.pid} since 20" in str(refused.value)
        assert everything_in(path.parent) == before
        assert read(path).events == ()
        holder.communicate()
    make().append([answer(1)])


def test_the_same_process_is_refused_as_well(make, path):
    make()
    with pytest.raises(Locked) as refused:
        DialogueFile.open(path)
    assert refused.value.pid == os.getpid()


def test_a_killed_process_leaves_nothing_locked(make, path):
    make().close()
    with start(HOLD, path) as holder:
        holder.stdout.readline()
        holder.kill()
    make().append([answer(1)])
    assert read(path).events == (answer(1),)


def test_of_three_that_race_one_wins_and_the_others_know_who(make, path):
    make().close()
    racers = [start(RACE, path) for _ in range(3)]
    for racer in racers:
        assert racer.stdout.readline() == "ready\n"
    for racer in racers:
        racer.stdin.write("go\n")
        racer.stdin.flush()
    said = {racer.pid: racer.stdout.readline().strip() for racer in racers}
    winners = [pid for pid, words in said.items() if words == "won"]
    assert len(winners) == 1
    assert sorted(said.values()) == sorted(["won", str(winners[0]), str(winners[0])])
    for racer in racers:
        racer.communicate()


def test_the_lock_is_never_deleted(make, path):
    make().close()
    assert lock_path(path).read_bytes() == b""
    make()
    assert str(os.getpid()).encode() in lock_path(path).read_bytes()


def test_a_lock_nobody_has_signed_is_still_a_lock(make, path):
    make()
    lock_path(path).write_bytes(b"")
    with pytest.raises(Locked) as refused:
        DialogueFile.open(path)
    assert refused.value.pid is None
