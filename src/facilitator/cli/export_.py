"""`facilitator export`: write the harvest document of a dialogue."""

from collections.abc import Sequence
from pathlib import Path

import click

from facilitator.cli.ending import FINE, REMARKS
from facilitator.cli.where import PATH, Option, WrongUse, dialogue_argument, find_dialogue
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.message import Refused
from facilitator.harvest.document import harvest
from facilitator.harvest.exporters import EXPORTERS
from facilitator.harvest.files import write_document
from facilitator.harvest.names import document_stem
from facilitator.harvest.style import CLASSIC
from facilitator.language import Language
from facilitator.language import language as language_of
from facilitator.store.readable import recovered_dialogue
from facilitator.store.reading import read


def command(language: Language) -> click.Command:
    """Make the command."""

    @click.command("export", help=language.say("Write the harvest document of a dialogue."))
    @dialogue_argument()
    @click.option(
        "--to",
        "formats",
        required=True,
        metavar="FORMATS",
        help=language.say("Formats, with commas: {formats}", formats=", ".join(EXPORTERS)),
    )
    @out_option(language)
    def export(dialogue: Path, formats: str, out: Path) -> int:
        wanted = [name.strip().lower() for name in formats.split(",") if name.strip()]
        if unknown := [name for name in wanted if name not in EXPORTERS]:
            raise WrongUse(
                "There is no format {format}. There is: {formats}.",
                format=", ".join(unknown),
                formats=", ".join(EXPORTERS),
            )
        recovered = read(find_dialogue(dialogue))
        for note in recovered.notes:
            click.echo(language.tell(note), err=True)
        failed = write_all(recovered_dialogue(recovered), wanted, out, language)
        return REMARKS if failed else FINE

    return export


def out_option(language: Language) -> Option:
    """`--out DIR`: where documents go."""
    return click.option(
        "--out",
        metavar="DIR",
        type=PATH,
        default=Path(),
        help=language.say("The folder for the documents; made if need be. Else this one."),
    )


def write_all(dialogue: Dialogue, formats: Sequence[str], out: Path, language: Language) -> int:
    """Write the document in each format, printing its path; how many of them failed."""
    document = harvest(dialogue, language_of(dialogue.plan.now.language))
    for missing in document.left_out.sentences(language):
        click.echo(missing, err=True)
    failed = 0
    for name in formats:
        exporter = EXPORTERS[name]
        try:
            path = write_document(
                out,
                document_stem(document),
                exporter.extension,
                exporter.write(document, CLASSIC).content,
            )
        except Refused as refused:
            click.echo(f"{name}: {language.tell(refused)}", err=True)
            failed += 1
        else:
            click.echo(path.absolute())
    return failed
