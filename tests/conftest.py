"""What all tests share: how long hypothesis may look. `CI=1` looks longer, `LONG=1` longest."""

import os

from hypothesis import settings

settings.register_profile("dev", max_examples=40, deadline=None)
settings.register_profile("ci", max_examples=100, deadline=None)
settings.register_profile("long", max_examples=1_000, deadline=None)
settings.load_profile("long" if os.environ.get("LONG") else "ci" if os.environ.get("CI") else "dev")

pytest_plugins = ("tests.command",)
"""The installed command, as a fixture."""
