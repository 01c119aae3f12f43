import hashlib
from pathlib import Path

import pytest

from facilitator.sessionfile import NotASessionFile, parse, read_session_file
from tests.sessionfile.written import sentences

TEXT = "---\ntitel: Café ‘de Brug’ – één\n---\n\n# Vragen\n\n1. Wát werkt?\n2. Wat niet?\n"


def written(folder: Path, content: bytes, name: str = "avond.md") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r", "\u2028"])
@pytest.mark.parametrize("alphabet", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_one_file_is_read_alike_from_every_editor(tmp_path: Path, alphabet: str, ends: str) -> None:
    path = written(tmp_path, TEXT.replace("\n", ends).encode(alphabet))
    session = read_session_file(path)
    assert session.remarks == ()
    assert session.plan.title == "Café ‘de Brug’ – één"
    assert [q.text for q in session.plan.questions] == ["Wát werkt?", "Wat niet?"]


def test_windows_text_is_read_and_said(tmp_path: Path) -> None:
    session = read_session_file(written(tmp_path, TEXT.encode("cp1252")))
    assert session.plan.title == "Café ‘de Brug’ – één"
    assert sentences(session) == ["this file is not saved as UTF-8"]
    assert (session.remarks[0].line, session.remarks[0].column) == (2, 11)


def test_spaces_nobody_sees_make_no_difference() -> None:
    plain = parse(TEXT, "avond.md").plan
    unseen = TEXT.replace("# V", "#\u00a0V").replace("1. ", "1.\u00a0").replace(": C", ":\u00a0C")
    for text in (
        unseen,
        "\ufeff\u200b" + unseen,
        "\n\u200b\n" + unseen.replace("---", "\u200b---"),
    ):
        assert parse(text, "avond.md").plan == plain
        assert parse(text, "avond.md").remarks == ()


def test_the_plan_knows_its_file(tmp_path: Path) -> None:
    content = TEXT.encode()
    source = read_session_file(written(tmp_path, content)).plan.source
    assert (source.name, source.sha256) == ("avond.md", hashlib.sha256(content).hexdigest())


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("avond.docx", b"PK\x03\x04rest", "a Word document"),
        ("avond.pptx", b"PK\x03\x04rest", "a PowerPoint presentation"),
        ("avond.zip", b"PK\x03\x04rest", "a Word document or a zip file"),
        ("avond.doc", b"\xd0\xcf\x11\xe0rest", "a Word document"),
        ("avond.rtf", b"{\\rtf1 Hallo}", "a Word document"),
        ("foto.md", b"\x89PNG\r\n\x1a\n", "an image"),
        ("foto.jpg", b"\xff\xd8\xff\xe0", "an image"),
        ("avond.pdf", b"%PDF-1.7", "a PDF"),
        ("avond.md", b"\x00\x01\x02\x03" * 100, "not a text file"),
        ("avond.md", b"abc" + b"\x01\x02" * 100, "not a text file"),
        ("avond.md", b"", "is empty"),
        ("avond.md", b"\xef\xbb\xbf \r\n\t", "is empty"),
    ],
)
def test_what_is_no_text_is_refused_with_what_to_do(
    tmp_path: Path, name: str, content: bytes, says: str
) -> None:
    with pytest.raises(NotASessionFile) as refused:
        read_session_file(written(tmp_path, content, name))
    assert says in str(refused.value)
    assert name in str(refused.value)
    assert str(refused.value).count(".") >= 2


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(NotASessionFile, match="is a folder"):
        read_session_file(tmp_path)
    with pytest.raises(NotASessionFile, match="There is no file"):
        read_session_file(tmp_path / "weg.md")
    with pytest.raises(NotASessionFile, match="cannot be opened"):
        read_session_file(tmp_path / "a\0b.md")


def test_a_name_is_shown_without_its_control_characters(tmp_path: Path) -> None:
    with pytest.raises(NotASessionFile) as refused:
        read_session_file(tmp_path / "weg\x1b[31m.md")
    assert "\x1b" not in str(refused.value)
