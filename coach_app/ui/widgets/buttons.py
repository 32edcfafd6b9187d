"""Buttons: painted, so that icon gap, hover tokens and the focus ring are exact."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach_app.ui import theme
from coach_app.ui.widgets.paint import RING_SPACE, draw_focus_ring, rounded
from coach_app.ui.widgets.plain import PlainButton, set_tip


class Button(PlainButton):
    """A button of the app. ``icon`` is a Phosphor name; ``trailing`` puts it right.

    Switched off with ``setEnabled(False)`` it does nothing, but keeps its place among the
    stops of the Tab key: a screen reader then reads why (``off_because``).
    """

    fill: str | None = "surface"
    fill_hot = "inset"
    border: str | None = "edge"
    ink = "ink"
    padding = 18

    def __init__(
        self,
        text: str = "",
        icon: str | None = None,
        parent: QWidget | None = None,
        *,
        trailing: bool = False,
        small: bool = False,
    ) -> None:
        super().__init__(parent)
        self._icon, self._trailing, self._height = icon, trailing, 40 if small else 44
        self._off, self._reason = False, ""
        self.setText(text)
        self.setFont(theme.font("body_bold"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def setText(self, text: str) -> None:
        super().setText(text)
        if text:
            self.setAccessibleName(text)
        self.updateGeometry()

    # -- off, but still there

    def isEnabled(self) -> bool:
        return not self._off and super().isEnabled()

    def setEnabled(self, on: bool) -> None:
        if on == self._off:
            self._off = not on
            shape = Qt.CursorShape.PointingHandCursor if on else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            self._describe()
            self.update()

    def setDisabled(self, off: bool) -> None:
        self.setEnabled(not off)

    def off_because(self, reason: str) -> None:
        """Off for this reason, which stands beside it as well; "" switches on."""
        self._reason = reason
        self._describe()
        self.setEnabled(not reason)

    def _describe(self) -> None:
        if self._off or self._reason:
            self.setAccessibleDescription(self._reason or self.tr("Not available now"))
        else:
            self.setAccessibleDescription("")

    def hitButton(self, pos: QPoint) -> bool:
        return not self._off and super().hitButton(pos)

    def click(self) -> None:
        if not self._off:
            super().click()

    def set_icon(self, name: str | None) -> None:
        self._icon = name
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        ring = 2 * theme.px(RING_SPACE)
        width = QFontMetrics(self.font()).horizontalAdvance(self.text())
        if self._icon:
            width += theme.px(20) + (theme.px(9) if self.text() else 0)
        padding = self.padding if self.text() else 12
        return QSize(width + 2 * theme.px(padding) + ring, theme.px(self._height) + ring)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif not (self._off and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select)):
            super().keyPressEvent(event)

    def _hot(self) -> bool:
        return self.isEnabled() and (self.underMouse() or self.isDown())

    def _colours(self) -> tuple[str | None, str | None, str]:
        """Fill, border and ink for the state the button is in."""
        if not self.isEnabled():
            return ("inset" if self.fill else None, "line" if self.border else None, "ink3")
        return (self.fill_hot if self._hot() else self.fill, self.border, self.ink)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        space = theme.px(RING_SPACE)
        box = QRectF(self.rect()).adjusted(space, space, -space, -space)
        fill, border, ink = self._colours()
        rounded(
            painter,
            box,
            self._radius(box),
            theme.color(fill) if fill else None,
            theme.color(border) if border else None,
        )
        self._paint_content(painter, box, ink)
        if self.hasFocus():
            draw_focus_ring(painter, box, self._radius(box))

    def _radius(self, box: QRectF) -> float:
        return theme.px(10)

    def _paint_content(self, painter: QPainter, box: QRectF, ink: str) -> None:
        painter.setFont(self.font())
        painter.setPen(theme.color(ink))
        metrics = QFontMetrics(self.font())
        icon = theme.px(20) if self._icon else 0
        gap = theme.px(9) if icon and self.text() else 0
        room = box.width() - icon - gap - theme.px(12)
        text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, int(room))
        width = metrics.horizontalAdvance(text)
        x = box.center().x() - (icon + gap + width) / 2
        if self._icon:
            at = x + width + gap if self._trailing else x
            painter.drawPixmap(
                round(at), round(box.center().y() - icon / 2), theme.pixmap(self._icon, ink, 20)
            )
        start = x if self._trailing else x + icon + gap
        painter.drawText(
            QRectF(start, box.top(), width + 2, box.height()),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            text,
        )

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)


class SecondaryButton(Button):
    """Surface with a border."""


class PrimaryButton(Button):
    """The one filled button of its zone."""

    fill, fill_hot, border, ink = "mos", "mosHover", None, "onMos"
    padding = 20

    def _colours(self) -> tuple[str | None, str | None, str]:
        if not self.isEnabled():
            return "inset", "line", "ink3"
        return super()._colours()


class TextButton(Button):
    """Words only, in moss ink."""

    fill, fill_hot, border, ink = None, "inset", None, "mosInk"
    padding = 10


class DangerButton(Button):
    """Cannot be undone; only in dialogs."""

    fill, fill_hot, border, ink = "klei", "kleiInk", None, "onKlei"

    def _colours(self) -> tuple[str | None, str | None, str]:
        return ("klei", None, "onKlei") if self.isEnabled() else ("inset", "line", "ink3")


class ClientButton(Button):
    """Puts something on the client screen: sky. ``soft`` inside cards."""

    def __init__(
        self,
        text: str = "",
        icon: str | None = "monitor-play",
        parent: QWidget | None = None,
        *,
        soft: bool = True,
        small: bool = False,
    ) -> None:
        super().__init__(text, icon, parent, small=small)
        self._soft = soft

    def _colours(self) -> tuple[str | None, str | None, str]:
        if not self.isEnabled():
            return "inset", "line", "ink3"
        if self._soft:
            return "luchtSoft", "lucht", "luchtInk"
        return ("luchtHover" if self._hot() else "lucht"), None, "onLucht"


class IconButton(Button):
    """An icon alone: only back, close, more, show password, star. Name is spoken and shown."""

    padding = 12

    def __init__(
        self, icon: str, name: str, parent: QWidget | None = None, *, framed: bool = False
    ) -> None:
        super().__init__("", icon, parent)
        self._framed = framed
        self.setAccessibleName(name)
        set_tip(self, name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = theme.px(40) + 2 * theme.px(RING_SPACE)
        return QSize(side, side)

    def _colours(self) -> tuple[str | None, str | None, str]:
        ink = "ink2" if self.isEnabled() else "ink3"
        return ("inset" if self._hot() else None, "edge" if self._framed else None, ink)
