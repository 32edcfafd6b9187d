"""The side bar: pages, the vault's state, the lock. Icons only where the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from coach_app.ui import commands, theme
from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.commands import Command
from coach_app.ui.widgets.buttons import SecondaryButton
from coach_app.ui.widgets.paint import RING_SPACE, draw_focus_ring, rounded
from coach_app.ui.widgets.pictures.logo import Logo, Stones
from coach_app.ui.widgets.plain import PlainButton, PlainLabel, set_tip
from coach_app.ui.widgets.surfaces import Hairline, Tag, text_label

WIDE, WIDER, ICONS, SMALL_ICONS = 208, 240, 72, 64


class NavButton(PlainButton):
    """One page of the side bar."""

    def __init__(self, command: Command) -> None:
        super().__init__()
        self.page, self._icon, self._icons_only = command.name, command.icon, False
        self.setText(command.text())
        self.setAccessibleName(command.text())
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFont(theme.font("body"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_icons_only(self, on: bool) -> None:
        self._icons_only = on
        set_tip(self, self.text() if on else "")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(48), theme.px(48) + 2 * theme.px(RING_SPACE))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, space = QPainter(self), theme.px(RING_SPACE)
        box = QRectF(self.rect()).adjusted(space, space, -space, -space)
        on = self.isChecked()
        if on or self.underMouse():
            rounded(painter, box, theme.px(10), theme.color("surface" if on else "canvas"), None)
        size = theme.px(22)
        x = box.center().x() - size / 2 if self._icons_only else box.left() + theme.px(12)
        pixmap = theme.pixmap(self._icon, "mos" if on else "ink2", 22)
        painter.drawPixmap(round(x), round(box.center().y() - size / 2), pixmap)
        if not self._icons_only:
            painter.setFont(theme.font("body_bold" if on else "body"))
            painter.setPen(theme.color("ink" if on else "ink2"))
            area = box.adjusted(theme.px(46), 0, 0, 0)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            draw_focus_ring(painter, box, theme.px(10))


class SideBar(QWidget):
    """``chosen(page)``; ``lock_wanted``."""

    chosen = Signal(str)
    lock_wanted = Signal()

    def __init__(self, minutes: int, demo: bool) -> None:
        super().__init__()
        self._width = 0
        self.buttons = [NavButton(page) for page in commands.of_bar()]
        self.logo, self.stones = Logo(26, "card"), Stones(26)
        self.demo = Tag(self.tr("Demo practice"), "attention", "info") if demo else None
        self.line = Hairline(token="railLine")
        self.open_icon = PlainLabel()
        self.open_icon.setPixmap(theme.pixmap("lock-key-open", "ink2", 22))
        self.open = text_label(self.tr("Vault is open"), "second_bold", wrap=False)
        rest = self.tr("Locks after %n minutes of rest", "", minutes)
        self.rest = text_label(rest, "axis", "ink2")
        self.lock = SecondaryButton(self.tr("Lock"), "lock-simple", small=True)
        lock = commands.command("lock")
        set_tip(self.lock, lock.with_key(lock.help_text()))
        self._lay_out()
        for button in self.buttons:
            button.clicked.connect(self._clicked)
        self.lock.clicked.connect(self.lock_wanted)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        side = theme.px(12 - RING_SPACE)
        column.setContentsMargins(side, theme.px(20), side, theme.px(12))
        column.setSpacing(0)
        self._head = QHBoxLayout()
        self._head.addWidget(self.logo)
        self._head.addWidget(self.stones)
        column.addLayout(self._head)
        column.addSpacing(theme.px(14))
        for button in self.buttons:
            column.addWidget(button)
        column.addStretch(1)
        if self.demo is not None:
            column.addWidget(self.demo, 0, Qt.AlignmentFlag.AlignHCenter)
            column.addSpacing(theme.px(12))
        line = hbox(edge=(6, 0))
        line.addWidget(self.line)
        column.addLayout(line)
        column.addSpacing(theme.px(10))
        state = hbox(gap=10)
        words = vbox(gap=0)
        words.addWidget(self.open)
        words.addWidget(self.rest)
        state.addWidget(self.open_icon)
        state.addLayout(words, 1)
        self._state = state
        column.addLayout(state)
        column.addSpacing(theme.px(8))
        lock = QHBoxLayout()
        lock.addWidget(self.lock)
        self._lock_row = lock
        column.addLayout(lock)

    def _clicked(self) -> None:
        sender = self.sender()
        assert isinstance(sender, NavButton)
        self.chosen.emit(sender.page)

    def set_page(self, page: str) -> None:
        """Mark the page, or the one it belongs to; none for pages outside the bar."""
        for button in self.buttons:
            button.setAutoExclusive(False)
            button.setChecked(button.page == page)
            button.setAutoExclusive(True)

    def fit(self, window_width: int) -> None:
        """Choose the width for a window of this many design pixels."""
        if window_width >= 1600:
            width = WIDER
        elif window_width >= 1180:
            width = WIDE
        else:
            width = ICONS if window_width >= 760 else SMALL_ICONS
        if theme.px(width) == self._width:  # the zoom may have changed as well
            return
        self._width = theme.px(width)
        icons = width <= ICONS
        self.setFixedWidth(theme.px(width))
        for button in self.buttons:
            button.set_icons_only(icons)
        for widget in (self.logo, self.open, self.rest):
            widget.setVisible(not icons)
        self.stones.setVisible(icons)
        self.lock.setText("" if icons else self.tr("Lock"))
        self.lock.setAccessibleName(self.tr("Lock"))
        if self.demo is not None:
            self.demo.set_text(self.tr("Demo") if icons else self.tr("Demo practice"))
            self.demo._icon = None if icons else "info"
            self.demo.updateGeometry()
        self._head.setContentsMargins(theme.px(0 if icons else 14), 0, 0, 0)
        left = (theme.px(width) - theme.px(22)) // 2 - theme.px(12 - RING_SPACE)
        self._state.setContentsMargins(left if icons else theme.px(16), 0, 0, 0)
        beside = theme.px(0 if icons else 24 - 12)
        self._lock_row.setContentsMargins(beside, 0, beside, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.color("rail"))
