"""Talking in turns: whose turn it is in large letters, and sand that runs from top to bottom."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen

from coach_app.exercises import ExerciseStep, Now, Turn
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.pictures.canvas import Picture
from coach_app.ui.widgets.pictures.motifs import NAMES, draw_motif


class Hourglass(Picture):
    """Two clocks that take turns: one sand for each who talks, no figures."""

    animated = False
    title_inside = True

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._turn = -1

    def show_now(self, now: Now) -> None:
        if now.turn != self._turn:
            if self._turn >= 0:
                self.kit.sounds.cue("gong")
            self._turn = now.turn
            self.setAccessibleDescription(f"{self.who()} {self.line()}")
        super().show_now(now)

    def turn(self) -> Turn:
        turns = self.now.step.turns if self.now else self.step.turns
        return turns[max(0, self.now.turn if self.now else 0)]

    def who(self) -> str:
        return self.whose(self.turn().who)

    def line(self) -> str:
        return self.words(self.turn().text)

    def paint(self, painter: QPainter) -> None:
        high = self.height()
        glass = QRectF(0, 0, high * 0.46, high * 0.74)
        glass.moveCenter(QPointF(self.width() * 0.22, high * 0.5))
        self._paint_glass(painter, glass)
        left = glass.right() + self.room.px(60, 20)
        box = QRectF(left, high * 0.1, self.width() - left - self.room.px(20, 8), high * 0.34)
        self._paint_seating(painter, QRectF(left, 0, box.width(), high * 0.1))
        painter.setPen(self.colour("cRing"))
        painter.setFont(self.client_font("client_word", 64))
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        painter.drawText(box, align | Qt.TextFlag.TextWordWrap, self.who())
        painter.setPen(self.colour("cInk"))
        painter.setFont(self.client_font("client_text", 36))
        below = QRectF(left, high * 0.48, box.width(), high * 0.44)
        text = self.line() or self.words(self.step.screen)
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        flags = align | Qt.TextFlag.TextWordWrap
        painter.drawText(below, flags, text)
        self._paint_dice(painter, QRectF(left, high * 0.72, box.width(), high * 0.2))
        cards = self.cards()
        if cards:
            used = QFontMetrics(painter.font()).boundingRect(below.toRect(), int(flags), text)
            painter.setFont(self.client_font("client_hint", 24))
            painter.setPen(self.colour("cInk2"))
            rest = below.adjusted(0, used.height() + self.room.px(18, 8), 0, 0)
            painter.drawText(rest, flags, "\n".join(cards))

    def _paint_seating(self, painter: QPainter, box: QRectF) -> None:
        """How a group does this: by twos, or in a round."""
        if self.step.seating:
            painter.setPen(self.colour("cInk2"))
            painter.setFont(self.client_font("client_hint", 26))
            align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, align, self.texts(f"seating_{self.step.seating}"))

    def _paint_dice(self, painter: QPainter, box: QRectF) -> None:
        """The faces that were thrown stay in sight while the story is told."""
        for answer in self.kit.answers.values():
            faces = answer.get("faces") if isinstance(answer, dict) else None
            if not faces:
                continue
            side = min(box.height(), box.width() / (len(faces) * 1.15))
            for number, face in enumerate(faces):
                spot = QRectF(box.left() + number * side * 1.15, box.top(), side, side)
                draw_motif(painter, spot, NAMES[int(face) % len(NAMES)], self.colour("cInk2"))

    def cards(self) -> list[str]:
        """Questions that were drawn before stay in sight while they are answered."""
        found: list[str] = []
        for step in self.kit.exercise.steps:
            given = self.kit.answers.get(step.key) if step.do == "cards" else None
            if isinstance(given, dict):
                open_ids = given.get("drawn") or given.get("kept") or []
                found = [
                    self.words(item.back) or self.words(item.text)
                    for item in step.items
                    if item.id in open_ids
                ]
        return found

    def _paint_glass(self, painter: QPainter, box: QRectF) -> None:
        part = self.now.turn_part if self.now else 0.0
        middle, neck = box.center(), box.width() * 0.05
        upper, lower = self._half(box, neck, True), self._half(box, neck, False)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.colour("cShapeOut"))
        painter.drawPath(upper)
        painter.drawPath(lower)
        painter.setBrush(self.colour("cShape" if self.turn().who != "coach" else "dekLucht"))
        half = box.height() / 2
        painter.save()
        painter.setClipRect(QRectF(box.left(), box.top() + half * part, box.width(), half))
        painter.drawPath(upper)
        painter.restore()
        painter.save()
        top = box.bottom() - half * part
        painter.setClipRect(QRectF(box.left(), top, box.width(), half))
        painter.drawPath(lower)
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.colour("cRing"), 3))
        painter.drawPath(upper)
        painter.drawPath(lower)
        if 0 < part < 1 and not self.still:
            painter.drawLine(middle, QPointF(middle.x(), top))

    def _half(self, box: QRectF, neck: float, top: bool) -> QPainterPath:
        edge = box.top() if top else box.bottom()
        middle = box.center()
        reach = (middle.y() - edge) * 0.55
        path = QPainterPath(QPointF(box.left(), edge))
        path.cubicTo(
            box.left(),
            edge + reach,
            middle.x() - neck,
            middle.y() - reach * 0.35,
            middle.x() - neck,
            middle.y(),
        )
        path.lineTo(middle.x() + neck, middle.y())
        path.cubicTo(
            middle.x() + neck,
            middle.y() - reach * 0.35,
            box.right(),
            edge + reach,
            box.right(),
            edge,
        )
        path.closeSubpath()
        return path
