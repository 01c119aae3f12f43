import errno
import os
import unicodedata
from itertools import repeat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.message import Refused
from facilitator.harvest.document import harvest
from facilitator.harvest.files import (
    DiskFull,
    FolderNotWritable,
    NotWritten,
    document_stem,
    free_path,
    safe_stem,
    write_document,
)
from facilitator.harvest.names import MOST_BYTES
from facilitator.language import language
from tests.harvest.building import dialogue_of, plan


def refusing(number):
    def refuse(*_args, **_named):
        raise OSError(number, os.strerror(number))

    return refuse


def names_in(folder):
    return sorted(path.name for path in folder.iterdir())


# -- names --------------------------------------------------------------------------------------


def test_a_document_is_called_after_its_kind_and_theme():
    document = harvest(dialogue_of(plan(kind="Opbrengsten")), language("nl"))
    assert document_stem(document) == "Opbrengsten – Bruggen in de buurt"


def test_a_document_without_a_theme_is_called_after_its_kind():
    document = harvest(dialogue_of(plan(kind="Opbrengsten", title="")), language("nl"))
    assert document_stem(document) == "Opbrengsten"


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("Bruggen in de buurt", "Bruggen in de buurt"),
        ("Bruggen: wie bouwt ze?", "Bruggen – wie bouwt ze"),
        ("Wonen/werken \\ 19:30 | *nu*", "Wonen-werken - 19-30 - nu"),
        ("../../etc/passwd", "etc-passwd"),
        ("  .verborgen.  ", "verborgen"),
        ("-rf ~", "rf"),
        ("een\ttab\nen meer", "een tab en meer"),
        ("oogst\u202etxt.exe", "oogsttxt.exe"),
        ("on\u200bzicht\u00adbaar", "onzichtbaar"),
        ("cafe\u0301", "café"),
        ("CON", "document CON"),
        ("nul.txt", "document nul.txt"),
        ("com¹", "document com¹"),
        ("Console", "Console"),
        ("", "document"),
        ("???", "document"),
        ("\ud800\x00", "document"),
    ],
)
def test_a_title_becomes_a_name_that_every_system_takes(title, stem):
    assert safe_stem(title) == stem


def test_a_long_title_ends_after_a_whole_word():
    stem = safe_stem("bruggen bouwen " * 20)
    assert len(stem.encode()) <= MOST_BYTES
    assert stem.endswith(("bruggen", "bouwen"))


def test_a_title_of_just_the_right_length_is_kept():
    exact = "a" * 100 + " " + "b" * (MOST_BYTES - 101)
    assert safe_stem(exact) == exact
    assert safe_stem(exact + "b") == "a" * 100


def test_the_form_is_told_however_long_title_and_form_are():
    document = harvest(dialogue_of(plan(title="bruggen " * 90)), language("nl"))
    for form, ending in (("uitgebreid", "uitgebreid"), ("wij " * 40, "wij")):
        stem = document_stem(document, form)
        assert stem.endswith(ending)
        assert "bruggen" in stem
        assert safe_stem(stem) == stem


def test_one_very_long_word_is_cut_between_letters():
    assert safe_stem("é" * 100) == "é" * (MOST_BYTES // 2)
    assert safe_stem("a" + "é" * 100) == "a" + "é" * (MOST_BYTES // 2 - 1)


def test_a_title_without_spaces_is_not_lost_for_the_kind_before_it():
    assert safe_stem("Oogst – " + "日本語" * 90).startswith("Oogst – " + "日本語" * 11)


@given(st.text())
def test_whatever_the_title_the_name_is_fit_and_stays_as_it_is(title):
    stem = safe_stem(title)
    assert 0 < len(stem.encode()) <= MOST_BYTES + len("document ")
    assert not set(stem) & set('<>:"/\\|?*')
    assert stem == stem.strip(" .")
    assert unicodedata.is_normalized("NFC", stem)
    assert all(unicodedata.category(c) not in ("Cc", "Cf", "Cs") for c in stem)
    assert safe_stem(stem) == stem


def test_a_name_that_is_taken_gets_a_number(tmp_path):
    for taken in ("naam.md", "naam (2).md"):
        (tmp_path / taken).touch()
    assert free_path(tmp_path, "naam", "md") == tmp_path / "naam (3).md"
    assert free_path(tmp_path, "naam", "docx") == tmp_path / "naam.docx"


def test_names_that_some_system_takes_for_the_same_are_the_same(tmp_path):
    (tmp_path / unicodedata.normalize("NFD", "CAFÉ.MD")).touch()
    assert free_path(tmp_path, "café", "md") == tmp_path / "café (2).md"


def test_in_a_folder_that_is_not_there_every_name_is_free(tmp_path):
    assert free_path(tmp_path / "nieuw", "naam", "md") == tmp_path / "nieuw" / "naam.md"


# -- writing ------------------------------------------------------------------------------------


@pytest.mark.fsync
def test_a_document_is_written_in_a_folder_that_is_made_for_it(tmp_path):
    folder = tmp_path / "a" / "b"
    path = write_document(folder, "Opbrengsten – Bruggen", "md", b"# Oogst\n")
    assert path == folder / "Opbrengsten – Bruggen.md"
    assert path.read_bytes() == b"# Oogst\n"
    assert names_in(folder) == [path.name]


def test_a_document_can_be_read_by_whoever_could_read_any_other_file(tmp_path):
    (tmp_path / "gewoon.txt").write_text("x", encoding="utf-8")
    path = write_document(tmp_path, "naam", "md", b"x")
    assert path.stat().st_mode == (tmp_path / "gewoon.txt").stat().st_mode


def test_writing_again_leaves_the_first_document_as_it_is(tmp_path):
    first = write_document(tmp_path, "naam", "md", b"een")
    second = write_document(tmp_path, "naam", "md", b"twee")
    assert (first.read_bytes(), second.read_bytes()) == (b"een", b"twee")
    assert names_in(tmp_path) == ["naam (2).md", "naam.md"]


@pytest.mark.parametrize("links", [True, False])
def test_a_name_that_is_taken_at_the_last_moment_is_not_overwritten(tmp_path, monkeypatch, links):
    if not links:
        monkeypatch.setattr(os, "link", refusing(errno.EPERM))
    monkeypatch.setattr(Path, "iterdir", lambda self: iter(()))
    (tmp_path / "naam.md").write_bytes(b"van een ander")
    path = write_document(tmp_path, "naam", "md", b"van ons")
    monkeypatch.undo()
    assert path == tmp_path / "naam (2).md"
    assert (tmp_path / "naam.md").read_bytes() == b"van een ander"
    assert path.read_bytes() == b"van ons"
    assert names_in(tmp_path) == ["naam (2).md", "naam.md"]


def test_a_memory_stick_without_links_gets_the_document_as_well(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "link", refusing(errno.EPERM))
    path = write_document(tmp_path, "naam", "md", b"oogst")
    assert path.read_bytes() == b"oogst"
    assert names_in(tmp_path) == ["naam.md"]


@pytest.mark.parametrize("step", [("fsync",), ("link", "replace")])
def test_a_full_disk_leaves_nothing_behind(tmp_path, monkeypatch, step):
    kept = write_document(tmp_path, "naam", "md", b"de vorige")
    for name in step:
        monkeypatch.setattr(os, name, refusing(errno.ENOSPC))
    if "replace" in step:
        monkeypatch.setattr(Path, "replace", refusing(errno.ENOSPC))
    with pytest.raises(DiskFull, match="full") as refused:
        write_document(tmp_path, "naam", "md", b"de volgende")
    assert str(tmp_path) in str(refused.value)
    assert names_in(tmp_path) == ["naam.md"]
    assert kept.read_bytes() == b"de vorige"


def test_being_interrupted_leaves_nothing_behind(tmp_path, monkeypatch):
    def interrupt(*_args):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_document(tmp_path, "naam", "md", b"oogst")
    assert names_in(tmp_path) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is full")
def test_a_disk_that_fills_up_while_writing_leaves_nothing_behind(tmp_path, monkeypatch):
    opened = Path.open
    monkeypatch.setattr(Path, "open", lambda *_args: opened(Path("/dev/full"), "wb"))
    with pytest.raises(DiskFull):
        write_document(tmp_path, "naam", "md", b"oogst" * 100_000)
    assert names_in(tmp_path) == []


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS, errno.EPERM])
def test_a_folder_nobody_may_write_in_is_named(tmp_path, monkeypatch, number):
    monkeypatch.setattr(Path, "open", refusing(number))
    with pytest.raises(FolderNotWritable, match="Choose another folder") as refused:
        write_document(tmp_path, "naam", "md", b"oogst")
    assert str(tmp_path) in str(refused.value)


def test_a_folder_that_is_a_file_is_named(tmp_path):
    (tmp_path / "map").touch()
    for folder in (tmp_path / "map", tmp_path / "map" / "erin"):
        with pytest.raises(FolderNotWritable):
            write_document(folder, "naam", "md", b"oogst")


def test_any_other_trouble_is_told_with_the_systems_reason(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "fsync", refusing(errno.EIO))
    with pytest.raises(NotWritten, match=os.strerror(errno.EIO)):
        write_document(tmp_path, "naam", "md", b"oogst")
    assert names_in(tmp_path) == []
    assert issubclass(NotWritten, Refused)


def test_a_folder_that_cannot_be_synced_is_no_reason_to_refuse(tmp_path, monkeypatch):
    answers = iter([lambda _fd: None, *repeat(refusing(errno.EINVAL), 1)])
    monkeypatch.setattr(os, "fsync", lambda fd: next(answers)(fd))
    assert write_document(tmp_path, "naam", "md", b"oogst").read_bytes() == b"oogst"


def test_a_stem_that_is_no_name_is_made_one(tmp_path):
    path = write_document(tmp_path, "../buiten", "md", b"oogst")
    assert path == tmp_path / "buiten.md"
