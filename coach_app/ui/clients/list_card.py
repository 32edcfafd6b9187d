"""The card around the client list: as high as its rows, never higher than the page."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QVBoxLayout, QWidget

from coach_app.ui import theme
from coach_app.ui.clients.list_delegate import is_narrow
from coach_app.ui.clients.list_header import ClientListHeader
from coach_app.ui.clients.list_model import ClientListModel
from coach_app.ui.clients.list_view import ClientListView


class ClientListCard(QWidget):
    """Heads of the columns above the list; in a narrow list the filter menu sorts instead."""

    sorted = Signal(str, bool)

    def __init__(self, model: ClientListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.header = ClientListHeader()
        self.view = ClientListView(model)
        self._lay_out()
        self._connect()
        self.show_order()

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.view, 1)

    def _connect(self) -> None:
        self.header.sort_asked.connect(self._sort)
        self.model.modelReset.connect(self.updateGeometry)
        self.view.resized.connect(self._view_resized)

    # -- order -------------------------------------------------------------------------

    def show_order(self) -> None:
        self.header.show_order(self.model.column, self.model.down)

    def _sort(self, column: str, down: bool) -> None:
        keep = self.view.current_id()
        self.model.sort_by(column, down)
        self.view.select_id(keep)
        self.show_order()
        self.sorted.emit(column, down)

    def add_sort_actions(self, menu: QMenu) -> None:
        """Sorting for a narrow list, which has no heads."""
        menu.addSection(self.tr("Sort by"))
        for head in self.header.heads:
            action = menu.addAction(head.text())
            action.setCheckable(True)
            action.setChecked(head.sorted)
            action.triggered.connect(
                partial(self._sort, head.column, head.sorted and not head.down)
            )

    # -- size --------------------------------------------------------------------------

    def _head_height(self) -> int:
        return 0 if is_narrow(self.width()) else self.header.height()

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
        # Rows are higher in a narrow list: what was computed for another width is stale.
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
