"""What is being forgotten, noted among what is live until nothing of it is left anywhere."""

from collections.abc import Mapping
from typing import Any

from facilitator.domain.forgetting import Forgetting
from facilitator.store.live import live_values
from facilitator.store.tables import Tables

FORGETTING = "forgetting"
EVERYTHING: Mapping[str, Any] = {"everything": True}
"""The dialogue itself is to go, with its files."""


def meant(tables: Tables) -> dict[str, Any] | None:
    """What was begun and is not finished; None: nothing."""
    found = live_values(tables).get(FORGETTING)
    return found if isinstance(found, dict) else None


def is_going(tables: Tables) -> bool:
    """Whether the whole dialogue is being deleted."""
    found = meant(tables)
    return found is not None and found.get("everything") is True


def written(what: Forgetting, entries: list[dict[str, Any]]) -> dict[str, Any]:
    """What is to be noted of it: ids, and the entries that will tell of it. No words."""
    return {
        "answers": list(what.answers),
        "groups": what.groups,
        "notes": what.notes,
        "entries": entries,
    }


def read_back(noted: Mapping[str, Any]) -> tuple[Forgetting, list[dict[str, Any]]]:
    """The same again."""
    answers, entries = (noted.get(name) for name in ("answers", "entries"))
    what = Forgetting(
        tuple(map(str, answers)) if isinstance(answers, list) else (),
        groups=noted.get("groups") is True,
        notes=noted.get("notes") is True,
    )
    kept = entries if isinstance(entries, list) else []
    return what, [entry for entry in kept if isinstance(entry, dict)]
