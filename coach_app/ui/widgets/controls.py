"""Choices: chip, switch, segmented, choice card, tab bar."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Generic, TypeVar, cast, overload

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QWidget,
)

from coach_app.ui import theme
from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.widgets.paint import RING_SPACE, draw_focus_ring, rounded
from coach_app.ui.widgets.plain import PlainButton
from coach_app.ui.widgets.surfaces import text_label

# What changes how a part of a group looks, painted by the group.
_REDRAWN = (
    QEvent.Type.Enter,
    QEvent.Type.Leave,
    QEvent.Type.FocusIn,
    QEvent.Type.FocusOut,
    QEvent.Type.EnabledChange,
)


class Painted(PlainButton):
    """A checkable control that paints itself and takes Return like Space."""

    in_group = False  # True: the parent moves the choice with the arrow keys

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif self.in_group and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()  # Qt's own button would move the focus to the next stop
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _box(self) -> QRectF:
        space = theme.px(RING_SPACE)
        return QRectF(self.rect()).adjusted(space, space, -space, -space)


class Chip(Painted):
    """A filter with a count; on = moss and a check."""

    def __init__(
        self,
        text: str,
        count: int | None = None,
        checked: bool = False,
        icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._count, self._icon = count, icon
        self.setText(text)
        self.setFont(theme.font("body_bold"))
        self.setChecked(checked)
        self._name()

    def set_count(self, count: int | None) -> None:
        self._count = count
        self._name()
        self.updateGeometry()
        self.update()

    def _name(self) -> None:
        count = "" if self._count is None else f" {self._count}"
        self.setAccessibleName(self.text() + count)

    def _shown_icon(self) -> str | None:
        return "check" if self.isChecked() else self._icon

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        width = metrics.horizontalAdvance(self.text()) + theme.px(36)
        if self._count is not None:
            width += metrics.horizontalAdvance(str(self._count)) + theme.px(8)
        if self._shown_icon():
            width += theme.px(27)
        ring = 2 * theme.px(RING_SPACE)
        return QSize(width + ring, theme.px(40) + ring)

    def checkStateSet(self) -> None:
        super().checkStateSet()
        self.updateGeometry()

    def nextCheckState(self) -> None:
        super().nextCheckState()
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, box, on = QPainter(self), self._box(), self.isChecked()
        fill = "mosSoft" if on else ("inset" if self.underMouse() else "surface")
        radius = box.height() / 2
        rounded(painter, box, radius, theme.color(fill), theme.color("mos" if on else "edge"))
        x = box.left() + theme.px(18)
        if icon := self._shown_icon():
            ink = "mosInk" if on else ("honingInk" if self._icon else "ink2")
            top = round(box.center().y() - theme.px(19) / 2)
            painter.drawPixmap(round(x), top, theme.pixmap(icon, ink, 19))
            x += theme.px(27)
        painter.setFont(self.font())
        painter.setPen(theme.color("mosInk" if on else "ink"))
        align = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(x, box.top(), box.width(), box.height()), align, self.text())
        if self._count is not None:
            x += QFontMetrics(self.font()).horizontalAdvance(self.text()) + theme.px(8)
            painter.setFont(theme.font("body"))
            painter.setPen(theme.color("ink2"))
            area = QRectF(x, box.top(), box.width(), box.height())
            painter.drawText(area, align, str(self._count))
        if self.hasFocus():
            draw_focus_ring(painter, box, radius)


class Switch(Painted):
    """On or off, works at once: 48 x 28."""

    def __init__(self, name: str, checked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setChecked(checked)
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        ring = 2 * theme.px(RING_SPACE)
        return QSize(theme.px(48) + ring, theme.px(28) + ring)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, box, on = QPainter(self), self._box(), self.isChecked()
        radius = box.height() / 2
        fill, border = ("mos", None) if on else ("surface", "edge")
        knob_token = "onMos" if on else "edge"
        if not self.isEnabled():
            fill, border, knob_token = "inset", "line", "line"
        rounded(painter, box, radius, theme.color(fill), theme.color(border) if border else None)
        knob = box.height() - theme.px(8)
        x = box.right() - knob - theme.px(4) if on else box.left() + theme.px(4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(knob_token))
        painter.drawEllipse(QRectF(x, box.top() + theme.px(4), knob, knob))
        if self.hasFocus():
            draw_focus_ring(painter, box, radius)


class SwitchRow(QWidget):
    """A switch with its label and help; the whole row is the target."""

    toggled = Signal(bool)

    def __init__(
        self, text: str, help: str = "", checked: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.switch = Switch(text, checked)
        self.switch.setAccessibleDescription(help)
        words = vbox(gap=2)
        self.label = text_label(text)
        words.addWidget(self.label)
        if help:
            words.addWidget(text_label(help, "second", "ink2"))
        row = hbox(self, edge=(0, 4))
        row.addLayout(words, 1)
        row.addWidget(self.switch)
        self.switch.toggled.connect(self.toggled)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            token = "ink" if self.isEnabled() else "ink3"
            self.label.setStyleSheet(f"color: {theme.color(token).name()};")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.switch.click()

    def isChecked(self) -> bool:
        return self.switch.isChecked()

    def setChecked(self, on: bool) -> None:
        self.switch.setChecked(on)


T = TypeVar("T")


class _Part(Painted, Generic[T]):
    """One value of a Segmented, which paints it."""

    in_group = True

    def __init__(self, value: T, text: str) -> None:
        super().__init__()
        self.value = value
        self.setText(text)
        self.setAccessibleName(text)
        self.setFont(theme.font("body_bold"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self.font()).horizontalAdvance(self.text())
        ring = 2 * theme.px(RING_SPACE)
        return QSize(width + theme.px(28), theme.px(40) + ring)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing: borders and ring reach beyond the part, so its parent draws them."""

    def event(self, event: QEvent) -> bool:
        group = self.parentWidget()
        if event.type() in _REDRAWN and group is not None:
            group.update()
        return super().event(event)


class Segmented(QWidget, Generic[T]):
    """2 to 4 short values of which one is chosen. Values: (value, text) pairs.

    ``changed(value)`` tells of the user's choice only, not of ``set_value``. One stop for
    the Tab key; arrow keys choose. Begun without a value, it may have none.
    """

    changed = Signal(object)

    @overload
    def __init__(
        self: Segmented[T | None],
        values: Sequence[tuple[T, str]],
        value: None = None,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None: ...

    @overload
    def __init__(
        self,
        values: Sequence[tuple[T, str]],
        value: T,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None: ...

    def __init__(
        self,
        values: Sequence[tuple[T, str]],
        value: T | None = None,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.parts: list[_Part[T]] = []
        row = QHBoxLayout(self)
        space = theme.px(RING_SPACE)
        row.setContentsMargins(space, 0, space, 0)
        row.setSpacing(0)
        for key, text in values:
            part = _Part(key, text)
            part.clicked.connect(self._chosen)
            row.addWidget(part)
            self.parts.append(part)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.set_value(value)

    def value(self) -> T:
        chosen = next((part.value for part in self.parts if part.isChecked()), None)
        return cast(T, chosen)  # None belongs to T where nothing needs to be chosen

    def set_value(self, value: T | None) -> None:
        for part in self.parts:
            part.setChecked(part.value == value)
        stop = next((part for part in self.parts if part.isChecked()), None)
        for index, part in enumerate(self.parts):
            here = part is stop or (stop is None and index == 0)
            part.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
        self.update()

    def _chosen(self) -> None:
        sender = self.sender()
        assert isinstance(sender, _Part)
        self.set_value(sender.value)
        self.changed.emit(sender.value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        focused = [i for i, part in enumerate(self.parts) if part.hasFocus()]
        if step is None or not focused:
            super().keyPressEvent(event)
            return
        part = self.parts[(focused[0] + step) % len(self.parts)]
        part.setFocus()
        part.click()

    def _box(self, part: _Part[T]) -> QRectF:
        space = theme.px(RING_SPACE)
        return QRectF(part.geometry()).adjusted(0, space, 0, -space)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.parts:
            return
        painter, radius = QPainter(self), theme.px(10)
        whole = self._box(self.parts[0]).united(self._box(self.parts[-1]))
        able = self.isEnabled()
        rounded(
            painter,
            whole,
            radius,
            theme.color("surface" if able else "inset"),
            theme.color("edge" if able else "line"),
        )
        for left, right in pairwise(self.parts):
            if not (left.isChecked() or right.isChecked()):  # else two words read as one
                edge = self._box(right)
                line = QRectF(edge.left(), edge.top() + 1, 1, edge.height() - 2)
                painter.fillRect(line, theme.color("line"))
        painter.setFont(theme.font("body_bold"))
        for part in self.parts:
            box, on = self._box(part), part.isChecked()
            if on:
                rounded(painter, box, radius, theme.color("mosSoft"), theme.color("mos"))
            elif part.underMouse() and able:
                rounded(painter, box.adjusted(1, 1, -1, -1), radius, theme.color("inset"), None)
            ink = "ink3" if not able else ("mosInk" if on else "ink")
            painter.setPen(theme.color(ink))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, part.text())
        for part in self.parts:
            if part.hasFocus():
                draw_focus_ring(painter, self._box(part), radius)


class ChoiceCard(Painted):
    """A whole card as one choice: title, explanation, a filled dot when chosen."""

    def __init__(
        self, title: str, text: str = "", value: object = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.value = title if value is None else value
        self.setAutoExclusive(True)
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._column = vbox(self, gap=2, edge=(56, 16, 20, 16))
        head = hbox(gap=10)
        self.mark = text_label("", "second", "mosInk", wrap=False)
        self.mark.hide()
        long = len(title) >= 26  # wraps, and takes the row
        head.addWidget(text_label(title, "body_bold", wrap=long), int(long))
        head.addWidget(self.mark)
        if not long:
            head.addStretch(1)
        self._column.addLayout(head)
        if text:
            self._column.addWidget(text_label(text, "second", "ink2"))
        for label in self.findChildren(QLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_mark(self, text: str) -> None:
        """A few words beside the title, "" for none."""
        self.mark.setText(f"· {text}" if text else "")
        self.mark.setVisible(bool(text))

    def sizeHint(self) -> QSize:
        return self._column.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._column.minimumSize()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._column.heightForWidth(width)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, box, on = QPainter(self), self._box(), self.isChecked()
        around = self.parentWidget()  # it alone, not the page while that works
        shut = around is not None and not self.isEnabledTo(around)
        fill = "mosSoft" if on else ("inset" if shut or self.underMouse() else "surface")
        rounded(
            painter,
            box,
            theme.px(14),
            theme.color(fill),
            theme.color("mos" if on else "edge"),
            2 if on else 1,
        )
        if shut:
            return  # no dot: it cannot be chosen
        size = theme.px(20)
        dot = QRectF(box.left() + theme.px(18), box.top() + theme.px(14), size, size)
        edge = theme.color("mos" if on else "edge")
        rounded(painter, dot, size / 2, theme.color("surface"), edge, 1.5)
        if on:
            inner = theme.px(5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("mos"))
            painter.drawEllipse(dot.adjusted(inner, inner, -inner, -inner))
        if self.hasFocus():
            draw_focus_ring(painter, box, theme.px(14))
