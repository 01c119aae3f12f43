"""Spreadsheets calculate nothing of what people say, and lose nothing of it."""

import io
import re
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.marks import Mark, MarkedText, MarkKind
from facilitator.harvest.csv_table import as_said, csv_table, harmless
from facilitator.harvest.document import Harvest, Section
from facilitator.harvest.exporters import EXPORTERS
from facilitator.harvest.front import Masthead
from facilitator.harvest.style import CLASSIC
from facilitator.harvest.xlsx import xlsx
from tests.harvest import readback
from tests.harvest.building import bold
from tests.harvest.test_every_format import answer, full


def answered(*texts):
    return Harvest(
        "nl", Masthead("K & co", theme="&G"), sections=(Section("H", tuple(map(answer, texts))),)
    )


@given(st.text(st.sampled_from("=+-@'\t\r＝＋－＠a1 ")))
def test_a_cell_is_never_calculated_and_can_be_read_as_it_was_said(text):
    cell = harmless(text)
    assert not cell or cell[0] not in "=+-@\t\r＝＋－＠"
    assert as_said(cell) == text


def test_a_csv_is_what_a_double_click_needs():
    content = csv_table(answered(MarkedText('Soep; "warm", en brood')))
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.endswith(b'\r\n;H;"Soep; ""warm"", en brood";\r\n')
    assert b"\n" not in content.replace(b"\r\n", b"")


def test_a_question_without_answers_keeps_its_row():
    assert ["2", "En dan?", "", "", ""] in readback.csv_rows(csv_table(full()))


def test_what_is_bold_stands_beside_the_answer():
    text = bold("Tijd, geduld en stabiliteit.", "Tijd", "stabiliteit")
    assert readback.csv_rows(csv_table(answered(text)))[1][3] == "Tijd | stabiliteit"


def shared_strings(content):
    return zipfile.ZipFile(io.BytesIO(content)).read("xl/sharedStrings.xml").decode()


def test_bold_words_are_bold_inside_their_cell():
    said = shared_strings(xlsx(answered(bold("Eerst de soep", "de soep"))))
    assert re.search(r"<t[^>]*>Eerst </t>.*<b/>.*<t>de soep</t>", said)


def test_an_answer_that_is_all_bold_is_a_bold_cell():
    content = xlsx(answered(MarkedText("<r>x</r>"), bold("Soep", "Soep")))
    assert [row[-1] for row in readback.xlsx_rows(content)[1:]] == ["<r>x</r>", "Soep"]


def test_an_answer_that_is_too_long_for_a_cell_goes_on_below_and_that_is_told():
    text = MarkedText("woord " * 7_000 + "slot", (Mark(15_990, 16_010, MarkKind.BOLD),))
    made = EXPORTERS["xlsx"].write(answered(text), CLASSIC)
    assert "".join(row[-1] for row in readback.xlsx_rows(made.content)[1:]) == text.text
    assert len(made.remarks) == 1


@pytest.mark.parametrize("part", ["<pane ", '<pageSetup paperSize="9"', "<autoFilter "])
def test_a_sheet_is_ready_to_read_and_print(part):
    archive = zipfile.ZipFile(io.BytesIO(xlsx(full())))
    assert part in archive.read("xl/worksheets/sheet1.xml").decode()
