"""What the harvest says of what was done, on the rows there are for it."""

from pathlib import Path

import pytest
from rich.cells import cell_len

from facilitator.language import LANGUAGES, language
from facilitator.tui.harvest_words import Room, written
from facilitator.tui.lines import flow

TITLE = "Opbrengsten dialoog – Bruggen in de buurt (2)"
PATHS = [Path(f"/evening/{TITLE}.{ending}") for ending in ("md", "docx")]
MISSING = ("1 antwoord is buiten het document gehouden.", "2 aantekeningen staan niet in het stuk.")
ROW = 76
"""Cells of a row of 80 columns, within its margins."""


@pytest.mark.parametrize("saved", [True, False])
@pytest.mark.parametrize("code", LANGUAGES)
def test_that_all_is_safe_and_where_fits_one_row_whatever_the_title(code: str, saved: bool) -> None:
    told = written(PATHS, MISSING, language(code), Room(ROW), saved=saved)
    assert cell_len(told) <= ROW
    assert "Opbrengsten dialoog….md, .docx" in told or f"{TITLE}.md" in told
    if saved:
        assert told.endswith({"nl": "· /map opent de map", "en": "· /folder opens it"}[code])


def test_what_is_not_in_the_document_is_told_whole_or_not_at_all() -> None:
    told = [written(PATHS, MISSING, language("nl"), Room(ROW, rows), saved=True) for rows in (1, 2)]
    safe = "Alles veilig, ook in Opbrengsten dialoog….md, .docx · /map opent de map"
    assert told == [safe, f"{safe} · {MISSING[0]}"]
    assert len(flow(told[1], ROW)) == 2
    every = written(PATHS, MISSING, language("nl"), Room(120, 3), saved=True)
    assert every.endswith(" · ".join(MISSING))


def test_documents_of_two_names_are_both_named_where_there_is_room() -> None:
    paths = [Path("/evening/Oogst.md"), Path("/evening/Oogst (2).docx")]
    told = written(paths, (), language("en"), Room(ROW), saved=True)
    assert told == "All is safe, also in Oogst.md, Oogst (2).docx · /folder opens it"
