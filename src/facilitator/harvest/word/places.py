"""The places a template keeps free: for the harvest, and for its title, its date and the like."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from facilitator.harvest.front import Masthead

Element = Any

_HARVEST = re.compile(r"\[(?:oogst|harvest)\]", re.IGNORECASE)
_WORDS = {
    "kind": ("soort", "kind"),
    "theme": ("titel", "title"),
    "date": ("datum", "date"),
    "place": ("plaats", "place"),
    "organisation": ("organisatie", "organisation"),
}
_CALLED = {word: name for name, words in _WORDS.items() for word in words}
_PLACE = re.compile(rf"\[({'|'.join(_CALLED)})\]", re.IGNORECASE)


def fill_in(document: Document, masthead: Masthead) -> frozenset[str]:
    """Put what the masthead says in its places; which of it the document's own pages now say."""
    said = {name: getattr(masthead, name) for name in _WORDS}
    said["theme"] = said["theme"] or said["kind"]

    def fill(found: re.Match[str]) -> str:
        return str(said[_CALLED[found[1].lower()]])

    for around in _around(document):
        for paragraph in around.iter(qn("w:p")):
            _replace(paragraph, _PLACE, fill)
    shown: set[str] = set()
    for paragraph in document.element.body.iter(qn("w:p")):
        shown |= {_CALLED[word.lower()] for word in _PLACE.findall(_text(paragraph))}
        _replace(paragraph, _PLACE, fill)
    return frozenset(shown)


def harvest_place(document: Document) -> Element:
    """The element that the harvest goes before.

    That is the paragraph that asks for it, which asks no more; else what follows the first
    section; else the end.
    """
    body = document.element.body
    for paragraph in body.iter(qn("w:p")):
        if _HARVEST.search(_text(paragraph)):
            _replace(paragraph, _HARVEST, lambda _: "")
            return paragraph
    for paragraph in body.findall(qn("w:p")):
        following = paragraph.getnext()
        if paragraph.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None and following is not None:
            return following
    return _end(body)


def put(place: Element, elements: Iterable[Element]) -> None:
    """Put the harvest before its place; an empty paragraph that only held it open goes."""
    for element in elements:
        place.addprevious(element)
    if place.tag == qn("w:p") and _empty(place):
        place.getparent().remove(place)


def _end(body: Element) -> Element:
    """The last section's properties, without empty paragraphs before them."""
    end = body.get_or_add_sectPr() if body.find(qn("w:sectPr")) is None else body[-1]
    while (last := end.getprevious()) is not None and last.tag == qn("w:p") and _empty(last):
        body.remove(last)
    return end


def _around(document: Document) -> Iterator[Element]:
    """Headers and footers."""
    kinds = (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER)
    for relation in document.part.rels.values():
        if relation.reltype in kinds:
            part: Any = relation.target_part
            yield part.element


def _words(paragraph: Element) -> list[Element]:
    """The pieces of text of a paragraph, without those of text boxes in it."""
    pieces = paragraph.iter(qn("w:t"))
    return [t for t in pieces if next(t.iterancestors(qn("w:p"))) is paragraph]


def _text(paragraph: Element) -> str:
    return "".join(piece.text or "" for piece in _words(paragraph))


def _empty(paragraph: Element) -> bool:
    """Whether there is nothing to see in a paragraph, and no section ends with it."""
    return not _text(paragraph) and next(paragraph.iter(*map(qn, _SEEN)), None) is None


_SEEN = ("w:sectPr", "w:drawing", "w:pict", "w:object", "w:br", "w:fldChar", "w:fldSimple")


def _replace(
    paragraph: Element, sought: re.Pattern[str], new: Callable[[re.Match[str]], str]
) -> None:
    """Replace words that may run over several pieces: Word cuts them up as it pleases."""
    pieces = _words(paragraph)
    for found in reversed([*sought.finditer(_text(paragraph))]):
        words, start = new(found), 0
        for piece in pieces:
            text = piece.text or ""
            first, last = max(found.start() - start, 0), min(found.end() - start, len(text))
            if first < last:
                piece.text = text[:first] + words + text[last:]
                piece.set(_SPACE, "preserve")
                words = ""
            start += len(text)


_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
