"""A PDF read back: its words, and the tags a screen reader goes by.

`python tests/harvest/reading_pdf.py DOCUMENT.pdf` prints the tags of a document.
"""

import io
import re
import sys
from pathlib import Path

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

_FOOTER = re.compile(r".*\d+ / \d+\s*$")


def read(content):
    return PdfReader(io.BytesIO(content))


def pages(content):
    """The words of each page without its footer; spaces mean nothing where lines are set."""
    return [squeezed(_FOOTER.sub("", page.extract_text())) for page in read(content).pages]


def squeezed(text):
    return "".join(text.split())


def tags(content):
    """Every tag as (how deep, which, what it says to whoever cannot see it)."""
    return list(_tags(read(content).trailer["/Root"]["/StructTreeRoot"], 0))


def _tags(element, depth):
    element = element.get_object()
    if isinstance(element, ArrayObject):
        for child in element:
            yield from _tags(child, depth)
    elif isinstance(element, DictionaryObject):
        if "/S" in element:
            yield depth, str(element["/S"]).lstrip("/"), str(element.get("/Alt", ""))
            depth += 1
        if "/K" in element:
            yield from _tags(element["/K"], depth)


def fonts(content):
    """The names of all fonts, and whether each is in the document."""
    found = {}
    for page in read(content).pages:
        for font in page["/Resources"]["/Font"].values():
            (inner,) = font["/DescendantFonts"]
            descriptor = inner["/FontDescriptor"]
            found[font["/BaseFont"]] = any(f"/FontFile{n}" in descriptor for n in ("", "2", "3"))
    return found


if __name__ == "__main__":
    document = Path(sys.argv[1]).read_bytes()
    root = read(document).trailer["/Root"]
    print("language", root["/Lang"], "· marked", root["/MarkInfo"]["/Marked"])
    for deep, tag, alternative in tags(document):
        print("  " * deep + tag, alternative)
