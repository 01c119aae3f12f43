"""`facilitator new`: make a dialogue of a session file."""

import asyncio
from pathlib import Path

import click

from facilitator.cli.creating import create, tell_remarks
from facilitator.cli.where import PATH, in_option
from facilitator.language import Language
from facilitator.sessionfile import read_session_file
from facilitator.store.folder import dialogues_folder


def command(language: Language) -> click.Command:
    """Make the command."""

    @click.command("new", help=language.say("Make a dialogue of a session file; prints its path."))
    @click.argument("session_file", metavar="SESSION.md", type=PATH)
    @in_option(language)
    def new(session_file: Path, folder: Path | None) -> None:
        read = read_session_file(session_file)
        tell_remarks(read, session_file, language)
        click.echo(
            asyncio.run(create(read.plan, dialogues_folder(folder), session_file.absolute()))
        )

    return new
