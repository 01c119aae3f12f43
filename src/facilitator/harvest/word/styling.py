"""The styles of a Word document: found by the names Word keeps in every language, else made."""

from dataclasses import dataclass, field
from typing import Any

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from facilitator.harvest.style import HouseStyle
from facilitator.harvest.word.base import styles_xml
from facilitator.harvest.word.numbering import give_bullets

Element = Any
"""An element of the XML, for which the libraries have no types."""

_DUTCH = {
    "title": ("titel",),
    "subtitle": ("ondertitel",),
    "date": ("datum",),
    "heading 1": ("kop 1",),
    "heading 2": ("kop 2",),
    "heading 3": ("kop 3",),
    "list bullet": ("lijstopsomteken", "opsomming"),
}
"""What programs that translate style names, as Word does not, may have called them."""

_OUR_TABLE = "Harvest table"
_LIST = "List Bullet"
_UNMISSED = frozenset({"Hyperlink", "Date"})
"""Made without a word: hardly any template has them."""


@dataclass(slots=True)
class Styles:
    """The styles of one document; those it does not have are made as they are asked for."""

    document: Document
    look: HouseStyle
    made: list[str] = field(default_factory=list)
    """The names of those that were missing."""
    _ids: dict[str, str] = field(default_factory=dict)
    _list: str = ""

    def __post_init__(self) -> None:
        for style in self._all():
            self._ids.setdefault(_name(style), style.get(qn("w:styleId")))

    def found(self, name: str) -> str:
        """The id of a style; "" when the document has none of that name."""
        names = (name.casefold(), *_DUTCH.get(name.casefold(), ()))
        return next((self._ids[each] for each in names if each in self._ids), "")

    def id_of(self, name: str) -> str:
        """The id of a style, which is made where it is missing."""
        return self.found(name) or self._make(name)

    @property
    def list_id(self) -> str:
        """The id of the style for answers: one that has bullets."""
        if not self._list:
            self._list = self.id_of(_LIST)
            if not self._has_bullets(self._list):
                give_bullets(self.document, self._element(self._list), self.look)
                self._note(_LIST)
        return self._list

    def table_id(self) -> str:
        """The id of the style for a table: ours where it is known, else the document's grid."""
        return self.found(_OUR_TABLE) or self.found("Table Grid") or self._make(_OUR_TABLE)

    def _make(self, name: str) -> str:
        """One of ours, in the fonts of the document."""
        ours: Element = parse_xml(styles_xml(self.look).encode())
        style = next(s for s in ours.iter(qn("w:style")) if _name(s) == name.casefold())
        for child in [*style.iter(qn("w:rFonts"), qn("w:next"), qn("w:numPr"))]:
            child.getparent().remove(child)
        for based in style.iter(qn("w:basedOn")):
            based.set(qn("w:val"), self._default(style.get(qn("w:type"))))
        style.set(qn("w:styleId"), self._free_id(style.get(qn("w:styleId"))))
        self.document.styles.element.append(style)
        self._note(name)
        self._ids[name.casefold()] = style.get(qn("w:styleId"))
        return self._ids[name.casefold()]

    def _note(self, name: str) -> None:
        if name not in _UNMISSED and name not in self.made:
            self.made.append(name)

    def _free_id(self, wanted: str) -> str:
        while self._element(wanted) is not None:
            wanted += "1"
        return wanted

    def _default(self, kind: str) -> str:
        """The id of the style that others of its kind are based on."""
        ours = (s for s in self._all() if s.get(qn("w:type")) == kind)
        usual = (s for s in ours if s.get(qn("w:default")) in ("1", "true", "on"))
        return next((s.get(qn("w:styleId")) for s in usual), "Normal")

    def _all(self) -> list[Element]:
        return list(self.document.styles.element.iter(qn("w:style")))

    def _element(self, style_id: str) -> Element:
        return next((s for s in self._all() if s.get(qn("w:styleId")) == style_id), None)

    def _has_bullets(self, style_id: str) -> bool:
        """Whether a style, or one it is based on, puts a bullet or a number before paragraphs."""
        seen: set[str] = set()
        while style_id not in seen and (style := self._element(style_id)) is not None:
            seen.add(style_id)
            if numbers := [n.get(qn("w:val")) for n in style.iter(qn("w:numId"))]:
                return bool(numbers[0] != "0")
            style_id = next((b.get(qn("w:val")) for b in style.iter(qn("w:basedOn"))), style_id)
        return False


def _name(style: Element) -> str:
    return next((str(n.get(qn("w:val"))).casefold() for n in style.iter(qn("w:name"))), "")
