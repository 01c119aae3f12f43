"""What the screens work with: a shelf of dialogues, and the one that lies open on the desk.

The screens never see the store. The commands hand them these, made of store, session and
harvest; tests hand them doubles that keep everything in memory.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.forgetting import Forgetting
from facilitator.domain.message import Message
from facilitator.domain.plan import Plan
from facilitator.session import Session

if TYPE_CHECKING:  # what writes documents is loaded when there is one to write
    from facilitator.harvest.order import Order, Outcome
    from facilitator.harvest.profile import Part, Profile
    from facilitator.harvest.style import HouseStyle


CHOSEN = "documents chosen"
"""Live: what was chosen for the documents last: formats, profile, house style, folder."""


@dataclass(frozen=True, slots=True)
class Look:
    """A house style to choose."""

    folder: str
    """"" is none."""
    style: "HouseStyle"
    remarks: tuple[Message, ...] = ()
    """What is not followed of it."""


class Documents(Protocol):
    """The documents of one dialogue: where they go, and what can be chosen for them."""

    @property
    def folder(self) -> Path:
        """Where they go."""

    def profiles(self) -> "tuple[tuple[Profile, ...], tuple[Message, ...]]":
        """Which parts they can have, each under a name; and what is not understood of those."""

    def keep_profile(self, name: str, parts: "frozenset[Part]", code: str) -> None:
        """Keep a choice of parts under a name, in the words of a language. Raises Refused."""

    def looks(self) -> tuple[Look, ...]:
        """How they can look; the first is the classic form."""

    async def write(
        self, order: "Order", tell: "Callable[[Outcome], None] | None" = None
    ) -> "tuple[Outcome, ...]":
        """Write what is ordered, format by format, and tell what came of each as it comes."""


class Papers(StrEnum):
    """What becomes of the documents that were written, when something is to be forgotten."""

    LEAVE = "leave"
    OURS = "renew"
    """Those nobody has changed since are written again, or deleted with their dialogue."""
    ALL = "all"
    """Those changed by hand as well: what was changed is lost."""


@dataclass(frozen=True, slots=True)
class Traces:
    """Where words may be besides the dialogue itself."""

    documents: tuple[Path, ...] = ()
    """As we wrote them."""
    changed: tuple[Path, ...] = ()
    """Changed by somebody since."""
    missing: tuple[Path, ...] = ()
    """Not where they were written any more."""
    aside: int = 0
    """How many copies of damaged files are kept beside the dialogue; they go in any case."""


class Desk(Protocol):
    """One dialogue, open for writing."""

    @property
    def session(self) -> Session:
        """The door for every move, and the dialogue that results."""

    @property
    def path(self) -> Path:
        """The dialogue's file."""

    @property
    def notes(self) -> tuple[Message, ...]:
        """What was found damaged at opening and where it is kept; then what has happened since."""

    @property
    def remark(self) -> Message | None:
        """What became of the session file since, where that is worth a word."""

    @property
    def live(self) -> Mapping[str, Any]:
        """What is live and not on record: the draft, the slide, what the room sees."""

    async def set_live(self, values: Mapping[str, Any], *, sync: bool = False) -> None:
        """Keep what is live; None takes a key away. With `sync` it outlives a power cut."""

    async def checkpoint(self) -> bool:
        """Bring the file for people up to date; for moments at which nobody types."""

    @property
    def documents(self) -> Documents:
        """Its documents, for whoever wants more than the usual ones."""

    async def write_documents(self) -> tuple[Path, ...]:
        """Write the harvest document as it is now; the paths. Raises Refused."""

    def traces(self) -> Traces:
        """Where words may be besides the dialogue itself."""

    async def forget(self, what: Forgetting, papers: Papers) -> tuple[Message, ...]:
        """Erase words for good; what is out of reach. Raises Refused.

        Of the notes as a whole the document is written first, and stays.
        """

    async def delete(self, papers: Papers) -> tuple[Message, ...]:
        """Erase the dialogue itself, and be done with it; what is out of reach. Raises Refused."""

    async def close(self) -> None:
        """Finish every save and let others open the dialogue."""

    def close_now(self) -> None:
        """The same where nothing can be awaited any more."""


class Follow(Protocol):
    """A dialogue that another process writes, to read along with."""

    def look(self) -> tuple[Dialogue, Mapping[str, Any]]:
        """The dialogue and what is live, as they are now. Raises Refused."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A session file on the shelf."""

    path: Path
    title: str
    questions: int
    remarks: tuple[str, ...] = ()
    """What was not understood of it, in the facilitator's language, several lines each."""
    example: bool = False


@dataclass(frozen=True, slots=True)
class Kept:
    """A dialogue on the shelf."""

    path: Path
    title: str
    day: str
    """ISO date."""
    answers: int
    running: Message | None = None
    """What was under way when it was left: "round 2 was running"."""
    closed: bool = False
    damaged: bool = False
    may_go: str = ""
    """ISO date from which its raw notes need not be kept; "" where there are none."""
    notes_gone: bool = False
    """Only its document is left."""


@dataclass(frozen=True, slots=True)
class Said:
    """Something that was said, or asked, in which the words somebody looked for were found."""

    path: Path
    title: str
    day: str
    number: int = 0
    """Of the question; 0 without one."""
    question: str = ""
    answer: str = ""
    """The answer's id; "" for a question or a title."""
    text: str = ""


class Shelf(Protocol):
    """Session files and dialogues to choose from. Everything here may raise Refused."""

    def prepared(self) -> tuple[Prepared, ...]:
        """Session files: the facilitator's own, else the examples."""

    def kept(self) -> tuple[Kept, ...]:
        """Dialogues: what is unfinished first, then the latest."""

    def search(self, words: str, most: int | None = None) -> tuple[Said, ...]:
        """Where all of these words were said, in any dialogue; the first so many."""

    def read(self, path: Path) -> tuple[Plan, tuple[str, ...]]:
        """The plan in a session file, and the remarks on it."""

    async def begin(self, path: Path) -> Desk:
        """Make a dialogue of a session file and open it."""

    async def open(self, path: Path) -> Desk:
        """Open a dialogue. Raises `InUse` when another process has it."""

    def follow(self, path: Path) -> Follow:
        """Read along with a dialogue, without a lock and without writing a byte."""
