"""One exercise in the library: a tile, its name and purpose, how long, and a star."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from coach_app.exercises import Exercise
from coach_app.ui import theme
from coach_app.ui.exercises.words import INKS, TILES, ExerciseWords
from coach_app.ui.widgets.paint import draw_focus_ring, rounded
from coach_app.ui.widgets.pictures import stones
from coach_app.ui.widgets.plain import PlainButton, set_tip

HIGH = 146


class ExerciseCard(PlainButton):
    """``clicked`` opens it; the star (mouse, or the S key) sets a favourite."""

    starred = Signal(str, bool)

    def __init__(self, exercise: Exercise, language: str, favourite: bool, note: str = "") -> None:
        super().__init__()
        self.exercise, self.favourite, self.note = exercise, favourite, note
        words = ExerciseWords()
        self._name = exercise.name.text(language)
        self._purpose = exercise.purpose.text(language)
        self._line = words.line(exercise)
        self._fav, self._no = self.tr("favourite"), self.tr("no favourite")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.px(HIGH + (26 if note else 0)))
        self.setMouseTracking(True)
        self._tell()

    def _tell(self) -> None:
        self.setAccessibleName(self._name)
        star = self._fav if self.favourite else self._no
        parts = [self._purpose, self._line, star, self.note]
        self.setAccessibleDescription(". ".join(part for part in parts if part))
        set_tip(self, self.tr("S: favourite"))

    def star_box(self) -> QRect:
        size = theme.px(44)
        return QRect(self.width() - size - theme.px(4), theme.px(6), size, size)

    def set_favourite(self, on: bool) -> None:
        self.favourite = on
        self._tell()
        self.update()
        self.starred.emit(self.exercise.id, on)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.star_box().contains(event.position().toPoint()):
            self.set_favourite(not self.favourite)
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_S and not event.modifiers():
            self.set_favourite(not self.favourite)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(300), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(220), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        fill = theme.color("inset" if self.underMouse() else "surface")
        rounded(painter, box, theme.px(14), fill, theme.color("line"))
        self._paint_tile(painter)
        self._paint_words(painter, box)
        star = self.star_box()
        name = "star"
        icon = theme.icon(
            name, "honing" if self.favourite else "ink3", 24, "fill" if self.favourite else ""
        )
        size = theme.px(24)
        icon.paint(
            painter, star.center().x() - size // 2, star.center().y() - size // 2, size, size
        )
        if self.hasFocus():
            draw_focus_ring(painter, box.adjusted(3, 3, -3, -3), theme.px(12))
        painter.end()

    def _paint_tile(self, painter: QPainter) -> None:
        radius = theme.px(35)
        centre = QPointF(theme.px(18) + radius, theme.px(20) + radius)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(TILES[self.exercise.kind]))
        shape = sum(map(ord, self.exercise.id)) % 8
        painter.save()
        painter.translate(centre)
        painter.scale(radius / 28, radius / 23)
        painter.drawPath(stones.outline(shape))
        painter.restore()
        size = theme.px(40)
        try:
            icon = theme.icon(self.exercise.icon, INKS[self.exercise.kind], 40, "light")
        except KeyError:  # an own exercise names an icon that there is not
            icon = theme.icon("wind", INKS[self.exercise.kind], 40, "light")
        icon.paint(painter, round(centre.x() - size / 2), round(centre.y() - size / 2), size, size)

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        left = theme.px(104)
        wide = self.width() - left - theme.px(46)
        font = theme.font("card")
        painter.setFont(font)
        while painter.fontMetrics().horizontalAdvance(self._name) > wide and font.pixelSize() > 14:
            font.setPixelSize(font.pixelSize() - 1)
            painter.setFont(font)
        painter.setPen(theme.color("ink"))
        metrics = painter.fontMetrics()
        name = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, wide)
        painter.drawText(QRectF(left, theme.px(15), wide, theme.px(26)), 0, name)
        painter.setFont(theme.font("second"))
        painter.setPen(theme.color("ink2"))
        purpose = QRectF(left, theme.px(43), self.width() - left - theme.px(14), theme.px(42))
        painter.drawText(purpose, int(Qt.TextFlag.TextWordWrap), self._purpose)
        size, y = theme.px(18), theme.px(HIGH - 36)
        theme.icon("timer", "ink2", 18).paint(painter, left, y, size, size)
        line = QRectF(left + size + theme.px(8), y - theme.px(1), wide, theme.px(20))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, self._line)
        if self.note:
            painter.setPen(theme.color("honingInk"))
            note = QRectF(
                left, theme.px(HIGH - 8), self.width() - left - theme.px(14), theme.px(22)
            )
            painter.drawText(note, Qt.AlignmentFlag.AlignVCenter, self.note)
