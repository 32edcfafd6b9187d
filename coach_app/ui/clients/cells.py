"""Strokes of the client list: lines of text, what waits, the caret. They know no column."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from coach_app.ui import theme


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
