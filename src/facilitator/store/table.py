"""TinyDB's tables, handing the storage what changed instead of everything."""

from collections.abc import Callable, Iterator, MutableMapping
from pathlib import Path
from typing import Any

from tinydb import TinyDB
from tinydb.queries import QueryLike
from tinydb.table import Document, Table

from facilitator.store.storage import JournalStorage
from facilitator.store.tables import copied, same


class Draft(MutableMapping[int, Any]):
    """A table as TinyDB's updaters see it: it copies what they touch, and knows what changed."""

    def __init__(self, documents: dict[str, dict[str, Any]], key: Callable[[str], int]) -> None:
        self._documents, self._key = documents, key
        self._touched: dict[int, Any] = {}
        """None: removed."""

    def __getitem__(self, key: int) -> Any:  # noqa: ANN401 - whatever the document is
        if key not in self._touched:
            self._touched[key] = copied(self._documents.get(str(key)))
        if self._touched[key] is None:
            raise KeyError(key)
        return self._touched[key]

    def __setitem__(self, key: int, document: Any) -> None:  # noqa: ANN401 - as above
        self._touched[key] = document

    def __delitem__(self, key: int) -> None:
        if key not in self:
            raise KeyError(key)
        self._touched[key] = None

    def __contains__(self, key: object) -> bool:
        found = self._touched[key] if key in self._touched else self._documents.get(str(key))
        return found is not None

    def __iter__(self) -> Iterator[int]:
        keys = dict.fromkeys([*map(self._key, self._documents), *self._touched])
        return (key for key in keys if key in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def clear(self) -> None:
        """Remove everything, without a look at each."""
        self._touched = dict.fromkeys(map(self._key, self._documents))

    def changes(self) -> dict[str, Any]:
        """What the updater changed, by the keys of the file."""
        old = self._documents
        return {
            str(key): new for key, new in self._touched.items() if not same(old.get(str(key)), new)
        }


class JournalTable(Table):
    """A TinyDB table in a `JournalStorage`: an insert costs the same with ten answers or a million.

    What it hands out is a copy: nobody edits the store's memory behind the disk's back.
    """

    @property
    def _journal(self) -> JournalStorage:
        assert isinstance(self._storage, JournalStorage)
        return self._storage

    def _read_table(self) -> dict[str, Any]:
        return self._journal.tables.get(self.name, {})

    def _update_table(self, updater: Callable[[Any], None]) -> None:
        draft = Draft(self._read_table(), self.document_id_class)
        try:
            updater(draft)
            changes = draft.changes()
            if changes or self.name not in self._journal.tables:
                self._journal.commit({self.name: changes})
        except BaseException:
            self._next_id = None  # the number given out was not used
            raise
        finally:
            self.clear_cache()

    def __iter__(self) -> Iterator[Document]:
        return map(self._own, super().__iter__())

    def search(self, cond: QueryLike) -> list[Document]:
        """Find all documents a condition holds for."""
        return [self._own(document) for document in super().search(cond)]

    def get(self, *args: Any, **named: Any) -> Any:  # noqa: ANN401 - TinyDB's own overloads
        """Find a document by a condition or its id, or several by their ids."""
        found = super().get(*args, **named)
        return (
            list(map(self._own, found)) if isinstance(found, list) else found and self._own(found)
        )

    def _own(self, document: Document) -> Document:
        return self.document_class(copied(document), document.doc_id)


class JournalDB(TinyDB):
    """A TinyDB whose acknowledged changes are on the disk."""

    table_class = JournalTable

    def __init__(self, path: str | Path, **options: Any) -> None:  # noqa: ANN401 - the storage's
        super().__init__(path, storage=JournalStorage, **options)

    @property
    def journal_storage(self) -> JournalStorage:
        """The storage, for whole acts in one line."""
        assert isinstance(self._storage, JournalStorage)
        return self._storage
