"""Textual says nothing when a key leads nowhere: so each command is looked up here."""

from pathlib import Path

import pytest

from facilitator.language import language
from facilitator.tui.app import FacilitatorApp
from facilitator.tui.command_table import COMMANDS
from facilitator.tui.commands import Context, key_label
from facilitator.tui.screens.cockpit import CockpitScreen
from tests.keys_page import PAGE, page

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
EVENING = [row for row in COMMANDS if row.context is Context.EVENING]
BY_THE_LINE = {"commands"}
"""A slash on the line narrows them; there is nothing to run."""


@pytest.mark.parametrize("row", EVENING, ids=lambda row: row.action)
def test_every_command_of_the_evening_reaches_a_method(row):
    if row.action not in BY_THE_LINE:
        name = f"action_{row.action.removeprefix('app.')}"
        assert hasattr(CockpitScreen, name) or hasattr(FacilitatorApp, name), name


@pytest.mark.parametrize(
    "row", [r for r in COMMANDS if r.context is Context.LINE and r.bound], ids=lambda r: r.action
)
def test_every_bound_key_of_the_line_reaches_a_method(row):
    assert hasattr(CockpitScreen, f"action_{row.action}") or row.action == "wipe"


@pytest.mark.parametrize(
    "row", [r for r in EVENING if r.footer and r.keys and r.bound], ids=lambda r: r.action
)
def test_the_readme_names_the_keys_of_the_footer(row):
    assert f"`{key_label(row, language('en'))}`" in README


def test_the_page_of_keys_is_that_of_the_table():
    assert PAGE.read_text("utf-8") == page()
