"""Paper that lies on the table or in the landscape: a sheet with a soft shadow, and its lines."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from coach_app.ui import theme

SHADOW = 12  # px round a sheet that its shadow takes
_SOFT = ((10, 9), (7, 13), (4, 18), (2, 26))  # how far it reaches, and how dark: alpha of 255
_ROUND = 5.0  # px: paper is cut, not moulded


def lay_paper(
    painter: QPainter, box: QRectF, token: str = "sheet", round_by: float = _ROUND
) -> None:
    """A sheet that fills ``box``; its shadow falls to the lower left, SHADOW px round it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for grow, alpha in _SOFT:
        painter.setBrush(_shade(alpha))
        shade = box.adjusted(-grow - 1, -grow + 4, grow - 3, grow + 2)
        painter.drawRoundedRect(shade, round_by + grow, round_by + grow)
    painter.setBrush(theme.color(token))
    painter.drawRoundedRect(box, round_by, round_by)


def lay_shape(painter: QPainter, path: QPainterPath, token: str = "sheet") -> None:
    """Paper that was cut in another shape, with a smaller shadow: half of SHADOW."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for wide, alpha in ((9.0, 9), (5.0, 14), (2.0, 26)):
        pen = QPen(_shade(alpha), wide)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(path.translated(-2, 3), pen)
    painter.fillPath(path, theme.color(token))


def _shade(alpha: int) -> QColor:
    return QColor(0, 0, 0, 2 * alpha) if theme.is_dark() else QColor(70, 48, 18, alpha)


def rule(painter: QPainter, left: float, right: float, y: float) -> None:
    """A line of ruled paper: decoration, so faint."""
    line = theme.color("sheetEdge")
    line.setAlphaF(0.34)
    painter.setPen(QPen(line, 1))
    painter.drawLine(QPointF(left, y), QPointF(right, y))
