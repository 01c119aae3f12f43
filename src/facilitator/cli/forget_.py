"""`facilitator forget`: erase words for good, in every file of a dialogue and in its documents."""

import asyncio
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from facilitator.cli.ending import FINE, REMARKS
from facilitator.cli.screens import documents_folder
from facilitator.cli.shelf import desk_of
from facilitator.cli.store_desk import StoreDesk
from facilitator.cli.where import WrongUse, dialogue_argument, find_dialogue
from facilitator.desk import Papers, Traces
from facilitator.domain.forgetting import Forgetting, with_all_made_of_them
from facilitator.domain.message import Message
from facilitator.language import Language
from facilitator.settings import load_settings
from facilitator.store.dialogue_journal import DialogueJournal


def command(language: Language) -> click.Command:
    """Make the command."""
    say = language.say

    @click.command("forget", help=say("Erase words of a dialogue for good."))
    @dialogue_argument()
    @click.option(
        "--answer",
        "answers",
        metavar="ID",
        multiple=True,
        help=say("This answer, and all that was made of it; may be given more than once."),
    )
    @click.option("--groups", is_flag=True, help=say("Which group said what, and when."))
    @click.option(
        "--notes", is_flag=True, help=say("Every word but the document, which is written first.")
    )
    @click.option("--all", "everything", is_flag=True, help=say("The dialogue itself."))
    @click.option(
        "--documents",
        type=click.Choice([each.value for each in Papers]),
        default=Papers.OURS.value,
        show_default=True,
        help=say("Leave them, renew those nobody changed since, or all of them."),
    )
    @click.option("--yes", is_flag=True, help=say("Do not ask."))
    def forget(
        dialogue: Path,
        answers: tuple[str, ...],
        groups: bool,
        notes: bool,
        everything: bool,
        documents: str,
        yes: bool,
    ) -> int:
        if bool(answers) + groups + notes + everything != 1:
            raise WrongUse("Say what is to go: one of --answer ID, --groups, --notes and --all.")
        what = None if everything else Forgetting(answers, groups=groups, notes=notes)
        asking = _Asking(language, Papers(documents), yes=yes)
        return asyncio.run(asking.forget(find_dialogue(dialogue), what))

    return forget


class _Asking:
    """Asks first, and says what is out of reach."""

    def __init__(self, language: Language, papers: Papers, *, yes: bool) -> None:
        self._language, self._papers, self._yes = language, papers, yes

    async def forget(self, path: Path, what: Forgetting | None) -> int:
        """Open the dialogue and erase; None is all of it. The exit code."""
        journal = await asyncio.to_thread(DialogueJournal.open, path)
        desk = await desk_of(journal, documents_folder(load_settings()[0]))
        try:
            if what is not None:  # an answer that is not there is refused before anyone is asked
                with_all_made_of_them(desk.session.entries, desk.session.dialogue, what)
            if not self._agreed(desk.traces(), what):
                click.echo(self._language.say("Nothing was erased."), err=True)
                return REMARKS
            self._tell(await self._erased(desk, what))
        finally:
            await desk.close()
        return FINE

    async def _erased(self, desk: StoreDesk, what: Forgetting | None) -> tuple[Message, ...]:
        if what is None:
            return await desk.delete(self._papers)
        return await desk.forget(what, self._papers)

    def _agreed(self, found: Traces, what: Forgetting | None) -> bool:
        """Whether somebody said yes, after hearing where the words are."""
        if self._yes:
            return True
        if not sys.stdin.isatty():
            raise WrongUse("Nobody is there to ask. With --yes it is erased without asking.")
        say = self._language.say
        if what is None or not what.notes:
            for path in (*found.documents, *found.changed):
                click.echo(say("Also in {name}", name=str(path)), err=True)
        return click.confirm(say("Erase for good? This cannot be undone."), err=True)

    def _tell(self, left: Iterable[Message]) -> None:
        click.echo(self._language.say("Erased for good."))
        for message in left:
            click.echo(self._language.tell(message), err=True)
