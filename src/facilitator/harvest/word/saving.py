"""A Word document as bytes: the same for the same harvest, and saying nothing of who made it."""

import io
import zipfile
from datetime import datetime, time
from typing import Any

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from facilitator.harvest.front import Masthead

_LANGUAGES = {"nl": "nl-NL", "en": "en-GB"}
_TELLING = {
    RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,
    RELATIONSHIP_TYPE.THUMBNAIL,
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate",
}
"""What tells of the program, the company and the folder a template was made in."""
_MOST = 255
"""Characters that a property can hold."""
_SHELVED = (1980, 1, 1, 0, 0, 0)
"""The oldest date that an archive can hold, for every file in it."""


def in_language(document: Document, code: str) -> None:
    """Let Word read the whole document in a language, so that it corrects the right one."""
    defaults = document.styles.element.find(qn("w:docDefaults"))
    if defaults is None:
        defaults = OxmlElement("w:docDefaults")
        document.styles.element.insert(0, defaults)
    where: Any = defaults
    for tag in ("w:rPrDefault", "w:rPr", "w:lang"):
        found = where.find(qn(tag))
        if found is None:
            found = OxmlElement(tag)
            # The defaults of letters come before those of paragraphs, and the language last.
            where.insert(0, found) if tag == "w:rPrDefault" else where.append(found)
        where = found
    where.set(qn("w:val"), _LANGUAGES.get(code, code))


def describe(document: Document, masthead: Masthead, code: str) -> None:
    """Say of the document what it is; its organisation is its author, and nobody else."""
    about = document.core_properties
    package: Any = document.part.package
    said: Any = package.part_related_by(RELATIONSHIP_TYPE.CORE_PROPERTIES).element
    for element in list(said):
        said.remove(element)
    about.title = masthead.title[:_MOST]
    about.subject = masthead.theme[:_MOST]
    about.author = masthead.organisation[:_MOST]
    about.language = _LANGUAGES.get(code, code)
    if masthead.day:
        about.created = about.modified = datetime.combine(masthead.day, time(12))


def saved(document: Document) -> bytes:
    """The document in an archive without times, users or systems in it."""
    package: Any = document.part.package
    settings: Any = document.settings.element
    for attached in settings.findall(qn("w:attachedTemplate")):
        settings.remove(attached)
    about_settings = document.part.part_related_by(RELATIONSHIP_TYPE.SETTINGS).rels
    for relations in (package.rels, about_settings):
        for name in [n for n, relation in relations.items() if relation.reltype in _TELLING]:
            del relations[name]
    target = io.BytesIO()
    document.save(target)
    return _even(target)


def _even(source: io.BytesIO) -> bytes:
    """The same archive, whenever and wherever it is made."""
    target = io.BytesIO()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _SHELVED)
            entry.create_system = 0
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return target.getvalue()
