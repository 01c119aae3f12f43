"""`facilitator forget` and `search`, as the installed command."""

import json

import pytest

SAID = "De zwaluw *vliegt*.\nDe koffie is op.\n"


@pytest.fixture
def held(facilitator):
    """A dialogue in which two things were said; its path and their ids."""
    path = facilitator.new()
    said = facilitator("capture", path, "-q", 1, "-g", "Eik", said=SAID)
    return path, *(line.removeprefix("ok ") for line in said.out.splitlines())


def bytes_in(folder) -> bytes:
    files = (f for f in folder.iterdir() if not f.name.endswith("reserve"))  # that is noise
    return b"\n".join(f.name.encode() + f.read_bytes() for f in files)


def test_an_erased_answer_is_gone_from_every_file(facilitator, held):
    path, swallow, coffee = held
    assert facilitator("search", "zwaluw").out

    ran = facilitator("forget", path, "--answer", swallow, "--yes")

    assert (ran.code, ran.out) == (0, "Erased for good.\n")
    assert "out of reach" in ran.err
    assert b"zwaluw" not in bytes_in(path.parent)
    assert [a["id"] for a in json.loads(facilitator("dump", path).out)["answers"]] == [coffee]
    assert facilitator("check", path).code == 0


def test_without_groups_the_words_stay(facilitator, held):
    path, *ids = held
    assert facilitator("forget", path, "--groups", "--yes").code == 0
    assert b"Eik" not in bytes_in(path.parent)
    assert [a["id"] for a in json.loads(facilitator("dump", path).out)["answers"]] == ids


def test_of_the_notes_the_document_stays_where_it_is_said(facilitator, held):
    path, *_ = held
    beside = set(facilitator.place.glob("*.md"))

    assert facilitator("forget", path, "--notes", "--yes").code == 0

    assert b"zwaluw" not in bytes_in(path.parent)
    (document,) = set(facilitator.place.glob("*.md")) - beside
    assert "zwaluw" in document.read_text("utf-8")
    assert facilitator("export", path, "--to", "md").code == 2
    (row,) = json.loads(facilitator("list", "--json").out)
    assert row["answers"] == 0


def test_a_deleted_dialogue_leaves_nothing(facilitator, held):
    path, *_ = held
    facilitator("list")
    assert facilitator("forget", path, "--all", "--yes").code == 0
    assert {f.name for f in path.parent.iterdir()} <= {".facilitator-reserve"}
    assert facilitator("dump", path).code == 2


@pytest.mark.parametrize(
    "asked", [(), ("--groups", "--all"), ("--answer", "x", "--notes"), ("--answer", "nobody")]
)
def test_what_is_not_clear_erases_nothing(facilitator, held, asked):
    path, *_ = held
    before = json.loads(facilitator("dump", path).out)
    ran = facilitator("forget", path, *asked, "--yes")
    assert (ran.code, ran.out) == (2, "")
    assert "Traceback" not in ran.err
    assert json.loads(facilitator("dump", path).out) == before


def test_nothing_is_erased_unasked(facilitator, held):
    path, *_ = held
    ran = facilitator("forget", path, "--all", said="y\n")
    assert ran.code == 2
    assert "--yes" in ran.err
    assert path.exists()


def test_what_was_said_is_found_with_dialogue_question_and_answer(facilitator, held):
    path, swallow, _ = held
    ran = facilitator("search", "ZWÁL")
    assert "De zwaluw vliegt." in ran.out
    assert "Wat doet de avond met de straat?" in ran.out
    assert "Licht aan de overkant" in ran.out
    (hit,) = json.loads(facilitator("search", "vliegt", "zwaluw", "--json").out)
    assert (hit["path"], hit["answer"], hit["number"]) == (str(path), swallow, 1)


def test_what_nobody_said_is_no_mistake(facilitator, held):
    assert held
    ran = facilitator("search", "bijvoorbeeld")
    assert (ran.code, ran.out) == (0, "")
    assert "Nobody" in ran.err
    assert facilitator("search", "...").code == 2
    assert facilitator("search").code == 2
