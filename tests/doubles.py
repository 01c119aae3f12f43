"""A shelf and a desk that keep everything in memory, for tests of the screens.

shelf = MemoryShelf(prepared=[a_file("street.md")], kept=[a_kept("street", running="round 1")])
shelf.busy.add(path)             # another process has it
desk = await shelf.open(path)    # or a_desk(), without a shelf
desk.journal.full = True         # nothing can be saved
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from facilitator.desk import Kept, Look, Papers, Prepared, Said, Traces
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.entry import Entry
from facilitator.domain.forgetting import Forgetting
from facilitator.domain.message import InUse, Message, Refused
from facilitator.domain.moves.plan import create_dialogue
from facilitator.domain.phases import Phase
from facilitator.domain.plan import Plan
from facilitator.harvest.order import Order, Outcome
from facilitator.harvest.profile import CLASSIC, FULL, Part, Profile
from facilitator.harvest.style import HouseStyle
from facilitator.session import Session
from tests.building import AnEvening, ListJournal, StandingClock, a_plan, numbered

PLACE = Path("/evening")
DIALOGUE = PLACE / "street.json"


@dataclass
class MemoryDocuments:
    """Documents that are only ordered. What was, can be looked at afterwards."""

    folder: Path = PLACE
    own: tuple[Profile, ...] = (CLASSIC, FULL)
    remarks: tuple[Message, ...] = ()
    """What is not understood of the profiles."""
    styles: tuple[Look, ...] = (Look("", HouseStyle()),)
    refuses: dict[str, Refused] = field(default_factory=dict)
    """What becomes of a format, where it is not written."""
    ordered: list[Order] = field(default_factory=list)

    def profiles(self) -> tuple[tuple[Profile, ...], tuple[Message, ...]]:
        return self.own, self.remarks

    def keep_profile(self, name: str, parts: frozenset[Part], code: str) -> None:
        self.own = (*self.own, Profile(name, parts))

    def looks(self) -> tuple[Look, ...]:
        return self.styles

    async def write(
        self, order: Order, tell: Callable[[Outcome], None] | None = None
    ) -> tuple[Outcome, ...]:
        self.ordered.append(order)
        outcomes = tuple(
            Outcome(name, refused=self.refuses[name])
            if name in self.refuses
            else Outcome(name, order.folder / f"harvest.{name}")
            for name in order.formats
        )
        if tell:
            for outcome in outcomes:
                tell(outcome)
        return outcomes


@dataclass
class MemoryDesk:
    """A dialogue that lies open, in memory. What is done to it can be looked at afterwards."""

    journal: ListJournal = field(default_factory=ListJournal)
    path: Path = PLACE / "bridges.json"
    notes: tuple[Message, ...] = ()
    remark: Message | None = None
    clock: StandingClock = field(default_factory=StandingClock)
    live: dict[str, Any] = field(default_factory=dict)
    checkpoints: int = 0
    closed: int = 0
    """How often it was closed, in whatever way."""
    refuses: Refused | None = None
    """What writing documents, or forgetting, raises."""
    found: Traces = field(default_factory=Traces)
    """Where else the words are."""
    out_of_reach: tuple[Message, ...] = ()
    forgot: list[tuple[Forgetting | None, Papers]] = field(default_factory=list)
    """What was erased, and what became of the documents; None is the dialogue itself."""
    press: "MemoryDocuments" = field(default_factory=lambda: MemoryDocuments())

    def __post_init__(self) -> None:
        new_id = numbered(f"d{len(self.journal.entries)}-")
        self.session = Session(self.journal, device="laptop", now=self.clock, new_id=new_id)

    async def set_live(self, values: Mapping[str, Any], *, sync: bool = False) -> None:
        self.live = {k: v for k, v in {**self.live, **values}.items() if v is not None}

    async def checkpoint(self) -> bool:
        self.checkpoints += 1
        return True

    @property
    def documents(self) -> "MemoryDocuments":
        return self.press

    async def write_documents(self) -> tuple[Path, ...]:
        if self.refuses:
            raise self.refuses
        return (self.path.with_suffix(".md"),)

    def traces(self) -> Traces:
        return self.found

    async def forget(self, what: Forgetting, papers: Papers) -> tuple[Message, ...]:
        if self.refuses:
            raise self.refuses
        await self.session.forget(what)
        self.forgot.append((what, papers))
        return self.out_of_reach

    async def delete(self, papers: Papers) -> tuple[Message, ...]:
        if self.refuses:
            raise self.refuses
        self.forgot.append((None, papers))
        return self.out_of_reach

    async def close(self) -> None:
        self.closed += 1

    def close_now(self) -> None:
        self.closed += 1


def a_desk(evening: AnEvening | None = None, **how: Any) -> MemoryDesk:
    """An open dialogue, as far as the evening has got; by default before it begins."""
    evening = evening or AnEvening()
    entries: list[Entry] = list(evening.entries)
    return MemoryDesk(ListJournal(entries), clock=StandingClock(evening.now), **how)


def running(phase: Phase, **how: Any) -> MemoryDesk:
    """An open dialogue with this phase under way."""
    evening = AnEvening()
    evening.enters(phase)
    return a_desk(evening, **how)


@dataclass
class MemoryFollow:
    """Reads along with a desk in memory."""

    desk: MemoryDesk

    def look(self) -> tuple[Dialogue, Mapping[str, Any]]:
        return self.desk.session.dialogue, self.desk.live


@dataclass
class MemoryShelf:
    """A shelf in memory."""

    files: tuple[Prepared, ...] = ()
    dialogues: tuple[Kept, ...] = ()
    desks: dict[Path, MemoryDesk] = field(default_factory=dict)
    """What lies open once it was opened; put one here to have it opened."""
    plans: dict[Path, Plan] = field(default_factory=dict)
    busy: set[Path] = field(default_factory=set)
    refuses: Refused | None = None
    """What everything raises."""
    begun: list[Path] = field(default_factory=list)
    said: tuple[Said, ...] = ()
    """What can be searched."""

    def prepared(self) -> tuple[Prepared, ...]:
        self._refuse()
        return self.files

    def kept(self) -> tuple[Kept, ...]:
        self._refuse()
        return self.dialogues

    def search(self, words: str, most: int | None = None) -> tuple[Said, ...]:
        self._refuse()
        return tuple(s for s in self.said if words.casefold() in s.text.casefold())[:most]

    def read(self, path: Path) -> tuple[Plan, tuple[str, ...]]:
        self._refuse()
        remarks = next((p.remarks for p in self.files if p.path == path), ())
        return self.plans.get(path, a_plan(title=path.stem)), remarks

    async def begin(self, path: Path) -> MemoryDesk:
        self._refuse()
        self.begun.append(path)
        desk = MemoryDesk(path=path.with_suffix(".json"))
        await desk.session.do(create_dialogue, "begun", self.read(path)[0])
        self.desks[desk.path] = desk
        return desk

    async def open(self, path: Path) -> MemoryDesk:
        self._refuse()
        if path in self.busy:
            raise InUse("{name} is already open elsewhere.", name=path.name)
        return self.desks.setdefault(path, a_desk(path=path))

    def follow(self, path: Path) -> "MemoryFollow":
        return MemoryFollow(self.desks[path])

    def _refuse(self) -> None:
        if self.refuses:
            raise self.refuses


def a_file(name: str, title: str = "", **how: Any) -> Prepared:
    """A session file on the shelf."""
    return Prepared(PLACE / name, title or Path(name).stem, how.pop("questions", 3), **how)


def a_kept(name: str, *, running: str = "", **how: Any) -> Kept:
    """A dialogue on the shelf; `running` is what was under way when it was left."""
    left = Message(running) if running else None
    values: dict[str, Any] = {"title": name, "day": "2025-01-13", "answers": 0} | how
    return Kept(PLACE / f"{name}.json", running=left, **values)


def with_desk(desk: MemoryDesk) -> MemoryShelf:
    """A shelf with one dialogue, which lies open as this desk once it is opened."""
    return MemoryShelf(dialogues=(a_kept("street"),), desks={DIALOGUE: desk})
