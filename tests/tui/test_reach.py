"""Textual says nothing when a key leads nowhere: so each command is looked up here."""

from pathlib import Path

import pytest

from facilitator.language import language
from facilitator.tui.app import FacilitatorApp
from facilitator.tui.command_table import COMMANDS
from facilitator.tui.commands import Context, key_label
from tests.keys_page import PAGE, page

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
EVENING = [row for row in COMMANDS if row.context is Context.EVENING]
BY_THE_LINE = {"wipe"}
"""It wipes itself."""
ESC = {"give_up"}
"""The one act that no command has."""


async def test_every_command_of_the_evening_reaches_a_part_or_the_app(evening):
    own = {row.action for row in EVENING if not row.action.startswith("app.")}
    line = {row.action for row in COMMANDS if row.context is Context.LINE and row.bound}
    assert set(evening.cockpit.parts.acts) == (own | line | ESC) - BY_THE_LINE
    for row in EVENING:
        if row.action not in own:
            assert hasattr(FacilitatorApp, f"action_{row.action.removeprefix('app.')}"), row.action


@pytest.mark.parametrize(
    "row", [r for r in EVENING if r.footer and r.keys and r.bound], ids=lambda r: r.action
)
def test_the_readme_names_the_keys_of_the_footer(row):
    assert f"`{key_label(row, language('en'))}`" in README


def test_the_page_of_keys_is_that_of_the_table():
    assert PAGE.read_text("utf-8") == page()
