"""What an act on words was, in a few words: for undo and redo, and for the history."""

from collections.abc import Callable, Iterable

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
    QuestionReworded,
    TallyTakenBack,
    TextChanged,
)
from facilitator.domain.history import Act
from facilitator.domain.message import sentence
from facilitator.domain.text import clean
from facilitator.language import Language
from facilitator.tui.recollection import Recollection, Was
from facilitator.tui.text_words import named

LONGEST = 22
"""Letters of an answer that are enough to know it again."""

_DONE: dict[type[Event], str] = {
    AnswerSubmitted: sentence("written down: {words}"),
    AnswerReworded: sentence("changed: {words}"),
    AnswerEmphasised: sentence("key phrase of {words}"),
    AnswersUnmerged: sentence("taken apart: {words}"),
    AnswerTallied: sentence("us too: {words}"),
    TallyTakenBack: sentence("not us too: {words}"),
    AnswerStarred: sentence("star: {words}"),
    AnswerUnstarred: sentence("no star: {words}"),
    AnswerLeftOut: sentence("out of the document: {words}"),
    AnswerTakenBack: sentence("back in the document: {words}"),
    AnswerReadBack: sentence("read back: {words}"),
}


def act_words(act: Act, acts: Iterable[Act], dialogue: Dialogue, language: Language) -> str:
    """What was done, and to what, by the record up to that act."""
    before = Recollection()
    for each in acts:
        if each.id == act.id:
            break
        before.follow(each)
    return words_of(act, before, dialogue, language)


def words_of(act: Act, before: Recollection, dialogue: Dialogue, language: Language) -> str:
    """The same, where what came before is known."""
    event = act.entries[-1 if len(act.touches) == 1 else 0].event
    match event:
        case TextChanged(name=name):
            return language.say("changed: {words}", words=named(name, language))
        case QuestionReworded(text=text):
            return language.say("another question: {words}", words=_quoted(text, language))
        case AnswerEvent() if len(act.entries) > 1 and len(act.touches) > 1:
            return _several(event)(language, len(act.entries))
        case AnswersMerged() | AnswerSplit() | AnswerMoved():
            return _made_or_moved(event, before, dialogue, language)
        case AnswerReworded(text=text):
            return language.say(_DONE[AnswerReworded], words=_quoted(text, language))
        case AnswerSubmitted(text=text):
            return language.say(_DONE[AnswerSubmitted], words=_quoted(text, language))
        case AnswerEvent(answer=key):
            return language.say(_DONE[type(event)], words=_quoted(before.of(key).text, language))
        case _:
            return ""


def _made_or_moved(
    event: AnswersMerged | AnswerSplit | AnswerMoved,
    before: Recollection,
    dialogue: Dialogue,
    language: Language,
) -> str:
    match event:
        case AnswersMerged(text=text, originals=originals):
            n, words = len(originals), _quoted(text, language)
            if group := _name(dialogue, event.group):
                return language.count(
                    "one answer of {group}: {words}",
                    "{n} answers of {group} made one: {words}",
                    n,
                    group=group,
                    words=words,
                )
            return language.count(
                "one answer: {words}", "{n} answers made one: {words}", n, words=words
            )
        case AnswerSplit(parts=parts):
            words = _quoted(before.of(event.answer).text, language)
            return language.count("cut: {words}", "cut in {n}: {words}", len(parts), words=words)
        case AnswerMoved():
            return _moved(event, before.of(event.answer), dialogue, language)


def _moved(event: AnswerMoved, was: Was, dialogue: Dialogue, language: Language) -> str:
    """Where an answer went: to a question, to a group, or elsewhere in the order."""
    words = _quoted(was.text, language)
    if event.question != was.question:
        numbers = {q.id: n for n, q in enumerate(dialogue.known_questions, start=1)}
        if n := numbers.get(event.question):
            return language.say("moved to question {n}: {words}", n=n, words=words)
        return language.say("moved to the parking lot: {words}", words=words)
    if event.group != was.group:
        name = _name(dialogue, event.group) or language.say("the whole room")
        return language.say("moved to {group}: {words}", group=name, words=words)
    return language.say("moved: {words}", words=words)


def _name(dialogue: Dialogue, group: str) -> str:
    found = dialogue.group(group)
    return clean(found.name) if found else ""


def _quoted(text: str, language: Language) -> str:
    """The beginning of a text; of one that was erased for good there is none."""
    return f"“{short(text)}”" if text else language.say("erased words")


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
