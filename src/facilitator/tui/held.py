"""Paints in one go what comes at once: a key, what it leads to, and a disk that is quick."""

from contextlib import ExitStack
from typing import Any

from textual.app import App

BREATH = 0.008
"""Seconds for which painting may be put off: half a frame, which nobody sees."""


def held(app: App[Any]) -> ExitStack:
    """Have nothing painted until this is closed, or for a breath; what there is to see waits.

    Each picture costs more than the disk does, and Textual paints the next one a frame later.
    """
    size, painting = app.size, ExitStack()

    def go_on() -> None:
        for screen in app.screen_stack[-1:]:
            if app.size != size:
                screen.refresh()  # what was laid out for another size meanwhile was not painted
            screen.check_idle()  # the end of a batch wakes the app only

    painting.callback(go_on)
    painting.enter_context(app.batch_update())
    app.set_timer(BREATH, painting.close)
    return painting
