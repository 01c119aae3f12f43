import time
from tests.evening import an_evening
async def test_first():
    t=time.monotonic()
    async with an_evening() as e:
        print("open", time.monotonic()-t); t=time.monotonic()
        await e.begins()
        print("begins", time.monotonic()-t); t=time.monotonic()
        await e.round(1)
        print("round", time.monotonic()-t); t=time.monotonic()
        await e.oak_says("Time. This is a long sentence and it goes on.")
        print("says", time.monotonic()-t); t=time.monotonic()
        await e.presses("ctrl+z")
        print("press", time.monotonic()-t); t=time.monotonic()
        print(e.told, e.saved, e.rows, e.head, e.footer, e.badge, e.heading, e.prompt)
        print("\n".join(e.page))
