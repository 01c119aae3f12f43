"""Any evening at all, with its kills, power cuts, failures and lost files, beside a plain list."""

import errno
import sys

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import rule

from facilitator.domain.message import NotSaved
from facilitator.store.dialogue_file import DialogueFile
from facilitator.store.live import live_values
from facilitator.store.reading import read
from tests.store.machine import Machine, Survives
from tests.store.test_dialogue_file import Evening

CALLS = st.integers(0, 25)
ENTRIES = st.lists(st.text(max_size=5), min_size=1, max_size=3).map(
    lambda texts: [{"text": text} for text in texts]
)


class HardEvening(Evening):
    """After each of these the disk has what was acknowledged, or that and the one under way."""

    @rule(entries=ENTRIES, calls=CALLS, survives=st.sampled_from(Survives), resting=st.booleans())
    def stopped(self, entries, calls, survives, resting):
        self.file.close()
        machine = Machine(self.path.parent, calls)
        machine.runs(lambda: self._said_by_another(entries, resting))
        machine.restart(survives)
        self.file = DialogueFile.open(self.path, reserve=0)
        if len(self.file) > len(self.said):
            self.said += entries
        self.live = live_values(read(self.path).tables)
        assert self.live in ({**self.before, "d": 1}, self.before)

    def _said_by_another(self, entries, resting):
        self.before = self.live
        file = DialogueFile.open(self.path, reserve=0)
        file.set_live({"d": 1})
        if resting:
            file.checkpoint()
        file.append(entries)
        self.said += entries
        file.checkpoint()

    @rule(entries=ENTRIES, calls=CALLS, error=st.sampled_from([errno.EIO, errno.ENOSPC]))
    def fails(self, entries, calls, error):
        def say():
            try:
                self.file.append(entries)
            except NotSaved:
                return
            self.said += entries
            self.file.checkpoint()

        Machine(self.path.parent, calls, error=error).runs(say)


TestHardEvening = HardEvening.TestCase
TestHardEvening.settings = settings(max_examples=25, stateful_step_count=15, deadline=None)
if sys.platform == "win32":
    TestHardEvening = pytest.mark.skip(reason="it replaces no open files")(TestHardEvening)
