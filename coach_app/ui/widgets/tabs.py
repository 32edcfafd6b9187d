"""Tabs: words with a bar under the chosen one; a list where they do not fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget

from coach_app.ui import theme
from coach_app.ui.boxes import hbox
from coach_app.ui.widgets.controls import Painted
from coach_app.ui.widgets.fields import ComboField
from coach_app.ui.widgets.paint import RING_SPACE, draw_focus_ring, rounded

WIDE_GAP, SMALL_GAP = 24, 8  # design pixels between the tabs' own edges


class TabButton(Painted):
    """One word."""

    in_group = True

    def __init__(self, key: str, text: str) -> None:
        super().__init__()
        self.key = key
        self.setAutoExclusive(True)
        self.setText(text)
        self.setAccessibleName(text)

    def _width(self) -> int:
        return QFontMetrics(theme.font("body_bold")).horizontalAdvance(self.text())

    def sizeHint(self) -> QSize:
        return QSize(self._width() + 2 * theme.px(RING_SPACE), theme.px(46))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, on = QPainter(self), self.isChecked()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("body_bold" if on else "body_medium"))
        painter.setPen(theme.color("ink" if on or self.underMouse() else "ink2"))
        space = theme.px(RING_SPACE)
        area = QRectF(self.rect()).adjusted(space, 0, 0, -theme.px(6))
        painter.drawText(
            area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.text()
        )
        if on:
            bar = QRectF(space, self.height() - theme.px(3), self._width(), theme.px(3))
            rounded(painter, bar, theme.px(1), theme.color("mos"), None)
        if self.hasFocus():
            # As wide as the room allows: 2 px beside the word, above the bar.
            near = theme.px(3)
            ring = QRectF(near, theme.px(9), self.width() - 2 * near, self.height() - theme.px(22))
            draw_focus_ring(painter, ring, theme.px(5))


class TabBar(QWidget):
    """``changed(key)`` when the user chose; arrow keys move; one stop for the Tab key."""

    changed = Signal(str)

    def __init__(
        self, tabs: Sequence[tuple[str, str]], current: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.buttons: dict[str, TabButton] = {}
        self._row = hbox(self)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for key, text in tabs:
            button = TabButton(key, text)
            button.clicked.connect(self._chosen)
            self._row.addWidget(button)
            self.buttons[key] = button
        self.list = ComboField(list(tabs))
        self.list.setAccessibleName(self.tr("Choose a page"))
        self.list.setParent(self)
        self.list.hide()
        self.list.chosen.connect(self._from_list)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if tabs:
            self.set_current(current or tabs[0][0])

    # -- room

    def _needed(self, gap: int) -> int:
        widths = sum(button.sizeHint().width() for button in self.buttons.values())
        return widths + theme.px(gap) * max(len(self.buttons) - 1, 0)

    def sizeHint(self) -> QSize:
        return QSize(self._needed(WIDE_GAP), theme.px(46) + (theme.px(8) if self.is_list() else 0))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), self.sizeHint().height())

    def is_list(self) -> bool:
        """True where the words do not fit beside each other."""
        return self.list.isVisibleTo(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fits = self._needed(SMALL_GAP) <= self.width()
        if fits == self.is_list():
            self._fold(not fits)
        if fits:
            spare = (self.width() - self._needed(0)) // max(len(self.buttons) - 1, 1)
            self._row.setSpacing(max(theme.px(SMALL_GAP), min(theme.px(WIDE_GAP), spare)))
        else:
            side = theme.px(RING_SPACE)
            self.list.setGeometry(side, 0, self.width() - 2 * side, theme.px(46))

    def _fold(self, to_list: bool) -> None:
        had_focus = any(button.hasFocus() for button in self.buttons.values())
        for button in self.buttons.values():
            button.setVisible(not to_list)
        self.list.setVisible(to_list)
        if had_focus and to_list:
            self.list.setFocus()
        self.updateGeometry()

    # -- the choice

    def current(self) -> str:
        return next((key for key, b in self.buttons.items() if b.isChecked()), "")

    def set_current(self, key: str) -> None:
        if key not in self.buttons:
            return
        self.buttons[key].setChecked(True)
        self.list.set_value(key)
        for name, button in self.buttons.items():
            stop = Qt.FocusPolicy.StrongFocus if name == key else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(stop)

    def _chosen(self) -> None:
        self.set_current(self.current())
        self.changed.emit(self.current())

    def _from_list(self, key: str) -> None:
        self.set_current(key)
        self.changed.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or self.is_list():
            super().keyPressEvent(event)
            return
        keys = list(self.buttons)
        button = self.buttons[keys[(keys.index(self.current()) + step) % len(keys)]]
        button.setFocus()
        button.click()
