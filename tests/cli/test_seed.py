"""The document that started it, made by the commands: masthead and questions in, answers down.

Its sentences are not in this repository; where the document is absent, this is skipped.
"""

import json
import re
from itertools import groupby
from pathlib import Path

import pytest
from tinydb import TinyDB
from tinydb.storages import JSONStorage

SEED = Path(__file__).parents[3] / "shared" / "seed"

pytestmark = pytest.mark.skipif(not SEED.is_dir(), reason="the document that started it is absent")


def normalised(text: str) -> str:
    """No blank lines at the top, one between blocks, one newline at the end."""
    return re.sub(r"\n{3,}", "\n\n", text.strip("\n")) + "\n"


@pytest.fixture
def document() -> str:
    (path,) = SEED.glob("*.md")
    return normalised(path.read_text("utf-8"))


def session_file(document: str) -> str:
    """What a facilitator would have prepared to end in this document."""
    kind, date, theme, intro, method, questions, bridge, *_ = document.split("\n\n")
    head = {
        "titel": theme.removeprefix("## "),
        "soort": kind.removeprefix("# "),
        "datum": date.lower(),
        "bij de vragen": method,
        "bij de opbrengsten": bridge,
        "groepen": "4",
    }
    asked = (q.removeprefix("- *").removesuffix("*") for q in questions.splitlines())
    rows = "\n".join(f"{n}. {question}" for n, question in enumerate(asked, start=1))
    keys = "\n".join(f"{key}: {value}" for key, value in head.items())
    return f"---\n{keys}\n---\n\n{intro}\n\n---\n\n# Vragen\n\n{rows}\n"


def answers(document: str) -> list[list[str]]:
    """The answers per question, as typed."""
    rows = [row for row in document.splitlines() if row]
    start = next(i for i, row in enumerate(rows) if row.startswith("## ") and row.isupper())
    sections = groupby(rows[start:], key=lambda row: row.startswith("## "))
    return [[row.removeprefix("- ") for row in group] for heading, group in sections if not heading]


def test_the_document_comes_out_byte_for_byte(facilitator, document):
    path = facilitator.new(session_file(document))
    for number, said in enumerate(answers(document), start=1):
        assert facilitator("capture", path, "-q", number, said="\n".join(said)).code == 0
    exported = facilitator("export", path, "--to", "md")
    assert Path(exported.last).read_bytes() == document.encode()


def test_any_tinydb_finds_its_44_answers(facilitator, document):
    path = facilitator.new(session_file(document))
    for number, said in enumerate(answers(document), start=1):
        facilitator("capture", path, "-q", number, said="\n".join(said))
    before = path.read_bytes()
    with TinyDB(path, storage=JSONStorage, access_mode="r") as db:
        texts = [row["text"] for row in db.table("answers")]
    bare = [said.replace("*", "") for group in answers(document) for said in group]
    assert len(texts) == 44
    assert texts == bare
    assert path.read_bytes() == before
    assert [a["text"] for a in json.loads(facilitator("dump", path).out)["answers"]] == bare
