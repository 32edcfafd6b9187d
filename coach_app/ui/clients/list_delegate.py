"""Paints one client: columns in a wide list, a card of two lines in a narrow one."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from coach_app.data.views import ClientRow
from coach_app.ui import theme
from coach_app.ui.clients import columns, words
from coach_app.ui.clients.cells import attention_line, caret, halves, one_line
from coach_app.ui.clients.list_model import ROW, ClientListModel, Index
from coach_app.ui.widgets.paint import draw_week_dots, week_dots_width

NARROW = 820  # logical px of list width below which rows become cards


def is_narrow(width: int) -> bool:
    return width < theme.px(NARROW)


class ClientListDelegate(QStyledItemDelegate):
    """The whole row is the target: nothing inside it can be clicked apart."""

    def __init__(self, view: QListView, model: ClientListModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.row_height())

    def row_height(self) -> int:
        narrow = is_narrow(self._view.viewport().width())
        return theme.px(84 if narrow else 62)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        last = index.row() == self._model.rowCount() - 1
        self._paint_ground(painter, option, last)
        if is_narrow(option.rect.width()):
            self._paint_card(painter, option.rect, row)
        else:
            self._paint_columns(painter, option.rect, row)
        painter.restore()

    # -- ground ------------------------------------------------------------------------

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, last: bool) -> None:
        rect = option.rect
        state = option.state
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        if hovered or focused:
            painter.fillPath(_ground(rect, last), theme.color("inset"))
        if not last:
            painter.fillRect(
                QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color("line")
            )
        if focused:
            painter.setPen(QPen(theme.color("mos"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(rect).adjusted(4, 4, -4, -5)
            painter.drawRoundedRect(ring, theme.px(8), theme.px(8))

    # -- wide --------------------------------------------------------------------------

    def _paint_columns(self, painter: QPainter, rect: QRect, row: ClientRow) -> None:
        cells = {
            name: QRect(rect.left() + left, rect.top(), width, rect.height())
            for name, (left, width) in columns.places(rect.width()).items()
        }
        for column in columns.COLUMNS:
            column.paint(painter, cells[column.name], row, self._model.now)
        caret(painter, cells["caret"])

    # -- narrow ------------------------------------------------------------------------

    def _paint_card(self, painter: QPainter, rect: QRect, row: ClientRow) -> None:
        inner = rect.adjusted(theme.px(16), 0, -theme.px(48), 0)
        upper, lower = halves(inner, theme.px(56))
        dots = week_dots_width() if row.dots else 0
        fits = inner.width() - dots > theme.px(150)
        if dots and fits:
            place = QRect(inner.right() - dots, upper.top(), dots, upper.height())
            draw_week_dots(painter, place, [dot.state for dot in row.dots])
            upper.setRight(upper.right() - dots - theme.px(12))
        one_line(painter, upper, row.name, "body_bold", "ink")
        waiting = words.attention(row)
        when = words.next_meeting(row, self._model.now)
        start = when or ("" if waiting else words.started(row, self._model.now))
        used = one_line(painter, lower, start, "second", "ink2")
        if waiting is not None:
            gap = used + theme.px(14) if used else 0
            attention_line(painter, lower.adjusted(gap, 0, 0, 0), *waiting, "second")
        caret(painter, QRect(rect.right() - theme.px(40), rect.top(), theme.px(24), rect.height()))


def _ground(rect: QRect, last: bool) -> QPainterPath:
    """The row's shape: the last row has the card's round corners below."""
    path = QPainterPath()
    area = QRectF(rect)
    if not last:
        path.addRect(area)
        return path
    radius = 13.0
    path.addRoundedRect(area, radius, radius)
    upper = QPainterPath()
    upper.addRect(area.adjusted(0, 0, 0, -radius))
    return path.united(upper)
