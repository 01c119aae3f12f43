"""What an act on words was, in a few words: for undo and redo, and for the history."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from rich.cells import cell_len

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
    RemarkLetBe,
    TallyTakenBack,
    TextChanged,
)
from facilitator.domain.history import Act
from facilitator.domain.message import sentence
from facilitator.domain.text import clean
from facilitator.language import Language
from facilitator.tui.numbering import number_of
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
    return Telling(dialogue, language).words_of(act, before)


@dataclass(frozen=True, slots=True)
class Telling:
    """Tells acts in a language, with so many letters of each text."""

    dialogue: Dialogue
    language: Language
    longest: int = LONGEST

    def words_of(self, act: Act, before: Recollection) -> str:
        """What an act was, where what came before is known."""
        event, say = _telling(act), self.language.say
        match event:
            case TextChanged(name=name):
                return say("changed: {words}", words=named(name, self.language))
            case RemarkLetBe():
                return say("let be: {words}", words=self._remarked(event, before))
            case QuestionReworded(text=text):
                return say("another question: {words}", words=self._quoted(text))
            case AnswersMerged() | AnswerSplit():
                return self._made_or_moved(event, before)
            case AnswerEvent() if len(act.entries) > 1 and len(act.touches) > 1:
                return _several(event)(self.language, len(act.entries))
            case AnswerMoved():
                return self._made_or_moved(event, before)
            case AnswerReworded(text=text) | AnswerSubmitted(text=text):
                return say(_DONE[type(event)], words=self._quoted(text))
            case AnswerTallied(answer=key, groups=groups) if groups:
                told, words = self._named(groups), self._quoted(before.of(key).text)
                return say("us too: {words} · {groups}", words=words, groups=told)
            case AnswerEvent(answer=key):
                return say(_DONE[type(event)], words=self._quoted(before.of(key).text))
            case _:
                return ""

    def _remarked(self, event: RemarkLetBe, before: Recollection) -> str:
        """What a remark was about: a few words, an answer, or another text."""
        if event.name and not event.words:
            return named(event.name, self.language)
        question = self.dialogue.question(event.question)
        whole = before.of(event.answer).text if event.answer else question.text if question else ""
        return self._quoted(event.words or whole)

    def _named(self, groups: Sequence[str]) -> str:
        found = filter(None, map(self.dialogue.group, groups))
        return ", ".join(group.name for group in found)

    def _made_or_moved(
        self, event: AnswersMerged | AnswerSplit | AnswerMoved, before: Recollection
    ) -> str:
        match event:
            case AnswersMerged():
                return self._merged(event)
            case AnswerSplit(parts=parts):
                words = self._quoted(before.of(event.answer).text)
                count, n = self.language.count, len(parts)
                return count("cut: {words}", "cut in {n}: {words}", n, words=words)
            case AnswerMoved():
                return self._moved(event, before.of(event.answer))

    def _merged(self, event: AnswersMerged) -> str:
        n, words = len(event.originals), self._quoted(event.text)
        if group := self._name(event.group):
            return self.language.count(
                "one answer of {group}: {words}",
                "{n} answers of {group} made one: {words}",
                n,
                group=group,
                words=words,
            )
        return self.language.count(
            "one answer: {words}", "{n} answers made one: {words}", n, words=words
        )

    def _moved(self, event: AnswerMoved, was: Was) -> str:
        """Where an answer went: to a question, to a group, or elsewhere in the order."""
        say, words = self.language.say, self._quoted(was.text)
        if event.question != was.question:
            if n := number_of(self.dialogue, event.question):
                return say("moved to question {n}: {words}", n=n, words=words)
            return say("moved to the parking lot: {words}", words=words)
        if event.group != was.group:
            name = self._name(event.group) or say("the whole room")
            return say("moved to {group}: {words}", group=name, words=words)
        return say("moved: {words}", words=words)

    def _name(self, group: str) -> str:
        found = self.dialogue.group(group)
        return clean(found.name) if found else ""

    def _quoted(self, text: str) -> str:
        """The beginning of a text; of one that was erased for good there is none."""
        return f"“{short(text, self.longest)}”" if text else self.language.say("erased words")


def _telling(act: Act) -> Event:
    """What an act is called by: a cut, else what it did last to one, or first to several."""
    events = [entry.event for entry in act.entries]
    cut = next((event for event in events if isinstance(event, AnswerSplit)), None)
    return cut or events[-1 if len(act.touches) == 1 else 0]


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


def short(text: str, longest: int = LONGEST) -> str:
    """The beginning of a text: whole words, and an ellipsis where more follows."""
    text = clean(text)
    if len(text) <= longest:
        return text
    start = text[: longest + 1].rpartition(" ")[0] or text[:longest]
    return start.rstrip(" ,;:.–-") + "…"


def within(words: str, room: int) -> str:
    """What was done, in so many cells: its last quotation ends at a word, and is closed."""
    if cell_len(words) <= room:
        return words
    close = "”" if words.endswith("”") else ""
    start = words.removesuffix("”").removesuffix("…")
    while start and cell_len(start) + 1 + len(close) > room:
        start = start.rpartition(" ")[0]
    return start.rstrip(" ,;:.–-") + "…" + close
