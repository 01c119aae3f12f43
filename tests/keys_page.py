"""The page of keys, made of the table of commands.

    python -m tests.keys_page

writes it anew.
"""

from collections.abc import Iterator
from pathlib import Path

from facilitator.language import language
from facilitator.tui.command_table import COMMANDS
from facilitator.tui.commands import Command, Context, key_label, slash_typed

PAGE = Path(__file__).parents[1] / "docs" / "keys.md"

HEAD = """\
# Keys

Letters and digits are always words, wherever the cursor is. Tab and a number say who; Shift+Tab and
a number say which question; Ctrl and a letter are for the evening (`^O` is Ctrl and O); a sign is
for the answer that `↑` chose. `/` is everything else, Esc goes back to the line, `^Z` takes back.
"""

TITLES = {
    Context.LINE: "The line, in every phase",
    Context.ANSWER: "A chosen answer",
    Context.HARVEST: "Beside the document",
    Context.EVENING: "The evening",
}


def page() -> str:
    """The page as it should be."""
    return HEAD + "".join(_section(context) for context in TITLES)


def _section(context: Context) -> str:
    rows = "\n".join(_row(row) for row in COMMANDS if row.context is context)
    return f"\n## {TITLES[context]}\n\n| key | also | what |\n|---|---|---|\n{rows}\n"


def _row(row: Command) -> str:
    keys = [f"`{key}`" for key in _keys(row)]
    slash = sorted({slash_typed(row, language(code)) for code in ("en", "nl")} - {""})
    also = [*keys[1:], *(f"`{name}`" for name in slash)]
    return f"| {keys[0] if keys else ''} | {' '.join(also)} | {row.title}. {row.help} |"


def _keys(row: Command) -> Iterator[str]:
    for place in range(len(row.keys) or 1):
        if label := key_label(row, language("en"), place):
            yield label


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
