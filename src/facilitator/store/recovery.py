"""What a dialogue is, from the bytes of its two files alone."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from facilitator.domain.message import Message, sentence
from facilitator.store import journal, snapshot
from facilitator.store.errors import NewerFormat, Unreadable
from facilitator.store.journal import FORMAT, Header, Line, Scan
from facilitator.store.salvage import salvaged
from facilitator.store.snapshot import Snapshot
from facilitator.store.tables import Document, Tables, apply, in_order

EVENTS = "events"

FILE_DAMAGED = sentence(
    "The dialogue's file was damaged, or changed by another program. "
    "It is made again from the journal."
)
FILE_BELIEVED = sentence(
    "The dialogue's file was damaged and the journal does not have everything. "
    "This is what could be read of both: go through the answers once."
)
NOTHING_LOST = sentence("The journal was damaged. Nothing is lost.")
SOME_LOST = sentence("The journal was damaged. Changes lost: {lost}.")
JOURNAL_SHORT = sentence(
    "The journal ended early. The dialogue's file had everything the journal had not."
)
JOURNAL_MISSING = sentence(
    "The journal was missing or unreadable. The dialogue is as its file has it; "
    "what was said after that file was written, if anything, is not here."
)
UNFINISHED = sentence("The last change was not finished when the program stopped ({bytes} bytes).")

FOREIGN = sentence(
    "This is not a dialogue of this program, or none that can still be read. It is left as it is."
)
_TWO_DIALOGUES = sentence(
    "The file and the journal beside it belong to two different dialogues. "
    "Put one of them elsewhere. Both are left as they are."
)


@dataclass(frozen=True, slots=True)
class Recovered:
    """A dialogue as its files have it, and what was wrong with them."""

    tables: Tables
    n: int
    """The number of the last change."""
    dialogue: str = ""
    """The dialogue's id."""
    sealed: int | None = None
    """Up to which change the snapshot is true; None: there is no true snapshot."""
    end: int = 0
    """Where the journal's last good line ends, in bytes."""
    torn: bytes = b""
    """What the journal has after that."""
    lost: int = 0
    """How many changes are gone, as far as the numbers tell."""
    problems: tuple[Message, ...] = ()
    """What was damaged. An unfinished last line is not: that change was never acknowledged."""

    @property
    def events(self) -> tuple[Document, ...]:
        """The entries in the journal's order."""
        return tuple(self.tables.get(EVENTS, {}).values())

    @property
    def notes(self) -> tuple[Message, ...]:
        """Everything a person should know before trusting this."""
        if not self.torn or self.problems:
            return self.problems
        return (Message(UNFINISHED, {"bytes": len(self.torn)}),)


def recover(journal_bytes: bytes, snapshot_bytes: bytes) -> Recovered:
    """Put a dialogue together from either file or both. No bytes at all are an empty dialogue.

    Raises `Unreadable` when neither file is ours, `NewerFormat` when a later program wrote them.
    """
    scanned = journal.scan(journal_bytes)
    header = journal.read_header(scanned)
    found = _snapshot(snapshot_bytes)
    _refuse(header, found, scanned, journal_bytes, snapshot_bytes)
    fold = _fold(scanned, found)
    torn = journal_bytes[scanned.end :]
    fold.miss_the_end(scanned, torn)
    sealed = found.n if found and found.true else None
    return Recovered(
        tables=fold.tables,
        n=fold.n,
        dialogue=header.dialogue if header else found.dialogue if found else "",
        sealed=sealed,
        end=scanned.end,
        torn=torn,
        lost=fold.lost,
        problems=(
            *_file_problems(scanned, found, snapshot_bytes),
            *_journal_problems(scanned, fold, sealed, torn),
        ),
    )


def _snapshot(raw: bytes) -> Snapshot | None:
    if not raw.strip():
        return None
    return snapshot.decode(raw) or salvaged(raw, EVENTS)


@dataclass(slots=True)
class _Fold:
    """The journal's lines put into the tables, one after the other."""

    tables: Tables
    n: int
    last: Line | None = None
    lost: int = 0
    unread: int = 0

    def take(self, line: Line) -> None:
        if line.n <= self.n:
            # The same number twice, saying different things: two programs have written at once.
            self.lost += self.last is not None and line.n == self.n and line != self.last
            return
        record = journal.read(line)
        if record is None:
            self.unread += 1
            return
        if line.whole:
            self.tables.clear()
        self.lost = 0 if line.whole else self.lost + line.n - self.n - 1
        apply(self.tables, record)
        self.n, self.last = line.n, line

    def miss_the_end(self, scanned: Scan, torn: bytes) -> None:
        """Count the lines that were complete once but have only damaged ones after them."""
        if torn.count(b"\n"):
            written = last_number(scanned.lines) + torn.count(b"\n")
            self.lost += max(0, written - self.n)


def _fold(scanned: Scan, found: Snapshot | None) -> _Fold:
    lines = sorted(scanned.lines, key=attrgetter("n"))
    if found and _is_needed(found, scanned):
        return _laid_over(found, lines)
    fold = _Fold(found.tables, found.n) if found and found.true else _Fold({}, 0)
    for line in lines:
        fold.take(line)
    return fold


def _is_needed(found: Snapshot, scanned: Scan) -> bool:
    """Whether a damaged snapshot may have what the journal has not."""
    short = found.n > last_number(scanned.lines)
    return not found.true and (short or not _is_complete(scanned.lines))


def _laid_over(found: Snapshot, lines: Sequence[Line]) -> _Fold:
    """What can be read of a damaged snapshot, corrected by the lines that are as they were."""
    fold = _Fold(found.tables, found.n)
    for line in lines:
        changes = journal.read(line)
        if changes is None:
            fold.unread += 1
            continue
        apply(fold.tables, changes)
        fold.lost += max(0, line.n - fold.n - 1)
        fold.n = max(fold.n, line.n)
    if EVENTS in fold.tables:  # what a damaged file has not is put in between, not behind
        fold.tables[EVENTS] = in_order(fold.tables[EVENTS])
    return fold


def last_number(lines: Sequence[Line]) -> int:
    """The highest number of a line; 0 without any."""
    return max((line.n for line in lines), default=0)


def _refuse(
    header: Header | None, found: Snapshot | None, scanned: Scan, ours: bytes, readable: bytes
) -> None:
    """Leave alone what is not ours, what is newer than us and what does not belong together."""
    if header and header.format > FORMAT:
        raise NewerFormat(header.format)
    if found and found.format > FORMAT and not header:
        raise NewerFormat(found.format)
    if header and found and found.true and found.dialogue != header.dialogue:
        raise Unreadable(_TWO_DIALOGUES)
    nothing_said = last_number(scanned.lines) == 0
    if found is None and nothing_said and (readable.strip() or (ours.strip() and not header)):
        raise Unreadable(FOREIGN)


def _file_problems(scanned: Scan, found: Snapshot | None, raw: bytes) -> Iterator[Message]:
    if found is None and raw.strip():
        yield Message(FILE_DAMAGED)
    elif found and not found.true:
        yield Message(FILE_BELIEVED if _is_needed(found, scanned) else FILE_DAMAGED)


def _journal_problems(
    scanned: Scan, fold: _Fold, sealed: int | None, torn: bytes
) -> Iterator[Message]:
    if not scanned.lines:
        if fold.n or torn:
            yield Message(JOURNAL_MISSING)
        return
    if fold.lost:
        yield Message(SOME_LOST, {"lost": fold.lost})
    elif scanned.damaged or fold.unread or b"\n" in torn or not _is_complete(scanned.lines):
        yield Message(NOTHING_LOST)
    if sealed is not None and last_number(scanned.lines) < sealed:
        yield Message(JOURNAL_SHORT)


def _is_complete(lines: Iterable[Line]) -> bool:
    """Whether no number is missing or doubled, so that the journal needs no snapshot."""
    expected = 0
    for line in lines:
        if line.n != expected and not (line.whole and line.n > expected):
            return False
        expected = line.n + 1
    return True
