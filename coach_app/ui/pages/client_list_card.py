"""The card around the client list: as high as its rows, never higher than the page."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from coach_app.ui import theme
from coach_app.ui.pages.client_list_delegate import is_narrow
from coach_app.ui.pages.client_list_header import ClientListHeader
from coach_app.ui.pages.client_list_model import ClientListModel
from coach_app.ui.pages.client_list_view import ClientListView
from coach_app.ui.widgets import TextButton


class ClientListCard(QWidget):
    """Heads of the columns above the list; in a narrow list a menu sorts instead."""

    sorted = Signal(str, bool)

    def __init__(self, model: ClientListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.header = ClientListHeader()
        self.view = ClientListView(model)
        self.sort_button = TextButton("", "sort-ascending")
        self.menu = QMenu(self)
        self._lay_out()
        self._connect()
        self.show_order()

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.narrow_row = QWidget()
        narrow = QHBoxLayout(self.narrow_row)
        narrow.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
        narrow.addWidget(self.sort_button)
        narrow.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.narrow_row)
        column.addWidget(self.view, 1)
        self.narrow_row.hide()

    def _connect(self) -> None:
        self.header.sort_asked.connect(self._sort)
        self.sort_button.clicked.connect(self._open_menu)
        self.model.modelReset.connect(self.updateGeometry)
        self.view.resized.connect(self._view_resized)

    # -- order -------------------------------------------------------------------------

    def show_order(self) -> None:
        self.header.show_order(self.model.column, self.model.down)
        name = next(h.text() for h in self.header.heads if h.column == self.model.column)
        self.sort_button.setText(self.tr("Sorted by {column}").format(column=name.lower()))

    def _sort(self, column: str, down: bool) -> None:
        keep = self.view.current_id()
        self.model.sort_by(column, down)
        self.view.select_id(keep)
        self.show_order()
        self.sorted.emit(column, down)

    def _open_menu(self) -> None:
        self.menu.clear()
        for head in self.header.heads:
            action = self.menu.addAction(head.text())
            action.setCheckable(True)
            action.setChecked(head.sorted)
            action.triggered.connect(
                partial(self._sort, head.column, head.sorted and not head.down)
            )
        self.menu.popup(self.sort_button.mapToGlobal(self.sort_button.rect().bottomLeft()))

    # -- size --------------------------------------------------------------------------

    def _head_height(self) -> int:
        head = self.narrow_row if is_narrow(self.width()) else self.header
        return head.sizeHint().height() if head is self.narrow_row else self.header.height()

    def sizeHint(self) -> QSize:
        rows = self.model.rowCount()
        return QSize(theme.px(600), self._head_height() + rows * self.view.row_height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(240), self._head_height() + self.view.row_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = is_narrow(self.width() - 2)
        if narrow == self.header.isVisibleTo(self):
            self.header.setVisible(not narrow)
            self.narrow_row.setVisible(narrow)
            self.updateGeometry()

    def _view_resized(self) -> None:
        self.header.set_scroll_bar(self.view.width() - self.view.viewport().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.setBrush(theme.color("surface"))
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, theme.px(14), theme.px(14))
