"""What a collage lies on: plain paper, sky, a meadow, the evening; cut from papers in layers."""

from __future__ import annotations

import functools
import math
import random

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPainterPath, QPen

from coach_app.ui import theme

PLAIN = "paper"
GROUNDS = (PLAIN, "sky", "grass", "evening")
_LIGHTS = {  # from above down
    "sky": ("#A9CEDF", "#D6E7E6", "#F5EEDB"),
    "grass": ("#CBE2E4", "#EEF0DC", "#F3EED4"),
    "evening": ("#6C6290", "#C290A2", "#F4C79C"),
}
# Layers of land: how high each begins, how it swells, and its paper; the farthest first.
_LAND = {
    "sky": ((0.80, 0.030, "#B9CDA6"), (0.88, 0.024, "#98B483")),
    "grass": (
        (0.34, 0.035, "#C3D3A6"),
        (0.48, 0.045, "#A9C288"),
        (0.66, 0.040, "#8FAF6C"),
        (0.86, 0.030, "#769A57"),
    ),
    "evening": ((0.70, 0.040, "#7C6288"), (0.81, 0.032, "#5C5273"), (0.91, 0.024, "#454560")),
}
_EDGE, _SHADE = QColor(255, 252, 240, 120), QColor(40, 34, 24, 17)


def paint_ground(painter: QPainter, box: QRectF, name: str) -> None:
    """It fills ``box``; a name that is not known is plain paper."""
    if name not in _LIGHTS:
        painter.fillRect(box, QColor(theme.tokens("light")["paper"]))
        return
    ratio = painter.device().devicePixelRatio()
    size = QSize(max(1, round(box.width() * ratio)), max(1, round(box.height() * ratio)))
    painter.drawImage(box, _drawn(name, size.width(), size.height()))


@functools.lru_cache(maxsize=8)
def _drawn(name: str, wide: int, high: int) -> QImage:
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    light = QLinearGradient(0, 0, 0, high)
    for at, colour in zip((0.0, 0.55, 1.0), _LIGHTS[name], strict=True):
        light.setColorAt(at, QColor(colour))
    painter.fillRect(image.rect(), light)
    painter.scale(wide, wide)  # the width is 1
    tall, chance = high / wide, random.Random(name)
    if name == "evening":
        _stars(painter, tall, chance)
    else:
        for x, y, size in ((0.2, 0.17, 0.11), (0.62, 0.1, 0.15), (0.87, 0.26, 0.08)):
            if name == "sky" or y < 0.15:
                _cloud(painter, x, y * tall, size)
    for number, (top, swell, colour) in enumerate(_LAND[name]):
        _land(painter, tall, top, swell, number, QColor(colour))
    if name == "grass":
        _flowers(painter, tall, chance)
    painter.end()
    return image


def _land(
    painter: QPainter, tall: float, top: float, swell: float, number: int, colour: QColor
) -> None:
    path = QPainterPath(QPointF(-0.1, tall + 0.1))
    for step in range(61):
        x = -0.05 + step / 60 * 1.1
        wave = math.sin(3.1 * x + 2.3 * number) + 0.4 * math.sin(8.3 * x + number)
        path.lineTo(x, top * tall - swell * tall * wave)
    path.lineTo(1.1, tall + 0.1)
    for up in (0.012, 0.008, 0.004):  # the shadow that this paper throws on the one behind
        painter.fillPath(path.translated(0, -up), _SHADE)
    painter.fillPath(path, colour)
    painter.strokePath(path, QPen(_EDGE, 0.0022))


def _cloud(painter: QPainter, x: float, y: float, size: float) -> None:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for across, up, radius in ((-0.5, 0, 0.26), (-0.15, -0.16, 0.36), (0.25, -0.06, 0.3),
                               (0.55, 0.03, 0.2)):  # fmt: skip
        path.addEllipse(QPointF(x + across * size, y + up * size), radius * size, radius * size)
    path.addRoundedRect(
        QRectF(x - 0.74 * size, y - 0.02 * size, 1.48 * size, 0.27 * size), 0.12 * size, 0.12 * size
    )
    painter.fillPath(path.translated(-0.002, 0.006), QColor(70, 90, 100, 30))
    painter.fillPath(path, QColor(255, 252, 244, 205))


def _stars(painter: QPainter, tall: float, chance: random.Random) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    for _ in range(26):
        painter.setBrush(QColor(255, 246, 220, chance.randint(110, 220)))
        size = chance.uniform(0.0012, 0.0028)
        painter.drawEllipse(QPointF(chance.random(), chance.uniform(0.02, 0.42) * tall), size, size)


def _flowers(painter: QPainter, tall: float, chance: random.Random) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    for _ in range(70):
        depth = chance.uniform(0.55, 0.99)
        size = 0.0016 + 0.0034 * (depth - 0.5)
        painter.setBrush(QColor(chance.choice(("#FBF3DC", "#F3D978", "#E6B9B2", "#C9A9C2"))))
        painter.drawEllipse(QPointF(chance.random(), depth * tall), size, size)
