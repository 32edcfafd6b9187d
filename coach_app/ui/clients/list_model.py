"""The client list as a Qt model: one index per client, everything for painting in one role."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCollator,
    QCollatorSortKey,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from coach_app.data.views import ClientRow
from coach_app.ui.clients import selection
from coach_app.ui.clients.columns import COLUMNS, column

ROW = Qt.ItemDataRole.UserRole + 1
ID = Qt.ItemDataRole.UserRole + 2

Index = QModelIndex | QPersistentModelIndex


class ClientListModel(QAbstractListModel):
    """Holds all rows; shows those of the chosen filter and search, in the chosen order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.now = dt.datetime.now().astimezone()
        self.filter = "running"
        self.query = ""
        self.column = "name"
        self.down = False
        self._all: list[ClientRow] = []
        self._found: list[ClientRow] = []
        self._shown: list[ClientRow] = []
        self._collator = QCollator(QLocale())
        self._collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._collator.setNumericMode(True)
        self._keys: dict[str, QCollatorSortKey] = {}

    # -- what the page sets ------------------------------------------------------------

    def set_rows(self, rows: Sequence[ClientRow], now: dt.datetime) -> None:
        self.now = now
        self._all = list(rows)
        self._search()

    def set_query(self, query: str) -> None:
        if query != self.query:
            self.query = query
            self._search()

    def set_filter(self, name: str) -> None:
        if name != self.filter:
            self.filter = name
            self._arrange()

    def sort_by(self, column: str, down: bool) -> None:
        if (column, down) != (self.column, self.down):
            self.column, self.down = column, down
            self._arrange()

    # -- what the page asks ------------------------------------------------------------

    def has_clients(self) -> bool:
        return bool(self._all)

    def counts(self) -> dict[str, int]:
        """Per filter, of the clients that the search finds."""
        return selection.counts(self._found)

    def found_anywhere(self) -> int:
        return len(self._found)

    def row_of(self, client_id: str) -> int:
        """Place in the shown list, -1 when not shown."""
        return next((i for i, row in enumerate(self._shown) if row.id == client_id), -1)

    def client(self, index: Index) -> ClientRow | None:
        return self._shown[index.row()] if self._is_shown(index) else None

    # -- Qt ----------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not self._is_shown(index):
            return None
        row = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(row)
        if role == ROW:
            return row
        if role == ID:
            return row.id
        return None

    def spoken(self, row: ClientRow) -> str:
        """The whole row as one sentence, as a screen reader says it."""
        return ", ".join(said for each in COLUMNS if (said := each.spoken(row, self.now)))

    # -- inside ------------------------------------------------------------------------

    def _is_shown(self, index: Index) -> bool:
        return index.isValid() and 0 <= index.row() < len(self._shown)

    def _search(self) -> None:
        self._found = selection.found(self._all, self.query)
        self._arrange()

    def _arrange(self) -> None:
        rows = [row for row in self._found if selection.matches_filter(row, self.filter)]
        self.beginResetModel()
        self._shown = selection.arranged(rows, column(self.column).value, self.down, self._key)
        self.endResetModel()

    def _key(self, name: str) -> QCollatorSortKey:
        if name not in self._keys:
            self._keys[name] = self._collator.sortKey(name)
        return self._keys[name]
