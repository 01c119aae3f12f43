"""`facilitator rehearse`: play a whole evening with invented answers, down to its document."""

import asyncio
import sys
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from facilitator.cli.creating import create, tell_remarks
from facilitator.cli.ending import FINE, REMARKS
from facilitator.cli.export_ import out_option, write_all
from facilitator.cli.where import PATH
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.plan import Plan
from facilitator.domain.timing import phase_times
from facilitator.invented import Invented
from facilitator.language import Language
from facilitator.language import language as language_of
from facilitator.phase_names import phase_name
from facilitator.rehearsal import PlayedClock, Rehearsal
from facilitator.session import Session, wall_clock
from facilitator.sessionfile import read_session_file
from facilitator.store.device import this_device
from facilitator.store.dialogue_journal import DialogueJournal

SPEED = 1200.0
"""An hour in three seconds: long enough to see that something happens."""


def command(language: Language) -> click.Command:
    """Make the command."""

    @click.command(
        "rehearse", help=language.say("Play a whole evening with invented answers, to a document.")
    )
    @click.argument("session_file", metavar="SESSION.md", type=PATH)
    @out_option(language)
    @click.option(
        "--speed",
        metavar="N",
        type=click.FloatRange(min=0),
        default=SPEED,
        show_default=True,
        help=language.say("How many times as fast as a real evening; 0 is at once."),
    )
    def rehearse(session_file: Path, out: Path, speed: float) -> int:
        read = read_session_file(session_file)
        tell_remarks(read, session_file, language)
        with TemporaryDirectory(prefix="facilitator-") as scratch:
            dialogue = asyncio.run(_play(read.plan, Path(scratch), speed, language))
        _tell_times(dialogue, language)
        return REMARKS if write_all(dialogue, ["md"], out, language) else FINE

    return rehearse


async def _play(plan: Plan, folder: Path, speed: float, language: Language) -> Dialogue:
    """The dialogue the rehearsal ends in."""
    journal = DialogueJournal.open(await create(plan, folder))
    try:
        clock = PlayedClock(wall_clock(), speed, asyncio.sleep)
        session = Session(journal, device=this_device(), now=clock)
        rehearsal = Rehearsal(session, clock, Invented(language_of(plan.language)))
        progress = Progress(language)
        async for dialogue in rehearsal.play():
            progress.show(dialogue, clock)
        progress.end()
        return session.dialogue
    finally:
        await journal.close()


class Progress:
    """One line on stderr that says where the evening is; without a terminal, one per phase."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._alive = sys.stderr.isatty()
        self._shown = ""

    def show(self, dialogue: Dialogue, clock: PlayedClock) -> None:
        """Say where the evening is now."""
        phase = dialogue.evening.current
        name = phase_name(dialogue, phase, self._language) if phase else ""
        if self._alive:
            answers = self._language.count("{n} answer", "{n} answers", len(dialogue.answers))
            click.echo(f"\r\033[K{clock():%H:%M}  {name}  {answers}", nl=False, err=True)
        elif name and name != self._shown:
            click.echo(f"{clock():%H:%M}  {name}", err=True)
        self._shown = name

    def end(self) -> None:
        """Leave a clean line behind."""
        if self._alive:
            click.echo("\r\033[K", nl=False, err=True)


def _tell_times(dialogue: Dialogue, language: Language) -> None:
    """Print planned against real, per phase."""
    times = phase_times(dialogue, dialogue.evening.closed or wall_clock())
    names = [phase_name(dialogue, t.phase, language) for t in times]
    heads = [language.say("planned"), language.say("real")]
    width, first, second = max(map(len, names)), *(max(len(h), 5) for h in heads)
    click.echo(f"{'':{width}}  {heads[0]:>{first}}  {heads[1]:>{second}}")
    for name, time in zip(names, times, strict=True):
        planned, real = _clock(time.planned), _clock(time.real or timedelta())
        click.echo(f"{name:{width}}  {planned:>{first}}  {real:>{second}}")


def _clock(length: timedelta) -> str:
    """Minutes and seconds: 20:00, 75:30."""
    minutes, seconds = divmod(round(length.total_seconds()), 60)
    return f"{minutes}:{seconds:02}"
