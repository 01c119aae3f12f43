"""The rows of the page on which documents are chosen and written."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from textual.content import Content

from facilitator.desk import Look
from facilitator.domain.message import Message
from facilitator.harvest.check import Remark
from facilitator.harvest.exporters import EXPORTERS
from facilitator.harvest.order import Outcome
from facilitator.harvest.profile import TITLES, Part, title
from facilitator.language import Language
from facilitator.tui.lines import flow
from facilitator.tui.ordering import Wish
from facilitator.tui.screens.sheet_items import MARK, Item, Space, Words
from facilitator.tui.words import BODY, HEED, HERE, INK, WHISPER, ends, plain

ON, OFF, TROUBLE = "✓ ", "○ ", "! "
GIGABYTE = 10**9


@dataclass(frozen=True, slots=True)
class Row:
    """Something to choose: a sign, a title, on the right what it is now, below why."""

    key: Hashable
    title: str
    right: str = ""
    sign: str = "  "
    below: tuple[str, ...] = ()

    def rows(self, width: int, *, chosen: bool, airy: bool) -> Sequence[Content]:  # noqa: ARG002
        """Title and right on the two edges; a title by itself runs over; what is below hangs."""
        mark = Content.styled(MARK if chosen else "  ", HERE)
        ink = HEED if self.sign == TROUBLE else INK if ON in self.sign else WHISPER
        sign = Content.styled(self.sign, ink)
        room = width - mark.cell_length - sign.cell_length
        style = INK if chosen else BODY
        beside = plain(self.right, WHISPER)
        first, *rest = flow(self.title, room) if not self.right else (self.title,)
        below = [line for text in self.below for line in flow(text, room)]
        hang = mark + Content("  ")
        return [
            mark + sign + ends(plain(first, style), beside, room),
            *(hang + plain(line, style) for line in rest),
            *(hang + plain(line, WHISPER) for line in below),
        ]


@dataclass(frozen=True, slots=True)
class Shown:
    """Everything the page knows."""

    wish: Wish
    answers: tuple[int, int] = (0, 0)
    """How many are in the document, and how many were written down."""
    left_out: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] | None = None
    """What to look at again; None while it is being looked for."""
    free: int | None = None
    """Bytes on the disk of the folder; None where nobody knows."""
    parts: bool = False
    """Whether the parts are unfolded."""
    busy: bool = False
    outcomes: Mapping[str, Outcome] = field(default_factory=dict)


def export_items(shown: Shown, language: Language) -> list[Item]:
    """The page from top to bottom."""
    say = language.say
    groups = (
        (say("Formats"), [_format(name, shown, language) for name in EXPORTERS]),
        (say("What is in it"), _content(shown, language)),
        (say("Where"), [_folder(shown, language)]),
        (say("The last walk"), _walk(shown, language)),
        (say("And also"), _also(shown, language)),
    )
    items: list[Item] = []
    for heading, rows in groups:
        items += [*([Space()] if items else []), Words(heading, WHISPER), *rows]
    return items


def _format(name: str, shown: Shown, language: Language) -> Row:
    """A format: whether it is wanted, and what came of it."""
    exporter, outcome = EXPORTERS[name], shown.outcomes.get(name)
    wanted = name in shown.wish.formats
    sign, state = ON if wanted else OFF, ""
    below: tuple[str, ...] = ()
    if outcome and outcome.refused:
        sign, below = TROUBLE, (language.tell(outcome.refused),)
    elif outcome and outcome.path:
        state = language.say("written")
        below = (outcome.path.name, *map(language.tell, outcome.remarks))
    elif shown.busy and wanted:
        state = language.say("being written…")
    right = "  ".join(filter(None, (state, exporter.extension)))
    return Row(("format", name), language.say(exporter.title), right, sign, below)


def _content(shown: Shown, language: Language) -> list[Item]:
    say, wish = language.say, shown.wish
    chosen = [language.say(TITLES[part]) for part in TITLES if part in wish.profile.parts]
    count = say("{n} of {all} answers", n=shown.answers[0], all=shown.answers[1])
    profile = f"{title(wish.profile, language)}  ←→"
    rows: list[Item] = [
        Words(" · ".join((count, *shown.left_out)), BODY, indent=4),
        Row("profile", say("profile"), profile, below=() if shown.parts else (", ".join(chosen),)),
        Row("parts", say("choose the parts one by one"), "▾" if shown.parts else "▸"),
    ]
    if shown.parts:
        rows += [_part(part, wish, language) for part in TITLES]
        rows.append(Row("name", say("keep this choice under a name"), wish.profile.name))
    remarks = tuple(map(language.tell, wish.look.remarks))
    return [
        *rows,
        Row("look", say("house style"), f"{look_name(wish.look, language)}  ←→", "  ", remarks),
    ]


def _part(part: Part, wish: Wish, language: Language) -> Row:
    sign = ON if part in wish.profile.parts else OFF
    return Row(("part", part), language.say(TITLES[part]), sign="  " + sign)


def look_name(look: Look, language: Language) -> str:
    """What a house style is called."""
    return look.style.name or language.say("none")


def _folder(shown: Shown, language: Language) -> Row:
    free = ""
    if shown.free is not None:
        free = language.say("{size} GB free", size=shown.free // GIGABYTE)
    return Row("folder", str(shown.wish.folder), free)


def _walk(shown: Shown, language: Language) -> list[Item]:
    """What to look at once more; each row leads to its place."""
    if shown.remarks is None:
        return [Words(language.say("Being looked through…"), WHISPER, indent=4)]
    if not shown.remarks:
        return [Words(language.say("Nothing to look at again."), BODY, indent=4)]
    return [
        Row(("remark", n), language.tell(remark.message), sign=TROUBLE)
        for n, remark in enumerate(shown.remarks)
    ]


def _also(shown: Shown, language: Language) -> list[Item]:
    say = language.say
    rows: list[Item] = [
        Row("preview", say("look at the document")),
        Row("texts", say("write the texts around the answers")),
        Row("copy", say("copy it as text, for a mail")),
    ]
    paths = [outcome.path for outcome in shown.outcomes.values() if outcome.path]
    rows += (Row(("open", path), say("open {name}", name=path.name)) for path in paths)
    return [*rows, Row("open folder", say("open the folder"))] if paths else rows


def told(outcomes: Sequence[Outcome], folder: Path) -> Message:
    """What came of it all, in a sentence."""
    failed = sum(outcome.refused is not None for outcome in outcomes)
    values = {"n": len(outcomes) - failed, "all": len(outcomes), "folder": str(folder)}
    if failed:
        return Message("{n} of {all} documents are written, in {folder}.", values)
    return Message("Everything is written, in {folder}.", values)
