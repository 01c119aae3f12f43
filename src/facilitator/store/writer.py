"""The store inside an asyncio program: one thread owns the dialogue, first in, first out."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Concatenate, ParamSpec, TypeVar

from facilitator.store.dialogue_file import DialogueFile

P = ParamSpec("P")
R = TypeVar("R")


class Writer:
    """Runs calls on a dialogue in the order they were made, off the thread that draws.

        await writer.run(DialogueFile.append, [entry])

    returns once the entry is on the disk, and raises what the call raises.
    """

    def __init__(self, opened: Callable[[], DialogueFile]) -> None:
        """Open a dialogue in the store's own thread; raises what opening it raises."""
        self._thread = ThreadPoolExecutor(1, "store")
        try:
            self._file = self._thread.submit(opened).result()
        except BaseException:
            self._thread.shutdown()
            raise

    @property
    def file(self) -> DialogueFile:
        """The dialogue, to look at before the first call; after that it is the thread's own."""
        return self._file

    async def run(
        self, call: Callable[Concatenate[DialogueFile, P], R], *args: P.args, **named: P.kwargs
    ) -> R:
        """Await a call. Giving up the waiting does not give up the call.

        What it leaves to be tidied comes after it: no answer waits for that.
        """
        job = self._thread.submit(call, self._file, *args, **named)
        self._thread.submit(self._file.keep_fresh)
        return await asyncio.shield(asyncio.wrap_future(job))

    async def close(self) -> None:
        """Finish what was asked, bring the file up to date, let others open the dialogue."""
        try:
            await self.run(DialogueFile.close)
        finally:
            self._thread.shutdown(wait=False)

    def close_now(self) -> None:
        """The same where nothing can be awaited any more, as when the terminal is gone."""
        self._thread.shutdown()
        self._file.close()
