"""Brushes, colours, one step back and forth: large, in one row where there is room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QSizePolicy

from coach_app.ui import theme
from coach_app.ui.client_view.kit.by_keys import keys_stand_on
from coach_app.ui.client_view.kit.cards import ColourButton
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.client_view.kit.tool_row import ToolButton, ToolRow
from coach_app.ui.tokens import DRAWING, PAINTS
from coach_app.ui.widgets.plain import PlainButton, set_tip

_SECOND = 100  # from this number on the wells of a second tray


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
        side = self._room.px(70, 52)
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
        if keys_stand_on(self):
            painter.setPen(QPen(theme.color("cKnob"), 2))
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 14, 14)
        painter.end()


class MirrorButton(ToolButton):
    """So many petals round a middle: how often a line comes back is seen, not read."""

    def __init__(self, count: int, name: str) -> None:
        super().__init__(str(count), "")
        self.count = count
        self.setCheckable(True)
        self.setAccessibleName(name)
        set_tip(self, name)

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        petal = QPainterPath(QPointF(0, -0.06))
        petal.cubicTo(-0.13, -0.16, -0.1, -0.3, 0, -0.36)
        petal.cubicTo(0.1, -0.3, 0.13, -0.16, 0, -0.06)
        painter.save()
        painter.translate(box.center())
        painter.scale(box.height(), box.height())
        pen = QPen(theme.color("cInk"), 0.028)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for _ in range(self.count):
            painter.drawPath(petal)
            painter.rotate(360 / self.count)
        painter.restore()


class DrawTools(ToolRow):
    """``brush``, ``colour``, ``undo``, ``redo``, ``symmetry``."""

    brush = Signal(int)
    colour = Signal(str)
    undo = Signal()
    redo = Signal()
    symmetry = Signal(int)

    def __init__(
        self,
        texts: ClientTexts,
        brush: int,
        symmetry: int,
        more: ToolButton,
        colours: Sequence[str] = DRAWING,
    ) -> None:
        """``more``: what this paper offers besides; hidden where it offers nothing."""
        brushes = [BrushButton(number, texts(f"brush_{number}")) for number in range(3)]
        self._colours = tuple(colours)
        wells = [ColourButton(v, texts(f"colour_{PAINTS.index(v) + 1}")) for v in colours]
        counts = (4, 6, 8) if symmetry else ()
        mirrors = [MirrorButton(count, texts("mirrors", count=count)) for count in counts]
        self.undo_button = ToolButton(texts("step_back"), "arrow-u-up-left")
        self.redo_button = ToolButton(texts("step_on"), "arrow-u-up-right")
        self._more, self._texts = more, texts
        super().__init__(
            [*brushes, *wells, *mirrors, self.undo_button, self.redo_button, more],
            together=(brushes, mirrors, (self.undo_button, self.redo_button)),
        )
        self._brushes, self._wells, self._turns = (QButtonGroup(self) for _ in range(3))
        for number, button in enumerate(brushes):
            self._brushes.addButton(button, number)
        for number, well in enumerate(wells):
            self._wells.addButton(well, number)
        for mirror in mirrors:
            self._turns.addButton(mirror, mirror.count)
            mirror.setChecked(mirror.count == symmetry)
        self._brushes.button(brush).setChecked(True)
        self._wells.button(0).setChecked(True)
        self._brushes.idClicked.connect(self.brush)
        self._wells.idClicked.connect(self._picked)
        self._turns.idClicked.connect(self._turned)
        self.undo_button.clicked.connect(self.undo)
        self.redo_button.clicked.connect(self.redo)
        self.set_history(False, False)

    def offer(self, colours: Sequence[str]) -> None:
        """Only these, where the client chose them in a step before."""
        for number, value in enumerate(self._colours):
            self._wells.button(number).setHidden(value not in colours)

    def second_tray(self) -> ToolRow:
        """All of the colours once more, for another paper."""
        wells = [
            ColourButton(v, self._texts(f"colour_{PAINTS.index(v) + 1}")) for v in self._colours
        ]
        for number, well in enumerate(wells):
            self._wells.addButton(well, _SECOND + number)
        return ToolRow(wells)

    def only_more(self) -> None:
        """Nothing else is needed: one line, in one colour."""
        self.show_only(self._more)

    def choose_colour(self, value: str) -> None:
        if value in self._colours:
            self._wells.button(self._colours.index(value)).setChecked(True)

    @Slot(int)
    def _picked(self, number: int) -> None:
        self.colour.emit(self._colours[number % _SECOND])

    @Slot(int)
    def _turned(self, count: int) -> None:
        for button in self._turns.buttons():
            button.setChecked(self._turns.id(button) == count)
        self.symmetry.emit(count)

    @Slot(bool, bool)
    def set_history(self, can_undo: bool, can_redo: bool) -> None:
        """Both keep their place, so that nothing moves under a finger."""
        self.undo_button.setEnabled(can_undo)
        self.redo_button.setEnabled(can_redo)
