"""The documents that were written of a dialogue, when something of it is to be forgotten."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from facilitator.cli.live_keys import DOCUMENTS, FORMS
from facilitator.desk import Papers, Traces
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.message import Message, Refused, sentence
from facilitator.language import language

LEFT = sentence("{name} still has it.")
CHANGED = sentence("{name} was changed by hand, and still has it.")
MOVED = sentence("{name} is not where it was written: look for it yourself.")
ELSEWHERE = sentence(
    "Copies elsewhere are out of reach: on a stick, in a mail, on paper, in a backup."
)


def traces(known: Mapping[str, str], aside: int) -> Traces:
    """Where words may be besides the dialogue's own files."""
    from facilitator.harvest.ours import Ours

    ours = Ours(known)
    paths = [Path(name) for name in known]
    there = [path for path in paths if path.is_file()]
    as_written = tuple(path for path in there if ours.untouched(path))
    return Traces(
        documents=as_written,
        changed=tuple(path for path in there if path not in as_written),
        missing=tuple(path for path in paths if path not in there),
        aside=aside,
    )


def renewed(
    dialogue: Dialogue, live: Mapping[str, Any], found: Traces, how: Papers
) -> tuple[dict[str, str], tuple[Message, ...]]:
    """Have the documents forget as well: what is known of them now, and what still has it.

    One of a kind that we cannot write goes: no older one stays.
    """
    gone = {str(path) for path in found.missing}
    known = {name: seen for name, seen in live.get(DOCUMENTS, {}).items() if name not in gone}
    left: list[Message] = []
    for path in _meant(found, how):
        try:
            known |= {str(path): _written_again(dialogue, live, path)}
        except (Refused, OSError):
            left.append(Message(LEFT, {"name": path.name}))
    return {name: seen for name, seen in known.items() if seen}, tuple(left)


def _written_again(dialogue: Dialogue, live: Mapping[str, Any], path: Path) -> str:
    """Its fingerprint now; "" where it is gone."""
    from facilitator.cli.document_form import form_of
    from facilitator.harvest.document import harvest
    from facilitator.harvest.exporters import EXPORTERS
    from facilitator.harvest.files import write_again
    from facilitator.harvest.order import written
    from facilitator.harvest.ours import fingerprint

    kinds = {exporter.extension: exporter for exporter in EXPORTERS.values()}
    exporter = kinds.get(path.suffix.removeprefix("."))
    if exporter is None:
        path.unlink()
        return ""
    form = form_of(dialogue.plan.now, live, live.get(FORMS, {}).get(str(path), ""))
    document = harvest(dialogue, language(dialogue.plan.now.language), form.profile)
    content = written(document, exporter, form.style).content
    write_again(path, content)
    return fingerprint(content)


def removed(found: Traces, how: Papers) -> tuple[Message, ...]:
    """Delete documents; what could not be deleted."""
    left: list[Message] = []
    for path in _meant(found, how):
        try:
            path.unlink(missing_ok=True)
        except OSError:
            left.append(Message(LEFT, {"name": path.name}))
    return tuple(left)


def out_of_reach(found: Traces, how: Papers) -> Iterator[Message]:
    """What nobody here can erase, or was asked to leave."""
    if how is Papers.LEAVE:
        yield from (Message(LEFT, {"name": path.name}) for path in found.documents)
    if how is not Papers.ALL:
        yield from (Message(CHANGED, {"name": path.name}) for path in found.changed)
    yield from (Message(MOVED, {"name": path.name}) for path in found.missing)
    yield Message(ELSEWHERE)


def _meant(found: Traces, how: Papers) -> tuple[Path, ...]:
    match how:
        case Papers.LEAVE:
            return ()
        case Papers.OURS:
            return found.documents
        case Papers.ALL:
            return (*found.documents, *found.changed)
