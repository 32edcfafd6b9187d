"""Brushes, colours, one step back and forth: large, and in one row where there is room."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from coach_app.ui import theme
from coach_app.ui.client_view.kit.look import Room, Roomy
from coach_app.ui.client_view.kit.parts import RoundButton
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.client_view.player.activities.parts import ColourButton
from coach_app.ui.tokens import DRAWING
from coach_app.ui.widgets.plain import PlainButton, set_tip


class BrushButton(PlainButton):
    """A brush, shown by a stroke of its own thickness."""

    def __init__(self, number: int, name: str) -> None:
        super().__init__()
        self.number = number
        self._room = Room(QSize(1280, 800))
        self.setCheckable(True)
        self.setAccessibleName(name)
        set_tip(self, name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_room(self, room: Room) -> None:
        self._room = room
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        side = self._room.px(76, 60)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        painter.setBrush(theme.color("cShapeOut" if self.isChecked() else "cPaper"))
        painter.setPen(
            QPen(theme.color("cKnob" if self.isChecked() else "edge"), 2 if self.isChecked() else 1)
        )
        painter.drawRoundedRect(box, 12, 12)
        ink = theme.color("cInk")
        ink.setAlphaF(0.55 if self.number == 2 else 1.0)
        pen = QPen(ink, (4, 9, 17)[self.number] * box.width() / 72)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        wide, middle = box.width(), box.center().y()
        path = QPainterPath(QPointF(box.left() + wide * 0.28, middle + wide * 0.07))
        path.cubicTo(
            box.left() + wide * 0.42,
            middle - wide * 0.16,
            box.left() + wide * 0.52,
            middle + wide * 0.18,
            box.left() + wide * 0.72,
            middle - wide * 0.07,
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("cKnob"), 2))
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 14, 14)
        painter.end()


class DrawTools(QScrollArea):
    """``brush``, ``colour``, ``undo``, ``redo``, ``symmetry``, ``reveal``."""

    brush = Signal(int)
    colour = Signal(str)
    undo = Signal()
    redo = Signal()
    symmetry = Signal(int)

    def __init__(self, texts: ClientTexts, brush: int, symmetry: int) -> None:
        super().__init__()
        self._row = QWidget()
        self._box = QHBoxLayout(self._row)
        self._brushes = QButtonGroup(self)
        self._wells = QButtonGroup(self)
        self._turns = QButtonGroup(self)
        for number in range(3):
            button = BrushButton(number, texts(f"brush_{number}"))
            self._brushes.addButton(button, number)
            self._box.addWidget(button)
        self._box.addSpacing(12)
        for number, value in enumerate(DRAWING):
            well = ColourButton(value, texts(f"colour_{number + 1}"))
            self._wells.addButton(well, number)
            self._box.addWidget(well)
        if symmetry:
            self._box.addSpacing(12)
            for count in (4, 6, 8):
                mirror = RoundButton(str(count), "plain")
                mirror.setCheckable(True)
                mirror.setAccessibleName(texts("mirrors", count=count))
                self._turns.addButton(mirror, count)
                self._box.addWidget(mirror)
                mirror.setChecked(count == symmetry)
        self._box.addSpacing(12)
        self._undo = RoundButton(texts("step_back"), "plain", "arrow-u-up-left")
        self._redo = RoundButton(texts("step_on"), "quiet")
        self._box.addWidget(self._undo)
        self._box.addWidget(self._redo)
        self._box.addStretch(1)
        self._brushes.button(brush).setChecked(True)
        self._wells.button(0).setChecked(True)
        self._frame()
        self._brushes.idClicked.connect(self.brush)
        self._wells.idClicked.connect(self._picked)
        self._turns.idClicked.connect(self._turned)
        self._undo.clicked.connect(self.undo)
        self._redo.clicked.connect(self.redo)
        self.set_history(False, False)

    def _frame(self) -> None:
        self.setWidget(self._row)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet(
            "QScrollArea, QScrollArea > QWidget, QScrollArea > QWidget > QWidget"
            " { background: transparent; }"
        )
        self.viewport().setAutoFillBackground(False)
        self._row.setAutoFillBackground(False)
        self._box.setContentsMargins(0, 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_room(self, room: Room) -> None:
        self._box.setSpacing(room.px(10, 4))
        for child in self._row.findChildren(QAbstractButton):
            if isinstance(child, Roomy):
                child.set_room(room)
        bar = self.horizontalScrollBar().sizeHint().height() if room.narrow else 0
        self.setFixedHeight(room.px(84, 80) + bar)

    def choose_colour(self, value: str) -> None:
        if value in DRAWING:
            self._wells.button(DRAWING.index(value)).setChecked(True)

    @Slot(int)
    def _picked(self, number: int) -> None:
        self.colour.emit(DRAWING[number])

    @Slot(int)
    def _turned(self, count: int) -> None:
        for button in self._turns.buttons():
            button.setChecked(self._turns.id(button) == count)
        self.symmetry.emit(count)

    @Slot(bool, bool)
    def set_history(self, can_undo: bool, can_redo: bool) -> None:
        self._undo.setEnabled(can_undo)
        self._redo.setVisible(can_redo)
