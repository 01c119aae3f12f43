"""`facilitator dump`: a dialogue as JSON, from the bytes of its files alone."""

import json
from pathlib import Path
from typing import Any

import click

from facilitator.cli.where import dialogue_argument, find_dialogue
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.tables import tables
from facilitator.language import Language
from facilitator.store.readable import recovered_dialogue
from facilitator.store.reading import read


def command(language: Language) -> click.Command:
    """Make the command."""

    @click.command("dump", help=language.say("Print a dialogue as JSON, whatever is left of it."))
    @dialogue_argument()
    def dump(dialogue: Path) -> None:
        found = recovered_dialogue(read(find_dialogue(dialogue)))
        click.echo(json.dumps(state(found), indent=1))

    return dump


def state(dialogue: Dialogue) -> dict[str, Any]:
    """The recovered state: title, questions, groups, rounds, and every answer ever written down."""
    rows = {name: list(table.values()) for name, table in tables(dialogue).items()}
    return {"dialogue": dialogue.id, "title": dialogue.plan.now.title, **rows}
