"""Painting that several widgets share: focus ring, week dots, sparkline."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPainterPath, QPen, QRegion
from PySide6.QtWidgets import QWidget

from coach_app.ui import theme

RING_SPACE = 4  # design pixels that painted controls leave round themselves for the ring


def draw_focus_ring(painter: QPainter, shape: QRectF, radius: float) -> None:
    """The 2 px ring, 2 px outside ``shape`` (the control's own outline)."""
    gap = theme.px(3)
    painter.setPen(QPen(theme.color("mos"), theme.px(2)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    ring = shape.adjusted(-gap, -gap, gap, gap)
    painter.drawRoundedRect(ring, radius + gap, radius + gap)


def week_dots_width(count: int = 8) -> int:
    gap_after_four = theme.px(7) if count > 4 else 0
    return count * theme.px(14) + (count - 1) * theme.px(7) + gap_after_four


def draw_week_dots(painter: QPainter, area: QRect, states: Sequence[str]) -> None:
    """Week dots from the left of ``area``, centred upright: done, now, planned, missed."""
    size, gap = theme.px(14), theme.px(7)
    x, y = float(area.left()), area.center().y() + 1 - size / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for index, state in enumerate(states):
        if index == 4:
            x += gap
        _draw_dot(painter, QRectF(x, y, size, size), state)
        x += size + gap
    painter.restore()


def _draw_dot(painter: QPainter, box: QRectF, state: str) -> None:
    line = max(1.5, box.width() / 9)
    inner = box.adjusted(line / 2 + 0.5, line / 2 + 0.5, -line / 2 - 0.5, -line / 2 - 0.5)
    filled = state in ("done", "now")
    painter.setPen(QPen(theme.color("mos" if filled else "edge"), line))
    painter.setBrush(theme.color("mos") if state == "done" else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(inner)
    if state == "now":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("mos"))
        painter.drawEllipse(box.center(), box.width() * 0.22, box.width() * 0.22)
    elif state == "missed":
        half = box.width() * 0.22
        painter.setPen(QPen(theme.color("ink2"), line))
        centre = box.center()
        painter.drawLine(
            QPointF(centre.x() - half, centre.y()), QPointF(centre.x() + half, centre.y())
        )


def draw_sparkline(
    painter: QPainter, area: QRect, values: Sequence[float | None], slots: int = 8
) -> None:
    """The weekly check as a small line, always 0-10; gaps stay gaps."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(area).adjusted(theme.px(5), theme.px(5), -theme.px(5), -theme.px(5))
    painter.setPen(QPen(theme.color("line"), 1))
    painter.drawLine(box.bottomLeft(), box.bottomRight())
    step = box.width() / max(slots - 1, 1)
    path, pen_down, last = QPainterPath(), False, None
    for index, value in enumerate(values):
        if value is None:
            pen_down = False
            continue
        last = QPointF(box.left() + index * step, box.bottom() - box.height() * value / 10)
        path.lineTo(last) if pen_down else path.moveTo(last)
        pen_down = True
    painter.setPen(QPen(theme.color("ink3"), 1.5))
    painter.drawPath(path)
    if last is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("mos"))
        painter.drawEllipse(last, theme.px(4), theme.px(4))
    painter.restore()


def round_window(window: QWidget, radius: float) -> None:
    """Cut a window's corners off: under X11 without a compositor they would be black."""
    if QGuiApplication.platformName() != "xcb":
        return
    path = QPainterPath()
    path.addRoundedRect(QRectF(window.rect()), radius, radius)
    window.setMask(QRegion(path.toFillPolygon().toPolygon()))


def rounded(
    painter: QPainter,
    box: QRectF,
    radius: float,
    fill: QColor | None,
    border: QColor | None,
    width: float = 1,
) -> None:
    """A rounded box with its border inside ``box``, so that it is never cut off."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(border, width) if border is not None else Qt.PenStyle.NoPen)
    half = width / 2 if border is not None else 0
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)
