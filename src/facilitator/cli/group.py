"""The command group. Each command is imported when it is used, so that each starts fast."""

from importlib import import_module

import click

from facilitator import __version__
from facilitator.language import Language

COMMANDS = (
    "open",
    "demo",
    "new",
    "capture",
    "dump",
    "check",
    "list",
    "search",
    "forget",
    "export",
    "rehearse",
)


class LazyGroup(click.Group):
    """`facilitator`, with one module of this package per command.

    Each module has a function `command(language)` that makes it.
    """

    def __init__(self, language: Language) -> None:
        super().__init__(
            name="facilitator",
            help=language.say(
                "Run a live dialogue from one laptop and leave the room with the harvest written."
            ),
            invoke_without_command=True,
            callback=click.pass_context(self._home),
        )
        self._language = language
        click.version_option(__version__, package_name="facilitator")(self)
        self.params.append(
            click.Option(
                ["--lang"],
                expose_value=False,
                metavar="nl|en",
                help=language.say("The language to speak; else the system's."),
            )
        )

    def _home(self, context: click.Context) -> int:
        """Without a command: the screens."""
        if context.invoked_subcommand:
            return 0
        from facilitator.cli.screens import show

        return show(self._language)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's shape
        """The names, in the order of an evening."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of this name."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"facilitator.cli.{cmd_name}_")
        command: click.Command = module.command(self._language)
        return command
