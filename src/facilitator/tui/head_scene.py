"""The head at a moment: whether all is saved, the time, and the rail with where it will end."""

from datetime import datetime

from facilitator.domain.clock_words import time_of_day
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.phases import Phase
from facilitator.domain.room_time import share
from facilitator.domain.timing import phases_of, projection
from facilitator.language import Language
from facilitator.phase_names import rail_name, shortest_name
from facilitator.tui.pending import Counts
from facilitator.tui.widgets.head import Top
from facilitator.tui.widgets.rail import Route, Stretch


def top(dialogue: Dialogue, counts: Counts, now: datetime, language: Language) -> Top:
    """The first row; `counts` is what is on its way to the disk."""
    saved = saved_words(dialogue, counts, language)
    return Top(dialogue.plan.now.title, saved, bool(counts.failed), time_of_day(now))


def saved_words(dialogue: Dialogue, counts: Counts, language: Language) -> str:
    """What the first row says of the saving."""
    if counts.failed:
        return language.say("! NOT SAVED")
    if counts.saving:
        return language.say("saving {n}…", n=counts.saving)
    return language.say("✓ {n} saved", n=dialogue.standing)


def route(dialogue: Dialogue, now: datetime, language: Language) -> Route:
    """The rail."""
    phases = [p for p in phases_of(dialogue) if dialogue.plan.length(p) or _been(dialogue, p)]
    current, clock = dialogue.evening.current, dialogue.clock
    return Route(
        tuple(_stretch(dialogue, phase, language) for phase in phases),
        phases.index(current) if current in phases else None,
        round(share(clock, now), 2) if clock else 0.0,
        ends_words(dialogue, now, language),
    )


def _stretch(dialogue: Dialogue, phase: Phase, language: Language) -> Stretch:
    return Stretch(
        rail_name(dialogue, phase, language),
        shortest_name(dialogue, phase, language),
        dialogue.plan.length(phase),
        past=_been(dialogue, phase) and phase != dialogue.evening.current,
    )


def _been(dialogue: Dialogue, phase: Phase) -> bool:
    return phase in dialogue.evening.runs


def ends_words(dialogue: Dialogue, now: datetime, language: Language) -> str:
    """Where the evening will end: ends 16:04 +4."""
    expected = projection(dialogue, now)
    if expected is None or dialogue.evening.closed:
        return ""
    late = round(expected.late.total_seconds() / 60)
    lateness = f" {late:+d}".replace("-", "−") if late else ""
    return language.say("ends {time}", time=time_of_day(expected.ends)) + lateness
