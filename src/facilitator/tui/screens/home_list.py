"""What the first screen lists: what is unfinished on top, then what is prepared, then the past."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from facilitator.desk import Kept, Prepared, Shelf
from facilitator.domain.phases import planned_length, sequence
from facilitator.domain.plan import Plan
from facilitator.language import Language
from facilitator.tui.dates import short_day, short_length
from facilitator.tui.screens.sheet_items import Choice, Item, Space, Words
from facilitator.tui.words import WHISPER

SEPARATOR = " · "


@dataclass(frozen=True, slots=True)
class OnShelf:
    """Everything there is to choose from."""

    kept: tuple[Kept, ...] = ()
    prepared: tuple[tuple[Prepared, Plan], ...] = ()


def look_at(shelf: Shelf) -> OnShelf:
    """Read what lies on the shelf; it takes a moment when there is much. Raises Refused."""
    prepared = tuple((one, shelf.read(one.path)[0]) for one in shelf.prepared())
    return OnShelf(shelf.kept(), prepared)


def items(shelf: OnShelf, language: Language, today: date) -> list[Item]:
    """The rows of the first screen. There is always something to read."""
    rows = HomeRows(language, today)
    own = [pair for pair in shelf.prepared if not pair[0].example]
    examples = [pair for pair in shelf.prepared if pair[0].example]
    titles = Counter(one.title for one, _ in own)
    ours = [rows.prepared(one, plan, apart=titles[one.title] > 1) for one, plan in own]
    unfinished = [kept for kept in shelf.kept if kept.running]
    waiting = [kept for kept in shelf.kept if not kept.running and not kept.closed]
    past = [kept for kept in shelf.kept if not kept.running and kept.closed]
    say = language.say
    sections = (
        (say("Still under way"), [rows.unfinished(kept) for kept in unfinished]),
        (say("Prepared"), [*ours, *(rows.kept(k) for k in waiting)]),
        (say("An evening to try out"), [rows.prepared(*pair) for pair in examples]),
        (say("Past"), [rows.kept(kept) for kept in past]),
    )
    listed = list(_with_headings(sections))
    return listed if shelf.kept or own else [Words(_welcome(language)), Space(1, 2), *listed]


def _with_headings(sections: Iterable[tuple[str, list[Choice]]]) -> Iterator[Item]:
    first = True
    for heading, choices in sections:
        if choices:
            yield from () if first else (Space(1, 2),)
            yield Words(heading, WHISPER)
            yield Space(0, 1)
            yield from choices
            first = False


def _welcome(language: Language) -> str:
    return language.say(
        "Nothing has been prepared on this laptop yet. An evening is one text file whose name "
        "ends in .md; start the program in its folder, or with “facilitator open” and its name."
    )


@dataclass(frozen=True, slots=True)
class HomeRows:
    """Makes the rows, in one language and on one day."""

    language: Language
    today: date

    def unfinished(self, kept: Kept) -> Choice:
        """A dialogue that was left while it ran."""
        left = self.language.tell(kept.running) if kept.running else ""
        how = self.language.say("{left}, everything is saved · ⏎ goes on", left=left)
        below = (left, self._hurt) if kept.damaged else (how,)
        return Choice(("kept", kept.path), kept.title, self._answers(kept), below)

    def kept(self, kept: Kept) -> Choice:
        """A dialogue that has not begun, or that is over."""
        right = _joined(self._day(kept.day), "" if kept.notes_gone else self._answers(kept))
        return Choice(("kept", kept.path), kept.title, right, tuple(self._below(kept)))

    def _below(self, kept: Kept) -> Iterator[str]:
        if kept.damaged:
            yield self._hurt
        if kept.notes_gone:
            yield self.language.say("its notes were erased, the document is left")
        elif kept.may_go and kept.may_go <= self.today.isoformat():
            day = self.language.long_date(date.fromisoformat(kept.may_go))
            yield self.language.say("! its notes need not be kept since {day} · Del", day=day)

    @property
    def _hurt(self) -> str:
        return self.language.say("! its files are damaged: open it to see what is safe")

    def prepared(self, prepared: Prepared, plan: Plan, *, apart: bool = False) -> Choice:
        """A session file, with how long it takes and what was not understood.

        Told `apart` by its name from others with the same title.
        """
        seconds = sum(planned_length(plan, phase) for phase in sequence(plan, plan.questions))
        questions = self.language.count("{n} question", "{n} questions", prepared.questions)
        name = prepared.path.name if apart else ""
        right = _joined(name, self._day(plan.day), questions, short_length(seconds, self.language))
        below = self._remarks(prepared.remarks)
        return Choice(("prepared", prepared.path), prepared.title, right, below)

    def _remarks(self, remarks: tuple[str, ...]) -> tuple[str, ...]:
        """The first remark; the others are shown before it starts."""
        if not remarks:
            return ()
        first = f"! {remarks[0].splitlines()[0]}"
        more = len(remarks) - 1
        counted = self.language.count("and {n} more", "and {n} more", more)
        return (first, f"  {counted}") if more else (first,)

    def _answers(self, kept: Kept) -> str:
        return self.language.count("{n} answer", "{n} answers", kept.answers)

    def _day(self, day: str) -> str:
        return short_day(day, self.language, self.today)


def _joined(*parts: str) -> str:
    return SEPARATOR.join(part for part in parts if part)


def place_of(key: object) -> tuple[str, Path]:
    """The kind and path behind a chosen row."""
    match key:
        case (str(kind), Path() as path):
            return kind, path
    raise ValueError(key)
