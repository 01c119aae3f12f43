"""What the cockpit says while answers are read back: pure, from the dialogue and the wall."""

from collections import Counter
from dataclasses import dataclass

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.events import AnswerKind, Verdict
from facilitator.domain.message import sentence
from facilitator.domain.reading_back import beside, first_unread, progress, verdicts
from facilitator.domain.wall import Choices
from facilitator.language import Language
from facilitator.tui.numbering import number_of


@dataclass(frozen=True, slots=True)
class Reading:
    """The answer being read, between its neighbours, and how far one is."""

    where: str
    count: str
    share: float
    words: str
    before: str = ""
    after: str = ""


def reading(dialogue: Dialogue, wall: Choices, language: Language) -> Reading | None:
    """What is being read back now; None where nothing is."""
    here = wall.reading
    far = progress(dialogue, here) if here else None
    if far is None:
        return None
    return Reading(
        " · ".join([language.say("Reading back"), *_where(dialogue, here, far.name, language)]),
        language.say(
            "{n} of {total} · {agreed} agreed", n=far.place, total=far.total, agreed=far.agreed
        ),
        far.place / far.total,
        dialogue.answers[here].text,
        _words(dialogue, beside(dialogue, here, -1)),
        _words(dialogue, beside(dialogue, here, 1)),
    )


def _where(dialogue: Dialogue, here: str, name: str, language: Language) -> list[str]:
    """Which question it answers, and what the room said of it."""
    if number := number_of(dialogue, name):
        found = [language.say("question {n}", n=number)]
    else:
        agreement = name == AnswerKind.AGREEMENT
        found = [language.say("agreements") if agreement else language.say("parking lot")]
    heard = dialogue.answers[here].read_back
    if heard and heard.verdict is Verdict.CONTESTED:
        found.append(language.say("contested"))
    return found


def _words(dialogue: Dialogue, key: str) -> str:
    return dialogue.answers[key].text if key else ""


def read_words(dialogue: Dialogue, language: Language) -> str:
    """What came of the reading back: 38 right, 2 reworded, 1 left out."""
    told, say = counted(verdicts(dialogue), language), language.say
    if not told:
        return ""
    if first_unread(dialogue):
        return say("Read back: {told}. Not all: {name} goes on.", told=told, name=say("/readback"))
    return say("Read back and agreed: {told}.", told=told)


def counted(heard: Counter[Verdict], language: Language) -> str:
    """How often the room said what: 38 right, 2 reworded; "" where it said nothing."""
    counts = (
        (heard[Verdict.RIGHT], sentence("{n} right")),
        (heard[Verdict.REWORDED], sentence("{n} reworded")),
        (heard[Verdict.LEFT_OUT], sentence("{n} left out")),
        (heard[Verdict.CONTESTED], sentence("{n} contested")),
    )
    return ", ".join(language.say(words, n=n) for n, words in counts if n)
