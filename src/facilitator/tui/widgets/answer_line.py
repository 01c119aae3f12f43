"""One line of a list of answers: its edge, figure, group, words and marks."""

from rich.cells import cell_len, set_cell_size

from facilitator.domain.text import clean
from facilitator.tui.widgets.answer_row import (
    AnswerRow,
    Ink,
    Pieces,
    SetRow,
    Setting,
    between,
    cells,
)


def line_of(
    row: AnswerRow, as_set: SetRow, setting: Setting, part: int, *, here: bool, picked: bool
) -> Pieces:
    """A line from its left edge up to its marks. Where one is, and what is picked, is a shape."""
    words = as_set.lines[part]
    if setting.dashed:
        return (_dash(part, here=here, picked=picked), *words)
    edge = ("▌" if here else " ", Ink.HERE)
    line = (edge, *_figure(row, setting, part, picked=picked), *words)
    marks = between(as_set.marks) if part == 0 else ()
    free = setting.width - cells(line) - cells(marks)
    return (*line, (" " * free, Ink.WORDS), *marks)


def _dash(part: int, *, here: bool, picked: bool) -> tuple[str, Ink]:
    pick = "●" if picked and part == 0 else ""
    if here or pick:
        return ("▌" if here else "") + pick.ljust(1 if here else 2), Ink.HERE
    return "– " if part == 0 else "  ", Ink.WHISPER


def _figure(row: AnswerRow, setting: Setting, part: int, *, picked: bool) -> Pieces:
    """The number flush right, and the group's name; only beside the first line."""
    if part:
        return ((" " * (setting.left - 1), Ink.WHISPER),)
    number = f"{row.number or '':>{setting.figures}}"
    pick = ("● " if picked else "  ", Ink.HERE)
    return ((number, Ink.WHISPER), pick, (_name(row.group, setting.group), Ink.WHISPER))


def _name(group: str, room: int) -> str:
    name = clean(group)
    if cell_len(name) < room or not room:
        return set_cell_size(name, room)
    return set_cell_size(name, max(room - 2, 0)) + "… "
