"""No character typed is lost, whatever keys come with it. `tests.soak.line` types many more."""

import pytest

from tests.soak.line import type_rows


@pytest.mark.parametrize("seed", range(4))
async def test_rows_of_keys_at_random_lose_no_typed_character(seed):
    assert await type_rows(60, seed) > 600
