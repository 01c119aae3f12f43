"""How the document came about: what was noted, what became of it, and how the time was spent."""

from collections.abc import Iterator
from datetime import timedelta

from facilitator.domain.answers import Answer, Status
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.events import AnswerKind, Verdict
from facilitator.domain.marks import MarkedText
from facilitator.domain.timing import phase_times
from facilitator.harvest import part_words
from facilitator.harvest.blocks import Block, Table
from facilitator.language import Language
from facilitator.phase_names import phase_name

_MINUTE = timedelta(minutes=1)


def account(dialogue: Dialogue, language: Language) -> Block:
    """A paragraph that counts, and the times where they may be told."""
    return Block(
        part_words.account(language),
        (MarkedText(" ".join(_counted(dialogue, language))),),
        table=None if dialogue.plan.now.confidential else _times(dialogue, language),
    )


def _counted(dialogue: Dialogue, language: Language) -> Iterator[str]:
    answers = [a for a in dialogue.everything() if a.kind is not AnswerKind.TALK_NOTE]
    standing = [answer for answer in answers if answer.standing]
    counts = (
        (sum(not answer.originals for answer in answers), part_words.noted),
        (sum(answer.status is Status.MERGED for answer in answers), part_words.taken_together),
        (sum(map(_put_differently, standing)), part_words.put_differently),
        (sum(answer.status is Status.LEFT_OUT for answer in answers), part_words.stayed_out),
        (sum(map(_agreed, standing)), part_words.read_back),
        (sum(map(_contested, standing)), part_words.contested),
    )
    yield part_words.on_the_spot(language)
    yield from (say(language, n) for n, say in counts if n)


def _put_differently(answer: Answer) -> bool:
    return answer.now.text != answer.said.text


def _agreed(answer: Answer) -> bool:
    heard = answer.read_back
    right = heard is not None and heard.verdict in (Verdict.RIGHT, Verdict.REWORDED)
    return right and not answer.changed_since_read_back


def _contested(answer: Answer) -> bool:
    return answer.read_back is not None and answer.read_back.verdict is Verdict.CONTESTED


def _times(dialogue: Dialogue, language: Language) -> Table | None:
    """Planned against real, in whole minutes; only what is over has taken a time."""
    evening = dialogue.evening
    at = evening.closed or evening.touched
    times = phase_times(dialogue, at) if at else ()
    rows = (
        (
            phase_name(dialogue, time.phase, language),
            _minutes(time.planned, language),
            _minutes(time.real, language) if time.over and time.real is not None else "–",
        )
        for time in times
        if time.planned or time.over
    )
    table = Table(part_words.time_heads(language), tuple(rows))
    return table if table.rows else None


def _minutes(length: timedelta, language: Language) -> str:
    return language.say("{minutes} min", minutes=round(length / _MINUTE))
