"""`facilitator search`: where words were said, in every dialogue on this laptop."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from itertools import groupby
from pathlib import Path

import click

from facilitator.cli.unfinished import DESCRIBE, said_in
from facilitator.cli.where import WrongUse, in_option
from facilitator.desk import Said
from facilitator.domain.text import words_alone
from facilitator.language import Language
from facilitator.store.folder import dialogues_folder
from facilitator.store.library import Library


def command(language: Language) -> click.Command:
    """Make the command."""

    @click.command("search", help=language.say("Find what was said, in any dialogue."))
    @click.argument("words", metavar="WORDS...", nargs=-1, required=True)
    @in_option(language)
    @click.option("--json", "as_json", is_flag=True, help=language.say("As JSON, for a program."))
    def search(words: tuple[str, ...], folder: Path | None, as_json: bool) -> None:
        sought = " ".join(words)
        if not words_alone(sought):
            raise WrongUse("Name a word to look for.")
        found = Library(dialogues_folder(folder), DESCRIBE).search(sought)
        hits = [said_in(hit) for hit in found]
        if as_json:
            click.echo(json.dumps([{**asdict(h), "path": str(h.path)} for h in hits], indent=1))
            return
        _tell(hits)
        if not hits:
            click.echo(language.say("Nobody has said that."), err=True)

    return search


def _tell(hits: Iterable[Said]) -> None:
    """Each dialogue once, under it its questions, and under those what was said."""
    for path, in_one in groupby(hits, key=lambda hit: hit.path):
        those = list(in_one)
        click.echo(f"{those[0].day}  {those[0].title}\n  {path}")
        asked = ""
        for hit in those:
            if hit.question and hit.question != asked:
                number = f"{hit.number}. " if hit.number else ""
                click.echo(f"  {number}{hit.question}")
            asked = hit.question
            if hit.answer:
                click.echo(f"    – {hit.text}")
