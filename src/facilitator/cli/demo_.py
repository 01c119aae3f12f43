"""`facilitator demo`: the example evening, in a scratch folder that is kept."""

import shutil
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp

import click

from facilitator.bundled import example_sessions
from facilitator.cli.screens import need_terminal, show
from facilitator.cli.shelf import Places
from facilitator.cli.where import WrongUse
from facilitator.domain.message import Refused
from facilitator.language import Language
from facilitator.sessionfile import read_session_file


def command(language: Language) -> click.Command:
    """Make the command."""

    @click.command("demo", help=language.say("Try it out on an example evening, ready to go."))
    def demo() -> int:
        need_terminal()
        example = example_evening(language)
        folder = Path(mkdtemp(prefix="facilitator-demo-"))
        session_file = folder / example.name
        shutil.copyfile(example, session_file)
        places = Places(dialogues=folder, documents=folder, session_files=(folder,))
        code = show(language, start=session_file, places=places)
        # When the window was closed there is nobody left to tell.
        with suppress(OSError):
            click.echo(language.say("The session file, the dialogue and its document are in:"))
            click.echo(folder)
        return code

    return demo


def example_evening(language: Language) -> Path:
    """The example that is in the facilitator's language, else any."""
    examples = example_sessions()
    if not examples:
        raise WrongUse("The example evenings that come with this program are not there.")
    return next((e for e in examples if _language_of(e) == language.code), examples[0])


def _language_of(path: Path) -> str:
    try:
        return read_session_file(path).plan.language
    except Refused:
        return ""
