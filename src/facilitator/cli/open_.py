"""`facilitator open`: the screens, with a session file or a dialogue open at once."""

from pathlib import Path

import click

from facilitator.cli.screens import need_terminal, own_places, show
from facilitator.cli.shelf import StoreShelf
from facilitator.cli.where import PATH, dialogue_meant
from facilitator.language import Language
from facilitator.settings import load_settings


def command(language: Language) -> click.Command:
    """Make the command."""

    @click.command("open", help=language.say("Open a session file or a dialogue on the screens."))
    @click.argument("path", metavar="PATH", type=PATH)
    def open_(path: Path) -> int:
        need_terminal()
        return show(language, start=_found(path, language))

    return open_


def _found(path: Path, language: Language) -> Path:
    """What is meant: a dialogue by its file or its name, or a session file that can be read."""
    if dialogue := dialogue_meant(path):
        return dialogue
    # Said here, in the terminal it was asked from, and not on a screen that closes at once.
    StoreShelf(own_places(load_settings()[0]), language).read(path)
    return path
