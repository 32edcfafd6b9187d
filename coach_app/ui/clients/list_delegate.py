"""Paints one client: five columns in a wide list, a card of two lines in a narrow one."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from coach_app.data.views import ClientRow
from coach_app.ui import theme
from coach_app.ui.clients import words
from coach_app.ui.clients.list_model import ROW, ClientListModel
from coach_app.ui.widgets.paint import draw_sparkline, draw_week_dots, week_dots_width

Index = QModelIndex | QPersistentModelIndex
NARROW = 820  # logical px of list width below which rows become cards


@dataclass(frozen=True)
class Columns:
    """Left edge and width of each column, in px of the list's width."""

    name: tuple[int, int]
    meetings: tuple[int, int]
    weekly: tuple[int, int]
    score: tuple[int, int]
    next: tuple[int, int]
    caret: tuple[int, int]


def is_narrow(width: int) -> bool:
    return width < theme.px(NARROW)


def columns(width: int) -> Columns:
    """The columns of look.md 12 for a list of ``width``; name and appointment take the rest."""
    small, tight = width < theme.px(990), width < theme.px(930)
    # The appointment needs 150: below that the other columns stand closer together.
    gap, pad, caret = theme.px(12 if tight else 20), theme.px(20), theme.px(24)
    wide = max(0, width - theme.px(1006))
    name = theme.px(166 if tight else 216 if small else 232) + wide // 2
    sizes = (172, 106, 113) if tight else (196, 96 if small else 128, 118)
    widths = [name, *map(theme.px, sizes)]
    edges = [pad]
    for each in widths:
        edges.append(edges[-1] + each + gap)
    right = width - pad - caret
    widths.append(max(theme.px(100), right - gap - edges[4]))
    pairs = list(zip(edges, widths, strict=True))
    return Columns(*pairs, (right, caret))


class ClientListDelegate(QStyledItemDelegate):
    """The whole row is the target: nothing inside it can be clicked apart."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.row_height())

    def row_height(self) -> int:
        view = self.parent()
        narrow = is_narrow(view.viewport().width())
        return theme.px(84 if narrow else 62)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        last = index.row() == index.model().rowCount() - 1
        self._paint_ground(painter, option, last)
        if is_narrow(option.rect.width()):
            self._paint_card(painter, option.rect, row, index.model())
        else:
            self._paint_columns(painter, option.rect, row, index.model())
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

    def _paint_columns(
        self, painter: QPainter, rect: QRect, row: ClientRow, model: ClientListModel
    ) -> None:
        places = columns(rect.width())
        cells = {
            name: QRect(rect.left() + left, rect.top(), width, rect.height())
            for name, (left, width) in vars(places).items()
        }
        two_lines(painter, cells["name"], row.name, words.started(row, model.now))
        if row.dots:
            draw_week_dots(painter, cells["meetings"], states(row))
        self._paint_weekly(painter, cells["weekly"], row)
        self._paint_score(painter, cells["score"], row)
        self._paint_next(painter, cells["next"], row, model)
        caret(painter, cells["caret"])

    def _paint_weekly(self, painter: QPainter, cell: QRect, row: ClientRow) -> None:
        if any(value is not None for value in row.weekly):
            wide, high = min(cell.width(), theme.px(116)), theme.px(44)
            area = QRect(cell.left(), cell.center().y() - high // 2, wide, high)
            draw_sparkline(painter, area, row.weekly)
        else:
            one_line(painter, cell, self.tr("not yet"), "second", "ink2")

    def _paint_score(self, painter: QPainter, cell: QRect, row: ClientRow) -> None:
        if row.last_score is None:
            one_line(painter, cell, self.tr("not yet"), "second", "ink2")
            return
        number = QRect(cell.left(), cell.top(), theme.px(30), cell.height())
        one_line(painter, number, words.score(row.last_score), "card", "ink")
        rest = cell.adjusted(theme.px(32), 0, theme.px(14), 0)
        one_line(painter, rest, words.week(row.last_score_week), "second", "ink2")

    def _paint_next(
        self, painter: QPainter, cell: QRect, row: ClientRow, model: ClientListModel
    ) -> None:
        waiting = words.attention(row)
        when = words.next_meeting(row, model.now)
        if waiting is None:
            one_line(painter, cell, when or self.tr("none"), "body", "ink" if when else "ink2")
        elif not when:
            attention_line(painter, cell, *waiting, "body")
        else:
            upper, lower = halves(cell)
            one_line(painter, upper, when, "body", "ink")
            attention_line(painter, lower, *waiting, "second")

    # -- narrow ------------------------------------------------------------------------

    def _paint_card(
        self, painter: QPainter, rect: QRect, row: ClientRow, model: ClientListModel
    ) -> None:
        inner = rect.adjusted(theme.px(16), 0, -theme.px(48), 0)
        upper, lower = halves(inner, theme.px(56))
        dots = week_dots_width() if row.dots else 0
        fits = inner.width() - dots > theme.px(150)
        if dots and fits:
            place = QRect(inner.right() - dots, upper.top(), dots, upper.height())
            draw_week_dots(painter, place, states(row))
            upper.setRight(upper.right() - dots - theme.px(12))
        one_line(painter, upper, row.name, "body_bold", "ink")
        waiting = words.attention(row)
        when = words.next_meeting(row, model.now)
        start = when or ("" if waiting else words.started(row, model.now))
        used = one_line(painter, lower, start, "second", "ink2")
        if waiting is not None:
            gap = used + theme.px(14) if used else 0
            attention_line(painter, lower.adjusted(gap, 0, 0, 0), *waiting, "second")
        caret(painter, QRect(rect.right() - theme.px(40), rect.top(), theme.px(24), rect.height()))


def states(row: ClientRow) -> list[str]:
    return [dot.state for dot in row.dots]


# -- strokes -------------------------------------------------------------------------------


def halves(cell: QRect, height: int = 0) -> tuple[QRect, QRect]:
    """Two lines of 22 px around the middle of ``cell`` (or ``height`` in all)."""
    height = height or theme.px(44)
    top = cell.center().y() - height // 2
    upper = QRect(cell.left(), top, cell.width(), height // 2)
    return upper, upper.translated(0, height // 2)


def one_line(painter: QPainter, cell: QRect, text: str, font: str, token: str) -> int:
    """Paint ``text`` in the middle of ``cell``, cut with "…" where it does not fit."""
    painter.setFont(theme.font(font))
    painter.setPen(theme.color(token))
    metrics = QFontMetrics(theme.font(font))
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, cell.width()))
    painter.drawText(cell, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    return metrics.horizontalAdvance(shown)


def two_lines(painter: QPainter, cell: QRect, first: str, second: str) -> None:
    upper, lower = halves(cell)
    one_line(painter, upper, first, "body_bold", "ink")
    one_line(painter, lower, second, "second", "ink2")


def attention_line(painter: QPainter, cell: QRect, icon: str, text: str, font: str) -> None:
    """A honey icon and its words."""
    size = theme.px(17 if font == "second" else 19)
    pixmap = theme.pixmap(icon, "honingInk", 17 if font == "second" else 19)
    painter.drawPixmap(QPointF(cell.left(), cell.center().y() + 1 - size / 2), pixmap)
    one_line(painter, cell.adjusted(size + theme.px(6), 0, 0, 0), text, font, "honingInk")


def caret(painter: QPainter, cell: QRect) -> None:
    pixmap = theme.pixmap("caret-right", "ink2", 19)
    size = theme.px(19)
    painter.drawPixmap(QPointF(cell.left() + 2, cell.center().y() + 1 - size / 2), pixmap)


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
