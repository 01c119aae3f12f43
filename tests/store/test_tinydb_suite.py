"""TinyDB's own tests, on our storage and our tables: what holds there holds here.

They are in TinyDB's source distribution, which pip fetches; FACILITATOR_TINYDB=required makes a
failure of what is otherwise skipped for want of a network.
"""

import os
import re
import subprocess
import sys
import tarfile
from importlib.metadata import version
from pathlib import Path

import pytest

REQUIRED = os.environ.get("FACILITATOR_TINYDB") == "required"
OURS = """
import pytest
from facilitator.store import disk
from facilitator.store.table import JournalDB
from tinydb.middlewares import CachingMiddleware
from tinydb.storages import MemoryStorage

disk.sync = disk.sync_folder = lambda _: None


@pytest.fixture
def db(tmp_path):
    with JournalDB(tmp_path / "test.db") as opened:
        opened.drop_tables()
        opened.insert_multiple({"int": 1, "char": c} for c in "abc")
        yield opened


@pytest.fixture
def storage():
    return CachingMiddleware(MemoryStorage)()
"""
"""Their conftest with the one fixture replaced; the other is theirs."""
NAMED = "tests/test_tables.py::test_table_repr"
"""It looks for the names of TinyDB's own classes, which are not ours."""
MOST_OF_THEM = 140


@pytest.fixture(scope="session")
def suite(tmp_path_factory):
    """TinyDB's tests at the version that is installed."""
    folder = tmp_path_factory.mktemp("tinydb")
    release = f"tinydb=={version('tinydb')}"
    fetch = [
        sys.executable,
        "-m",
        "pip",
        "download",
        "--quiet",
        "--no-deps",
        "--no-binary",
        ":all:",
    ]
    fetched = subprocess.run(
        [*fetch, "--no-build-isolation", "--retries", "0", "--timeout", "5", release],
        cwd=folder,
        capture_output=True,
        text=True,
    )
    if fetched.returncode:
        why = f"{release} could not be fetched: {fetched.stderr.strip()[-200:]}"
        pytest.fail(why) if REQUIRED else pytest.skip(why)
    (archive,) = folder.glob("*.tar.gz")
    with tarfile.open(archive) as tar:
        tar.extractall(folder, filter="data")
    (tests,) = folder.glob("*/tests")
    return tests


def test_tinydbs_own_tests_pass_on_our_tables(suite: Path):
    (suite / "conftest.py").write_text(OURS)
    quietly = ["-q", "-p", "no:cacheprovider", "-p", "no:asyncio", "-p", "no:hypothesispytest"]
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", *quietly, "--deselect", NAMED, "tests"],
        cwd=suite.parent,
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 0, ran.stdout[-3000:]
    passed = re.search(r"(\d+) passed", ran.stdout)
    assert passed
    assert int(passed[1]) >= MOST_OF_THEM
