"""Search field and filter chips above the client list."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from coach_app.ui import theme
from coach_app.ui.boxes import hbox
from coach_app.ui.clients.selection import EVERYBODY, FILTERS
from coach_app.ui.widgets import Chip, Menu, SearchField, SecondaryButton
from coach_app.ui.widgets.layout.flow import FlowLayout

NARROW = 700  # logical px below which the chips fold into one button with a menu


class ClientFilters(QWidget):
    """One filter is on at a time; the search works within it."""

    searched = Signal(str)
    chosen = Signal(str)
    list_asked = Signal()  # Down or Enter in the search field
    menu_opening = Signal(QMenu)  # the folded filters: others may add to the menu

    def __init__(self, chosen: str, query: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.current = chosen
        self._counts: dict[str, int] = {}
        self._make(query)
        self._lay_out()
        self._connect()
        self.show_chosen(chosen)

    def _make(self, query: str) -> None:
        self.search = SearchField(self.tr("Search by name"))
        self.search.setAccessibleName(self.tr("Search clients by name"))
        self.search.setText(query)
        names, icons = self.names(), {"attention": "info"}
        self.chips = {
            name: Chip(names[name], 0, icon=icons.get(name)) for name in (*FILTERS, EVERYBODY)
        }
        self.folded = SecondaryButton("", "funnel-simple", small=True)
        self.menu = Menu(self)

    def _lay_out(self) -> None:
        self.search.setMinimumWidth(theme.px(180))
        self.search.setMaximumWidth(theme.px(264))
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.chip_place = QWidget()
        # The chips leave 4 px round themselves for the focus ring.
        flow = FlowLayout(self.chip_place, theme.px(2))
        for chip in self.chips.values():
            flow.addWidget(chip)
        row = hbox(self, gap=16)
        row.addWidget(self.search, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.chip_place)
        row.addWidget(self.folded, 0, Qt.AlignmentFlag.AlignTop)
        self.folded.hide()

    def _connect(self) -> None:
        self.search.changed.connect(self.searched)
        self.search.installEventFilter(self)
        for name, chip in self.chips.items():
            chip.clicked.connect(partial(self._choose, name))
        self.folded.clicked.connect(self._open_menu)

    # -- what the page sets ------------------------------------------------------------

    def names(self) -> dict[str, str]:
        return {
            "running": self.tr("Running"),
            "aftercare": self.tr("Aftercare"),
            "finished": self.tr("Finished"),
            "archived": self.tr("Archive"),
            "attention": self.tr("Needs attention"),
            EVERYBODY: self.tr("All"),
        }

    def set_counts(self, counts: dict[str, int], everybody: int) -> None:
        self._counts = counts | {EVERYBODY: everybody}
        for name, chip in self.chips.items():
            chip.set_count(self._counts[name])
        self._show_folded()

    def show_chosen(self, name: str) -> None:
        self.current = name
        for each, chip in self.chips.items():
            with QSignalBlocker(chip):
                chip.setChecked(each == name)
        # "All" is no habit: it stands there only while a search looks everywhere.
        self.chips[EVERYBODY].setVisible(name == EVERYBODY)
        self._show_folded()

    def clear_search(self) -> None:
        self.search.clear()
        self.searched.emit("")
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- inside ------------------------------------------------------------------------

    def _choose(self, name: str) -> None:
        self.show_chosen(name)
        self.chosen.emit(name)

    def _show_folded(self) -> None:
        count = self._counts.get(self.current, 0)
        text = self.tr("{filter} {count}").format(filter=self.names()[self.current], count=count)
        self.folded.setText(text)
        self.folded.setAccessibleName(self.tr("Filter: {filter}").format(filter=text))

    def _open_menu(self) -> None:
        self.fill_menu()
        self.menu.popup(self.folded.mapToGlobal(self.folded.rect().bottomLeft()))

    def fill_menu(self) -> None:
        """The filters, and what others add, for a window too narrow for chips."""
        self.menu.clear()
        for name in FILTERS:
            text = self.tr("{filter} {count}").format(
                filter=self.names()[name], count=self._counts.get(name, 0)
            )
            action = self.menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(name == self.current)
            action.triggered.connect(partial(self._choose, name))
        self.menu_opening.emit(self.menu)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < theme.px(NARROW)
        self.chip_place.setVisible(not narrow)
        self.folded.setVisible(narrow)
        self.search.setMaximumWidth(16777215 if narrow else theme.px(264))

    def eventFilter(self, watched: object, event: object) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent):
            pressed = event.type() == QKeyEvent.Type.KeyPress
            key = event.key()
            if pressed and key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.searched.emit(self.search.text())
                self.list_asked.emit()
                return True
        return False
