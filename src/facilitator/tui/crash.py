"""What stands in the terminal after a mistake of ours: what happened, what is safe, what to do."""

import traceback
from pathlib import Path

from textual.worker import WorkerFailed

from facilitator import __version__
from facilitator.language import Language

_PACKAGE = Path(__file__).parents[1].parent


def crash_report(error: BaseException, language: Language) -> str:
    """A report without a single word that people said, for it may stand on the wall.

    So there are no values in it and not the error's own text, only its kind and the places in
    the code that led to it.
    """
    if isinstance(error, WorkerFailed):
        error = error.error
    say = language.say
    return "\n".join(
        (
            say("This program made a mistake and has stopped. Everything that was saved is safe."),
            say("Start it again with “facilitator”: the dialogue is on top, as it was."),
            "",
            say("For whoever mends it ({version}); it holds nothing that was said:", version=_us()),
            *_kinds(error),
            *_places(error),
        )
    )


def _us() -> str:
    return f"facilitator {__version__}"


def _kinds(error: BaseException) -> list[str]:
    """The error and what caused it, by kind."""
    kinds = [type(error).__name__]
    while cause := error.__cause__ or (None if error.__suppress_context__ else error.__context__):
        error = cause
        kinds.append(type(error).__name__)
    return ["  " + " < ".join(kinds)]


def _places(error: BaseException) -> list[str]:
    frames = traceback.extract_tb(error.__traceback__)
    return [f"  {_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]


def _short(filename: str) -> str:
    """A file by its place in its package, without the folders of this laptop."""
    path = Path(filename)
    if path.is_relative_to(_PACKAGE):
        return path.relative_to(_PACKAGE).as_posix()
    return "/".join(path.parts[-2:])
