"""What may go: words on a paper boat that sails away."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt, QVariantAnimation, Slot
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseItem
from coach_app.ui import theme
from coach_app.ui.client_view.kit.fields import LineField
from coach_app.ui.client_view.kit.paper import SHADOW, lay_paper
from coach_app.ui.client_view.kit.parts import RoundButton
from coach_app.ui.client_view.player.activities.parts import Heading
from coach_app.ui.client_view.player.writing.write import Writing


class Water(QWidget):
    """Water with the boat at ``gone`` 0 (here) to 1 (out of sight)."""

    def __init__(self) -> None:
        super().__init__()
        self.gone = 0.0
        self.setMinimumHeight(120)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide, high = self.width(), self.height()
        level = high * 0.62
        dish = QRectF(self.rect()).adjusted(SHADOW, 4, -SHADOW, -SHADOW)
        lay_paper(painter, dish, round_by=26)
        inside = QPainterPath()
        inside.addRoundedRect(dish.adjusted(9, 9, -9, -9), 19, 19)
        painter.setClipPath(inside)
        if self.gone < 1:
            self._boat(painter, level)
        painter.setPen(Qt.PenStyle.NoPen)
        for number, token in enumerate(("dekLucht", "scene_h1")):
            painter.setBrush(theme.color(token))
            path = QPainterPath(QPointF(0, high))
            path.lineTo(0, level + number * 26)
            for step in range(1, 41):
                x = step / 40
                y = level + number * 26 + 6 * math.sin(x * 22 + number + self.gone * 12)
                path.lineTo(x * wide, y)
            path.lineTo(wide, high)
            path.closeSubpath()
            painter.drawPath(path)
        painter.end()

    def _boat(self, painter: QPainter, level: float) -> None:
        size = min(self.width() * 0.2, self.height() * 0.6) * (1 - 0.55 * self.gone)
        x = self.width() * (0.26 + 0.8 * self.gone)
        y = level + 6 + 4 * math.sin(self.gone * 30)
        painter.save()
        painter.translate(x, y)
        painter.rotate(2.5 * math.sin(self.gone * 26))
        painter.scale(size / 100, size / 100)
        painter.setPen(
            QPen(
                theme.color("cInk2"),
                2.4,
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.RoundCap,
                Qt.PenJoinStyle.RoundJoin,
            )
        )
        painter.setBrush(theme.color("paper"))
        painter.drawPolygon([QPointF(-34, -22), QPointF(0, -74), QPointF(34, -22)])
        painter.drawPolygon(
            [QPointF(-62, -30), QPointF(62, -30), QPointF(38, 12), QPointF(-38, 12)]
        )
        painter.drawLine(QPointF(0, -74), QPointF(0, -30))
        painter.restore()


class WriteBoat(Writing):
    """Answer: the words, and "sailed" when it was let go."""

    pixels = 28.0
    ruled = False

    def make_field(self, item: ExerciseItem) -> LineField:
        return LineField(self.words(item.text) or self.words(self.step.screen), "", self.pixels)

    def lay_out(self) -> None:
        self.water = Water()
        self.go_button = RoundButton(self.texts("let_go"), "plain", "wind")
        self._sailed = False
        self._outer = box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        for item in self.items:
            if self.words(item.text):
                box.addWidget(Heading(self.words(item.text), token="cInk"))
            box.addWidget(self.fields[item.id])
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.go_button)
        row.addStretch(1)
        box.addLayout(row)
        box.addWidget(self.water, 1)
        self._sailing = QVariantAnimation(self)
        self._sailing.setStartValue(0.0)
        self._sailing.setEndValue(1.0)
        self._sailing.setDuration(9000)
        self._sailing.valueChanged.connect(self._moved)
        self.go_button.clicked.connect(self.let_go)

    @Slot()
    def let_go(self) -> None:
        self._sailed = True
        self.go_button.setEnabled(False)
        if theme.less_motion():
            self._moved(1.0)
        else:
            self._sailing.start()
        self.kept.emit()

    @Slot(object)
    def _moved(self, value: float) -> None:
        self.water.gone = float(value)
        self.water.update()

    def after_last(self) -> None:
        self.go_button.setFocus(Qt.FocusReason.TabFocusReason)

    def answer(self) -> Json:
        found = super().answer()
        if found is not None and self._sailed:
            found["sailed"] = "1"
        return found

    def restore(self, answer: Json) -> None:
        super().restore(answer)
        if isinstance(answer, dict) and answer.get("sailed"):
            self._sailed = True
            self.water.gone = 1.0
            self.go_button.setEnabled(False)

    def arrange(self) -> None:
        self._outer.setSpacing(self.room.px(14, 8))
        self.water.setMinimumHeight(self.room.px(150, 40) if not self.room.narrow else 24)

    def leave(self) -> None:
        self._sailing.stop()

    def first_focus(self) -> QWidget | None:
        return next(iter(self.fields.values()), None)
