"""The harvest for programs: everything the document says, by the schema that is published."""

import json
from pathlib import Path
from typing import Any

from facilitator.domain.marks import MarkedText, MarkKind
from facilitator.harvest.blocks import Block, Table
from facilitator.harvest.document import Harvest, HarvestAnswer, Section
from facilitator.harvest.texts import PLACEHOLDER

VERSION = 1
"""Of the schema; a field may be added without a new one."""
SCHEMA = Path(__file__).with_name("harvest.schema.json")
"""What a document keeps to, as JSON Schema 2020-12."""


def json_record(harvest: Harvest) -> bytes:
    """The document as one object; UTF-8, indented, without anything that was not chosen."""
    return (json.dumps(_record(harvest), ensure_ascii=False, indent=2) + "\n").encode()


def _record(harvest: Harvest) -> dict[str, Any]:
    masthead, asked = harvest.masthead, len(harvest.questions)
    return {
        "schema": VERSION,
        "language": harvest.language,
        "kind": masthead.kind,
        "date": masthead.date,
        "day": masthead.day.isoformat() if masthead.day else "",
        "theme": masthead.theme,
        "place": masthead.place,
        "organisation": masthead.organisation,
        "introduction": [_text(paragraph) for paragraph in harvest.introduction],
        "opening": [_block(block) for block in harvest.opening],
        "method": _text(harvest.method),
        "bridge": _text(harvest.bridge),
        "questions": [_section(section) for section in harvest.sections[:asked]],
        "further": [_section(section) for section in harvest.sections[asked:]],
        "closing": [_block(block) for block in harvest.closing],
    }


def _section(section: Section) -> dict[str, Any]:
    return {
        "heading": section.heading,
        "answers": [_answer(answer) for answer in section.answers],
        "note": section.note,
    }


def _answer(answer: HarvestAnswer) -> dict[str, Any]:
    """Its words, and who and how many said it only where the document says so."""
    made = {"id": answer.id, **_text(answer.text)}
    if answer.after:
        made |= {"after": answer.after, "tally": answer.tally}
    return made | {"groups": list(answer.groups)} if answer.groups else made


def _block(block: Block) -> dict[str, Any]:
    return {
        "heading": block.heading,
        "paragraphs": [_text(paragraph) for paragraph in block.paragraphs],
        "items": [_text(item) for item in block.items],
        "table": _table(block.table) if block.table else None,
        "blocks": [_block(part) for part in block.blocks],
    }


def _table(table: Table) -> dict[str, Any]:
    return {"head": list(table.head), "rows": [list(row) for row in table.rows]}


def _text(text: MarkedText) -> dict[str, Any]:
    marks = [
        {"start": mark.start, "end": mark.end, "kind": mark.kind.value}
        | ({"href": mark.href} if mark.kind is MarkKind.LINK else {})
        for mark in text.marks
        if mark.href != PLACEHOLDER
    ]
    return {"text": text.text, "marks": marks}
