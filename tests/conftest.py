"""What all tests share: how long hypothesis may look. `CI=1` looks longer, `LONG=1` longest."""

import gc
import os

from hypothesis import settings

settings.register_profile("dev", max_examples=20, deadline=None)
settings.register_profile("ci", max_examples=100, deadline=None)
settings.register_profile("long", max_examples=1_000, deadline=None)
settings.load_profile("long" if os.environ.get("LONG") else "ci" if os.environ.get("CI") else "dev")

pytest_plugins = ("tests.command",)
"""The installed command, as a fixture."""


def pytest_collection_finish() -> None:
    """Every app leaves much behind; look through it seldom, and never through the tests."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)
