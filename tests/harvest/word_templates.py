"""Word templates as organisations have them, and documents read back."""

import io
import re
import zipfile

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

KINDS = "[Content_Types].xml"


def read(content):
    return docx.Document(io.BytesIO(content))


def lines(content):
    """Every paragraph of the body, tables and boxes too, as (its style, its words)."""
    document = read(content)
    names = {style.style_id: style.name for style in document.styles}
    usual = names[next(s.style_id for s in document.styles if s.name == "Normal")]
    return [
        (names[paragraph.style] if paragraph.style else usual, words(paragraph))
        for paragraph in document.element.body.iter(qn("w:p"))
    ]


def words(paragraph):
    return "".join(t.text or "" for t in paragraph.iter(qn("w:t")))


def characters(paragraph):
    """Each character of a paragraph's XML as (it, is it bold, is it italic, where it leads)."""
    found = []
    for run in parse_xml(f"<w:body {nsdecls('w', 'r')}>{paragraph}</w:body>").iter(qn("w:r")):
        around = run.getparent()
        href = around.get(qn("r:id")) if around.tag == qn("w:hyperlink") else ""
        look = (run.find(f".//{qn('w:b')}") is not None, run.find(f".//{qn('w:i')}") is not None)
        found += [(character, *look, href) for character in words(run)]
    return found


def of(document):
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def template(*paragraphs, header="", without=(), section_after=None):
    """A template with these paragraphs, a header, and without some styles."""
    document = docx.Document()
    for number, text in enumerate(paragraphs):
        document.add_paragraph(text)
        if number == section_after:
            document.add_section()
    document.sections[0].header.paragraphs[0].text = header
    for name in without:
        document.styles[name].delete()
    return of(document)


def cut_up(content):
    """The same document with every word cut into runs of three letters, as Word likes to do."""
    document = read(content)
    for paragraph in document.paragraphs:
        text = paragraph.text
        paragraph.clear()
        for start in range(0, len(text), 3):
            paragraph.add_run(text[start : start + 3])
    return of(document)


def of_kind(content, kind):
    """The same package as another kind of Word file: template, or one with macros."""
    return changed(content, KINDS, lambda part: part.replace(b"document.main+xml", kind))


def changed(content, name, change):
    source, target = zipfile.ZipFile(io.BytesIO(content)), io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for each in source.namelist():
            part = source.read(each)
            package.writestr(each, change(part) if each == name else part)
    return target.getvalue()


def in_a_text_box(text):
    """A template whose cover has these words in a box."""
    document = docx.Document()
    box = parse_xml(
        f"<w:r {nsdecls('w')} xmlns:v='urn:schemas-microsoft-com:vml'><w:pict><v:textbox>"
        f"<w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent></v:textbox>"
        "</w:pict></w:r>"
    )
    document.add_paragraph("Om de doos")._p.append(box)
    return of(document)


def names_in(content):
    """Everything in the package as text, for what should not be there."""
    package = zipfile.ZipFile(io.BytesIO(content))
    return re.sub(rb"\s+", b" ", b"".join(package.read(name) for name in package.namelist()))
