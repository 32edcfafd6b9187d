"""The five steps at the left: done, here, to come. Small windows get one line on top."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from coach_app.ui import theme
from coach_app.ui.boxes import hbox
from coach_app.ui.start.secrets.parts import set_token
from coach_app.ui.widgets.pictures.logo import Logo
from coach_app.ui.widgets.surfaces import text_label

MINUTES_LEFT = (6, 5, 4, 2, 0)  # measured by walking through it; told as "about"


class StepRail(QWidget):
    def __init__(self, names: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._rows = [_RailRow(index, name) for index, name in enumerate(names)]
        self._compact = text_label("", "body_bold", wrap=False)
        self._compact.setParent(self)
        self._minutes = text_label("", "second", "ink2")
        self._logo = Logo(24, "body_bold")
        self._lay_out()
        self.setAccessibleName(self.tr("Steps"))

    def _lay_out(self) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(14), theme.px(20), theme.px(14), theme.px(24))
        column.setSpacing(0)
        logo = hbox(edge=(10, 0, 0, 0))
        logo.addWidget(self._logo)
        column.addLayout(logo)
        column.addSpacing(theme.px(20))
        for row in self._rows:
            column.addWidget(row)
        column.addStretch(1)
        foot = hbox(edge=(12, 0, 0, 0))
        foot.addWidget(self._minutes)
        column.addLayout(foot)

    def set_step(self, current: int) -> None:
        for index, row in enumerate(self._rows):
            row.set_state("done" if index < current else "here" if index == current else "open")
        words = self.tr("Step {step} of {steps}: {name}").format(
            step=current + 1, steps=len(self._names), name=self._names[current]
        )
        self._compact.setText(words)
        self.setAccessibleDescription(words)
        minutes = MINUTES_LEFT[current]
        left = self.tr("About %n minutes left", "", minutes) if minutes else ""
        self._minutes.setText(left)

    def set_compact(self, compact: bool, width: int) -> None:
        for row in self._rows:
            row.setVisible(not compact)
        self._logo.setVisible(not compact)
        self._minutes.setVisible(not compact)
        self._compact.setVisible(compact)
        if compact:
            self.setMinimumWidth(0)
            self.setMaximumWidth(16777215)
            self.setFixedHeight(theme.px(44))
            self._column.setContentsMargins(0, 0, 0, 0)
        else:
            self.setFixedWidth(theme.px(width))
            self.setMinimumHeight(0)
            self.setMaximumHeight(16777215)
            self._column.setContentsMargins(theme.px(14), theme.px(20), theme.px(14), theme.px(24))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._compact.setGeometry(self.rect().adjusted(theme.px(20), 0, -theme.px(8), 0))

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.color("rail"))


class _RailRow(QWidget):
    def __init__(self, index: int, name: str) -> None:
        super().__init__()
        self._state = "open"
        self._dot = _Dot(index)
        self._name: QLabel = text_label(name, "body", "ink2", wrap=False)
        self.setFixedHeight(theme.px(52))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = hbox(self, gap=14, edge=(12, 0, 8, 0))
        row.addWidget(self._dot)
        row.addWidget(self._name, 1)

    def set_state(self, state: str) -> None:
        self._state = state
        here = state == "here"
        self._dot.set_state(state)
        self._name.setFont(theme.font("body_bold" if here else "body"))
        set_token(self._name, "ink" if here else "ink2")
        spoken = {
            "done": self.tr("{name}, done"),
            "here": self.tr("{name}, now"),
            "open": self.tr("{name}, later"),
        }[state]
        self.setAccessibleName(spoken.format(name=self._name.text()))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._state == "here":
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("surface"))
            painter.drawRoundedRect(QRectF(self.rect()), 10, 10)


class _Dot(QWidget):
    """A circle with a number, or filled with a check."""

    SIZE = 30

    def __init__(self, index: int) -> None:
        super().__init__()
        self._index, self._state = index, "open"
        self.setFixedSize(theme.px(self.SIZE), theme.px(self.SIZE))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(self.SIZE), theme.px(self.SIZE))

    def set_state(self, state: str) -> None:
        self._state = state
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._state == "done":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("mos"))
            painter.drawEllipse(box)
            size = theme.px(18)
            icon = theme.icon("check", "onMos", 18)
            at = (self.width() - size) // 2
            icon.paint(painter, at, at, size, size)
            return
        here = self._state == "here"
        painter.setPen(QPen(theme.color("mos" if here else "edge"), 2 if here else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box)
        painter.setFont(theme.font("body_bold" if here else "second"))
        painter.setPen(theme.color("mosInk" if here else "ink2"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._index + 1))
