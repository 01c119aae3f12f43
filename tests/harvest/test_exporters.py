import subprocess
import sys

import pytest

from facilitator.harvest.document import harvest
from facilitator.harvest.exporters import EXPORTERS
from facilitator.harvest.style import CLASSIC
from facilitator.language import language
from tests.harvest.building import dialogue_of, plan, said


@pytest.mark.parametrize("name", EXPORTERS)
def test_every_format_is_found_by_its_name_and_writes_the_answers(name):
    exporter = EXPORTERS[name]
    document = harvest(dialogue_of(plan("Waarom?"), said("a1", "Daarom.")), language("nl"))
    assert exporter.name == name
    assert exporter.title
    assert exporter.extension.isalnum()
    written = exporter.write(document, CLASSIC)
    assert written.content
    assert written.remarks == ()
    if exporter.text:
        assert "Daarom." in written.content.decode()


@pytest.mark.parametrize("name", EXPORTERS)
def test_the_same_harvest_gives_the_same_bytes(name):
    document = harvest(dialogue_of(plan("Waarom?"), said("a1", "Daarom.")), language("nl"))
    write = EXPORTERS[name].write
    assert write(document, CLASSIC) == write(document, CLASSIC)


def test_knowing_the_formats_loads_none_of_them():
    asked = "import sys, facilitator.harvest.exporters; print(*sys.modules, sep='\\n')"
    run = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    loaded = set(run.stdout.split())
    assert "facilitator.harvest.exporters" in loaded
    assert not loaded & {"facilitator.harvest.markdown", "babel", "textual", "tinydb"}
