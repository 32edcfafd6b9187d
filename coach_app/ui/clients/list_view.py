"""The list itself: one widget however many clients there are."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from coach_app.ui import theme
from coach_app.ui.clients.list_delegate import ClientListDelegate
from coach_app.ui.clients.list_model import ID, ClientListModel


class ClientListView(QListView):
    """Enter or a click opens, Delete asks to remove, the menu key shows what else can be done."""

    opened = Signal(str)
    remove_asked = Signal(str)
    menu_asked = Signal(str, QPoint)
    resized = Signal()

    def __init__(self, model: ClientListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clients = model
        self._delegate = ClientListDelegate(self, model)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Clients"))
        self.setObjectName("clientList")
        self.viewport().setAutoFillBackground(False)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.setStyleSheet("#clientList { background: transparent; border: none; }")

    def current_id(self) -> str:
        return self.currentIndex().data(ID) or ""

    def select_id(self, client_id: str) -> None:
        """Put the focus row on this client, or on the first row when it is not shown."""
        model = self._clients
        row = model.row_of(client_id) if client_id else -1
        index = model.index(max(row, 0), 0) if model.rowCount() else QModelIndex()
        self.setCurrentIndex(index)

    def row_height(self) -> int:
        return self._delegate.row_height()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), self.row_height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        client_id = self.current_id()
        key = event.key()
        if client_id and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(client_id)
        elif client_id and key == Qt.Key.Key_Delete:
            self.remove_asked.emit(client_id)
        elif event.text().isprintable() and event.text().strip():
            event.ignore()  # the page searches for what is typed
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed = self.currentIndex()
        super().mouseReleaseEvent(event)
        under = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and under.isValid() and under == pressed:
            self.opened.emit(under.data(ID))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if keyboard else self.indexAt(event.pos())
        if not index.isValid():
            return
        at = self.visualRect(index).center() if keyboard else event.pos()
        self.menu_asked.emit(index.data(ID), self.viewport().mapToGlobal(at))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Rows become cards below a width: heights must be asked for again.
        self.scheduleDelayedItemsLayout()
        self.resized.emit()
