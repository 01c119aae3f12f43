"""What the store's tests say about files."""

from facilitator.store import journal, snapshot
from facilitator.store.names import journal_path


def answer(number):
    """An entry of a recognisable answer."""
    return {"id": f"e{number}", "kind": "AnswerSubmitted", "body": {"text": f"antwoord {number}"}}


def answers(count):
    return [answer(number) for number in range(1, count + 1)]


def journal_of(count, dialogue="d1"):
    """The bytes of a journal with so many answers, one a line."""
    lines = [
        journal.change(n, {"events": {str(n): answer(n)}, "live": {"1": {"key": "n", "value": n}}})
        for n in range(1, count + 1)
    ]
    return journal.header(dialogue) + b"".join(lines)


def tables_of(count):
    if not count:
        return {}
    events = {str(n): answer(n) for n in range(1, count + 1)}
    return {"events": events, "live": {"1": {"key": "n", "value": count}}}


def snapshot_of(count, dialogue="d1", derived=None):
    """The bytes of a snapshot with so many answers."""
    return snapshot.encode(tables_of(count), derived or {}, n=count, dialogue=dialogue)


def put(path, *, journal_bytes=b"", snapshot_bytes=b""):
    """Write a dialogue's files as a test wants them; no bytes, no file."""
    for file, content in ((journal_path(path), journal_bytes), (path, snapshot_bytes)):
        if content:
            file.write_bytes(content)


def everything_in(folder):
    """Every file with its bytes."""
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def crash(store):
    """End as a killed process does: the lock is gone, nothing was brought up to date."""
    store._files.release()
    store._files = None


def look(follower):
    """What a follower sees now."""
    return follower.poll()
