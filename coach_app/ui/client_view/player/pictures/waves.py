"""The sea for listening to music: four slow waves, something for the eyes to rest on."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap, QResizeEvent

from coach_app.exercises import ExerciseStep, Now
from coach_app.ui.client_view.kit.layers import Layers
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.pictures.canvas import Picture
from coach_app.ui.scenery.brush import HIGH, WIDE
from coach_app.ui.scenery.paths import mix

# Height of the crest, swing, length of a wave, pace in scene units a second (to the left when
# below 0), the colour and what is mixed into it.
_WAVES = (
    (668, 9, 480, 9, "pic_seaA", "pic_seaB", 0.4),
    (742, 14, 640, -12, "pic_seaB", "pic_seaC", 0.2),
    (826, 19, 960, 10, "pic_seaC", "pic_seaB", 0.3),
    (922, 24, 960, -8, "pic_seaC", "cutSky", 0.45),
)
TICK = 20  # pictures a second


class Waves(Picture):
    """``part`` "low" marks the lowest wave: the ear follows the lowest instrument."""

    animated = True
    full = True
    sky = True

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._low = step.option("part") == "low"
        self._strips: dict[int, QPixmap] = {}
        self._tick = -1
        self.night = step.eyes_closed
        self.layers = Layers(self, ("open-sea",), night=self.night)
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
            shift = round((into * pace) % length * frame.scale * ratio)
            self.paint_behind(painter, number)
            part = QRectF(shift, 0, self.width() * ratio, strip.height())
            top = frame.y(crest - swing) - 6
            painter.drawPixmap(QPointF(0, round(top)), strip, part)

    def crests(self) -> list[int]:
        """How high each wave stands, in scene coordinates."""
        return [wave[0] for wave in _WAVES]

    def paint_behind(self, painter: QPainter, number: int) -> None:
        """What floats behind the wave with this number."""

    def _drawn(self, number: int) -> QPixmap:
        """One wave longer than the screen is wide, so that it can be pushed along."""
        crest, swing, length, _pace, first, second, part = _WAVES[number]
        scale, ratio = self.layers.frame.scale, self.devicePixelRatioF()
        wide, high = self.width() + length * scale, (HIGH - crest + 2 * swing) * scale + 12
        strip = QPixmap(math.ceil(wide * ratio), math.ceil(high * ratio))
        strip.setDevicePixelRatio(ratio)
        strip.fill(Qt.GlobalColor.transparent)
        path = QPainterPath()
        count = 48 * math.ceil(wide / (WIDE / 2 * scale))
        for step in range(count + 1):
            x = step / count * wide
            turn = 2 * math.pi * x / (length * scale) + number
            y = 6 + swing * scale * (1 + math.sin(turn))
            path.lineTo(x, y) if step else path.moveTo(x, y)
        edge = QPainterPath(path)
        path.lineTo(wide, high)
        path.lineTo(0, high)
        path.closeSubpath()
        painter = QPainter(strip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(path, mix(self.colour(first), self.colour(second), part))
        lowest = self._low and number == len(_WAVES) - 1
        pen = QPen(self.colour("pic_foam"), (9 if lowest else 3) * scale)
        painter.strokePath(edge, pen)
        painter.end()
        return strip
