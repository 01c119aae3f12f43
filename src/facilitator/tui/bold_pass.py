"""A pass through the answers to choose key phrases: where one is, what stands around it. Pure."""

from dataclasses import dataclass

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.text import clean
from facilitator.language import Language
from facilitator.tui.bolding import next_without_bold
from facilitator.tui.harvest_lists import AnswersOf, lists, shown, stands_in


@dataclass(frozen=True, slots=True)
class Pass:
    """One answer of a list, as the pass shows it."""

    title: str = ""
    place: int = 0
    """Counted from 1; 0 before there is anything to show."""
    count: int = 0
    before: str = ""
    """The words of the answer above it, as far as there is one."""
    after: str = ""

    @property
    def share(self) -> float:
        """How much of the list is behind one."""
        return self.place / self.count if self.count else 0.0


def at(dialogue: Dialogue, answer: str, language: Language, among: tuple[str, ...] = ()) -> Pass:
    """Where one is in the list of an answer, or among those that were chosen."""
    listed = _list_with(dialogue, answer, language)
    answers = shown(dialogue, listed.of) if listed else ()
    if among:
        answers = tuple(dialogue.answers[key] for key in among if key in dialogue.answers)
    texts = {a.id: clean(a.text) for a in answers if a.standing or a.id == answer}
    keys = list(texts)
    place = keys.index(answer) if answer in keys else 0
    return Pass(
        _title(listed or AnswersOf(), language),
        place + 1,
        len(keys),
        texts[keys[place - 1]] if place else "",
        texts[keys[place + 1]] if place + 1 < len(keys) else "",
    )


def following(
    dialogue: Dialogue, answer: str, language: Language, among: tuple[str, ...] = ()
) -> str:
    """The next answer without a key phrase, also in the lists that come; "" after the last.

    Of those that were chosen it is simply the next one.
    """
    if among:
        return next(iter(among[among.index(answer) + 1 :]), "")
    keys = [a.id for each in lists(dialogue, language) for a in shown(dialogue, each.of)]
    return next_without_bold(dialogue, keys[keys.index(answer) + 1 :] if answer in keys else keys)


def _list_with(dialogue: Dialogue, answer: str, language: Language) -> AnswersOf | None:
    found = lists(dialogue, language)
    return next((each for each in found if stands_in(dialogue, each.of, answer)), None)


def _title(listed: AnswersOf, language: Language) -> str:
    if listed.number:
        return language.say("Bold · question {n}", n=listed.number)
    return language.say("Bold · {list}", list=listed.title)
