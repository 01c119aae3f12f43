"""The commands. Only here store, session, harvest and screens are put together."""

import gc
import gettext
import os
import sys

import click

from facilitator.cli import click_words
from facilitator.cli.ending import code_of
from facilitator.cli.group import LazyGroup
from facilitator.domain.message import Refused
from facilitator.language import CATALOGUES, chosen_code, language

MANY = 50_000
"""New objects until Python looks for what can go. Usually 700: at a start that is a fifth of it."""


def main(arguments: list[str] | None = None) -> None:
    """Run the command `facilitator` and leave with the exit code of what happened."""
    gc.set_threshold(MANY)
    _speak_utf8()
    given = sys.argv[1:] if arguments is None else arguments
    code = chosen_code(_asked_language(given) or _set_language())
    _teach_click(code)
    sys.exit(_run(given, code))


def _run(arguments: list[str], code: str) -> int:
    says = language(code)
    try:
        result = LazyGroup(says).main(arguments, prog_name="facilitator", standalone_mode=False)
    except click.UsageError as error:
        error.show()
        return error.exit_code
    except Refused as refused:
        click.echo(says.tell(refused), err=True)
        return code_of(refused)
    except (click.Abort, KeyboardInterrupt):
        return 130
    except BrokenPipeError:
        # Whoever read along has stopped; let Python not complain about it at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return result if isinstance(result, int) else 0


def _asked_language(arguments: list[str]) -> str:
    """What `--lang` says, before click reads it: the help is in that language too."""
    for place, argument in enumerate(arguments):
        if argument == "--lang":
            return "".join(arguments[place + 1 : place + 2])
        if argument.startswith("--lang="):
            return argument.removeprefix("--lang=")
    return ""


def _set_language() -> str:
    """What this evening's terminal asks for, else what the facilitator's settings say."""
    if asked := os.environ.get("FACILITATOR_LANG", ""):
        return asked
    from facilitator.settings import load_settings

    return load_settings()[0].language


def _speak_utf8() -> None:
    """On Windows a pipe would otherwise get the system's old code page."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure and (stream.encoding or "").lower() not in ("utf-8", "utf8"):
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _teach_click(code: str) -> None:
    """Let click's own words come from our catalogue as well."""
    os.environ["LANGUAGE"] = code
    gettext.bindtextdomain(click_words.DOMAIN, CATALOGUES)
    gettext.textdomain(click_words.DOMAIN)
