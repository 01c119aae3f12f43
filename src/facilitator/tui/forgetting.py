"""Asking what is to be erased, doing it, and saying what is out of reach."""

from collections.abc import Iterable

from textual.app import App

from facilitator.desk import Desk, Papers, Traces
from facilitator.domain.forgetting import Forgetting, with_all_made_of_them
from facilitator.domain.keeping import MONTHS, later
from facilitator.domain.message import Message
from facilitator.domain.moves.plan import keep_until
from facilitator.language import Language
from facilitator.tui.screens.forget import ForgetScreen, Part
from facilitator.tui.screens.sure import SureScreen


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
    sure = SureScreen(goes, [answer.text for answer in known], desk.traces(), language)
    papers = await app.push_screen_wait(sure)
    if papers is None:
        return language.say("Nothing was erased.")
    return _told(await desk.forget(Forgetting(answers), papers), language)


async def forget_groups(app: App[None], desk: Desk, language: Language) -> str:
    """Forget which group said what and when, after a yes; what there is to say."""
    goes = language.say("What was said stays. Which group said it, and when, is forgotten.")
    names = [group.name for group in desk.session.dialogue.plan.now.groups if group.name]
    papers = await app.push_screen_wait(SureScreen(goes, names, desk.traces(), language))
    if papers is None:
        return language.say("Nothing was erased.")
    return _told(await desk.forget(Forgetting(groups=True), papers), language)


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
