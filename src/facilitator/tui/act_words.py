"""What an act on answers was, in a few words: for undo and redo."""

from collections.abc import Callable

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.entry import Event
from facilitator.domain.events import (
    AnswerEmphasised,
    AnswerEvent,
    AnswerLeftOut,
    AnswerMoved,
    AnswerReadBack,
    AnswerReworded,
    AnswersMerged,
    AnswerSplit,
    AnswerStarred,
    AnswerSubmitted,
    AnswersUnmerged,
    AnswerTakenBack,
    AnswerTallied,
    AnswerUnstarred,
    TallyTakenBack,
)
from facilitator.domain.history import Act
from facilitator.domain.message import sentence
from facilitator.domain.text import clean
from facilitator.language import Language

LONGEST = 22
"""Letters of an answer that are enough to know it again."""

_DONE: dict[type[Event], str] = {
    AnswerSubmitted: sentence("written down: {words}"),
    AnswerReworded: sentence("changed: {words}"),
    AnswerEmphasised: sentence("key phrase of {words}"),
    AnswerMoved: sentence("moved: {words}"),
    AnswersMerged: sentence("made one: {words}"),
    AnswersUnmerged: sentence("taken apart: {words}"),
    AnswerSplit: sentence("cut in two: {words}"),
    AnswerTallied: sentence("us too: {words}"),
    TallyTakenBack: sentence("not us too: {words}"),
    AnswerStarred: sentence("star: {words}"),
    AnswerUnstarred: sentence("no star: {words}"),
    AnswerLeftOut: sentence("out of the document: {words}"),
    AnswerTakenBack: sentence("back in the document: {words}"),
    AnswerReadBack: sentence("read back: {words}"),
}


def act_words(act: Act, dialogue: Dialogue, language: Language) -> str:
    """What was done, and to what."""
    event = act.entries[0].event
    if not isinstance(event, AnswerEvent):
        return language.say("a text of the document")
    if len(act.entries) > 1:
        return _several(event)(language, len(act.entries))
    return language.say(_DONE[type(event)], words=f"“{short(_text(event, dialogue))}”")


def _text(event: AnswerEvent, dialogue: Dialogue) -> str:
    """The words it was about, also when they are no longer there."""
    if isinstance(event, AnswerSubmitted | AnswersMerged):
        return event.text
    answer = dialogue.answers.get(event.answer)
    return answer.text if answer else ""


def _several(event: Event) -> Callable[[Language, int], str]:
    match event:
        case AnswerSubmitted():
            return lambda says, n: says.count(
                "{n} answer written down", "{n} answers written down", n
            )
        case AnswerLeftOut():
            return lambda says, n: says.count(
                "{n} answer out of the document", "{n} answers out of the document", n
            )
        case AnswerMoved():
            return lambda says, n: says.count("{n} answer moved", "{n} answers moved", n)
        case _:
            return lambda says, n: says.count("{n} answer changed", "{n} answers changed", n)


def short(text: str) -> str:
    """The beginning of a text: whole words, and an ellipsis where more follows."""
    text = clean(text)
    if len(text) <= LONGEST:
        return text
    start = text[: LONGEST + 1].rpartition(" ")[0] or text[:LONGEST]
    return start.rstrip(" ,;:.–-") + "…"
