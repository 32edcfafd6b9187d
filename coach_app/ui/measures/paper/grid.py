"""The paper grid: the items of one scale with their answers, one row each."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from coach_app.measures import Option
from coach_app.ui import language, theme
from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.measures.paper.cell import CHECK
from coach_app.ui.measures.paper.columns import COUNTS, NUMBER, Columns, columns
from coach_app.ui.measures.paper.row import AnswerRow
from coach_app.ui.measures.paper.sheet import AnswerSheet
from coach_app.ui.widgets.keyboard import show_if
from coach_app.ui.widgets.surfaces import text_label

ROW_LEFT, ROW_RIGHT = 16, 8  # margins of a row
LEAST = 260


class KeyCap(QWidget):
    """A key to press, with the answer's word below it when the cells do not say it."""

    def __init__(self, option: Option, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = option.key
        self.words = text_label(option.label.text(lang), "axis", "ink2")
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        column = vbox(self, edge=(0, 26, 0, 0))
        column.addWidget(self.words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        self.setAccessibleName(f"{option.key}: {option.label.text(lang)}")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("axis"))
        width = theme.px(24)
        cap = QRectF((self.width() - width) / 2, 1, width, theme.px(22))
        painter.setPen(QPen(theme.color("edge"), 1))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(cap, theme.px(5), theme.px(5))
        painter.setPen(theme.color("ink"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self.key)


class GridHead(QWidget):
    """The line above the grid: what the columns are and which key chooses them."""

    def __init__(self, sheet: AnswerSheet, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        measure = sheet.measure
        ours = measure.wording_shipped
        caption = self.tr("Question") if ours else self.tr("Item on the paper")
        if measure.slider:
            caption = self.tr("Type a figure. For 10: type 1 and then 0.")
        self.caption = text_label(caption, "second", "ink2")
        self.caps = [KeyCap(option, lang, self) for option in measure.options]
        binary = {option.negative for option in measure.options} == {0, 1}
        counts = self.tr("counts") if binary else self.tr("points")
        self.counts = text_label(counts, "second", "ink2", wrap=False)
        self.counts.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.counts.setFixedWidth(theme.px(COUNTS))
        show_if(self.counts, not measure.slider)
        legend = self._legend(measure.options, lang)
        self.legend = text_label(legend, "second", "ink2")
        self._slider = measure.slider
        line = hbox(gap=0)
        self.indent = QWidget()
        self.indent.setFixedWidth(theme.px(NUMBER))
        line.addWidget(self.indent)
        line.addWidget(self.caption, 1, Qt.AlignmentFlag.AlignTop)
        self.cap_line = QHBoxLayout()
        for cap in self.caps:
            self.cap_line.addWidget(cap)
        line.addLayout(self.cap_line)
        line.addWidget(self.counts, 0, Qt.AlignmentFlag.AlignTop)
        column = vbox(self, gap=4, edge=(ROW_LEFT, 8, ROW_RIGHT, 0))
        column.addLayout(line)
        column.addWidget(self.legend)

    @staticmethod
    def _legend(options: tuple[Option, ...], lang: str) -> str:
        return "   ".join(f"{option.key} {option.label.text(lang)}" for option in options)

    def apply(self, plan: Columns) -> None:
        for cap, width in zip(self.caps, plan.cells, strict=True):
            cap.setFixedWidth(width)
            cap.setVisible(not plan.stacked and not self._slider)
            cap.words.setVisible(not plan.words)
            cap.words.setFixedSize(width, cap.words.heightForWidth(width))
        self.cap_line.setSpacing(plan.gap)
        self.indent.setVisible(not plan.stacked)
        self.legend.setVisible(plan.stacked and not plan.words and not self._slider)


class ScoreGrid(QWidget):
    """All rows. ``changed`` says the number whose answer changed."""

    changed = Signal(int)
    row_entered = Signal(QWidget)
    past_end = Signal()

    def __init__(self, sheet: AnswerSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = sheet
        self._plan: Columns | None = None
        self._make()
        self._lay_out()
        self._connect()
        self.show_all()
        self._set_current(sheet.first_open)

    def _make(self) -> None:
        lang = language.current()
        measure = self.sheet.measure
        self.head = GridHead(self.sheet, lang, self)
        self.rows = [AnswerRow(measure, item, lang, self) for item in measure.items]
        self.setAccessibleName(measure.name.text(lang))

    def _lay_out(self) -> None:
        column = vbox(self, edge=(8, 6, 8, 12))
        column.setSpacing(1)
        column.addWidget(self.head)
        for row in self.rows:
            column.addWidget(row)
        column.addStretch(1)
        self.setMinimumWidth(theme.px(LEAST))  # the cells follow the room, not the reverse
        self._relay(theme.px(640))

    def _connect(self) -> None:
        for row in self.rows:
            row.answered.connect(self._answer)
            row.move.connect(self._move)
            row.entered.connect(self._set_current)

    # -- answers -----------------------------------------------------------------------

    def show_all(self) -> None:
        """Show every answer as the sheet has it."""
        for row in self.rows:
            number = row.item.number
            row.show_answer(self.sheet.get(number), self.sheet.points(number))

    def _answer(self, number: int, code: int | None) -> None:
        self.sheet.set(number, code)
        self.rows[number - 1].show_answer(code, self.sheet.points(number))
        self.changed.emit(number)

    @property
    def current(self) -> int:
        return self._current

    def _set_current(self, number: int) -> None:
        self._current = number
        for row in self.rows:
            row.set_current(row.item.number == number)
        self.row_entered.emit(self.rows[number - 1])

    def focus_current(self) -> None:
        self.rows[self._current - 1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, by: int) -> None:
        target = self._current + by
        if target > len(self.rows):
            self.past_end.emit()
        elif target >= 1:
            self._set_current(target)
            self.rows[target - 1].setFocus(Qt.FocusReason.TabFocusReason)

    # -- columns -----------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        margins = self.layout().contentsMargins()
        self._relay(event.size().width() - margins.left() - margins.right())

    def _relay(self, width: int) -> None:
        room = width - theme.px(ROW_LEFT + ROW_RIGHT)
        measure = self.sheet.measure
        metrics = QFontMetrics(theme.font("body_bold"))
        extra = theme.px(CHECK + 9 + 14)
        words = tuple(metrics.horizontalAdvance(cell.label) + extra for cell in self.rows[0].cells)
        plan = columns(room, words, measure.slider, theme.px(100) / 100)
        if plan == self._plan:
            return
        self._plan = plan
        self.head.apply(plan)
        for row in self.rows:
            row.apply(plan)
