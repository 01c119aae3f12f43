"""`facilitator check`: is this dialogue whole, is this session file understood? Never writes."""

from pathlib import Path

import click

from facilitator.cli.ending import FINE, REMARKS
from facilitator.cli.where import PATH, dialogue_meant
from facilitator.language import Language
from facilitator.store.aside import kept_aside
from facilitator.store.readable import recovered_dialogue
from facilitator.store.reading import read


def command(language: Language) -> click.Command:
    """Make the command."""

    @click.command("check", help=language.say("Look a session file or a dialogue over."))
    @click.argument("file", metavar="FILE", type=PATH)
    def check(file: Path) -> int:
        if dialogue := dialogue_meant(file):
            return _check_dialogue(dialogue, language)
        return _check_session_file(file, language)

    return check


def _check_session_file(path: Path, language: Language) -> int:
    from facilitator.cli.creating import tell_remarks
    from facilitator.sessionfile import read_session_file

    read_file = read_session_file(path)
    tell_remarks(read_file, path, language)
    plan = read_file.plan
    click.echo(
        language.count(
            "{title}: {n} question, {groups} groups.",
            "{title}: {n} questions, {groups} groups.",
            len(plan.questions),
            title=plan.title,
            groups=len(plan.groups),
        )
    )
    return REMARKS if read_file.remarks else FINE


def _check_dialogue(path: Path, language: Language) -> int:
    recovered = read(path)
    dialogue = recovered_dialogue(recovered)
    click.echo(
        language.count(
            "{title}: {n} answer is safe.",
            "{title}: {n} answers are safe.",
            len(dialogue.everything()),
            title=dialogue.plan.now.title,
        )
    )
    for note in recovered.notes:
        click.echo(language.tell(note), err=True)
    if dialogue.unknown:
        click.echo(
            language.count(
                "{n} entry was written by a newer version of this program; it is kept as it is.",
                "{n} entries were written by a newer version of this program; "
                "they are kept as they are.",
                dialogue.unknown,
            ),
            err=True,
        )
    aside = kept_aside(path)
    for kept in aside:
        click.echo(language.say("Kept aside earlier: {name}", name=kept.name), err=True)
    return REMARKS if recovered.notes or aside or dialogue.unknown else FINE
