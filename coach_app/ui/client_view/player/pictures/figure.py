"""Two people who shake themselves loose, one standing and one on a chair, in a beat that slows.

The room is prepared once; each frame paints the two alone. Less motion: they stand.
"""

from __future__ import annotations

import math
from contextlib import AbstractContextManager

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen

from coach_app.exercises import ExerciseStep, Now
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.pictures.indoors import RoomPicture
from coach_app.ui.scenery.brush import Brush
from coach_app.ui.scenery.daylight import colours
from coach_app.ui.scenery.indoors import BOTH, HUGS, SITS, STANDS
from coach_app.ui.scenery.people.shaking import breathing, shaken
from coach_app.ui.scenery.people.standing import (
    HEAD,
    NECK,
    TRUNK,
    Person,
    Sway,
    paint_arm,
    paint_back_hair,
    paint_head,
    paint_leg,
    paint_trunk,
    wrist_of,
)

STILL = ("still", "ear")
SLOWEST, FASTEST = 46.0, 100.0  # beats a minute at which they hardly move, and most
LATE = {0: 0.0, 1: 0.9}  # radians that each comes after the beat: two people, no machine
SHAKES, BREATHS = 30, 12  # pictures a second of who shakes, and of who only breathes
_PIECES = {
    "trunk": (TRUNK, paint_trunk),
    "hair": (HEAD, paint_back_hair),
    "head": (HEAD, lambda brush, look: paint_head(brush, look, awake=True)),
}


class Figure(RoomPicture):
    """Options: ``part``, ``beat`` per minute at the start and ``beat_end`` at the end."""

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit, "free-floor")
        self._part = str(step.option("part", "still"))
        self._from = step.number("beat")
        self._to = step.number("beat_end", self._from)
        self._knock = self._tick = -1
        self._kept: dict[tuple[str, int], QImage] = {}
        self._kept_for: tuple[float, bool] | None = None

    def turns(self) -> float:
        """Beats so far: the pace falls evenly, so its sum is a parabola."""
        if self.now is None:
            return 0.0
        into, whole = self.now.into, max(1.0, self.now.step.seconds)
        first, last = (self._from or 50) / 60, (self._to or self._from or 50) / 60
        return first * into + (last - first) * into * into / (2 * whole)

    def strong(self) -> float:
        """How far they swing, 0 to 1: less where the beat is slower."""
        if self.still or self.now is None or not self._from:
            return 0.0
        part = min(1.0, self.now.into / max(1.0, self.now.step.seconds))
        beat = self._from + (self._to - self._from) * part
        pace = (beat - SLOWEST) / (FASTEST - SLOWEST)
        strong = min(1.0, self.now.into / 1.5) * max(0.12, min(1.0, 0.25 + 0.75 * pace))
        return strong * (1 - 0.8 * part) if self._part == "all" else strong

    def show_now(self, now: Now) -> None:
        self.now = now
        if not self.still:
            tick = int(now.into * (SHAKES if self._part not in STILL else BREATHS))
            if tick != self._tick:
                self._tick = tick
                self.update(self.moving())
        if self._from:
            knock = int(self.turns())
            if knock != self._knock:
                self._knock = knock
                self.kit.sounds.tap("left" if knock % 2 else "right")

    def sway(self, person: Person) -> Sway:
        """How somebody is now."""
        half = int(self.now is not None and self.now.into * 2 > self.now.step.seconds)
        late = LATE[person.look]
        sway = shaken(
            self._part, self.turns(), self.strong(), seated=person.seated, late=late, half=half
        )
        if self._part in STILL and not self.still and self.now is not None:
            return breathing(sway, self.now.into + 3 * late)
        return sway

    # -- where

    def somebody(self) -> QRectF:
        return _reach(STANDS).united(_reach(SITS))

    def moving(self) -> QRect:
        return self._box(STANDS).united(self._box(SITS))

    def _box(self, person: Person) -> QRect:
        return self.place(_reach(person)).toAlignedRect().intersected(self.rect())

    # -- painting

    def paint_moving(self, painter: QPainter, dirty: QRect) -> None:
        frame = self.layers.frame
        painter.translate(frame.left, frame.top - self.lift)
        painter.scale(frame.scale, frame.scale)
        for person in BOTH:
            if dirty.intersects(self._box(person)):
                self._paint(painter, person, self.sway(person))

    def _paint(self, painter: QPainter, person: Person, sway: Sway) -> None:
        brush = Brush(painter, colours(self.layers.dark, self.layers.time), dark=self.layers.dark)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        with brush.moved(person.x, person.y):
            if not person.seated:
                self._legs(brush, person, sway)
            with brush.moved(0, sway.drop, turn=sway.lean):
                with self._at_neck(brush, sway):
                    painter.shear(sway.hair, 0)
                    painter.translate(-NECK)
                    self._piece(painter, "hair", person.look)
                self._piece(painter, "trunk", person.look)
            if person.seated:
                self._legs(brush, person, sway)
            with brush.moved(0, sway.drop, turn=sway.lean):
                for side in (-1, 1):
                    paint_arm(brush, person, side, sway.arm(side))
                    self._trace(painter, sway, side)
                with self._at_neck(brush, sway):
                    painter.translate(-NECK)
                    self._piece(painter, "head", person.look)

    def _legs(self, brush: Brush, person: Person, sway: Sway) -> None:
        for side in (-1, 1):
            paint_leg(brush, person, side, sway.lift[0 if side < 0 else 1])

    def _at_neck(self, brush: Brush, sway: Sway) -> AbstractContextManager[None]:
        return brush.moved(NECK.x(), NECK.y(), turn=sway.nod)

    def _piece(self, painter: QPainter, name: str, look: int) -> None:
        """Trunk, hair or head at this size and look, painted once."""
        scale, dark = self.layers.frame.scale, self.layers.dark
        if self._kept_for != (scale, dark):
            self._kept, self._kept_for = {}, (scale, dark)
        box, paint = _PIECES[name]
        image = self._kept.get((name, look))
        if image is None:
            wide, high = round(box.width() * scale), round(box.height() * scale)
            image = QImage(wide, high, QImage.Format.Format_ARGB32_Premultiplied)
            image.fill(0)
            inner = QPainter(image)
            inner.scale(wide / box.width(), high / box.height())
            inner.translate(-box.topLeft())
            paint(Brush(inner, colours(dark, self.layers.time), dark=dark), look)
            inner.end()
            self._kept[name, look] = image
        painter.setOpacity(1.0)
        painter.drawImage(box, image)

    def _trace(self, painter: QPainter, sway: Sway, side: int) -> None:
        """Small bows beside a hand that shakes, as in a drawn story: fainter as it slows."""
        strong = self.strong()
        if strong < 0.2 or self._part not in ("hands", "arms", "all"):
            return
        arm = sway.arm(side)
        x, y = wrist_of(side, arm)
        angle = math.radians(90 - side * (arm.out + arm.bend) + side * arm.wrist)
        tip = QPointF(x + 66 * math.cos(angle), y + 66 * math.sin(angle))
        pen = QPen(self.colour("pic_fig2"), 4)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for number in range(2):
            painter.setOpacity(0.55 * strong * (1 - 0.35 * number))
            reach = 30 + 15 * number
            box = QRectF(tip.x() - reach, tip.y() - reach, 2 * reach, 2 * reach)
            toward = -math.degrees(angle)
            painter.drawArc(box, round((toward - 24) * 16), 48 * 16)
        painter.setOpacity(1.0)
        painter.setPen(Qt.PenStyle.NoPen)


def _reach(person: Person) -> QRectF:
    """Whatever somebody does stays within, in scene coordinates."""
    return QRectF(person.x - 372, person.y - 412, 744, person.floor + 446)


class Hug(RoomPicture):
    """Arms crossed, a hand on each upper arm, at ease on a chair: as the line says it."""

    animated = False

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit, "hug")

    def somebody(self) -> QRectF:
        return _reach(HUGS)

    def show_now(self, now: Now) -> None:
        self.now = now

    def paint_moving(self, painter: QPainter, dirty: QRect) -> None:
        pass
