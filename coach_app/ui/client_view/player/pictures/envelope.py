"""A letter that slides into its envelope, which closes: what was written is finished."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QPointF, QRect, QRectF, QSizeF, Qt, QVariantAnimation, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QShowEvent

from coach_app.exercises import ExerciseStep
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.pictures.canvas import Picture
from coach_app.ui.scenery.papercut import paper
from coach_app.ui.scenery.paths import mix
from coach_app.ui.widgets.pictures.motifs import draw_motif

LONG_MS = 5200
# Parts of that: it lies there, slides in, the flap comes down, the seal is set.
_LIES, _IN, _SHUT = 0.18, 0.62, 0.86
_SHADE = QColor(58, 44, 24, 34)


class EnvelopePicture(Picture):
    """The newest page that was written; without one an empty envelope closes."""

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        written = [one.key for one in kit.exercise.steps if one.do == "write"]
        kept = [(key, kit.keepsakes[key]) for key in written if key in kit.keepsakes]
        self._key, letter = kept[-1] if kept else ("", None)
        self._letter = letter.image if letter is not None else QImage()
        self.setAccessibleDescription(letter.words if letter is not None else "")
        self._part = 0.0
        self._closing = QVariantAnimation(self)
        self._closing.setStartValue(0.0)
        self._closing.setEndValue(1.0)
        self._closing.setDuration(LONG_MS)
        self._closing.valueChanged.connect(self._move)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.still:
            self._part = 1.0
        elif self._part == 0:
            self._closing.start()

    @Slot(object)
    def _move(self, part: float) -> None:
        self._part = part
        self.update()

    def moving(self) -> QRect:
        return QRect()  # it moves by itself, not with the clock

    def shows(self, work: str) -> bool:
        """The letter is in it; what was chosen besides needs no word any more."""
        return super().shows(work) or work == self._key

    def envelope(self) -> QRectF:
        wide = min(self.width() * 0.6, self.height() * 1.02)
        box = QRectF(0, 0, wide, wide * 0.58)
        box.moveCenter(QPointF(self.width() / 2, self.height() * 0.98 - box.height() / 2))
        return box

    def covered(self) -> list[QRect]:
        box = self.envelope()
        return [box.adjusted(-20, box.top() * -1, 20, 20).toAlignedRect()]

    def _share(self, begin: float, end: float) -> float:
        """How far one part of it is, gently begun and ended."""
        part = min(1.0, max(0.0, (self._part - begin) / (end - begin)))
        return QEasingCurve(QEasingCurve.Type.InOutSine).valueForProgress(part)

    def paint(self, painter: QPainter) -> None:
        box = self.envelope()
        back = mix(paper("skyL"), paper("sky"), 0.3)
        front = mix(paper("skyL"), paper("white"), 0.35)
        for grow, alpha in ((9, 10), (6, 14), (3, 22)):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(58, 44, 24, alpha))
            painter.drawRoundedRect(box.adjusted(-grow - 2, 3, grow - 2, grow + 4), 8, 8)
        painter.setBrush(back)
        painter.drawRoundedRect(box, 6, 6)
        flap = 1 - 2 * self._share(_IN, _SHUT)  # from standing open to lying shut
        if flap > 0:
            self._paint_flap(painter, box, -flap, back.lighter(104))
        self._paint_letter(painter, box)
        self._paint_front(painter, box, front)
        if flap <= 0:
            self._paint_flap(painter, box, -flap, front)
        seal = self._share(_SHUT, 1.0)
        if seal > 0:
            self._paint_seal(painter, box, seal)

    def _paint_letter(self, painter: QPainter, box: QRectF) -> None:
        if self._letter.isNull() or self._part >= _SHUT:
            return
        most = QSizeF(box.width() * 0.88, box.height() * 0.94)
        size = QSizeF(self._letter.size()).scaled(most, Qt.AspectRatioMode.KeepAspectRatio)
        inside = box.bottom() - size.height() - box.height() * 0.04
        above = max(4.0, box.top() - size.height() * 0.82)
        y = above + (inside - above) * self._share(_LIES, _IN)
        spot = QRectF(box.center().x() - size.width() / 2, y, size.width(), size.height())
        painter.setBrush(_SHADE)
        painter.drawRect(spot.translated(-3, 4))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(spot, self._letter)

    def _paint_flap(self, painter: QPainter, box: QRectF, down: float, colour: QColor) -> None:
        """``down``: 1 shut, -1 standing open."""
        tip = QPointF(box.center().x(), box.top() + box.height() * 0.62 * down)
        near = box.height() * 0.06 * down
        path = QPainterPath(box.topLeft() + QPointF(2, 0))
        path.lineTo(box.topRight() - QPointF(2, 0))
        path.lineTo(tip + QPointF(box.width() * 0.035, -near))
        path.quadTo(tip, tip + QPointF(-box.width() * 0.035, -near))
        path.closeSubpath()
        if down > 0:
            for drop in (2, 4, 6):
                painter.fillPath(path.translated(-1, drop), _SHADE)
        painter.fillPath(path, colour)

    def _paint_front(self, painter: QPainter, box: QRectF, colour: QColor) -> None:
        """Its three other flaps, that are glued: left, right, and the lower one over them."""
        middle = QPointF(box.center().x(), box.top() + box.height() * 0.56)
        for corner, below in (
            (box.topLeft(), box.bottomLeft()),
            (box.topRight(), box.bottomRight()),
        ):
            side = QPainterPath(corner)
            side.lineTo(middle)
            side.lineTo(below)
            side.closeSubpath()
            painter.fillPath(side, colour.darker(105))
        low = QPainterPath(box.bottomLeft())
        low.lineTo(middle + QPointF(-box.width() * 0.05, -box.height() * 0.03))
        low.quadTo(
            middle - QPointF(0, box.height() * 0.08),
            middle + QPointF(box.width() * 0.05, -box.height() * 0.03),
        )
        low.lineTo(box.bottomRight())
        low.closeSubpath()
        for rise in (2, 4):
            painter.fillPath(low.translated(0, -rise), _SHADE)
        painter.fillPath(low, colour)

    def _paint_seal(self, painter: QPainter, box: QRectF, strong: float) -> None:
        """A sprig of heather, pressed on where the flap ends."""
        side = box.height() * 0.34 * (1.25 - 0.25 * strong)
        spot = QRectF(0, 0, side, side)
        spot.moveCenter(QPointF(box.center().x(), box.top() + box.height() * 0.56))
        painter.setOpacity(strong)
        draw_motif(painter, spot, "heather")
        painter.setOpacity(1.0)
