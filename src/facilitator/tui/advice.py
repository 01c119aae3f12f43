"""What the notices say: about lateness, and a clock that was forgotten."""

from datetime import datetime, timedelta

from facilitator.domain.clock_words import every_second, time_of_day
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.guardian import (
    Guardian,
    Kind,
    WayOut,
    choices,
    lateness,
    rounds_to_come,
    ways_out,
)
from facilitator.domain.phases import Phase, PhaseKind
from facilitator.domain.schedule import likely_start
from facilitator.domain.timing import MEANT, next_phase, projection
from facilitator.language import Language
from facilitator.phase_names import phase_name, question_number
from facilitator.tui.widgets.notice import Advice, Way

MINUTE = timedelta(minutes=1)

UNNOTICED = timedelta(minutes=2)
"""So long after the time at which it should have begun a start may be forgotten."""


def overrun(
    dialogue: Dialogue, guardian: Guardian, now: datetime, language: Language
) -> Advice | None:
    """The evening is late and nobody has said what to do about it; None when there is no such."""
    ways = guardian.asks(dialogue, now)
    if not ways:
        return None
    say = language.say
    return Advice(
        _what_is_late(dialogue, now, language),
        heading=say("ends"),
        ways=way_rows(dialogue, ways, language),
        last=Way("F8", say("and the figure, or leave it")),
    )


def _what_is_late(dialogue: Dialogue, now: datetime, language: Language) -> str:
    late, clock, phase = lateness(dialogue, now), dialogue.clock, dialogue.evening.current
    minutes = whole_minutes(late)
    if clock and phase and whole_minutes(-clock.remaining(now)) == minutes:
        name = phase_name(dialogue, phase, language)
        return language.say("{phase} is {minutes} min over.", phase=name, minutes=minutes)
    return language.say("The evening is {minutes} min late.", minutes=minutes)


def whole_minutes(time: timedelta) -> int:
    """A time in minutes, as the rail rounds it."""
    return round(time / MINUTE)


def way_rows(dialogue: Dialogue, ways: tuple[WayOut, ...], language: Language) -> tuple[Way, ...]:
    """The ways out in words, each with when the evening ends then."""
    return tuple(
        Way(str(int(way.kind)), _way(dialogue, way, language), time_of_day(way.ends))
        for way in ways
    )


def _way(dialogue: Dialogue, way: WayOut, language: Language) -> str:
    match way.kind:
        case Kind.SHAVE:
            return _shaved(dialogue, way.lengths, language)
        case Kind.DROP:
            number = question_number(dialogue, Phase(PhaseKind.ROUND, way.question))
            if any(phase.kind is PhaseKind.BREAK for phase in way.gone):
                return language.say("drop question {n}, and the break after it", n=number)
            return language.say("drop question {n}", n=number)
        case Kind.LATER:
            return language.say("end later")


def _shaved(dialogue: Dialogue, lengths: tuple[tuple[Phase, int], ...], language: Language) -> str:
    before = [dialogue.plan.length(phase) for phase, _ in lengths]
    after = [to for _, to in lengths]
    if len(lengths) == 1:
        name = phase_name(dialogue, lengths[0][0], language).lower()
        return _from_to(name, before[0], after[0], language)
    cuts = {b - a for b, a in zip(before, after, strict=True)}
    if len(cuts) > 1 or len(lengths) < len(rounds_to_come(dialogue)):
        return language.say("each round up to {time} shorter", time=_length(max(cuts)))
    if len(set(after)) > 1:
        return language.say("each round {time} shorter", time=_length(max(cuts)))
    return language.say("each round {time}", time=_length(after[0]))


def _from_to(name: str, before: int, after: int, language: Language) -> str:
    if before % 60 or after % 60:
        times = {"before": _length(before), "after": _length(after)}
        return language.say("{phase} from {before} to {after}", phase=name, **times)
    return language.say(
        "{phase} from {before} to {after} min", phase=name, before=before // 60, after=after // 60
    )


def _length(seconds: int) -> str:
    return every_second(timedelta(seconds=seconds))


def expected_end(
    dialogue: Dialogue, guardian: Guardian, now: datetime, language: Language, *, aside: bool
) -> Advice:
    """When it will end, on the page of the plan, with the ways out where it is late."""
    seen, say = projection(dialogue, now), language.say
    if seen is None:
        return Advice(say("It has not begun yet."), urgent=False)
    time = time_of_day(seen.ends.astimezone(now.tzinfo))
    if dialogue.evening.closed:
        return Advice(say("Ended at {time}", time=time), urgent=False)
    ways = open_ways(dialogue, guardian, now)
    return Advice(
        _ends(time, whole_minutes(seen.late), language),
        heading=say("ends") if ways else "",
        ways=way_rows(dialogue, ways, language),
        urgent=bool(guardian.asks(dialogue, now)),
        aside=aside,
    )


def open_ways(dialogue: Dialogue, guardian: Guardian, now: datetime) -> tuple[WayOut, ...]:
    """What can still be chosen on that page, also where ending later was accepted."""
    ways = choices(ways_out(dialogue, now))
    settled = guardian.settled(dialogue, now)
    return tuple(way for way in ways if not (settled and way.kind is Kind.LATER))


def _ends(time: str, late: int, language: Language) -> str:
    if late > 0:
        return language.say("Ends {time} ({minutes} min late)", time=time, minutes=late)
    if late < 0:
        return language.say("Ends {time} ({minutes} min early)", time=time, minutes=-late)
    return language.say("Ends {time}, as agreed", time=time)


def forgotten_start(dialogue: Dialogue, now: datetime, language: Language) -> Advice | None:
    """No clock runs while one should by the announced times; nobody hears whether they talk."""
    phase = next_phase(dialogue)
    if dialogue.evening.current or dialogue.evening.closed or phase is None:
        return None
    since = likely_start(dialogue, now)
    if not UNNOTICED <= now - since <= MEANT:
        return None
    start = language.say(
        "start {phase} as of {time}",
        phase=phase_name(dialogue, phase, language).lower(),
        time=time_of_day(since),
    )
    say = language.say
    return Advice(say("No clock is running."), say("Have they begun?"), last=Way("F8", start))
