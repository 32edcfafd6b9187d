"""Breathing along: slow hills of mist that carry the sun, and a square to walk round."""

from __future__ import annotations

import math

from PySide6.QtCore import QLineF, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen, QPixmap

from coach_app.exercises import ExerciseStep
from coach_app.exercises.model import Breath
from coach_app.exercises.timeline import BreathNow, breath_at
from coach_app.ui import theme
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.pictures.breath import BreathPicture
from coach_app.ui.scenery.brush import Brush
from coach_app.ui.scenery.daylight import colours
from coach_app.ui.scenery.land import dabs
from coach_app.ui.scenery.paths import mix

WAVES = 1.5  # breaths over the width
# What swells, from far to near: how much lower than the nearest, of the swing, how high against
# it, how much of its pace, and the colours of crest and foot with their thickness.
_SWELLS = (
    (-0.26, 0.62, 0.5, ("pic_skyC", "pic_mist", 0.55), ("pic_mist", "pic_far1", 0.35), 0.62),
    (-0.1, 0.8, 0.5, ("pic_mist", "pic_far1", 0.6), ("pic_far1", "pic_heiA", 0.4), 0.85),
    (0.0, 1.0, 1.0, ("pic_mist", "pic_heiB", 0.5), ("pic_heiA", "pic_mist", 0.5), 1.0),
)
FOOT = 722.0  # scene coordinates
FLOATS = 1.03  # of its radius, how far the sun's middle is from the hill that carries it


class BreathWave(BreathPicture):
    """Hills of mist travel to the left, one a breath, behind the trees; the nearest lifts the
    sun and lets it down. While a key is followed they stand, and all of them rise and sink."""

    pace = 60  # what runs needs all of them

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._swells: list[QPixmap] = []
        self._of: Breath | None = None

    def measure(self) -> None:
        super().measure()
        self._swells = []
        free, frame = QRectF(self.free), self.layers.frame
        if free.isEmpty():
            free = QRectF(self.rect())
        self._size = 96 * self.unit
        top = free.top() + self._size * (1.44 + FLOATS) + 4
        # Between the crests it is down at the woods, which hide where it comes from.
        bottom = max(top + 60, min(frame.y(668), free.bottom() - self._size))
        self._band = QRectF(0, top, self.room.size.width(), bottom - top)

    def moving(self) -> QRect:
        """From the highest sun to the woods, over the whole width."""
        top = self._band.top() - self._size * (1.44 + FLOATS) - 3
        return QRectF(0, top, self._band.width(), self._foot() - top).toAlignedRect()

    def _foot(self) -> float:
        """Below this height the land hides all of it."""
        return max(self._band.bottom() + 2, self.layers.frame.y(FOOT))

    def _stands(self) -> bool:
        return self.still or self.own is not None

    def _lowered(self) -> float:
        """How far all of it has sunk, where it stands with a crest in the middle."""
        return (1 - self.fill()) * self._band.height() if self._stands() else 0.0

    def sun(self) -> QPointF:
        y = self._band.bottom() - self.fill() * self._band.height()
        lean = math.hypot(1.0, self._slope())  # on a slope the hill would cut into the word
        return QPointF(self._band.center().x(), y - FLOATS * self._size * lean)

    def _slope(self) -> float:
        """Of the hill under the sun."""
        plan = self.now.step.breath if self.now else self.step.breath
        if self._stands() or plan is None or self.now is None:
            return 0.0
        gone, by = self.now.into % plan.cycle, 0.1
        rise = breath_at(plan, gone + by).fill - breath_at(plan, max(0.0, gone - by)).fill
        run = min(gone, by) + by
        return rise * self._band.height() / (run / plan.cycle * self._band.width() / WAVES)

    def radius(self) -> float:
        return self._size

    def word_room(self) -> float:
        return self._size

    def paint_sun(self, painter: QPainter) -> None:
        """All of it behind the land: the far hills, the sun, and the hill that carries it."""
        plan = self.now.step.breath if self.now else self.step.breath
        if plan is None:
            return
        if not self._swells or self._of is not plan:
            self._of = plan
            self._swells = [self._drawn_swell(number, plan) for number in range(len(_SWELLS))]
        into = 0.0 if self.now is None else self.now.into
        if self._stands():
            into = plan.inhale + plan.topup  # a crest is in the middle
        for number, drawn in enumerate(self._swells):
            if number == len(self._swells) - 1:
                self._float(painter)
            self._paint_swell(painter, number, drawn, into / plan.cycle)

    def _float(self, painter: QPainter) -> None:
        at = self.sun()
        self.layers.sun(painter, self._size, at.x(), at.y())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.colour("cRing"), max(2.0, 2.4 * self.unit)))
        painter.drawEllipse(at, self._size, self._size)

    def _paint_swell(self, painter: QPainter, number: int, drawn: QPixmap, breaths: float) -> None:
        lower, _high, pace, *_shades = _SWELLS[number]
        one = self._band.width() / WAVES  # pixels of one breath
        shift = breaths * pace % 1 * one
        ratio = drawn.devicePixelRatio()
        top = self._band.top() + lower * self._band.height() + self._lowered() - 4
        high = min(drawn.height() / ratio, self._foot() - top)
        if high > 0:
            part = QRectF(round(shift * ratio), 0, self._band.width() * ratio, high * ratio)
            painter.drawPixmap(QPointF(0, round(top)), drawn, part)

    def paint_round(self, painter: QPainter) -> None:
        """Nothing goes round this sun: the hill shows the breath."""

    def _drawn_swell(self, number: int, plan: Breath) -> QPixmap:
        """One breath wider than the screen; what comes stands right of the middle."""
        lower, part, _pace, crest, foot, thick = _SWELLS[number]
        wide, one = self._band.width(), self._band.width() / WAVES
        swing = self._band.height()
        ratio = self.devicePixelRatioF()
        high = self._foot() - self._band.top() - lower * swing + 8
        drawn = QPixmap(math.ceil((wide + one) * ratio), math.ceil(high * ratio))
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(Qt.GlobalColor.transparent)
        line = QPainterPath()
        count = round(72 * (WAVES + 1))
        for step in range(count + 1):
            x = step / count * (wide + one)
            at = ((x - wide / 2) / one + 0.37 * (len(_SWELLS) - 1 - number)) * plan.cycle
            y = 4 + (1 - breath_at(plan, at % plan.cycle).fill * part) * swing
            line.lineTo(x, y) if step else line.moveTo(x, y)
        hill = QPainterPath(line)
        hill.lineTo(wide + one, high)
        hill.lineTo(0, high)
        hill.closeSubpath()
        painter = QPainter(drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fall = QLinearGradient(0, 4 + (1 - part) * swing, 0, 4 + swing * 1.15)
        for at, (first, second, mixed) in ((0.0, crest), (0.7, foot), (1.0, foot)):
            shade = mix(self.tinted(first), self.tinted(second), mixed)
            shade.setAlphaF(thick)
            fall.setColorAt(at, shade)
        painter.fillPath(hill, fall)
        painter.setClipPath(hill)
        for width, strong in ((26, 0.1), (14, 0.16), (5, 0.5)):  # light along the crest
            glow = self.tinted("pic_sun0")
            glow.setAlphaF(strong * thick * (0.4 if theme.is_dark() else 1))
            pen = QPen(glow, width * self.unit)
            painter.strokePath(line, pen)
        self._heather(painter, line, number, thick)
        painter.end()
        return drawn

    def _heather(self, painter: QPainter, line: QPainterPath, number: int, thick: float) -> None:
        """On the hill as on the land before it: thin far away, thick on the nearest."""
        brush = Brush(painter, colours(self.layers.dark, self.layers.time), dark=self.layers.dark)
        mix, unit = brush.mix, self.unit
        shades = [
            mix("heiB", "mist", 0.35), mix("heiA", "mist", 0.2), mix("heiB", "heiA", 0.4),
            mix("mosB", "mist", 0.5), mix("sun0", "mist", 0.3),
        ]  # fmt: skip
        points = [
            (line.pointAtPercent(part / 60).x(), line.pointAtPercent(part / 60).y() + 6 * unit)
            for part in range(61)
        ]
        many = (260, 600, 1500)[number]
        sizes = ((2 + 2 * number) * unit, (5 + 5 * number) * unit)
        painter.setOpacity(thick)
        dabs(brush, 21 + number, points, 210 * unit, many, sizes, shades)

    def tinted(self, token: str) -> QColor:
        """A colour as it is at this hour."""
        return QColor(colours(theme.is_dark(), self.layers.time)[token])


class BreathSquare(BreathPicture):
    """The sun in a square: a bead walks along it, one side per phase: up, across, down, back."""

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._road = QPixmap()
        self._sides: dict[int, tuple[QPoint, QPixmap]] = {}

    def measure(self) -> None:
        super().measure()
        self._road = QPixmap()
        self._sides.clear()

    def _square(self) -> QRectF:
        side = self.ring_radius * 1.9
        return QRectF(self.middle.x() - side / 2, self.middle.y() - side / 2, side, side)

    def paint_round(self, painter: QPainter) -> None:
        square = self._square()
        if self._road.isNull():
            self._road = self._drawn_road()
        painter.drawPixmap(self.box.topLeft().toPoint(), self._road)
        breath = self.breath()
        if breath is None:
            return
        at = self._bead(square, breath)
        corners = [square.bottomLeft(), square.topLeft(), square.topRight(), square.bottomRight()]
        side = {"in": 0, "topup": 0, "hold_in": 1, "out": 2, "hold_out": 3}[breath.phase]
        # The side before fades while the bead walks on: nothing is gone at once.
        if (breath.cycle or side) and not self.still:
            painter.setOpacity(1 - breath.part)
            painter.drawPixmap(*self._whole_side((side - 1) % 4, corners))
            painter.setOpacity(1.0)
        at = self._on_road(corners[side], corners[(side + 1) % 4], at)
        painter.save()
        painter.setClipRect(self._walked(side, at), Qt.ClipOperation.IntersectClip)
        painter.drawPixmap(*self._whole_side(side, corners))
        painter.restore()
        self.disc(painter, at, max(11.0, 17 * self.unit), "cBg")
        self.disc(painter, at, max(8.0, 12.5 * self.unit), "cRing")
        self.disc(painter, at, max(3.0, 4.6 * self.unit), "pic_sun0")

    def _walked(self, side: int, at: QPointF) -> QRect:
        """Where the bead has been on this side; it hides the end of it."""
        x, y, box = round(at.x()), round(at.y()), self.box.toAlignedRect()
        if side == 0:
            box.setTop(y)
        elif side == 1:
            box.setRight(x)
        elif side == 2:
            box.setBottom(y)
        else:
            box.setLeft(x)
        return box

    def _whole_side(self, side: int, corners: list[QPointF]) -> tuple[QPoint, QPixmap]:
        """Drawn once: to draw a long bent line costs as much as the sun."""
        found = self._sides.get(side)
        if found is None:
            line, wide = self._side(corners[side], corners[(side + 1) % 4]), 5.5 * self.unit
            box = line.boundingRect().adjusted(-wide, -wide, wide, wide).toAlignedRect()
            ratio = self.devicePixelRatioF()
            drawn = QPixmap(box.size() * ratio)
            drawn.setDevicePixelRatio(ratio)
            drawn.fill(Qt.GlobalColor.transparent)
            painter = QPainter(drawn)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(-box.topLeft())
            pen = QPen(self.colour("cRing"), max(4.0, wide))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.strokePath(line, pen)
            painter.end()
            found = self._sides[side] = (box.topLeft(), drawn)
        return found

    def _drawn_road(self) -> QPixmap:
        """A light road with a line in it, drawn once: seen on sky, sea and sand."""
        ratio, corner = self.devicePixelRatioF(), self.box.topLeft().toPoint()
        drawn = QPixmap(self.box.size().toSize() * ratio)
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-corner)
        for shade, wide, strong in ((self.colour("cBg"), 11.0, 0.72), (self.track(), 3.5, 1.0)):
            painter.setOpacity(strong)
            painter.setPen(QPen(shade, max(2.0, wide * self.unit)))
            painter.drawRoundedRect(self._square(), self._bend(), self._bend())
        painter.end()
        return drawn

    def _bend(self) -> float:
        """Radius of the corners."""
        return 0.34 * self.ring_radius

    def _side(self, start: QPointF, end: QPointF) -> QPainterPath:
        """From corner to corner: round the one, then straight, then round the other."""
        path = QPainterPath(self._on_road(start, end, start))
        for step in range(1, 49):
            spot = start + (end - start) * (step / 48)
            path.lineTo(self._on_road(start, end, spot))
        return path

    def _on_road(self, start: QPointF, end: QPointF, at: QPointF) -> QPointF:
        """``at``, on the straight line between two corners, as it lies on the road with soft
        corners: near one of them it is drawn inward, halfway round it."""
        whole = QLineF(start, end).length()
        inward = self._square().center()
        bend = self._bend()
        gone = QLineF(start, at).length()
        near = min(gone, whole - gone)
        if near >= bend or not whole:
            return at
        # On the quarter circle from 45 degrees (the corner itself) to where it runs straight.
        turn = math.pi / 4 * (1 - near / bend)
        corner = start if gone < whole - gone else end
        along = (end - start) / whole * (1 if corner is start else -1)
        across = inward - corner
        across -= along * QPointF.dotProduct(across, along)
        across /= math.hypot(across.x(), across.y())
        middle = corner + (along + across) * bend
        return middle - along * (math.sin(turn) * bend) - across * (math.cos(turn) * bend)

    def _bead(self, box: QRectF, breath: BreathNow) -> QPointF:
        part = 0.0 if self.still else breath.part
        eased = (1 - math.cos(math.pi * part)) / 2
        if breath.phase in ("in", "topup"):
            return QPointF(box.left(), box.bottom() - eased * box.height())
        if breath.phase == "hold_in":
            return QPointF(box.left() + part * box.width(), box.top())
        if breath.phase == "out":
            return QPointF(box.right(), box.top() + eased * box.height())
        return QPointF(box.right() - part * box.width(), box.bottom())
