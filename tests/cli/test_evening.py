"""One whole evening by the headless commands: a plan in, answers down, a document out."""

import json
import unicodedata
from pathlib import Path

import pytest
from tinydb import TinyDB
from tinydb.storages import JSONStorage

HOSTILE = (
    "[b]vet[/] {haakjes} %s",
    "rood \x1b[31mblijft\x1b[0m",
    "omge\u202ekeerd en \u2066gevangen\u2069",
    "nul \x00 en bel \x07",
    "x" * 10_000,
    "- streepje vooraan",
    "# kop vooraan",
    "=SOM(A1:A9)",
    "1. geen lijst",
    "<script>alert(1)</script> &amp; klaar",
    "[hier](javascript:alert(1))",
    "half *open",
)


def test_a_new_dialogue_is_named_on_the_last_line(facilitator):
    path = facilitator.new()
    assert path.is_absolute()
    assert path.is_file()
    assert path.parent == facilitator.place / "data"


def test_the_folder_for_a_dialogue_is_made(facilitator):
    made = facilitator("new", facilitator.write("a.md"), "--in", facilitator.place / "een" / "twee")
    assert Path(made.last).parent == facilitator.place / "een" / "twee"


def test_every_line_is_acknowledged_with_the_id_of_its_answer(facilitator):
    path = facilitator.new()
    ran = facilitator("capture", path, "-q", 1, "-g", "Beuk", said="Een.\n\n  \nTwee *hier*.\n")
    state = json.loads(facilitator("dump", path).out)
    assert ran.out.split() == ["ok", state["answers"][0]["id"], "ok", state["answers"][1]["id"]]
    assert [a["text"] for a in state["answers"]] == ["Een.", "Twee hier."]
    assert state["answers"][1]["marks"] == [[5, 9, "bold"]]
    assert {a["group"] for a in state["answers"]} == {"Beuk"}


def test_a_group_may_be_named_by_its_number(facilitator):
    path = facilitator.new()
    facilitator("capture", path, "-q", 2, "-g", "3", said="Later.")
    (answer,) = json.loads(facilitator("dump", path).out)["answers"]
    assert (answer["group"], answer["question"]) == ("Linde", 2)


def test_question_nought_is_no_question(facilitator):
    path = facilitator.new()
    facilitator("capture", path, "-q", 0, said="Waar was de koffie?")
    (answer,) = json.loads(facilitator("dump", path).out)["answers"]
    assert (answer["question"], answer["group"]) == (0, "")


def test_hostile_words_are_words(facilitator):
    path = facilitator.new()
    said = "\n".join(HOSTILE).encode() + b"\nlos \xed\xa0\x80 surrogaat\nkapot \xff byte\n"
    assert facilitator("capture", path, "-q", 1, said=said).code == 0
    texts = [a["text"] for a in json.loads(facilitator("dump", path).out)["answers"]]
    assert len(texts) == len(HOSTILE) + 2
    assert texts[0] == HOSTILE[0]
    assert texts[1] == "rood [31mblijft[0m"
    assert texts[2] == "omgekeerd en gevangen"
    assert texts[4] == HOSTILE[4]
    assert texts[-2].replace(" ", "") == "lossurrogaat"
    assert texts[-1] == "kapot \ufffd byte"
    assert not any(unicodedata.category(c) in ("Cc", "Cs") for text in texts for c in text)
    exported = facilitator("export", path, "--to", "md")
    assert exported.code == 0
    assert "x" * 10_000 in Path(exported.last).read_text("utf-8")


def test_the_document_says_what_was_said(facilitator):
    path = facilitator.new()
    facilitator("capture", path, "-q", 1, said="*Lantaarns* die zachter branden.")
    exported = facilitator("export", path, "--to", "md", "--out", "een/map")
    document = Path(exported.last)
    assert document.parent == facilitator.place / "een" / "map"
    text = document.read_text("utf-8")
    assert "## WAT DOET DE AVOND MET DE STRAAT?\n\n- **Lantaarns** die zachter branden.\n" in text


def test_a_document_is_never_written_over(facilitator):
    path = facilitator.new()
    first = facilitator("export", path, "--to", "md").last
    second = facilitator("export", path, "--to", "md").last
    assert first != second
    assert Path(first).read_bytes() == Path(second).read_bytes()


def test_any_tinydb_opens_the_file_and_changes_nothing_by_looking(facilitator):
    path = facilitator.new()
    facilitator("capture", path, "-q", 1, said="Een.\nTwee.\n")
    before = path.read_bytes()
    with TinyDB(path, storage=JSONStorage, access_mode="r") as db:
        assert [row["text"] for row in db.table("answers")] == ["Een.", "Twee."]
        assert [row["text"] for row in db.table("questions")] == [
            "Wat doet de avond met de straat?",
            "Wat kan weg?",
        ]
    assert path.read_bytes() == before


def test_looking_writes_nothing(facilitator):
    path = facilitator.new()
    facilitator("capture", path, "-q", 1, said="Een.")
    before = snapshot(facilitator.place / "data")
    for looking in (("dump", path), ("check", path)):
        assert facilitator(*looking).code == 0
    assert snapshot(facilitator.place / "data") == before
    for listing in (("list",), ("list", "--json"), ("search", "een")):
        assert facilitator(*listing).code == 0
    now = snapshot(facilitator.place / "data")
    assert {name for name in now if now[name] != before.get(name)} == {".facilitator-catalogue"}


def snapshot(folder):
    return {f.name: (f.read_bytes(), f.stat().st_mtime_ns) for f in folder.iterdir()}


@pytest.mark.parametrize("gone", ["", ".journal"])
def test_either_file_alone_has_everything(facilitator, gone):
    path = facilitator.new()
    facilitator("capture", path, "-q", 1, said="Een.\nTwee.\n")
    whole = json.loads(facilitator("dump", path).out)
    Path(f"{path}{gone}").unlink()
    assert json.loads(facilitator("dump", path).out) == whole


def test_the_list_names_every_dialogue(facilitator):
    path = facilitator.new()
    facilitator("capture", path, "-q", 1, said="Een.")
    (row,) = json.loads(facilitator("list", "--json").out)
    assert (row["title"], row["answers"], row["state"]) == ("Licht aan de overkant", 1, "prepared")
    assert row["path"] == str(path)
    assert "Licht aan de overkant" in facilitator("list").out


def test_a_dialogue_may_be_named_without_its_folder_or_ending(facilitator):
    path = facilitator.new()
    assert facilitator("dump", path.stem).out == facilitator("dump", path).out


def test_it_speaks_dutch_where_the_system_does(facilitator):
    facilitator.environment["LANG"] = "nl_NL.UTF-8"
    assert "er is geen dialoog" in facilitator("dump", "nergens").err.lower()
    assert facilitator("--help").out.startswith("Gebruik:")
    assert facilitator("--lang", "en", "--help").out.startswith("Usage:")


def test_a_document_is_exported_with_a_profile_a_house_style_and_a_language(facilitator):
    path = facilitator.new()
    facilitator("capture", path, "-q", 1, said="Een bank.")
    exported = facilitator(
        "export", path, "--to", "md,md", "--profile", "uitgebreid", "--style", "de-kaap",
        "--out", "map", "--lang", "en",
    )  # fmt: skip
    assert (exported.code, len(exported.out.splitlines())) == (0, 1)
    document = Path(exported.last)
    text = document.read_text("utf-8")
    assert document.stem.endswith(" – full")
    assert "## Key figures" in text
    assert "## Wat doet de avond met de straat?" in text


def test_what_holds_for_several_formats_is_said_once(facilitator):
    path = facilitator.new("---\ntitel: Licht\n---\n\nZie [de site](#).\n\n# Vragen\n\n1. Wat?\n")
    exported = facilitator("export", path, "--to", "md,txt,html", "--lang", "en")
    assert exported.err == "txt, html: Without an address, and so no link: “de site”.\n"
    assert (exported.code, len(exported.out.splitlines())) == (0, 3)


def test_a_profile_or_house_style_that_is_not_there_writes_nothing(facilitator):
    path = facilitator.new()
    for asked in (("--profile", "nergens"), ("--style", "nergens")):
        refused = facilitator("export", path, "--to", "md", "--out", "map", *asked)
        assert (refused.code, refused.out) == (2, "")
        assert "nergens" in refused.err
    assert not (facilitator.place / "map").exists()
