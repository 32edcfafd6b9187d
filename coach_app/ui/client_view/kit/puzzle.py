"""Pieces of thick paper that lie in each other: together they are one sentence, row after row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen

from coach_app.ui import theme
from coach_app.ui.client_view.kit.look import even_lines
from coach_app.ui.client_view.kit.paper import lay_shape
from coach_app.ui.scenery.paths import mix

TINTS = ("cutHoneyL", "cutMossL", "cutSkyL", "cutHeiL")


@dataclass(frozen=True)
class Part:
    """Where one piece lies. ``hollow``: it takes the knob of the one before it; ``knob``: it has
    one itself."""

    number: int
    box: QRectF
    lines: tuple[str, ...]
    hollow: bool = False
    knob: bool = False


def lay_parts(texts: Sequence[str], font: QFont, wide: float, pad: float) -> list[Part]:
    """Pieces as broad as their words, in rows of at most ``wide`` px. ``pad``: round the words;
    a knob reaches as far."""
    metrics = QFontMetrics(font)
    parts: list[Part] = []
    x = y = tall = 0.0
    for number, text in enumerate(texts):
        most = round(wide - 3.4 * pad)
        lines = tuple(even_lines(text, metrics, most)) if text else ("",)
        needs = max(map(metrics.horizontalAdvance, lines)) + 2.4 * pad
        high = len(lines) * metrics.lineSpacing() + 1.5 * pad
        beside = needs + pad  # it lies round the knob of the one before it
        if x and x + beside <= wide:
            parts[-1] = replace(parts[-1], knob=True)
            parts.append(Part(number, QRectF(x, y, beside, high), lines, hollow=True))
            x, tall = x + beside, max(tall, high)
        else:
            y, x, tall = y + tall, needs, high
            parts.append(Part(number, QRectF(0, y, needs, high), lines))
    return [replace(one, box=_in_row(one, parts)) for one in parts]


def _in_row(part: Part, parts: Sequence[Part]) -> QRectF:
    """All of a row are of one height."""
    high = max(one.box.height() for one in parts if one.box.top() == part.box.top())
    return QRectF(part.box.left(), part.box.top(), part.box.width(), high)


def piece_path(box: QRectF, size: float, *, hollow: bool, knob: bool) -> QPainterPath:
    """A sheet with round corners; ``hollow`` on its left, ``knob`` of ``size`` on its right."""
    path = QPainterPath()
    path.addRoundedRect(box, 10, 10)
    if hollow:
        path = path.subtracted(_knob(box.left(), box.center().y(), size, 2.0))
    return path.united(_knob(box.right(), box.center().y(), size, 0.0)) if knob else path


def _knob(x: float, y: float, size: float, wider: float) -> QPainterPath:
    """A round head on a narrower neck, to the right of ``x``."""
    path, neck = QPainterPath(), QPainterPath()
    radius = size * 0.44 + wider
    path.addEllipse(QPointF(x + size * 0.5, y), radius, radius)
    half = size * 0.27 + wider
    neck.addRect(QRectF(x - 3, y - half, size * 0.4, 2 * half))
    return path.united(neck)


def paint_piece(painter: QPainter, path: QPainterPath, tint: QColor, sheet: QColor) -> None:
    """Solid, of one colour, with its thickness below it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    lay_shape(painter, path)
    painter.fillPath(path.translated(0, 5), mix(tint, theme.color("sheetEdge"), 0.5))
    painter.fillPath(path, mix(sheet, tint, 0.62))
    painter.strokePath(path, QPen(QColor(255, 255, 255, 60 if theme.is_dark() else 220), 2))


def paint_gap(painter: QPainter, path: QPainterPath) -> None:
    """Where a piece is still to come: thin paper with a broken edge."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    sheet = theme.color("sheet")
    painter.fillPath(path, sheet)
    pen = QPen(theme.color("sheetEdge"), 2, Qt.PenStyle.DashLine)
    painter.strokePath(path, pen)
