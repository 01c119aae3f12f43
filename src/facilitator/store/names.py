"""The names of a dialogue's files."""

from pathlib import Path

JOURNAL = ".journal"
LOCK = ".lock"
SNAPSHOT = ".json"
TEMPORARY = ".tmp"
DAMAGED = ".damaged-"


def snapshot_path(path: Path) -> Path:
    """The TinyDB file of a dialogue, which is its name, from the path of that or of its journal."""
    return path.with_name(path.name.removesuffix(JOURNAL))


def journal_path(path: Path) -> Path:
    """The journal of the dialogue with this TinyDB file."""
    return path.with_name(path.name + JOURNAL)


def lock_path(path: Path) -> Path:
    """The lock of the dialogue with this TinyDB file."""
    return path.with_name(path.name + LOCK)


def temporary_path(path: Path) -> Path:
    """Where the next content of a file is written before it takes that file's place."""
    return path.with_name(path.name + TEMPORARY)


def temporary_files(path: Path) -> tuple[Path, ...]:
    """Where a dialogue's half-written files may lie after a crash. They may hold words."""
    return temporary_path(path), temporary_path(journal_path(path))
