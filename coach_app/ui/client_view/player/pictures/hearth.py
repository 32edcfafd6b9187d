"""By the fire, from one's own chair: a cat sleeps on the lap, and an arm grows heavy, then warm.

Fire and cat are painted again a few times a second, each in its own small box. An arm sinks into
the chair by so little that one feels it rather than sees it. Less motion: all of it stands.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter

from coach_app.exercises import ExerciseStep, Now
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.pictures.indoors import RoomPicture
from coach_app.ui.scenery.brush import Brush
from coach_app.ui.scenery.daylight import colours
from coach_app.ui.scenery.places.hearth import paint_flames
from coach_app.ui.scenery.places.lap import ARM_BOX, CAT_BOX, breath_of_cat

FIRE_BOX = QRectF(806, 394, 308, 208)
SINKS = 22.0  # scene units that a heavy arm goes down
SLOW, RISE = 16.0, 4.0  # seconds in which it does; in which warmth comes, and goes
TICK = 18  # pictures of the fire a second
SHADES = 40
_SIDES = {"arm_right": (1,), "arm_left": (-1,), "arms": (1, -1)}
ARMS = {1: "right", -1: "left"}


class Hearth(RoomPicture):
    """Options: ``part``, an arm or both, ``mode``: "heavy", "warm" or "cool"; "tense" is fists."""

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        self._fists = step.option("mode", "") == "tense"
        hands = "fist" if self._fists else "arm"
        self._arms = {side: f"hearth-{hands}-{name}" for side, name in ARMS.items()}
        lights = [f"hearth-warm-{name}" for name in ARMS.values()]
        layers = ("hearth-cat", *self._arms.values(), *lights)
        super().__init__(step, kit, "hearth", *layers, night=True)
        self._sides = _SIDES.get(str(step.option("part", "")), ())
        self._mode = str(step.option("mode", "light"))
        self._tick = -1
        self._shown = (-1, -1)

    # -- the state

    def _into(self) -> float:
        return self.now.into if self.now is not None else 0.0

    def sunk(self, side: int) -> float:
        """How heavy this arm lies, 0 to 1. The right one stays so while the left one sinks."""
        earlier = self._earlier(side)
        if self._mode == "heavy" and side in self._sides:
            return 1.0 if self.still else _eased(self._into() / SLOW)
        return 1.0 if earlier else 0.0

    def _earlier(self, side: int) -> bool:
        steps = self.kit.exercise.steps
        before = steps[: steps.index(self.step)] if self.step in steps else ()
        heavy = [one for one in before if one.option("mode") == "heavy"]
        return any(side in _SIDES.get(str(one.option("part", "")), ()) for one in heavy) and (
            not self._fists
        )

    def warmth(self, side: int) -> float:
        """How warm it glows, 0 to 1: an arm that grows heavy only a little."""
        if side not in self._sides or self._mode not in ("heavy", "warm"):
            return 0.0
        most = 1.0 if self._mode == "warm" else 0.45
        if self.still or self.now is None:
            return most
        return most * _eased(self.now.into / RISE) * _eased(self.now.left / RISE)

    def show_now(self, now: Now) -> None:
        self.now = now
        if self.still:
            return
        tick = int(now.into * TICK)
        if tick == self._tick:
            return
        self._tick = tick
        # One rectangle after the other: a region of several costs more (scenes.md 2).
        self.update(self._box(FIRE_BOX))
        if tick % 2:
            self.update(self._box(CAT_BOX))
        shown = tuple(round(SHADES * (self.sunk(side) + self.warmth(side))) for side in (1, -1))
        if shown != self._shown:
            self._shown = (shown[0], shown[1])
            for side in self._sides:
                self.update(self._box(ARM_BOX[side]))

    # -- where

    def somebody(self) -> QRectF:
        return QRectF(660, 380, 600, 500)

    def measure(self) -> None:
        super().measure()
        self.lift = 0  # the chair stands on the lower edge

    def _box(self, box: QRectF) -> QRect:
        return self.place(box).toAlignedRect().adjusted(-2, -2, 2, 2).intersected(self.rect())

    # -- painting

    def paint_moving(self, painter: QPainter, dirty: QRect) -> None:
        layers, frame = self.layers, self.layers.frame
        if dirty.intersects(self._box(FIRE_BOX)):
            painter.save()
            painter.setOpacity(layers.strength)
            painter.translate(frame.left, frame.top)
            painter.scale(frame.scale, frame.scale)
            look = colours(layers.dark, layers.time)
            paint_flames(Brush(painter, look, dark=True), 0.0 if self.still else self._into())
            painter.restore()
        if dirty.intersects(self._box(CAT_BOX)):
            self._paint_cat(painter)
        for side in (1, -1):
            if dirty.intersects(self._box(ARM_BOX[side])):
                self._paint_arm(painter, side)

    def _paint_cat(self, painter: QPainter) -> None:
        box = self._box(CAT_BOX)
        foot = QPointF(box.center().x(), box.bottom())
        rise = 0.0 if self.still else breath_of_cat(self._into())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(foot)
        painter.scale(1 + rise / 3, 1 + rise)
        painter.translate(-foot)
        self.layers.draw(painter, "hearth-cat", box)
        painter.restore()

    def _paint_arm(self, painter: QPainter, side: int) -> None:
        box, name = self._box(ARM_BOX[side]), ARMS[side]
        painter.save()
        painter.translate(0, round(self.sunk(side) * SINKS * self.layers.frame.scale))
        self.layers.draw(painter, self._arms[side], box)
        warm = self.warmth(side)
        if warm > 0:
            self.layers.draw(painter, f"hearth-warm-{name}", box, warm)
        painter.restore()


def _eased(part: float) -> float:
    part = min(1.0, max(0.0, part))
    return part * part * (3 - 2 * part)
