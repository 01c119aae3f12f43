"""`facilitator list`: every dialogue on this laptop."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

import click

from facilitator.cli.unfinished import DESCRIBE, message_in
from facilitator.cli.where import in_option
from facilitator.language import Language
from facilitator.store.folder import dialogues_folder
from facilitator.store.library import Found, Library


@dataclass(frozen=True, slots=True)
class Row:
    """One dialogue as a list shows it."""

    path: str
    title: str
    day: str
    """ISO date on which it was, or will be, held."""
    state: str
    """prepared, under way or closed."""
    answers: int


def command(language: Language) -> click.Command:
    """Make the command."""

    @click.command("list", help=language.say("List the dialogues on this laptop."))
    @in_option(language)
    @click.option("--json", "as_json", is_flag=True, help=language.say("As JSON, for a program."))
    def list_(folder: Path | None, as_json: bool) -> None:
        found = Library(dialogues_folder(folder), DESCRIBE).all()
        rows = rows_of(found, language)
        if as_json:
            click.echo(json.dumps([asdict(row) for row in rows], indent=1))
            return
        for row in rows:
            click.echo(_line(row, language))
        if not found:
            click.echo(language.say("There are no dialogues yet."), err=True)

    return list_


def rows_of(dialogues: Iterable[Found], language: Language) -> list[Row]:
    """A row for each dialogue. What cannot be read is named on stderr."""
    rows = []
    for found in dialogues:
        row = found.row
        if refused := message_in(row, "refused"):
            click.echo(f"{found.path.name}: {language.tell(refused)}", err=True)
        else:
            rows.append(
                Row(str(found.path), row["title"], row["day"], row["state"], row["answers"])
            )
    return rows


def _line(row: Row, language: Language) -> str:
    states = {
        "prepared": language.say("prepared"),
        "under way": language.say("under way"),
        "closed": language.say("closed"),
    }
    answers = language.count("{n} answer", "{n} answers", row.answers)
    return f"{row.day}  {row.title}  ({states[row.state]}, {answers})\n  {row.path}"
