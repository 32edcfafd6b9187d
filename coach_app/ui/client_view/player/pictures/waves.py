"""The sea for listening to music: slow waves that come from the left, to rest one's eyes on.

Each wave is painted once, longer than the screen is wide, and pushed along. On the one that is
followed a light rides. Less motion: all of it stands.
"""

from __future__ import annotations

import math
import random

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QResizeEvent,
)

from coach_app.exercises import ExerciseStep, Now
from coach_app.ui.client_view.kit.layers import Layers
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.pictures.canvas import Picture
from coach_app.ui.scenery.brush import HIGH, WIDE, Brush
from coach_app.ui.scenery.daylight import colours
from coach_app.ui.scenery.paths import mix
from coach_app.ui.scenery.places.sea import SUN

# Height of the crest, swing, length of a wave, pace in scene units a second, and its colours: of
# the crest, and of the water below it, each with what is mixed into it.
_WAVES = (
    (646, 5, 384, 9, ("pic_seaA", "pic_skyC", 0.45), ("pic_seaA", "pic_seaB", 0.35)),
    (690, 9, 480, 13, ("pic_seaA", "pic_skyC", 0.22), ("pic_seaB", "pic_seaA", 0.4)),
    (748, 14, 640, 18, ("pic_seaA", "pic_seaB", 0.35), ("pic_seaB", "pic_seaC", 0.45)),
    (824, 20, 960, 24, ("pic_seaA", "pic_seaB", 0.55), ("pic_seaC", "pic_seaB", 0.25)),
    (918, 26, 1200, 31, ("pic_seaB", "pic_seaA", 0.3), ("pic_seaC", "cutSky", 0.3)),
)
FOLLOWED = 3  # the wave with the light
TICK = 20  # pictures a second
_GLINTS = 26  # of the sun on the water


class Waves(Picture):
    """``part`` "low": a light rides on one wave, to be followed as the ear follows one sound."""

    animated = True
    full = True
    sky = True

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._low = step.option("part") == "low"
        self._strips: dict[int, QPixmap] = {}
        self._tick = -1
        self.night = step.eyes_closed
        self.layers = Layers(self, ("open-sea",), of=kit.exercise.id, night=self.night)
        self.layers.changed.connect(self.update)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The page says when there is new room."""

    def measure(self) -> None:
        self.layers.measure(self.room.size)
        self._strips.clear()

    def show_now(self, now: Now) -> None:
        self.now = now
        tick = 0 if self.still else int(now.into * TICK)
        if tick != self._tick:
            self._tick = tick
            self.update(self.moving())

    def moving(self) -> QRect:
        top = round(self.layers.frame.y(_WAVES[0][0] - _WAVES[0][1])) - 8
        return QRect(0, top, self.width(), self.height() - top)

    def paint_part(self, painter: QPainter, dirty: QRect) -> None:
        layers, frame = self.layers, self.layers.frame
        layers.quiet(painter, dirty)
        layers.draw(painter, "open-sea", dirty)
        into = self.now.into if self.now and not self.still else 0.0
        for number, (crest, swing, length, pace, *_) in enumerate(_WAVES):
            strip = self._strips.get(number)
            if strip is None:
                strip = self._strips[number] = self._drawn(number)
            ratio = strip.devicePixelRatio()
            shift = round((-into * pace) % length * frame.scale * ratio)
            self.paint_behind(painter, number)
            part = QRectF(shift, 0, self.width() * ratio, strip.height())
            heave = 0.3 * swing * math.sin(into * 0.55 + number * 1.9)
            top = frame.y(crest - swing + heave) - 6
            painter.setOpacity(layers.strength)
            painter.drawPixmap(QPointF(0, round(top)), strip, part)
            if self._low and number == FOLLOWED:
                self._ride(painter, into, heave)
        self._glitter(painter, into)
        painter.setOpacity(1.0)

    def crests(self) -> list[int]:
        """How high each wave stands, in scene coordinates."""
        return [wave[0] for wave in _WAVES]

    def paint_behind(self, painter: QPainter, number: int) -> None:
        """What floats behind the wave with this number."""

    def _brush(self, painter: QPainter) -> Brush:
        dark = self.layers.dark
        return Brush(painter, colours(dark, self.layers.time), dark=dark)

    def _ride(self, painter: QPainter, into: float, heave: float) -> None:
        """The light on the crest that is followed: it comes in on the left, and goes."""
        crest, swing, length, pace, *_ = _WAVES[FOLLOWED]
        frame = self.layers.frame
        gone = (into * pace + length) % (2 * length)
        x = _peak(FOLLOWED, length) - length + gone
        edge = min(1.0, gone / 160, (2 * length - gone) / 160)
        painter.save()
        painter.translate(x * frame.scale, frame.y(crest - swing + heave + 4))
        painter.scale(frame.scale, frame.scale)
        brush = self._brush(painter)
        brush.soft(0, 12, 250, 40, "sun1", 0.75 * edge)
        brush.soft(0, 5, 110, 15, "#FFFFFF", 0.9 * edge)
        for k in range(7):
            shine = 0.5 + 0.5 * math.sin(into * 3.1 + k * 1.7)
            brush.ellipse(k * 34 - 100, 8 + (k % 3) * 8, 18, 2.2, "#FFFFFF", 0.75 * edge * shine)
        painter.restore()

    def _glitter(self, painter: QPainter, into: float) -> None:
        """The sun's road over the waves, glint by glint."""
        frame = self.layers.frame
        painter.save()
        painter.translate(frame.left, frame.top)
        painter.scale(frame.scale, frame.scale)
        brush, dice = self._brush(painter), random.Random(17)
        strong = 0.5 if self.layers.dark else 0.8
        for number in range(_GLINTS):
            y = 640 + 330 * (number / _GLINTS) ** 1.15
            x = SUN[0] + dice.gauss(0, 16 + (y - 640) * 0.24)
            shine = max(0.0, math.sin(into * dice.uniform(0.5, 1.3) + dice.uniform(0, 6.3)))
            wide = (8 + (y - 640) * 0.09) * dice.uniform(0.7, 1.3)
            brush.ellipse(x, y, wide, 1.4 + (y - 640) * 0.006, "sun0", strong * shine)
        painter.restore()

    def _tinted(self, made: tuple[str, str, float]) -> QColor:
        tokens = {**colours(self.layers.dark, self.layers.time)}
        return mix(QColor(tokens[made[0]]), QColor(tokens[made[1]]), made[2])

    def _drawn(self, number: int) -> QPixmap:
        """One wave longer than the screen is wide, so that it can be pushed along."""
        crest, swing, length, _pace, high_shade, low_shade = _WAVES[number]
        scale, ratio = self.layers.frame.scale, self.devicePixelRatioF()
        wide, high = self.width() + length * scale, (HIGH - crest + 2 * swing) * scale + 12
        strip = QPixmap(math.ceil(wide * ratio), math.ceil(high * ratio))
        strip.setDevicePixelRatio(ratio)
        strip.fill(Qt.GlobalColor.transparent)
        edge = QPainterPath()
        count = 64 * math.ceil(wide / (WIDE / 2 * scale))
        for step in range(count + 1):
            x = step / count * wide
            y = 6 + swing * scale * (1 - _height(number, x / scale / length))
            edge.lineTo(x, y) if step else edge.moveTo(x, y)
        body = QPainterPath(edge)
        body.lineTo(wide, high)
        body.lineTo(0, high)
        body.closeSubpath()
        painter = QPainter(strip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        light, deep = self._tinted(high_shade), self._tinted(low_shade)
        depth = QLinearGradient(0, 6, 0, 6 + 5.2 * swing * scale)
        depth.setColorAt(0, light)
        depth.setColorAt(0.3, mix(light, deep, 0.55))
        depth.setColorAt(1, deep)
        painter.fillPath(body, depth)
        painter.setClipPath(body)
        foam = QColor(colours(self.layers.dark, self.layers.time)["pic_foam"])
        painter.scale(scale, scale)
        for turn in range(math.ceil(wide / scale / length) + 1):
            self._texture(painter, number, turn * length, foam, deep)
        foam.setAlphaF(0.35)
        painter.resetTransform()
        painter.strokePath(edge, QPen(foam, 1.6 * scale))
        painter.end()
        return strip

    def _texture(
        self, painter: QPainter, number: int, left: float, foam: QColor, deep: QColor
    ) -> None:
        """One wave's foam and small lights, the same in every wave: so the strip has no seam."""
        _crest, swing, length, *_ = _WAVES[number]
        dice = random.Random(number)
        painter.setPen(Qt.PenStyle.NoPen)
        for _ in range(round(length / 5)):
            part, u = dice.random(), dice.random()
            height = _height(number, part)
            x, y = left + part * length, 6 + swing * (1 - height) + 3 + u * u * swing * 5
            half = swing * dice.uniform(0.5, 2.2) * (0.6 + 0.8 * u)
            lens = QPainterPath(QPointF(x - half, y))
            lens.quadTo(x, y - swing * 0.16, x + half, y)
            lens.quadTo(x, y + swing * 0.05, x - half, y)
            shade = QColor(foam if dice.random() < 0.55 else deep.darker(112))
            shade.setAlphaF((0.1 + 0.34 * max(0.0, height)) * (1 - 0.7 * u))
            painter.fillPath(lens, shade)
        for _ in range(round(swing * 3.2)):  # foam that runs down from the crest
            part = _peak(number, 1.0) + dice.gauss(0, 0.07)
            height = _height(number, part)
            x, y = left + part * length, 6 + swing * (1 - height)
            size = swing * dice.uniform(0.1, 0.34)
            shade = QColor(foam)
            shade.setAlphaF(dice.uniform(0.35, 0.85))
            painter.setBrush(shade)
            down = abs(dice.gauss(0, swing * 0.5))
            painter.drawEllipse(QPointF(x, y + down), size * 2.1, size * 0.62)


def _height(number: int, part: float) -> float:
    """Of the water at a part of a wave, -1 to 1: the crest is narrower than the trough."""
    turn = 2 * math.pi * part + number
    return 0.74 * math.sin(turn) - 0.2 * math.cos(2 * turn) + 0.06 * math.sin(3 * turn)


def _peak(number: int, length: float) -> float:
    """Where its crest is, in a wave of this length."""
    return ((math.pi / 2 - number) / (2 * math.pi)) % 1 * length
