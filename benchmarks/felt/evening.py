"""A dialogue with so many answers, its first round under way and the clock running."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

from facilitator.domain.events import AnswerSubmitted
from facilitator.domain.marks import read_stars
from facilitator.domain.moves.answers import submit_answer
from facilitator.domain.moves.evening import enter_phase
from facilitator.domain.moves.plan import create_dialogue
from facilitator.domain.phases import Phase, PhaseKind
from facilitator.domain.plan import Beamer, Group, Plan, Question
from facilitator.session import Session
from facilitator.store import disk
from facilitator.store.codec import decode
from facilitator.store.dialogue_journal import DialogueJournal
from facilitator.store.reading import read

HOUR = 3600
TABLES = ("Oak", "Beech", "Lime", "Maple", "Willow", "Poplar")
QUESTIONS = ("When did you feel trusted?", "What takes courage?", "What could we try?")
SAID = "Someone who stays, also when the project is over and the money has gone"


def make(folder: Path, answers: int, *, groups: int) -> Path:
    """Its file. Two thirds of the answers are to the question that is asked now."""
    path = folder / f"evening-{answers}.json"
    with patch.object(disk, "sync"), patch.object(disk, "sync_folder"):
        asyncio.run(_make(path, answers, groups))
    return path


async def _make(path: Path, answers: int, groups: int) -> None:
    record = DialogueJournal.create(path, f"{answers:032x}")
    session = Session(record, device="0123456789abcdef")
    await session.do(create_dialogue, f"{answers:032x}", _plan(groups))
    await session.do(enter_phase, Phase(PhaseKind.ROUND, "q0"))
    for number in range(answers):
        await session.do(
            submit_answer,
            session.new_id(),
            read_stars(f"{SAID}, said number {number + 1}."),
            question="q1" if number % 3 == 2 else "q0",
            group=f"g{number % groups}" if groups else "",
        )
    await record.set_live({"beamer": Beamer.SECOND_SCREEN.value})
    await record.close()


def _plan(groups: int) -> Plan:
    asked = tuple(Question(f"q{n}", text, HOUR) for n, text in enumerate(QUESTIONS))
    tables = tuple(Group(f"g{n}", name) for n, name in enumerate(TABLES[:groups]))
    return Plan("Bridges in the street", language="en", questions=asked, groups=tables)


def words_in(path: Path) -> str:
    """All that was ever written down, as its files have it now."""
    return "\n".join(_texts(path))


def _texts(path: Path) -> Iterator[str]:
    for raw in read(path).events:
        event = decode(raw).event
        if isinstance(event, AnswerSubmitted):
            yield event.text
