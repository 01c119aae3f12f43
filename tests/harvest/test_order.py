import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.cli.export_ import write_all
from facilitator.domain.message import Message, Refused
from facilitator.harvest.document import harvest
from facilitator.harvest.exporters import EXPORTERS, Exporter
from facilitator.harvest.order import Order, write_format
from facilitator.harvest.ours import Ours, fingerprint
from facilitator.harvest.profile import FULL
from facilitator.harvest.written import Written
from facilitator.language import language
from tests.harvest.building import dialogue_of, plan, said

NL, EN = language("nl"), language("en")
DIALOGUE = dialogue_of(plan("Waarom?"), said("a1", "Daarom."))
DOCUMENT = harvest(DIALOGUE, NL)


def refuses(harvest, style):
    raise Refused("There is no font.")


def is_missing(harvest, style):
    raise ModuleNotFoundError("No module named 'papyrus'", name="papyrus")


def remarks(harvest, style):
    return Written(b"x", (Message("A letter was missing."),))


@pytest.fixture
def odd_formats(monkeypatch):
    """Formats that go wrong, each in its own way."""
    for name, write in (("broken", refuses), ("missing", is_missing), ("spotty", remarks)):
        monkeypatch.setitem(EXPORTERS, name, Exporter(name, name, name.title(), write))


def written(name, folder, **how):
    return write_format(DOCUMENT, name, replace(Order((name,), folder), **how), Ours())


def test_what_came_of_a_format_is_a_path_or_the_reason(odd_formats, tmp_path):
    assert written("md", tmp_path).path.read_text("utf-8").startswith("# ")
    assert str(written("broken", tmp_path).refused) == "There is no font."
    assert "pip install papyrus" in str(written("missing", tmp_path).refused)
    assert str(written("spotty", tmp_path).remarks[0]) == "A letter was missing."
    assert len(list(tmp_path.iterdir())) == 2


def test_when_one_format_fails_the_others_are_written(odd_formats, tmp_path, capsys):
    failed = write_all(DIALOGUE, ["broken", "md", "missing", "spotty"], tmp_path, EN)
    told = capsys.readouterr()
    assert failed == 2
    assert [Path(line).suffix for line in told.out.splitlines()] == [".md", ".spotty"]
    assert "broken: There is no font." in told.err
    assert "spotty: A letter was missing." in told.err


def test_another_form_than_the_classic_one_has_a_name_of_its_own(tmp_path):
    assert written("md", tmp_path, profile=FULL).path.stem.endswith(" – uitgebreid")


# -- documents of our own -------------------------------------------------------------------------


def put(ours, content, folder, form=""):
    return ours.put(content, folder, "naam", "md", form)


def known(path, content, form=""):
    return Ours({str(path): fingerprint(content)}, {str(path): form} if form else {})


def test_our_own_document_is_replaced_as_long_as_nobody_touched_it(tmp_path):
    path = put(Ours(), b"een", tmp_path)
    assert put(known(path, b"een"), b"twee", tmp_path) == path
    assert path.read_bytes() == b"twee"
    path.write_bytes(b"met de hand")
    beside = put(known(path, b"twee"), b"drie", tmp_path)
    assert (path.read_bytes(), beside.name) == (b"met de hand", "naam (2).md")


def test_a_document_of_another_form_or_folder_is_not_replaced(tmp_path):
    path = put(Ours(), b"een", tmp_path)
    assert put(known(path, b"een", "full"), b"twee", tmp_path).name == "naam (2).md"
    assert put(known(path, b"een"), b"twee", tmp_path / "elders").parent == tmp_path / "elders"
    assert path.read_bytes() == b"een"


def test_a_document_that_says_this_already_is_not_written_again(tmp_path):
    path = put(Ours(), b"een", tmp_path)
    before = path.stat()
    assert put(known(path, b"een"), b"een", tmp_path) == path
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    path.unlink()
    assert put(known(path, b"een"), b"een", tmp_path).read_bytes() == b"een"


def test_a_document_that_is_open_elsewhere_stays_and_the_new_one_stands_beside_it(
    tmp_path, monkeypatch
):
    path = put(Ours(), b"een", tmp_path)
    replace_file = Path.replace

    def locked(self, target):
        if target == path:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return replace_file(self, target)

    monkeypatch.setattr(Path, "replace", locked)
    beside = put(known(path, b"een"), b"twee", tmp_path)
    assert (path.read_bytes(), beside.read_bytes()) == (b"een", b"twee")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["naam (2).md", "naam.md"]
