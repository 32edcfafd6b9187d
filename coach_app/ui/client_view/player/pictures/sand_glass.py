"""A real hourglass: turned wood, thin glass with light on it, and sand that lies as sand does.

What stands is drawn once for each size; only the sand and its falling grains change.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QRadialGradient,
)

from coach_app.ui import theme
from coach_app.ui.scenery.paths import mix

WIDE = 0.62  # of its height
_NECK = 0.026  # half the neck, of the height
_TOP, _FOOT = 0.075, 0.925  # where the glass begins and ends
_HALF = 0.20  # half the glass at its widest
_TILE = 48  # px of a piece of sand
_FALLING = 26  # grains between neck and hill
_SLOPE = 0.52  # of a hill of dry sand: its height over half its foot
Line = tuple[float, float]


def outside(half: int) -> QPainterPath:
    """The inside of the upper (0) or lower (1) bulb, in a box 1 high with its middle at x = 0."""
    edge, way = (_TOP, 1) if half == 0 else (_FOOT, -1)
    path = QPainterPath(QPointF(-_HALF * 0.86, edge))
    path.cubicTo(
        -_HALF * 1.12, edge + way * 0.17, -_HALF * 1.0, edge + way * 0.25, -0.085, 0.5 - way * 0.062
    )
    path.cubicTo(-0.045, 0.5 - way * 0.032, -_NECK, 0.5 - way * 0.02, -_NECK, 0.5)
    path.lineTo(_NECK, 0.5)
    path.cubicTo(_NECK, 0.5 - way * 0.02, 0.045, 0.5 - way * 0.032, 0.085, 0.5 - way * 0.062)
    path.cubicTo(
        _HALF * 1.0, edge + way * 0.25, _HALF * 1.12, edge + way * 0.17, _HALF * 0.86, edge
    )
    path.closeSubpath()
    return path


class SandGlass:
    """``lie`` says where; ``paint`` draws it for a part of its sand, of a colour."""

    def __init__(self) -> None:
        self.box = QRectF()
        self._behind, self._before = QPixmap(), QPixmap()
        self._sand: dict[str, QBrush] = {}
        self._key: tuple[float, ...] = ()
        chance = random.Random(7)
        self._grains = [
            (chance.random(), chance.uniform(-1, 1), chance.random()) for _ in range(_FALLING)
        ]

    def lie(self, box: QRectF, ratio: float) -> None:
        """Upright in ``box``; ``ratio``: pixels of the device for one of ours."""
        key = (box.width(), box.height(), ratio, float(theme.is_dark()))
        self.box = box
        if key == self._key:
            return
        self._key, self._sand = key, {}
        self._behind = self._layer(ratio, self._paint_behind)
        self._before = self._layer(ratio, self._paint_before)

    def stream(self) -> QRectF:
        """Where grains fall: all that changes many times a second."""
        high = self.box.height()
        wide = high * 0.05
        return QRectF(
            self.box.center().x() - wide, self.box.top() + high * 0.45, 2 * wide, high * 0.47
        )

    def paint(self, painter: QPainter, part: float, token: str, seconds: float | None) -> None:
        """``part`` of the sand has run, ``seconds`` is any running clock; None: nothing moves."""
        box = self.box
        edge = self._edge()
        spot = box.adjusted(-edge, -edge, edge, edge).topLeft()
        painter.drawPixmap(spot, self._behind)
        painter.save()
        painter.translate(box.center().x(), box.top())
        painter.scale(box.height(), box.height())
        self._paint_sand(painter, part, token)
        if 0.0 < part < 1.0 and seconds is not None:
            self._paint_falling(painter, part, token, seconds)
        painter.restore()
        painter.drawPixmap(spot, self._before)

    # -- sand

    def level(self, part: float) -> float:
        """Where the sand of the upper bulb reaches at the glass, of the height of all."""
        full = 0.5 - _TOP - 0.075
        return 0.5 - full * math.pow(1 - part, 0.62)

    def hill(self, part: float) -> float:
        """Where the top of the hill is; it grows slower as it gets broader."""
        return _FOOT - 0.29 * math.pow(part, 0.55)

    def _paint_sand(self, painter: QPainter, part: float, token: str) -> None:
        sand = self._brush(token)
        upper, lower = QPainterPath(), QPainterPath()
        if part < 1:
            y = self.level(part)
            dip = min(0.05, (0.5 - y) * 0.3) * min(1.0, part * 12)
            upper.moveTo(-0.3, y)
            upper.cubicTo(-0.1, y, -0.05, y + dip * 0.6, 0, y + dip)
            upper.cubicTo(0.05, y + dip * 0.6, 0.1, y, 0.3, y)
            upper.lineTo(0.3, 0.5)
            upper.lineTo(-0.3, 0.5)
            upper.closeSubpath()
            self._fill(painter, outside(0).intersected(upper), sand, token)
        if part > 0:
            top = self.hill(part)
            foot = (_FOOT - top) / _SLOPE
            side = _FOOT + max(0.0, foot - _HALF * 0.9) * -0.45
            lower.moveTo(-0.3, _FOOT + 0.02)
            lower.lineTo(-0.3, side + 0.004)
            lower.lineTo(-min(foot, 0.3), side)
            lower.cubicTo(-foot * 0.45, top + (side - top) * 0.42, -foot * 0.16, top, 0, top)
            lower.cubicTo(
                foot * 0.16, top, foot * 0.45, top + (side - top) * 0.42, min(foot, 0.3), side
            )
            lower.lineTo(0.3, side + 0.004)
            lower.lineTo(0.3, _FOOT + 0.02)
            lower.closeSubpath()
            self._fill(painter, outside(1).intersected(lower), sand, token)

    def _fill(self, painter: QPainter, path: QPainterPath, sand: QBrush, token: str) -> None:
        """Its grains, with the light from the left and shade on the right."""
        painter.fillPath(path, sand)
        shade = QLinearGradient(-_HALF, 0, _HALF, 0)
        light, dark = QColor("#FFFFFF"), mix(theme.color(token), QColor("#2A1C0A"), 0.75)
        for at, colour, alpha in (
            (0.0, dark, 0.16),
            (0.28, light, 0.22),
            (0.55, dark, 0.0),
            (1.0, dark, 0.42),
        ):
            ink = QColor(colour)
            ink.setAlphaF(alpha)
            shade.setColorAt(at, ink)
        painter.fillPath(path, shade)

    def _paint_falling(self, painter: QPainter, part: float, token: str, seconds: float) -> None:
        top, low = 0.5, self.hill(part)
        colour = theme.color(token)
        thread = mix(colour, QColor("#FFFFFF"), 0.1)
        thread.setAlphaF(0.75)
        painter.setPen(QPen(thread, 0.0042))
        painter.drawLine(QPointF(0, top - 0.02), QPointF(0, low + 0.004))
        painter.setPen(Qt.PenStyle.NoPen)
        inks = (mix(colour, QColor("#FFFFFF"), 0.35), colour, mix(colour, QColor("#3A2408"), 0.25))
        for number, (start, aside, pace) in enumerate(self._grains):
            fallen = (start + seconds * (0.9 + 0.5 * pace)) % 1.0
            y = top + (low - top) * fallen**1.6
            x = aside * (0.004 + 0.012 * fallen**3)
            painter.setBrush(inks[number % 3])
            painter.drawEllipse(QPointF(x, y), 0.0034, 0.0044)
        painter.setBrush(inks[0])
        for number in range(5):  # they roll down the hill
            roll = (seconds * 0.7 + number * 0.2) % 1.0
            way = -1 if number % 2 else 1
            reach = roll * min(0.09, (_FOOT - low) / _SLOPE * 0.5)
            painter.drawEllipse(QPointF(way * reach, low + reach * _SLOPE * 0.8), 0.003, 0.003)

    def _brush(self, token: str) -> QBrush:
        """Sand close by: grains of three colours; in the units of a box 1 high."""
        if token not in self._sand:
            ratio = self._key[2]
            side = max(8, round(_TILE * ratio))
            colour, chance = theme.color(token), random.Random(3)
            tile = QImage(side, side, QImage.Format.Format_RGB32)
            tile.fill(colour)
            painter = QPainter(tile)
            painter.setPen(Qt.PenStyle.NoPen)
            for _ in range(round(side * side / (9 * ratio * ratio))):
                light = QColor("#FFF6E0" if chance.random() < 0.5 else "#3A2408")
                ink = mix(colour, light, chance.uniform(0.08, 0.3))
                painter.fillRect(
                    QRectF(
                        chance.randrange(side), chance.randrange(side), 1.3 * ratio, 1.3 * ratio
                    ),
                    ink,
                )
            painter.end()
            brush = QBrush(tile)
            scale = 1 / (ratio * max(1.0, self.box.height()))
            brush.setTransform(brush.transform().scale(scale, scale))
            self._sand[token] = brush
        return self._sand[token]

    # -- what stands

    def _edge(self) -> float:
        """Room round the box for its shadow."""
        return self.box.height() * 0.2

    def _layer(self, ratio: float, paint: Callable[[QPainter], None]) -> QPixmap:
        edge = self._edge()
        whole = self.box.adjusted(-edge, -edge, edge, edge).size()
        layer = QPixmap((whole * ratio).toSize())
        layer.setDevicePixelRatio(ratio)
        layer.fill(Qt.GlobalColor.transparent)
        painter = QPainter(layer)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(whole.width() / 2, edge)
        painter.scale(self.box.height(), self.box.height())
        paint(painter)
        painter.end()
        return layer

    def _paint_behind(self, painter: QPainter) -> None:
        """The shadow on the table, the posts, the hollow of the glass."""
        shade = QRadialGradient(QPointF(-0.05, 0.985), 0.4)
        for at, alpha in ((0.0, 0.34), (0.6, 0.18), (1.0, 0.0)):
            shade.setColorAt(at, QColor(50, 32, 10, round(255 * alpha)))
        painter.save()
        painter.translate(0, 0.985 * 0.78)  # seen from above: a flat round at its foot
        painter.scale(1, 0.22)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade)
        painter.drawEllipse(QPointF(-0.05, 0.985), 0.4, 0.4)
        painter.restore()
        for x in (-0.255, 0.255):
            self._paint_post(painter, x)
        night = theme.is_dark()
        for half in (0, 1):
            glass = QLinearGradient(-_HALF, 0, _HALF, 0)
            for at, alpha in ((0.0, 150), (0.3, 96), (0.62, 70), (1.0, 150)):
                glass.setColorAt(at, QColor(214, 224, 222, alpha // (3 if night else 1)))
            painter.fillPath(outside(half), glass)

    def _paint_post(self, painter: QPainter, x: float) -> None:
        wood, dark = theme.color("pic_wood"), theme.color("pic_wood2")
        light = QLinearGradient(x - 0.02, 0, x + 0.02, 0)
        for at, colour in (
            (0.0, dark),
            (0.35, mix(wood, QColor("#FFF2DC"), 0.35)),
            (0.6, wood),
            (1.0, dark),
        ):
            light.setColorAt(at, colour)
        turned = QPainterPath()
        steps = 40
        left: list[Line] = []
        for step in range(steps + 1):
            y = step / steps
            bead = sum(math.exp(-(((y - at) / 0.022) ** 2)) for at in (0.1, 0.5, 0.9))
            left.append((0.011 + 0.006 * math.sin(math.pi * y) + 0.009 * bead, 0.05 + 0.9 * y))
        turned.moveTo(x - left[0][0], left[0][1])
        for half, y in left:
            turned.lineTo(x - half, y)
        for half, y in reversed(left):
            turned.lineTo(x + half, y)
        turned.closeSubpath()
        painter.fillPath(turned, light)

    def _paint_before(self, painter: QPainter) -> None:
        """The light on the glass, its rim, and the two boards."""
        rim = mix(theme.color("pic_wood2"), theme.color("cutSkyD"), 0.6)
        rim.setAlphaF(0.55)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for half in (0, 1):
            shape = outside(half)
            painter.setPen(QPen(rim, 0.006))
            painter.drawPath(shape)
            way, edge = (1, _TOP) if half == 0 else (-1, _FOOT)
            gleam = QPainterPath(QPointF(-_HALF * 0.74, edge + way * 0.05))
            gleam.cubicTo(
                -_HALF * 0.9,
                edge + way * 0.15,
                -_HALF * 0.84,
                edge + way * 0.23,
                -_HALF * 0.5,
                edge + way * 0.3,
            )
            pen = QPen(QColor(255, 255, 255, 150), 0.016)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawPath(gleam)
            spark = QPainterPath(QPointF(_HALF * 0.82, edge + way * 0.09))
            spark.quadTo(_HALF * 0.93, edge + way * 0.15, _HALF * 0.86, edge + way * 0.21)
            pen.setColor(QColor(255, 255, 255, 90))
            pen.setWidthF(0.008)
            painter.setPen(pen)
            painter.drawPath(spark)
        ring = QRectF(-0.042, 0.489, 0.084, 0.022)
        brass = QLinearGradient(-0.042, 0, 0.042, 0)
        for at, colour in ((0.0, "#8A6A32"), (0.35, "#F0D69A"), (1.0, "#8A6A32")):
            brass.setColorAt(at, QColor(colour))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(brass)
        painter.drawRoundedRect(ring, 0.011, 0.011)
        for y in (0.0, 0.93):
            self._paint_board(painter, y)

    def _paint_board(self, painter: QPainter, y: float) -> None:
        wood, dark = theme.color("pic_wood"), theme.color("pic_wood2")
        for inset, top, high in (
            ((0.0, y + 0.022, 0.05), (0.022, y, 0.03))
            if y > 0.5
            else ((0.0, y, 0.05), (0.022, y + 0.048, 0.03))
        ):
            board = QRectF(-0.31 + inset, top, 0.62 - 2 * inset, high)
            light = QLinearGradient(0, board.top(), 0, board.bottom())
            light.setColorAt(0.0, mix(wood, QColor("#FFF2DC"), 0.3))
            light.setColorAt(0.35, wood)
            light.setColorAt(1.0, dark)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(light)
            painter.drawRoundedRect(board, 0.014, 0.014)
        grain = QColor(dark)
        grain.setAlphaF(0.5)
        painter.setPen(QPen(grain, 0.0026))
        line = y + (0.046 if y > 0.5 else 0.024)
        for left, right, down in ((-0.27, -0.05, 0.0), (-0.1, 0.2, 0.008), (0.12, 0.28, -0.006)):
            painter.drawLine(QPointF(left, line + down), QPointF(right, line + down))
