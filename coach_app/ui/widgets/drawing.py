"""A drawing as strokes: kept small, drawn at any size, the same on screen and on paper.

Positions are whole numbers; the paper is UNITS wide and as high as it was drawn on. A
stroke is {"c": "#RRGGBB", "w": thickness in units, "p": [x, y, pressure 0-100, …]} and may
carry "a" (opacity in per cent).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NotRequired, TypedDict, TypeGuard

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform

UNITS = 10_000
MOST_POINTS = 200_000  # of one drawing; nobody draws that much by hand


class Stroke(TypedDict):
    """Colour, thickness, points, and opacity in per cent where it can be seen through."""

    c: str
    w: float
    p: list[int]
    a: NotRequired[int]


@dataclass
class Drawing:
    """``start``: what was on the paper beforehand; it stays. ``aspect``: height / width."""

    aspect: float = 0.6
    start: str = "blank"
    seed: int = 0
    symmetry: int = 0
    strokes: list[Stroke] = field(default_factory=list)

    @property
    def height(self) -> int:
        return round(UNITS * self.aspect)

    def to_json(self) -> dict[str, object]:
        return {
            "aspect": round(self.aspect, 4),
            "start": self.start,
            "seed": self.seed,
            "symmetry": self.symmetry,
            "strokes": [{**stroke, "p": list(stroke["p"])} for stroke in self.strokes],
        }

    @classmethod
    def from_json(cls, data: object) -> Drawing:
        """What can be read of it; a damaged stroke is left out."""
        if not isinstance(data, dict):
            return cls()
        strokes = [stroke for stroke in data.get("strokes", []) if _is_stroke(stroke)]
        return cls(
            min(3.0, max(0.2, float(data.get("aspect", 0.6)))),
            str(data.get("start", "blank")),
            int(data.get("seed", 0)),
            int(data.get("symmetry", 0)),
            strokes,
        )


def _is_stroke(stroke: object) -> TypeGuard[Stroke]:
    if not isinstance(stroke, dict) or not isinstance(stroke.get("p"), list):
        return False
    points, numbers = stroke["p"], [stroke.get("w"), stroke.get("a", 100), *stroke["p"]]
    whole = bool(points) and len(points) % 3 == 0
    return (
        whole
        and all(isinstance(number, int | float) for number in numbers)
        and QColor(str(stroke.get("c", ""))).isValid()
    )


def pen_for(stroke: Stroke, pressure: float) -> QPen:
    colour = QColor(stroke["c"])
    colour.setAlphaF(stroke.get("a", 100) / 100)
    pen = QPen(colour, stroke["w"] * (0.5 + pressure / 100))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def copies(symmetry: int, height: float) -> list[QTransform]:
    """How often a stroke is drawn: turned and mirrored round the middle (a kaleidoscope)."""
    if symmetry < 2:
        return [QTransform()]
    found = []
    for number in range(symmetry):
        for mirror in (1, -1):
            turn = QTransform()
            turn.translate(UNITS / 2, height / 2)
            turn.rotate(360 * number / symmetry)
            turn.scale(1, mirror)
            turn.translate(-UNITS / 2, -height / 2)
            found.append(turn)
    return found


def draw_stroke(painter: QPainter, stroke: Stroke, turns: Iterable[QTransform]) -> None:
    """The whole stroke in paper units. An even pressure is one path, and quick."""
    points, pressures = stroke["p"], stroke["p"][2::3]
    for turn in turns:
        painter.save()
        painter.setTransform(turn, True)
        if len(points) == 3:
            painter.setPen(pen_for(stroke, points[2]))
            painter.drawPoint(QPointF(points[0], points[1]))
        elif stroke.get("a", 100) < 100 or max(pressures) - min(pressures) < 6:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(pen_for(stroke, sum(pressures) / len(pressures)))
            painter.drawPath(smooth_path(points))
        else:
            for index in range(1, len(points) // 3):
                draw_piece(painter, stroke, index)
        painter.restore()


def smooth_path(points: list[int]) -> QPainterPath:
    """Through the middles of the steps, with the points as handles."""
    path = QPainterPath(QPointF(points[0], points[1]))
    for at in range(3, len(points) - 3, 3):
        here = QPointF(points[at], points[at + 1])
        after = QPointF(points[at + 3], points[at + 4])
        path.quadTo(here, (here + after) / 2)
    path.lineTo(points[-3], points[-2])
    return path


def draw_piece(painter: QPainter, stroke: Stroke, index: int) -> QRectF:
    """The newest bit of a stroke, up to point ``index``; answers what it covers."""
    points = stroke["p"]
    at = index * 3
    before = QPointF(points[at - 3], points[at - 2])
    here = QPointF(points[at], points[at + 1])
    begin = before
    if index > 1:
        begin = (QPointF(points[at - 6], points[at - 5]) + before) / 2
    end = (before + here) / 2
    painter.setPen(pen_for(stroke, points[at + 2]))
    path = QPainterPath(begin)
    path.quadTo(before, end)
    path.lineTo(here)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    reach = stroke["w"] * 1.6
    return path.boundingRect().adjusted(-reach, -reach, reach, reach)
