"""Two people who shake themselves loose, one standing and one on a chair, in a beat that slows.

The room is prepared once; each frame paints the two alone. Less motion: they stand.
"""

from __future__ import annotations

import math
from contextlib import AbstractContextManager
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from coach_app.exercises import ExerciseStep, Now
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.pictures.indoors import RoomPicture
from coach_app.ui.client_view.player.pictures.turned import TurnedPieces
from coach_app.ui.scenery.brush import Brush
from coach_app.ui.scenery.daylight import colours
from coach_app.ui.scenery.indoors import BOTH, HUGS, SITS, STANDS
from coach_app.ui.scenery.people.clothes import Outfit
from coach_app.ui.scenery.people.flow import Flow
from coach_app.ui.scenery.people.shaking import breathing, shaken
from coach_app.ui.scenery.people.standing import (
    NECK,
    SHOULDER,
    Person,
    Sway,
    arm_at,
    paint_arm,
    paint_leg,
)

STILL = ("still", "ear")
SLOWEST, FASTEST = 46.0, 100.0  # beats a minute at which they hardly move, and most
LATE = {0: 0.0, 1: 0.9}  # radians that each comes after the beat: two people, no machine
HAND = 108.0  # from the wrist, all of a hand and the bows beside it
SHAKES, BREATHS = 30, 12  # pictures a second of who shakes, and of who only breathes


@dataclass(frozen=True)
class Pose:
    """How somebody stands at one moment, and how their arms lie, left and right."""

    sway: Sway
    arms: tuple[Flow, Flow]


class Figure(RoomPicture):
    """Options: ``part``, ``beat`` per minute at the start and ``beat_end`` at the end."""

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit, "free-floor")
        self._part = str(step.option("part", "still"))
        self._from = step.number("beat")
        self._to = step.number("beat_end", self._from)
        self._knock = -1
        self._ticks = [-1 for _person in BOTH]
        self._poses: dict[Person, Pose] = {}
        self._pieces = TurnedPieces(self.layers)

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
            pace = SHAKES if self._part not in STILL else BREATHS
            for number, person in enumerate(BOTH):
                # In turn, half a picture apart: no frame has to paint both.
                tick = int(now.into * pace + number / len(BOTH))
                if tick != self._ticks[number]:
                    self._ticks[number] = tick
                    self._move(person)
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

    def pose(self, person: Person) -> Pose:
        """How they were when they last moved."""
        found = self._poses.get(person)
        if found is None:
            sway = self.sway(person)
            arms = (arm_at(-1, sway.left), arm_at(1, sway.right))
            found = self._poses[person] = Pose(sway, arms)
        return found

    def _move(self, person: Person) -> None:
        """Repaint what they covered, and what they cover now."""
        before = self._covers(person) if person in self._poses else QRect()
        self._poses.pop(person, None)
        self.update(self._covers(person).united(before))

    # -- where

    def somebody(self) -> QRectF:
        return _reach(STANDS).united(_reach(SITS))

    def moving(self) -> QRect:
        return self._box(_reach(STANDS)).united(self._box(_reach(SITS)))

    def _covers(self, person: Person) -> QRect:
        """What of somebody moves, as they are now: without legs that stand still."""
        sway = self.pose(person).sway
        return self._extent(person, whole=any((*sway.lift, *sway.kick)))

    def _extent(self, person: Person, *, whole: bool) -> QRect:
        pose, low = self.pose(person), person.floor + 30 if whole else 60.0
        box = QRectF(-130, -416, 260, low + 416)
        here = box.translated(person.x, person.y)
        for side, arm in zip((-1, 1), pose.arms, strict=True):
            here = here.united(_around(person, side, arm))
        return self._box(here)

    def _box(self, scene: QRectF) -> QRect:
        return self.place(scene).toAlignedRect().intersected(self.rect())

    # -- painting

    def paint_moving(self, painter: QPainter, dirty: QRect) -> None:
        self._pieces.ready(self.devicePixelRatioF())
        for person in BOTH:
            if dirty.intersects(self._extent(person, whole=True)):
                self._paint(painter, person, dirty)

    def _paint(self, painter: QPainter, person: Person, dirty: QRect) -> None:
        """Of who is not at their turn, only what reaches into the part that is painted."""
        pose = self.pose(person)
        sway = pose.sway
        brush = Brush(painter, colours(self.layers.dark, self.layers.time), dark=self.layers.dark)
        look = self._pieces.outfit(brush, person)
        hips = self._spot(person, 0, sway.drop)
        lean = math.radians(sway.lean)
        neck = self._spot(person, -NECK.y() * math.sin(lean), sway.drop + NECK.y() * math.cos(lean))
        turn = sway.lean + sway.nod
        if not person.seated:
            self._legs(brush, look, person, sway, dirty)
        self._pieces.draw(painter, "hair", person, neck, turn, sway.hair)
        self._pieces.draw(painter, "trunk", person, hips, sway.lean)
        if person.seated:
            self._legs(brush, look, person, sway, dirty)
        with self._in_scene(brush, person, sway.drop, sway.lean):
            for side, arm in zip((-1, 1), pose.arms, strict=True):
                if dirty.intersects(self._box(_around(person, side, arm))):
                    paint_arm(brush, look, side, arm, sway.arm(side).wrist)
                    self._trace(brush, arm, side, sway.arm(side).wrist)
        self._pieces.draw(painter, "head", person, neck, turn)

    def _spot(self, person: Person, x: float, y: float) -> QPointF:
        """A point of somebody, in the widget."""
        return self.place(QRectF(person.x + x, person.y + y, 0, 0)).topLeft()

    def _in_scene(
        self, brush: Brush, person: Person, drop: float = 0.0, lean: float = 0.0
    ) -> AbstractContextManager[None]:
        hips = self._spot(person, 0, drop)
        return brush.moved(hips.x(), hips.y(), lean, self.layers.frame.scale)

    def _legs(self, brush: Brush, look: Outfit, person: Person, sway: Sway, dirty: QRect) -> None:
        below = QRectF(person.x - 130, person.y - 60, 260, person.floor + 90)
        for side in (-1, 1) if dirty.intersects(self._box(below)) else ():
            lift, kick = sway.leg(side)
            if lift or kick:
                with self._in_scene(brush, person):
                    paint_leg(brush, look, person, side, lift, kick)
            else:
                name = "left" if side < 0 else "right"
                brush.painter.setOpacity(1.0)
                self._pieces.draw(brush.painter, name, person, self._spot(person, 0, 0))
        brush.painter.setOpacity(1.0)

    def _trace(self, brush: Brush, arm: Flow, side: int, wrist: float) -> None:
        """Small bows beside a hand that shakes, as in a drawn story: fainter as it slows."""
        strong = self.strong()
        if strong < 0.2 or self._part not in ("hands", "arms", "all"):
            return
        shade = self.colour("pic_fig2")
        with brush.moved(*arm.end, turn=-arm.turn - side * wrist):
            brush.path(_BOWS[0], shade, 0.5 * strong)
            brush.path(_BOWS[1], shade, 0.3 * strong)


def _bow(reach: float) -> QPainterPath:
    """Past the fingertips of a hand that points down."""
    wide, y = reach * 0.36, reach + 20
    bow = QPainterPath(QPointF(-wide, y))
    bow.quadTo(0, y + reach * 0.2, wide, y)
    bow.quadTo(0, y + reach * 0.2 - 6, -wide, y)
    return bow


_BOWS = (_bow(52), _bow(67))


def _around(person: Person, side: int, arm: Flow) -> QRectF:
    """All of an arm with its hand, however the trunk leans, in scene coordinates."""
    x, y = arm.end
    hand = QRectF(x - HAND, y - HAND, 2 * HAND, 2 * HAND)
    root = QRectF(side * 75 - 55, SHOULDER[1] - 60, 110, 160)
    return hand.united(root).translated(person.x, person.y)


def _reach(person: Person) -> QRectF:
    """Whatever somebody does stays within, in scene coordinates."""
    return QRectF(person.x - 372, person.y - 430, 744, person.floor + 462)


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
