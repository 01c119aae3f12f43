"""Whatever is wrong is said in a sentence, with the exit code that scripts rely on."""

import json
import subprocess
import sys

import pytest

from tests.command import EVENING


def fails(ran, code, *words):
    assert ran.code == code, (ran.code, ran.out, ran.err)
    assert "Traceback" not in ran.err
    assert ran.err.strip()
    for word in words:
        assert word in ran.err


@pytest.mark.parametrize("command", ["new", "check", "rehearse"])
def test_a_session_file_that_is_not_there(facilitator, command):
    fails(facilitator(command, "nergens.md"), 2, "nergens.md")


@pytest.mark.parametrize("command", ["new", "check", "rehearse"])
def test_a_folder_instead_of_a_session_file(facilitator, command):
    (facilitator.place / "map").mkdir()
    fails(facilitator(command, "map"), 2, "map")


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02" * 50, b"PK\x03\x04" + b"\x00" * 60])
def test_a_file_that_is_no_text(facilitator, content):
    (facilitator.place / "raar.md").write_bytes(content)
    fails(facilitator("new", "raar.md"), 2, "raar.md")


def test_a_session_file_without_questions_opens_with_a_remark(facilitator):
    path = facilitator.write("a.md", "# Een praatje\n\nMet woorden.\n")
    made = facilitator("new", path)
    assert made.code == 0
    assert "# Questions" in made.err or "# Vragen" in made.err
    assert facilitator("check", path).code == 1


def test_every_mistyped_key_is_named(facilitator):
    path = facilitator.write(
        "a.md", EVENING.replace("titel", "tietel").replace("groepen", "groeppen")
    )
    checked = facilitator("check", path)
    assert checked.code == 1
    for place, word in (("a.md:2:1", "titel"), ("a.md:3:1", "groepen")):
        assert place in checked.err
        assert word in checked.err


def test_a_session_file_without_remarks_is_fine(facilitator):
    assert facilitator("check", facilitator.write("a.md")).code == 0


@pytest.mark.parametrize("command", [("dump",), ("capture", "-q", 1), ("export", "--to", "md")])
def test_an_unknown_dialogue(facilitator, command):
    fails(facilitator(*command, "nergens"), 2, "nergens")


def test_an_unknown_question_group_or_format(facilitator):
    path = facilitator.new()
    fails(facilitator("capture", path, "-q", 7), 2, "7")
    fails(facilitator("capture", path, "-q", 1, "-g", "Vlier"), 2, "Vlier", "Eik")
    fails(facilitator("export", path, "--to", "md,papyrus"), 2, "papyrus")
    fails(facilitator("capture", path), 2, "-q")


def test_a_folder_that_cannot_be_written_to(facilitator):
    (facilitator.place / "dicht").write_text("a file, where a folder is asked for")
    path = facilitator.new()
    fails(facilitator("new", facilitator.write("a.md"), "--in", "dicht/data"), 4)
    fails(facilitator("export", path, "--to", "md", "--out", "dicht"), 1, "md")


def test_a_document_of_a_rehearsal_that_cannot_be_written(facilitator):
    (facilitator.place / "dicht").write_text("a file, where a folder is asked for")
    fails(facilitator("rehearse", facilitator.write("a.md"), "--speed", 0, "--out", "dicht"), 1)


def test_a_folder_that_the_system_does_not_open(facilitator):
    fails(facilitator("list", "--in", "d" * 300), 2, "ddd")
    fails(facilitator("new", facilitator.write("a.md"), "--in", "d" * 300), 4, "ddd")


def test_an_empty_file_is_no_dialogue(facilitator):
    empty = facilitator.place / "leeg.json"
    empty.write_bytes(b"")
    for command in (("check", empty), ("dump", empty), ("export", empty, "--to", "md")):
        fails(facilitator(*command), 2)
    fails(facilitator("capture", empty, "-q", 0, said="Een."), 2)
    assert empty.read_bytes() == b""


def test_answers_are_taken_where_no_device_id_can_be_kept(facilitator):
    path = facilitator.new()
    facilitator.environment["XDG_STATE_HOME"] = str(facilitator.write("a file, not a folder"))
    assert facilitator("capture", path, "-q", 1, said="Een.").out.startswith("ok ")


def test_a_dialogue_is_checked_by_its_name(facilitator):
    path = facilitator.new()
    assert facilitator("check", path.stem).out == facilitator("check", path).out


def test_a_locked_dialogue_names_the_process_that_has_it(facilitator):
    path = facilitator.new()
    holder = facilitator.start("capture", path, "-q", 1)
    holder.stdin.write(b"Van de eerste.\n")
    holder.stdin.flush()
    assert holder.stdout.readline().startswith(b"ok")
    fails(facilitator("capture", path, "-q", 1, said="Van de tweede."), 3, str(holder.pid))
    holder.communicate()
    texts = [a["text"] for a in json.loads(facilitator("dump", path).out)["answers"]]
    assert texts == ["Van de eerste."]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit on file size to set")
def test_a_full_disk_loses_nothing_that_was_acknowledged(facilitator):
    path = facilitator.new()
    limit = path.with_name(path.name + ".journal").stat().st_size + 3_000
    ran = facilitator(
        *("capture", path, "-q", 1), said="Zin na zin na zin.\n" * 50, preexec_fn=_at_most(limit)
    )
    fails(ran, 4)
    acknowledged = [row.split()[1] for row in ran.out.splitlines()]
    assert acknowledged
    kept = [a["id"] for a in json.loads(facilitator("dump", path).out)["answers"]]
    assert kept[: len(acknowledged)] == acknowledged
    assert facilitator("capture", path, "-q", 1, said="Nu is er weer plaats.").code == 0


def _at_most(size):
    def limit():
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


def test_a_dialogue_nobody_can_read(facilitator):
    path = facilitator.place / "vreemd.json"
    path.write_text('["iets", "anders"]')
    fails(facilitator("check", path), 2)
    fails(facilitator("capture", path, "-q", 1, said="Toch."), 2)
    assert path.read_text() == '["iets", "anders"]'


def test_a_damaged_dialogue_is_told_and_still_gives_what_it_has(facilitator):
    path = facilitator.new()
    facilitator("capture", path, "-q", 1, said="Een.\nTwee.\n")
    path.write_bytes(path.read_bytes().replace(b"Twee", b"Twaa"))
    fails(facilitator("check", path), 1)
    texts = [a["text"] for a in json.loads(facilitator("dump", path).out)["answers"]]
    assert texts == ["Een.", "Twee."]


def test_a_reader_that_stops_reading_is_no_trouble(facilitator):
    path = facilitator.new()
    facilitator("capture", path, "-q", 1, said="Zin.\n" * 300)
    command = f'"{sys.executable}" -m facilitator dump "{path}" | head -c 10'
    shell = subprocess.run(
        command,
        shell=True,
        env=facilitator.environment,
        cwd=facilitator.place,
        capture_output=True,
        text=True,
        check=False,
    )
    assert shell.stderr == ""


@pytest.mark.parametrize("name", ["", ".", "/"])
@pytest.mark.parametrize("command", [("dump",), ("export", "--to", "md")])
def test_a_name_that_names_nothing(facilitator, command, name):
    first, *others = command
    fails(facilitator(first, name, *others), 2, "dialogue")
