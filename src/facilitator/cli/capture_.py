"""`facilitator capture`: answers from standard input, one a line, each saved before its ok."""

import asyncio
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import click

from facilitator.cli.where import WrongUse, dialogue_argument, find_dialogue
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.marks import MarkedText, read_stars
from facilitator.domain.moves.answers import submit_answer
from facilitator.language import Language
from facilitator.session import Session
from facilitator.store.device import this_device
from facilitator.store.dialogue_journal import DialogueJournal


def command(language: Language) -> click.Command:
    """Make the command."""

    @click.command(
        "capture", help=language.say("Write down answers from standard input, one a line.")
    )
    @dialogue_argument()
    @click.option(
        "-q",
        "number",
        metavar="N",
        type=int,
        required=True,
        help=language.say("The number of the question; 0 for none."),
    )
    @click.option(
        "-g", "group", metavar="G", default="", help=language.say("The group, by number or name.")
    )
    def capture(dialogue: Path, number: int, group: str) -> None:
        asyncio.run(_capture(find_dialogue(dialogue), number, group))

    return capture


async def _capture(path: Path, number: int, group: str) -> None:
    journal = DialogueJournal.open(path)
    try:
        session = Session(journal, device=this_device())
        asked, saying = _question(session.dialogue, number), _group(session.dialogue, group)
        for said in _lines(sys.stdin.buffer):
            key = session.new_id()
            await session.do(submit_answer, key, said, question=asked, group=saying)
            sys.stdout.write(f"ok {key}\n")
            sys.stdout.flush()
    finally:
        await journal.close()


def _lines(stream: BinaryIO) -> Iterator[MarkedText]:
    """What is said on each line that says anything."""
    for line in stream:
        if said := read_stars(_decoded(line)):
            yield said


def _decoded(line: bytes) -> str:
    """UTF-8; of a line that is not, whatever can be read."""
    try:
        return line.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return line.decode("utf-8", "replace")


def _question(dialogue: Dialogue, number: int) -> str:
    asked = dialogue.questions
    if number == 0:
        return ""
    if not 0 < number <= len(asked):
        raise WrongUse(
            "There is no question {number}: this dialogue has {count}.",
            number=number,
            count=len(asked),
        )
    return asked[number - 1].id


def _group(dialogue: Dialogue, named: str) -> str:
    """A group's id by its number or name; "" is the whole room."""
    groups = dialogue.groups
    if named in ("", "0"):
        return ""
    for number, group in enumerate(groups, start=1):
        if named.casefold() in (str(number), group.name.casefold()):
            return group.id
    raise WrongUse(
        "There is no group {group}: this dialogue has {groups}.",
        group=named,
        groups=", ".join(f"{n} {g.name}" for n, g in enumerate(groups, start=1)) or "0",
    )
