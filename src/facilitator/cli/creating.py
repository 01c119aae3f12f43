"""A dialogue made of a session file, on the disk."""

from datetime import date
from pathlib import Path

import click

from facilitator.domain.moves.plan import create_dialogue
from facilitator.domain.plan import Plan
from facilitator.language import Language
from facilitator.session import Session, random_id, wall_clock
from facilitator.sessionfile import SessionFile, remark_text
from facilitator.store.device import device_id
from facilitator.store.dialogue_journal import DialogueJournal
from facilitator.store.folder import new_path


def tell_remarks(read: SessionFile, path: Path, language: Language) -> None:
    """Print what was not understood of a session file, on stderr."""
    for remark in read.remarks:
        click.echo(remark_text(remark, path.name, language), err=True)


async def create(plan: Plan, folder: Path) -> Path:
    """Make a dialogue with this plan; the path of its file."""
    day = date.fromisoformat(plan.day) if plan.day else wall_clock().date()
    key = random_id()
    journal = DialogueJournal.create(new_path(folder, plan.title, day), key)
    try:
        session = Session(journal, device=device_id())
        await session.do(create_dialogue, key, plan.with_ids(random_id))
    finally:
        await journal.close()
    return journal.path
