"""The chart as a table: the same content, for who prefers rows or listens."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from coach_app.course.chart_data import CourseChart
from coach_app.ui import theme
from coach_app.ui.charts.table_data import ChartRows, Row, table_of
from coach_app.ui.widgets.plain import tip

FIGURES, LAST_COLUMN = 3, 4

_Index = QModelIndex | QPersistentModelIndex


def _aligned(column: int) -> int:
    """Figures to the right, words to the left."""
    side = Qt.AlignmentFlag.AlignRight if column == FIGURES else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)


class TableModel(QAbstractTableModel):
    def __init__(self, table: ChartRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = table

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        return len(self.table.head)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | int | None:
        row = self.table.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.cells[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.table.head[index.column()]}: {row.cells[index.column()]}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(row.cells[index.column()])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _aligned(index.column())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = 0
    ) -> str | int | None:
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self.table.head[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return _aligned(section)
        return None


class WrappedCells(QStyledItemDelegate):
    """Cells as high as their wrapped words, the padding of the style sheet included."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        view = self._table
        width = view.columnWidth(index.column()) - theme.px(26)
        metrics = QFontMetrics(view.font())
        flags = Qt.TextFlag.TextWordWrap
        text = str(index.data() or "")
        if index.column() < LAST_COLUMN:
            one = metrics.size(Qt.TextFlag.TextSingleLine, text)
            return QSize(one.width() + theme.px(26), one.height() + theme.px(18))
        box = metrics.boundingRect(QRect(0, 0, max(width, theme.px(60)), 10_000), flags, text)
        return QSize(box.width(), box.height() + theme.px(18))


class ChartTable(QTableView):
    """Rows by week. Enter or a double click opens the meeting or the moment of a row."""

    meeting_chosen = Signal(str)
    event_chosen = Signal(str)

    def __init__(self, chart: CourseChart | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFont(theme.font("second"))
        self.verticalHeader().hide()
        self.setItemDelegate(WrappedCells(self))
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        head = self.horizontalHeader()
        head.setFont(theme.font("second_bold"))
        head.setHighlightSections(False)
        head.setStretchLastSection(True)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.doubleClicked.connect(self._open)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._fit)
        if chart is not None:
            self.set_chart(chart)

    def set_chart(self, chart: CourseChart) -> None:
        table = table_of(chart)
        self.setModel(TableModel(table, self))
        self.setAccessibleName(self.tr("Course as a table"))
        text = self.tr("%n rows. Enter opens the meeting.", "", len(self.rows()))
        self.setAccessibleDescription(text)
        head = self.horizontalHeader()
        head.setSectionResizeMode(len(table.head) - 1, QHeaderView.ResizeMode.Stretch)
        self._fit()
        self._later.start()

    def rows(self) -> tuple[Row, ...]:
        model = self.model()
        return model.table.rows if isinstance(model, TableModel) else ()

    def _fit(self) -> None:
        """As high as its rows, up to a page; then it scrolls."""
        self.resizeRowsToContents()
        high = sum(self.rowHeight(row) for row in range(len(self.rows())))
        head = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(min(max(high + head + theme.px(6), theme.px(160)), theme.px(520)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.model() is not None and event.oldSize().width() != event.size().width():
            self._later.start()  # the columns take their new widths first

    def sizeHint(self) -> QSize:
        return QSize(theme.px(400), self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        row = self.rows()[index.row()]
        if row.meeting_id:
            self.meeting_chosen.emit(row.meeting_id)
        elif row.event_id:
            self.event_chosen.emit(row.event_id)
