"""The catalogues of translations: what the code says, and what the files in `locale/` have.

    python tests/catalogue.py

brings every `.po` up to date with the code and compiles it. New sentences come in empty.
"""

import ast
import io
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "facilitator"
CATALOGUES = SOURCE / "locale"
DOMAIN = "facilitator"

COUNTING = "count"
"""Called with the sentence for one thing and the sentence for several."""

SAYING = frozenset(
    {"sentence", "say", "_say", "Message", "__init__"}
    | {"Refused", "NotNow", "NotSaved", "WrongUse", "Unreadable", "ReadOnly", "NotASessionFile"}
)
"""Called with a sentence first; `__init__` is that of a refusal."""


def said() -> Catalog:
    """Every sentence the code says."""
    catalogue = Catalog(domain=DOMAIN)
    for path in sorted(SOURCE.rglob("*.py")):
        for words in sentences(path.read_text("utf-8")):
            catalogue.add(words, locations=[(path.relative_to(ROOT).as_posix(), 0)])
    return catalogue


def sentences(source: str) -> Iterator[str | tuple[str, str]]:
    """What a module says: the first text given to what says or refuses something."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            texts = [a.value for a in node.args if isinstance(a, ast.Constant)]
            words = [text for text in texts if isinstance(text, str)]
            if _name(node.func) == COUNTING and len(words) >= 2:
                yield words[0], words[1]
            elif words and _says(node):
                yield words[0]


def _says(call: ast.Call) -> bool:
    if _name(call.func) == "sentence" and not isinstance(call.func, ast.Name):
        return False  # a reader of the session file is called that, too
    return _name(call.func) in SAYING and isinstance(call.args[0], ast.Constant)


def _name(function: ast.expr) -> str:
    match function:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
        case _:
            return ""


def po_path(code: str) -> Path:
    """The translations into a language, as people edit them."""
    return CATALOGUES / code / "LC_MESSAGES" / f"{DOMAIN}.po"


def translated(code: str) -> Catalog:
    """What the `.po` of a language has."""
    with po_path(code).open("rb") as file:
        return read_po(file, locale=code, domain=DOMAIN)


def compiled(catalogue: Catalog) -> bytes:
    """The `.mo` that belongs to a catalogue, whenever it is made."""
    catalogue.creation_date = catalogue.revision_date = datetime(2025, 1, 13, tzinfo=UTC)
    target = io.BytesIO()
    write_mo(target, catalogue)
    return target.getvalue()


def written(catalogue: Catalog) -> bytes:
    """The `.po` that belongs to a catalogue: sorted, without dates, names or line numbers."""
    target = io.BytesIO()
    write_po(target, catalogue, omit_header=False, sort_output=True, include_lineno=False, width=99)
    return target.getvalue()


def update(code: str) -> list[str]:
    """Bring a language's files up to date with the code; the sentences still to be translated."""
    catalogue = translated(code)
    catalogue.update(said(), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    catalogue.header_comment = "# Sentences of facilitator."
    po_path(code).write_bytes(_without_dates(written(catalogue)))
    catalogue = translated(code)
    po_path(code).with_suffix(".mo").write_bytes(compiled(catalogue))
    return [str(m.id) for m in catalogue if m.id and not all(_strings(m.string))]


def _strings(string: object) -> list[str]:
    return [str(s) for s in string] if isinstance(string, list | tuple) else [str(string)]


_CHANGING = (
    *(b"POT-Creation-Date", b"PO-Revision-Date", b"Last-Translator", b"Language-Team"),
    *(b"Project-Id", b"Report-Msgid", b"Generated-By"),
)


def _without_dates(po: bytes) -> bytes:
    dated = tuple(b'"' + name for name in _CHANGING)
    return b"".join(row for row in po.splitlines(keepends=True) if not row.startswith(dated))


if __name__ == "__main__":
    for missing in update("nl"):
        sys.stdout.write(f"nl: {missing}\n")
