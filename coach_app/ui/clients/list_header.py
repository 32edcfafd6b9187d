"""The heads of the client list's columns: click, Space or Enter sorts, arrows move."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from coach_app.ui import theme
from coach_app.ui.clients.columns import COLUMNS, places
from coach_app.ui.widgets.plain import PlainButton, set_tip


class SortHead(PlainButton):
    """One column head; the sorted one is bold with a caret that shows the direction."""

    def __init__(self, column: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.column = column
        self.sorted = False
        self.down = False
        self.setText(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.show_order(False, False)

    def show_order(self, is_sorted: bool, down: bool) -> None:
        self.sorted, self.down = is_sorted, down
        if not is_sorted:
            state = self.tr("{column}: sort").format(column=self.text())
        elif down:
            state = self.tr("{column}: sorted from high to low").format(column=self.text())
        else:
            state = self.tr("{column}: sorted from low to high").format(column=self.text())
        self.setAccessibleName(state)
        set_tip(self, state)
        self.update()

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(theme.font("body_bold")).horizontalAdvance(self.text())
        return QSize(wide + theme.px(30), theme.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self.sorted or self.underMouse()
        font = theme.font("second_bold" if self.sorted else "second")
        painter.setFont(font)
        painter.setPen(theme.color("ink" if strong else "ink2"))
        left = theme.px(4)
        area = QRect(left, 0, self.width() - left, self.height())
        text = QFontMetrics(font).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, area.width() - theme.px(20)
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)
        if self.sorted:
            size = theme.px(16)
            x = left + QFontMetrics(font).horizontalAdvance(text) + theme.px(6)
            icon = theme.pixmap("caret-up" if self.down else "caret-down", "ink", 16)
            painter.drawPixmap(x, (self.height() - size) // 2 + 1, icon)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("mos"), 2))
            ring = QRectF(self.rect()).adjusted(1, 5, -1, -5)
            painter.drawRoundedRect(ring, theme.px(7), theme.px(7))


class ClientListHeader(QWidget):
    """A head above each of the columns of the list."""

    sort_asked = Signal(str, bool)  # column, from high to low

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heads = [SortHead(each.name, each.heading(), self) for each in COLUMNS]
        self.setFixedHeight(theme.px(40) + 1)
        self.scroll_bar = 0  # px that the list's scroll bar takes
        for head in self.heads:
            head.clicked.connect(self._ask)

    def show_order(self, column: str, down: bool) -> None:
        for head in self.heads:
            head.show_order(head.column == column, down)

    def set_scroll_bar(self, width: int) -> None:
        if width != self.scroll_bar:
            self.scroll_bar = width
            self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _place(self) -> None:
        found = places(self.width() - self.scroll_bar)
        for head in self.heads:
            left, width = found[head.column]
            # 4 px to the left leave the focus ring outside the text.
            head.setGeometry(left - theme.px(4), 0, width + theme.px(8), theme.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("line"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = next((i for i, head in enumerate(self.heads) if head.hasFocus()), None)
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if focused is None or step is None:
            super().keyPressEvent(event)
            return
        self.heads[(focused + step) % len(self.heads)].setFocus(Qt.FocusReason.TabFocusReason)

    def _ask(self) -> None:
        head = self.sender()
        if isinstance(head, SortHead):
            self.sort_asked.emit(head.column, head.sorted and not head.down)
