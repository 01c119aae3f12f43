"""Type rows of keys at random into the line, and see that no character typed is lost.

    python -m tests.soak.line [ROWS] [SEED]

The suite types some hundreds; this types 20,000.
"""

import asyncio
import sys
from random import Random

from tests.rows_of_keys import Hand, Held, a_row
from tests.tui.stage import Stage

ROWS = 20_000


async def type_rows(rows: int, seed: int) -> int:
    """How many keys they were."""
    line, random, keys = Held(), Random(seed), 0
    stage = Stage(line)
    async with stage.shown(80, 12):
        hand = Hand(line, random)
        for _ in range(rows):
            row = a_row(random)
            keys += len(row)
            hand.types(row)
            await asyncio.sleep(0)
            stage.posted.clear()
        await stage.settles()
    return keys


def main(rows: str = str(ROWS), seed: str = "1") -> None:
    keys = asyncio.run(type_rows(int(rows), int(seed)))
    print(f"{rows} rows, {keys} keys, seed {seed}: nothing lost")


if __name__ == "__main__":
    main(*sys.argv[1:])
