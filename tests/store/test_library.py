"""The list and the search over everything, and the catalogue they come from."""

import stat
import sys

import pytest

from facilitator.domain.forgetting import Forgetting
from facilitator.domain.moves.answers import leave_out_answer
from facilitator.store import disk, library
from facilitator.store.catalogue import NAME
from facilitator.store.codec import encode
from facilitator.store.dialogue_file import DialogueFile
from facilitator.store.library import Describe, Library
from facilitator.store.names import journal_path
from facilitator.store.reading import read
from tests.building import COURAGE, AnEvening, a_plan

DESCRIBE = Describe(
    lambda stem, dialogue, damaged: {
        "title": dialogue.plan.now.title,
        "answers": len(dialogue.everything()),
        "damaged": damaged,
    },
    lambda stem, refused: {"title": stem, "refused": str(refused)},
)


def keeps(folder, name, *answers, title="Bridges", evening=None):
    """A dialogue in the folder in which this was said; its path."""
    evening = evening or AnEvening(a_plan(title=title))
    for answer in answers:
        evening.hears(answer, question=COURAGE)
    path = folder / f"{name}.json"
    with DialogueFile.create(path, name, reserve=0) as file:
        file.append(list(map(encode, evening.entries)))
    return path


@pytest.fixture
def all_of(tmp_path):
    return Library(tmp_path, DESCRIBE)


@pytest.fixture
def looked_into(monkeypatch):
    """The names of the dialogues that are read."""
    seen = []

    def looked(path):
        seen.append(path.stem)
        return read(path)

    monkeypatch.setattr(library, "read", looked)
    return seen


def rows(all_of):
    return [(found.path.stem, found.row.get("answers")) for found in all_of.all()]


def texts(all_of, words):
    return [hit.text for hit in all_of.search(words)]


def test_the_latest_is_listed_first_and_read_once(tmp_path, all_of, looked_into):
    keeps(tmp_path, "2024-a", "Time.")
    keeps(tmp_path, "2025-b", "Time.", "Trust.")

    assert rows(all_of) == rows(all_of) == [("2025-b", 2), ("2024-a", 1)]
    assert looked_into == ["2025-b", "2024-a"]


def test_only_what_changed_is_read_again(tmp_path, all_of, looked_into):
    changed = keeps(tmp_path, "a", "Time.")
    gone = keeps(tmp_path, "b", "Trust.")
    keeps(tmp_path, "c", "Courage.")
    rows(all_of)
    looked_into.clear()

    evening = AnEvening()
    evening.hears("Time.")
    evening.hears("More time.")
    with DialogueFile.open(changed, reserve=0) as file:
        file.append([encode(evening.entries[-1])])
    gone.unlink()
    journal_path(gone).unlink()

    assert rows(all_of) == [("c", 1), ("a", 2)]
    assert looked_into == ["a"]
    assert texts(all_of, "time") == ["Time.", "More time."]
    assert texts(all_of, "trust") == ["When did you feel trusted?", "When did you feel trusted?"]


def test_a_hit_says_in_which_dialogue_and_to_which_question(tmp_path, all_of):
    path = keeps(tmp_path, "a", "Samen éten op het plein.")

    (hit,) = all_of.search("eten")

    assert (hit.path, hit.row["title"]) == (path, "Bridges")
    assert (hit.question, hit.question_text) == (2, "What takes courage?")
    assert (hit.answer, hit.text) == ("id2", "Samen éten op het plein.")


@pytest.mark.parametrize(
    "words",
    ["eten", "ÉTEN", "et pl", "plein samen", "  sam  ", "foto’s", "foto s", "buurt-huis", "cafe"],
)
def test_case_accents_and_order_do_not_matter_and_beginnings_will_do(tmp_path, all_of, words):
    said = "Samen éten op het plein, foto's van het Buurt(huis) en het CAFÉ."
    keeps(tmp_path, "a", said)
    assert texts(all_of, words) == [said]


@pytest.mark.parametrize("words", ["", " ", "...", "ten", "eten school", "lein", "x"])
def test_every_word_must_begin_a_word_of_the_same_answer(tmp_path, all_of, words):
    keeps(tmp_path, "a", "Samen éten op het plein.", "Op school.")
    assert texts(all_of, words) == []


def test_titles_and_questions_are_found_and_what_was_left_out_as_well(tmp_path, all_of):
    evening = AnEvening(a_plan(title="Bruggen bouwen"))
    evening.does(leave_out_answer, evening.hears("Bruggen breken."))
    keeps(tmp_path, "a", evening=evening)

    assert texts(all_of, "brug") == ["Bruggen bouwen", "Bruggen breken."]
    assert [hit.answer for hit in all_of.search("courage")] == [""]


def test_a_catalogue_may_be_thrown_away_at_any_moment(tmp_path, all_of):
    keeps(tmp_path, "a", "Time.")
    before = rows(all_of), texts(all_of, "time")

    (tmp_path / NAME).unlink()

    assert (rows(all_of), texts(all_of, "time")) == before
    assert (tmp_path / NAME).exists()


def test_a_catalogue_of_which_any_byte_is_wrong_is_made_anew(tmp_path, all_of):
    keeps(tmp_path, "a", "Time.", "Trust.")
    before = rows(all_of), texts(all_of, "time")
    whole = (tmp_path / NAME).read_bytes()

    for at in range(0, len(whole), 7):
        (tmp_path / NAME).write_bytes(whole[:at] + bytes([whole[at] ^ 4]) + whole[at + 1 :])
        assert rows(all_of) == before[0]
        assert texts(all_of, "time") == before[1]
    for content in (b"", whole[:50], whole[:-1], whole + b"x", b"{}"):
        (tmp_path / NAME).write_bytes(content)
        assert (rows(all_of), texts(all_of, "time")) == before


def test_what_is_damaged_or_no_dialogue_is_listed_with_the_reason(tmp_path, all_of, looked_into):
    path = keeps(tmp_path, "a", "Time.")
    path.write_bytes(path.read_bytes()[:-20])
    (tmp_path / "b.json").write_text("[]")

    found = {each.path.stem: each.row for each in all_of.all()}

    assert found["a"]["damaged"]
    assert "not a dialogue" in found["b"]["refused"]
    all_of.all()
    assert looked_into == ["b", "a"]


def test_an_erased_answer_is_found_no_more_and_the_others_are(tmp_path, all_of):
    path = keeps(tmp_path, "a", "Time of my life.")
    keeps(tmp_path, "b", "Time to go.")
    assert len(texts(all_of, "time")) == 2

    with DialogueFile.open(path, reserve=0) as file:
        file.forget(Forgetting(("id2",)), [])

    assert "Time of" not in (tmp_path / NAME).read_text("utf-8")
    assert texts(all_of, "time") == ["Time to go."]


def test_the_catalogue_is_for_this_person_only(tmp_path, all_of):
    keeps(tmp_path, "a", "Time.")
    rows(all_of)
    if sys.platform != "win32":
        assert stat.S_IMODE((tmp_path / NAME).stat().st_mode) == 0o600


def test_where_nothing_can_be_written_everything_can_still_be_found(tmp_path, all_of, monkeypatch):
    keeps(tmp_path, "a", "Time.")

    def refuse(fd, content):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(disk, "write_all", refuse)

    assert rows(all_of) == [("a", 1)]
    assert texts(all_of, "time") == ["Time."]
    assert not (tmp_path / NAME).exists()


def test_there_need_be_no_folder(tmp_path):
    assert Library(tmp_path / "none", DESCRIBE).all() == ()
    assert list(Library(tmp_path / "none", DESCRIBE).search("time")) == []


def test_hostile_words_are_found_as_they_are(tmp_path, all_of):
    said = "[/]  {x} \u202e日本語 line\u2028end"
    evening = AnEvening()
    evening.hears("plain")
    raw = [encode(each) for each in evening.entries]
    raw[-1]["body"]["text"] = said
    with DialogueFile.create(tmp_path / "a.json", "a", reserve=0) as file:
        file.append(raw)
    assert texts(all_of, "日本語 end x") == [said]
