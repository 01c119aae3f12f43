"""The table of commands: keys as Textual names them, words for the catalogues."""

from facilitator.tui.command import Command
from facilitator.tui.command_table.answer import ANSWER
from facilitator.tui.command_table.evening import EVENING
from facilitator.tui.command_table.harvest import HARVEST
from facilitator.tui.command_table.line import LINE
from facilitator.tui.command_table.sheets import SHEETS

COMMANDS: tuple[Command, ...] = (*EVENING, *LINE, *ANSWER, *HARVEST, *SHEETS)
"""Every command, by context, in the order a help page lists them."""
