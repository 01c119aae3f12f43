"""The keys that edit words in a field, by what each does."""

from collections.abc import Callable
from functools import partial

from textual.widgets import TextArea

Editing = Callable[[TextArea], object]

UP, DOWN = TextArea.action_cursor_up, TextArea.action_cursor_down
LEFT, RIGHT = TextArea.action_cursor_left, TextArea.action_cursor_right
WORD_LEFT, WORD_RIGHT = TextArea.action_cursor_word_left, TextArea.action_cursor_word_right
HOME, END = TextArea.action_cursor_line_start, TextArea.action_cursor_line_end

EDITING: dict[str, Editing] = {
    "up": UP,
    "down": DOWN,
    "left": LEFT,
    "right": RIGHT,
    "ctrl+left": WORD_LEFT,
    "ctrl+right": WORD_RIGHT,
    "home": HOME,
    "ctrl+a": HOME,
    "end": END,
    "ctrl+e": END,
    "shift+up": partial(UP, select=True),
    "shift+down": partial(DOWN, select=True),
    "shift+left": partial(LEFT, select=True),
    "shift+right": partial(RIGHT, select=True),
    "ctrl+shift+left": partial(WORD_LEFT, select=True),
    "ctrl+shift+right": partial(WORD_RIGHT, select=True),
    "shift+home": partial(HOME, select=True),
    "shift+end": partial(END, select=True),
    "backspace": TextArea.action_delete_left,
    "ctrl+w": TextArea.action_delete_word_left,
    "ctrl+backspace": TextArea.action_delete_word_left,
    "alt+backspace": TextArea.action_delete_word_left,
    "delete": TextArea.action_delete_right,
    "ctrl+d": TextArea.action_delete_right,
    "alt+delete": TextArea.action_delete_word_right,
    "ctrl+k": TextArea.action_delete_to_end_of_line,
}
"""Everything else that is not a letter goes on to the app."""
