"""What stands beside the slide at a moment of the talk: its notes, and what comes after it."""

from facilitator.domain.plan import Slide
from facilitator.language import Language
from facilitator.tui.widgets.talk import Listed


def notes(slide: Slide | None, language: Language) -> Listed:
    """The notes on a slide."""
    found = slide.notes if slide else ()
    rows = found or (language.say("none"),)
    return Listed(language.say("Notes"), rows, dashed=bool(found), first=bool(found))


def coming(slides: tuple[Slide, ...], shown: int, language: Language) -> Listed:
    """The slides after the one that is shown, by their numbers."""
    titles = [f"{n} {slide.title}" for n, slide in enumerate(slides, start=1)][shown:]
    first = tuple(titles[:1]) or (language.say("that was the last slide"),)
    return Listed(language.say("Coming"), first, tuple(titles[1:3]))
