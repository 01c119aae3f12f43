"""The harvest that started it, typed in a real terminal. `tests.soak.typing` types all of it."""

import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal")
pytest.importorskip("pexpect")

from tests.cli.test_seed import SEED  # noqa: E402 - only where there is a pseudo-terminal
from tests.soak.typing import type_all  # noqa: E402


@pytest.mark.skipif(not SEED.is_dir(), reason="the document that started it is absent")
def test_a_short_form_of_it_typed_faster_than_speech_comes_out_as_intended(tmp_path):
    came_out, ought = type_all(tmp_path, most=2, rate=500)
    assert came_out == ought
