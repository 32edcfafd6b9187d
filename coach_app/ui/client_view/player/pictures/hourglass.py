"""Talking in turns: whose turn it is in large letters, and sand that runs from top to bottom."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from coach_app.exercises import ExerciseStep, Now, Turn
from coach_app.exercises.earlier import said_in
from coach_app.ui.client_view.kit.paper import lay_paper
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.pictures.canvas import Picture
from coach_app.ui.widgets.pictures.motifs import NAMES, draw_motif

STEP = 10.0  # seconds between two changes of the sand, with less motion


class Hourglass(Picture):
    """Two clocks that take turns: one sand for each who talks, no figures."""

    animated = False
    title_inside = True

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._turn = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def first_focus(self) -> QWidget:
        """While people talk nothing is pressed by a space that slips in."""
        return self

    def show_now(self, now: Now) -> None:
        self.now = now
        if now.turn != self._turn:
            if self._turn >= 0:
                self.kit.sounds.cue("gong")
            self._turn = now.turn
            parts = (f"{self.who()} {self.line()}", *self.cards(), *self.dice())
            self.setAccessibleDescription(". ".join(parts))
        super().show_now(now)

    def turn(self) -> Turn:
        turns = self.now.step.turns if self.now else self.step.turns
        return turns[max(0, self.now.turn if self.now else 0)]

    def who(self) -> str:
        """Whose turn it is, and the role they play."""
        turn = self.turn()
        return " ".join(filter(None, (self.whose(turn.who), self.words(turn.role))))

    def line(self) -> str:
        return self.words(said_in(self.step, self.turn(), self.kit.answers))

    def paint(self, painter: QPainter) -> None:
        high = self.height()
        glass = QRectF(0, 0, high * 0.36, high * 0.62)
        glass.moveCenter(QPointF(self.width() * 0.2, high * 0.54))
        self._paint_glass(painter, glass)
        left, side = glass.right() + self.room.px(80, 26), self.room.px(38, 16)
        wide = self.width() - left - 2 * side
        gap = self.room.px(18, 8)
        said = self.line() or self.words(self.step.screen)
        dice = high * 0.3 if self._thrown() else 0.0
        cards = "\n".join(self.cards())
        seating = self.step.seating and self.texts(f"seating_{self.step.seating}")
        most = (high - 2 * side - dice) * (0.88 if seating else 1.0)
        shares = (0.34, 0.33, 0.33) if cards else (0.4, 0.6, 0.0)
        parts = []
        for text, style, pixels, ink, share in (
            (seating, "client_hint", 26, "sheetInk2", 0.13),  # by twos, or in a round
            (self.who(), "client_word", 64, "sheetInk", shares[0]),
            (said, "client_text", 36, "sheetInk", shares[1]),
            (cards, "client_hint", 24, "sheetInk2", shares[2]),
        ):
            if text:
                fits = QSizeF(wide, most * share - gap)
                parts.append((text, self.room.filling(style, pixels, text, fits), ink))
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        flags |= int(Qt.TextFlag.TextWordWrap)
        room = QRectF(0, 0, wide, 4000)
        sizes = [QFontMetricsF(font).boundingRect(room, flags, text) for text, font, _ink in parts]
        whole = sum(size.height() for size in sizes) + gap * (len(parts) - 1) + dice
        whole = min(high, whole + 2 * side)
        top = max(0.0, (high - whole) / 2)
        lay_paper(painter, QRectF(left, top, wide + 2 * side, whole))
        y = top + side
        for (text, font, ink), size in zip(parts, sizes, strict=True):
            box = QRectF(left + side, y, wide, size.height() + 2)
            self.write(painter, box, text, font, self.colour(ink), flags)
            y += size.height() + gap
        self._paint_dice(painter, QRectF(left + side, y - gap, wide, dice))

    def _paint_dice(self, painter: QPainter, box: QRectF) -> None:
        """The faces that were thrown stay in sight while the story is told."""
        for faces in self._thrown().values():
            side = min(box.height(), box.width() / (len(faces) * 1.15))
            for number, face in enumerate(faces):
                spot = QRectF(box.left() + number * side * 1.15, box.top(), side, side)
                draw_motif(painter, spot, NAMES[face])

    def shows(self, work: str) -> bool:
        by_key = {step.key: step.do for step in self.kit.exercise.steps}
        return by_key.get(work) == "cards" or work in self._thrown()

    def _thrown(self) -> dict[str, list[int]]:
        """The faces that were thrown, by the step's key."""
        found = {}
        for key, answer in self.kit.answers.items():
            faces = answer.get("faces") if isinstance(answer, dict) else None
            if faces:
                found[key] = [int(face) % len(NAMES) for face in faces]
        return found

    def dice(self) -> list[str]:
        return [
            self.texts(f"motif_{NAMES[face]}")
            for thrown in self._thrown().values()
            for face in thrown
        ]

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

    def part(self) -> float:
        """How much sand has run; with less motion in steps of ten seconds."""
        part = self.now.turn_part if self.now else 0.0
        whole = self.turn().seconds
        if self.still and whole > 0:
            return min(1.0, int(part * whole / STEP) * STEP / whole)
        return part

    def _paint_glass(self, painter: QPainter, box: QRectF) -> None:
        part, middle, neck = self.part(), box.center(), box.width() * 0.05
        upper, lower = self._half(box, neck, True), self._half(box, neck, False)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.colour("cPaper"))
        painter.drawPath(upper)
        painter.drawPath(lower)
        painter.setBrush(self.colour("pic_warm" if self.turn().who != "coach" else "lucht"))
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
        self._paint_wood(painter, box)

    def _paint_wood(self, painter: QPainter, box: QRectF) -> None:
        """A wooden foot and lid, and the light on them."""
        thick, over = box.height() * 0.055, box.width() * 0.08
        painter.setPen(Qt.PenStyle.NoPen)
        for y in (box.top() - thick, box.bottom()):
            board = QRectF(box.left() - over, y, box.width() + 2 * over, thick)
            painter.setBrush(self.colour("pic_wood2"))
            painter.drawRoundedRect(board, thick / 3, thick / 3)
            painter.setBrush(self.colour("pic_wood"))
            painter.drawRoundedRect(board.adjusted(0, 0, 0, -thick * 0.4), thick / 3, thick / 3)

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
