"""All clients: find one, see who waits, open with one key or click."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from coach_app.data.views import ClientRow
from coach_app.ui import theme
from coach_app.ui.boxes import hbox
from coach_app.ui.clients.actions import ClientActions
from coach_app.ui.clients.filters import ClientFilters
from coach_app.ui.clients.list_card import ClientListCard
from coach_app.ui.clients.list_model import ClientListModel
from coach_app.ui.clients.selection import EVERYBODY
from coach_app.ui.context import Context
from coach_app.ui.page import Page
from coach_app.ui.widgets import EmptyState, Menu, PrimaryButton, TextButton, text_label


class ClientsPage(Page):
    """The list with its search, filters and empty states."""

    topics: ClassVar[frozenset[str]] = frozenset(
        {"clients", "courses", "meetings", "notes", "scores"}
    )
    full_height = True

    def __init__(
        self, ctx: Context, show: str = "running", query: str = "", **args: object
    ) -> None:
        super().__init__(ctx, **args)
        self._make(show, query)
        self._lay_out()
        self._connect()
        self.refresh(self.topics)

    def _make(self, show: str, query: str) -> None:
        self.header.set_title(self.tr("Clients"))
        self.add_button = PrimaryButton(self.tr("New client"), "plus", small=True)
        self.model = ClientListModel(self)
        self.model.set_filter(show)
        self.model.set_query(query)
        self.filters = ClientFilters(show, query)
        self.card = ClientListCard(self.model)
        self.count = text_label("", "second", "ink2", wrap=False)
        self.everywhere = TextButton("")
        self.client_acts = ClientActions(self.ctx, self)
        self.nobody = EmptyState(self.tr("There are no clients yet."), self.tr("New client"))
        self.no_result = EmptyState("", self.tr("Clear the search"))

    def _lay_out(self) -> None:
        self.header.add_after(self.add_button)
        below = hbox(gap=12)
        below.addWidget(self.count)
        below.addWidget(self.everywhere)
        below.addStretch(1)
        self.body.setSpacing(theme.px(14))
        self.body.addWidget(self.filters)
        self.body.addWidget(self.card, 1)
        self.body.addWidget(self.no_result, 1)
        self.body.addWidget(self.nobody, 1)
        self.body.addLayout(below)
        self.body.addStretch(0)

    def _connect(self) -> None:
        self.add_button.clicked.connect(self._add)
        self.nobody.clicked.connect(self._add)
        self.no_result.clicked.connect(self.filters.clear_search)
        self.everywhere.clicked.connect(self._search_everywhere)
        self.filters.searched.connect(self._search)
        self.filters.chosen.connect(self._filter)
        self.filters.list_asked.connect(self._to_list)
        self.filters.menu_opening.connect(self.card.add_sort_actions)
        self.card.view.opened.connect(self._open)
        self.card.view.remove_asked.connect(self.client_acts.ask_remove)
        self.card.view.menu_asked.connect(self._menu)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._to_search)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Typing anywhere on the page searches; Down goes into the list."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if plain and event.text().isprintable() and event.text().strip():
            self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.filters.search.setText(event.text())
        elif event.key() == Qt.Key.Key_Down:
            self._to_list()
        else:
            super().keyPressEvent(event)

    # -- page --------------------------------------------------------------------------

    def place(self) -> dict[str, object]:
        return {"show": self.model.filter, "query": self.model.query}

    def refresh(self, topics: frozenset[str]) -> None:
        now = dt.datetime.now().astimezone()
        keep = self.card.view.current_id()
        self.model.set_rows(self.ctx.practice.clients.rows(now.date()), now)
        self.card.view.select_id(keep)
        self._show()

    # -- search and filters ------------------------------------------------------------

    def _search(self, query: str) -> None:
        self.model.set_query(query)
        if not query and self.model.filter == EVERYBODY:
            self.filters.show_chosen("running")
            self.model.set_filter("running")
        self._show()

    def _filter(self, name: str) -> None:
        self.model.set_filter(name)
        self._show()

    def _search_everywhere(self) -> None:
        self.filters.show_chosen(EVERYBODY)
        self._filter(EVERYBODY)

    def _to_search(self) -> None:
        self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.search.selectAll()

    def _to_list(self) -> None:
        if self.model.rowCount():
            self.card.view.select_id(self.card.view.current_id())
            self.card.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self) -> None:
        """Counts, result in words, and which of list and empty states stands here."""
        rows, anywhere = self.model.rowCount(), self.model.found_anywhere()
        searching = bool(self.model.query.strip())
        self.filters.set_counts(self.model.counts(), anywhere)
        some = self.model.has_clients()
        self.filters.setVisible(some)
        self.nobody.setVisible(not some)
        self.card.setVisible(rows > 0)
        self.no_result.setVisible(some and searching and anywhere == 0)
        self.no_result.set_text(
            self.tr("No client is called ‘{query}’.").format(query=self.model.query.strip())
        )
        self.count.setText(self._count_words(rows, searching))
        self.count.setVisible(some and not self.no_result.isVisibleTo(self))
        elsewhere = anywhere - rows if searching else 0
        self.everywhere.setVisible(elsewhere > 0)
        self.everywhere.setText(self.tr("Show %n from other groups too", "", elsewhere))
        if rows and not self.card.view.currentIndex().isValid():
            self.card.view.select_id("")

    def _count_words(self, rows: int, searching: bool) -> str:
        if searching:
            return self.tr("%n clients found", "", rows) if rows else self.tr("Nobody found here.")
        if rows:
            return self.tr("%n clients", "", rows)
        empty = {
            "running": self.tr("Nobody has a running course."),
            "aftercare": self.tr("Nobody is in aftercare."),
            "finished": self.tr("Nobody has finished yet."),
            "archived": self.tr("The archive is empty."),
            "attention": self.tr("Nobody needs attention now."),
        }
        return empty.get(self.model.filter, "")

    # -- acts --------------------------------------------------------------------------

    def _add(self) -> None:
        self.ctx.go("client_form")

    def _open(self, client_id: str) -> None:
        self.ctx.go("client", client_id=client_id)

    def _menu(self, client_id: str, at: QPoint) -> None:
        row = self.model.client(self.model.index(self.model.row_of(client_id), 0))
        if row is not None:
            self.menu = self._menu_for(row)
            self.menu.popup(at)

    def _menu_for(self, row: ClientRow) -> QMenu:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open")).triggered.connect(partial(self._open, row.id))
        if row.status != "archived":
            start = menu.addAction(self.tr("Start a course"))
            start.triggered.connect(partial(self._start_course, row.id))
        menu.addSeparator()
        if row.status == "archived":
            back = menu.addAction(self.tr("Bring back"))
            back.triggered.connect(partial(self.client_acts.bring_back, row.id))
        else:
            archive = menu.addAction(self.tr("Archive"))
            archive.triggered.connect(partial(self.client_acts.archive, row.id))
        remove = menu.addAction(self.tr("Remove…"))
        remove.triggered.connect(partial(self.client_acts.ask_remove, row.id))
        return menu

    def _start_course(self, client_id: str) -> None:
        self.ctx.go("course_form", client_ids=[client_id])
