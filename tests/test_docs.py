"""What the documents say is so."""

import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from facilitator.domain.text import plain
from facilitator.harvest.profile import CLASSIC
from facilitator.house_style_keys import KEYS as STYLE_KEYS
from facilitator.language import language
from facilitator.profiles import KEYS as PARTS
from facilitator.profiles import find_profile
from facilitator.sessionfile import parse, read_session_file, remark_text
from facilitator.sessionfile.keys import KEYS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
SESSION_FILE = (ROOT / "docs" / "session-file.md").read_text("utf-8")
HARVEST = (ROOT / "docs" / "harvest.md").read_text("utf-8")
STORE = (ROOT / "docs" / "store.md").read_text("utf-8")


def blocks(text, kind):
    return re.findall(rf"```{kind}\n(.*?)```", text, re.DOTALL)


def test_the_readme_has_two_commands_for_a_fresh_machine():
    lines = [line for block in blocks(README, "sh") for line in block.splitlines()]
    fresh = [line for line in lines if line.startswith("python3 -m venv .venv && ")]
    assert len(fresh) == 2
    assert fresh[0].count("facilitator ") == 1
    assert fresh[1].endswith(".venv/bin/pytest")


def test_what_the_readme_runs_is_there():
    for name in re.findall(r"(?:sessions|docs|styles|benchmarks)/[\w./-]+", README):
        assert (ROOT / name.rstrip(".")).exists(), name


def test_the_example_session_file_is_understood():
    (example,) = blocks(SESSION_FILE, "markdown")
    read = parse(example, "avond.md")
    assert read.remarks == ()
    assert len(read.plan.questions) == 2
    assert read.plan.questions[1].length == 15 * 60
    assert read.plan.introduction


def test_every_key_stands_in_its_table():
    rows = plain("\n".join(re.findall(r"^\| .*", SESSION_FILE, re.MULTILINE))).replace("-", " ")
    words = re.split(r"[|·:,\n`]", rows)
    named = {word.replace("’", "'").strip() for word in words}
    assert [key.names[0] for key in KEYS if not named.intersection(key.names)] == []


def test_a_remark_looks_as_described():
    described = next(block for block in blocks(SESSION_FILE, "text") if "avond.md:5:8" in block)
    text = "---\ntitel: a\n\n\nronde: lang genoeg\n---\n# Vragen\n1. Wat?\n"
    (remark,) = parse(text, "avond.md").remarks
    assert remark_text(remark, "avond.md", language("en")).strip() == described.strip()


@pytest.mark.parametrize("path", sorted((ROOT / "sessions").glob("*.md")), ids=lambda p: p.name)
def test_the_examples_are_understood(path):
    assert read_session_file(path).remarks == ()


def test_the_tables_of_the_store_are_described(facilitator):
    path = facilitator.new()
    facilitator("capture", path, "-q", 1, said="Een.")
    tables = json.loads(path.read_bytes())
    for name in ("answers", "questions", "groups", "rounds"):
        (row,) = re.findall(rf"^\| `{name}` \| (.*) \|$", STORE, re.MULTILINE)
        assert set(re.findall(r"\w+", re.sub(r"\(.*?\)", "", row))) == set(tables[name]["1"])


def test_the_wheel_holds_the_package_and_nothing_private(tmp_path):
    private = ROOT / "sessions" / "2025-01-13-van-iemand.json"
    private.write_text("{}")
    try:
        build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
        subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    finally:
        private.unlink()
    (wheel,) = tmp_path.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    source = {p for p in (ROOT / "src").rglob("*") if p.is_file() and "__pycache__" not in p.parts}
    expected = {p.relative_to(ROOT / "src").as_posix() for p in source}
    expected |= {f"facilitator/sessions/{p.name}" for p in (ROOT / "sessions").glob("*.md")}
    expected |= {f"facilitator/styles/{p.name}" for p in (ROOT / "styles").glob("*.tcss")}
    found = {name for name in names if ".dist-info/" not in name}
    assert found == expected


def test_every_part_and_every_line_of_a_house_style_stands_in_its_table():
    for names in PARTS.values():
        assert all(f"`{name}`" in HARVEST for name in names), names
    for key in STYLE_KEYS:
        assert f"`{key.names[0]}`" in HARVEST, key.names


def test_the_example_of_a_profile_is_understood(tmp_path):
    example = next(block for block in blocks(HARVEST, "toml") if "profiles/wijkteam.toml" in block)
    (tmp_path / "wijkteam.toml").write_text(example, "utf-8")
    profile, remarks = find_profile("wijkteam", tmp_path)
    assert remarks == ()
    assert profile.parts != CLASSIC.parts
