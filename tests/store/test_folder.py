"""Where dialogues live, what they are called, and which laptop this is."""

import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.store.device import device_id
from facilitator.store.dialogue_file import DialogueFile
from facilitator.store.folder import dialogues, dialogues_folder, new_path, slug

DAY = date(2025, 1, 13)


def test_dialogues_live_where_asked_then_where_the_variable_says_then_in_the_platforms_place(
    monkeypatch, tmp_path
):
    monkeypatch.setenv("FACILITATOR_DATA", str(tmp_path / "variable"))
    assert dialogues_folder(tmp_path / "asked") == tmp_path / "asked"
    assert dialogues_folder() == tmp_path / "variable"
    monkeypatch.setenv("FACILITATOR_DATA", "")
    assert dialogues_folder().parts[-2:] == ("facilitator", "dialogues")
    assert dialogues_folder().is_absolute()


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Bruggen", "bruggen"),
        ("Bruggen bouwen – samen, in 2025!", "bruggen-bouwen-samen-in-2025"),
        ("’s Avonds café met Zoë & Łukasz", "s-avonds-cafe-met-zoe-lukasz"),
        ("Straße", "strasse"),
        ("CON", "con-dialogue"),
        ("lpt1", "lpt1-dialogue"),
        ("../../etc/passwd", "etc-passwd"),
        ("対話", "dialogue"),
        ("", "dialogue"),
        ("x" * 300, "x" * 60),
    ],
)
def test_a_title_becomes_part_of_a_name(title, expected):
    assert slug(title) == expected


@given(st.text())
def test_every_title_becomes_a_name_every_system_takes(title):
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug(title))
    assert len(slug(title)) <= 60
    assert slug(slug(title)) == slug(title)


def test_a_taken_name_gets_a_number(tmp_path):
    names = []
    for ending in (".json", ".json.journal", ".json"):
        path = new_path(tmp_path, "Bruggen", DAY)
        names.append(path.name)
        path.with_suffix(ending).write_bytes(b"")
    assert names == [
        "2025-01-13-bruggen.json",
        "2025-01-13-bruggen-2.json",
        "2025-01-13-bruggen-3.json",
    ]


def test_a_folder_lists_dialogues_of_which_either_file_is_there(tmp_path):
    for name in ("2025-01-a.json", "2025-01-a.json.journal", "2025-02-b.json.journal"):
        (tmp_path / name).write_bytes(b"")
    for name in ("x.json.lock", "x.json.journal.damaged-1", "x.json.tmp", "notes.md"):
        (tmp_path / name).write_bytes(b"")
    assert [path.name for path in dialogues(tmp_path)] == ["2025-02-b.json", "2025-01-a.json"]
    assert dialogues(tmp_path / "nowhere") == ()


def test_a_dialogue_with_its_reserve_and_lock_is_listed_once(tmp_path):
    path = new_path(tmp_path, "Bruggen", DAY)
    DialogueFile.create(path, "d1", reserve=100).close()
    assert dialogues(tmp_path) == (path,)


def test_a_laptop_keeps_its_id(tmp_path):
    folder = tmp_path / "state"
    first = device_id(folder)
    assert re.fullmatch(r"[0-9a-f]{16}", first)
    assert device_id(folder) == first
    assert device_id(tmp_path / "another") != first
    if sys.platform != "win32":
        assert (folder / "device").stat().st_mode & 0o777 == 0o600


def test_a_spoilt_id_is_made_anew(tmp_path):
    (tmp_path / "device").write_bytes(b"my laptop\n")
    made = device_id(tmp_path)
    assert re.fullmatch(r"[0-9a-f]{16}", made)
    assert device_id(tmp_path) == made


def test_reading_needs_neither_tinydb_nor_asyncio():
    program = """
import sys
import facilitator.store.reading, facilitator.store.folder, facilitator.store.follow
import facilitator.store.device
print([name for name in ("tinydb", "asyncio", "concurrent.futures") if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("[]\n", "")


def test_the_store_knows_only_the_domain_and_tinydb():
    import facilitator.store

    folder = Path(next(iter(facilitator.store.__path__)))
    imported = set()
    for file in folder.glob("*.py"):
        found = re.findall(r"^\s*(?:from|import) ([\w.]+)", file.read_text("utf-8"), re.MULTILINE)
        imported |= {(file.name, name) for name in found}
    ours = {name for _, name in imported if name.startswith("facilitator")}
    assert {".".join(name.split(".")[:2]) for name in ours} == {
        "facilitator.store",
        "facilitator.domain",
    }
    others = {name.split(".")[0] for _, name in imported} - sys.stdlib_module_names
    assert others == {"facilitator", "tinydb", "platformdirs", "msvcrt"} - sys.stdlib_module_names
    assert {file for file, name in imported if name.startswith("tinydb")} == {
        "storage.py",
        "table.py",
    }
    assert {file for file, name in imported if name == "asyncio"} == {"writer.py"}
