"""Choosing one client or several: chosen ones on top, the others found by typing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach_app.data.views import ClientRow
from coach_app.ui.boxes import clear_layout, vbox
from coach_app.ui.clients.selection import arranged, found
from coach_app.ui.context import Context
from coach_app.ui.widgets import SearchField, TextButton, text_label
from coach_app.ui.widgets.check_row import CheckRow
from coach_app.ui.widgets.keyboard import tab_within

MANY = 6  # suggestions under the search field


class ClientPicker(QWidget):
    """At most six suggestions stand below the search: typing finds the rest."""

    changed = Signal()

    def __init__(
        self,
        ctx: Context,
        chosen: list[str],
        parent: QWidget | None = None,
        *,
        without: Collection[str] = (),
    ) -> None:
        super().__init__(parent)
        rows = ctx.practice.clients.rows(dt.date.today())
        # ``without``: who takes part already and can't be chosen again.
        self._rows = {
            row.id: row for row in rows if row.status != "archived" and row.id not in without
        }
        self._chosen = [each for each in chosen if each in self._rows]
        self._make()
        self._lay_out()
        self._connect()
        self._show()

    def _make(self) -> None:
        self.list = vbox(gap=0)
        self.more_button = TextButton(self.tr("Make it a group"), "users")
        self.search = SearchField(self.tr("Search by name"))
        self.search.setAccessibleName(self.tr("Search clients by name"))
        self.suggestions = vbox(gap=0)
        self.rest = text_label("", "second", "ink2")
        # Coming from a client, the choice is made: the search waits behind a button.
        self._searching = not self._chosen

    def _lay_out(self) -> None:
        column = vbox(self, gap=8)
        column.addLayout(self.list)
        column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.search)
        column.addLayout(self.suggestions)
        column.addWidget(self.rest)

    def _connect(self) -> None:
        self.more_button.clicked.connect(self._start_search)
        self.search.changed.connect(self._show_suggestions)

    def chosen(self) -> list[str]:
        return list(self._chosen)

    def _start_search(self) -> None:
        self._searching = True
        self._show()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        clear_layout(self.list)
        for client_id in self._chosen:
            self.list.addWidget(self._row(self._rows[client_id], True))
        self.more_button.setVisible(not self._searching)
        self.search.setVisible(self._searching)
        # Never a hidden one: the Tab key would stop before it for good.
        self.setFocusProxy(self.search if self._searching else self.more_button)
        self._show_suggestions()

    def _show_suggestions(self) -> None:
        clear_layout(self.suggestions)
        self.rest.setVisible(self._searching)
        if self._searching:
            self._suggest()
        ways = (self.more_button, self.search)
        tab_within(self, *rows_of(self.list), *ways, *rows_of(self.suggestions))

    def _suggest(self) -> None:
        others = [row for row in self._rows.values() if row.id not in self._chosen]
        hits = arranged(found(others, self.search.text()), None, False)
        for row in hits[:MANY]:
            self.suggestions.addWidget(self._row(row, False))
        if not hits:
            self.rest.setText(self.tr("Nobody found."))
        elif len(hits) > MANY:
            self.rest.setText(self.tr("%n more. Type a name.", "", len(hits) - MANY))
        else:
            self.rest.setText("")
            self.rest.hide()

    def _row(self, row: ClientRow, checked: bool) -> CheckRow:
        busy = row.status == "running"
        made = CheckRow(row.name, self.tr("already has a running course") if busy else "")
        made.setChecked(checked)
        made.toggled.connect(partial(self._toggle, row.id))
        return made

    def _toggle(self, client_id: str, on: bool) -> None:
        if on:
            self._chosen.append(client_id)
        else:
            self._chosen.remove(client_id)
            self._searching = True
        self._show()
        self.changed.emit()


def rows_of(column: QVBoxLayout) -> list[QWidget]:
    """The rows that stand in this column now."""
    found = (column.itemAt(at) for at in range(column.count()))
    return [row for item in found if item is not None and (row := item.widget()) is not None]
