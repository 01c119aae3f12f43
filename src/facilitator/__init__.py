"""Run a live dialogue from one laptop and leave the room with the harvest written."""

import os

# Textual reads this once, at its first import. With the kitty keyboard protocol on, several
# terminals lose what dead keys and input methods type (é, ë, ï). Set it to "0" to have it back.
os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
# Also read once: pictures a second. On a slow disk an answer takes two, its Enter and "saved".
os.environ.setdefault("TEXTUAL_FPS", "120")

__version__ = "0.1.0"
