"""What stands on the paper beforehand: a squiggle, circles, a grid, a plate, two fields."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen

from coach_app.ui.scenery.paths import spline
from coach_app.ui.widgets.drawing.ink import Ink
from coach_app.ui.widgets.drawing.rings import ring_places
from coach_app.ui.widgets.drawing.strokes import UNITS, Drawing

_GREY, _SOFT = "#9DA392", "#D5D8CA"
_PENCIL = "#8E8574"
_LOOKS = 90  # points of a scribble


def draw_start(painter: QPainter, drawing: Drawing, guides: bool = True) -> None:
    """``guides``: also what only helps while one draws, and is no part of the drawing."""
    maker = {
        "squiggle": _squiggle,
        "fading": _squiggle,
        "circles": _rings,
        "grid": _grid,
        "plate": _plate,
        "two": _two,
    }.get(drawing.start)
    if maker is not None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        maker(painter, drawing)
    if guides and drawing.symmetry >= 2:
        _axes(painter, drawing)


def _pen(colour: str, width: float) -> QPen:
    pen = QPen(QColor(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


#: Scribbles as a loose hand makes them, in parts of their own box. No corner, often a loop.
_SCRIBBLES = (
    # a lying wave that ends in a loop
    [(0, 55), (12, 20), (27, 12), (38, 42), (46, 78), (60, 88), (76, 66), (78, 34), (64, 26),
     (58, 48), (72, 72), (100, 60)],
    # a loop in the middle of a long bow
    [(0, 92), (10, 52), (28, 22), (50, 10), (66, 28), (62, 56), (44, 62), (36, 42), (52, 24),
     (78, 26), (92, 48), (100, 84)],
    # a snail that walks away
    [(48, 52), (56, 44), (62, 54), (52, 66), (38, 58), (40, 34), (60, 24), (78, 42), (76, 72),
     (52, 92), (20, 84), (0, 60)],
    # a hook with a soft knee
    [(6, 8), (22, 0), (34, 18), (28, 46), (18, 74), (30, 98), (54, 92), (66, 66), (82, 50),
     (100, 58)],
    # two bows and a curl
    [(0, 40), (14, 12), (30, 18), (36, 48), (50, 60), (62, 34), (76, 14), (94, 24), (98, 56),
     (82, 76), (66, 66), (74, 48), (90, 92)],
    # an open figure of eight
    [(20, 8), (4, 26), (14, 52), (42, 54), (66, 42), (90, 48), (98, 74), (80, 96), (56, 88),
     (50, 62), (62, 30), (86, 10)],
    # a hill, a dip and a tail
    [(0, 88), (14, 58), (30, 20), (46, 10), (56, 34), (56, 68), (68, 90), (86, 82), (92, 58),
     (80, 42), (66, 50)],
)  # fmt: skip


def squiggle_points(seed: int, height: float) -> list[int]:
    """One line without a meaning, as points of a stroke; the same for the same seed."""
    chance = random.Random(seed)
    shape = chance.choice(_SCRIBBLES)
    wide = UNITS * chance.uniform(0.34, 0.43)
    high = min(wide * chance.uniform(0.6, 0.8), height * 0.62)
    lean, mirror = chance.uniform(-0.35, 0.35), chance.choice((-1, 1))
    middle = QPointF(UNITS * chance.uniform(0.38, 0.56), height * chance.uniform(0.44, 0.54))
    spots = []
    for x, y in shape:
        across = mirror * (x / 100 - 0.5 + chance.gauss(0, 0.012)) * wide
        along = (y / 100 - 0.5 + chance.gauss(0, 0.012)) * high
        spots.append(
            (
                middle.x() + across * math.cos(lean) - along * math.sin(lean),
                middle.y() + across * math.sin(lean) + along * math.cos(lean),
            )
        )
    path, phase = spline(spots, tension=0.56), chance.uniform(0, 6)
    way = [path.pointAtPercent(step / _LOOKS) for step in range(_LOOKS + 1)]
    for _ in range(3):  # a loose wrist turns wide
        way = [way[0], *(_mean(way[max(0, n - 2) : n + 3]) for n in range(1, _LOOKS)), way[-1]]
    top, low = min(at.y() for at in way), max(at.y() for at in way)
    part = min(1.0, height * 0.7 / (low - top))  # none is cut, however low the paper is
    points: list[int] = []
    for step, at in enumerate(way):
        pressed = 50 + 9 * math.sin(phase + step / 9) + 5 * math.sin(phase * 2 + step / 3.7)
        down = middle.y() + (at.y() - (top + low) / 2) * part
        points += [round(at.x()), round(down), round(pressed)]
    return points


def _mean(spots: Sequence[QPointF]) -> QPointF:
    return QPointF(
        sum(one.x() for one in spots) / len(spots), sum(one.y() for one in spots) / len(spots)
    )


def _squiggle(painter: QPainter, drawing: Drawing) -> None:
    """A soft pencil: a wide pale line, and its darker heart a little beside it."""
    points = squiggle_points(drawing.seed, drawing.height)
    if drawing.start == "fading":
        painter.fillPath(Ink.of(points, 70).path(), QColor(_SOFT))
        return
    for width, colour, aside in ((78, "#707A71", 0), (52, "#47524B", 5)):
        moved = [value + (aside if at % 3 == 1 else 0) for at, value in enumerate(points)]
        painter.fillPath(Ink.of(moved, width).path(), QColor(colour))


def _rings(painter: QPainter, drawing: Drawing) -> None:
    """As round as a hand draws them, thin; the ends pass each other."""
    for number, box in ring_places(drawing).items():
        chance = random.Random(number * 7 + 3)
        begin, way = chance.uniform(0, 2 * math.pi), chance.choice((-1, 1))
        a, b = chance.uniform(-0.02, 0.02), chance.uniform(-0.018, 0.018)
        points: list[int] = []
        for step in range(39):
            turn = begin + way * step * 2 * math.pi / 36
            part = 1 + a * math.sin(turn + number) + b * math.cos(2 * turn + number)
            part += 0.025 * (step - 18) / 36  # where it closes, it does not quite meet
            half = box.width() / 2 * part
            x, y = (
                box.center().x() + half * math.cos(turn),
                box.center().y() + half * math.sin(turn),
            )
            points += [round(x), round(y), round(50 + 12 * math.sin(turn * 1.5 + number))]
        painter.fillPath(Ink.of(points, 17).path(), QColor(_PENCIL))


def _grid(painter: QPainter, drawing: Drawing) -> None:
    painter.setPen(_pen(_SOFT, 18))
    step = UNITS / 12
    x = step
    while x < UNITS:
        painter.drawLine(QPointF(x, 0), QPointF(x, drawing.height))
        x += step
    y = step
    while y < drawing.height:
        painter.drawLine(QPointF(0, y), QPointF(UNITS, y))
        y += step


def _plate(painter: QPainter, drawing: Drawing) -> None:
    centre, radius = QPointF(UNITS / 2, drawing.height / 2), drawing.height * 0.44
    painter.setPen(_pen(_GREY, 40))
    painter.drawEllipse(centre, radius, radius)
    painter.setPen(_pen(_SOFT, 28))
    painter.drawEllipse(centre, radius * 0.72, radius * 0.72)


def two_fields(drawing: Drawing) -> list[QRectF]:
    """The papers of "two", in paper units: they touch in the middle."""
    half = UNITS / 2
    return [QRectF(left, 0, half, drawing.height) for left in (0.0, half)]


def _two(painter: QPainter, drawing: Drawing) -> None:
    """Two sheets of watercolour paper, the right one with its torn edge over the left one's."""
    left, right = two_fields(drawing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(150, 112, 52, 15))  # another paper, a little warmer
    painter.drawRect(left)
    chance, edge = random.Random(drawing.seed), QPainterPath(right.topLeft())
    for step in range(81):
        edge.lineTo(right.left() + chance.uniform(-16, 16), drawing.height * step / 80)
    edge.lineTo(left.right() - 240, drawing.height)
    edge.lineTo(left.right() - 240, 0)
    edge.closeSubpath()
    shade = QLinearGradient(left.right() - 240, 0, left.right() + 10, 0)
    for at, alpha in ((0.0, 0), (0.6, 10), (0.88, 30), (1.0, 78)):
        shade.setColorAt(at, QColor(58, 44, 24, alpha))
    painter.fillPath(edge, shade)


def _axes(painter: QPainter, drawing: Drawing) -> None:
    painter.setPen(_pen("#D8D4C4", 14))
    centre = QPointF(UNITS / 2, drawing.height / 2)
    for number in range(drawing.symmetry):
        angle = 2 * math.pi * number / drawing.symmetry
        end = centre + QPointF(math.cos(angle), math.sin(angle)) * UNITS
        painter.drawLine(centre, end)
