"""The web page in a real browser, where axe-core looks for what keeps people out.

Runs where Chromium is installed and AXE says where axe.min.js is: `npm install axe-core` in a
folder outside this one, then AXE=…/node_modules/axe-core/axe.min.js.
"""

import html
import json
import os
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.domain.marks import MarkedText
from facilitator.domain.text import clean
from facilitator.harvest.document import Harvest, Section
from facilitator.harvest.front import Masthead
from facilitator.harvest.style import CLASSIC
from facilitator.harvest.webpage import webpage
from tests.harvest import readback
from tests.harvest.test_every_format import EVIL, HOUSE, answer, full

AXE = Path(os.environ.get("AXE", "axe.min.js"))
BROWSER = shutil.which("chromium") or shutil.which("chromium-browser")
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
REPORT = re.compile(r'<pre id="axe">(.*?)</pre>', re.DOTALL)
SCRIPT = """<script>%s</script><script>
axe.run(document, {runOnly: %s}).then(found => {
  const report = document.createElement("pre");
  report.id = "axe";
  report.textContent = JSON.stringify({
    wrong: found.violations.map(v => [v.id, v.nodes.map(n => n.html)]),
    looked: found.passes.map(p => p.id),
    dark: matchMedia("(prefers-color-scheme: dark)").matches,
  });
  document.body.append(report);
});
</script></body>"""

pytestmark = [
    pytest.mark.skipif(not BROWSER, reason="Chromium is not on this machine"),
    pytest.mark.skipif(not AXE.is_file(), reason="AXE does not say where axe.min.js is"),
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("style", [CLASSIC, HOUSE, replace(CLASSIC, accent="#5b5b00")])
def test_nothing_keeps_anybody_out(tmp_path, scheme, width, style):
    report = looked_at(webpage(full(), style), tmp_path, scheme, width)
    assert report["wrong"] == []
    assert {"color-contrast", "heading-order", "list", "region"} <= set(report["looked"])
    assert report["dark"] is (scheme == "dark")


def test_a_browser_reads_back_what_was_said(tmp_path):
    said = tuple(answer(MarkedText(clean(text))) for text in EVIL)
    document = Harvest("nl", Masthead("K"), sections=(Section("H", said),))
    path = tmp_path / "page.html"
    path.write_bytes(webpage(document, HOUSE))
    read = readback.html(opened(path, "light", 1280).encode())
    assert read == ["K", "H", *(text.text.text for text in said), HOUSE.footer]


def looked_at(page, folder, scheme, width):
    """What axe finds in a copy without the policy, which forbids every script."""
    whole = page.decode()
    copy = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", whole)
    script = SCRIPT % (AXE.read_text("utf-8"), json.dumps(RULES))
    path = folder / "page.html"
    path.write_text(copy.replace("</body>", script), "utf-8")
    return json.loads(html.unescape(REPORT.findall(opened(path, scheme, width))[-1]))


def opened(path, scheme, width):
    """The page as the browser has it once all is done."""
    asked = [
        *("--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=60000"),
        f"--blink-settings=preferredColorScheme={0 if scheme == 'dark' else 1}",
        f"--user-data-dir={path.parent / 'browser'}",
        *(f"--window-size={width},900", "--dump-dom", path.as_uri()),
    ]
    run = subprocess.run([str(BROWSER), *asked], capture_output=True, timeout=120, check=True)
    return run.stdout.decode()
