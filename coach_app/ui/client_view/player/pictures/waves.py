"""The sea for listening to music: slow waves that come from the left, to rest one's eyes on.

Each wave is painted once as a strip without an end, and pushed along at its own pace. On the one
that is followed a light rides. Less motion: all of it stands.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap, QResizeEvent

from coach_app.exercises import ExerciseStep, Now
from coach_app.ui.client_view.kit.layers import Layers
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.pictures.canvas import Picture
from coach_app.ui.scenery.brush import Brush
from coach_app.ui.scenery.daylight import colours
from coach_app.ui.scenery.places.swell import (
    ABOVE,
    HEAVE,
    WAVES,
    glints_of,
    humps_of,
    lens,
    nearness,
    paint_wave,
    strip_high,
)

FOLLOWED = 3  # the wave with the light
TICK = 30  # pictures a second
RIDE = (250.0, 46.0)  # half of the light that rides, in scene units
GLINT = 4.0  # steps in which a ripple in the light grows


class Waves(Picture):
    """``part`` "low": a light rides on one wave, to be followed as the ear follows one sound."""

    animated = True
    full = True
    sky = True

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._low = step.option("part") == "low"
        self._strips: dict[int, QPixmap] = {}
        self._glow = QPixmap()
        self._ripples: dict[tuple[int, int], QPixmap] = {}
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
        self._ripples.clear()
        self._glow = QPixmap()

    def show_now(self, now: Now) -> None:
        self.now = now
        tick = 0 if self.still else int(now.into * TICK)
        if tick != self._tick:
            self._tick = tick
            self.update(self.moving())

    def moving(self) -> QRect:
        wave = WAVES[0]
        top = round(self.layers.frame.y(wave.crest - (ABOVE + HEAVE) * wave.swing)) - 2
        return QRect(0, top, self.width(), self.height() - top)

    def paint_part(self, painter: QPainter, dirty: QRect) -> None:
        layers, frame = self.layers, self.layers.frame
        layers.quiet(painter, dirty)
        # Below the first wave's lowest water nothing is seen of what lies behind them all.
        behind = math.ceil(frame.y(WAVES[0].crest + 2 * WAVES[0].swing)) + 2
        layers.draw(painter, "open-sea", dirty.intersected(QRect(0, 0, self.width(), behind))
                    if layers.strength >= 1 else dirty)  # fmt: skip
        into = self.now.into if self.now and not self.still else 0.0
        painter.setOpacity(layers.strength)
        for number, wave in enumerate(WAVES):
            self.paint_behind(painter, number)
            painter.setOpacity(layers.strength)
            heave = HEAVE * wave.swing * math.sin(into * 0.55 + number * 1.9)
            top = frame.y(wave.crest - ABOVE * wave.swing + heave)
            self._lay(painter, number, into * wave.pace, round(top))
            self._glitter(painter, number, into, heave)
            if self._low and number == FOLLOWED:
                self._ride(painter, into, heave)
        painter.setOpacity(1.0)

    def _lay(self, painter: QPainter, number: int, gone: float, top: int) -> None:
        """The strip ``gone`` to the right, and its beginning where it ends."""
        strip = self._strips.get(number)
        if strip is None:
            strip = self._strips[number] = self._drawn(number)
        ratio, wide = strip.devicePixelRatio(), strip.width()
        left = round(gone * self.layers.frame.scale * ratio) % wide - wide
        while left < self.width() * ratio:
            first, last = max(0, left), min(math.ceil(self.width() * ratio), left + wide)
            if last > first:
                part = QRectF(first - left, 0, last - first, strip.height())
                painter.drawPixmap(QPointF(first / ratio, top), strip, part)
            left += wide

    def crests(self) -> list[float]:
        """How high each wave stands, in scene coordinates."""
        return [wave.crest for wave in WAVES]

    def paint_behind(self, painter: QPainter, number: int) -> None:
        """What floats behind the wave with this number."""

    def _brush(self, painter: QPainter) -> Brush:
        dark = self.layers.dark
        return Brush(painter, colours(dark, self.layers.time), dark=dark)

    def _ride(self, painter: QPainter, into: float, heave: float) -> None:
        """The light on the crest that is followed: it comes in on the left, and goes."""
        wave, hump, frame = WAVES[FOLLOWED], humps_of(FOLLOWED)[0], self.layers.frame
        # The strip lies at the left edge of the screen, wherever the scene begins.
        x = (hump.x + into * wave.pace) % wave.period
        wide = self.width() / frame.scale
        edge = max(0.0, min(1.0, (x + 40) / 160, (wide + 40 - x) / 160))
        if self._glow.isNull():
            self._glow = self._drawn_glow()
        at = QPointF(x * frame.scale, frame.y(wave.crest - wave.swing + heave))
        painter.setOpacity(edge * self.layers.strength)
        half = QPointF(RIDE[0] * frame.scale, RIDE[1] * frame.scale)
        painter.drawPixmap((at - half).toPoint(), self._glow)
        sparks = QPainterPath()
        for k in range(9):
            shine = math.sin(into * (2.1 + 0.3 * (k % 3)) + k * 1.7)
            if shine > 0:
                sparks.addPath(lens(k * 34 - 136, 4 + (k * 5 % 3) * 9, 24 * shine, 1.8))
        painter.save()
        painter.translate(at)
        painter.scale(frame.scale, frame.scale)
        painter.fillPath(sparks, QColor("#FFFFFF"))
        painter.restore()

    def _drawn_glow(self) -> QPixmap:
        """Soft, and so drawn once: a gradient costs more than all else in a frame."""
        wide, high = RIDE
        scale = self.layers.frame.scale
        glow = self._sheet(2 * wide, 2 * high)
        painter = QPainter(glow)
        painter.scale(scale, scale)
        brush = self._brush(painter)
        brush.soft(wide, high + 6, wide, high - 6, "sun1", 0.8)
        brush.soft(wide, high + 2, wide * 0.5, high * 0.42, "#FFFFFF", 0.95)
        painter.end()
        return glow

    def _glitter(self, painter: QPainter, number: int, into: float, heave: float) -> None:
        """The sun's road, broken by the ripples between this wave and the next, which hides the
        last of them: each grows and goes as water turns to the light."""
        frame = self.layers.frame
        scale, top = frame.scale, frame.y(heave)
        for glint in glints_of(number):
            shine = 0.35 + 0.65 * math.sin(into * glint.pace + glint.turn)
            wide = round(glint.half * shine / GLINT)
            if wide > 0:
                ripple = self._ripple(number, wide)
                x = glint.x + 7 * math.sin(into * 0.5 + glint.turn)
                left = round(frame.x(x) - wide * GLINT * scale)
                painter.drawPixmap(left, round(top + glint.y * scale), ripple)

    def _ripple(self, number: int, wide: int) -> QPixmap:
        """A ripple in the light, drawn once in each width: many together cost more as shapes
        than all of the waves do."""
        found = self._ripples.get((number, wide))
        if found is None:
            high = 1.1 + 1.9 * nearness(WAVES[number].crest)
            found = self._ripples[number, wide] = self._sheet(2 * wide * GLINT, 2 * high)
            painter = QPainter(found)
            painter.scale(self.layers.frame.scale, self.layers.frame.scale)
            strong = 0.55 if self.layers.dark else 0.8
            shape = lens(wide * GLINT, 1.2 * high, wide * GLINT, high)
            self._brush(painter).path(shape, "sun0", strong)
            painter.end()
        return found

    def _sheet(self, wide: float, high: float) -> QPixmap:
        """Empty, for a piece of so many scene units."""
        scale, ratio = self.layers.frame.scale, self.devicePixelRatioF()
        sheet = QPixmap(round(wide * scale * ratio), math.ceil(high * scale * ratio))
        sheet.setDevicePixelRatio(ratio)
        sheet.fill(Qt.GlobalColor.transparent)
        return sheet

    def _drawn(self, number: int) -> QPixmap:
        strip = self._sheet(WAVES[number].period, strip_high(number))
        painter = QPainter(strip)
        scale = self.layers.frame.scale
        painter.scale(scale, scale)
        paint_wave(self._brush(painter), number)
        painter.end()
        return strip
