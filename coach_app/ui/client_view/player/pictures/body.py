"""Somebody in a room, at ease; warm light comes where the attention goes.

Tense and let go, heavy, warm, cool: the words beside it name the part, so it never speaks by
colour alone. Room and body are prepared once; only the light is painted again. Less motion:
the light is there at once and stands.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage, QPainter

from coach_app.exercises import ExerciseStep, Now
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.pictures.indoors import RoomPicture
from coach_app.ui.scenery.daylight import colours
from coach_app.ui.scenery.people.body import HELD, Pose, lying, sitting
from coach_app.ui.scenery.people.body_light import PARTS, light_box, light_image
from coach_app.ui.scenery.people.close_by import close_by
from coach_app.ui.scenery.pictures import Wanted
from coach_app.ui.scenery.prepared import PREPARED

COOLS = 5.0  # seconds in which a part that was let go loses its light
HOLD, LET_GO = 0.4, 0.9  # seconds in which they tense, and let go
RISE = 1.5  # seconds in which a light comes up, and goes
SLOW = 10.0  # seconds of its own breath
CLOSE_X, CLOSE_Y = 590.0, 420.0  # scene coordinates of the round frame
SHADES = 48  # steps of strength that can be told apart: no repaint between two of them

# Mode of a step: the middle and the edge of its light.
_LIGHT = {
    "tense": ("warm", "warm"),
    "light": ("warm", "warm2"),
    "warm": ("warm", "warm2"),
    "heavy": ("warm2", "sandB"),
    "cool": ("seaC", "seaA"),
}


class BodyPicture(RoomPicture):
    """Options: ``part``, ``mode``, ``pose`` and for tense steps ``tense`` seconds before
    letting go."""

    def __init__(self, step: ExerciseStep, kit: Kit, scene: str = "") -> None:
        lies = step.option("pose", "sit") == "lie"
        super().__init__(step, kit, scene or ("lying" if lies else "sitting"))
        self._part = str(step.option("part", "whole"))
        self._mode = str(step.option("mode", "light"))
        self._tense = step.number("tense")
        self._heard = ""
        self._lights: list[QImage] = []  # let go, and held tight
        self._lights_for: tuple[float, bool] | None = None
        self._shown = (-1, -1, "")
        self._close: list[QImage] = []  # the part from close by: at rest, and held tight
        self._held: Wanted | None = None  # the picture of the part held tight
        PREPARED.came.connect(self.update)

    def pose(self, hold: str = "") -> Pose:
        return lying(hold) if self.scene == "lying" else sitting(hold=hold)

    # -- the state

    @property
    def tensing(self) -> bool:
        return self._mode == "tense" and self.now is not None and self.now.into < self._tense

    def show_now(self, now: Now) -> None:
        self.now = now
        self._tell()
        shown = (round(self.strength() * SHADES), round(self.held() * SHADES), self.word())
        if shown != self._shown:
            words = shown[2] != self._shown[2]
            self._shown = shown
            self.update(self.rect() if words else self.moving())

    def _tell(self) -> None:
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

    def word(self) -> str:
        if not self._tense:
            return ""
        return self.texts("muscle_tense" if self.tensing else "muscle_release")

    def strength(self) -> float:
        """How bright the part is, 0-1."""
        if self.now is None:
            return 0.0
        into = self.now.into
        if self._mode == "tense" and self._tense:
            if into < self._tense:
                return 1.0 if self.still else min(1.0, 0.35 + 0.65 * into / self._tense)
            return 0.15 if self.still else max(0.0, 1 - (into - self._tense) / COOLS)
        if self.still:
            return 1.0
        rise = min(1.0, into / RISE)
        slow = 0.93 + 0.07 * math.cos(into * 2 * math.pi / SLOW)
        fade = min(1.0, max(0.0, self.now.left) / RISE)
        return rise * slow * fade

    def held(self) -> float:
        """How far they hold it tight, 0-1: a fist opens, shoulders sink."""
        if self.now is None or not self._tense or self._mode != "tense":
            return 0.0
        if self.still:
            return 1.0 if self.tensing else 0.0
        rise = min(1.0, self.now.into / HOLD)
        return rise if self.tensing else max(0.0, 1 - (self.now.into - self._tense) / LET_GO)

    # -- where

    def measure(self) -> None:
        super().measure()
        self._held = None
        self._close = []
        if self._mode == "tense" and self.scene == "lying" and self._part in HELD:
            shades = (colours(self.layers.dark, self.layers.time), self.layers.dark)
            high = min(1.0, self.open_room().height() / (CLOSE_Y + 380) / self.layers.frame.scale)
            scale = self.layers.frame.scale * max(0.5, high)
            holds = ("", self._part)
            self._close = [close_by(self._part, hold, shades, scale) for hold in holds]
        if self._mode == "tense" and self._part in HELD:
            box, scale = light_box(self.pose(), self._part), self.layers.frame.scale
            wide, high = round(box.width() * scale), round(box.height() * scale)
            number = HELD.index(self._part)
            look = (self.layers.dark, self.layers.time)
            self._held = Wanted(f"held-{self.scene}", wide, high, *look, part=number)
            PREPARED.ask([self._held], self)

    def somebody(self) -> QRectF:
        return self.pose().box

    def moving(self) -> QRect:
        spot = self._light_spot()
        if self._close:
            spot = spot.united(self._close_box())
        return spot.toAlignedRect().intersected(self.rect())

    def _light_spot(self) -> QRectF:
        return self.place(light_box(self.pose(), self._part))

    def _word_box(self) -> QRectF:
        """On the quiet wall: beside somebody who sits, beside the round frame above who lies."""
        free = self.open_room()
        if self.scene == "lying":
            wall = self.place(QRectF(770, CLOSE_Y - 170, 480, 340))
        else:
            wall = self.place(QRectF(0, 340, 620, 300))
        return wall.intersected(free)

    # -- painting

    def paint_moving(self, painter: QPainter, dirty: QRect) -> None:
        spot, strength = self._light_spot(), self.strength()
        held = PREPARED.got(self._held) if self._held is not None and self.held() > 0 else None
        if held is not None:
            painter.setOpacity(self.held() * self.layers.strength)
            painter.drawImage(spot, held)
            painter.setOpacity(1.0)
        if strength > 0 and spot.intersects(QRectF(dirty)):
            painter.setOpacity(strength * self.layers.strength)
            painter.drawImage(spot, self._lit())
            painter.setOpacity(1.0)
        if self._close:
            self._paint_close(painter)
        if self.word():
            font = self.client_font("client_word", 44)
            self.write(painter, self._word_box(), self.word(), font, self.colour("cInk"))

    def _close_box(self) -> QRectF:
        """On the wall above who lies: small there, it is seen from close by here."""
        side = self._close[0].width() if self._close else 0
        middle = self.place(QRectF(CLOSE_X, CLOSE_Y, 0, 0)).topLeft()
        return QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)

    def _paint_close(self, painter: QPainter) -> None:
        at, held = self._close_box().topLeft(), self.held()
        painter.setOpacity(self.layers.strength)
        painter.drawImage(at, self._close[0])
        if held > 0:
            painter.setOpacity(held * self.layers.strength)
            painter.drawImage(at, self._close[1])
        painter.setOpacity(1.0)

    def _shades(self) -> tuple[str, str]:
        """All of somebody is only ever warm: any other colour looks like being ill."""
        return _LIGHT[self._mode if self._part in PARTS else "light"]

    def _lit(self) -> QImage:
        """The light of the part as it is held now, at this size and look."""
        scale, dark = self.layers.frame.scale, self.layers.dark
        if self._lights_for != (scale, dark):
            # Both at once: a step begins with them, and no frame later on waits for one.
            self._lights_for = (scale, dark)
            look = (colours(dark, self.layers.time), dark)
            holds = ("", self._part) if self._held is not None else ("",)
            self._lights = [
                light_image(self.pose(hold), self._part, self._shades(), look, scale)
                for hold in holds
            ]
        return self._lights[-1 if self.held() > 0.5 else 0]


class HandOnBelly(BodyPicture):
    """One hand on the belly: warmth there, coming and going with a slow breath."""

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit, "hand-on-belly")
        self._part = "belly"

    def pose(self, _hold: str = "") -> Pose:
        return sitting(hand_on_belly=True)
