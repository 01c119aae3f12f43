"""`facilitator export`: write the harvest document of a dialogue."""

from collections.abc import Sequence
from pathlib import Path

import click

from facilitator.cli.document_form import Form, form_of
from facilitator.cli.ending import FINE, REMARKS
from facilitator.cli.where import PATH, Option, WrongUse, dialogue_argument, find_dialogue
from facilitator.domain.dialogue import Dialogue
from facilitator.harvest.document import harvest
from facilitator.harvest.exporters import EXPORTERS
from facilitator.harvest.order import Order, Outcome, write_format
from facilitator.harvest.ours import Ours
from facilitator.language import LANGUAGES, Language
from facilitator.language import language as language_of
from facilitator.store.live import live_values
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
    @click.option(
        "--profile",
        metavar="NAME",
        default="",
        help=language.say("Which parts the document has: classic, full, or one you kept."),
    )
    @click.option(
        "--style",
        metavar="DIR",
        default="",
        help=language.say("The folder of a house style, or the name of one."),
    )
    @out_option(language)
    @click.option(
        "--lang",
        "code",
        metavar="nl|en",
        type=click.Choice(LANGUAGES),
        help=language.say("The language of the document; else that of the dialogue."),
    )
    def export(
        dialogue: Path, formats: str, profile: str, style: str, out: Path, code: str | None
    ) -> int:
        wanted = _formats(formats)
        recovered = read(find_dialogue(dialogue))
        for note in recovered.notes:
            click.echo(language.tell(note), err=True)
        recorded = recovered_dialogue(recovered)
        if recorded.notes_gone:
            raise WrongUse("The notes of this dialogue were erased: there is nothing to write.")
        form = form_of(recorded.plan.now, live_values(recovered.tables), profile, style)
        failed = write_all(recorded, wanted, out, language, form=form, code=code)
        return REMARKS if failed else FINE

    return export


def _formats(asked: str) -> list[str]:
    """The formats somebody asks for, each once. Raises WrongUse."""
    wanted = dict.fromkeys(name.strip().lower() for name in asked.split(",") if name.strip())
    unknown = [name for name in wanted if name not in EXPORTERS]
    if unknown or not wanted:
        raise WrongUse(
            "There is no format {format}. There is: {formats}.",
            format=", ".join(unknown) or "“”",
            formats=", ".join(EXPORTERS),
        )
    return list(wanted)


def out_option(language: Language) -> Option:
    """`--out DIR`: where documents go."""
    return click.option(
        "--out",
        metavar="DIR",
        type=PATH,
        default=Path(),
        help=language.say("The folder for the documents; made if need be. Else this one."),
    )


def write_all(
    dialogue: Dialogue,
    formats: Sequence[str],
    out: Path,
    language: Language,
    *,
    form: Form | None = None,
    code: str | None = None,
) -> int:
    """Write the document in each format, printing its path; how many of them failed.

    What is to be said of several formats is said once, with their names before it.
    """
    form = form or Form()
    document = harvest(dialogue, language_of(code or dialogue.plan.now.language), form.profile)
    order = Order(tuple(formats), out, form.profile, form.style)
    told = [language.tell(remark) for remark in form.remarks]
    for sentence in (*told, *document.left_out.sentences(language)):
        click.echo(sentence, err=True)
    said: dict[str, list[str]] = {}
    failed = 0
    for name in formats:
        outcome = write_format(document, name, order, Ours())
        if outcome.path:
            click.echo(outcome.path.absolute())
        for sentence in _told(outcome, language):
            said.setdefault(sentence, []).append(name)
        failed += outcome.refused is not None
    for sentence, names in said.items():
        click.echo(f"{', '.join(names)}: {sentence}", err=True)
    return failed


def _told(outcome: Outcome, language: Language) -> tuple[str, ...]:
    """What there is to say of one format, be it written or not."""
    remarks = tuple(language.tell(remark) for remark in outcome.remarks)
    return (*remarks, language.tell(outcome.refused)) if outcome.refused else remarks
