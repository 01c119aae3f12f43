"""A dialogue made of a session file, on the disk."""

import asyncio
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from facilitator.bundled import example_sessions
from facilitator.cli.live_keys import SESSION_FILE
from facilitator.domain.moves.plan import create_dialogue
from facilitator.domain.plan import Plan
from facilitator.language import Language
from facilitator.session import Session, random_id, wall_clock
from facilitator.store.device import this_device
from facilitator.store.dialogue_journal import DialogueJournal
from facilitator.store.folder import new_path

if TYPE_CHECKING:
    from facilitator.sessionfile import SessionFile


def tell_remarks(read: "SessionFile", path: Path, language: Language) -> None:
    """Print what was not understood of a session file, on stderr."""
    from facilitator.sessionfile import remark_text

    for remark in read.remarks:
        click.echo(remark_text(remark, path.name, language), err=True)


async def begin(plan: Plan, folder: Path) -> tuple[DialogueJournal, Session]:
    """Make a dialogue with this plan, and leave it open for writing."""
    day = date.fromisoformat(plan.day) if plan.day else wall_clock().date()
    path, key = new_path(folder, plan.title, day), random_id()
    journal = await asyncio.to_thread(DialogueJournal.create, path, key)
    try:
        session = Session(journal, device=this_device())
        await session.do(create_dialogue, key, plan.with_ids(random_id))
    except BaseException:
        journal.close_now()
        raise
    return journal, session


async def create(plan: Plan, folder: Path, session_file: Path | None = None) -> Path:
    """Make a dialogue with this plan; the path of its file.

    Its documents will go beside the session file, an absolute path, but for an example's.
    """
    journal, _ = await begin(plan, folder)
    try:
        if session_file and session_file not in example_sessions():
            await journal.set_live({SESSION_FILE: str(session_file)})
    finally:
        await journal.close()
    return journal.path
