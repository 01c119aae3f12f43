"""What the cockpit says at a moment: pure, from the dialogue, the choices for the wall, and now."""

from dataclasses import dataclass
from datetime import datetime

from facilitator.domain.answers import Answer
from facilitator.domain.clock import Clock, Stage
from facilitator.domain.clock_words import time_of_day
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.events import AnswerKind
from facilitator.domain.line import Place
from facilitator.domain.phases import Phase, PhaseKind
from facilitator.domain.reading_back import pages
from facilitator.domain.wall import Choices
from facilitator.language import Language
from facilitator.phase_names import phase_name
from facilitator.tui.numbering import number_of, numbered_questions
from facilitator.tui.reading_scene import Reading, read_words

OF_THE_TALK = (PhaseKind.WELCOME, PhaseKind.TALK)
"""In these, what is typed is for the introduction unless a question is named."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What the matter begins with: where one is, what it is about, and what comes."""

    where: str = ""
    about: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Instead:
    """What stands in place of what the moment brings by itself."""

    answers: tuple[Answer, ...]
    heading: Heading | None = None
    reading: Reading | None = None
    """The answer being read back, large."""
    everywhere: bool = False
    """Whether the answers are of several questions."""


def place(dialogue: Dialogue, read: str = "") -> Place:
    """What the moment offers the line, and what it fixes: also an answer that is `read` back."""
    phase, turn = dialogue.evening.current, dialogue.evening.turn
    groups, questions = len(dialogue.groups), len(numbered_questions(dialogue))
    if read in dialogue.answers:
        asked = number_of(dialogue, dialogue.answers[read].question)
        return Place(groups, questions, question=asked)
    if phase is None:
        return Place(groups, questions)
    number = number_of(dialogue, phase.of)
    match phase.kind:
        case PhaseKind.WELCOME | PhaseKind.TALK:
            return Place(groups, questions, group=0, question=0)
        case PhaseKind.ROUND:
            return Place(groups, questions, question=number)
        case PhaseKind.REPORT_BACK:
            ids = [g.id for g in dialogue.groups]
            floor = ids.index(turn.group) + 1 if turn and turn.group in ids else None
            return Place(groups, questions, group=floor, question=number or None)
        case _:
            return Place(groups, questions)


def kind_here(dialogue: Dialogue, question: int) -> AnswerKind:
    """What words without a sign in front are at this moment."""
    phase = dialogue.evening.current
    if phase and phase.kind in OF_THE_TALK and question == 0:
        return AnswerKind.TALK_NOTE
    return AnswerKind.ANSWER


def heading(dialogue: Dialogue, wall: Choices, now: datetime, language: Language) -> Heading:
    """The rows at the top of the matter."""
    phase = dialogue.evening.current
    if phase is None:
        return _between(dialogue, language)
    match phase.kind:
        case PhaseKind.ROUND:
            return _round(dialogue, phase, now, language)
        case PhaseKind.REPORT_BACK:
            return _report_back(dialogue, phase, language)
        case PhaseKind.WELCOME:
            return Heading(
                phase_name(dialogue, phase, language),
                language.say("What is written is what is said, not who said it."),
                language.say("Everything stays on this laptop. The harvest goes to everyone."),
            )
        case PhaseKind.BREAK:
            back = dialogue.clock.until(now) if dialogue.clock else now
            said = language.say("Back at {time}", time=time_of_day(back))
            return Heading(phase_name(dialogue, phase, language), said)
        case PhaseKind.READ_BACK | PhaseKind.CLOSING:
            return Heading(
                phase_name(dialogue, phase, language),
                dialogue.plan.now.title,
                read_words(dialogue, language) or _offer(dialogue, language),
            )
        case PhaseKind.TALK if dialogue.plan.now.slides:
            return Heading(_slide_words(dialogue, wall, language))
        case _:
            return Heading(phase_name(dialogue, phase, language), dialogue.plan.now.title)


def _offer(dialogue: Dialogue, language: Language) -> str:
    """That the answers can be read back, while there are any."""
    name = language.say("/readback")
    told = language.say("{name} reads the answers back, five to a page.", name=name)
    return told if pages(dialogue) else ""


def _slide_words(dialogue: Dialogue, wall: Choices, language: Language) -> str:
    """Slide 2 of 5, and which of its steps."""
    slides = dialogue.plan.now.slides
    where = language.say("Slide {n} of {total}", n=wall.slide, total=len(slides))
    steps = len(slides[wall.slide - 1].steps) if 0 < wall.slide <= len(slides) else 1
    if steps == 1:
        return where
    step = language.say("step {n} of {total}", n=wall.step + 1, total=steps)
    return f"{where} · {step}"


def _between(dialogue: Dialogue, language: Language) -> Heading:
    title = dialogue.plan.now.title
    if dialogue.evening.closed:
        late = language.say("Late remarks are still welcome: type them as they come.")
        return Heading(language.say("The dialogue is closed."), title, late)
    if dialogue.evening.began:
        return Heading(language.say("No clock is running."), title)
    begins = dialogue.plan.now.begins
    start = language.say("We start at {time}", time=begins) if begins else ""
    return Heading(language.say("Ready when you are"), title, start)


def _round(dialogue: Dialogue, phase: Phase, now: datetime, language: Language) -> Heading:
    question = dialogue.question(phase.of)
    where = language.say(
        "Round {number} of {total}",
        number=number_of(dialogue, phase.of),
        total=len(numbered_questions(dialogue)),
    )
    return Heading(
        f"{where} · {_stage(dialogue.clock, now, language)}",
        question.text if question else "",
        " ".join(question.explanation.split()) if question else "",
    )


def _stage(clock: Clock | None, now: datetime, language: Language) -> str:
    if clock is None:
        return ""
    if clock.run.paused_since:
        return language.say("paused since {time}", time=time_of_day(clock.run.paused_since))
    match clock.stage(now):
        case Stage.MOVING:
            return language.say("finding a table")
        case Stage.TALKING:
            return language.say("talking")
        case Stage.LAST_MINUTES:
            return language.say("the last two minutes")
        case Stage.OVER:
            return language.say("over time")


def _report_back(dialogue: Dialogue, phase: Phase, language: Language) -> Heading:
    name = phase_name(dialogue, phase, language)
    question, turn = dialogue.question(phase.of), dialogue.evening.turn
    group = dialogue.group(turn.group) if turn else None
    asked = question.text if question else ""
    if group is None:
        return Heading(name, language.say("What has not been said yet?"), asked)
    return Heading(name, language.say("{group} has the floor", group=dialogue.called(group)), asked)
