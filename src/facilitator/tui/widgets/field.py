"""A field of one to six rows of words, with a prompt in front."""

from typing import ClassVar

from textual.content import Content
from textual.reactive import reactive
from textual.strip import Strip
from textual.widgets import TextArea

from facilitator.tui.widgets.field_keys import EDITING

MOST_WORDS_UNDONE = 2_000


class Field(TextArea, inherit_bindings=False):
    """Words that wrap and can be undone one by one; it grows with them up to six rows.

    The keys that change the text are carried out one after another as they come. Bindings would
    not do: Textual runs those later than letters typed after them, so that a quick "ab⌫c" would
    end as "ab". Keys that mean nothing here go on to the app.
    """

    DEFAULT_CSS = """
    Field {
        height: auto; min-height: 1; max-height: 6; border: none; padding: 0;
        background: $desk; color: $whisper; scrollbar-size: 0 0;
        &:focus { border: none; color: $ink; }
        & .text-area--cursor, &:light .text-area--cursor, &:dark .text-area--cursor {
            color: $desk; background: $ink; text-style: none;
        }
        & .text-area--placeholder { color: $whisper; }
        & .field--prompt { color: $whisper; }
        &:focus .field--prompt { color: $here; text-style: bold; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"field--prompt"}

    prompt: reactive[Content] = reactive(Content(), init=False)
    """What stands before the words: "2 Eik ›"."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, max_checkpoints=MOST_WORDS_UNDONE, highlight_cursor_line=False)
        self.cursor_blink = False
        self.match_cursor_bracket = False

    @property
    def in_first_row(self) -> bool:
        """Whether there is no row above the cursor."""
        return self.wrapped_document.location_to_offset(self.cursor_location).y == 0

    @property
    def behind(self) -> str:
        """The character that the cursor, or what is selected, stands behind on its line."""
        row, column = min(self.selection)
        return self.document.get_line(row)[max(column - 1, 0) : column]

    @property
    def ahead(self) -> str:
        """The character before which the cursor, or what is selected, stands on its line."""
        row, column = max(self.selection)
        return self.document.get_line(row)[column : column + 1]

    def put(self, text: str) -> None:
        """Put text where the cursor is, in place of what is selected."""
        if text.isspace() and not self.behind.isspace():
            self.history.checkpoint()
        self.replace(text, *self.selection, maintain_selection_offset=False)

    def fill(self, text: str) -> None:
        """Have this text and no other, with nothing to undo and the cursor after it."""
        self.load_text(text)
        self.move_cursor(self.document.end)

    def edited(self, key: str) -> bool:
        """Whether this was a key that edits; it has been carried out."""
        if key == "ctrl+c" and self.selected_text:
            self.action_copy()
        elif key in EDITING:
            EDITING[key](self)
        else:
            return False
        return True

    # -- the prompt takes the place where an editor has its line numbers ----------------------

    @property
    def gutter_width(self) -> int:
        """The cells in front of the words."""
        room = self.size.width * 2 // 3
        return min(self.prompt.cell_length + 1, room) if self.prompt else 0

    def watch_prompt(self, before: Content, now: Content) -> None:
        """Wrap anew where the words get another width."""
        if before.cell_length != now.cell_length and self.is_mounted:
            self._rewrap_and_refresh_virtual_size()
            self.scroll_cursor_visible()

    def render_line(self, y: int) -> Strip:
        """A row of the words, behind the prompt or as much room as it takes."""
        words, front = super().render_line(y), self.gutter_width
        if not front:
            return words
        words = words.crop_extend(0, self.size.width - front, self.rich_style)
        return Strip.join([self._front(front) if y == 0 else self._blank(front), words])

    def _front(self, width: int) -> Strip:
        style = self.get_visual_style("field--prompt")
        prompt = self.prompt.truncate(max(width - 1, 0), ellipsis=True)
        strip = Strip(prompt.render_segments(style), prompt.cell_length)
        return strip.extend_cell_length(width, self.rich_style)

    def _blank(self, width: int) -> Strip:
        return Strip.blank(width, self.rich_style)
