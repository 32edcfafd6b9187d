"""One item of the paper: number, our own cue, the answers, and whether it counts."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTime, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from coach_app.measures import Item, Measure
from coach_app.ui import theme
from coach_app.ui.measures.paper.cell import AnswerCell
from coach_app.ui.measures.paper.columns import COUNTS, NUMBER, Columns
from coach_app.ui.widgets.plain import set_tip
from coach_app.ui.widgets.surfaces import text_label

TEN_WITHIN_MS = 1200  # "1" and then "0" is ten when typed in this time


class CountsMark(QWidget):
    """Filled dot: counts; open ring: does not. A figure where an answer has several points."""

    def __init__(self, binary: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.binary = binary
        self.points: int | None = None
        self.setFixedWidth(theme.px(COUNTS))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def set_points(self, points: int | None) -> None:
        self.points = points
        if points is None:
            self.setAccessibleName("")
        elif self.binary:
            self.setAccessibleName(self.tr("counts") if points else self.tr("does not count"))
        else:
            self.setAccessibleName(self.tr("%n points", "", points))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.points is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.binary:
            painter.setFont(theme.font("second"))
            painter.setPen(theme.color("ink2"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self.points))
            return
        centre = QPointF(self.width() / 2, self.height() / 2)
        radius = theme.px(5)
        if self.points:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("ink2"))
        else:
            painter.setPen(QPen(theme.color("edge"), 2))
            radius -= 1
        painter.drawEllipse(centre, radius, radius)


class AnswerRow(QWidget):
    """Takes the keys: a number chooses, arrows move, Delete opens the answer again."""

    answered = Signal(int, object)  # number, code or None
    stepped = Signal(int)  # rows down; up is negative
    entered = Signal(int)  # number, when the row gets the focus

    def __init__(self, measure: Measure, item: Item, lang: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.measure, self.item = measure, item
        self.current = False
        self._typed_one = QTime()
        self._make(lang)
        self._lay_out()
        self._connect()

    def _make(self, lang: str) -> None:
        cue = self.item.cue.text(lang)
        self.number = text_label(str(self.item.number), "body_bold")
        self.number.setFixedWidth(theme.px(NUMBER))
        self.cue = text_label(cue)
        self.cells: list[AnswerCell] = []
        for option in self.measure.options:
            cell = AnswerCell(option, option.label.text(lang), self)
            cell.setAccessibleName(
                self.tr("{number}, {cue}: {answer}").format(
                    number=self.item.number, cue=cue, answer=cell.label
                )
            )
            self.cells.append(cell)
        points = {option.negative for option in self.measure.options}
        self.counts = CountsMark(points == {0, 1}, self)
        self.counts.setVisible(not self.measure.slider)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._name = self.tr("Item {number}: {cue}").format(number=self.item.number, cue=cue)
        self.setAccessibleName(self._name)

    def _lay_out(self) -> None:
        self.cell_line = QHBoxLayout()
        for cell in self.cells:
            self.cell_line.addWidget(cell)
        grid = QGridLayout(self)
        edge = theme.px(4)
        grid.setContentsMargins(theme.px(16), edge, theme.px(8), edge)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(theme.px(4))
        grid.setColumnStretch(1, 1)
        self.grid = grid

    def _connect(self) -> None:
        for cell in self.cells:
            cell.clicked.connect(partial(self._clicked, cell))

    # -- look --------------------------------------------------------------------------

    def apply(self, columns: Columns) -> None:
        """Lay the row out in these columns."""
        for widget in (self.number, self.cue, self.counts):
            self.grid.removeWidget(widget)
        self.grid.removeItem(self.cell_line)
        self.grid.addWidget(self.number, 0, 0)
        self.grid.addWidget(self.cue, 0, 1)
        if columns.stacked:
            self.grid.addWidget(self.counts, 0, 2)
            self.grid.addLayout(self.cell_line, 1, 0, 1, 3)
        else:
            self.grid.addLayout(self.cell_line, 0, 2)
            self.grid.addWidget(self.counts, 0, 3)
        self.cell_line.setSpacing(columns.gap)
        for cell, width in zip(self.cells, columns.cells, strict=True):
            cell.words = columns.words
            cell.setFixedWidth(width)
            set_tip(cell, "" if columns.words else cell.label)

    def set_current(self, current: bool) -> None:
        """Only the current row is a tab stop, so Tab leaves the grid."""
        strong, click = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(strong if current else click)
        self.current = current
        self.update()

    def show_answer(self, code: int | None, points: int | None) -> None:
        answer = ""
        for cell in self.cells:
            cell.setChecked(cell.option.code == code)
            if cell.isChecked():
                answer = cell.label
            cell.update()
        self.counts.set_points(points)
        self.setAccessibleDescription(answer or self.tr("not filled in"))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.current:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.color("inset"))
        ring = QPen(theme.color("mos"), 2)
        painter.setPen(ring if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.px(10), theme.px(10)
        )

    # -- keys --------------------------------------------------------------------------

    def _clicked(self, cell: AnswerCell) -> None:
        self.entered.emit(self.item.number)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.answered.emit(self.item.number, cell.option.code if cell.isChecked() else None)

    def _chosen(self) -> int:
        return next((i for i, cell in enumerate(self.cells) if cell.isChecked()), -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(1)
        elif key == Qt.Key.Key_Up:
            self.stepped.emit(-1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.answered.emit(self.item.number, None)
        elif not self._typed(event.text()):
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        at = self._chosen()
        at = (0 if by > 0 else len(self.cells) - 1) if at < 0 else at + by
        at = min(max(at, 0), len(self.cells) - 1)
        self.answered.emit(self.item.number, self.cells[at].option.code)

    def _typed(self, text: str) -> bool:
        """A figure that is on the paper or above the column. True when it was one."""
        if text == "0" and self._is_ten():
            text = "10"
        cell = next((cell for cell in self.cells if cell.option.key == text), None)
        if cell is None:
            return False
        self._typed_one = QTime.currentTime() if text == "1" else QTime()
        self.answered.emit(self.item.number, cell.option.code)
        if not self.measure.slider:
            self.stepped.emit(1)
        return True

    def _is_ten(self) -> bool:
        if not self.measure.slider or not self._typed_one.isValid():
            return False
        return self._typed_one.msecsTo(QTime.currentTime()) <= TEN_WITHIN_MS

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit(self.item.number)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._typed_one = QTime()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()
