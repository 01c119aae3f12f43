"""Documents opened by LibreOffice itself, hostile words and all; where OFFICE=1 asks for it."""

import csv
import os
import shutil
import subprocess

import pytest

from facilitator.domain.marks import MarkedText
from facilitator.domain.text import clean
from facilitator.harvest.csv_table import as_said
from facilitator.harvest.document import Harvest, Section
from facilitator.harvest.front import Masthead
from tests.harvest import readback
from tests.harvest.test_every_format import EVIL, answer, written

OFFICE = shutil.which("soffice")
SAID = tuple(answer(MarkedText(clean(text))) for text in EVIL)
WORDS = [each.text.text for each in SAID]
DOCUMENT = Harvest("nl", Masthead("K"), questions=("H",), sections=(Section("H", SAID),))
AS_CSV = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false"

pytestmark = [
    pytest.mark.skipif(not os.environ.get("OFFICE"), reason="OFFICE=1 does not ask for it"),
    pytest.mark.skipif(not OFFICE, reason="LibreOffice is not on this machine"),
]


def converted(folder, name, asked, *how):
    """What LibreOffice makes of our document when it saves it as something else."""
    (folder / f"ours.{name}").write_bytes(written(name, DOCUMENT))
    profile = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    command = [str(OFFICE), profile, "--headless", *how, "--convert-to", asked, f"ours.{name}"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=300)
    return folder / f"ours.{asked.partition(':')[0]}"


def test_an_odt_has_every_word(tmp_path):
    text = converted(tmp_path, "odt", "txt:Text (encoded):UTF8").read_text("utf-8-sig")
    assert [words for words in WORDS if words not in text] == []


def test_a_workbook_has_every_answer_in_its_cell(tmp_path):
    with converted(tmp_path, "xlsx", AS_CSV).open(encoding="utf-8-sig", newline="") as file:
        assert [row[2] for row in csv.reader(file, delimiter=";")][1:] == WORDS


def test_a_csv_is_opened_without_anything_being_calculated(tmp_path):
    sheet = converted(tmp_path, "csv", "xlsx", "--infilter=CSV:59,34,76").read_bytes()
    assert [as_said(row[2]) for row in readback.xlsx_rows(sheet)[1:]] == WORDS
