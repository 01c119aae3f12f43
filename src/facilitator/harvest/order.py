"""What was asked for, in how many formats it may be, and what came of each."""

from dataclasses import dataclass, field
from pathlib import Path

from facilitator.domain.message import Message, Refused
from facilitator.harvest.document import Harvest
from facilitator.harvest.exporters import EXPORTERS, Exporter
from facilitator.harvest.names import document_stem
from facilitator.harvest.ours import Ours, fingerprint
from facilitator.harvest.profile import CLASSIC, Profile, title
from facilitator.harvest.style import CLASSIC as PLAIN
from facilitator.harvest.style import HouseStyle
from facilitator.harvest.written import Written
from facilitator.language import language


@dataclass(frozen=True, slots=True)
class Order:
    """Documents to be written."""

    formats: tuple[str, ...]
    """As in `--to`."""
    folder: Path
    profile: Profile = CLASSIC
    style: HouseStyle = PLAIN


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one format: a path, or why there is none."""

    format: str
    path: Path | None = None
    remarks: tuple[Message, ...] = ()
    refused: Refused | None = None
    fingerprint: str = field(default="", repr=False)


class NotHere(Refused):
    """A format whose library is not on this machine."""

    def __init__(self, exporter: Exporter, missing: str) -> None:
        super().__init__(
            "{title} needs {library}, which is not here. Choose another format, or install it: "
            "pip install {library}",
            title=Message(exporter.title),
            library=missing,
        )


def write_format(document: Harvest, name: str, order: Order, ours: Ours) -> Outcome:
    """Write one format; whatever becomes of it, the others can be written."""
    exporter = EXPORTERS[name]
    form = form_name(order.profile)
    called = title(order.profile, language(document.language)) if form else ""
    stem = document_stem(document, called)
    try:
        made = written(document, exporter, order.style)
        path = ours.put(made.content, order.folder, stem, exporter.extension, form)
    except Refused as refused:
        return Outcome(name, refused=refused)
    return Outcome(name, path, made.remarks, fingerprint=fingerprint(made.content))


def written(document: Harvest, exporter: Exporter, style: HouseStyle) -> Written:
    """The document in one format. Raises Refused, also where its library is missing."""
    try:
        return exporter.write(document, style)
    except ImportError as error:
        raise NotHere(exporter, error.name or "") from error


def form_name(profile: Profile) -> str:
    """Under which name documents of a profile belong together; "" is the classic form."""
    return "" if profile == CLASSIC else profile.name
