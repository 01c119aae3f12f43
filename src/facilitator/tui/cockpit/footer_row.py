"""The last row of the cockpit: the keys of the moment, and what the room sees."""

from dataclasses import replace

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.wall import Choices, RoomView
from facilitator.language import Language
from facilitator.tui.badge_scene import badge
from facilitator.tui.commands import Context, available, footer_keys, in_context
from facilitator.tui.steps import next_step, step_name
from facilitator.tui.widgets.footer import Key, Keys


def footer(
    dialogue: Dialogue, wall: Choices, view: RoomView, language: Language, *, mirrored: bool
) -> Keys:
    """The last row: the keys of the moment, and what the room sees."""
    rows = tuple(r for r in in_context(Context.EVENING) if r.footer and available(r, dialogue))
    keys = tuple(_leading_on(key, dialogue, language) for key in footer_keys(rows, language))
    return Keys(keys, badge(view, wall, language, mirrored=mirrored))


def _leading_on(key: Key, dialogue: Dialogue, language: Language) -> Key:
    """^N says where it goes."""
    step = next_step(dialogue) if key.action == "next" else None
    return replace(key, word=step_name(dialogue, step, language)) if step else key
