"""Breathing shapes that swell and sink: circle, ring in three colours, a shape low down.

The phase comes from the clock, never from ticks. Less motion: the shape stays at middle
size, only the word changes, and the ring steps once every ten seconds.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPixmap

from coach_app.exercises import ExerciseStep, Now
from coach_app.exercises.timeline import BreathNow
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.pictures.canvas import WORD_FADE, Picture

SMALL, LARGE = 0.42, 0.845  # of the ring's radius: the outer shape, lungs empty and full
INNER = 0.825  # the inner shape, of the outer
RING_STEP = 10.0  # seconds, with less motion


class BreathPicture(Picture):
    """What all breathing shapes share: words, numbers, the ring, own rhythm."""

    animated = True

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._words = {
            name: self.words(step.words[name])
            if name in step.words
            else kit.texts(f"breath_{name}")
            for name in ("in", "topup", "hold_in", "out", "hold_out")
        }
        self._ring = QPixmap()
        self._ring_at = -1
        self._told = ""
        self._word: tuple[str, QPixmap] = ("", QPixmap())
        self._drawn = 0.0  # radius at the last frame
        # It paints its whole ground: nothing behind it needs painting at every frame.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.listening: float | None = None  # how full, while the client shows an own rhythm
        self.setAccessibleDescription("")

    # -- the state

    def breath(self) -> BreathNow | None:
        return self.now.breath if self.now is not None else None

    def fill(self) -> float:
        """How full the shape is drawn, 0-1."""
        if self.listening is not None:
            return self.listening
        breath = self.breath()
        if breath is None:
            return 0.0
        return 0.5 if self.still else breath.fill

    def phase_word(self) -> str:
        if self.listening is not None:
            return self._words["in"] if self.listening > 0.02 else ""
        breath = self.breath()
        if breath is None:
            return ""
        word = self._words[breath.phase]
        if self.kit.numbers:
            return f"{word}\n{max(1, -int(-breath.left // 1))}"
        return word

    def word_strength(self) -> float:
        """Words come in over 0.3 s; at once with less motion."""
        breath = self.breath()
        if breath is None or self.still or self.listening is not None or self.kit.numbers:
            return 1.0
        return min(1.0, breath.gone / WORD_FADE)

    def show_now(self, now: Now) -> None:
        self.now = now
        if now.breath is not None and now.breath.phase != self._told:
            self._told = now.breath.phase
            self.setAccessibleDescription(self._words[self._told])
        if self._ring_moved(now):
            self.update()
        else:
            self.update(self.moving())

    def _ring_moved(self, now: Now) -> bool:
        """The ring moves some pixels at a time: the whole is drawn anew only then."""
        every = RING_STEP if self.still else max(0.4, now.step.seconds / 600)
        at = int(now.into / every)
        if at == self._ring_at:
            return False
        self._ring_at = at
        self._ring = QPixmap()
        return True

    def ring_part(self) -> float:
        if self.now is None:
            return 0.0
        if self.still:
            return int(self.now.into / RING_STEP) * RING_STEP / self.now.step.seconds
        return self.now.part

    def measure(self) -> None:
        super().measure()
        self._ring = QPixmap()
        self._word = ("", QPixmap())

    def background(self) -> QPixmap:
        """Ground and ring, drawn once for several frames."""
        if self._ring.isNull():
            ratio = self.devicePixelRatioF()
            self._ring = QPixmap(self.size() * ratio)
            self._ring.setDevicePixelRatio(ratio)
            self._ring.fill(self.colour("cBg"))
            painter = QPainter(self._ring)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.paint_still(painter)
            painter.end()
        return self._ring

    def paint_still(self, painter: QPainter) -> None:
        """What changes only now and then."""
        radius = self.box.width() / 2 - 4
        self.ring(painter, self.box.center(), radius, self.ring_part())

    def paint_word(self, painter: QPainter, box: QRectF) -> None:
        text = self.phase_word()
        if not text:
            return
        drawn = self._word_picture(text)
        size = drawn.deviceIndependentSize()
        strength = self.word_strength()
        if strength < 1:
            painter.setOpacity(strength)
        painter.drawPixmap(
            round(box.center().x() - size.width() / 2),
            round(box.center().y() - size.height() / 2),
            drawn,
        )
        painter.setOpacity(1.0)

    def _word_picture(self, text: str) -> QPixmap:
        """The word drawn once: letters cost more at every frame than the shapes do."""
        if self._word[0] == text and not self._word[1].isNull():
            return self._word[1]
        font = self.client_font("client_word", 72 if not self.kit.numbers else 54)
        box = (
            QFontMetrics(font)
            .boundingRect(self.rect(), int(Qt.AlignmentFlag.AlignCenter), text)
            .adjusted(-8, -4, 8, 4)
        )
        ratio = self.devicePixelRatioF()
        drawn = QPixmap(box.size() * ratio)
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        painter.setPen(self.colour("cInk"))
        painter.setFont(font)
        inside = QRectF(0, 0, box.width(), box.height())
        painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()
        self._word = (text, drawn)
        return drawn


class BreathCircle(BreathPicture):
    """One soft shape in a thin ring (screens/08); a sip makes a small second step."""

    outer_token, inner_token = "cShapeOut", "cShape"

    def radius(self) -> float:
        whole = self.box.width() / 2 - 4
        return whole * (SMALL + (LARGE - SMALL) * self.fill())

    def moving(self) -> QRect:
        """What the shape covered at the last frame and will cover at this one."""
        radius = self.radius()
        whole = max(radius, self._drawn, self.room.px(90, 40)) + 3
        self._drawn = radius
        centre = self.box.center()
        return QRectF(centre.x() - whole, centre.y() - whole, 2 * whole, 2 * whole).toAlignedRect()

    def paint(self, painter: QPainter) -> None:
        painter.drawPixmap(0, 0, self.background())
        centre, radius = self.box.center(), self.radius()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.colour(self.outer_token))
        painter.drawEllipse(centre, radius, radius)
        painter.setBrush(self.colour(self.inner_token))
        painter.drawEllipse(centre, radius * INNER, radius * INNER)
        self.paint_word(painter, self.box)


class BreathRing(BreathPicture):
    """A ring of three arcs, one colour per phase, with a dot that walks along it."""

    tokens = {
        "in": "cRing",
        "topup": "cRing",
        "hold_in": "honing",
        "out": "lucht",
        "hold_out": "cTrack",
    }

    def paint_still(self, painter: QPainter) -> None:
        breath = self.now.step.breath if self.now else self.step.breath
        if breath is None:
            return
        radius = self._radius()
        centre = self.box.center()
        box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        start = 90.0
        for name, seconds in breath.phases:
            span = 360 * seconds / breath.cycle
            pen = QPen(self.colour(self.tokens[name]), self.room.px(14, 8))
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawArc(box, round((start - 1.5) * 16), round(-(span - 3) * 16))
            start -= span
        self.ring(painter, centre, self.box.width() / 2 - 4, self.ring_part(), 3)

    def _radius(self) -> float:
        return (self.box.width() / 2 - 4) * 0.84

    def paint(self, painter: QPainter) -> None:
        painter.drawPixmap(0, 0, self.background())
        breath = self.breath()
        self.paint_word(painter, self.box)
        plan = self.now.step.breath if self.now is not None else None
        if breath is None or plan is None or self.still:
            return
        gone = 0.0
        for name, seconds in plan.phases:
            if name == breath.phase:
                gone += seconds * breath.part
                break
            gone += seconds
        painter.translate(self.box.center())
        painter.rotate(360 * gone / plan.cycle)
        self.disc(painter, QPointF(0, -self._radius()), self.room.px(17, 11), "cBg")
        self.disc(painter, QPointF(0, -self._radius()), self.room.px(13, 8), "cKnob")


class BreathBelly(BreathCircle):
    """A warm round shape low on the screen."""

    outer_token, inner_token = "dekKlei", "honingSoft"

    def measure(self) -> None:
        super().measure()
        self.box.moveBottom(self.height() - 4)

    def paint_still(self, painter: QPainter) -> None:
        super().paint_still(painter)
