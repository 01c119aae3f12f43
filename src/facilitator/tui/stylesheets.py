"""The stylesheets of the screens, in the order they are read."""

from pathlib import PurePath

from facilitator.bundled import bundled

SHARED = "app"
"""What all screens share; read before any other."""


def stylesheets(*screens: str) -> list[str | PurePath]:
    """The shared stylesheet and those of these screens, in order. All of them when none is named.

    `$names` do not cross stylesheets: only theme variables are known in every one.
    """
    folder = bundled("styles")
    if not screens:
        found = sorted(path.stem for path in folder.glob("*.tcss"))
        screens = tuple(name for name in found if name != SHARED)
    return [folder / f"{name}.tcss" for name in (SHARED, *screens)]
