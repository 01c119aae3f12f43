"""Where the files are that come with the program: example evenings and style sheets."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def bundled(name: str) -> Path:
    """A folder that ships with the program: inside the package, or at the top of a checkout."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parents[1] / name


def example_sessions() -> tuple[Path, ...]:
    """The session files of the example evenings."""
    return tuple(sorted(bundled("sessions").glob("*.md")))
