"""The head's lines as settings for the plan, with a remark for each that is not understood."""

from facilitator.domain.message import Message
from facilitator.sessionfile import keys
from facilitator.sessionfile.entry import Entry, Fields, Unclear
from facilitator.sessionfile.head import Head
from facilitator.sessionfile.remarks import Remark, quoted, remark


def read_settings(head: Head, lines: list[str]) -> tuple[Fields, dict[str, int], list[Remark]]:
    """What the head sets, on which line each field was said, and what is amiss.

    What is said first counts.
    """
    fields: Fields = {}
    said_on: dict[str, int] = {}
    remarks: list[Remark] = []
    for entry in head.entries:
        new, said = _read(entry, lines)
        remarks += said
        known = next((name for name in new if name in said_on), "")
        if known:
            remarks.append(_twice(entry, lines, said_on[known]))
        for name in new:
            said_on.setdefault(name, entry.line)
        fields = {**new, **fields}
    return fields, said_on, remarks


def _read(entry: Entry, lines: list[str]) -> tuple[Fields, list[Remark]]:
    key = keys.find_key(entry.key)
    if not key:
        return {}, _mistyped(entry, lines)
    try:
        return key.read(entry), []
    except Unclear as unclear:
        return unclear.fields, [_unclear(entry, lines, unclear)]


def _unclear(entry: Entry, lines: list[str], unclear: Unclear) -> Remark:
    line = quoted(f"{entry.key}: {entry.text}")
    return remark(
        lines,
        entry.line,
        Message(unclear.message.text, {"line": line, **unclear.message.values}),
        Message(unclear.hint.text, {"key": quoted(entry.key), **unclear.hint.values}),
        column=entry.column,
        used=unclear.used,
    )


def _mistyped(entry: Entry, lines: list[str]) -> list[Remark]:
    meant = keys.meant(entry.key)
    if not meant:
        return []
    said = Message("I do not know '{key}'", {"key": quoted(entry.key)})
    hint = Message("did you mean  {key}: ?", {"key": meant})
    used = Message("nothing of this line")
    return [remark(lines, entry.line, said, hint, used=used)]


def _twice(entry: Entry, lines: list[str], before: int) -> Remark:
    said = Message(
        "'{key}' was already said on line {n}", {"key": quoted(entry.key), "n": before + 1}
    )
    hint = Message("leave one of the two out")
    used = Message("the first")
    return remark(lines, entry.line, said, hint, used=used)
