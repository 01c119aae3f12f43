"""What stands before the answers: the masthead and the texts that lead to the questions."""

import datetime
from dataclasses import dataclass

from facilitator.domain.days import day_of
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.events import TextName
from facilitator.domain.marks import MarkedText
from facilitator.domain.planning import LivePlan
from facilitator.domain.text import clean
from facilitator.harvest import wording
from facilitator.harvest.texts import cleaned, joined
from facilitator.language import Language


@dataclass(frozen=True, slots=True)
class Masthead:
    """What stands above the document. "" is unknown and is left away."""

    kind: str
    date: str = ""
    """As it was written, or in the language's long form."""
    theme: str = ""
    place: str = ""
    organisation: str = ""
    day: datetime.date | None = None
    """The date where it is known, for what is read by programs."""

    @property
    def title(self) -> str:
        """Kind and theme on one line, for wherever a document has one name only."""
        return " – ".join(filter(None, (self.kind, self.theme)))


def masthead(dialogue: Dialogue, language: Language) -> Masthead:
    """What the document is called; without a written date, the day the evening began."""
    plan = dialogue.plan
    return Masthead(
        kind=_line(plan, TextName.KIND, plan.now.kind) or wording.kind(language),
        date=_line(plan, TextName.DATE, plan.now.date) or _day(dialogue, language),
        theme=_line(plan, TextName.TITLE, plan.now.title),
        place=clean(plan.now.place),
        organisation=clean(plan.now.organisation),
        day=_known_day(dialogue),
    )


def _day(dialogue: Dialogue, language: Language) -> str:
    began = dialogue.evening.began or dialogue.created
    return language.long_date(began.date()) if began else ""


def _known_day(dialogue: Dialogue) -> datetime.date | None:
    """The day as planned; of a date that was rewritten only the words are known."""
    plan = dialogue.plan
    if TextName.DATE in plan.texts:
        return None
    began = dialogue.evening.began or dialogue.created
    return day_of(plan.now.day) or (began.date() if began and not plan.now.date else None)


def introduction(plan: LivePlan) -> tuple[MarkedText, ...]:
    """The paragraphs that have words."""
    paragraphs = plan.texts.get(TextName.INTRODUCTION, plan.now.introduction)
    return tuple(paragraph for paragraph in map(cleaned, paragraphs) if paragraph)


def method(dialogue: Dialogue, language: Language, questions: int) -> MarkedText:
    """As it was written; made of speaker and groups where there are questions to lead to."""
    plan = dialogue.plan
    written = _paragraph(plan, TextName.METHOD, plan.now.method)
    if written or not questions:
        return written
    in_groups = len(plan.groups) > 1
    sentence = wording.method(language, clean(plan.now.speaker), in_groups, questions)
    return MarkedText(sentence)


def bridge(plan: LivePlan, language: Language) -> MarkedText:
    """As it was written, else the language's own."""
    written = _paragraph(plan, TextName.BRIDGE, plan.now.bridge)
    return written or MarkedText(wording.bridge(language))


def _line(plan: LivePlan, name: TextName, planned: str) -> str:
    """A text without marks: as rewritten, else as planned."""
    return _paragraph(plan, name, MarkedText(planned)).text


def _paragraph(plan: LivePlan, name: TextName, planned: MarkedText) -> MarkedText:
    """A text of one paragraph: as rewritten, else as planned."""
    return cleaned(joined(plan.texts.get(name, ()))) or cleaned(planned)
