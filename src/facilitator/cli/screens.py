"""The screens, put together with store, session and settings, and run in this terminal."""

import gc
import os
import sys
from pathlib import Path

import click

from facilitator.awake import Awake
from facilitator.cli.ending import LOCKED, WRONG
from facilitator.cli.shelf import Places, StoreShelf
from facilitator.cli.where import WrongUse
from facilitator.domain.message import InUse
from facilitator.language import Language
from facilitator.settings import Settings, load_settings
from facilitator.store.folder import dialogues_folder


def need_terminal() -> None:
    """Raise WrongUse where no screens can be shown; nothing is written there but its sentence."""
    # Textual draws on standard error, except on Windows.
    if not all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        raise WrongUse(
            "The screens need a terminal. Without one there is: facilitator new, capture, "
            "check, list, export and rehearse."
        )
    if os.environ.get("TERM", "") == "dumb":
        raise WrongUse(
            "This terminal can only show plain lines (TERM=dumb), and the screens need more. "
            "Open another one."
        )


def documents_folder(settings: Settings) -> Path:
    """Where documents go that belong to no session file."""
    if settings.documents:
        return settings.documents
    from platformdirs import user_documents_path

    return user_documents_path()


def own_places(settings: Settings) -> Places:
    """The folders of this laptop, as an evening of one's own uses them."""
    documents = documents_folder(settings)
    return Places(dialogues_folder(), documents, (Path.cwd(), documents))


def show(language: Language, *, start: Path | None = None, places: Places | None = None) -> int:
    """Show the screens until they are closed; the exit code. `start` is what to open at once."""
    need_terminal()
    settings, remarks = load_settings()
    for remark in remarks:
        click.echo(language.tell(remark), err=True)
    from facilitator.tui.app import FacilitatorApp

    gc.freeze()  # code stays: there is nothing in it to be looked through ever again
    shelf = StoreShelf(places or own_places(settings), language)
    app = FacilitatorApp(shelf, settings, language, start=start, awake=Awake(), remarks=remarks)
    try:
        app.run()
    finally:
        app.put_away_now()
    if app.refused:
        click.echo(language.tell(app.refused), err=True)
        return LOCKED if isinstance(app.refused, InUse) else WRONG
    return app.return_code or 0
