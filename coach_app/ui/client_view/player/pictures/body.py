"""A body outline, seen as in a mirror, in which one part glows: tense and let go, warm, light.

The outline is our own, in units of 100 by 240; no size or sex is meant.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker

from coach_app.exercises import ExerciseStep, Now
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.pictures.canvas import Picture

# Limbs: x1, y1, x2, y2, thickness. The client's right arm is on the right, as in a mirror.
_LIMBS = {
    "upper_right": (70, 58, 80, 94, 15),
    "fore_right": (80, 94, 87, 128, 12.5),
    "hand_right": (88, 133, 90, 140, 12),
    "thigh_right": (59.5, 130, 61, 174, 21),
    "calf_right": (61, 174, 62, 216, 15.5),
    "foot_right": (62.5, 223, 69, 228, 11),
}
_ROUNDS = {
    "head": (50, 22, 15, 18.5),
    "forehead": (50, 13, 11, 6.5),
    "eyes": (50, 21, 11, 5),
    "jaw": (50, 32, 9.5, 7),
    "chest": (50, 70, 17.5, 15),
    "belly": (50, 101, 14.5, 15),
    "seat": (50, 125, 18, 10),
}
_LINES = {"neck": (50, 40, 50, 48, 13), "shoulders": (29, 57, 71, 57, 16)}

_PARTS: dict[str, tuple[str, ...]] = {
    "hands": ("hand_right", "hand_left"),
    "forearms": ("hand_right", "hand_left", "fore_right", "fore_left"),
    "upper_arms": ("upper_right", "upper_left"),
    "arm_right": ("upper_right", "fore_right", "hand_right"),
    "arm_left": ("upper_left", "fore_left", "hand_left"),
    "arms": ("upper_right", "fore_right", "hand_right", "upper_left", "fore_left", "hand_left"),
    "hand_right": ("hand_right", "fore_right"),
    "hand_left": ("hand_left", "fore_left"),
    "face": ("head",),
    "thighs": ("thigh_right", "thigh_left"),
    "shins": ("calf_right", "calf_left"),
    "feet": ("foot_right", "foot_left"),
}
_GLOW = {
    "tense": "honing",
    "light": "scene_sunD",
    "warm": "dekKlei",
    "heavy": "cRing",
    "cool": "lucht",
}
RISE = 2.5  # seconds in which a glow comes up


def _limb(x1: float, y1: float, x2: float, y2: float, thick: float) -> QPainterPath:
    line = QPainterPath(QPointF(x1, y1))
    line.lineTo(x2, y2)
    stroker = QPainterPathStroker()
    stroker.setWidth(thick)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    return stroker.createStroke(line)


def _shapes() -> dict[str, QPainterPath]:
    found: dict[str, QPainterPath] = {}
    for name, (x1, y1, x2, y2, thick) in _LIMBS.items():
        found[name] = _limb(x1, y1, x2, y2, thick)
        other = name.replace("right", "left")
        found[other] = _limb(100 - x1, y1, 100 - x2, y2, thick)
    for name, (x, y, wide, high) in _ROUNDS.items():
        path = QPainterPath()
        path.addEllipse(QPointF(x, y), wide, high)
        found[name] = path
    for name, numbers in _LINES.items():
        found[name] = _limb(*numbers)
    return found


def _torso() -> QPainterPath:
    path = QPainterPath(QPointF(27, 56))
    path.cubicTo(36, 48, 64, 48, 73, 56)
    path.cubicTo(70, 78, 64, 90, 65, 104)
    path.cubicTo(66, 116, 70, 124, 69, 134)
    path.lineTo(31, 134)
    path.cubicTo(30, 124, 34, 116, 35, 104)
    path.cubicTo(36, 90, 30, 78, 27, 56)
    path.closeSubpath()
    return path


class BodyPicture(Picture):
    """Options: ``part``, ``mode`` and for tense steps ``tense`` seconds before letting go."""

    animated = True
    _cache: dict[str, QPainterPath] = {}

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        shapes = self._cache or _shapes()
        self._outline = _torso()
        for name in ("head", "neck", *(n for n in shapes if n.split("_")[-1] in ("left", "right"))):
            self._outline = self._outline.united(shapes[name])
        part = str(step.option("part", "whole"))
        if part == "whole":
            self._part = self._outline
        else:
            self._part = QPainterPath()
            for name in _PARTS.get(part, (part.replace("upper_", "upper_"),)):
                self._part = self._part.united(shapes[name])
        self._mode = str(step.option("mode", "light"))
        self._tense = step.number("tense")
        self._heard = ""

    @property
    def tensing(self) -> bool:
        return self._mode == "tense" and self.now is not None and self.now.into < self._tense

    def show_now(self, now: Now) -> None:
        super().show_now(now)
        if self._mode != "tense" or not self._tense:
            return
        state = "tense" if self.tensing else "release"
        if state != self._heard:
            self._heard = state
            self.setAccessibleDescription(self.texts(f"muscle_{state}"))
            if state == "tense":
                self.kit.sounds.cue("hum", self._tense)
            else:
                self.kit.sounds.cue("fall")

    def strength(self) -> float:
        """How much the part glows, 0-1."""
        if self.now is None:
            return 0.0
        into = self.now.into
        if self._mode == "tense" and self._tense:
            if into < self._tense:
                return 1.0 if self.still else min(1.0, 0.35 + 0.65 * into / self._tense)
            left = (into - self._tense) / max(1.0, self.now.step.seconds - self._tense)
            return 0.15 if self.still else max(0.0, 1 - left) * 0.8
        rise = 1.0 if self.still else min(1.0, into / RISE)
        slow = 1.0 if self.still else 0.85 + 0.15 * math.sin(into * 2 * math.pi / 8)
        fade = 1.0 if self.still else min(1.0, max(0.0, self.now.left) / RISE)
        return rise * slow * fade

    def paint(self, painter: QPainter) -> None:
        high = self.height() - 12
        scale = high / 240
        words = bool(self._tense)
        left = self.width() / 2 - 50 * scale - (self.room.px(150, 60) if words else 0)
        painter.save()
        painter.translate(left, 6)
        painter.scale(scale, scale)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.colour("cShape"))
        painter.drawPath(self._outline)
        glow = QColor(self.colour(_GLOW[self._mode]))
        glow.setAlphaF(self.strength())
        painter.setBrush(glow)
        painter.setClipPath(self._outline)
        painter.drawPath(self._part)
        painter.restore()
        if words:
            text = self.texts("muscle_tense" if self.tensing else "muscle_release")
            box = QRectF(left + 118 * scale, 0, self.width() - left - 118 * scale, self.height())
            painter.setPen(self.colour("cInk"))
            painter.setFont(self.client_font("client_word", 48))
            painter.drawText(
                box,
                Qt.AlignmentFlag.AlignVCenter
                | Qt.AlignmentFlag.AlignLeft
                | Qt.TextFlag.TextWordWrap,
                text,
            )
