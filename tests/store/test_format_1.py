"""A dialogue as the first version wrote it is read for ever: `format-1/` is never made again.

Its snapshot is behind its journal, its last line was being written, and it has every kind of entry
that there was. Two answers in it were merged, and that was undone.
"""

import json
import shutil
from pathlib import Path

import pytest

from facilitator.domain.events import Unknown
from facilitator.store.codec import decode
from facilitator.store.dialogue_journal import DialogueJournal
from facilitator.store.live import live_values
from facilitator.store.readable import readable_tables, recovered_dialogue
from facilitator.store.reading import read
from facilitator.store.recovery import UNFINISHED, recover

FORMAT_1 = Path(__file__).parent / "format-1"
NAME = "2025-01-13-sleutels.json"
SEALED, LAST, KINDS = 12, 49, 45


@pytest.fixture
def path(tmp_path):
    return Path(shutil.copytree(FORMAT_1, tmp_path / "d")) / NAME


def test_it_is_read_whole(path):
    found = read(path)
    assert (found.sealed, found.n) == (SEALED, LAST)
    assert found.problems == ()
    assert [note.text for note in found.notes] == [UNFINISHED]
    assert live_values(found.tables) == {"slide": 2}


def test_every_kind_of_entry_is_still_known(path):
    events = [decode(entry).event for entry in read(path).events]
    assert len({type(event) for event in events}) == KINDS
    assert not any(isinstance(event, Unknown) for event in events)


def test_its_tables_come_out_as_they_did_then(path):
    then = json.loads(path.read_bytes())
    now = readable_tables(recover(b"", path.read_bytes()).tables)
    for name in then["_store"]["1"]["derived"]:
        assert now[name].keys() == then[name].keys()
        for key, row in then[name].items():
            assert row.items() <= now[name][key].items()


async def test_it_is_gone_on_with(path):
    kept = DialogueJournal.open(path)
    await kept.close()
    later = read(path)
    assert (later.sealed, later.notes) == (LAST, ())
    answers = recovered_dialogue(later).answers
    assert answers["a2"].text == "Zonder dat iemand keek, 🔑 of   hoe dan ook."
    assert {answer.id for answer in answers.values() if answer.standing} == {"a2", "a3", "a4", "id"}
    assert answers["a1"].text == "Toen ik de sleutel kreeg van wie er woont."
