"""A hand that lies on an arm, seen from above on the table, in light that slowly breathes."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QRadialGradient

from coach_app.exercises import ExerciseStep
from coach_app.ui import theme
from coach_app.ui.client_view.kit.paper import lay_paper
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.made.pieces import pieces_before
from coach_app.ui.client_view.player.pictures.still import WordsPicture
from coach_app.ui.scenery.paths import Point, limb, mix, outline
from coach_app.ui.scenery.people.flow import Flow, Halves, flow

BREATH = 10.0  # seconds in which the light comes and goes
_WIDE, _HIGH = 760.0, 300.0  # of the drawing
_CENTRE = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)


class HandOnArm(WordsPicture):
    """The line above, the arms in the middle, and below them what was read before."""

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        index = kit.exercise.steps.index(step)
        self.read = [one for one in pieces_before(kit, index) if one.lines]
        self._layers: tuple[QSize, QPixmap, QPixmap] = (QSize(), QPixmap(), QPixmap())

    def shows(self, work: str) -> bool:
        return super().shows(work) or work in [one.key for one in self.read]

    def covered(self) -> list[QRect]:
        return [self.rect()]

    def _words_box(self) -> QRectF:
        return QRectF(self.width() * 0.07, 0, self.width() * 0.86, self.height() * 0.2)

    def _arms(self) -> QRectF:
        """Where they lie: as large as there is room between the line and the slips."""
        top = self._words_box().bottom() + self.room.px(40, 24)
        bottom = self.height() * (0.74 if self.read else 0.98)
        scale = min((bottom - top) / _HIGH, self.width() * 0.8 / _WIDE)
        box = QRectF(0, 0, _WIDE * scale, _HIGH * scale)
        box.moveCenter(QPointF(self.width() / 2, (top + bottom) / 2))
        return box

    def paint(self, painter: QPainter) -> None:
        glow, arms = self._drawn()
        slow = 0.0 if self.still or self.now is None else self.now.into / BREATH
        painter.setOpacity(0.8 - 0.2 * math.cos(2 * math.pi * slow))
        painter.drawPixmap(0, 0, glow)
        painter.setOpacity(1.0)
        painter.drawPixmap(0, 0, arms)
        words = self._words_box()
        font = self.room.filling("client_question", 54, self.text(), words.size())
        self.write(painter, words, self.text(), font, self.colour("cInk"), _CENTRE)
        self.paint_time(painter, words.bottom() + self.room.px(12, 4))

    def _paint_slips(self, painter: QPainter, lines: list[str], above: QRectF) -> None:
        gap, pad = self.room.px(26, 10), self.room.px(18, 8)
        whole = min(self.width() * 0.94, self.room.px(1180))
        wide = min((whole - gap * (len(lines) - 1)) / len(lines), self.room.px(460))
        whole = wide * len(lines) + gap * (len(lines) - 1)
        top = above.bottom() + self.room.px(26, 16)
        high = min(self.height() - top - 12, self.room.px(110, 60))
        for number, line in enumerate(lines):
            left = (self.width() - whole) / 2 + number * (wide + gap)
            box = QRectF(left, top, wide, high)
            lay_paper(painter, box)
            inside = box.adjusted(pad, 4, -pad, -4)
            font = self.room.filling("client_text", 24, line, inside.size())
            self.write(painter, inside, line, font, self.colour("sheetInk"), _CENTRE)

    # -- drawn once for each size

    def _drawn(self) -> tuple[QPixmap, QPixmap]:
        if self._layers[0] != self.size():
            self._layers = (
                self.size(),
                self._layer(self._paint_glow),
                self._layer(self._paint_arms),
            )
        return self._layers[1:]

    def _layer(self, paint: Callable[[QPainter], None]) -> QPixmap:
        ratio = self.devicePixelRatioF()
        layer = QPixmap(self.size() * ratio)
        layer.setDevicePixelRatio(ratio)
        layer.fill(Qt.GlobalColor.transparent)
        painter = QPainter(layer)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter)
        painter.end()
        return layer

    def _paint_glow(self, painter: QPainter) -> None:
        """Lamplight on the table; none of it reaches the edge, or the line above."""
        box = self._arms()
        painter.translate(box.center())
        reach = min(self.width() / 2, box.width() * 0.72)
        low = min(self.height() - box.center().y(), box.height())
        painter.scale(1.0, low / reach)
        glow = QRadialGradient(QPointF(0, 0), reach)
        strong = 110 if theme.is_dark() else 190
        for at, part in ((0.0, 1.0), (0.35, 0.72), (0.7, 0.25), (1.0, 0.0)):
            glow.setColorAt(at, QColor(255, 196, 92, round(strong * part)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(glow)
        painter.drawEllipse(QPointF(0, 0), reach, reach)

    def _paint_arms(self, painter: QPainter) -> None:
        """A picture on paper: a woollen blanket, and both arms that come in from its sides."""
        box = self._arms()
        lines = [line for one in self.read for line in one.lines]
        if lines:
            self._paint_slips(painter, lines, box)
        lay_paper(painter, box.adjusted(-10, -10, 10, 10), round_by=8)
        inside = QPainterPath()
        inside.addRoundedRect(box, 6, 6)
        painter.setClipPath(inside)
        blanket = QRadialGradient(box.center(), box.width() * 0.6)
        blanket.setColorAt(0.0, self.colour("cutHoneyL"))
        blanket.setColorAt(1.0, mix(self.colour("cutHoney"), self.colour("cutClayL"), 0.4))
        painter.fillRect(box, blanket)
        painter.translate(box.center())
        painter.scale(box.width() / _WIDE, box.width() / _WIDE)
        wool = QColor(255, 250, 232, 70)
        painter.setPen(QPen(wool, 9))
        for number in range(-8, 9):  # its checks
            painter.drawLine(QPointF(number * 62, -170), QPointF(number * 62 + 40, 170))
        for number in range(-2, 3):
            painter.drawLine(QPointF(-400, number * 62 + 14), QPointF(400, number * 62 - 14))
        # Both come from below, as one sees one's own: the right hand lies on the left arm.
        for root, turn, bend, side in (((-372, 214), 127, -26, 1), ((390, 190), -112, 14, -1)):
            arm = flow(root, turn, 452 if side > 0 else 424, ((0.62, 0.6, bend),), _SLEEVE)
            self._paint_hand(painter, arm, side)
            self._paint_sleeve(painter, arm, side)

    def _paint_hand(self, painter: QPainter, arm: Flow, side: int) -> None:
        """At rest, seen from above. ``side``: 1 where its thumb lies on the right of the arm as
        it points."""
        skin = mix(self.colour("pic_skin"), QColor("#FFD9A0"), 0.2)
        dark = mix(self.colour("pic_skin"), self.colour("pic_skin2"), 0.75)
        painter.save()
        painter.translate(*arm.end)
        painter.rotate(90 - arm.turn + 5 * side)
        painter.scale(1.72, 1.72 * side)
        self._shade(painter, _HAND)
        painter.fillPath(_HAND, skin)
        painter.setClipPath(_HAND, Qt.ClipOperation.IntersectClip)
        painter.fillPath(_HAND_SHADE, mix(skin, dark, 0.42))
        painter.fillPath(_FINGERS, dark)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mix(skin, QColor("#FFE9DC"), 0.55))
        for x, y in _NAILS:
            painter.drawEllipse(QPointF(x, y), 5.2, 4.2)
        painter.restore()

    def _paint_sleeve(self, painter: QPainter, arm: Flow, side: int) -> None:
        wool = self.colour("cutHei")
        self._shade(painter, arm.path)
        painter.fillPath(arm.path, wool)
        up = -1 if arm.edges[0][4][1] > arm.edges[1][4][1] else 1
        painter.fillPath(arm.rim(up, 46, 0), mix(wool, QColor("#FFE2B0"), 0.2))
        painter.fillPath(arm.rim(-up, 20, 0), mix(wool, QColor("#2A1428"), 0.16))
        painter.fillPath(arm.cuff(), mix(wool, QColor("#2A1428"), 0.14))
        painter.setPen(QPen(mix(wool, QColor("#2A1428"), 0.34), 2.4))
        right, left = arm.edges
        for part in (0.06, 0.24, 0.42, 0.6, 0.78, 0.95):  # the ribbing runs along the arm
            ends = [QPointF(*_on(right[at], left[at], part)) for at in (-2, -1)]
            painter.drawLine(*ends)

    def _shade(self, painter: QPainter, path: QPainterPath) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for wide, alpha in ((18.0, 10), (11.0, 16), (5.0, 26)):
            pen = QPen(QColor(70, 40, 10, alpha), wide)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.strokePath(path.translated(-2, 6), pen)


def _on(first: Point, second: Point, part: float) -> Point:
    return first[0] + (second[0] - first[0]) * part, first[1] + (second[1] - first[1]) * part


_SLEEVE: Halves = ((0.0, 76), (0.5, 62), (0.9, 43), (1.0, 45))


def _hand() -> QPainterPath:
    """Towards +x, the fingers close together, the thumb above."""
    shape = limb(((-14, 0, 18), (14, 0, 21), (42, 0, 25)))
    for x, y, to, end, half in (
        (38, -16, 80, -19, 8.8), (40, -6, 94, -7, 9.0), (40, 6, 91, 6, 8.8), (36, 17, 77, 18, 7.6),
    ):  # fmt: skip
        middle = ((x + to) / 2, (y + end) / 2, half)
        shape = shape.united(limb(((x, y, half), middle, (to, end, half * 0.86))))
    thumb = limb(((4, -12, 12), (26, -27, 10.5), (52, -34, 8)))
    return shape.united(thumb)


_HAND = _hand()
_FINGERS = outline(
    "M52 -12.5Q68 -14 84 -13Q68 -11.6 52 -12.5ZM54 -0.2Q72 -1 92 -0.6Q72 0.8 54 -0.2Z"
    "M50 12Q66 11.4 82 12.6Q66 13.2 50 12ZM34 -22Q44 -24 50 -26Q44 -22.6 34 -20Z"
)
_HAND_SHADE = outline("M-20 12Q20 14 46 20Q64 22 84 22V34H-20Z")
_NAILS = ((84, -19.5), (98, -7.5), (95, 6), (80, 18.5), (55, -35.5))
