"""`facilitator demo`: the example evening, in a scratch folder that is kept."""

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import gettempdir, mkdtemp

import click

from facilitator.bundled import example_sessions
from facilitator.cli.screens import need_terminal, show
from facilitator.cli.shelf import Places
from facilitator.cli.unfinished import unfinished
from facilitator.cli.where import WrongUse
from facilitator.domain.message import Refused
from facilitator.language import Language
from facilitator.sessionfile import read_session_file
from facilitator.store.errors import StoreError
from facilitator.store.folder import dialogues
from facilitator.store.readable import recovered_dialogue
from facilitator.store.reading import read

PREFIX = "facilitator-demo-"
"""What the scratch folders are called; the system clears them away in its own time."""


def command(language: Language) -> click.Command:
    """Make the command."""

    @click.command("demo", help=language.say("Try it out on an example evening, ready to go."))
    @click.option(
        "--new",
        "afresh",
        is_flag=True,
        help=language.say("Begin again; else an example that was broken off goes on."),
    )
    def demo(*, afresh: bool) -> int:
        need_terminal()
        start = (None if afresh else broken_off(language)) or _prepared(example_evening(language))
        folder = start.parent
        places = Places(dialogues=folder, documents=folder, session_files=(folder,))
        code = show(language, start=start, places=places)
        # When the window was closed there is nobody left to tell.
        with suppress(OSError):
            click.echo(language.say("The session file, the dialogue and its document are in:"))
            click.echo(folder)
            for dialogue in dialogues(folder)[:1]:
                click.echo(
                    language.say("To look at it again: facilitator open {path}", path=dialogue)
                )
        return code

    return demo


def _prepared(example: Path) -> Path:
    """A copy of the example, in a scratch folder of its own."""
    session_file = Path(mkdtemp(prefix=PREFIX)) / example.name
    shutil.copyfile(example, session_file)
    return session_file


def broken_off(language: Language) -> Path | None:
    """The example in this language that was stopped last, in the middle; if there is one."""
    folders = [f for f in Path(gettempdir()).glob(f"{PREFIX}*") if _ours(f)]
    latest = sorted(folders, key=lambda folder: folder.stat().st_mtime, reverse=True)
    return next((path for folder in latest for path in _unfinished(folder, language)), None)


def _ours(folder: Path) -> bool:
    """Others may make folders of any name in a place that all share."""
    return not hasattr(os, "getuid") or folder.lstat().st_uid == os.getuid()


def _unfinished(folder: Path, language: Language) -> Iterator[Path]:
    with suppress(StoreError):
        for path in dialogues(folder):
            dialogue = recovered_dialogue(read(path))
            if unfinished(dialogue) and dialogue.plan.now.language == language.code:
                yield path


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
