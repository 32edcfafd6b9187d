"""Breathing with the sun: it grows and sinks over the heath, and the word rides on it.

One turn of the ring is one breath. The phase comes from the clock, never from ticks. Less
motion: the sun stays at middle size, the ring steps, only the word changes.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap

from coach_app.exercises import ExerciseStep, Now
from coach_app.exercises.follow import LEARN, OwnFill
from coach_app.exercises.timeline import BreathNow
from coach_app.ui import theme
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.pictures.canvas import WORD_FADE
from coach_app.ui.client_view.player.pictures.sun import LARGE, RING_Y, SMALL, SunPicture

LOW, HIGH = 444.0, 436.0  # height of the sun's middle, lungs empty and full: within its ring
ON_SUN = "#22251E"  # the word, also on the moon


class BreathPicture(SunPicture):
    """What all breathing pictures share: landscape, sun, word, numbers, own rhythm."""

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._words = {
            name: self.words(step.words[name])
            if name in step.words
            else kit.texts(f"breath_{name}")
            for name in ("in", "topup", "hold_in", "out", "hold_out")
        }
        self._ring, self._ring_part = QPixmap(), 0.0
        self._told = ""
        self._shown = ("", "", -1)
        self.drawn_word: tuple[str, QPixmap] = ("", QPixmap())
        self.word_size = 0  # px of its letters
        self.own: OwnFill | None = None  # while the client shows an own rhythm
        self.to_go = 0  # of it, breaths
        self.setAccessibleDescription("")

    # -- the state

    def breath(self) -> BreathNow | None:
        return self.now.breath if self.now is not None else None

    def fill(self) -> float:
        """How full the sun is drawn, 0-1."""
        if self.own is not None:
            return 0.5 if self.still else self.own.fill()
        breath = self.breath()
        if breath is None:
            return 0.0
        return 0.5 if self.still else breath.fill

    def phase_word(self) -> str:
        if self.own is not None:
            return self._words[self.own.phase] if self.own.phase else ""
        breath = self.breath()
        if breath is None:
            return ""
        word = self._words[breath.phase]
        if self.kit.numbers:
            return f"{word}\n{max(1, -int(-breath.left // 1))}"
        return word

    def word_strength(self) -> float:
        """Words come in over 0.3 s, and are never quite gone; at once with less motion."""
        breath = self.breath()
        if breath is None or self.still or self.own is not None or self.kit.numbers:
            return 1.0
        return min(1.0, 0.45 + 0.55 * breath.gone / WORD_FADE)

    def turn(self) -> float:
        """How much of this breath is gone, 0-1; with less motion it steps with the phases."""
        breath = self.breath()
        plan = self.now.step.breath if self.now is not None else self.step.breath
        if breath is None or plan is None or self.own is not None:
            return 0.0
        gone = 0.0
        for name, seconds in plan.phases:
            if name == breath.phase:
                gone += 0.0 if self.still else seconds * breath.part
                break
            gone += seconds
        return gone / plan.cycle

    def show_now(self, now: Now) -> None:
        self.now = now
        if now.breath is not None and now.breath.phase != self._told:
            self._told = now.breath.phase
            self.setAccessibleDescription(self._words[self._told])
        tick = 0 if self.still else int(now.into * self.pace)
        if self.own is not None:  # the exercise's clock stands meanwhile
            tick = round(self.fill() * 1000)
        shown = (self._told, self.phase_word(), tick)
        self.show_water(now, sun_moves=shown != self._shown)
        if shown != self._shown:
            self._shown = shown
            self.update(self.moving())

    def measure(self) -> None:
        super().measure()
        self.drawn_word = ("", QPixmap())
        self._ring = QPixmap()

    def radius(self) -> float:
        return (SMALL + (LARGE - SMALL) * self.fill()) * self.unit

    def sun(self) -> QPointF:
        """The sun's middle: it rises with the breath."""
        y = LOW + (HIGH - LOW) * self.fill() - RING_Y
        return QPointF(self.middle.x(), self.middle.y() + y * self.unit)

    def stones(self) -> tuple[int, int] | None:
        """While an own rhythm is heard: how many stones are warm, and how many there are."""
        return (LEARN + 1 - self.to_go, LEARN + 1) if self.own is not None else None

    def paint_over(self, painter: QPainter) -> None:
        if self.own is None:
            self.paint_round(painter)
        else:
            self._paint_stones(painter)
        self.paint_word(painter, self.sun())

    def _paint_stones(self, painter: QPainter) -> None:
        """In the place of the ring, a stone for each breath; those that were heard are filled."""
        warm, many = self.stones() or (0, 0)
        size, gap = max(8.0, 13 * self.unit), max(30.0, 48 * self.unit)
        y = self.middle.y() + self.ring_radius - size - 4
        for number in range(many):
            at = QPointF(self.middle.x() + (number - (many - 1) / 2) * gap, y)
            self.disc(painter, at, size + 3, "cRing")
            self.disc(painter, at, size, "cRing" if number < warm else "cBg")

    def paint_round(self, painter: QPainter) -> None:
        """The ring: one turn is one breath."""
        part = self.turn()
        painter.drawPixmap(self.box.topLeft().toPoint(), self._grown_ring(part))
        self.paint_bead(painter, part)

    def _grown_ring(self, part: float) -> QPixmap:
        """Track and what is gone of this breath. It grows by a small piece at every frame, as a
        whole arc costs as much as everything else; a new breath begins it anew."""
        corner = self.box.topLeft().toPoint()
        if self._ring.isNull() or part < self._ring_part:
            ratio = self.devicePixelRatioF()
            self._ring = QPixmap(self.box.size().toSize() * ratio)
            self._ring.setDevicePixelRatio(ratio)
            self._ring.fill(Qt.GlobalColor.transparent)
            self._ring_part = 0.0
            painter = self._on_ring(corner)
            self.paint_track(painter)
            painter.end()
        if part - self._ring_part > 0.0004:
            painter = self._on_ring(corner)
            pen = QPen(self.colour("cRing"), max(3.0, 4 * self.unit))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            start, span = 90 - self._ring_part * 360, (part - self._ring_part) * 360
            painter.drawArc(self._ring_box(), round(start * 16), round(-span * 16))
            painter.end()
            self._ring_part = part
        return self._ring

    def _on_ring(self, corner: QPoint) -> QPainter:
        painter = QPainter(self._ring)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-corner)
        return painter

    def paint_track(self, painter: QPainter) -> None:
        """A band of light with a thin line in it: it stands on land and water as on the sky."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for shade, wide in ((self.colour("cBg"), 10.0), (self.track(), 2.6)):
            painter.setOpacity(0.6 if wide > 4 else 1.0)
            painter.setPen(QPen(shade, max(2.0, wide * self.unit)))
            painter.drawEllipse(self.middle, self.ring_radius, self.ring_radius)
        painter.setOpacity(1.0)

    def track(self) -> QColor:
        return QColor("#77765F") if theme.is_dark() else QColor("#C0C6B1")

    def _ring_box(self) -> QRectF:
        radius = self.ring_radius
        return QRectF(self.middle.x() - radius, self.middle.y() - radius, 2 * radius, 2 * radius)

    def paint_bead(self, painter: QPainter, part: float) -> None:
        turn = 2 * math.pi * part
        at = self.middle + QPointF(math.sin(turn), -math.cos(turn)) * self.ring_radius
        self.disc(painter, at, max(6.0, 9 * self.unit), "cRing")
        self.disc(painter, at, max(2.0, 3.4 * self.unit), "cBg")

    def paint_word(self, painter: QPainter, at: QPointF) -> None:
        text = self.phase_word()
        if not text:
            return
        drawn = self._word_picture(text)
        size = drawn.deviceIndependentSize()
        strength = self.word_strength()
        if strength < 1:
            painter.setOpacity(strength)
        painter.drawPixmap(
            QPointF(at.x() - size.width() / 2, round(at.y() - size.height() / 2)).toPoint(), drawn
        )
        painter.setOpacity(1.0)

    def _word_picture(self, text: str) -> QPixmap:
        """The word drawn once: letters cost more at every frame than the shapes do."""
        if self.drawn_word[0] == text and not self.drawn_word[1].isNull():
            return self.drawn_word[1]
        flags = int(Qt.AlignmentFlag.AlignCenter)
        font = self._word_font(flags)
        self.word_size = font.pixelSize()
        box = QFontMetrics(font).boundingRect(self.rect(), flags, text).adjusted(-8, -4, 8, 4)
        ratio = self.devicePixelRatioF()
        drawn = QPixmap(box.size() * ratio)
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        self.write(
            painter, QRectF(0, 0, box.width(), box.height()), text, font, QColor(ON_SUN), flags
        )
        painter.end()
        self.drawn_word = (text, drawn)
        return drawn

    def _word_font(self, flags: int) -> QFont:
        """One size for all words of the breath, so that none hops: the widest fits the sun."""
        plan = self.step.breath
        names = [name for name, _seconds in plan.phases] if plan else list(self._words)
        pixels, most = float(54 if self.kit.numbers else 72), 2 * self.word_room() * 0.86
        while True:
            font = self.client_font("client_word", pixels)
            metrics = QFontMetrics(font)
            wide = max(
                metrics.boundingRect(self.rect(), flags, self._words[name]).width()
                for name in names
            )
            if wide <= most or pixels <= 28:
                return font
            pixels -= 4

    def word_room(self) -> float:
        """Half the width that the words have: the smallest sun."""
        return SMALL * self.unit


class BreathCircle(BreathPicture):
    """The sun in its ring; a sip is a second swell: a rim of light of its own, wider and wider."""

    def paint_round(self, painter: QPainter) -> None:
        super().paint_round(painter)
        rim = self.sip()
        if rim > 0:
            sun, wide = self.sun(), (30 - 14 * rim) * self.unit
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setOpacity(0.95 - 0.45 * rim)
            painter.setPen(QPen(self.colour("pic_sun0"), wide))
            far = self.radius() + (8 + 34 * rim) * self.unit
            painter.drawEllipse(sun, far, far)
            painter.setOpacity(0.9)
            painter.setPen(QPen(self.colour("pic_sun1"), max(1.5, 2.4 * self.unit)))
            painter.drawEllipse(sun, far + wide / 2, far + wide / 2)
            painter.setOpacity(1.0)

    def sip(self) -> float:
        """How far the sip has come, 0 to 1; it goes with the first of the breath out."""
        breath = self.breath()
        if breath is None or self.own is not None:
            return 0.0
        if breath.phase == "topup":
            return 1.0 if self.still else max(0.02, breath.part)
        sips = self.step.breath is not None and self.step.breath.topup > 0
        if sips and breath.phase == "out" and not self.still:
            return max(0.0, 1 - breath.part * 4)
        return 0.0


class BreathRing(BreathPicture):
    """The ring shows the phases of one breath, with a bead that walks along it: strong where air
    moves, thin where it is still."""

    widths = {"in": 9.0, "topup": 9.0, "hold_in": 3.0, "out": 9.0, "hold_out": 3.0}

    def paint_track(self, painter: QPainter) -> None:
        breath = self.now.step.breath if self.now else self.step.breath
        if breath is None:
            return
        start = 90.0
        for name, seconds in breath.phases:
            span = 360 * seconds / breath.cycle
            width = self.widths[name]
            pen = QPen(self.colour("cRing"), max(width * 0.6, width * self.unit))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawArc(self._ring_box(), round((start - 1.5) * 16), round(-(span - 3) * 16))
            start -= span

    def paint_round(self, painter: QPainter) -> None:
        self.paint_track(painter)
        turn = 2 * math.pi * self.turn()
        at = self.middle + QPointF(math.sin(turn), -math.cos(turn)) * self.ring_radius
        self.disc(painter, at, max(9.0, 15 * self.unit), "cBg")
        self.disc(painter, at, max(7.0, 11 * self.unit), "cKnob")


class BreathBelly(BreathPicture):
    """A warm sun low over the land: its lower edge sinks behind the woods."""

    def measure(self) -> None:
        super().measure()
        lower = min(self.layers.frame.y(560), self.free.bottom() - self.ring_radius * 0.72)
        self.middle.setY(max(self.middle.y(), lower))
        self.box.moveCenter(self.middle)

    def paint_round(self, painter: QPainter) -> None:
        """Half a ring over the sun, from the land to the land."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        box, span = self._ring_box(), 200.0
        painter.setPen(QPen(self.track(), 2))
        painter.drawArc(box, 190 * 16, round(-span * 16))
        pen = QPen(self.colour("cRing"), max(3.0, 4 * self.unit))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        part = self.turn()
        painter.drawArc(box, 190 * 16, round(-span * part * 16))
        turn = math.radians(-100 + span * part)
        at = self.middle + QPointF(math.sin(turn), -math.cos(turn)) * self.ring_radius
        self.disc(painter, at, max(6.0, 9 * self.unit), "cRing")
