"""The page on the store is enough to read a dialogue by: its own Python is run on real ones."""

import re
from pathlib import Path
from typing import Any

import pytest

from facilitator.domain.marks import read_stars
from facilitator.domain.moves.answers import (
    leave_out_answer,
    reword_answer,
    submit_answer,
    take_back_answer,
)
from facilitator.domain.moves.merging import merge_answers
from facilitator.domain.moves.plan import create_dialogue
from facilitator.session import Session
from facilitator.store import journal
from facilitator.store.dialogue_journal import DialogueJournal
from facilitator.store.names import journal_path
from facilitator.store.readable import recovered_dialogue
from facilitator.store.recovery import recover
from facilitator.store.storage import JournalStorage
from tests.building import LAPTOP, TRUST, a_plan
from tests.store.files import answer, crash, journal_of, snapshot_of, tables_of

PAGE = Path(__file__).parents[2] / "docs" / "store.md"


@pytest.fixture(scope="module")
def reader() -> dict[str, Any]:
    """What the page's code defines."""
    blocks = re.findall(r"```python\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    (code,) = (block for block in blocks if "def " in block)
    assert set(re.findall(r"^(?:import|from) (\w+)", code, re.MULTILINE)) == {"json", "re", "zlib"}
    defined: dict[str, Any] = {}
    exec(code, defined)
    return defined


@pytest.fixture
async def files(path):
    """Both files in mid-evening: the snapshot is behind the journal, and some acts are undone."""
    kept = DialogueJournal.create(path, "d1")
    session = Session(kept, device=LAPTOP)
    await session.do(create_dialogue, "d1", a_plan())
    for number in range(1, 9):
        await session.do(submit_answer, f"a{number}", read_stars(f"Één *{number}*"), question=TRUST)
    await session.do(leave_out_answer, "a1")
    await session.do(leave_out_answer, "a2")
    await kept.checkpoint()
    await session.do(take_back_answer, "a2")
    await session.do(reword_answer, "a3", "Drie")
    await session.do(reword_answer, "a4", "Vier")
    await session.undo()
    await session.do(merge_answers, "m", ("a5", "a6"), read_stars("Vijf, zes"))
    await session.undo()
    await session.redo()
    await kept.set_live({"draft": "half a w"})
    yield path.read_bytes(), journal_path(path).read_bytes()
    await kept.close()


def expected(readable, journal_bytes):
    dialogue = recovered_dialogue(recover(journal_bytes, readable))
    return {a.id: a.text for a in dialogue.everything() if a.standing}


def test_a_dialogue_in_mid_evening_is_read_as_it_is_now(reader, files):
    found = reader["recorded"](*files)
    said = reader["standing"](found)
    assert said == expected(*files)
    assert {"a2": "Één 2", "a3": "Drie", "a4": "Één 4", "m": "Vijf, zes"}.items() <= said.items()
    assert said.keys().isdisjoint({"a1", "a5", "a6"})
    assert [row["value"] for row in found["live"].values()] == ["half a w"]


def test_either_file_will_do_and_neither_need_be_whole(reader, files):
    readable, journal_bytes = files
    for pair in (
        (b"", journal_bytes),
        (readable, b""),
        (readable, journal_bytes[:-9]),
        (readable.replace(b'"n":', b'"n":1'), journal_bytes),
        (readable[:-40], journal_bytes),
        (readable, journal_bytes.replace(b"Drie", b"Vier")),
    ):
        assert reader["recorded"](*pair) == recover(*reversed(pair)).tables


def test_what_was_compacted_removed_or_comes_from_later_is_read_too(reader, path):
    store = JournalStorage(path, dialogue="d1")
    store.commit({"events": {"1": answer(1), "2": answer(2)}, "live": {"1": {"key": "a"}}})
    store.commit({"events": {"1": None}, "later": {"x": {"y": [None]}}})
    store.compact()
    store.commit({"live": None, "events": {"3": answer(3)}})
    crash(store)
    pair = path.read_bytes() if path.exists() else b"", journal_path(path).read_bytes()
    assert b'"all":' in pair[1]
    found = reader["recorded"](*pair)
    assert {name: found[name] for name in found if found[name]} == recover(*reversed(pair)).tables


def test_a_newer_format_is_refused(reader):
    newer = journal._line({"n": 0, "format": 2, "dialogue": "d1"})
    with pytest.raises(ValueError, match="newer"):
        reader["recorded"](b"", newer)
    assert reader["recorded"](snapshot_of(2), journal_of(2)) == tables_of(2)
