"""`facilitator list`: every dialogue on this laptop."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

import click

from facilitator.cli.where import in_option
from facilitator.domain.dialogue import Dialogue
from facilitator.language import Language
from facilitator.store.errors import StoreError
from facilitator.store.folder import dialogues, dialogues_folder
from facilitator.store.readable import recovered_dialogue
from facilitator.store.reading import read


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
        paths = dialogues(dialogues_folder(folder))
        rows = rows_of(paths, language)
        if as_json:
            click.echo(json.dumps([asdict(row) for row in rows], indent=1))
            return
        for row in rows:
            click.echo(_line(row, language))
        if not paths:
            click.echo(language.say("There are no dialogues yet."), err=True)

    return list_


def rows_of(paths: Iterable[Path], language: Language) -> list[Row]:
    """A row for each dialogue. What cannot be read is named on stderr."""
    rows = []
    for path in paths:
        try:
            rows.append(_row(path, recovered_dialogue(read(path))))
        except StoreError as refused:
            click.echo(f"{path.name}: {language.tell(refused)}", err=True)
    return rows


def _row(path: Path, dialogue: Dialogue) -> Row:
    plan = dialogue.plan.now
    created = dialogue.created.date().isoformat() if dialogue.created else ""
    title = plan.title or path.stem
    return Row(str(path), title, plan.day or created, _state(dialogue), _count(dialogue))


def _state(dialogue: Dialogue) -> str:
    if dialogue.evening.closed:
        return "closed"
    return "under way" if dialogue.evening.began else "prepared"


def _count(dialogue: Dialogue) -> int:
    return sum(answer.standing for answer in dialogue.everything())


def _line(row: Row, language: Language) -> str:
    states = {
        "prepared": language.say("prepared"),
        "under way": language.say("under way"),
        "closed": language.say("closed"),
    }
    answers = language.count("{n} answer", "{n} answers", row.answers)
    return f"{row.day}  {row.title}  ({states[row.state]}, {answers})\n  {row.path}"
