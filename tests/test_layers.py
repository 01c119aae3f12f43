"""The arrows between the parts of the program point inwards, and none of them turns round."""

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import facilitator

PACKAGE = Path(facilitator.__file__).parent

OWN = {"house_style", "house_style_keys", "profiles"}
SETTINGS = {"settings", "settings_file", "settings_words"}
AROUND = {"awake", "bundled", "desk", "invented", "phase_names", "rehearsal"}
MIDDLE = {"session", "harvest", "assist", "sessionfile", "language"}

ARROWS: dict[str, set[str]] = {
    "domain": set(),
    "language": {"domain"},
    "session": {"domain"},
    "assist": {"domain"},
    "store": {"domain"},
    "harvest": {"domain", "language", "assist", "phase_names"},
    "sessionfile": {"domain", "language"},
    "phase_names": {"domain", "language"},
    "invented": {"domain", "language"},
    "rehearsal": {"domain", "language", "session", "invented"},
    "desk": {"domain", "session", "harvest"},
    "awake": {"domain"},
    "bundled": set(),
    "settings": {"domain", *SETTINGS},
    "settings_file": {"domain", *SETTINGS},
    "settings_words": {"domain", *SETTINGS},
    "profiles": {"domain", "harvest", *SETTINGS},
    "house_style": {"domain", "harvest", "bundled", "house_style_keys", *SETTINGS},
    "house_style_keys": {"domain", "harvest"},
    "tui": {"domain", *MIDDLE, *SETTINGS, *OWN, *AROUND},
    "cli": {"domain", "store", "tui", *MIDDLE, *SETTINGS, *OWN, *AROUND},
    "__main__": {"cli"},
    "__init__": set(),
}
"""What each part of the program may import. A new part has to find its place here."""

STANDARD_LIBRARY_ONLY = {"domain", "session", "assist", "invented", "phase_names", "rehearsal"}

OWNERS = {
    "tinydb": {"store"},
    "textual": {"tui"},
    "click": {"cli"},
    "docx": {"harvest"},
    "lxml": {"harvest"},
    "typst": {"harvest"},
    "xlsxwriter": {"harvest"},
}
"""Libraries that only one part may know."""


def imports(tree: ast.AST, module: str) -> Iterator[tuple[int, str]]:
    """Every module a file imports, wherever in it, with the line; names in `module`'s package."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from ((node.lineno, each.name) for each in names)
            case ast.ImportFrom(module=base, names=names, level=level):
                above = module.split(".")[: -level or None] if level else []
                start = ".".join([*above, *([base] if base else [])])
                # `from facilitator import store` names a part, not something in one.
                whole = start == module.partition(".")[0]
                yield from ((node.lineno, f"{start}.{n.name}" if whole else start) for n in names)


def part_of(module: str) -> str:
    """The part of the program a module belongs to; the package itself is `__init__`."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def wrong_imports(package: Path) -> list[str]:
    """Every import that may not be there: file, line, and what is wrong with it."""
    wrong = []
    for path in sorted(package.rglob("*.py")):
        inside = path.relative_to(package.parent).with_suffix("")
        module = ".".join(inside.parts)
        part = part_of(module)
        if part not in ARROWS:
            wrong.append(f"{path.relative_to(package)}: {part} has no place in ARROWS")
            continue
        for line, imported in imports(ast.parse(path.read_text("utf-8")), module):
            if why := why_not(part, imported, package.name):
                wrong.append(f"{path.relative_to(package)}:{line}: {why}")
    return wrong


def why_not(part: str, imported: str, package: str) -> str:
    """What is wrong with a part importing a module; "" when nothing is."""
    top = imported.partition(".")[0]
    if top == package:
        # Of the package itself only names, such as its version, are left: they belong to nobody.
        to = part_of(imported)
        known = to in ARROWS and to != "__init__"
        allowed = {part, *ARROWS[part]} if known or part == "domain" else {to}
        return "" if to in allowed else f"{part} imports {imported}"
    if top in sys.stdlib_module_names:
        return ""
    if part in STANDARD_LIBRARY_ONLY:
        return f"{part} imports {top}, and only the standard library is for it"
    owners = OWNERS.get(top, {part})
    return "" if part in owners else f"{part} imports {top}, which is for {min(owners)}"


def eager(tree: ast.Module, library: str) -> bool:
    """Whether a library is imported as soon as the file is, and not where it is used."""
    waiting: list[ast.AST] = list(tree.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        if isinstance(node, ast.Import | ast.ImportFrom):
            alone = ast.Module(body=[node], type_ignores=[])
            if any(name.split(".")[0] == library for _, name in imports(alone, "")):
                return True
        waiting += ast.iter_child_nodes(node)
    return False


def test_no_arrow_turns_round() -> None:
    assert wrong_imports(PACKAGE) == []


def test_the_language_imports_babel_only_where_it_is_used() -> None:
    tree = ast.parse((PACKAGE / "language.py").read_text("utf-8"))

    assert not eager(tree, "babel")
    assert any(name.startswith("babel") for _, name in imports(tree, "facilitator.language"))


def test_the_command_line_starts_without_the_heavy_libraries() -> None:
    """In a process of its own: what is imported once cannot be seen to be missing."""
    script = "import json, sys, facilitator.cli; print(json.dumps(sorted(sys.modules)))"
    ran = subprocess.run(  # our own words only
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    loaded = {name.split(".")[0] for name in json.loads(ran.stdout)}

    assert "facilitator" in loaded
    assert not loaded & {"textual", "docx", "lxml", "typst", "xlsxwriter"}


# -- the checker itself ------------------------------------------------------------------------


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A small program in which all is well."""
    files = {
        "__init__.py": "",
        "domain/__init__.py": "",
        "domain/plan.py": "from dataclasses import dataclass\n",
        "domain/moves/plan.py": "from facilitator.domain.plan import Plan\n",
        "store/__init__.py": "import tinydb\nfrom facilitator.domain import plan\n",
        "session.py": "import asyncio\nfrom facilitator.domain.plan import Plan\n",
        "tui/app.py": "import textual.app\nfrom facilitator.session import Session\n",
        "cli/__init__.py": "import click\nfrom facilitator import __version__, store, tui\n",
        "__main__.py": "from facilitator.cli import main\n",
    }
    for name, text in files.items():
        path = tmp_path / "facilitator" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path / "facilitator"


def test_a_program_in_which_all_is_well_passes(package: Path) -> None:
    assert wrong_imports(package) == []


@pytest.mark.parametrize(
    ("file", "text", "wrong"),
    [
        ("domain/plan.py", "import facilitator.session", "domain imports facilitator.session"),
        ("domain/plan.py", "from facilitator import session", "domain imports facilitator.session"),
        (
            "domain/plan.py",
            "from facilitator import __version__",
            "domain imports facilitator.__version__",
        ),
        (
            "domain/plan.py",
            "def f():\n    from facilitator.store.codec import decode",
            "domain imports facilitator.store.codec",
        ),
        ("domain/plan.py", "from ..session import Session", "domain imports facilitator.session"),
        ("domain/plan.py", "from .. import session", "domain imports facilitator.session"),
        (
            "domain/moves/plan.py",
            "from ...tui.app import App",
            "domain imports facilitator.tui.app",
        ),
        (
            "domain/plan.py",
            "import attrs",
            "domain imports attrs, and only the standard library is for it",
        ),
        (
            "domain/plan.py",
            "if TYPE_CHECKING:\n    import facilitator.cli",
            "domain imports facilitator.cli",
        ),
        (
            "session.py",
            "from facilitator.store import Journal",
            "session imports facilitator.store",
        ),
        ("store/journal.py", "import facilitator.language", "store imports facilitator.language"),
        (
            "harvest/word.py",
            "from facilitator.session import S",
            "harvest imports facilitator.session",
        ),
        ("assist/bold.py", "import facilitator.language", "assist imports facilitator.language"),
        (
            "language.py",
            "import facilitator.phase_names",
            "language imports facilitator.phase_names",
        ),
        (
            "sessionfile/read.py",
            "import facilitator.harvest",
            "sessionfile imports facilitator.harvest",
        ),
        ("tui/app.py", "import os, facilitator.store.codec", "tui imports facilitator.store.codec"),
        ("tui/app.py", "from tinydb import TinyDB", "tui imports tinydb, which is for store"),
        ("cli/open.py", "from textual.app import App", "cli imports textual, which is for tui"),
        ("store/x.py", "import docx", "store imports docx, which is for harvest"),
    ],
)
def test_an_arrow_that_turns_round_is_seen(package: Path, file: str, text: str, wrong: str) -> None:
    path = package / file
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"{text}\n", "utf-8")

    found = wrong_imports(package)
    assert len(found) == 1
    assert found[0].startswith(f"{file}:")
    assert found[0].endswith(f": {wrong}")


def test_a_part_without_a_place_is_seen(package: Path) -> None:
    (package / "helpers.py").write_text("", "utf-8")

    assert wrong_imports(package) == ["helpers.py: helpers has no place in ARROWS"]


@pytest.mark.parametrize(
    ("text", "at_once"),
    [
        ("import babel.dates", True),
        ("from babel.dates import format_date", True),
        ("try:\n    import babel\nexcept ImportError:\n    pass", True),
        ("class L:\n    import babel", True),
        ("def f():\n    import babel", False),
        ("class L:\n    def f(self):\n        from babel.dates import format_date", False),
        ("import gettext", False),
    ],
)
def test_an_import_that_does_not_wait_is_seen(text: str, at_once: bool) -> None:
    assert eager(ast.parse(text), "babel") is at_once
