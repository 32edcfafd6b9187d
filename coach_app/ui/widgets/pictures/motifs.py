"""Thirty-six plain pictures of our own, for story dice and collages.

They are drawn from a few strokes each in resources/theme/motifs.toml.
"""

from __future__ import annotations

import functools

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from coach_app import paths
from coach_app.content import read

Part = tuple[str, tuple[float, ...]]

NAMES = (
    "sun",
    "moon",
    "cloud",
    "rain",
    "tree",
    "flower",
    "leaf",
    "hill",
    "house",
    "door",
    "window",
    "key",
    "lamp",
    "chair",
    "cup",
    "bread",
    "apple",
    "fish",
    "bird",
    "cat",
    "snail",
    "butterfly",
    "boat",
    "bicycle",
    "bridge",
    "path",
    "letter",
    "book",
    "ball",
    "hat",
    "shoe",
    "clock",
    "bell",
    "balloon",
    "kite",
    "ladder",
)


@functools.cache
def motifs() -> dict[str, tuple[Part, ...]]:
    """The strokes of each motif: kind and numbers."""
    whole = read(paths.resources() / "theme" / "motifs.toml")
    return {name: tuple(map(_part, whole.string(name).split(";"))) for name in whole}


def _part(piece: str) -> Part:
    kind, *numbers = piece.split()
    return kind, tuple(float(number) for number in numbers)


def path_of(kind: str, n: tuple[float, ...]) -> QPainterPath:
    path = QPainterPath()
    if kind == "o":
        path.addEllipse(QPointF(n[0], n[1]), n[2], n[2])
    elif kind == "e":
        path.addEllipse(QPointF(n[0], n[1]), n[2], n[3])
    elif kind == "r":
        path.addRoundedRect(QRectF(*n[:4]), n[4], n[4])
    else:
        points = [QPointF(n[i], n[i + 1]) for i in range(0, len(n), 2)]
        path.moveTo(points[0])
        if kind in ("l", "p"):
            for point in points[1:]:
                path.lineTo(point)
        else:
            _curve(path, points, closed=kind == "S")
        if kind in ("p", "S"):
            path.closeSubpath()
    return path


def _curve(path: QPainterPath, points: list[QPointF], closed: bool) -> None:
    """A Catmull-Rom curve through the points."""
    count = len(points)
    for i in range(count if closed else count - 1):
        if closed:
            before, after = points[(i - 1) % count], points[(i + 2) % count]
        else:
            before, after = points[max(i - 1, 0)], points[min(i + 2, count - 1)]
        here, there = points[i], points[(i + 1) % count]
        path.cubicTo(here + (there - before) / 6, there - (after - here) / 6, there)


def draw_motif(
    painter: QPainter, box: QRectF, name: str, ink: QColor, fill: QColor | None = None
) -> None:
    """The motif inside ``box``; closed parts are filled where a fill is given."""
    side = min(box.width(), box.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.center().x() - side / 2, box.center().y() - side / 2)
    painter.scale(side / 100, side / 100)
    pen = QPen(ink, 4.2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    for kind, numbers in motifs()[name]:
        closed = kind in ("o", "e", "r", "p", "S")
        painter.setBrush(fill if closed and fill is not None else Qt.BrushStyle.NoBrush)
        painter.drawPath(path_of(kind, numbers))
    painter.restore()
