import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from facilitator.awake import Awake

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the helpers are shell scripts")

PATIENCE = 40.0
HOLDS = """#!/bin/sh
echo "$@" >> {log}
while [ "$1" != cat ]; do shift; done
"$@"
echo ended >> {log}
"""
"""Runs the command behind its options, as systemd-inhibit does."""
WATCHES = '#!/bin/sh\necho "$@" >> {log}\nexec sleep 60\n'
REFUSES = '#!/bin/sh\necho "$@" >> {log}\nexit 1\n'


@pytest.fixture
def fake(tmp_path: Path, monkeypatch):
    """Puts a command on the path; what it was told is in the file this gives."""

    def make(name: str, script: str) -> Path:
        log, command = tmp_path / "log", tmp_path / "bin" / name
        command.parent.mkdir()
        command.write_text(script.format(log=log))
        command.chmod(0o755)
        monkeypatch.setenv("PATH", f"{command.parent}{os.pathsep}/usr/bin{os.pathsep}/bin")
        return log

    return make


def until(condition) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.01)


def said(log: Path) -> str:
    return log.read_text() if log.exists() else ""


def test_on_linux_a_helper_holds_sleep_and_screen_lock(fake):
    log = fake("systemd-inhibit", HOLDS)
    awake = Awake("linux")
    assert not awake.works
    assert "yet" in str(awake.reason)

    awake.hold()
    until(lambda: "--what=idle:sleep" in said(log))
    assert awake.works
    assert awake.reason is None

    awake.release()
    assert not awake.works


def test_on_a_mac_the_helper_watches_this_very_process(fake):
    log = fake("caffeinate", WATCHES)
    awake = Awake("darwin")
    awake.hold()
    until(lambda: f"-w {os.getpid()}" in said(log))
    assert awake.works
    awake.release()
    assert not awake.works


def test_holding_twice_needs_one_helper(fake):
    log = fake("systemd-inhibit", HOLDS)
    awake = Awake("linux")
    awake.hold()
    awake.hold()
    until(lambda: said(log))
    awake.release()
    awake.release()
    assert said(log).count("--what") == 1


def test_where_there_is_no_helper_it_says_so(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    awake = Awake("linux")
    awake.hold()
    assert not awake.works
    assert "systemd-inhibit" in str(awake.reason)
    awake.release()


def test_where_the_system_refuses_it_says_so(fake):
    fake("systemd-inhibit", REFUSES)
    awake = Awake("linux")
    awake.hold()
    until(lambda: not awake.works)
    assert "does not let" in str(awake.reason)
    awake.release()


def test_a_windows_that_is_not_there_is_no_accident():
    awake = Awake("win32")
    awake.hold()
    assert not awake.works
    assert "does not let" in str(awake.reason)
    awake.release()


def test_no_helper_outlives_a_process_that_is_killed(fake):
    log = fake("systemd-inhibit", HOLDS)
    code = (
        "from facilitator.awake import Awake; import time;"
        "awake = Awake('linux'); awake.hold(); time.sleep(60)"
    )
    holder = subprocess.Popen([sys.executable, "-c", code])
    until(lambda: "--what" in said(log))

    holder.send_signal(signal.SIGKILL)
    holder.wait()

    until(lambda: "ended" in said(log))
