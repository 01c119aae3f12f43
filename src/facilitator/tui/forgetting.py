"""Asking what is to be erased, doing it, and saying what is out of reach."""

from collections.abc import Callable, Iterable, Sequence

from textual.app import App

from facilitator.desk import Desk, Papers, Traces
from facilitator.domain.answers import Answer
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.forgetting import Forgetting, with_all_made_of_them
from facilitator.domain.keeping import MONTHS, later
from facilitator.domain.message import Message, sentence
from facilitator.domain.moves.plan import keep_until
from facilitator.language import Language
from facilitator.tui.harvest_lists import SHOWN, shown
from facilitator.tui.screens.forget import ForgetScreen, Part
from facilitator.tui.screens.sure import SureScreen
from facilitator.tui.work import nothing


async def erase_answers(
    app: App[None], desk: Desk, answers: tuple[str, ...], language: Language
) -> str:
    """Erase answers for good, after a yes; what there is to say. Raises Refused."""
    session = desk.session
    gone = with_all_made_of_them(session.entries, session.dialogue, Forgetting(answers)).answers
    known = [session.dialogue.answers[key] for key in gone if key in session.dialogue.answers]
    goes = language.count(
        "This answer goes, in every file of this dialogue.",
        "These {n} answers go, in every file of this dialogue.",
        len(known),
    )
    texts = _told_apart(session.dialogue, known, language)
    sure = SureScreen(goes, texts, desk.traces(), language)
    papers = await app.push_screen_wait(sure)
    if papers is None:
        return language.say("Nothing was erased.")
    return _told(await desk.forget(Forgetting(answers), papers), language)


def _told_apart(dialogue: Dialogue, known: Sequence[Answer], language: Language) -> list[str]:
    """Their words, each with its number or what it became: the same can stand there twice."""
    if len(known) < 2:
        return [answer.text for answer in known]
    return [_told_of(dialogue, answer, language) for answer in known]


def _told_of(dialogue: Dialogue, answer: Answer, language: Language) -> str:
    numbers = ", ".join(str(_number(dialogue, each)) for each in _became(dialogue, answer))
    if answer.status in SHOWN:
        return f"{numbers} · {answer.text}"
    said = sentence("original of {n}") if numbers else sentence("original")
    return f"{answer.text} ({language.say(said, n=numbers)})"


def _became(dialogue: Dialogue, answer: Answer) -> list[Answer]:
    """What stands in a list in place of an answer: itself, or what was made of it."""
    found: dict[str, Answer] = {}
    waiting, seen = [answer], set[str]()
    while waiting:
        one = waiting.pop(0)
        if one.status in SHOWN:
            found[one.id] = one
        elif one.id not in seen:
            seen.add(one.id)
            waiting += [each for each in dialogue.everything() if one.id in each.originals]
    return list(found.values())


def _number(dialogue: Dialogue, answer: Answer) -> int:
    """As it stands before the answer in its list."""
    listed = shown(dialogue, dialogue.list_of(answer))
    return [each.id for each in listed].index(answer.id) + 1


async def forget_groups(
    app: App[None], desk: Desk, language: Language, *, then: Callable[[], None] = nothing
) -> str:
    """Forget which group said what and when, after a yes; what there is to say.

    `then` is called once they are forgotten.
    """
    goes = language.say("What was said stays. Which group said it, and when, is forgotten.")
    names = [group.name for group in desk.session.dialogue.plan.now.groups if group.name]
    papers = await app.push_screen_wait(SureScreen(goes, names, desk.traces(), language))
    if papers is None:
        return language.say("Nothing was erased.")
    left = await desk.forget(Forgetting(groups=True), papers)
    then()
    return _told(left, language)


async def forget_of_dialogue(app: App[None], desk: Desk, language: Language) -> str:
    """Ask what of a dialogue is to go, and do it; what there is to say; "" is nothing."""
    today = desk.session.now().date()
    screen = ForgetScreen(desk.session.dialogue, language, today)
    match await app.push_screen_wait(screen):
        case Part.LATER:
            day = later(today, MONTHS)
            await desk.session.do(keep_until, day)
            return language.say("Kept until {day} at least.", day=language.long_date(day))
        case Part.NOTES:
            return await _forget_notes(app, desk, language)
        case Part.GROUPS:
            return await forget_groups(app, desk, language)
        case Part.ALL:
            return await _delete(app, desk, language)
    return ""


async def _forget_notes(app: App[None], desk: Desk, language: Language) -> str:
    goes = language.say("Every word that was said goes. The document is written first, and stays.")
    aside = Traces(aside=desk.traces().aside)
    if await app.push_screen_wait(SureScreen(goes, (), aside, language)) is None:
        return language.say("Nothing was erased.")
    return _told(await desk.forget(Forgetting(notes=True), Papers.LEAVE), language)


async def _delete(app: App[None], desk: Desk, language: Language) -> str:
    goes = language.say(
        "The whole dialogue goes: {title}.", title=desk.session.dialogue.plan.now.title
    )
    papers = await app.push_screen_wait(SureScreen(goes, (), desk.traces(), language))
    if papers is None:
        return language.say("Nothing was erased.")
    return _told(await desk.delete(papers), language)


def _told(left: Iterable[Message], language: Language) -> str:
    return " ".join((language.say("Erased for good."), *map(language.tell, left)))
