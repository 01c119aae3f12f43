"""What the clock of the cockpit says at a moment: pure, from the dialogue, the wall, and now."""

from datetime import datetime

from facilitator.domain.clock import NONE, Clock, Stage
from facilitator.domain.clock_words import every_second, time_of_day
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.phases import PhaseKind
from facilitator.domain.plan import Slide
from facilitator.domain.room_time import share
from facilitator.domain.wall import Choices
from facilitator.language import Language
from facilitator.tui.widgets.bars import Part
from facilitator.tui.widgets.clock_face import Face, Measured


def face(dialogue: Dialogue, wall: Choices, now: datetime, language: Language) -> Face | None:
    """The clock: of the group that has the floor, else of the phase."""
    phase, clock = dialogue.evening.current, dialogue.turn_clock or dialogue.clock
    if phase is None or clock is None:
        return None
    part = Part(share(clock, now), _stage(clock, now, of_turn=dialogue.turn_clock is not None))
    under = _under(clock, now, language, of_turn=dialogue.turn_clock is not None)
    if phase.kind is PhaseKind.TALK and dialogue.plan.now.slides:
        beside = _slides(dialogue.plan.now.slides, wall, language)
        return Face(_figures(clock, now), part, under, language.say("time"), beside)
    return Face(_figures(clock, now), part, under)


def _figures(clock: Clock, now: datetime) -> str:
    left = every_second(clock.remaining(now))
    return f"‖{left}‖" if clock.run.paused_since else left


def _stage(clock: Clock, now: datetime, *, of_turn: bool) -> Stage:
    """A turn is short: it has no last minutes."""
    stage = clock.stage(now)
    return Stage.TALKING if of_turn and stage is Stage.LAST_MINUTES else stage


def _under(clock: Clock, now: datetime, language: Language, *, of_turn: bool) -> str:
    if clock.run.paused_since:
        return language.say("paused since {time}", time=time_of_day(clock.run.paused_since))
    if of_turn:
        return language.say("of {length}", length=every_second(clock.length))
    until = time_of_day(clock.until(now))
    if clock.remaining(now) <= NONE:
        return language.say("was until {time}", time=until)
    return language.say("until {time}", time=until)


def _slides(slides: tuple[Slide, ...], wall: Choices, language: Language) -> Measured:
    left = len(slides) - wall.slide
    return Measured(
        language.say("slides"),
        language.count("{n} to go", "{n} to go", left),
        Part(wall.slide / len(slides)),
    )
