"""A drawing as strokes: kept small, drawn at any size, the same on screen and on paper.

Positions are whole numbers; the paper is UNITS wide and as high as it was drawn on. A
stroke is {"c": "#RRGGBB", "w": thickness in units, "p": [x, y, pressure 0-100, …]} and may
carry "a" (opacity in per cent): then it is watercolour.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NotRequired, TypedDict, TypeGuard

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QTransform

from coach_app.ui.widgets.drawing.ink import Ink
from coach_app.ui.widgets.drawing.water import wash

UNITS = 10_000
MOST_RINGS = 112  # no circle has a higher number
MOST_POINTS = 200_000  # of one drawing; nobody draws that much by hand


class Stroke(TypedDict):
    """Colour, thickness, points, and opacity in per cent where it can be seen through.

    ``m``: it marks the circles ``r`` for the question with this id; no part of the drawing."""

    c: str
    w: float
    p: list[int]
    a: NotRequired[int]
    m: NotRequired[str]
    r: NotRequired[list[int]]


@dataclass
class Drawing:
    """``start``: what was on the paper beforehand; it stays. ``aspect``: height / width.
    ``rings``: the numbers of its circles, see rings.py; none said means all."""

    aspect: float = 0.6
    start: str = "blank"
    seed: int = 0
    symmetry: int = 0
    strokes: list[Stroke] = field(default_factory=list)
    rings: list[int] = field(default_factory=list)

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
            **({"rings": list(self.rings)} if self.rings else {}),
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
            [
                ring
                for ring in _list(data.get("rings"))
                if isinstance(ring, int) and 0 <= ring < MOST_RINGS
            ],
        )


def _list(found: object) -> list[object]:
    return found if isinstance(found, list) else []


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


def mirrored(box: QRectF, turns: list[QTransform]) -> list[QRectF]:
    """Where mirrors repeat what lies in this box."""
    if len(turns) == 1:
        return [box]
    half = math.hypot(box.width(), box.height()) * 0.71  # a turned box is longer
    about = [turn.map(box.center()) for turn in turns]
    return [QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half) for at in about]


def ink_of(stroke: Stroke) -> Ink:
    """What can be seen through is broad and even, as a wet brush."""
    return Ink.of(stroke["p"], stroke["w"], even="a" in stroke)


def draw_stroke(painter: QPainter, stroke: Stroke, turns: Iterable[QTransform]) -> None:
    """The whole stroke in paper units."""
    fill_ink(painter, ink_of(stroke).path(), stroke, turns)


def fill_ink(
    painter: QPainter, path: QPainterPath, stroke: Stroke, turns: Iterable[QTransform]
) -> None:
    """A ribbon, or a part of it, in the colour of its stroke."""
    for turn in turns:
        painter.save()
        painter.setTransform(turn, True)
        if "a" in stroke:
            wash(painter, path, QColor(stroke["c"]), stroke["w"])
        else:
            painter.fillPath(path, QColor(stroke["c"]))
        painter.restore()
