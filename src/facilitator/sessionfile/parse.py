"""From a session file to the plan of an evening."""

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from facilitator.domain.plan import Plan, Source
from facilitator.domain.text import clean
from facilitator.sessionfile.assembly import assembly_remarks, plan_of
from facilitator.sessionfile.body import read_body
from facilitator.sessionfile.deck import read_deck
from facilitator.sessionfile.head import read_head
from facilitator.sessionfile.remarks import Remark
from facilitator.sessionfile.settings import read_settings
from facilitator.sessionfile.text import decode, read_bytes, tidy


@dataclass(frozen=True, slots=True)
class SessionFile:
    """An evening as prepared, and what there is to mend in the file."""

    plan: Plan
    remarks: tuple[Remark, ...] = ()
    """In the order of the file; none keeps it from being used."""


def read_session_file(path: Path) -> SessionFile:
    """The session file on this path. Raises NotASessionFile, which is for what is not text."""
    content = read_bytes(path)
    text, remarks = decode(content, path.name)
    session = parse(text, path.name, hashlib.sha256(content).hexdigest())
    return replace(session, remarks=(*remarks, *session.remarks))


def parse(text: str, name: str, sha256: str = "") -> SessionFile:
    """The plan in a text, whatever the text is.

    `name` is the file's: it is the title when nothing else is. Ids are the numbers of the
    questions and groups, counted from 1; `Plan.with_ids` gives lasting ones.
    """
    lines = tidy(text).split("\n")
    head = read_head(lines)
    fields, said_on, remarks = read_settings(head, lines)
    body = read_body(lines, head.end)
    deck = read_deck(body)
    plan = plan_of(fields, deck, clean(Path(name).stem), Source(clean(name), sha256))
    remarks += [*head.remarks, *body.remarks, *deck.remarks]
    remarks += assembly_remarks(fields, said_on, deck, lines)
    return SessionFile(plan, tuple(sorted(remarks, key=lambda r: (r.line, r.column))))
