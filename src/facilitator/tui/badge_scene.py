"""The badge: what the room sees meanwhile, in two or three words."""

from facilitator.domain.wall import Choices, RoomView, Showing
from facilitator.language import Language
from facilitator.tui.widgets.footer import Badge


def badge(view: RoomView, wall: Choices, language: Language, *, mirrored: bool) -> Badge:
    """What the room sees while the cockpit is in front: nothing of it, or all."""
    if mirrored:
        return Badge("▣", language.say("The room sees:"), language.say("this screen"))
    sign = "■" if view.showing is Showing.BLACK else "□"
    return Badge(sign, language.say("The room view:"), _sees(view.showing, wall, language))


def _sees(showing: Showing, wall: Choices, language: Language) -> str:
    match showing:
        case Showing.WAITING | Showing.WELCOME | Showing.NOTES_CARD:
            return language.say("the welcome")
        case Showing.TITLE:
            return language.say("the title")
        case Showing.SLIDE:
            return language.say("slide {n}", n=wall.slide)
        case Showing.MOVING | Showing.QUESTION | Showing.LAST_MINUTES | Showing.SOFT_END:
            return language.say("question and clock")
        case Showing.REPORT_BACK:
            return language.say("who has the floor")
        case Showing.READ_BACK:
            return language.say("what was said")
        case Showing.ANSWER:
            return language.say("one answer")
        case Showing.BREAK:
            return language.say("the break")
        case Showing.CLOSING:
            return language.say("the closing")
        case Showing.BLACK:
            return language.say("nothing (black)")
