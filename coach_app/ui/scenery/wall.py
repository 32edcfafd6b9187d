"""A room with one wall, for what somebody made: window on the heath, a cabinet, a lamp, a frame.

Drawn once per size and theme by whoever shows it. Furniture is in scene units (1920 by 1080, the
floor at FLOOR) and is scaled from the right lower side, so that the wall on the left stays free;
for a longer row of frames it stands further back, whole.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QRadialGradient,
)

from coach_app.ui import theme
from coach_app.ui.scenery.paths import Point, limb, mix, outline, spline

FLOOR = 872.0  # scene units from the top
WIDE = 1920.0
_FURNITURE = 1190.0  # nothing stands further left
WHITE = QColor("#FFFFFF")
_WINDOW = QRectF(1330, 176, 390, 500)
_SPLINE = 1.0


def taken(furniture: float) -> float:
    """How much of the wall the furniture takes, px from the right."""
    return (WIDE - _FURNITURE) * furniture


def paint_room(painter: QPainter, wide: int, high: int, floor: float, furniture: float) -> None:
    """The whole wall. ``floor``: where it begins, px from the top; ``furniture``: its scale,
    0 for a bare wall."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    wall = _fall("wall", "wall2", 0, floor)
    painter.fillRect(QRectF(0, 0, wide, floor), wall)
    painter.fillRect(QRectF(0, floor, wide, high - floor), _fall("floor", "floor2", floor, high))
    skirting = max(4.0, 16 * (high / 1080))
    painter.fillRect(QRectF(0, floor - skirting, wide, skirting), mix(_c("wall"), _plain(), 0.55))
    _paint_boards(painter, wide, high, floor)
    if furniture <= 0:
        return
    painter.save()
    painter.translate(wide - WIDE * furniture, floor - FLOOR * furniture)
    painter.scale(furniture, furniture)
    _paint_light(painter)
    _paint_window(painter)
    _paint_cabinet(painter)
    _paint_books(painter)
    _paint_lamp(painter)
    _paint_plant(painter, 1786, 704, 120)
    painter.restore()


def paint_shine(painter: QPainter, frame: QRectF) -> None:
    """Light that falls on the wall from above a frame, as in a small exhibition."""
    painter.setPen(Qt.PenStyle.NoPen)
    above = QPointF(frame.center().x(), frame.top() + frame.height() * 0.2)
    most = 0.5 if not theme.is_dark() else 0.26
    light = mix(_c("warm2"), WHITE, 0.55) if not theme.is_dark() else _c("warm2")
    _glow(painter, above, frame.width() * 0.8, frame.height() * 0.95, light, most)


def paint_frame(painter: QPainter, box: QRectF, scale: float) -> QRectF:
    """A wooden frame that fills ``box``; answers where its sheet of paper lies."""
    painter.setPen(Qt.PenStyle.NoPen)
    edge, wood, shade = 26 * scale, _c("wood"), _c("wood2")
    for grow, alpha in ((9, 8), (6, 12), (3, 18)):
        painter.setBrush(QColor(58, 44, 24, alpha))
        painter.drawRoundedRect(
            box.adjusted(-grow * scale, 0, grow * scale, 2 * grow * scale), 5 * scale, 5 * scale
        )
    inner = box.adjusted(edge, edge, -edge, -edge)
    sides = (
        (box.topLeft(), box.topRight(), inner.topRight(), inner.topLeft(), _lighter(wood, 0.22)),
        (box.topLeft(), inner.topLeft(), inner.bottomLeft(), box.bottomLeft(), _lighter(wood, 0.1)),
        (box.bottomLeft(), inner.bottomLeft(), inner.bottomRight(), box.bottomRight(), shade),
        (
            box.topRight(),
            box.bottomRight(),
            inner.bottomRight(),
            inner.topRight(),
            mix(wood, shade, 0.6),
        ),
    )
    for *corners, colour in sides:
        painter.setBrush(colour)
        painter.drawPolygon(corners)
    painter.setBrush(QColor("#F7F1E5") if not theme.is_dark() else QColor("#D9D1C1"))
    painter.drawRect(inner)
    painter.setBrush(QColor(58, 44, 24, 30))
    painter.drawRect(QRectF(inner.left(), inner.top(), inner.width(), 8 * scale))
    painter.drawRect(QRectF(inner.left(), inner.top(), 8 * scale, inner.height()))
    mat = min(54 * scale, inner.height() * 0.1)
    return inner.adjusted(mat, mat, -mat, -mat)


# -- colours


def _c(name: str) -> QColor:
    return theme.color(f"pic_{name}")


def _plain() -> QColor:
    return theme.color("cPaper")


def _lighter(colour: QColor, part: float) -> QColor:
    return mix(colour, WHITE, part if not theme.is_dark() else part / 3)


def _fall(top: str, bottom: str, begin: float, end: float) -> QBrush:
    return _between(_c(top), _c(bottom), begin, end)


def _between(top: QColor, bottom: QColor, begin: float, end: float) -> QBrush:
    fall = QLinearGradient(0, begin, 0, end)
    fall.setColorAt(0, top)
    fall.setColorAt(1, bottom)
    return QBrush(fall)


def _glow(
    painter: QPainter, at: QPointF, wide: float, high: float, colour: QColor, most: float
) -> None:
    """Light without an edge."""
    painter.save()
    painter.translate(at)
    painter.scale(1, high / wide)
    light = QRadialGradient(QPointF(), wide)
    for place, part in ((0.0, 1.0), (0.5, 0.5), (1.0, 0.0)):
        shade = QColor(colour)
        shade.setAlphaF(most * part)
        light.setColorAt(place, shade)
    painter.setBrush(light)
    painter.drawEllipse(QPointF(), wide, wide)
    painter.restore()


def _line(painter: QPainter, path: QPainterPath, colour: QColor, wide: float) -> None:
    pen = QPen(colour, wide)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.strokePath(path, pen)


# -- the room


def _paint_boards(painter: QPainter, wide: int, high: int, floor: float) -> None:
    shade = _c("floor2")
    shade.setAlphaF(0.45)
    painter.setPen(QPen(shade, 1.5))
    middle = wide / 2
    for number in range(-14, 15):
        x = middle + number * wide / 9
        painter.drawLine(QPointF(middle + (x - middle) * 0.62, floor), QPointF(x, high))
    painter.setPen(Qt.PenStyle.NoPen)


def _paint_light(painter: QPainter) -> None:
    """The window's light over the floor; by night there is none."""
    light = QColor(_c("sun0"))
    light.setAlphaF(0.34 if not theme.is_dark() else 0.05)
    painter.fillPath(outline("M1340 872L1730 872L1560 1060L1080 1060Z"), light)


def _paint_window(painter: QPainter) -> None:
    x, y, w, h = _WINDOW.x(), _WINDOW.y(), _WINDOW.width(), _WINDOW.height()
    arch = QPainterPath(QPointF(x, y + h))
    arch.lineTo(x, y + w / 2)
    arch.arcTo(QRectF(x, y, w, w), 180, -180)
    arch.lineTo(x + w, y + h)
    arch.closeSubpath()
    painter.save()
    painter.setClipPath(arch, Qt.ClipOperation.IntersectClip)
    _paint_view(painter)
    painter.restore()
    wood = _plain() if not theme.is_dark() else QColor("#4A4439")
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(wood, 16))
    painter.drawPath(arch)
    painter.setPen(QPen(wood, 7))
    painter.drawLine(QPointF(x + w / 2, y), QPointF(x + w / 2, y + h))
    painter.drawLine(QPointF(x, y + h * 0.52), QPointF(x + w, y + h * 0.52))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(wood)
    painter.drawRoundedRect(QRectF(x - 26, y + h - 4, w + 52, 18), 5, 5)


def _paint_view(painter: QPainter) -> None:
    """The heath outside, an hour after sunrise or under a low moon."""
    x, y, w, h = _WINDOW.x(), _WINDOW.y(), _WINDOW.width(), _WINDOW.height()
    sky = QLinearGradient(0, y, 0, y + h)
    for place, name in ((0.0, "skyA"), (0.45, "skyB"), (0.72, "skyC")):
        sky.setColorAt(place, _c(name))
    painter.fillRect(_WINDOW, sky)
    sun = QPointF(x + w * 0.62, y + h * 0.56)
    _glow(painter, sun, w * 0.75, w * 0.75, _c("glow"), 0.8)
    painter.setBrush(_c("sun0"))
    painter.drawEllipse(sun, w * 0.085, w * 0.085)
    mist = _c("mist")
    rows = (
        (0.36, 0.012, 1, mix(_c("far1"), mist, 0.2), mix(_c("far1"), mist, 0.35)),
        (0.31, 0.008, 2, mix(_c("heiA"), mist, 0.4), _c("heiB")),
        (0.22, 0.014, 3, _c("heiB"), _c("heiC")),
        (0.11, 0.012, 5, _c("mosB"), mix(_c("mosB"), _c("mosC"), 0.6)),
    )
    chance = random.Random(4)
    for part, amp, phase, top, bottom in rows:
        line: list[Point] = [
            (x - 10 + i * (w + 20) / 8, y + h - h * part + amp * h * math.sin(i * 1.3 + phase))
            for i in range(9)
        ]
        hill = spline(line, tension=_SPLINE)
        hill.lineTo(x + w + 10, y + h + 4)
        hill.lineTo(x - 10, y + h + 4)
        hill.closeSubpath()
        painter.fillPath(hill, _between(top, bottom, y + h - h * part, y + h))
        if phase == 3:
            near = (_c("heiC"), _c("heiB"), mix(_c("heiA"), mist, 0.3))
            _dabs(painter, chance, line, h * 0.12, 270, (4, 10), near)
        if phase == 5:
            _dabs(painter, chance, line, h * 0.03, 80, (5, 10), (_c("mosB"), _c("mosC")))
    _paint_juniper(painter, x + w * 0.84, y + h * 0.8, h * 0.12)
    _paint_birch(painter, x + w * 0.2, y + h * 0.86, h * 0.42)


def _dabs(
    painter: QPainter,
    chance: random.Random,
    line: Sequence[Point],
    depth: float,
    count: int,
    high: tuple[float, float],
    colours: Sequence[QColor],
) -> None:
    """Heather as short brush strokes, longer nearby."""
    for _ in range(count):
        at = chance.randrange(len(line) - 1)
        part, low = chance.random(), chance.random()
        x = line[at][0] + (line[at + 1][0] - line[at][0]) * part
        y = line[at][1] + (line[at + 1][1] - line[at][1]) * part + low * depth
        long = (high[0] + (high[1] - high[0]) * low) * chance.uniform(0.6, 1.25)
        path = QPainterPath(QPointF(x, y))
        path.lineTo(x + chance.gauss(0, 0.12) * long, y - long)
        _line(painter, path, chance.choice(list(colours)), max(1.3, long * 0.27))


def _paint_juniper(painter: QPainter, x: float, y: float, high: float) -> None:
    half = high * 0.19
    shape = [
        (x, y),
        (x - half, y - high * 0.3),
        (x - half * 0.6, y - high * 0.7),
        (x, y - high),
        (x + half * 0.6, y - high * 0.7),
        (x + half, y - high * 0.28),
    ]
    painter.fillPath(spline(shape, closed=True, tension=0.6), _c("mosD"))


def _paint_birch(painter: QPainter, x: float, y: float, high: float) -> None:
    chance = random.Random(31)
    bark = QColor("#EFEAE0") if not theme.is_dark() else QColor("#8F897D")
    shade = QColor("#CFC6B8") if not theme.is_dark() else QColor("#625C54")
    leaves = [
        mix(_c("mosB"), _c("straw"), 0.35),
        mix(_c("mosC"), _c("straw"), 0.2),
        _c("mosC"),
        mix(_c("mosB"), _c("sun0"), 0.45 if not theme.is_dark() else 0.1),
    ]
    spots: list[tuple[float, float]] = []
    for number in range(15):
        part = 0.3 + 0.66 * number / 14
        side = 1 if number % 2 else -1
        reach = high * 0.235 * math.sin(math.pi * (0.2 + 0.74 * number / 14)) ** 0.8
        reach *= chance.uniform(0.72, 1.15)
        begin = (x, y - high * part)
        end = (x + side * reach * 0.82, begin[1] - reach * chance.uniform(0.35, 0.75))
        painter.fillPath(
            limb([(*begin, high * 0.005), (*end, high * 0.0018)], round_ends=False), shade
        )
        spots += [
            (
                begin[0] + (end[0] - begin[0]) * along,
                begin[1] + (end[1] - begin[1]) * along + high * 0.04 * down,
            )
            for along in (0.25, 0.5, 0.75, 1.0)
            for down in (0, 1, 2)
        ]
    trunk = [
        (x, y + 4, high * 0.021),
        (x - high * 0.01, y - high * 0.46, high * 0.0125),
        (x + high * 0.05, y - high * 0.97, high * 0.002),
    ]
    painter.fillPath(limb(trunk), bark)
    painter.setPen(Qt.PenStyle.NoPen)
    for spot in spots:
        for _ in range(6):
            painter.setBrush(chance.choice(leaves))
            size = chance.uniform(2.2, 4.2) * high / 300
            at = QPointF(
                spot[0] + chance.gauss(0, high * 0.02), spot[1] + chance.gauss(0, high * 0.02)
            )
            painter.drawEllipse(at, size, size * 0.62)


# -- the furniture


def _paint_cabinet(painter: QPainter) -> None:
    left, top, wide = 1220.0, 742.0, 620.0
    wood, shade = _c("wood"), _c("wood2")
    for foot, knee in ((left + 40, left + 52), (left + wide - 40, left + wide - 52)):
        painter.fillPath(limb([(foot, 900, 6), (knee, 846, 8)]), shade)
    painter.setBrush(QColor(58, 44, 24, 26))
    painter.drawRoundedRect(QRectF(left - 2, top + 4, wide + 4, 120), 8, 8)
    painter.setBrush(wood)
    painter.drawRoundedRect(QRectF(left, top, wide, 118), 8, 8)
    painter.setBrush(_lighter(wood, 0.25))
    painter.drawRoundedRect(QRectF(left, top, wide, 14), 6, 6)
    for number in range(2):
        painter.setBrush(mix(wood, shade, 0.25))
        painter.drawRoundedRect(QRectF(left + 22 + number * 294, top + 28, 282, 74), 5, 5)
        painter.setBrush(_c("sandA"))
        painter.drawEllipse(QPointF(left + 163 + number * 294, top + 64), 7, 7)


def _paint_books(painter: QPainter) -> None:
    """Three lie on each other; the upper one is the album, with a ribbon."""
    page = QColor("#F4ECDC") if not theme.is_dark() else QColor("#8C8372")
    wall, top = _c("wall"), 742.0
    books = (
        (1300, 230, 26, mix(_c("mosC"), wall, 0.2), 0),
        (1312, 206, 22, mix(_c("chair"), wall, 0.1), 22),
        (1294, 226, 30, _c("heiC"), 52),
    )
    for x, wide, high, colour, lift in books:
        y = top - 26 - lift
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(x, y, wide, high), 4, 4)
        painter.setBrush(page)
        painter.drawRoundedRect(QRectF(x + 6, y + 4, wide - 6, high - 8), 2, 2)
        painter.setBrush(mix(colour, QColor("#000000"), 0.12))
        painter.drawRoundedRect(QRectF(x, y, 12, high), 4, 4)
    painter.fillPath(outline("M1490 690v34l6 -7l6 7v-34Z"), theme.color("honing"))


def _paint_lamp(painter: QPainter) -> None:
    night = theme.is_dark()
    _glow(
        painter, QPointF(1680, 690), 230 if night else 170, 210 if night else 150, _c("warm2"), 0.55
    )
    painter.fillPath(outline("M1640 650L1656 566H1706L1722 650Z"), _c("sun1"))
    sheen = QColor(WHITE)
    sheen.setAlphaF(0.4 if not night else 0.12)
    painter.fillPath(outline("M1640 650L1656 566H1672L1664 650Z"), sheen)
    _line(painter, outline("M1681 650V734"), _c("wood2"), 6)
    painter.setBrush(_c("wood2"))
    painter.drawEllipse(QPointF(1681, 736), 34, 8)


def _paint_plant(painter: QPainter, x: float, y: float, high: float) -> None:
    chance = random.Random(6)
    greens = [_c("mosC"), mix(_c("mosC"), _c("mosB"), 0.5), _c("mosD"), _c("mosB")]
    if theme.is_dark():
        greens = [QColor(one) for one in ("#4A5A3C", "#56684A", "#3F4E34", "#62744F")]
    for number in range(13):
        lean = -1.25 + 2.5 * number / 12 + chance.uniform(-0.1, 0.1)
        long = high * chance.uniform(0.6, 1) * (1 - 0.25 * abs(lean))
        tip = (x + math.sin(lean) * long * 0.75, y - math.cos(lean * 0.8) * long)
        bend = (x + math.sin(lean) * long * 0.2, y - long * 0.55)
        stem = QPainterPath(QPointF(x, y))
        stem.quadTo(QPointF(*bend), QPointF(*tip))
        _line(painter, stem, greens[2], 2)
        size = high * 0.15 * chance.uniform(0.8, 1.2)
        painter.save()
        painter.translate(*tip)
        painter.rotate(math.degrees(math.atan2(tip[1] - bend[1], tip[0] - bend[0])))
        leaf = QPainterPath(QPointF(-size, 0))
        leaf.quadTo(QPointF(0, -size * 0.62), QPointF(size, 0))
        leaf.quadTo(QPointF(0, size * 0.62), QPointF(-size, 0))
        painter.fillPath(leaf, greens[number % 4])
        painter.restore()
    pot = mix(_c("chair"), _c("sandA"), 0.25)
    shape = QPainterPath(QPointF(x - high * 0.2, y - 8))
    shape.lineTo(x + high * 0.2, y - 8)
    shape.lineTo(x + high * 0.155, y + high * 0.3)
    shape.quadTo(QPointF(x, y + high * 0.33), QPointF(x - high * 0.155, y + high * 0.3))
    shape.closeSubpath()
    painter.fillPath(shape, pot)
    painter.setBrush(mix(_c("chair"), _c("sandA"), 0.12))
    painter.drawRoundedRect(QRectF(x - high * 0.215, y - 14, high * 0.43, 16), 6, 6)
